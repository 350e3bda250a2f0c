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
  @OptionGroup(title: "What counts") var view: ViewOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "table, json or csv.") var format = TableFormat.table

  func validate() throws {
    guard resolution > 0, resolution < 1e6 else {
      throw ValidationError("--resolution must be more than 0")
    }
  }

  func run() throws {
    let destination = try output.destination(for: inputs.paths)
    let (graph, ontology) = try reading.read(inputs.paths)
    let view = try view.view(of: NameIndex(graph))
    let frozen = FrozenActorGraph(graph)
    let groups = try reading.limitOptions.computation.run { execution in
      try frozen.groups(
        by: by, resolution: resolution, view, ontology: ontology, execution: execution)
    }
    try destination.write(
      table: format == .table ? .groupList(groups, of: graph) : .groups(groups, of: graph),
      format: format)
    if groups.isTruncated { Diagnostics.say("there are more groups than are listed") }
    if groups.groups.isEmpty { throw NothingFound(description: "nobody is tied to anybody") }
  }
}
