/// What a file declares the values of an attribute to be.
enum XMLValueType: Sendable {
  case text, integer, number, boolean

  /// The type that GraphML or GEXF call `name`. Lists, large numbers, addresses and unknown types
  /// are texts.
  init(_ name: String?) {
    switch name?.lowercased() {
    case "int", "integer", "long", "short", "byte": self = .integer
    case "float", "double": self = .number
    case "boolean": self = .boolean
    default: self = .text
    }
  }

  /// What to call a value in a message.
  var description: String {
    switch self {
    case .text: "a text"
    case .integer: "a whole number of at most 64 bits"
    case .number: "a number"
    case .boolean: "true or false"
    }
  }

  /// The value as it is kept: as it stands, but without spaces around a number; nil where it is
  /// none. Programs write nothing for a value that they do not know.
  func value(_ text: String) -> String? {
    if self == .text || text.isEmpty { return text }
    let word = text.trimmedXMLSpace
    if word.isEmpty { return text }
    switch self {
    case .text: return text
    case .integer: return Int64(word) == nil ? nil : word
    case .number: return Double(word) == nil ? nil : word
    case .boolean: return ["true", "false", "1", "0"].contains(word.lowercased()) ? word : nil
    }
  }

  /// Whether a text is a finite number as XML Schema's `double` writes it, and not so small that
  /// igraph cannot read it.
  static func isFiniteNumber(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isPlain, let number = Double(text) else { return false }
    return number.isFinite && !number.isSubnormal
  }
}

extension String {
  /// Without the white space of XML at both ends.
  var trimmedXMLSpace: String {
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09
    }
    let rest = utf8.drop(while: isSpace)
    guard let last = rest.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(Substring(rest[...last]))
  }
}
