import GraphKernels

/// Who stands between groups, and in which part.
///
/// A broker passes on between two who are not tied themselves; which part that is depends on the
/// groups of the three. Source: R. V. Gould and R. M. Fernandez, "Structures of mediation",
/// Sociological Methodology 19, 1989, doi 10.2307/270949.
public struct Brokerage: Hashable, Sendable {
  /// An actor and how often it plays each part.
  public struct Broker: Hashable, Sendable {
    /// The actor.
    public var actor: ActorID
    /// The group it is in.
    public var group: String
    /// Between two of its own group.
    public var coordinator: Int
    /// Between two of one other group.
    public var itinerant: Int
    /// From another group to one of its own.
    public var gatekeeper: Int
    /// From one of its own group to another.
    public var representative: Int
    /// Between two different other groups.
    public var liaison: Int

    /// All parts together.
    public var total: Int { coordinator + itinerant + gatekeeper + representative + liaison }
  }

  /// Most parts first, then by identifier; actors that broker nothing are left out.
  public var brokers: [Broker]
}

extension Brokerage {
  /// What makes a group.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// The kind of the actor.
    case kind
    /// Communities by Leiden.
    case leiden
    /// Communities by Louvain.
    case louvain
    /// Communities by label propagation.
    case labels
    /// Whoever is tied at all.
    case components
  }
}
