package import ActorGraph

/// A strict JSON parser (RFC 8259) that reads a text from front to back and can be steered: lists
/// and objects may be walked member by member, so a file of a million edges never stands in memory
/// as a tree.
///
/// Foundation's parser names no reliable place for its errors and swallows repeated names; this one
/// names line and column and keeps them. Nesting is limited to ``maximumDepth``; surrogates that
/// have no partner are refused, since no Unicode text can hold them.
/// Complexity: O(bytes).
package struct JSONParser {
  /// How deep lists and objects may nest.
  package static let maximumDepth = 256

  let source: SourceText
  private let bytes: [UInt8]
  /// Where the next value or punctuation is looked for.
  var offset = 0
  private var depth = 0

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  /// Parses a whole text that holds one value.
  ///
  /// - Throws: `InputError` at the first byte that is not JSON.
  package static func value(bytes: [UInt8], file: String) throws(InputError) -> JSONValue {
    var parser = JSONParser(try SourceText(bytes: bytes, file: file))
    let value = try parser.readValue()
    try parser.finish()
    return value
  }

  /// Makes sure that nothing but white space is left.
  mutating func finish() throws(InputError) {
    skipSpace()
    if offset < bytes.count {
      throw fault("expected the end of the file after the value, found \(found)")
    }
  }

  /// Where the next value starts.
  mutating func startOfValue() -> Int {
    skipSpace()
    return offset
  }

  /// Reads the next value, whatever it is.
  mutating func readValue() throws(InputError) -> JSONValue {
    skipSpace()
    guard offset < bytes.count else { throw fault("expected a value, found the end of the file") }
    switch bytes[offset] {
    case UInt8(ascii: "{"):
      var members: [JSONMember] = []
      members.reserveCapacity(8)
      try readObject { (parser, name, _) throws(InputError) in
        members.append(JSONMember(name: name, value: try parser.readValue()))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var values: [JSONValue] = []
      try readArray { (parser, _) throws(InputError) in values.append(try parser.readValue()) }
      return .array(values)
    case UInt8(ascii: "\""):
      return .string(try readString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .number(try readNumber())
    default:
      for (word, value) in Self.words where bytes[offset...].starts(with: word.utf8) {
        offset += word.utf8.count
        return value
      }
      throw fault("expected a value, found \(found)")
    }
  }

  private static let words: [(String, JSONValue)] = [
    ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
  ]

  /// Walks an object; `body` gets each name with its offset and must read the value.
  mutating func readObject(
    _ body: (inout JSONParser, String, Int) throws(InputError) -> Void
  ) throws(InputError) {
    try open(UInt8(ascii: "{"), "an object")
    if try closes(UInt8(ascii: "}")) { return }
    while true {
      skipSpace()
      let place = offset
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
        throw fault("expected a name in double quotes, found \(found)")
      }
      let name = try readString()
      skipSpace()
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else {
        throw fault("expected ':' after the name, found \(found)")
      }
      offset += 1
      try body(&self, name, place)
      if try !continues(UInt8(ascii: "}"), "expected ',' or '}' after a member") { return }
    }
  }

  /// Walks a list; `body` gets each element's offset and must read it.
  mutating func readArray(
    _ body: (inout JSONParser, Int) throws(InputError) -> Void
  ) throws(InputError) {
    try open(UInt8(ascii: "["), "a list")
    if try closes(UInt8(ascii: "]")) { return }
    while true {
      try body(&self, startOfValue())
      if try !continues(UInt8(ascii: "]"), "expected ',' or ']' after an element") { return }
    }
  }

  private mutating func open(_ bracket: UInt8, _ what: String) throws(InputError) {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == bracket else {
      throw fault("expected \(what), found \(found)")
    }
    guard depth < Self.maximumDepth else {
      throw fault("nested deeper than \(Self.maximumDepth) levels")
    }
    depth += 1
    offset += 1
  }

  private mutating func closes(_ bracket: UInt8) throws(InputError) -> Bool {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == bracket else { return false }
    offset += 1
    depth -= 1
    return true
  }

  private mutating func continues(_ bracket: UInt8, _ expected: String) throws(InputError) -> Bool {
    if try closes(bracket) { return false }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ",") else {
      throw fault("\(expected), found \(found)")
    }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0a, 0x0d, 0x09: offset += 1
      default: return
      }
    }
  }

  private mutating func readNumber() throws(InputError) -> String {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "0") {
      offset += 1
    } else {
      try readDigits("after '-'")
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      try readDigits("after the decimal point")
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == 0x2d {
        offset += 1
      }
      try readDigits("in the exponent")
    }
    return source.text(start..<offset)
  }

  private mutating func readDigits(_ place: String) throws(InputError) {
    let start = offset
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
    if offset == start { throw fault("expected a digit \(place), found \(found)") }
  }

  /// Reads the string that starts at `offset`.
  private mutating func readString() throws(InputError) -> String {
    let quote = offset
    offset += 1
    var start = offset
    var decoded: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        let rest = bytes[start..<offset]
        offset += 1
        if decoded.isEmpty { return String(decoding: rest, as: UTF8.self) }
        decoded.append(contentsOf: rest)
        return String(decoding: decoded, as: UTF8.self)
      } else if byte == UInt8(ascii: "\\") {
        decoded.append(contentsOf: bytes[start..<offset])
        try readEscape(into: &decoded)
        start = offset
      } else if byte < 0x20 {
        throw fault(
          "a control character (\(found)) stands inside a string",
          "write it as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))")
      } else {
        offset += 1
      }
    }
    throw source.error(at: quote, "the string that starts here has no end", "close it with '\"'")
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(InputError) {
    let start = offset
    offset += 1
    guard offset < bytes.count else { throw fault("expected an escape, found the end of the file") }
    let letter = bytes[offset]
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0c)
    case UInt8(ascii: "n"): text.append(0x0a)
    case UInt8(ascii: "r"): text.append(0x0d)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = UInt32(try readHexadecimal())
      if (0xd800..<0xdc00).contains(code), bytes[offset...].starts(with: [0x5c, 0x75]) {
        let high = code
        offset += 2
        let low = UInt32(try readHexadecimal())
        guard (0xdc00..<0xe000).contains(low) else { throw loneSurrogate(at: start) }
        code = 0x10000 + (high - 0xd800) << 10 + (low - 0xdc00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw loneSurrogate(at: start) }
      text.append(contentsOf: Array(String(scalar).utf8))
    default:
      offset = start
      throw fault("there is no escape like this in JSON", "write '\\\\' for a backslash")
    }
  }

  private func loneSurrogate(at place: Int) -> InputError {
    source.error(
      at: place, "half of a surrogate pair is no character",
      "write the character itself, or both halves")
  }

  private mutating func readHexadecimal() throws(InputError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard offset < bytes.count,
        let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue, bytes[offset] < 0x80
      else { throw fault("expected four hexadecimal digits after '\\u', found \(found)") }
      value = value << 4 | UInt16(digit)
      offset += 1
    }
    return value
  }

  private func fault(_ reason: String, _ suggestion: String? = nil) -> InputError {
    source.error(at: offset, reason, suggestion)
  }

  /// What stands at `offset`, for a message.
  private var found: String {
    source.description(at: offset)
  }
}
