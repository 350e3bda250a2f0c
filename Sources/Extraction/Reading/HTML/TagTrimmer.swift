/// Takes out of a page what would make the parser slow or stop early: attributes by the thousand
/// (it compares each with all before it) and NUL, which becomes U+FFFD as the HTML standard has it.
///
/// Complexity: O(bytes).
struct TagTrimmer {
  /// How many attributes one tag keeps.
  static let maximumAttributes = 200

  private let bytes: [UInt8]
  private var offset = 0
  private var output: [UInt8] = []
  /// Up to where the page stands in `output`.
  private var copied = 0

  /// The page without them; the same array where there is nothing to take out.
  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var trimmer = TagTrimmer(bytes: bytes)
    trimmer.run()
    return trimmer.copied == 0 ? bytes : trimmer.output + bytes[trimmer.copied...]
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0:
        cut(offset..<offset + 1, leaving: [0xef, 0xbf, 0xbd])
        offset += 1
      case UInt8(ascii: "<"): skipMarkup()
      default: offset += 1
      }
    }
  }

  private mutating func cut(_ range: Range<Int>, leaving replacement: [UInt8]) {
    output.append(contentsOf: bytes[copied..<range.lowerBound])
    output.append(contentsOf: replacement)
    copied = range.upperBound
  }

  private mutating func skipMarkup() {
    offset += 1
    if has("!--") {
      offset += 3
      // "<!-->" and "<!--->" are comments too.
      if !has(">"), !has("->") {
        while offset < bytes.count, !has("-->"), !has("--!>") { offset += 1 }
      }
      return
    }
    let start = offset
    while offset < bytes.count, Self.isNamePart(bytes[offset]) { offset += 1 }
    guard offset > start, bytes[start] | 0x20 >= UInt8(ascii: "a") else { return }
    let name = bytes[start..<offset].map { $0 | 0x20 }
    let isClosed = skipAttributes()
    // What looks like a tag in a script is none.
    if !isClosed, Self.rawNames.contains(name) {
      while offset < bytes.count, !isEnd(of: name) { offset += 1 }
    }
  }

  /// Skips to the end of a tag, and tells whether it closes itself.
  private mutating func skipAttributes() -> Bool {
    var count = 0
    var surplus: Int?
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      if Self.isSpace(bytes[offset]) || bytes[offset] == UInt8(ascii: "/") {
        offset += 1
        continue
      }
      count += 1
      if count == Self.maximumAttributes + 1 { surplus = offset }
      skipAttribute()
    }
    let end = min(offset, bytes.count)
    if let surplus { cut(surplus..<end, leaving: []) }
    return offset > 0 && offset < bytes.count && bytes[offset - 1] == UInt8(ascii: "/")
  }

  private mutating func skipAttribute() {
    // A '=' at the start of a name belongs to it.
    offset += 1
    while offset < bytes.count, !Self.isSpace(bytes[offset]), !has("="), !has(">"), !has("/") {
      offset += 1
    }
    var next = offset
    while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return }
    offset = next + 1
    while offset < bytes.count, Self.isSpace(bytes[offset]) { offset += 1 }
    guard offset < bytes.count else { return }
    let quote = bytes[offset]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      offset += 1
      while offset < bytes.count, bytes[offset] != quote { offset += 1 }
      offset = min(offset + 1, bytes.count)
    } else {
      while offset < bytes.count, !Self.isSpace(bytes[offset]), !has(">") { offset += 1 }
    }
  }

  private static let rawNames: [[UInt8]] = ["script", "style"].map { Array($0.utf8) }

  private func has(_ text: StaticString) -> Bool {
    guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  private func isEnd(of name: [UInt8]) -> Bool {
    guard bytes[offset] == UInt8(ascii: "<"), offset + 2 + name.count <= bytes.count,
      bytes[offset + 1] == UInt8(ascii: "/")
    else { return false }
    return bytes[(offset + 2)..<(offset + 2 + name.count)].elementsEqual(name) { $0 | 0x20 == $1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0d).contains(byte)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || (0x30...0x39).contains(byte)
      || (0x61...0x7a).contains(byte | 0x20)
  }
}
