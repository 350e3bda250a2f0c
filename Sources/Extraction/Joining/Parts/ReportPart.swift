import ActorGraph

/// What one report says of one actor: the unit that is joined.
///
/// A joined actor keeps its parts as the attribute `part`, so that a joined graph can be taken apart
/// and joined anew with further reports, with the same result as if all had come at once.
struct ReportPart: Hashable, Sendable {
  /// The report.
  let document: DocumentID
  /// The actor as the report has it.
  let actor: Actor
  /// Where the report's part begins to be written: mentions are kept only where two parts of one
  /// report were joined.
  var keepsMentions = false

  /// What tells parts apart and orders them alike everywhere.
  var key: PartKey {
    PartKey(
      document: document, kind: actor.kind, name: actor.name,
      id: Self.hasOwnIdentifier(actor, in: document) ? actor.id.rawValue : "")
  }

  /// Whether an actor's identifier came from a file instead of its name.
  static func hasOwnIdentifier(_ actor: Actor, in document: DocumentID) -> Bool {
    actor.id != ActorID(kind: actor.kind, name: actor.name)
      && actor.id != ActorID(kind: actor.kind, name: actor.name, scope: document.rawValue)
  }

  /// The same part as two graphs know it. Commutative, associative, idempotent.
  func merged(with other: ReportPart) -> ReportPart {
    ReportPart(document: document, actor: actor.merged(with: other.actor))
  }
}

/// Identifies a part: the report, and what the report calls the actor.
struct PartKey: Hashable, Comparable, Sendable {
  let document: DocumentID
  let kind: ActorKind
  let name: String
  let id: String

  static func < (left: Self, right: Self) -> Bool {
    (left.document, left.kind, left.name, left.id) < (
      right.document, right.kind, right.name, right.id
    )
  }
}
