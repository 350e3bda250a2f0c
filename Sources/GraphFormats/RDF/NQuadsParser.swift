import ActorGraph

/// Reads N-Quads and N-Triples (RDF 1.1), one statement a line.
///
/// IRIs may be relative, as exporters write them in spite of the standard; they stay as they are.
struct NQuadsParser {
  private var scanner: RDFScanner
  private var triples = RDFTriples()

  init(_ source: SourceText) {
    scanner = RDFScanner(source)
  }

  mutating func parse() throws(InputError) -> RDFTriples {
    scanner.skipSpace()
    while !scanner.isAtEnd {
      try readStatement()
      scanner.skipSpace()
    }
    return triples
  }

  private mutating func readStatement() throws(InputError) {
    guard let subject = try readNode() else {
      throw scanner.expected(
        "a statement", "a line looks like: <subject> <predicate> \"object\" .")
    }
    scanner.skipSpace(inLine: true)
    guard scanner.isNext("<") else { throw scanner.expected("a predicate in angle brackets") }
    let predicate = triples.number(iri: try scanner.readIRI())
    scanner.skipSpace(inLine: true)
    let offset = scanner.offset
    let object = try readObject()
    scanner.skipSpace(inLine: true)
    let graph = try readNode()
    scanner.skipSpace(inLine: true)
    try scanner.take(".", "at the end of the statement")
    triples.append(
      RDFTriples.Triple(
        subject: subject, predicate: predicate, object: object, graph: graph, offset: offset))
    scanner.skipSpace(inLine: true)
    switch scanner.byte() {
    case 0x0a, 0x0d, UInt8(ascii: "#"): return
    default:
      if !scanner.isAtEnd { throw scanner.expected("the end of the line after '.'") }
    }
  }

  /// Reads an IRI or a blank node; nil where neither stands here.
  private mutating func readNode() throws(InputError) -> Int? {
    if scanner.isNext("<") { return triples.number(iri: try scanner.readIRI()) }
    guard scanner.isNext("_"), scanner.byte(1) == UInt8(ascii: ":") else { return nil }
    return triples.number(blank: try scanner.readBlankLabel())
  }

  private mutating func readObject() throws(InputError) -> Int {
    if let node = try readNode() { return node }
    guard scanner.isNext("\"") else {
      throw scanner.expected("an object", "write an IRI, a blank node or a string in quotes")
    }
    let text = try scanner.readString(allowsLong: false)
    if scanner.isNext("@") {
      return triples.number(literal: text, language: try scanner.readLanguage())
    }
    if scanner.isNext("^"), scanner.byte(1) == UInt8(ascii: "^") {
      scanner.offset += 2
      guard scanner.isNext("<") else { throw scanner.expected("a datatype in angle brackets") }
      _ = try scanner.readIRI()
    }
    return triples.number(literal: text)
  }
}
