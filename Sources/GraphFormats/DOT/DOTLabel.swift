/// Labels: what Graphviz draws, and what a plain label says.
enum DOTLabel {
  /// A name as a label that draws exactly the name: Graphviz's escapes and entities are disarmed,
  /// control characters are shown as U+FFFD, and a name of more than 80 scalars is cut.
  static func drawing(_ name: String) -> String {
    if name.utf8.count <= 80, name.utf8.allSatisfy(isHarmless) { return name }
    var label = String.UnicodeScalarView()
    var count = 0
    for scalar in name.unicodeScalars {
      if count == 80 {
        label.append("…")
        break
      }
      count += 1
      switch scalar {
      case "\\": label.append(contentsOf: "\\\\".unicodeScalars)
      case "&": label.append(contentsOf: "&amp;".unicodeScalars)
      case "\n", "\r": label.append(contentsOf: "\\n".unicodeScalars)
      case "\t": label.append(" ")
      case "\0"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}": label.append("\u{fffd}")
      default: label.append(scalar)
      }
    }
    return String(label)
  }

  private static func isHarmless(_ byte: UInt8) -> Bool {
    (0x20..<0x7f).contains(byte) && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "&")
  }

  /// What a label says as plain text; nil where it is made of the node's or the edge's own name
  /// (`\N`, `\E`, ...).
  static func plainText(_ label: String) -> String? {
    guard label.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
      return label
    }
    var text = String.UnicodeScalarView()
    var scalars = label.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\\":
        guard let escaped = scalars.popFirst() else {
          text.append("\\")
          break
        }
        switch escaped {
        case "N", "G", "E", "T", "H", "L": return nil
        case "n", "l", "r": text.append(" ")
        default: text.append(escaped)
        }
      case "&":
        if let (character, rest) = entity(scalars) {
          text.append(character)
          scalars = rest
        } else {
          text.append("&")
        }
      default: text.append(scalar)
      }
    }
    let plain = String(text)
    return plain.hasSuffix(" ") ? String(plain.dropLast()) : plain
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{a0}",
  ]

  /// The character of an entity and what follows it.
  private static func entity(
    _ scalars: Substring.UnicodeScalarView
  ) -> (Unicode.Scalar, Substring.UnicodeScalarView)? {
    guard let end = scalars.prefix(12).firstIndex(of: ";") else { return nil }
    let name = String(scalars[..<end])
    let rest = scalars[scalars.index(after: end)...]
    if let scalar = entities[name] { return (scalar, rest) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, number > 0, let scalar = Unicode.Scalar(number) else { return nil }
    return (scalar, rest)
  }
}
