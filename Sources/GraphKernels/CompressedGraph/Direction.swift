/// Which edges of a vertex a search may take.
public enum Direction: Hashable, Sendable, CaseIterable {
  /// Edges that start here, from source to target.
  case outgoing
  /// Edges that end here, from target to source.
  case incoming
  /// Both, as if edges had no direction.
  case both

  /// The direction that a search from the other end takes.
  public var reversed: Direction {
    switch self {
    case .outgoing: .incoming
    case .incoming: .outgoing
    case .both: .both
    }
  }
}
