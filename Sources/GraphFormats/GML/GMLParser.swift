import ActorGraph

/// Reads the keys and values of a GML file one by one.
struct GMLParser {
  /// How deep lists may nest.
  static let maximumDepth = 100

  /// How long the names of nested lists may be together.
  static let maximumName = 1_000

  let source: SourceText
  private let bytes: [UInt8]
  private var offset = 0

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  /// A value of a key.
  enum Value {
    case text(String)
    /// A list has begun.
    case list
  }

  /// The next key of a list and where it stands; nil at the end of the list, which is passed.
  ///
  /// - Parameter isInside: whether the list ends with `]`, not with the file.
  mutating func nextKey(isInside: Bool) throws(InputError) -> (name: String, place: Int)? {
    skipSpace()
    guard offset < bytes.count else {
      if !isInside { return nil }
      throw fault("a list has no end", "close it with ']'")
    }
    if bytes[offset] == UInt8(ascii: "]") {
      guard isInside else { throw fault("there is no list that this could close") }
      offset += 1
      return nil
    }
    let start = offset
    while offset < bytes.count, isWord(bytes[offset]) { offset += 1 }
    guard offset > start, !(0x30...0x39).contains(bytes[start]) else {
      offset = start
      throw fault(
        "expected a key\(isInside ? " or ']'" : ""), found \(source.description(at: start))",
        "a GML file looks like: graph [ node [ id 1 ] ]")
    }
    return (source.text(start..<offset), start)
  }

  /// The value that follows a key.
  mutating func nextValue(of key: String) throws(InputError) -> Value {
    skipSpace()
    let start = offset
    guard offset < bytes.count else {
      throw fault("expected a value for '\(key.prefix(40))', found the end of the file")
    }
    switch bytes[offset] {
    case UInt8(ascii: "["):
      offset += 1
      return .list
    case UInt8(ascii: "\""):
      offset += 1
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") { offset += 1 }
      guard offset < bytes.count else {
        throw source.error(
          at: start, "the string that starts here has no end", "close it with '\"'")
      }
      offset += 1
      return .text(CharacterEntities.decode(source.text(start + 1..<offset - 1)))
    default:
      while offset < bytes.count, isNumber(bytes[offset]) { offset += 1 }
      let word = source.text(start..<offset)
      guard Double(word) != nil else {
        offset = start
        throw fault(
          "expected a value for '\(key.prefix(40))', found \(source.description(at: start))",
          "put texts in double quotes")
      }
      return .text(word)
    }
  }

  /// Reads a list to its end; keys of lists within it become `list.key`.
  mutating func readList() throws(InputError) -> GMLFields {
    var fields = GMLFields()
    var open = [""]
    while let prefix = open.last {
      guard let (key, place) = try nextKey(isInside: true) else {
        open.removeLast()
        continue
      }
      switch try nextValue(of: key) {
      case .text(let text): fields.add(prefix + key, text, place)
      case .list:
        guard open.count < Self.maximumDepth else {
          throw source.error(at: place, "lists nest deeper than \(Self.maximumDepth) levels")
        }
        // Else a small file could ask for names of any length.
        guard prefix.utf8.count + key.utf8.count <= Self.maximumName else {
          throw source.error(
            at: place, "the names of nested lists are longer than \(Self.maximumName) letters")
        }
        open.append("\(prefix)\(key).")
      }
    }
    return fields
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0a, 0x0d, 0x0b, 0x0c: offset += 1
      case UInt8(ascii: "#"):
        while offset < bytes.count, bytes[offset] != 0x0a, bytes[offset] != 0x0d { offset += 1 }
      default: return
      }
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "_"): true
    default: false
    }
  }

  private func isNumber(_ byte: UInt8) -> Bool {
    isWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-")
  }

  private func fault(_ reason: String, _ suggestion: String? = nil) -> InputError {
    source.error(at: offset, reason, suggestion)
  }
}
