import GraphKernels

/// Actors in groups.
public struct ActorGroups: Hashable, Sendable {
  /// How groups are found.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Communities by Leiden: more ties within than between, each group in one piece.
    case leiden
    /// Communities by Louvain.
    case louvain
    /// Communities by label propagation.
    case labels
    /// Whoever is tied at all.
    case components
    /// Whoever is tied both ways along the direction of relations.
    case strong
    /// Groups in which everybody is tied to everybody; they may overlap.
    case cliques

    /// What it finds, in a line.
    public var explanation: String {
      switch self {
      case .leiden: "communities with more ties within than between (Leiden)"
      case .louvain: "communities with more ties within than between (Louvain)"
      case .labels: "communities by label propagation"
      case .components: "everybody who is tied to somebody of the group"
      case .strong: "everybody who reaches, and is reached by, all of the group"
      case .cliques: "everybody tied to everybody; groups may overlap"
      }
    }
  }

  /// How they were found.
  public var method: Method
  /// Largest first, then by first member. Members: those with most ties within the group first, then
  /// by identifier. Actors alone form no group.
  public var groups: [[ActorID]]
  /// How many actors are in no group.
  public var aloneCount: Int
  /// How much more ties are within groups than chance would have it, -1/2...1; nil for cliques.
  public var modularity: Double?
  /// Whether a limit kept further groups out.
  public var isTruncated: Bool
}
