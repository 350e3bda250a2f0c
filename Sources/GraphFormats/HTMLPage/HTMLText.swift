/// Text in a page of HTML.
struct HTMLText {
  /// How many texts held a character that HTML does not allow.
  private(set) var changed = 0

  /// The text as content or inside the quotes of an attribute.
  mutating func encode(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isChanged = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      // Alone it would be read as a line break.
      case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
      default:
        if let symbol = Self.symbol(scalar) {
          result.append(contentsOf: symbol.unicodeScalars)
          isChanged = true
        } else {
          result.append(scalar)
        }
      }
    }
    if isChanged { changed += 1 }
    return String(result)
  }

  /// What stands for a character that HTML does not allow (control characters and noncharacters;
  /// HTML Living Standard, section 13.2.3.5); nil for all others.
  private static func symbol(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x9, 0xa, 0xd: nil
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x7f: "\u{2421}"
    case 0x80..<0xa0: number(scalar, padding: "00")
    case 0xfdd0...0xfdef: number(scalar)
    default: scalar.value & 0xfffe == 0xfffe ? number(scalar) : nil
    }
  }

  private static func number(_ scalar: Unicode.Scalar, padding: String = "") -> String {
    "[U+" + padding + String(scalar.value, radix: 16, uppercase: true) + "]"
  }
}
