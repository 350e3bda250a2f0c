import ActorGraph

/// The statements of a file by their subjects, and what each subject is in a graph of actors.
struct RDFSubjects {
  /// What a subject is.
  enum Role {
    case actor, relation, annotation, document, graph
    /// Part of an annotation, or the explanation of a term.
    case part
  }

  let file: RDFTriples
  let terms: RDFTermNumbers
  let source: SourceText
  /// Whether the file is one of ours, or grew from one.
  let isOurs: Bool
  /// The subjects, in the order of the file.
  let subjects: [Int]
  /// The role of every term; nil where it is no subject.
  private(set) var roles: [Role?]
  private let starts: [Int]

  /// Complexity: O(statements).
  init(_ file: RDFTriples, source: SourceText) {
    var file = file
    let starts = file.groupBySubject()
    let subjects = file.terms.indices.filter { starts[$0] < starts[$0 + 1] }
    let terms = RDFTermNumbers(file)
    self.file = file
    self.source = source
    self.terms = terms
    self.subjects = subjects
    self.starts = starts
    isOurs = file.triples.contains {
      terms.graph >= 0 && $0.predicate == terms.type && $0.object == terms.graph
    }
    roles = Array(repeating: nil, count: file.terms.count)
    for subject in subjects { roles[subject] = isOurs ? ownRole(of: subject) : .actor }
  }

  /// The statements about a subject, in the order of the file.
  func statements(about subject: Int) -> ArraySlice<RDFTriples.Triple> {
    file.triples[starts[subject]..<starts[subject + 1]]
  }

  func hasType(_ subject: Int, _ type: Int) -> Bool {
    statements(about: subject).contains { $0.predicate == terms.type && $0.object == type }
  }

  private func ownRole(of subject: Int) -> Role {
    if case .iri(let iri) = file.terms[subject], Self.isTerm(iri) { return .part }
    for statement in statements(about: subject) where statement.predicate == terms.type {
      switch statement.object {
      case terms.graph: return .graph
      case terms.statement: return .relation
      case terms.annotation: return .annotation
      case terms.specificResource, terms.textQuoteSelector, terms.textPositionSelector:
        return .part
      case terms.document where iri(subject, in: .document) != nil: return .document
      default: break
      }
    }
    return .actor
  }

  private static func isTerm(_ iri: String) -> Bool {
    guard iri.hasPrefix("https://sociogram.invalid/") else { return false }
    return [RDFNamespace.kind, .type, .attribute, .speaker].contains { iri.hasPrefix($0.iri) }
  }

  /// The text that an IRI of ours was made of; nil for any other term.
  func iri(_ term: Int, in namespace: RDFNamespace) -> String? {
    guard case .iri(let iri) = file.terms[term] else { return nil }
    return RDFName.text(of: iri, in: namespace)
  }

  /// A term as the identifier or value of something: the text that our IRI was made of, else the IRI,
  /// the label of a blank node after `_:`, the text of a literal.
  func text(of term: Int, in namespace: RDFNamespace? = nil) -> String {
    switch file.terms[term] {
    case .iri(let iri): namespace.flatMap { RDFName.text(of: iri, in: $0) } ?? iri
    case .blank(let label): "_:" + label
    case .literal(let text, _): text
    }
  }

  func isLiteral(_ term: Int) -> Bool {
    if case .literal = file.terms[term] { true } else { false }
  }

  func error(
    at statement: RDFTriples.Triple, _ reason: String, _ suggestion: String? = nil
  ) -> InputError {
    source.error(at: statement.offset, reason, suggestion)
  }
}
