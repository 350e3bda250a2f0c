/// How texts stand in GML strings and names in GML keys.
enum GMLText {
  /// One or more texts as one value, before escaping.
  ///
  /// NetworkX takes `()` and `[]` for empty tuples and lists, and one word for the start of a list.
  static func encode(_ values: [String]) -> String {
    if values.count == 1, [listStart, "()", "[]"].contains(values[0]) {
      var output = OutputBuffer()
      output.append(jsonStrings: values)
      return output.text
    }
    return PropertyText.encode(values)
  }

  /// What NetworkX writes before a list that would not look like one.
  static let listStart = "_networkx_list_start"

  /// The key for a name.
  static func key(_ name: String) -> String {
    if isKey(name), !name.utf8.starts(with: prefix.utf8) { return name }
    var bytes = Array(prefix.utf8)
    for byte in name.utf8 {
      if isLetterOrDigit(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "_"))
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 0xf)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The name that `key(_:)` made a key of.
  static func name(_ key: String) -> String {
    guard key.utf8.starts(with: prefix.utf8) else { return key }
    var bytes: [UInt8] = []
    var rest = key.utf8.dropFirst(prefix.utf8.count)
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "_") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digits.firstIndex(of:)),
        let low = rest.popFirst().flatMap(digits.firstIndex(of:))
      else { return key }
      bytes.append(UInt8(high << 4 | low))
    }
    return String(validating: bytes, as: UTF8.self) ?? key
  }

  private static let prefix = "fact_"
  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isKey(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetterOrDigit(first), !(0x30...0x39).contains(first)
    else { return false }
    return name.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: false
    }
  }

  /// How facts keep out of the way of keys that have a meaning.
  static let names = PropertyNames { name, owner in
    switch owner {
    case .graph: graphKeys.contains(name.lowercased())
    case .node, .edge: partKeys.contains(name.lowercased())
    }
  }

  private static let graphKeys: Set<String> = [
    "directed", "multigraph", "node", "edge", "label", "id", "hierarchic", "isplanar",
  ]
  private static let partKeys: Set<String> = [
    "id", "label", "source", "target", "graphics", "labelgraphics", "edgeanchor", "isgroup", "gid",
  ]
}

extension OutputBuffer {
  /// Appends a text in double quotes: ASCII, with entities for everything else.
  mutating func append(gmlString text: String) {
    append(byte: UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "\"": append("&quot;")
      case " "..."~": append(byte: UInt8(truncatingIfNeeded: scalar.value))
      default:
        append("&#")
        append(Int(scalar.value))
        append(";")
      }
    }
    append(byte: UInt8(ascii: "\""))
  }
}
