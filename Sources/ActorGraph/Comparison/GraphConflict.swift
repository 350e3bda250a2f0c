/// Something about which two graphs differ and of which their union can keep one side only, or keeps
/// both though they contradict each other.
public enum GraphConflict: Hashable, Sendable, CustomStringConvertible {
  /// An actor has two kinds; the first stays.
  case kind(ActorID, kept: ActorKind, lost: ActorKind)
  /// An actor has two main names; the second becomes an alias.
  case name(ActorID, kept: String, alias: String)
  /// A document has two names, titles, dates of publication or addresses; the first stays.
  case document(DocumentID, what: String, kept: String, lost: String)
  /// One graph states as a fact what the other denies; both relations stay.
  case contradiction(stated: Relation, denied: Relation)

  /// The conflict in one sentence.
  public var description: String {
    switch self {
    case .kind(let actor, let kept, let lost):
      "actor '\(actor)' has the kinds \(kept) and \(lost): \(kept) is kept"
    case .name(let actor, let kept, let alias):
      "actor '\(actor)' is called '\(kept)' and '\(alias)': the second becomes an alias"
    case .document(let document, let what, let kept, let lost):
      "document '\(document)' has the \(what) '\(kept)' and '\(lost)': the first is kept"
    case .contradiction(let stated, _):
      "'\(stated.source)' \(stated.type) '\(stated.target)' is stated and denied: both are kept"
    }
  }
}

extension ActorGraph {
  /// Where this graph and another contradict each other; empty where the union loses nothing.
  ///
  /// In the order of actors, documents, relations; the same whichever graph is asked. Complexity:
  /// O(n log n + m log m).
  public func conflicts(with other: ActorGraph) -> [GraphConflict] {
    var conflicts: [GraphConflict] = []
    for actor in actors {
      guard let counterpart = other.actor(actor.id) else { continue }
      let united = actor.merged(with: counterpart)
      for kind in [actor.kind, counterpart.kind] where kind != united.kind && kind != .actor {
        conflicts.append(.kind(actor.id, kept: united.kind, lost: kind))
      }
      for name in [actor.name, counterpart.name] where name != united.name {
        conflicts.append(.name(actor.id, kept: united.name, alias: name))
      }
    }
    for document in documents {
      guard let counterpart = other.document(document.id) else { continue }
      conflicts += document.conflicts(with: counterpart)
    }
    return conflicts + contradictions(of: other)
  }

  private func contradictions(of other: ActorGraph) -> [GraphConflict] {
    struct Claim: Hashable {
      var source: ActorID
      var type: RelationType
      var target: ActorID
    }
    func claim(_ relation: Relation) -> Claim {
      Claim(source: relation.source, type: relation.type, target: relation.target)
    }
    let sides = [relations, other.relations]
    var found: [(Relation, Relation)] = []
    for (side, opposite) in [(sides[0], sides[1]), (sides[1], sides[0])] {
      let denials = Dictionary(
        opposite.filter { $0.status == .denied }.map { (claim($0), $0) },
        uniquingKeysWith: { first, _ in first })
      guard !denials.isEmpty else { continue }
      for relation in side where relation.status == nil || relation.status?.isFactual == true {
        if let denial = denials[claim(relation)] { found.append((relation, denial)) }
      }
    }
    return found.sorted { $0.0.identity < $1.0.identity }
      .map { .contradiction(stated: $0.0, denied: $0.1) }
  }
}

extension DocumentRecord {
  fileprivate func conflicts(with other: DocumentRecord) -> [GraphConflict] {
    let pairs: [(what: String, String?, String?)] = [
      ("name", name, other.name), ("title", title, other.title),
      ("date", published?.description, other.published?.description), ("address", url, other.url),
    ]
    return pairs.compactMap { what, left, right in
      guard let left, let right, left != right else { return nil }
      return .document(id, what: what, kept: min(left, right), lost: max(left, right))
    }
  }
}
