/// The tokens of a DOT text (graphviz.org/doc/info/lang.html), of the part of the language that
/// pictures are written in.
struct DrawingTokens {
  enum Token: Hashable, Sendable {
    /// A name or a number, with quotes or without.
    case text(String)
    /// What stands between `<` and the `>` that belongs to it.
    case label(String)
    /// A character with a meaning of its own; `>` and `-` for the two kinds of arrows.
    case sign(UInt8)
  }

  private let bytes: [UInt8]
  private var offset = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next token; nil at the end.
  ///
  /// - Throws: ``DiagramError/refused(_:)`` for what is none.
  mutating func next() throws(DiagramError) -> Token? {
    while offset < bytes.count, Self.isSpace(bytes[offset]) { offset += 1 }
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "\""):
      return .text(try quoted())
    case UInt8(ascii: "<"):
      return .label(try label())
    case UInt8(ascii: "-"):
      let following = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      if following == UInt8(ascii: ">") || following == byte {
        offset += 2
        return .sign(following)
      }
      return .text(word())
    case let sign where "{}[]=;,:".utf8.contains(sign):
      offset += 1
      return .sign(sign)
    case let byte where Self.isWord(byte):
      return .text(word())
    default:
      throw .refused("the character \(byte) outside of quotes")
    }
  }

  private mutating func word() -> String {
    let start = offset
    repeat { offset += 1 } while offset < bytes.count && Self.isWord(bytes[offset])
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// A quoted text as Graphviz's own scanner reads it: only `\"` means something else than it says.
  private mutating func quoted() throws(DiagramError) -> String {
    offset += 1
    var text: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == 0 { break }
      if byte == UInt8(ascii: "\\"), offset < bytes.count {
        let following = bytes[offset]
        // A line that goes on in the next would hide the name of an attribute.
        if following == UInt8(ascii: "\n") || following == UInt8(ascii: "\r") { break }
        if following == UInt8(ascii: "\"") {
          text.append(following)
          offset += 1
          continue
        }
        // Two stay two, and the second does not belong to a quote that follows.
        if following == byte {
          text.append(byte)
          offset += 1
        }
      }
      text.append(byte)
    }
    throw .refused("a text that does not end")
  }

  /// Graphviz finds the end by counting, whatever quotes there are.
  private mutating func label() throws(DiagramError) -> String {
    let start = offset + 1
    var depth = 0
    while offset < bytes.count, bytes[offset] != 0 {
      if bytes[offset] == UInt8(ascii: "<") { depth += 1 }
      if bytes[offset] == UInt8(ascii: ">") { depth -= 1 }
      offset += 1
      if depth == 0 { return String(decoding: bytes[start..<offset - 1], as: UTF8.self) }
    }
    throw .refused("a label that does not end")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0a
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...0xff:
      true
    default: false
    }
  }
}
