import GraphKernels

/// Who stands between two actors: whom all the shortest paths pass.
public struct ActorsBetween: Hashable, Sendable {
  /// Somebody on the way.
  public struct Passage: Hashable, Sendable {
    /// Who it is.
    public var actor: ActorID
    /// How many steps from the first of the two.
    public var distance: Int
    /// How many of the shortest paths pass it; `Int.max` stands for that many or more.
    public var pathCount: Int
    /// Which share of the shortest paths passes it, 0...1: who has 1 cannot be gone round without a
    /// longer way.
    public var share: Double
  }

  /// The one actor.
  public var from: ActorID
  /// The other.
  public var to: ActorID
  /// How many steps the shortest paths have; nil where there is none.
  public var length: Int?
  /// How many shortest paths there are, each choice among parallel relations counted; `Int.max`
  /// stands for that many or more.
  public var pathCount: Int
  /// Those passed by most paths first, then nearer ones, then by identifier.
  public var passages: [Passage]
  /// The relations that lie on shortest paths, in the order of the graph.
  public var relations: [Relation]

  /// The shortest paths as a graph.
  public func subgraph(of graph: ActorGraph) -> ActorGraph {
    graph.part(actors: [from, to], relations: relations.map(\.identity))
  }
}

extension FrozenActorGraph {
  /// Who stands between two actors.
  ///
  /// - Throws: ``QueryError``. Complexity: two searches of O(actors + relations).
  public func actorsBetween(
    _ from: ActorID, and to: ActorID, _ view: GraphView = GraphView(), ontology: Ontology
  ) throws(QueryError) -> ActorsBetween {
    try check(view, ontology: ontology)
    let (start, end) = (try known(from), try known(to))
    if start == end { throw .sameActor(from) }
    let filter = filter(view, ontology: ontology)
    let counts = states.withState { state in
      rows.shortestPathCounts(from: start, to: end, .both, filter: filter, &state)
    }
    guard let counts else {
      return ActorsBetween(
        from: from, to: to, length: nil, pathCount: 0, passages: [], relations: [])
    }
    let passages = counts.vertices.filter { $0.vertex != start && $0.vertex != end }.map {
      ActorsBetween.Passage(
        actor: actors[Int($0.vertex)].id, distance: $0.distance, pathCount: $0.pathCount,
        share: $0.share)
    }.sorted { left, right in
      if left.share != right.share { return left.share > right.share }
      return (left.distance, left.actor) < (right.distance, right.actor)
    }
    return ActorsBetween(
      from: from, to: to, length: counts.length, pathCount: counts.pathCount, passages: passages,
      relations: counts.edges.map { relations[Int($0)] })
  }
}
