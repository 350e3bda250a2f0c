import ActorGraph

extension RDFGraphReader {
  /// Predicates that give names, the best first; the last stands for any IRI that ends so.
  private static let nameTerms = [
    "http://www.w3.org/2004/02/skos/core#prefLabel", "http://www.w3.org/2000/01/rdf-schema#label",
    "http://xmlns.com/foaf/0.1/name", "https://schema.org/name", "http://schema.org/name",
  ]

  private func nameRank(_ predicate: Int) -> Int? {
    let iri = subjects.text(of: predicate)
    if let rank = Self.nameTerms.firstIndex(of: iri) { return rank }
    if subjects.isOurs, subjects.iri(predicate, in: .attribute) != nil { return nil }
    return RDFPredicateNames.end(of: iri) == "name" ? Self.nameTerms.count : nil
  }

  private func isAlias(_ predicate: Int) -> Bool {
    if predicate == terms.altLabel { return true }
    if subjects.isOurs { return false }
    return RDFPredicateNames.end(of: subjects.text(of: predicate)) == "alias"
  }

  /// Reads whatever is neither relation nor annotation nor explanation.
  mutating func readActor(_ subject: Int) {
    var classes: [Int] = []
    var shown: [(rank: Int, text: String)] = []
    var aliases: [String] = []
    var attributes = RDFAttributes()
    let ownID = subjects.isOurs ? subjects.iri(subject, in: .actor) : nil
    for statement in subjects.statements(about: subject) {
      let object = statement.object
      if statement.predicate == terms.type, !subjects.isLiteral(object) {
        classes.append(object)
      } else if statement.predicate == terms.identifier, let ownID,
        subjects.text(of: object) == ownID
      {
        continue
      } else if subjects.isLiteral(object), let rank = nameRank(statement.predicate) {
        shown.append((rank, subjects.text(of: object)))
      } else if subjects.isLiteral(object), isAlias(statement.predicate) {
        aliases.append(subjects.text(of: object))
      } else if subjects.roles[object] == .actor {
        ties.append(statement)
      } else {
        attributes.insert(subjects.text(of: object), for: names.attribute(statement))
      }
      if !subjects.isOurs, let graph = statement.graph {
        attributes.insert(subjects.text(of: graph), for: "graph")
      }
    }
    let kind = takeKind(&classes)
    for other in classes { attributes.insert(subjects.text(of: other), for: "type") }
    let id = ownID ?? subjects.text(of: subject)
    let best = shown.min { ($0.rank, $0.text) < ($1.rank, $1.text) }?.text
    graph.insert(
      Actor(
        id: ActorID(id), kind: kind, name: best ?? unnamed(subject),
        aliases: aliases + shown.map(\.text), mentions: mentions[subject] ?? [],
        attributes: attributes.attributes))
  }

  /// What to call something without a name: the end of its IRI, which people chose to be read.
  private func unnamed(_ subject: Int) -> String {
    if let id = subjects.iri(subject, in: .actor) { return id }
    let text = subjects.text(of: subject)
    if case .iri = subjects.file.terms[subject] { return RDFPredicateNames.end(of: text) }
    return text
  }

  /// Finds the kind among the classes, and leaves the classes that say something else.
  private func takeKind(_ classes: inout [Int]) -> ActorKind {
    if subjects.isOurs {
      let kinds = classes.compactMap { subjects.iri($0, in: .kind) }.map { ActorKind($0) }
      if let kind = kinds.first(where: { $0 != .actor }) ?? kinds.first {
        // The class that an ontology gave besides is known from the kind.
        classes.removeAll {
          let iri = subjects.text(of: $0)
          return [RDFNamespace.kind, .foaf, .org].contains { iri.utf8.starts(with: $0.iri.utf8) }
        }
        return kind
      }
    }
    guard let first = classes.first else { return .actor }
    let iri = subjects.text(of: first)
    let kind = RDFPredicateNames.kind(iri)
    if kind.rawValue == RDFPredicateNames.end(of: iri) { classes.removeFirst() }
    return kind
  }

  private func actorID(_ term: Int) -> ActorID {
    ActorID(subjects.text(of: term, in: subjects.isOurs ? .actor : nil))
  }

