public import ActorGraph

extension Diagram {
  /// Composes the comparison of two graphs: both in one network, with what became of each relation.
  ///
  /// What was added is thick with `+` before its words; what is gone dashed with `−`; what changed
  /// in date, status or speaker has `~` and both forms in its second line; the rest is thin and grey.
  /// Where both together have more than 80 relations only those that changed are drawn. Actors are
  /// the same by identifier, else by kind and name (``ActorGraph/changes(to:ontology:)``). The text
  /// twin lists everything in four groups, also what is not drawn.
  ///
  /// - Parameters:
  ///   - before: the earlier graph.
  ///   - after: the later graph; its names and identifiers are used.
  ///   - ontology: words the relations.
  ///   - options: as for a network.
  public init(
    comparing before: ActorGraph, with after: ActorGraph, ontology: Ontology,
    options: DiagramOptions
  ) {
    let (composition, twin) = ComparisonComposer(
      before: before, after: after, ontology: ontology, options: options
    ).compose()
    self.init(network: composition, options: options, twin: twin)
    know(composition, graph: after, ontology: ontology, options: options)
  }
}
