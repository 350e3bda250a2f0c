import ActorGraph
import ArgumentParser

/// How inputs are read: options of every subcommand that reads a graph.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When the reports were published: 2022-01-10, or report.txt=2022-01-10 for one of them. "
        + "Relative dates such as 'on Saturday' count from here.",
      valueName: "date"))
  var published: [Publication] = []

  @Flag(
    inversion: .prefixedNo,
    help: "Whether the actors of several reports are joined, or every report keeps its own.")
  var join = true

  @OptionGroup var ontologyOptions: OntologyOptions

  /// The graph of all inputs, and the ontology to read it with.
  func read(_ inputs: [String]) throws -> (graph: ActorGraph, ontology: Ontology) {
    let ontology = try ontologyOptions.ontology()
    let reader = GraphReader(ontology: ontology, publications: published, joinsActors: join)
    return (try reader.graph(of: inputs), ontology)
  }
}

/// The inputs of subcommands that take nothing but inputs.
struct Inputs: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Reports (plain text, Markdown) and graphs (.json, .dot, .gv); '-' is standard input.",
      valueName: "input"))
  var paths: [String]
}
