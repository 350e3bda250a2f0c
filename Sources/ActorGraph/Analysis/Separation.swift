public import GraphKernels

/// Who must be left out so that two actors are no longer tied, and the paths that show that fewer
/// would not do.
public struct Separation: Hashable, Sendable {
  /// The one actor.
  public var from: ActorID
  /// The other.
  public var to: ActorID
  /// What joins the two themselves: while it stands, leaving out others separates nothing.
  public var direct: [Relation]
  /// The fewest actors that every other path passes, by identifier; of several such sets the one
  /// nearest to `from`.
  public var actors: [ActorID]
  /// As many paths as ``actors``, which share no actor but their ends: each needs one of them.
  public var paths: [ActorPath]

  /// The paths and the direct relations as a graph.
  public func subgraph(of graph: ActorGraph) -> ActorGraph {
    graph.part(
      actors: [from, to],
      relations: (direct + paths.flatMap { $0.steps.map(\.relation) }).map(\.identity))
  }
}

extension FrozenActorGraph {
  /// Who must be left out so that two actors are no longer tied.
  ///
  /// With a directed view only relations that lead from `from` towards `to` count.
  ///
  /// - Throws: ``QueryError``, `Interrupted`. Complexity: O(relations x √actors) at worst.
  public func separation(
    of from: ActorID, and to: ActorID, _ view: GraphView = GraphView(), ontology: Ontology,
    execution: Execution = .unlimited
  ) throws -> Separation {
    try check(view, ontology: ontology)
    let (start, end) = (try known(from), try known(to))
    if start == end { throw QueryError.sameActor(from) }
    let cut = try rows.minimumVertexCut(
      from: start, to: end, .both, filter: filter(view, ontology: ontology), execution: execution)
    guard let cut else {
      return Separation(from: from, to: to, direct: [], actors: [], paths: [])
    }
    return Separation(
      from: from, to: to, direct: cut.joiningEdges.map { relations[Int($0)] },
      actors: cut.vertices.map { actors[Int($0)].id },
      paths: cut.paths.filter { $0.length > 1 }.map(actorPath))
  }
}
