import ActorGraph
import ArgumentParser

/// `sociogram relations`: what ties them.
struct Relations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the relations of a graph, with the words they rest on.",
    usage: "sociogram relations <input> ... [-o <file>] [<options>]",
    discussion: """
      Examples:
        sociogram relations report.txt
        sociogram relations graph.json --format csv > relations.csv
      """)

  @OptionGroup var inputs: Inputs
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "table, json or csv.") var format = TableFormat.table

  func run() throws {
    let destination = try output.destination(for: inputs.paths)
    let graph = try reading.read(inputs.paths).graph
    try destination.write(table: .relations(of: graph), format: format)
    if graph.relationCount == 0 { throw NothingFound(description: "no relation was found") }
  }
}
