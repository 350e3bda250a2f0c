import ActorGraph

/// Reads the words that Turtle and N-Quads share: IRIs, strings, blank node labels, language tags.
///
/// Complexity: O(bytes).
struct RDFScanner {
  let source: SourceText
  private let bytes: [UInt8]
  var offset = 0

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  var isAtEnd: Bool { offset >= bytes.count }

  /// The next byte, or one behind it; 0 at the end.
  func byte(_ ahead: Int = 0) -> UInt8 {
    offset + ahead < bytes.count ? bytes[offset + ahead] : 0
  }

  func isNext(_ character: Unicode.Scalar) -> Bool { byte() == UInt8(ascii: character) }

  /// An error that says what should stand here.
  func expected(_ what: String, _ suggestion: String? = nil) -> InputError {
    source.error(
      at: offset, "expected \(what), found \(source.description(at: offset))", suggestion)
  }

  /// Takes a character that must stand here.
  mutating func take(_ character: Unicode.Scalar, _ place: String) throws(InputError) {
    guard isNext(character) else { throw expected("'\(character)' \(place)") }
    offset += 1
  }

  /// Skips spaces and tabs; line breaks and comments too, unless one line is meant.
  mutating func skipSpace(inLine: Bool = false) {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09: offset += 1
      case _ where inLine: return
      case 0x0a, 0x0d: offset += 1
      case UInt8(ascii: "#"): skipLine()
      default: return
      }
    }
  }

  private mutating func skipLine() {
    while offset < bytes.count, bytes[offset] != 0x0a, bytes[offset] != 0x0d { offset += 1 }
  }

  /// Reads an IRI in angle brackets, as it stands there.
  mutating func readIRI() throws(InputError) -> String {
    let begin = offset
    offset += 1
    var start = offset
    var text: [UInt8] = []
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: ">"):
        text.append(contentsOf: bytes[start..<offset])
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: bytes[start..<offset])
        let escape = offset
        let scalar = try readCodePoint()
        if scalar.isASCII, Self.isForbidden(UInt8(truncatingIfNeeded: scalar.value)) {
          throw source.error(at: escape, "an IRI cannot hold this character, even escaped")
        }
        text.append(contentsOf: String(scalar).utf8)
        start = offset
      case 0x0a, 0x0d:
        throw source.error(
          at: begin, "the IRI that starts here has no end on its line", "close it with '>'")
      case let byte where Self.isForbidden(byte):
        throw source.error(
          at: offset, "an IRI cannot hold \(source.description(at: offset))",
          "percent-encode the character")
      default: offset += 1
      }
    }
    throw source.error(at: begin, "the IRI that starts here has no end", "close it with '>'")
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// Reads a label after `_:`.
  mutating func readBlankLabel() throws(InputError) -> String {
    offset += 2
    let start = offset
    while Self.isNameByte(byte()) || (offset > start && (isNext("-") || isNext("."))) {
      offset += 1
    }
    // A full stop at the end closes the statement.
    while offset > start, bytes[offset - 1] == UInt8(ascii: ".") { offset -= 1 }
    guard offset > start else { throw expected("the label of a blank node") }
    return source.text(start..<offset)
  }

  /// Reads a language tag after `@`, in lower case, as tags that differ in case are the same.
  mutating func readLanguage() throws(InputError) -> String {
    offset += 1
    let start = offset
    while Self.isLetter(byte()) || (offset > start && (isNext("-") || Self.isDigit(byte()))) {
      offset += 1
    }
    guard offset > start, bytes[offset - 1] != UInt8(ascii: "-") else {
      throw expected("a language tag", "language tags look like @en or @de-AT")
    }
    return source.text(start..<offset).lowercased()
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether a name can start with a byte; anything beyond ASCII counts as a letter.
  static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}

extension RDFScanner {
  /// Reads a string in single or double quotes.
  ///
  /// - Parameter allowsLong: whether three quotes begin a string that can hold line breaks.
  mutating func readString(allowsLong: Bool) throws(InputError) -> String {
    let begin = offset
    let quote = byte()
    let isLong = allowsLong && byte(1) == quote && byte(2) == quote
    offset += isLong ? 3 : 1
    var start = offset
    var text: [UInt8] = []
    while offset < bytes.count {
      switch bytes[offset] {
      case quote where !isLong || (byte(1) == quote && byte(2) == quote):
        text.append(contentsOf: bytes[start..<offset])
        offset += isLong ? 3 : 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: bytes[start..<offset])
        text.append(contentsOf: String(try readEscape()).utf8)
        start = offset
      case 0x0a where !isLong, 0x0d where !isLong:
        throw source.error(
          at: begin, "the string that starts here has no end on its line",
          allowsLong
            ? "close it, or put three quotes around a text of several lines"
            : "close it, or write the line break as \\n")
      default: offset += 1
      }
    }
    throw source.error(
      at: begin, "the string that starts here has no end",
      "close it with \(isLong ? "three quotes" : "a quote")")
  }

  private mutating func readEscape() throws(InputError) -> Unicode.Scalar {
    let scalar: Unicode.Scalar
    switch byte(1) {
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "f"): scalar = "\u{c}"
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "'"): scalar = "'"
    case UInt8(ascii: "\\"): scalar = "\\"
    default: return try readCodePoint()
    }
    offset += 2
    return scalar
  }

  /// Reads `\u00e9` or `\U0001f600`.
  mutating func readCodePoint() throws(InputError) -> Unicode.Scalar {
    let begin = offset
    let count = byte(1) == UInt8(ascii: "u") ? 4 : byte(1) == UInt8(ascii: "U") ? 8 : 0
    guard count > 0 else {
      throw source.error(
        at: begin, "there is no such escape", "write a backslash as two: \\\\")
    }
    offset += 2
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = Hexadecimal.value(byte()) else {
        throw expected("\(count) hexadecimal digits after the backslash")
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw source.error(
        at: begin, "this escape stands for no character",
        "write a character beyond U+FFFF as one escape: \\U0001F600")
    }
    return scalar
  }
}
