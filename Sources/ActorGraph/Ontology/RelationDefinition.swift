/// A type of relation, as the ontology defines it.
public struct RelationDefinition: Hashable, Sendable {
  /// Which of the two wordings is the active one, the one diagrams and sentences use.
  public enum ActiveVoice: String, Hashable, Sendable, CaseIterable {
    /// The label: the arrow runs from source to target.
    case label
    /// The inverse label: the arrow runs from target to source.
    case inverse
  }

  /// The type's name.
  public var type: RelationType
  /// The words from source to target: `dismissed by`.
  public var label: String
  /// The words from target to source: `dismissed`.
  public var inverseLabel: String
  /// Which wording has the one who acts first.
  public var activeVoice: ActiveVoice
  /// The active wording as a whole predicate, where the wording alone makes no sentence:
  /// `is a member of` for `member of`.
  public var sentence: String?
  /// The family's name.
  public var family: String
  /// What the type says, in a sentence.
  public var explanation: String
  /// Kinds that the source usually has; empty for any. A hint, never a veto.
  public var domain: [ActorKind]
  /// Kinds that the target usually has; empty for any. A hint, never a veto.
  public var range: [ActorKind]
  /// Whether the relation reads the same both ways; such relations have no direction.
  public var isSymmetric: Bool
  /// Whether it carries over: part of a part is a part.
  public var isTransitive: Bool
  /// Whether it is an event that happens rather than a state that lasts.
  public var isEvent: Bool
  /// The corresponding Wikidata property, for instance `P463`.
  public var wikidata: String?
  /// The corresponding PLOVER event type or CAMEO code.
  public var plover: String?
  /// The corresponding FollowTheMoney schema, for instance `Membership`.
  public var followTheMoney: String?
  /// The corresponding term of the W3C Organization Ontology, for instance `org:memberOf`.
  public var org: String?
}
