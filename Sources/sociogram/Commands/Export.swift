import ActorGraph
import ArgumentParser
import GraphFormats

/// `sociogram export`: a graph in another format.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write reports and graphs, joined, in a format that other programs read.",
    usage: "sociogram export <input> ... --to <format> [-o <file>] [<options>]",
    discussion: """
      \(GraphFileFormat.list)

      What a format has no place for is said on standard error.

      Examples:
        sociogram export graph.json --to dot -o graph.dot
        sociogram export monday.json tuesday.json --to json -o week.json
      """)

  @OptionGroup var inputs: Inputs
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "One of the formats above; else by the name of the output file.", valueName: "format"))
  var to: GraphFileFormat?

  func run() throws {
    let destination = try GraphDestination(output, format: to, inputs: inputs.paths)
    let (graph, ontology) = try reading.read(inputs.paths)
    try destination.write(graph, ontology: ontology)
    if graph.isEmpty { throw NothingFound(description: "the graph is empty") }
  }
}
