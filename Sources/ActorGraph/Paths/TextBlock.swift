/// Words set in lines for a terminal.
package enum TextBlock {
  /// How many characters a line has.
  static let width = 78

  /// Breaks a text into lines at its spaces.
  ///
  /// Line breaks and repeated spaces of the text become single spaces; control characters, which
  /// could steer a terminal, become a middle dot. A word longer than a line is not broken.
  ///
  /// - Parameters:
  ///   - first: what the first line starts with.
  ///   - rest: what further lines start with.
  package static func wrap(_ text: String, first: String = "", rest: String = "") -> String {
    var lines: [String] = []
    var line = first
    var length = first.count
    var isLineEmpty = true
    for word in clean(text).split(separator: " ") {
      let count = word.count
      if !isLineEmpty, length + 1 + count > width {
        lines.append(line)
        line = rest
        length = rest.count
        isLineEmpty = true
      }
      if !isLineEmpty {
        line += " "
        length += 1
      }
      line += word
      length += count
      isLineEmpty = false
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }

  /// The text without line breaks and control characters.
  static func clean(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .lineSeparator, .paragraphSeparator: result += " "
      case .control:
        result += scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : "·"
      // Formats that reorder a line would let a quote forge the words around it.
      case .format
      where (0x202a...0x202e).contains(scalar.value)
        || (0x2066...0x2069).contains(scalar.value):
        result += "·"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
