/// Text inside the quotes of a Mermaid label.
package enum MermaidText {
  /// A visible text with everything that means something to Mermaid, to HTML or to Markdown as a
  /// numbered entity (`#60;` for `<`), which Mermaid shows as the character.
  package static func label(_ visible: String) -> String {
    var result = ""
    for scalar in visible.unicodeScalars {
      if isPlain(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "#\(scalar.value);"
      }
    }
    // An empty label is a syntax error.
    return result.isEmpty ? "#160;" : result
  }

  /// Several lines.
  package static func label(_ lines: [String]) -> String {
    lines.map { label($0) }.joined(separator: "<br/>")
  }

  /// A visible text as a string of YAML in double quotes, for the title in a diagram's head.
  package static func quoted(_ visible: String) -> String {
    var result = "\""
    for scalar in visible.unicodeScalars {
      if scalar.isASCII, "\"\\<>&%#{}".unicodeScalars.contains(scalar) {
        result += "\\x" + String(scalar.value, radix: 16)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let isWord = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      return isWord || " ,.()'/+?-".unicodeScalars.contains(scalar)
    }
    // Mermaid's own placeholder for an entity starts with this ligature.
    if scalar == "\u{FB02}" { return false }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .dashPunctuation, .initialPunctuation,
      .finalPunctuation:
      true
    default: scalar == "\u{200C}" || scalar == "\u{200D}"
    }
  }
}