  /// Reads an `rdf:Statement` of one of our files.
  mutating func readRelation(_ subject: Int) throws(InputError) {
    var fields = RDFFields(subject, "a relation", in: subjects)
    let source = try fields.require(terms.subject, Terms.subject)
    let predicate = try fields.require(terms.predicate, Terms.predicate)
    let target = try fields.require(terms.object, Terms.object)
    for term in [terms.type, terms.member, terms.organization, terms.wasDerivedFrom] {
      _ = fields.take(term)
    }
    let key = try fields.takeOne(terms.key, Terms.key).map { subjects.text(of: $0.object) }
    let date = try takeDate(&fields)
    let status = try fields.takeValue(
      terms.status, Terms.status,
      expected: RelationStatus.allCases.map(\.rawValue).joined(separator: ", ")
    ) { RelationStatus(rawValue: $0) }
    let isInferred = try fields.takeValue(terms.inferred, Terms.inferred, expected: "a truth value")
    { ["true": true, "1": true, "false": false, "0": false][$0] }
    let speaker = try fields.takeOne(terms.wasAttributedTo, Terms.wasAttributedTo)
    var confidence: Double?
    // Two files can differ in this about the same relation; the higher one counts, as in a union.
    for statement in fields.take(terms.confidence) {
      let text = subjects.text(of: statement.object)
      guard let number = Double(text), (0...1).contains(number) else {
        throw subjects.error(
          at: statement,
          "expected a number from 0 to 1 as sg:confidence, found '\(text.prefix(60))'")
      }
      confidence = max(confidence ?? number, number)
    }
    var attributes = RDFAttributes()
    for statement in fields.rest {
      attributes.insert(subjects.text(of: statement.object), for: names.attribute(statement))
    }
    said.insert(
      Tie(source: source.object, predicate: predicate.object, target: target.object))
    let relation = Relation(
      source: actorID(source.object), type: relationType(predicate.object),
      target: actorID(target.object), date: date, status: status,
      statedBy: speaker.map { subjects.text(of: $0.object, in: .speaker) },
      isInferred: isInferred ?? false, confidence: confidence, evidence: evidence[subject] ?? [],
      attributes: attributes.attributes)
    do throws(ActorGraphError) {
      try keys.insert(relation, key: key, into: &graph)
    } catch {
      throw subjects.error(
        at: source, error.description, "describe the actor, or correct its name")
    }
  }

  private func relationType(_ predicate: Int) -> RelationType {
    if subjects.isOurs, let type = subjects.iri(predicate, in: .type) { return RelationType(type) }
    return RDFPredicateNames.relationType(subjects.text(of: predicate))
  }

  private func takeDate(_ fields: inout RDFFields) throws(InputError) -> TimeExtent? {
    let single = try fields.takeValue(
      terms.date, Terms.date, expected: "a date", PartialDate.init(_:))
    let start = try fields.takeValue(
      terms.startDate, Terms.startDate, expected: "a date", PartialDate.init(_:))
    let ending = try fields.takeOne(terms.endDate, Terms.endDate)
    let end = ending.map { subjects.text(of: $0.object) }
    if let single { return TimeExtent(single) }
    guard let ending, let end else { return start.flatMap { TimeExtent(start: $0, end: nil) } }
    guard let date = PartialDate(end), let extent = TimeExtent(start: start, end: date) else {
      throw subjects.error(
        at: ending, "expected a date that is not before the start, found '\(end.prefix(60))'")
    }
    return extent
  }

  /// Reads a statement of one actor about another.
  mutating func readTie(_ statement: RDFTriples.Triple) throws(InputError) {
    let tie = Tie(
      source: statement.subject, predicate: statement.predicate, target: statement.object)
    guard said.insert(tie).inserted else { return }
    var attributes = Attributes()
    let isOwnType = subjects.isOurs && subjects.iri(statement.predicate, in: .type) != nil
    if !isOwnType { attributes.insert(subjects.text(of: statement.predicate), for: "predicate") }
    if !subjects.isOurs, let graph = statement.graph {
      attributes.insert(subjects.text(of: graph), for: "graph")
    }
    let relation = Relation(
      source: actorID(statement.subject), type: relationType(statement.predicate),
      target: actorID(statement.object), attributes: attributes)
    do throws(ActorGraphError) {
      try keys.insert(relation, key: nil, into: &graph)
    } catch {
      throw subjects.error(at: statement, error.description)
    }
  }
}
