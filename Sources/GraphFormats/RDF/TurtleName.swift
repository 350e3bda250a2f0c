import ActorGraph

/// A name as `foaf:Person`.
struct TurtleName {
  var prefix: String
  /// What follows the colon, without its escapes.
  var local: String

  /// Whether a word goes on with a byte.
  static func isContinued(_ byte: UInt8) -> Bool {
    RDFScanner.isNameByte(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\")
  }
}

extension RDFScanner {
  /// Reads a prefixed name; nil where there is no colon.
  mutating func readPrefixedName() throws(InputError) -> TurtleName? {
    let start = offset
    while Self.isNameByte(byte()) || (offset > start && (isNext("-") || isNext("."))) {
      offset += 1
    }
    guard isNext(":") else {
      offset = start
      return nil
    }
    let prefix = source.text(start..<offset)
    offset += 1
    return TurtleName(prefix: prefix, local: try readLocalName())
  }

  private mutating func readLocalName() throws(InputError) -> String {
    var start = offset
    let begin = offset
    var text: [UInt8] = []
    while true {
      switch byte() {
      case let byte where Self.isNameByte(byte): offset += 1
      case UInt8(ascii: ":"): offset += 1
      case UInt8(ascii: "-") where offset > begin: offset += 1
      case UInt8(ascii: ".") where offset > begin && goesOnAfterStops(): offset += 1
      case UInt8(ascii: "%"):
        guard Hexadecimal.value(byte(1)) != nil, Hexadecimal.value(byte(2)) != nil else {
          throw expected("two hexadecimal digits after '%'", "write a per cent sign as \\%")
        }
        offset += 3
      case UInt8(ascii: "\\"):
        guard Self.canBeEscaped.contains(byte(1)) else {
          throw expected("a name", "this character cannot be escaped in a name; write <...>")
        }
        text.append(contentsOf: source.bytes[start..<offset])
        start = offset + 1
        offset += 2
      default:
        text.append(contentsOf: source.bytes[start..<offset])
        return String(decoding: text, as: UTF8.self)
      }
    }
  }

  /// Whether a name goes on after the full stops that stand here. A stop at the end closes the
  /// statement.
  private func goesOnAfterStops() -> Bool {
    // Long rows of stops are no names; looking no further keeps this in linear time.
    for ahead in 1...64 where byte(ahead) != UInt8(ascii: ".") {
      return TurtleName.isContinued(byte(ahead))
    }
    return false
  }

  private static let canBeEscaped = Set("_~.-!$&'()*+,;=/?#@%".utf8)

  /// Reads a number, which stays as it is written.
  mutating func readNumber() throws(InputError) -> String {
    let start = offset
    if isNext("+") || isNext("-") { offset += 1 }
    var digits = skipDigits()
    if isNext("."), Self.isDigit(byte(1)) || (digits > 0 && isExponent(after: 1)) {
      offset += 1
      digits += skipDigits()
    }
    guard digits > 0 else {
      offset = start
      throw expected("an object", "write an IRI, a name, a number or a string in quotes")
    }
    if isExponent(after: 0) {
      offset += 1
      if isNext("+") || isNext("-") { offset += 1 }
      _ = skipDigits()
    }
    return source.text(start..<offset)
  }

  private func isExponent(after ahead: Int) -> Bool {
    guard byte(ahead) | 0x20 == UInt8(ascii: "e") else { return false }
    let next = byte(ahead + 1)
    let isSigned = next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
    return Self.isDigit(isSigned ? byte(ahead + 2) : next)
  }

  private mutating func skipDigits() -> Int {
    let start = offset
    while Self.isDigit(byte()) { offset += 1 }
    return offset - start
  }
}
