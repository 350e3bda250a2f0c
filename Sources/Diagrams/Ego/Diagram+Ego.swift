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
    let near = try FrozenActorGraph(graph).neighbourhood(
      of: actor, within: steps, ontology: ontology)
    let members = Set([actor] + near.neighbours.map(\.actor))
    let among = graph.relations.filter {
      members.contains($0.source) && members.contains($0.target)
    }
    let part = graph.part(actors: members, relations: among.map(\.identity))
    var options = options
    let name = graph.actor(actor)?.name ?? actor.rawValue
    options.title = options.title ?? "Around \(name)"
    var composition = GraphComposer(
      selection: Selection(part), graph: part, ontology: ontology, options: options
    ).compose()
    composition.caption +=
      " Shown is who is within \(DrawnText.count(steps, "step")) of "
      + "\(DrawnText.shortened(DrawnText.visible(name), to: 60)): \(members.count) of "
      + "\(DrawnText.count(graph.actorCount, "actor"))."
    composition.emphasise(actor)
    self.init(network: composition, options: options)
    know(composition, graph: graph, ontology: ontology, options: options)
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
