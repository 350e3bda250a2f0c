/// What sort of actor something is: `Person`, `Organisation`, `State`, ...
///
/// The set is open. The ontology says which kinds there are and how they nest
/// (``Ontology/isKind(_:within:)``); a graph may hold kinds that no ontology knows.
public struct ActorKind: Hashable, Comparable, Sendable, RawRepresentable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  /// The kind's name as the ontology writes it, for instance `Person`.
  public let rawValue: String

  /// Names a kind.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Names a kind.
  public init(_ name: String) { rawValue = name }
  /// Takes the text as it stands.
  public init(stringLiteral value: String) { rawValue = value }

  /// The text itself.
  public var description: String { rawValue }
  /// In lexical order.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The root of the hierarchy, and the kind of an actor of which nothing more is known.
  public static let actor: ActorKind = "Actor"
  /// A human being.
  public static let person: ActorKind = "Person"
  /// A body with members or staff: party, ministry, company, alliance.
  public static let organisation: ActorKind = "Organisation"
  /// A country, or a body that acts as one.
  public static let state: ActorKind = "State"
  /// A town, region, building or other location.
  public static let place: ActorKind = "Place"
  /// An armed force or a part of one.
  public static let unit: ActorKind = "Unit"
  /// A position that somebody holds.
  public static let office: ActorKind = "Office"
  /// People named together without being an organisation: protesters, militants.
  public static let group: ActorKind = "Group"
  /// A day, month or year that relations such as `born-on` end at: no actor, but drawn like one where
  /// it is asked for.
  public static let date: ActorKind = "Date"
}
