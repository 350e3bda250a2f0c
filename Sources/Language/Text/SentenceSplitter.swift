/// Groups tokens into sentences.
///
/// A sentence ends at `.`, `!`, `?` or an ellipsis with the quotes and brackets after it, unless the
/// next word is in lower case; at a blank line; and at the end of a line that looks like a headline,
/// a heading or a list item. Complexity: O(tokens).
struct SentenceSplitter {
  private let scalars: [Unicode.Scalar]
  private let tokens: [Token]

  init(_ scalars: [Unicode.Scalar], _ tokens: [Token]) {
    self.scalars = scalars
    self.tokens = tokens
  }

  /// Ranges of token indices that cover all tokens once, in order.
  func sentences() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      var end = index + 1
      if isTerminal(tokens[index].text) {
        while end < tokens.count, isClosing(end) { end += 1 }
      }
      if end >= tokens.count || isBoundary(after: index, before: end, sentenceStart: start) {
        sentences.append(start..<end)
        start = end
      }
      index = end
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  private func isTerminal(_ text: String) -> Bool {
    switch text {
    case ".", "!", "?", "…", "...", "。", "！", "？", "।", "؟": true
    default: text.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
    }
  }

  private static let closingMarks: Set<String> = ["\u{201D}", "\u{2019}", ")", "]", "»", "''", "."]

  private func isClosing(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.followsSpace { return false }
    return Self.closingMarks.contains(token.text) || token.text == "\"" || token.text == "'"
  }

  private func isBoundary(after index: Int, before next: Int, sentenceStart: Int) -> Bool {
    let gap = tokens[next - 1].range.upperBound..<tokens[next].range.lowerBound
    let lineBreaks = lineBreaks(in: gap)
    if lineBreaks > 1 { return true }
    if lineBreaks == 1, endsLine(next - 1, sentenceStart: sentenceStart, next: next) { return true }
    let text = tokens[index].text
    let startsUpper = startsSentence(next)
    if isTerminal(text) {
      guard startsUpper else { return false }
      return text == "." || text.utf8.count == 1 || tokens[next].followsSpace
    }
    guard text.hasSuffix("."), text.utf8.count > 1, startsUpper else { return false }
    // After an abbreviation only a word that usually starts a sentence tells.
    let stem = String(text.dropLast())
    if Abbreviations.beforeNames.contains(stem) || stem.utf8.count == 1 { return false }
    return Self.starters.contains(tokens[next].text)
  }

  private func lineBreaks(in gap: Range<Int>) -> Int {
    var count = 0
    for index in gap where scalars[index] == "\n" || scalars[index] == "\r" {
      if scalars[index] == "\n", index > 0, scalars[index - 1] == "\r" { continue }
      count += scalars[index] == "\u{2029}" ? 2 : 1
    }
    return count
  }

  private func startsSentence(_ index: Int) -> Bool {
    var index = index
    while index < tokens.count, Self.openingMarks.contains(tokens[index].text) { index += 1 }
    guard index < tokens.count, let first = tokens[index].text.unicodeScalars.first else {
      return true
    }
    return !first.properties.isLowercase
  }

  /// Whether a line that ends after a token is a headline, a heading or a list item.
  private func endsLine(_ last: Int, sentenceStart: Int, next: Int) -> Bool {
    let nextText = tokens[next].text
    if nextText.hasPrefix("#") || nextText == "-" || nextText == "*" || nextText == "•" {
      return true
    }
    guard startsSentence(next) else { return false }
    let text = tokens[last].text
    if isTerminal(text) || text == ":" || text == "\u{201D}" { return true }
    if tokens[sentenceStart].text.hasPrefix("#") { return true }
    let words = tokens[sentenceStart...last]
    let isAllCapitals = !words.contains { $0.text.unicodeScalars.contains { $0.properties.isLowercase } }
    if isAllCapitals { return true }
    let length = tokens[last].range.upperBound - tokens[sentenceStart].range.lowerBound
    return length < 60 && text != "," && text != ";"
  }

  private static let openingMarks: Set<String> = ["\"", "'", "\u{201C}", "\u{2018}", "(", "[", "«", "-", "–", "—"]
  private static let starters: Set<String> = [
    "The", "A", "An", "In", "On", "At", "He", "She", "It", "They", "We", "I", "But", "And", "This",
    "That", "These", "Those", "His", "Her", "Their", "Its", "There", "When", "While", "After", "Before",
    "As", "If", "For", "According", "Meanwhile", "However", "Later", "Since", "Some", "Two", "Three",
  ]
}
