public import ActorGraph

extension Diagram {
  /// Composes the picture of a path answer: actors from top to bottom, beside each line what joins
  /// them, the quote and where it stands.
  ///
  /// Arrows keep their true direction, so some point up. At most three paths are drawn, one below
  /// the other; the line under the title says how many there are. An answer without paths gives a
  /// picture that says so.
  ///
  /// - Parameters:
  ///   - answer: the paths.
  ///   - graph: names actors and documents; identifiers stand for what it does not hold.
  ///   - ontology: words the relations.
  ///   - options: `showsLegend` and `layoutTries` do not apply.
  public init(
    _ answer: PathAnswer, in graph: ActorGraph, ontology: Ontology, options: DiagramOptions
  ) {
    let picture = PathComposer(
      answer: answer, graph: graph, ontology: ontology, options: options
    ).compose()
    var annotations = SVGAnnotations(title: picture.title, description: picture.subtitle)
    for chain in picture.chains {
      for node in chain.nodes { annotations.add(node) }
      for step in chain.steps {
        annotations.add(step.edge, graph: graph, ontology: ontology)
      }
    }
    self.init(
      dot: PathWriter(picture: picture).write(), textTwin: PathTextTwin(picture: picture).text,
      mermaid: MermaidWriter(picture).text, engine: .dot, annotations: annotations, options: options
    )
    explorer =
      ExplorerCollector(
        nodes: picture.chains.flatMap(\.nodes),
        edges: picture.chains.flatMap { $0.steps.map(\.edge) }, graph: graph, ontology: ontology,
        theme: options.theme, darkTheme: options.darkTheme
      ).data
  }
}
