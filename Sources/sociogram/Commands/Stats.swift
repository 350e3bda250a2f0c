import ActorGraph
import ArgumentParser

/// `sociogram stats`: how much of what.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count actors, relations, documents and evidence, by kind, type and status.",
    usage: "sociogram stats <input> ... [-o <file>] [<options>]",
    discussion: """
      Examples:
        sociogram stats report.txt
        sociogram stats *.json --format json
      """)

  @OptionGroup var inputs: Inputs
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "table, json or csv.") var format = TableFormat.table

  func run() throws {
    let destination = try output.destination(for: inputs.paths)
    let graph = try reading.read(inputs.paths).graph
    let counts = GraphCounts(of: graph)
    if format == .json {
      try destination.write(JSONText.of(counts))
    } else {
      try destination.write(table: counts.table, format: format)
    }
    if graph.isEmpty { throw NothingFound(description: "the graph is empty") }
  }
}
