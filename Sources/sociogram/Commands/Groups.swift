import ActorGraph
import ArgumentParser

/// `sociogram groups`: who belongs together.
struct Groups: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Divide the actors of a graph into groups by their ties.",
    usage: "sociogram groups <input> ... [--by <method>] [-o <file>] [<options>]",
    discussion: """
      Methods:
      \(ActorGroups.Method.allCases.map { "  \($0.rawValue): \($0.explanation)" }
        .joined(separator: "\n"))

      Actors without a tie are in no group.

      Examples:
        sociogram groups graph.json
        sociogram groups *.json --by cliques --kinds Person
        sociogram groups graph.json --format csv > groups.csv
      """)

  @OptionGroup var inputs: Inputs
  @Option(help: ArgumentHelp("The method (default: leiden).", valueName: "method"))
  var by = ActorGroups.Method.leiden
  @Option(
    help: ArgumentHelp(
      "Above 1 for more and smaller communities, below 1 for fewer.", valueName: "gamma"))
  var resolution = 1.0
  @OptionGroup var options: ListOptions

  func validate() throws {
    guard resolution > 0, resolution < 1e6 else {
      throw ValidationError("--resolution must be more than 0")
    }
  }

  func run() throws {
    try options.list(inputs.paths, nothing: "nobody is tied to anybody") { question, execution in
      let groups = try question.graph.groups(
        by: by, resolution: resolution, question.view, ontology: question.ontology,
        execution: execution)
      if groups.isTruncated { Diagnostics.say("there are more groups than are listed") }
      let graph = question.graph.graph
      return options.format == .table
        ? .groupList(groups, of: graph) : .groups(groups, of: graph)
    }
  }
}
