/// Which relation of an earlier graph is which of a later one.
struct RelationMatching {
  let before: [Relation]
  let after: [Relation]
  let ontology: Ontology?

  /// What two relations must have in common to be the same.
  private struct Key: Hashable {
    var source: ActorID
    var target: ActorID
    var type: RelationType
  }

  /// How alike two relations of one key must be; the strictest first.
  private static let stages: [@Sendable (Relation, Relation) -> Bool] = [
    { $0.isSame(as: $1) && $0.discriminator == $1.discriminator },
    { $0.isSame(as: $1) },
    { $0.date == $1.date && $0.statedBy == $1.statedBy },
    { $0.status == $1.status && $0.statedBy == $1.statedBy },
    { _, _ in true },
  ]

  /// Adds what the relations say to changes.
  func write(to changes: inout GraphChanges) {
    var waiting: [Key: [Int]] = [:]
    for (index, relation) in before.enumerated() {
      waiting[key(of: relation), default: []].append(index)
    }
    var partners: [Int?] = Array(repeating: nil, count: after.count)
    for isAlike in Self.stages {
      for (index, relation) in after.enumerated() where partners[index] == nil {
        let key = key(of: relation)
        guard let candidates = waiting[key],
          let place = candidates.firstIndex(where: { isAlike(before[$0], relation) })
        else { continue }
        partners[index] = candidates[place]
        waiting[key]?.remove(at: place)
      }
    }
    for (relation, partner) in zip(after, partners) {
      guard let partner else {
        changes.addedRelations.append(relation)
        continue
      }
      if before[partner].isSame(as: relation) {
        changes.unchangedRelations.append(relation)
      } else {
        changes.changedRelations.append(
          GraphChanges.RelationPair(before: before[partner], after: relation))
      }
    }
    let found = Set(partners.compactMap(\.self))
    changes.removedRelations = before.enumerated().filter { !found.contains($0.offset) }
      .map(\.element).sorted { $0.identity < $1.identity }
  }

  private func key(of relation: Relation) -> Key {
    let isSymmetric = ontology?.definition(of: relation.type)?.isSymmetric ?? false
    let ends = [relation.source, relation.target]
    let ordered = isSymmetric ? ends.sorted() : ends
    return Key(source: ordered[0], target: ordered[1], type: relation.type)
  }
}

extension Relation {
  /// Whether it says the same of the same pair as another relation of its type.
  fileprivate func isSame(as other: Relation) -> Bool {
    date == other.date && status == other.status && statedBy == other.statedBy
      && isInferred == other.isInferred
  }
}
