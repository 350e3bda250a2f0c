public import ActorGraph

extension Diagram {
  /// Composes the adjacency matrix of a graph, for groups too dense for lines.
  ///
  /// Rows and columns are the same actors in the same order, in communities, those joined close to
  /// each other; rows act, columns are acted upon, and what has no direction stands on both sides of
  /// the diagonal. A cell has the colour and the letter of its relation's family; it is full for a
  /// current state or an event, pale for a former one, empty for what is claimed or planned, crossed
  /// for what is denied. Two relations share a cell; more are counted. Pointing at a cell shows the
  /// sentences. At most the 60 best connected actors are shown; the last line says what was left
  /// out.
  ///
  /// - Parameters:
  ///   - graph: the relations; a graph without any gives a picture that says so.
  ///   - ontology: words the relations and puts them into families.
  ///   - options: `layoutTries` does not apply.
  public init(matrixOf graph: ActorGraph, ontology: Ontology, options: DiagramOptions) {
    let matrix = MatrixComposer(graph: graph, ontology: ontology, options: options).compose()
    var listed = matrix.composition
    listed.edges.removeAll { matrix.repeated.contains($0.id) }
    let nothing = "Nothing to draw: the graph has no relations."
    self.init(
      matrix.composition, options: options,
      twin: TextTwin(composition: listed, nothing: nothing).text
    ) { measures in
      MatrixLayout(matrix: matrix, measures: measures).place()
        ?? .words(nothing, theme: options.theme)
    }
    know(matrix.composition, graph: graph, ontology: ontology, options: options)
  }
}
