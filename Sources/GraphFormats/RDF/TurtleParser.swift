import ActorGraph

/// Reads Turtle (RDF 1.1): prefixes, base, lists, nested blank nodes, long strings, numbers.
///
/// Complexity: O(bytes). Brackets may nest 500 deep.
struct TurtleParser {
  private var scanner: RDFScanner
  private var triples = RDFTriples()
  private var prefixes: [String: String] = [:]
  private var base: IRIReference?
  private var depth = 0

  static let maximumDepth = 500

  init(_ source: SourceText) {
    scanner = RDFScanner(source)
  }

  mutating func parse() throws(InputError) -> RDFTriples {
    scanner.skipSpace()
    while !scanner.isAtEnd {
      if scanner.isNext("@") {
        try readDirective()
      } else if let word = directiveWord() {
        scanner.offset += word.utf8.count
        try readDirective(word)
      } else {
        try readTriples()
      }
      scanner.skipSpace()
    }
    return triples
  }

  private mutating func readTriples() throws(InputError) {
    let subject: Int
    var isOptional = false
    if scanner.isNext("[") {
      let start = scanner.offset
      subject = try readBlankProperties()
      // `[ :p :o ] .` says enough; `[] .` says nothing.
      isOptional = scanner.source.bytes[start..<scanner.offset].contains { !Self.isAnonymous($0) }
    } else if scanner.isNext("(") {
      subject = try readList()
    } else if let node = try readNode() {
      subject = node
    } else {
      throw scanner.expected(
        "a statement", "a statement looks like: <subject> <predicate> \"object\" .")
    }
    scanner.skipSpace()
    if scanner.isNext("{") {
      throw scanner.expected(
        "a predicate", "this is TriG; save the file as Turtle or as N-Quads")
    }
    if !isOptional || !scanner.isNext(".") { try readPredicates(of: subject) }
    scanner.skipSpace()
    guard scanner.isNext(".") else {
      throw scanner.expected("'.', ';' or ',' after the object")
    }
    scanner.offset += 1
  }

  private static func isAnonymous(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0a, 0x0d, UInt8(ascii: "["), UInt8(ascii: "]"): true
    default: false
    }
  }

  private mutating func readPredicates(of subject: Int) throws(InputError) {
    while true {
      scanner.skipSpace()
      let predicate = try readPredicate()
      repeat {
        scanner.skipSpace()
        let offset = scanner.offset
        let object = try readObject()
        triples.append(
          RDFTriples.Triple(
            subject: subject, predicate: predicate, object: object, offset: offset))
        scanner.skipSpace()
      } while takeIfNext(",")
      guard takeIfNext(";") else { return }
      repeat { scanner.skipSpace() } while takeIfNext(";")
      if scanner.isNext(".") || scanner.isNext("]") { return }
    }
  }

  private mutating func takeIfNext(_ character: Unicode.Scalar) -> Bool {
    guard scanner.isNext(character) else { return false }
    scanner.offset += 1
    return true
  }

  private mutating func readPredicate() throws(InputError) -> Int {
    if scanner.isNext("a"), !TurtleName.isContinued(scanner.byte(1)) {
      scanner.offset += 1
      return number(of: RDFVocabulary.type)
    }
    if !scanner.isNext("_"), let node = try readNode() { return node }
    throw scanner.expected("a predicate", "write an IRI, a prefixed name or 'a'")
  }

  private mutating func number(of name: RDFName) -> Int {
    triples.number(iri: name.namespace.iri + name.local)
  }

  private mutating func readObject() throws(InputError) -> Int {
    switch scanner.byte() {
    case UInt8(ascii: "["): return try readBlankProperties()
    case UInt8(ascii: "("): return try readList()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try readLiteral()
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return triples.number(literal: try scanner.readNumber())
    default: break
    }
    for word in ["true", "false"] where isNext(word: word) {
      scanner.offset += word.utf8.count
      return triples.number(literal: word)
    }
    if let node = try readNode() { return node }
    throw scanner.expected("an object", "write an IRI, a name, a number or a string in quotes")
  }

  private func isNext(word: String) -> Bool {
    let rest = scanner.source.bytes[min(scanner.offset, scanner.source.bytes.count)...]
    return rest.starts(with: word.utf8) && !TurtleName.isContinued(scanner.byte(word.utf8.count))
  }

  private mutating func readLiteral() throws(InputError) -> Int {
    let text = try scanner.readString(allowsLong: true)
    if scanner.isNext("@") {
      return triples.number(literal: text, language: try scanner.readLanguage())
    }
    if scanner.isNext("^"), scanner.byte(1) == UInt8(ascii: "^") {
      scanner.offset += 2
      scanner.skipSpace()
      guard !scanner.isNext("_"), try readNode() != nil else {
        throw scanner.expected("a datatype after '^^'")
      }
    }
    return triples.number(literal: text)
  }
}

