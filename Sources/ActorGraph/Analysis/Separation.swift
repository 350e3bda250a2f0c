import GraphKernels

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
