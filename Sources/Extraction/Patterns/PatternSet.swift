package import ActorGraph

/// Where in a clause or noun phrase an argument stands: `subject`, `object`, `indirect`,
/// `possessive`, `holder`, or a preposition; a path of them leads further (`object/against`). Places
/// are tried in order.
struct ArgumentPlaces: Hashable, Sendable {
  /// The places, the first that holds an actor counts.
  let places: [String]

  /// Reads `subject` or `in|at|near`.
  init(_ text: String) {
    places = text.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
  }
}

/// How a relation is worded around a verb or a noun.
struct Frame: Hashable, Sendable {
  /// What the frame says.
  var relation: RelationType
  /// The lemmas of its verbs, or of its nouns.
  var triggers: Set<String>
  /// Whether the triggers are nouns ("the dismissal of").
  var isNominal = false
  /// A particle that must stand with the verb ("forced out").
  var particles: Set<String> = []
  /// Lemmas of which one must be the head of the clause's object.
  var objects: Set<String> = []
  /// Lemmas of objects that make the clause mean something else ("offered his condolences").
  var excludedObjects: Set<String> = []
  /// Prepositional phrases of which one must stand with the verb ("into custody").
  var phrases: Set<String> = []
  /// Lemmas of which one must be the verb of the clause's complement ("agreed to provide").
  var complements: Set<String> = []
  /// Auxiliaries of which one must stand with the verb ("will").
  var auxiliaries: Set<String> = []
  /// Where the relation's source and target stand.
  var source: ArgumentPlaces
  var target: ArgumentPlaces
  /// Kinds that source and target may have; empty for any.
  var sourceKinds: [ActorKind] = []
  var targetKinds: [ActorKind] = []
  /// The status that the frame itself gives.
  var status: RelationStatus?
  /// How often the frame is right, 0...1.
  var confidence: Double
}

/// What a noun for people says of its bearer and the body it is joined with.
struct RoleFrame: Hashable, Sendable {
  /// What the role says.
  var relation: RelationType
  /// The nouns.
  var nouns: Set<String>
  /// Kinds of bodies; empty for any.
  var kinds: [ActorKind] = []
  /// Kinds of bearers; empty for people only.
  var bearers: [ActorKind] = []
  /// Whether a title without a body belongs to the state spoken of.
  var impliesState = false
  /// How often the frame is right, 0...1.
  var confidence: Double
}

/// The patterns that an extractor reads relations by: data, not code.
///
/// The format is described at the head of the resource `patterns.yaml`.
package struct PatternSet: Sendable {
  /// Frames around verbs and nouns, by trigger.
  let frames: [String: [Frame]]
  /// Frames of role nouns, in the order of the file; the first that fits counts.
  let roles: [RoleFrame]
  /// Lists of words that mean alike, by name.
  let words: [String: [String]]
  /// Sentences and what is to be read in them.
  package var examples: [PatternExample] = []

  /// Every type of relation that a frame or role states.
  package var types: Set<RelationType> {
    Set(frames.values.joined().map(\.relation)).union(roles.map(\.relation))
  }

  /// Both sets of patterns; the roles of the other are tried first, its lists of words win.
  func adding(_ other: PatternSet) -> PatternSet {
    PatternSet(
      frames: frames.merging(other.frames) { $0 + $1 }, roles: other.roles + roles,
      words: words.merging(other.words) { _, own in own }, examples: other.examples)
  }
}
