import ActorGraph

/// Turns RDF statements into a graph of actors; the rules stand at ``Turtle/read(bytes:file:warn:)``.
///
/// Complexity: O(statements).
struct RDFGraphReader {
  typealias Terms = RDFVocabulary

  let subjects: RDFSubjects
  let names: RDFPredicateNames
  var graph = ActorGraph()
  var keys = FileKeys()
  /// By the number of the actor or relation that they belong to.
  var mentions: [Int: [Mention]] = [:]
  var evidence: [Int: [Evidence]] = [:]
  /// Statements of actors about actors, which are relations.
  var ties: [RDFTriples.Triple] = []
  /// What has been said as a relation already.
  var said: Set<Tie> = []
  private var ignored: (count: Int, first: RDFTriples.Triple)?

  /// Two actors and what joins them, by number.
  struct Tie: Hashable {
    var source: Int
    var predicate: Int
    var target: Int
  }

  var terms: RDFTermNumbers { subjects.terms }

  static func graph(
    of file: RDFTriples, source: SourceText, warn: (InputError) -> Void
  ) throws(InputError) -> ActorGraph {
    let subjects = RDFSubjects(file, source: source)
    var reader = RDFGraphReader(
      subjects: subjects, names: RDFPredicateNames(file, isOurs: subjects.isOurs))
    try reader.read()
    if let (count, first) = reader.ignored {
      warn(
        subjects.error(
          at: first,
          count == 1
            ? "a statement about a document, a quote or a term is left out"
            : "\(count) statements about documents, quotes or terms are left out, this the first",
          "a graph of actors has no place for them"))
    }
    return reader.graph
  }

  private init(subjects: RDFSubjects, names: RDFPredicateNames) {
    self.subjects = subjects
    self.names = names
  }

  private mutating func read() throws(InputError) {
    for subject in subjects.subjects {
      switch subjects.roles[subject] {
      case .graph: try readGraph(subject)
      case .document: try readDocument(subject)
      case .annotation: try readAnnotation(subject)
      default: break
      }
    }
    for subject in subjects.subjects where subjects.roles[subject] == .actor {
      readActor(subject)
    }
    for subject in subjects.subjects where subjects.roles[subject] == .relation {
      try readRelation(subject)
    }
    for tie in ties { try readTie(tie) }
  }

  mutating func ignore(_ statements: [RDFTriples.Triple]) {
    guard let first = statements.first else { return }
    ignored = (statements.count + (ignored?.count ?? 0), ignored?.first ?? first)
  }

  private mutating func readGraph(_ subject: Int) throws(InputError) {
    var fields = RDFFields(subject, "the graph", in: subjects)
    _ = fields.take(terms.type)
    let version = "'\(PropertyNames.version)', which this program reads,"
    _ = try fields.takeValue(terms.version, Terms.version, expected: version) {
      $0 == PropertyNames.version ? $0 : nil
    }
    var attributes = RDFAttributes()
    for statement in fields.rest {
      attributes.insert(subjects.text(of: statement.object), for: names.attribute(statement))
    }
    graph.attributes = graph.attributes.united(with: attributes.attributes)
  }

  private mutating func readDocument(_ subject: Int) throws(InputError) {
    var fields = RDFFields(subject, "a document", in: subjects)
    for term in [terms.type, terms.identifier] { _ = fields.take(term) }
    let id = subjects.text(of: subject, in: .document)
    let name = try fields.takeValue(terms.prefLabel, Terms.prefLabel, expected: "a name") { $0 }
    graph.insert(
      DocumentRecord(
        id: DocumentID(id), name: name ?? id,
        title: try fields.takeValue(terms.title, Terms.title, expected: "a text") { $0 },
        published: try fields.takeValue(
          terms.issued, Terms.issued, expected: "a date", PartialDate.init(_:)),
        url: try fields.takeValue(terms.url, Terms.url, expected: "a text") { $0 }))
    ignore(fields.rest)
  }

  private mutating func readAnnotation(_ subject: Int) throws(InputError) {
    var fields = RDFFields(subject, "an annotation", in: subjects)
    _ = fields.take(terms.type)
    let bodies = fields.take(terms.hasBody)
    let target = try fields.require(terms.hasTarget, Terms.hasTarget)
    ignore(fields.rest)
    let place = try readPlace(target.object)
    for body in bodies {
      switch subjects.roles[body.object] {
      case .actor:
        guard let range = place.range else {
          throw subjects.error(at: body, "the mention has no oa:TextPositionSelector")
        }
        mentions[body.object, default: []].append(
          Mention(document: place.document, range: range))
      case .relation:
        guard let range = place.range, let quote = place.quote else {
          let missing = place.range == nil ? "oa:TextPositionSelector" : "oa:TextQuoteSelector"
          throw subjects.error(at: body, "the quote has no \(missing)")
        }
        evidence[body.object, default: []].append(
          Evidence(
            document: place.document, range: range, quote: quote, sourceSpan: place.source,
            targetSpan: place.target))
      default: ignore([body])
      }
    }
  }

  private struct Place {
    var document: DocumentID
    var range: Range<Int>?
    var quote: String?
    var source: Range<Int>?
    var target: Range<Int>?
  }

  private mutating func readPlace(_ subject: Int) throws(InputError) -> Place {
    var fields = RDFFields(subject, "the target of an annotation", in: subjects)
    _ = fields.take(terms.type)
    let source = try fields.require(terms.hasSource, Terms.hasSource)
    var place = Place(
      document: DocumentID(subjects.text(of: source.object, in: .document)))
    for selector in fields.take(terms.hasSelector) {
      if subjects.hasType(selector.object, terms.textPositionSelector) {
        place.range = try readRange(selector)
      } else if subjects.hasType(selector.object, terms.textQuoteSelector) {
        var parts = RDFFields(selector.object, "a quote", in: subjects)
        let quote = try parts.require(terms.exact, Terms.exact)
        place.quote = subjects.text(of: quote.object)
        _ = parts.take(terms.type)
        ignore(parts.rest)
      } else {
        ignore([selector])
      }
    }
    if let selector = try fields.takeOne(terms.sourceSelector, Terms.sourceSelector) {
      place.source = try readRange(selector)
    }
    if let selector = try fields.takeOne(terms.targetSelector, Terms.targetSelector) {
      place.target = try readRange(selector)
    }
    ignore(fields.rest)
    return place
  }

  private mutating func readRange(
    _ selector: RDFTriples.Triple
  ) throws(InputError) -> Range<Int> {
    var fields = RDFFields(selector.object, "a selector", in: subjects)
    _ = fields.take(terms.type)
    let offset = "a number of characters"
    let start = try fields.takeValue(terms.start, Terms.start, expected: offset) { Int($0) }
    let end = try fields.takeValue(terms.end, Terms.end, expected: offset) { Int($0) }
    ignore(fields.rest)
    guard let start, let end, start <= end else {
      throw subjects.error(at: selector, "a selector needs an oa:start, and an oa:end behind it")
    }
    return start..<end
  }
}
