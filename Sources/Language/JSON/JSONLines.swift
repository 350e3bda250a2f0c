/// Writes JSON piece by piece: large documents need no tree of values in memory, and small parts
/// (a token, a name) stay on a line of their own, so that people and `diff` can read it.
struct JSONLines {
  private(set) var text = ""

  /// Appends what is JSON already.
  mutating func append(_ json: String) { text += json }

  /// Appends a text in quotes, escaped (RFC 8259).
  mutating func append(quoted value: String) {
    text += "\""
    if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5c && $0 != 0x7f }) {
      text += value
    } else {
      for scalar in value.unicodeScalars { append(escaped: scalar) }
    }
    text += "\""
  }

  private mutating func append(escaped scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    default:
      if scalar.value < 0x20 || scalar.value == 0x7f {
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Appends a list under a name, an item a line, with what `write` appends for each.
  mutating func appendList<Items: Collection>(
    _ name: String, _ items: Items, isLast: Bool = false,
    _ write: (inout JSONLines, Items.Element) -> Void
  ) {
    text += "     \"\(name)\": ["
    var isFirst = true
    for item in items {
      text += isFirst ? "\n      " : ",\n      "
      isFirst = false
      write(&self, item)
    }
    text += (isFirst ? "]" : "\n     ]") + (isLast ? "" : ",\n")
  }
}
