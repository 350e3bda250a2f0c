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
  /// Those of ASCII alone, nearly all: comparing them as strings is quickest, and exact.
  private var plainIRIs: [String: Int] = [:]
  private var iris: [ExactText: Int] = [:]
  private var blanks: [ExactText: Int] = [:]
  private var anonymousCount = 0

  /// The number of an IRI, which may be new. Complexity: O(length).
  mutating func number(iri: String) -> Int {
    if iri.utf8.allSatisfy({ $0 < 0x80 }) {
      if let number = plainIRIs[iri] { return number }
      plainIRIs[iri] = terms.count
    } else {
      let key = ExactText(iri)
      if let number = iris[key] { return number }
      iris[key] = terms.count
    }
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

  /// Brings statements about the same subject together, in the order of the file, and returns where
  /// those of each term start; one more start ends the list. Complexity: O(statements + terms).
  mutating func groupBySubject() -> [Int] {
    var starts = Array(repeating: 0, count: terms.count + 1)
    for triple in triples { starts[triple.subject + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var grouped = triples
    for triple in triples {
      grouped[next[triple.subject]] = triple
      next[triple.subject] += 1
    }
    triples = grouped
    return starts
  }

  /// The number of a term of ours; -1 where the file does not use it.
  func number(of name: RDFName) -> Int {
    plainIRIs[name.namespace.iri + name.local] ?? -1
  }
}
