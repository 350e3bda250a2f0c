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
  @OptionGroup var options: ListOptions

  func validate() throws {
    if top < 0 { throw ValidationError("--top cannot be negative") }
  }

  func run() throws {
    let nothing = "nobody stands between two who are not tied"
    try options.list(inputs.paths, nothing: nothing) { question, execution in
      var roles = try question.graph.brokerage(
        by: groups, question.view, ontology: question.ontology, execution: execution)
      if top > 0 { roles.brokers = Array(roles.brokers.prefix(top)) }
      return .brokers(roles, of: question.graph.graph)
    }
  }
}
