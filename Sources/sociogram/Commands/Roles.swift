import ActorGraph
import ArgumentParser

/// `sociogram roles`: who stands between groups.
struct Roles: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count in which part each actor stands between two others who are not tied.",
    usage: "sociogram roles <input> ... [--groups <by>] [-o <file>] [<options>]",
    discussion: """
      Parts (Gould and Fernandez): coordinator, between two of its own group; itinerant, between two
      of one other group; gatekeeper, from another group to its own; representative, from its own
      group to another; liaison, between two different other groups.

      Examples:
        sociogram roles graph.json
        sociogram roles *.json --groups leiden --kinds Person --format csv
      """)

  @OptionGroup var inputs: Inputs
  @Option(
    help: ArgumentHelp(
      "What makes a group: kind, or leiden, louvain, labels, components.", valueName: "by"))
  var groups = Brokerage.Grouping.kind
  @Option(help: ArgumentHelp("No more actors than this; 0 for all.", valueName: "n"))
  var top = 20
  @OptionGroup(title: "What counts") var view: ViewOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "table, json or csv.") var format = TableFormat.table

  func validate() throws {
    if top < 0 { throw ValidationError("--top cannot be negative") }
  }

  func run() throws {
    let destination = try output.destination(for: inputs.paths)
    let (graph, ontology) = try reading.read(inputs.paths)
    let view = try view.view(of: NameIndex(graph))
    let frozen = FrozenActorGraph(graph)
    var roles = try reading.limitOptions.computation.run { execution in
      try frozen.brokerage(by: groups, view, ontology: ontology, execution: execution)
    }
    if top > 0 { roles.brokers = Array(roles.brokers.prefix(top)) }
    try destination.write(table: .brokers(roles, of: graph), format: format)
    if roles.brokers.isEmpty {
      throw NothingFound(description: "nobody stands between two who are not tied")
    }
  }
}
