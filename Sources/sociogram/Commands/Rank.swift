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
    var ranking = try reading.limitOptions.computation.run { execution in
      try frozen.ranking(by: by, view, ontology: ontology, execution: execution)
    }
    if top > 0 { ranking.entries = Array(ranking.entries.prefix(top)) }
    try destination.write(
      table: .ranking(ranking, of: graph, bars: format == .table), format: format)
    if ranking.entries.isEmpty { throw NothingFound(description: "there is no actor to rank") }
  }
}
