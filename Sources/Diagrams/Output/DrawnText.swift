/// Text from data on its way into a picture: nothing in it is ever markup.
enum DrawnText {
  /// The text on one line, with everything visible that a reader could not see or that XML forbids.
  ///
  /// White space of any kind becomes one space; control characters become their symbols (`␀`, `␛`);
  /// characters that turn the direction of the text around them, and those XML does not allow,
  /// become their number in brackets.
  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var endsInSpace = true
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !endsInSpace { result.append(" ") }
        endsInSpace = true
        continue
      }
      endsInSpace = false
      switch scalar.value {
      case 0x00...0x1f:
        result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
      case 0x7f:
        result.append("\u{2421}")
      case 0x80...0x9f, 0x202a...0x202e, 0x2066...0x2069, 0xfeff, 0xfffe, 0xffff:
        result.append(contentsOf: "[U+\(hexadecimal(scalar))]".unicodeScalars)
      default:
        if scalar.value & 0xfffe == 0xfffe || (0xfdd0...0xfdef).contains(scalar.value) {
          result.append(contentsOf: "[U+\(hexadecimal(scalar))]".unicodeScalars)
        } else {
          result.append(scalar)
        }
      }
    }
    if endsInSpace, result.last == " " { result.removeLast() }
    return String(result)
  }

  /// The text as the content of a Graphviz label of the HTML kind.
  static func label(_ text: String) -> String {
    escaped(visible(text), backslash: "\\\\")
  }

  /// The text as XML content or attribute value; line breaks are kept.
  static func markup(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { escaped(visible(String($0)), backslash: "\\") }.joined(separator: "&#10;")
  }

  private static func escaped(_ text: String, backslash: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\\": result += backslash
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// At most `limit` characters; what is cut is replaced by an ellipsis.
  static func shortened(_ text: String, to limit: Int) -> String {
    var result = ""
    var count = 0
    var scalars = 0
    for character in text {
      count += 1
      scalars += character.unicodeScalars.count
      // One character can hold thousands of combining marks.
      guard count <= limit, scalars <= limit * 4 else {
        let kept = count > limit ? String(result.dropLast()) : result
        return kept.trimmingSpaces() + "\u{2026}"
      }
      result.append(character)
    }
    return result
  }

  /// A text on several lines, broken at spaces, long words broken anywhere.
  ///
  /// - Parameters:
  ///   - width: the most characters of a line.
  ///   - limit: the most lines; the last ends in an ellipsis when the text is longer.
  static func lines(of text: String, width: Int, limit: Int) -> [String] {
    let text = shortened(visible(text), to: width * limit)
    if text.count <= width { return [text] }
    if limit == 2, let halves = halves(of: text, width: width) { return halves }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = String(word)
      if !line.isEmpty, line.count + 1 + word.count <= width {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = String(word.dropFirst(width))
      }
      line = word
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > limit else { return lines }
    let last = shortened(lines[limit - 1] + "\u{2026}", to: width)
    return Array(lines.prefix(limit - 1)) + [last]
  }

  /// Two lines of nearly equal length; nil where no space allows it.
  private static func halves(of text: String, width: Int) -> [String]? {
    let words = text.split(separator: " ")
    var best: [String]?
    for count in 1..<max(1, words.count) {
      let lines = [words[..<count], words[count...]].map { $0.joined(separator: " ") }
      let length = lines.map(\.count).max() ?? 0
      if length <= width, length < best?.map(\.count).max() ?? Int.max { best = lines }
    }
    return best
  }

  /// `1 actor`, `2 actors`, `1,000 actors`.
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    self.number(number) + " " + (number == 1 ? singular : plural ?? singular + "s")
  }

  /// `1`, `1,000`, `1,000,000`.
  static func number(_ number: Int) -> String {
    var digits = String(number)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
