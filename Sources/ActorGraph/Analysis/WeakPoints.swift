import GraphKernels

/// Where a network falls apart: relations and actors without which some are no longer tied.
public struct WeakPoints: Hashable, Sendable {
  /// A relation that alone holds two parts together.
  public struct Bridge: Hashable, Sendable {
    /// The relation.
    public var relation: Relation
    /// How many actors are in the smaller of the two parts.
    public var smallerPart: Int
  }

  /// An actor that alone holds parts together.
  public struct CutActor: Hashable, Sendable {
    /// The actor.
    public var actor: ActorID
    /// How many parts the network around it would leave.
    public var partCount: Int
  }

  /// Those with the larger small part first, then in the order of the graph.
  public var bridges: [Bridge]
  /// Those that hold most parts together first, then by identifier.
  public var actors: [CutActor]
}
