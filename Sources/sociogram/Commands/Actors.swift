import ActorGraph
import ArgumentParser

/// `sociogram actors`: who occurs.
struct Actors: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the actors of a graph, those with most relations first.",
    usage: "sociogram actors <input> ... [-o <file>] [<options>]",
    discussion: """
      Examples:
        sociogram actors report.txt
        sociogram actors graph.json --format csv > actors.csv
      """)

  @OptionGroup var inputs: Inputs
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "table, json or csv.") var format = TableFormat.table

  func run() throws {
    let destination = try output.destination(for: inputs.paths)
    let graph = try reading.read(inputs.paths).graph
    try destination.write(table: .actors(of: graph), format: format)
    if graph.isEmpty { throw NothingFound(description: "no actor was found") }
  }
}
