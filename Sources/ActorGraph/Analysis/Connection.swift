import GraphKernels

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
