public import ActorGraph

extension Diagram {
  /// Composes the network around an actor: everybody within some steps of it, and all relations
  /// among them. The actor has a thick border.
  ///
  /// - Parameters:
  ///   - actor: whom the picture is about.
  ///   - graph: the whole network.
  ///   - steps: how far to go, whatever the direction of relations; at least 1.
  ///   - ontology: words the relations.
  ///   - options: as for a network.
  /// - Throws: `QueryError` for an actor that the graph does not hold, or fewer than one step.
  public init(
    egoOf actor: ActorID, in graph: ActorGraph, steps: Int = 1, ontology: Ontology,
    options: DiagramOptions
  ) throws(QueryError) {
    if steps < 1 { throw .limitBelowOne(name: "steps", value: steps) }
    let selection = try Selection(
      FrozenActorGraph(graph), SelectionOptions(focus: [actor], steps: steps), ontology: ontology)
    self.init(selection, of: graph, ontology: ontology, options: options)
  }
}

extension Composition {
  /// Gives an actor a thick border, and its name where it would only be a dot.
  mutating func emphasise(_ actor: ActorID) {
    for (index, node) in nodes.enumerated() where node.actor.id == actor {
      nodes[index].form = .named
      nodes[index].isEmphasised = true
    }
  }
}
