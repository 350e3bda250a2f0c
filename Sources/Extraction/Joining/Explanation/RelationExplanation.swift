public import ActorGraph

/// What relations between two actors rest on, as far as the graph knows.
public struct RelationExplanation: Hashable, Sendable {
  /// The relations, in the order of the graph.
  public var relations: [Relation]

  /// The relations of one type from one actor to another; in either direction where the type has
  /// none.
  ///
  /// Complexity: O(relations of the graph).
  public init(
    from source: ActorID, _ type: RelationType, to target: ActorID, in graph: ActorGraph,
    ontology: Ontology
  ) {
    let isSymmetric = ontology.definition(of: type)?.isSymmetric == true
    relations = graph.relations.filter { relation in
      guard relation.type == type else { return false }
      return (relation.source, relation.target) == (source, target)
        || isSymmetric && (relation.source, relation.target) == (target, source)
    }
  }

  /// Quotes with their places, status, speaker and confidence, for a terminal.
  public func text(in graph: ActorGraph, ontology: Ontology) -> String {
    relations.map { text(of: $0, graph, ontology) }.joined(separator: "\n\n") + "\n"
  }

  private func text(
    of relation: Relation, _ graph: ActorGraph, _ ontology: Ontology
  ) -> String {
    var lines = [
      TextBlock.wrap(
        RelationSentence(relation: relation, graph: graph, ontology: ontology).text)
    ]
    func add(_ text: String) { lines.append(TextBlock.wrap(text, first: "  ", rest: "    ")) }
    add("status: \(Self.meaning(of: relation.status))")
    if let speaker = relation.statedBy { add("stated by: \(speaker)") }
    if let date = relation.date { add("date: \(date.description)") }
    if let confidence = relation.confidence {
      // Learned weights are calibrated, what is written beside a pattern is a guess.
      let isLearned = relation.attributes["rule"].contains {
        $0.hasPrefix(FindingRule.weights.rawValue)
      }
      add(
        "confidence: \((confidence * 100).rounded() / 100), "
          + (isLearned ? "as the weights were right elsewhere" : "the pattern's own estimate"))
    }
    for name in relation.attributes.names {
      add("\(name): \(relation.attributes[name].joined(separator: "; "))")
    }
    if relation.isInferred { add("inferred from other relations") }
    for evidence in relation.evidence {
      add("“\(evidence.quote)”")
      var place = graph.document(evidence.document)?.name ?? "document \(evidence.document)"
      if let published = graph.document(evidence.document)?.published {
        place += ", \(published.words)"
      }
      place += ", characters \(evidence.range.lowerBound)–\(evidence.range.upperBound)"
      if let source = Self.words(evidence, evidence.sourceSpan) { place += "; from “\(source)”" }
      if let target = Self.words(evidence, evidence.targetSpan) { place += " to “\(target)”" }
      add(place)
    }
    if relation.evidence.isEmpty { add("no quote is recorded") }
    return lines.joined(separator: "\n")
  }

  /// The words of a span that lies in the quote.
  private static func words(_ evidence: Evidence, _ span: Range<Int>?) -> String? {
    guard let span, evidence.range.lowerBound <= span.lowerBound,
      span.upperBound <= evidence.range.upperBound
    else { return nil }
    let start = span.lowerBound - evidence.range.lowerBound
    let scalars = Array(evidence.quote.unicodeScalars)
    guard start + span.count <= scalars.count else { return nil }
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[start..<start + span.count])
    return String(words)
  }

  private static func meaning(of status: RelationStatus?) -> String {
    switch status {
    case nil: "event; the report says that it happened"
    case .current: "current; it holds when the report is written"
    case .former: "former; it held and has ended"
    case .planned: "planned; intended, demanded or possible, or dated after the report"
    case .claimed: "claimed; somebody says so, and the report does not vouch for it"
    case .denied: "denied; the report, or somebody in it, says that it is not so"
    }
  }
}
