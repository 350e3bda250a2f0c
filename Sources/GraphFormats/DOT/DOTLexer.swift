import ActorGraph

/// Cuts DOT text into words.
///
/// As Graphviz 2.42 does it: names of letters, digits, `_` and anything beyond ASCII; numbers;
/// strings in double quotes, in which only `\"` and a backslash at the end of a line mean something;
/// strings joined by `+`; HTML strings with balanced angle brackets; `//`, `/* */` and `#` comments.
/// Complexity: O(bytes).
struct DOTLexer {
  let source: SourceText
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  /// The next word; `.end` at the end of the text, as often as one asks.
  mutating func next() throws(InputError) -> DOTToken {
    try skipSpace()
    let start = offset
    guard start < bytes.count else { return DOTToken(kind: .end, offset: start) }
    if let mark = DOTToken.Kind(mark: bytes[start]) {
      offset += 1
      return DOTToken(kind: mark, offset: start)
    }
    switch bytes[start] {
    case UInt8(ascii: "\""):
      return try readQuoted()
    case UInt8(ascii: "<"):
      return try readHTML()
    case UInt8(ascii: "-") where byte(start + 1) == UInt8(ascii: ">"):
      offset += 2
      return DOTToken(kind: .arrow, offset: start)
    case UInt8(ascii: "-") where byte(start + 1) == UInt8(ascii: "-"):
      offset += 2
      return DOTToken(kind: .line, offset: start)
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try readNumber()
    case let byte where Self.isLetter(byte):
      return readWord()
    default:
      throw source.error(
        at: start, "\(source.description(at: start)) cannot stand here",
        "put names with such characters in double quotes")
    }
  }

  private func byte(_ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func readWord() -> DOTToken {
    let start = offset
    while offset < bytes.count, Self.isLetter(bytes[offset]) || Self.isDigit(bytes[offset]) {
      offset += 1
    }
    let text = source.text(start..<offset)
    let keyword = DOTToken.Kind(keyword: bytes[start..<offset])
    return DOTToken(kind: keyword ?? .word, text: text, offset: start)
  }

  private mutating func readNumber() throws(InputError) -> DOTToken {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let whole = offset
    while Self.isDigit(byte(offset)) { offset += 1 }
    var digits = offset - whole
    if byte(offset) == UInt8(ascii: ".") {
      offset += 1
      let fraction = offset
      while Self.isDigit(byte(offset)) { offset += 1 }
      digits += offset - fraction
    }
    guard digits > 0 else {
      throw source.error(
        at: start, "expected a number or an arrow, found \(source.description(at: start))",
        "put names with such characters in double quotes")
    }
    return DOTToken(kind: .word, text: source.text(start..<offset), offset: start)
  }
}

extension DOTLexer {
  /// Skips white space, comments, and lines that start with `#`.
  private mutating func skipSpace() throws(InputError) {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0a, 0x0b, 0x0c, 0x0d:
        offset += 1
      case UInt8(ascii: "#"):
        skipLine()
      case UInt8(ascii: "/") where byte(offset + 1) == UInt8(ascii: "/"):
        skipLine()
      case UInt8(ascii: "/") where byte(offset + 1) == UInt8(ascii: "*"):
        let start = offset
        offset += 2
        while byte(offset) != UInt8(ascii: "*") || byte(offset + 1) != UInt8(ascii: "/") {
          guard offset < bytes.count else {
            throw source.error(
              at: start, "the comment that starts here has no end", "close it with '*/'")
          }
          offset += 1
        }
        offset += 2
      default:
        return
      }
    }
  }

  private mutating func skipLine() {
    while offset < bytes.count, bytes[offset] != 0x0a, bytes[offset] != 0x0d { offset += 1 }
  }

  /// Reads a quoted string, and those that `+` joins to it.
  private mutating func readQuoted() throws(InputError) -> DOTToken {
    let start = offset
    var text = try readQuotedPart()
    while true {
      let end = offset
      try skipSpace()
      guard byte(offset) == UInt8(ascii: "+") else {
        offset = end
        return DOTToken(kind: .quoted, text: text, offset: start)
      }
      offset += 1
      try skipSpace()
      guard byte(offset) == UInt8(ascii: "\"") else {
        throw source.error(
          at: offset,
          "expected a string in double quotes after '+', found \(source.description(at: offset))")
      }
      text += try readQuotedPart()
    }
  }

  private mutating func readQuotedPart() throws(InputError) -> String {
    let quote = offset
    offset += 1
    var start = offset
    var text: [UInt8] = []
    while true {
      let rest = bytes[offset...]
      let mark = rest.firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
      guard let mark else { break }
      offset = mark
      if bytes[mark] == UInt8(ascii: "\"") {
        offset += 1
        // Nearly no string has an escape.
        if text.isEmpty { return source.text(start..<mark) }
        text.append(contentsOf: bytes[start..<mark])
        return String(decoding: text, as: UTF8.self)
      }
      switch byte(mark + 1) {
      case UInt8(ascii: "\""):
        text.append(contentsOf: bytes[start..<mark])
        start = mark + 1
        offset += 2
      case 0x0a:
        text.append(contentsOf: bytes[start..<mark])
        offset += 2
        start = offset
      case 0x0d where byte(mark + 2) == 0x0a:
        text.append(contentsOf: bytes[start..<mark])
        offset += 3
        start = offset
      case UInt8(ascii: "\\"):
        offset += 2
      default:
        offset += 1
      }
    }
    throw source.error(
      at: quote, "the string that starts here has no end", "close it with '\"'")
  }

  private mutating func readHTML() throws(InputError) -> DOTToken {
    let start = offset
    var depth = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "<"):
        if depth > 0, bytes[offset...].starts(with: "<!--".utf8) {
          offset += 4
          while offset < bytes.count, !bytes[offset...].starts(with: "-->".utf8) { offset += 1 }
          offset = min(offset + 3, bytes.count)
        } else {
          depth += 1
          offset += 1
        }
      case UInt8(ascii: ">"):
        depth -= 1
        offset += 1
        if depth == 0 {
          return DOTToken(
            kind: .html, text: source.text(start + 1..<offset - 1), offset: start)
        }
      default:
        offset += 1
      }
    }
    throw source.error(
      at: start, "the HTML string that starts here has no end",
      "every '<' in it needs its '>'; write '&lt;' for the character")
  }
}
