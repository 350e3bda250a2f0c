import ActorGraph
public import ArgumentParser
public import Extraction

/// How inputs are read: options of every subcommand that reads a graph.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When the reports were published: 2022-01-10, or report.txt=2022-01-10 for one of them. "
        + "Relative dates such as 'on Saturday' count from here. Without it: what the file declares, "
        + "or a date in the report's head.",
      valueName: "date"))
  var published: [Publication] = []

  @Flag(
    inversion: .prefixedNo,
    help: "Whether the actors of several reports are joined, or every report keeps its own.")
  var join = true

  @Option(
    help: ArgumentHelp(
      "text, markdown, html or jsonl (a report a line); else by the file's name, or its start.",
      valueName: "format"))
  var inputFormat: ReportFormat?

  @OptionGroup var columnOptions: ColumnOptions
  @OptionGroup var limitOptions: LimitOptions
  @OptionGroup var ontologyOptions: OntologyOptions
  @OptionGroup var patternOptions: PatternOptions

  /// The graph of all inputs, and the ontology to read it with.
  ///
  /// - Parameter everyMention: see `PatternExtractor`.
  func read(_ inputs: [String], everyMention: Bool = false) throws
    -> (graph: ActorGraph, ontology: Ontology)
  {
    let ontology = try ontologyOptions.ontology()
    let reader = GraphReader(
      ontology: ontology, publications: published, joinsActors: join, format: inputFormat,
      limits: limitOptions.limits, columns: try columnOptions.mapping(),
      patterns: try patternOptions.text(), everyMention: everyMention)
    return (try reader.graph(of: inputs), ontology)
  }
}

/// Both are public, and so is what joins them, in this file alone.
extension ReportFormat: ExpressibleByArgument {}

/// The inputs of subcommands that take nothing but inputs.
struct Inputs: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Reports (.txt, .md, .html, .jsonl) and graphs (.json, .dot, .graphml, .csv, ...; see 'sociogram convert --help'); '-' is standard input.",
      valueName: "input"))
  var paths: [String]
}
