public import GraphKernels

/// The smallest network that ties several actors together.
public struct Connection: Hashable, Sendable {
  /// The actors to be tied, as they were given.
  public var actors: [ActorID]
  /// The relations of the network, in the order of the graph; one for each tie, though there may be
  /// parallel ones.
  public var relations: [Relation]
  /// Actors of the network that were not asked for, by identifier.
  public var between: [ActorID]
  /// Groups of the actors asked for that nothing ties to each other; one group where all are tied.
  public var parts: [[ActorID]]
  /// Whether no smaller network exists; otherwise it has less than twice as many relations as the
  /// smallest one.
  public var isExact: Bool

  /// The network as a graph.
  public func subgraph(of graph: ActorGraph) -> ActorGraph {
    graph.part(actors: Set(actors), relations: relations.map(\.identity))
  }
}

extension FrozenActorGraph {
  /// The smallest network that ties several actors together; directions make no difference.
  ///
  /// - Throws: ``QueryError``, `Interrupted`. Complexity: for up to some eight actors exact, at a cost
  ///   that triples with each; beyond, O((actors + relations) log actors).
  public func connection(
    of wanted: [ActorID], _ view: GraphView = GraphView(), ontology: Ontology,
    execution: Execution = .unlimited
  ) throws -> Connection {
    try check(view, ontology: ontology)
    var terminals: [Int32] = []
    for actor in wanted {
      let number = try known(actor)
      if !terminals.contains(number) { terminals.append(number) }
    }
    if terminals.count < 2 { throw QueryError.sameActor(wanted.first ?? "") }
    let tree = try rows.steinerTree(
      connecting: terminals, filter: filter(view, ontology: ontology), execution: execution)
    return Connection(
      actors: terminals.map { actors[Int($0)].id },
      relations: tree.edges.map { relations[Int($0)] },
      between: tree.vertices.filter { !terminals.contains($0) }.map { actors[Int($0)].id },
      parts: tree.groups.map { $0.map { actors[Int($0)].id } }, isExact: tree.isExact)
  }
}
