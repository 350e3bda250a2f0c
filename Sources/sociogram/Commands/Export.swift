import ActorGraph
import ArgumentParser

/// `sociogram export`: a graph in another format.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a graph as node-link JSON or DOT, with everything it knows.",
    usage: "sociogram export <input> ... --to <format> [-o <file>] [<options>]",
    discussion: """
      NetworkX reads the JSON as it is (node_link_graph(data, edges="edges")); Graphviz draws the \
      DOT. Reading either back gives the same graph.

      Examples:
        sociogram export graph.json --to dot -o graph.dot
        sociogram export monday.json tuesday.json --to json -o week.json
      """)

  @OptionGroup var inputs: Inputs
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "json or dot; else by the name of the output file.")
  var to: GraphFormat?

  func run() throws {
    guard let format = to ?? GraphFormat(fileName: output.file) else {
      throw UsageError("say which format: --to json or --to dot")
    }
    let destination = try output.destination(for: inputs.paths)
    let (graph, ontology) = try reading.read(inputs.paths)
    try destination.write(format.text(of: graph, ontology: ontology))
    if graph.isEmpty { throw NothingFound(description: "the graph is empty") }
  }
}
