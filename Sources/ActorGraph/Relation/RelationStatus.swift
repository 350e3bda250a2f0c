/// How a relation stands at the time of the report. Plain events have none.
public enum RelationStatus: String, Hashable, Comparable, Sendable, CaseIterable {
  /// It holds.
  case current
  /// It held and has ended.
  case former
  /// It is intended, offered, demanded or possible, but has not happened.
  case planned
  /// Somebody says so and the report does not vouch for it.
  case claimed
  /// The report, or somebody in it, says that it is not so.
  case denied

  /// Whether the relation is stated as a fact, now or in the past.
  public var isFactual: Bool { self == .current || self == .former }

  /// In lexical order of their names.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
