import ActorGraph

/// Makes one relation of what several reports say alike: same type, ends and status, and dates of
/// which one contains the other.
///
/// "in January" is the 8th where the 8th is the only day of that January that any report has; where
/// it may be two days, or none is given, it stays what it is.
struct RelationUnion {
  let ontology: Ontology

  private struct Fact: Hashable {
    var source: ActorID
    var target: ActorID
    var type: RelationType
    var status: RelationStatus?
    var isInferred: Bool
    var discriminator: String
  }

  /// Complexity: O(relations + dates of one fact squared).
  func united(_ relations: [Relation]) -> [Relation] {
    // What stands in no report came from a table, whose rows are kept as they are.
    let tabled = relations.filter(\.evidence.isEmpty)
    let directed = directed(relations.filter { !$0.evidence.isEmpty })
    let facts = Dictionary(grouping: directed) { relation in
      Fact(
        source: relation.source, target: relation.target, type: relation.type,
        status: relation.status, isInferred: relation.isInferred,
        discriminator: relation.discriminator)
    }
    return tabled + facts.values.flatMap { one($0) }
  }

  /// Reciprocal relations that are told both ways run one way.
  private func directed(_ relations: [Relation]) -> [Relation] {
    var pairs: Set<[String]> = []
    for relation in relations {
      pairs.insert([relation.type.rawValue, relation.source.rawValue, relation.target.rawValue])
    }
    return relations.map { relation in
      guard ontology.definition(of: relation.type)?.isSymmetric == true,
        relation.target < relation.source,
        pairs.contains([
          relation.type.rawValue, relation.target.rawValue, relation.source.rawValue,
        ])
      else { return relation }
      let turned = relation.evidence.map { piece in
        var piece = piece
        (piece.sourceSpan, piece.targetSpan) = (piece.targetSpan, piece.sourceSpan)
        return piece
      }
      return relation.replacing(
        source: relation.target, target: relation.source, evidence: turned)
    }
  }

  private func one(_ relations: [Relation]) -> [Relation] {
    guard relations.count > 1 else { return relations }
    let dates = Set(relations.compactMap(\.date)).sorted()
    // Those that no other date makes more precise.
    let precise = dates.filter { date in !dates.contains { $0 != date && date.contains($0) } }
    let lasts = ontology.definition(of: relations[0].type)?.isEvent == false
    let dated = relations.map { relation -> Relation in
      guard let date = relation.date else {
        // A state that one report dates is the state that another does not date.
        let only = precise.count == 1 || lasts ? precise.first : nil
        return relation.replacing(date: .some(only))
      }
      let within = precise.filter { date.contains($0) }
      return relation.replacing(date: .some(within.count == 1 ? within[0] : date))
    }
    return Dictionary(grouping: dated, by: \.date).values.flatMap { same in
      // What one report says in its own voice is no longer only somebody's word.
      let isVouchedFor = same.contains { $0.statedBy == nil }
      return isVouchedFor ? same.map { $0.replacing(statedBy: .some(nil)) } : same
    }
  }
}
