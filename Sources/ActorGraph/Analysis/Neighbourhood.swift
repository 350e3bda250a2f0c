import GraphKernels

/// Who is within some steps of an actor, and by which relations.
public struct Neighbourhood: Hashable, Sendable {
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