extension TurtleParser {
  /// Reads an IRI, a prefixed name or a blank node label; nil where none of them stands here.
  private mutating func readNode() throws(InputError) -> Int? {
    switch scanner.byte() {
    case UInt8(ascii: "<"):
      if scanner.byte(1) == UInt8(ascii: "<") {
        throw scanner.expected("a name", "statements about statements (RDF-star) are not read")
      }
      return triples.number(iri: resolve(try scanner.readIRI()))
    case UInt8(ascii: "_") where scanner.byte(1) == UInt8(ascii: ":"):
      return triples.number(blank: try scanner.readBlankLabel())
    case let byte where RDFScanner.isNameByte(byte) || byte == UInt8(ascii: ":"):
      let start = scanner.offset
      guard let name = try scanner.readPrefixedName() else { return nil }
      guard let iri = prefixes[name.prefix] else {
        throw scanner.source.error(
          at: start, "the prefix '\(name.prefix):' is not declared",
          "declare it: @prefix \(name.prefix): <...> .")
      }
      return triples.number(iri: iri + name.local)
    default: return nil
    }
  }

  private func resolve(_ iri: String) -> String {
    base.map { IRIReference(iri).resolved(against: $0).text } ?? iri
  }

  private mutating func enter() throws(InputError) {
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw scanner.source.error(
        at: scanner.offset, "brackets nest deeper than \(Self.maximumDepth)")
    }
    scanner.offset += 1
  }

  /// Reads `[ ... ]`.
  private mutating func readBlankProperties() throws(InputError) -> Int {
    try enter()
    let node = triples.anonymous()
    scanner.skipSpace()
    if !scanner.isNext("]") { try readPredicates(of: node) }
    scanner.skipSpace()
    try scanner.take("]", "after the statements about a blank node")
    depth -= 1
    return node
  }

  /// Reads `( ... )`: a cell for every element.
  private mutating func readList() throws(InputError) -> Int {
    let start = scanner.offset
    try enter()
    var cells: [(node: Int, element: Int, offset: Int)] = []
    scanner.skipSpace()
    while !scanner.isNext(")") {
      if scanner.isAtEnd {
        throw scanner.source.error(
          at: start, "the list that starts here has no end", "close it with ')'")
      }
      let offset = scanner.offset
      let element = try readObject()
      cells.append((triples.anonymous(), element, offset))
      scanner.skipSpace()
    }
    scanner.offset += 1
    depth -= 1
    let first = number(of: RDFName(.rdf, "first"))
    let rest = number(of: RDFName(.rdf, "rest"))
    var next = number(of: RDFName(.rdf, "nil"))
    for cell in cells.reversed() {
      for (predicate, object) in [(first, cell.element), (rest, next)] {
        triples.append(
          RDFTriples.Triple(
            subject: cell.node, predicate: predicate, object: object, offset: cell.offset))
      }
      next = cell.node
    }
    return next
  }

  /// `PREFIX` or `BASE`, in any case, as in SPARQL.
  private func directiveWord() -> String? {
    let word: String
    switch scanner.byte() | 0x20 {
    case UInt8(ascii: "p"): word = "prefix"
    case UInt8(ascii: "b"): word = "base"
    default: return nil
    }
    for (index, byte) in word.utf8.enumerated() where scanner.byte(index) | 0x20 != byte {
      return nil
    }
    switch scanner.byte(word.utf8.count) {
    case 0x20, 0x09, 0x0a, 0x0d, UInt8(ascii: "<"): return word
    default: return nil
    }
  }

  /// Reads `@prefix`, `@base`, or the rest of `PREFIX`, `BASE`, which have no full stop.
  private mutating func readDirective(_ sparql: String? = nil) throws(InputError) {
    let start = scanner.offset
    var word = sparql ?? ""
    if sparql == nil { word = try scanner.readLanguage() }
    scanner.skipSpace()
    switch word {
    case "prefix":
      guard let name = try scanner.readPrefixedName(), name.local.isEmpty else {
        throw scanner.expected("a prefix", "a declaration looks like: @prefix ex: <...> .")
      }
      scanner.skipSpace()
      prefixes[name.prefix] = try readDirectiveIRI()
    case "base":
      base = IRIReference(try readDirectiveIRI())
    default:
      throw scanner.source.error(
        at: start, "there is no directive '@\(word.prefix(20))'", "write @prefix or @base")
    }
    if sparql != nil { return }
    scanner.skipSpace()
    try scanner.take(".", "at the end of the declaration")
  }

  private mutating func readDirectiveIRI() throws(InputError) -> String {
    guard scanner.isNext("<") else { throw scanner.expected("an IRI in angle brackets") }
    return resolve(try scanner.readIRI())
  }
}
