/// What joins two actors: `member-of`, `dismissed-by`, ...
///
/// The set is open; the ontology defines what a type means (``Ontology/definition(of:)``).
public struct RelationType: Hashable, Comparable, Sendable, RawRepresentable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  /// The type's name: lower case words joined by hyphens.
  public let rawValue: String

  /// Names a type.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Names a type.
  public init(_ name: String) { rawValue = name }
  /// Takes the text as it stands.
  public init(stringLiteral value: String) { rawValue = value }

  /// The text itself.
  public var description: String { rawValue }
  /// In lexical order.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
