import GraphKernels

/// Who is within some steps of an actor, and by which relations.
public struct ActorNeighbourhood: Hashable, Sendable {
  /// Somebody near.
  public struct Neighbour: Hashable, Sendable {
    /// Who it is.
    public var actor: ActorID
    /// How many steps away, at least 1.
    public var distance: Int
    /// The relations that join it to actors one step nearer, in the order of the graph.
    public var relations: [Relation]
  }

  /// The actor in the middle.
  public var center: ActorID
  /// Nearer ones first, then those with more relations to nearer ones, then by identifier.
  public var neighbours: [Neighbour]

  /// The neighbourhood as a graph.
  public func subgraph(of graph: ActorGraph) -> ActorGraph {
    graph.part(
      actors: Set([center] + neighbours.map(\.actor)),
      relations: neighbours.flatMap { $0.relations.map(\.identity) })
  }
}

extension FrozenActorGraph {
  /// Who is within some steps of an actor.
  ///
  /// With a directed view relations are followed away from the actor.
  ///
  /// - Throws: ``QueryError``. Complexity: O(relations of those found), plus sorting.
  public func neighbourhood(
    of center: ActorID, within steps: Int, _ view: GraphView = GraphView(), ontology: Ontology
  ) throws(QueryError) -> ActorNeighbourhood {
    if steps < 1 { throw .limitBelowOne(name: "within", value: steps) }
    try check(view, ontology: ontology)
    let start = try known(center)
    let filter = filter(view, ontology: ontology).exempting(start)
    let found = states.withState { state in
      rows.neighbourhood(of: [start], .both, within: steps, filter: filter, &state)
    }
    var distances: [Int32: Int32] = [:]
    for (vertex, distance) in zip(found.vertices, found.distances) {
      distances[vertex] = distance
    }
    var neighbours: [ActorNeighbourhood.Neighbour] = []
    for (vertex, distance) in zip(found.vertices, found.distances) where distance > 0 {
      guard filter.allowsVertex(vertex) else { continue }
      var edges: Set<Int32> = []
      for step in rows.steps(from: vertex, .both)
      where distances[step.vertex] == distance - 1
        && filter.allowsEdge(step.edge, isForward: !step.isForward)
      {
        // Who is left out may be reached, but nobody is reached through it.
        if filter.allowsVertex(step.vertex) { edges.insert(step.edge) }
      }
      neighbours.append(
        ActorNeighbourhood.Neighbour(
          actor: actors[Int(vertex)].id, distance: Int(distance),
          relations: edges.sorted().map { relations[Int($0)] }))
    }
    neighbours.sort { left, right in
      if left.distance != right.distance { return left.distance < right.distance }
      if left.relations.count != right.relations.count {
        return left.relations.count > right.relations.count
      }
      return left.actor < right.actor
    }
    return ActorNeighbourhood(center: center, neighbours: neighbours)
  }
}
