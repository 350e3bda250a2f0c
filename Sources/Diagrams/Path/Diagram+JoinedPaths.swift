public import ActorGraph

extension Diagram {
  /// Composes the paths of an answer as one small network, from the start at the left to the end at
  /// the right.
  ///
  /// An actor or a step that several paths share is drawn once; start and end have thick borders;
  /// the number before a relation's words counts the steps, in the first path that takes it. Arrows
  /// keep their true direction, so some point left. At most 12 paths are drawn; the line under the
  /// title says how many there are.
  ///
  /// - Parameters:
  ///   - answer: the paths.
  ///   - graph: names actors and documents; identifiers stand for what it does not hold.
  ///   - ontology: words the relations.
  ///   - options: as for a network.
  public init(
    pathsTogether answer: PathAnswer, in graph: ActorGraph, ontology: Ontology,
    options: DiagramOptions
  ) {
    let composition = JoinedPathsComposer(
      answer: answer, graph: graph, ontology: ontology, options: options
    ).compose()
    self.init(
      dot: LayoutSearch.bestText(
        for: composition, tries: options.layoutTries, host: options.host),
      textTwin: TextTwin(composition: composition).text, engine: .dot,
      annotations: SVGAnnotations(composition), options: options)
    know(composition, graph: graph, ontology: ontology, options: options)
  }

  /// Composes the network picture of a graph with the paths of an answer lit: their lines thick,
  /// start and end with thick borders, everything else faded to 12 percent in its usual place.
  ///
  /// What the network leaves out for its size is left out here too; the last line says how many
  /// steps of the paths that concerns. The text twin lists the lit relations first.
  ///
  /// - Parameters:
  ///   - graph: what is drawn.
  ///   - ontology: words the relations.
  ///   - options: as for a network; title and subtitle are those of the answer unless set.
  ///   - answer: the paths.
  public init(
    _ graph: ActorGraph, ontology: Ontology, options: DiagramOptions, lit answer: PathAnswer
  ) {
    let path = LitPath(answer: answer, graph: graph, ontology: ontology)
    let network = path.named(
      GraphComposer(
        selection: Selection(graph), graph: graph, ontology: ontology, options: options
      ).compose())
    let lit = path.lit(network, options: options)
    self.init(network: network, drawn: lit, options: options, twin: path.twin(of: lit))
    know(lit, graph: graph, ontology: ontology, options: options)
  }
}
