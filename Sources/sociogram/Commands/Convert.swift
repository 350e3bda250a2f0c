import ActorGraph
import ArgumentParser
import Foundation
import GraphFormats

/// `sociogram convert`: a graph from one format to another.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a graph in another format, as it is: nothing is joined or left out.",
    usage: "sociogram convert <input> <output> [--from <format>] [--to <format>]",
    discussion: """
      The formats follow from the names of the files. What a format has no place for is said on \
      standard error. '-' is standard input or output and needs --from or --to.

      \(GraphFileFormat.list)

      Examples:
        sociogram convert case.json case.graphml
        sociogram convert case.dot - --to json | jq .nodes
        sociogram convert contacts.csv contacts.json --columns source=Von,target=An,type=Art
      """)

  @Argument(help: ArgumentHelp("The graph to read.", valueName: "input"))
  var input: String
  @Argument(help: ArgumentHelp("The file to write.", valueName: "output"))
  var output: String

  @Option(help: ArgumentHelp("The input's format.", valueName: "format"))
  var from: GraphFileFormat?
  @Option(help: ArgumentHelp("The output's format.", valueName: "format"))
  var to: GraphFileFormat?
  @OptionGroup var columnOptions: ColumnOptions
  @OptionGroup var ontologyOptions: OntologyOptions

  func run() throws {
    let destination = try GraphDestination(
      OutputOptions(file: output), format: to, inputs: [input])
    let ontology = try ontologyOptions.ontology()
    let graph = try GraphSource(input, format: from)
      .read(columns: columnOptions.mapping())
    try destination.write(graph, ontology: ontology)
    if graph.isEmpty { throw NothingFound(description: "the graph is empty") }
    Outcome.succeed(holding: graph)
  }
}
