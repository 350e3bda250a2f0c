import ActorGraph
import ArgumentParser

/// `sociogram rank`: who is central.
struct Rank: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rank the actors of a graph by a measure of network analysis.",
    usage: "sociogram rank <input> ... [--by <measure>] [-o <file>] [<options>]",
    discussion: """
      Measures:
      \(Centrality.allCases.map { "  \($0.rawValue): \($0.explanation)" }.joined(separator: "\n"))

      Examples:
        sociogram rank graph.json
        sociogram rank *.json --by pagerank --directed --top 50
        sociogram rank graph.json --by closeness --kinds Person --format csv > ranks.csv
      """)

  @OptionGroup var inputs: Inputs
  @Option(help: ArgumentHelp("The measure (default: betweenness).", valueName: "measure"))
  var by = Centrality.betweenness
  @Option(help: ArgumentHelp("No more actors than this; 0 for all.", valueName: "n"))
  var top = 20
  @OptionGroup var options: ListOptions

  func validate() throws {
    if top < 0 { throw ValidationError("--top cannot be negative") }
  }

  func run() throws {
    try options.list(inputs.paths, nothing: "there is no actor to rank") { question, execution in
      var ranking = try question.graph.ranking(
        by: by, question.view, ontology: question.ontology, execution: execution)
      if top > 0 { ranking.entries = Array(ranking.entries.prefix(top)) }
      return .ranking(ranking, of: question.graph.graph, bars: options.format == .table)
    }
  }
}
