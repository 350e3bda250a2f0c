/// The statements of an RDF file; terms are numbered in the order in which they first occur.
struct RDFTriples: Sendable {
  enum Term: Sendable {
    case iri(String)
    /// A blank node; `[3]` for the third one without a label, which no label can be.
    case blank(String)
    case literal(String, language: String?)
  }

  struct Triple: Sendable {
    var subject: Int
    var predicate: Int
    var object: Int
    /// The named graph; nil for the default graph.
    var graph: Int?
    /// Where its object stands, in bytes.
    var offset: Int
  }

  private(set) var terms: [Term] = []
  private(set) var triples: [Triple] = []
  private var iris: [ExactText: Int] = [:]
  private var blanks: [ExactText: Int] = [:]
  private var anonymousCount = 0

  /// The number of an IRI, which may be new. Complexity: O(length).
  mutating func number(iri: String) -> Int {
    let key = ExactText(iri)
    if let number = iris[key] { return number }
    iris[key] = terms.count
    return add(.iri(iri))
  }

  /// The number of a blank node with a label, which may be new.
  mutating func number(blank label: String) -> Int {
    let key = ExactText(label)
    if let number = blanks[key] { return number }
    blanks[key] = terms.count
    return add(.blank(label))
  }

  /// The number of a blank node without a label.
  mutating func anonymous() -> Int {
    anonymousCount += 1
    return add(.blank("[\(anonymousCount)]"))
  }

  /// The number of a literal, a new one each time.
  mutating func number(literal: String, language: String? = nil) -> Int {
    add(.literal(literal, language: language))
  }

  private mutating func add(_ term: Term) -> Int {
    terms.append(term)
    return terms.count - 1
  }

  mutating func append(_ triple: Triple) { triples.append(triple) }

  /// The number of a term of ours; -1 where the file does not use it.
  func number(of name: RDFName) -> Int {
    iris[ExactText(name.namespace.iri + name.local)] ?? -1
  }
}
