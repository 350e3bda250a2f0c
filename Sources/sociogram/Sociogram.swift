import ArgumentParser

/// The command line: parses, runs, and turns whatever happens into a message and an exit code.
@main
struct Sociogram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sociogram",
    abstract: "Who is tied to whom: news reports to a graph, an answer, a picture.",
    discussion: """
      Wherever a graph is expected, a report works too. Several inputs are united into one graph; \
      '-' is standard input.

      Examples:
        sociogram draw report.txt -o diagram.svg      a picture of the report
        sociogram path report.txt "Masimov" "Putin"   how two actors are tied
        sociogram extract report.txt -o graph.json    the graph with its evidence
        sociogram actors *.txt                        who occurs in these reports

      Exit codes: 0 done; 1 nothing found; 2 the command line is wrong; 3 a file cannot be read or \
      written; 130 interrupted.
      """,
    version: "0.1.0",
    subcommands: [
      Extract.self, Draw.self, Path.self, Explain.self, Export.self, Convert.self, Merge.self,
      Diff.self, Actors.self, Relations.self,
      Stats.self, Rank.self, Groups.self, Neighbours.self, Common.self, Between.self, Cut.self,
      Connect.self, Bridges.self, Roles.self, Parse.self, OntologyCommands.self,
      PatternCommands.self,
      GraphvizWorkerCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Outcome(of: error).exit()
    }
  }
}
