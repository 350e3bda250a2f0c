import ActorGraph

/// Takes graphs apart into what each report says: parts of actors, and relations between parts.
///
/// Actors that no report mentions (of imported tables), and actors of several reports that keep no
/// parts, are left as they are and united by identifier.
struct PartCollector {
  /// An end of a relation.
  enum End: Hashable, Sendable {
    case part(PartKey)
    case whole(ActorID)
  }

  /// What one report says of two actors, or what stands in no report.
  struct Tie: Sendable {
    var source: End
    var target: End
    var relation: Relation
  }

  private(set) var parts: [PartKey: ReportPart] = [:]
  private(set) var ties: [Tie] = []
  /// What is not taken apart: documents, attributes, and actors without parts.
  private(set) var rest = ActorGraph()

  /// Adds a graph. Complexity: O(its size).
  mutating func add(_ graph: ActorGraph) {
    for document in graph.documents { rest.insert(document) }
    rest.attributes = rest.attributes.united(with: graph.attributes)
    var partsOf: [ActorID: [ReportPart]] = [:]
    for actor in graph.actors {
      let own = Self.parts(of: actor)
      partsOf[actor.id] = own
      if own.isEmpty { rest.insert(actor) }
      for part in own { parts[part.key] = parts[part.key]?.merged(with: part) ?? part }
    }
    for relation in graph.relations {
      let pieces = Dictionary(grouping: relation.evidence, by: \.document)
      for document in pieces.keys.sorted() {
        add(relation, evidence: pieces[document] ?? [], document, partsOf)
      }
      if pieces.isEmpty { add(relation, evidence: [], nil, partsOf) }
    }
  }

  /// The parts of an actor; empty where it has none.
  static func parts(of actor: Actor) -> [ReportPart] {
    let kept = actor.attributes[ReportPart.attribute].compactMap {
      ReportPart(record: $0, mentions: actor.mentions)
    }
    if !kept.isEmpty { return kept }
    // A date is the same in all reports; whom a report leaves unnamed nobody can find in another.
    guard actor.kind != .date, actor.attributes[ReportPart.unnamedAttribute].isEmpty,
      let document = actor.mentions.first?.document,
      actor.mentions.allSatisfy({ $0.document == document })
    else { return [] }
    return [ReportPart(document: document, actor: actor)]
  }

  private mutating func add(
    _ relation: Relation, evidence: [Evidence], _ document: DocumentID?,
    _ partsOf: [ActorID: [ReportPart]]
  ) {
    func end(_ actor: ActorID, _ span: Range<Int>?) -> End {
      let all = (partsOf[actor] ?? []).sorted { $0.key < $1.key }
      let here = all.filter { $0.document == document }
      let named = here.first { part in
        span.map { part.actor.mentions.map(\.range).contains($0) } ?? false
      }
      return (named ?? here.first ?? all.first).map { .part($0.key) } ?? .whole(actor)
    }
    let source = end(relation.source, evidence.first?.sourceSpan)
    let target = end(relation.target, evidence.first?.targetSpan)
    ties.append(
      Tie(
        source: source, target: target,
        relation: relation.replacing(evidence: evidence)))
  }
}

extension Relation {
  /// The relation with some members replaced.
  func replacing(
    source: ActorID? = nil, target: ActorID? = nil, date: TimeExtent?? = nil,
    statedBy: String?? = nil, evidence: [Evidence]? = nil
  ) -> Relation {
    Relation(
      source: source ?? self.source, type: type, target: target ?? self.target,
      date: date ?? self.date, status: status, statedBy: statedBy ?? self.statedBy,
      isInferred: isInferred, discriminator: discriminator, confidence: confidence,
      evidence: evidence ?? self.evidence, attributes: attributes)
  }
}
