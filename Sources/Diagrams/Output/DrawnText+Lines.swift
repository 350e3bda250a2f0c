extension DrawnText {
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

  /// A text from data on several lines, broken at spaces, long words broken anywhere.
  ///
  /// - Parameters:
  ///   - width: the most characters of a line.
  ///   - limit: the most lines; the last ends in an ellipsis when the text is longer.
  static func lines(of text: String, width: Int, limit: Int) -> [String] {
    lines(ofVisible: visible(text), width: width, limit: limit)
  }

  /// The same for words put together by us.
  static func lines(ofVisible text: String, width: Int, limit: Int) -> [String] {
    let text = shortened(line(text), to: width * limit)
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
