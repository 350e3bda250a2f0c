/// A kind of actor, as the ontology defines it.
public struct KindDefinition: Hashable, Sendable {
  /// The kind's name.
  public var kind: ActorKind
  /// The kind above it; nil for the root.
  public var parent: ActorKind?
  /// What legends call it, lower case singular: `military unit`.
  public var label: String
  /// What the kind stands for, in a sentence.
  public var explanation: String
  /// The FollowTheMoney schema of such actors, for instance `Person`.
  public var followTheMoney: String?
  /// The Wikidata class of such actors, for instance `Q5`.
  public var wikidata: String?
  /// The class of such actors in the W3C Organization Ontology or FOAF, for instance `foaf:Person`.
  public var org: String?
}

/// A family of relation types: what diagrams give one colour and one arrowhead.
public struct FamilyDefinition: Hashable, Sendable {
  /// The family's name: `office`, `membership`, ...
  public var name: String
  /// What legends call it: `holds office`.
  public var label: String
}
