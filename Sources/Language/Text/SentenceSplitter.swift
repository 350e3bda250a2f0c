/// Groups tokens into sentences.
///
/// A sentence ends at `.`, `!`, `?` or an ellipsis with the quotes and brackets after it, unless the
/// next word is in lower case; at a blank line; and at the end of a line that looks like a headline,
/// a heading or a list item. What runs on for more than ``longest`` tokens is cut, at punctuation
/// where there is any, so that whatever looks at whole sentences stays linear in the text.
///
/// Complexity: O(tokens).
struct SentenceSplitter {
  private let scalars: [Unicode.Scalar]
  private let tokens: [Token]

  /// The most tokens that a sentence has.
  static let longest = 400
  /// How far back from the limit punctuation is looked for.
  private static let slack = 100

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
      if Self.isTerminal(tokens[index].text) {
        while end < tokens.count, end - start < Self.longest, isClosing(end) { end += 1 }
      }
      if end >= tokens.count || isBoundary(after: index, before: end, sentenceStart: start) {
        sentences.append(start..<end)
        start = end
      } else if end - start >= Self.longest {
        let cut = cut(start..<end)
        sentences.append(start..<cut)
        start = cut
      }
      index = end
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  /// Where a sentence that is too long is cut: after its last punctuation mark, if that is near.
  private func cut(_ range: Range<Int>) -> Int {
    for index in range.suffix(Self.slack).reversed()
    where tokens[index].text == "," || tokens[index].text == ";" {
      return index + 1
    }
    return range.upperBound
  }

  private static func isTerminal(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return text.utf8.count == 1
    case UInt8(ascii: "."): return text.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
    case 0..<0x80: return false
    default: return ["…", "。", "！", "？", "।", "؟"].contains(text)
    }
  }

  private static let closingMarks: Set<String> = [
    "\u{201D}", "\u{2019}", ")", "]", "»", "''", "\"", "'",
  ]

  /// Whether a token goes with the end of sentence directly before it: quotes, brackets, "?!".
  private func isClosing(_ index: Int) -> Bool {
    guard !tokens[index].followsSpace else { return false }
    let text = tokens[index].text
    return Self.closingMarks.contains(text) || Self.isTerminal(text)
  }

  private func isBoundary(after index: Int, before next: Int, sentenceStart: Int) -> Bool {
    let gap = tokens[next - 1].range.upperBound..<tokens[next].range.lowerBound
    let lineBreaks = lineBreaks(in: gap)
    if lineBreaks > 1 { return true }
    if lineBreaks == 1, endsLine(next - 1, sentenceStart: sentenceStart, next: next) { return true }
    let text = tokens[index].text
    if Self.isTerminal(text) {
      guard startsSentence(next), !isListNumber(index, sentenceStart: sentenceStart) else {
        return false
      }
      return text == "." || text.utf8.count == 1 || tokens[next].followsSpace
    }
    guard text.utf8.last == UInt8(ascii: "."), text.utf8.count > 1, startsSentence(next) else {
      return false
    }
    // After an abbreviation only a word that usually starts a sentence tells.
    let stem = String(text.dropLast())
    if Abbreviations.beforeNames.contains(stem) || stem.utf8.count == 1 { return false }
    return Self.starters.contains(tokens[next].text)
  }

  /// "1." at the start of a line numbers what follows.
  private func isListNumber(_ index: Int, sentenceStart: Int) -> Bool {
    index == sentenceStart + 1 && tokens[index].text == "."
      && tokens[sentenceStart].text.utf8.count <= 2
      && tokens[sentenceStart].text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private func lineBreaks(in gap: Range<Int>) -> Int {
    var count = 0
    for index in gap where scalars[index].isLineBreak {
      if scalars[index] == "\n", index > 0, scalars[index - 1] == "\r" { continue }
      count += scalars[index] == "\u{2029}" ? 2 : 1
    }
    return count
  }

  /// Whether the first word from a token on, quotes and brackets left out, is not in lower case.
  private func startsSentence(_ index: Int) -> Bool {
    let end = min(tokens.count, index + 8)
    var index = index
    while index < end, Self.openingMarks.contains(tokens[index].text) { index += 1 }
    guard index < end, let first = tokens[index].text.unicodeScalars.first else { return true }
    return !first.isSmall
  }

  /// Whether a line that ends after a token is a headline, a heading or a list item.
  private func endsLine(_ last: Int, sentenceStart: Int, next: Int) -> Bool {
    if startsListItem(next) { return true }
    guard startsSentence(next) else { return false }
    let text = tokens[last].text
    if Self.isTerminal(text) || text == ":" || text == "\u{201D}" { return true }
    if tokens[sentenceStart].text.utf8.first == UInt8(ascii: "#") { return true }
    let words = tokens[sentenceStart...last]
    let isAllCapitals = !words.contains { $0.text.unicodeScalars.contains { $0.isSmall } }
    if isAllCapitals { return true }
    let length = tokens[last].range.upperBound - tokens[sentenceStart].range.lowerBound
    return length < 60 && text != "," && text != ";"
  }

  private func startsListItem(_ index: Int) -> Bool {
    let text = tokens[index].text
    return text.utf8.first == UInt8(ascii: "#") || Self.bullets.contains(text)
  }

  private static let bullets: Set<String> = ["-", "*", "•", "▪", "◦", "‣", "●"]
  private static let openingMarks: Set<String> = [
    "\"", "'", "\u{201C}", "\u{2018}", "(", "[", "«", "-", "–", "—",
  ]
  private static let starters: Set<String> = [
    "The", "A", "An", "In", "On", "At", "He", "She", "It", "They", "We", "I", "But", "And", "This",
    "That", "These", "Those", "His", "Her", "Their", "Its", "There", "When", "While", "After",
    "Before", "As", "If", "For", "According", "Meanwhile", "However", "Later", "Since", "Some",
    "Two", "Three",
  ]
}
