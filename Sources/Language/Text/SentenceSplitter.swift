/// Groups tokens into sentences.
///
/// A linear classifier judges every gap in which a sentence can end, from left to right
/// (``SentenceFeatures``); a blank line always ends one, and so does the line of a heading or an item.
/// What runs on for more than ``longest`` tokens is
/// cut, at punctuation where there is any, so that whatever looks at whole sentences stays linear in
/// the text.
///
/// Complexity: O(tokens).
package struct SentenceSplitter {
  private let tokens: [Token]
  private var features: SentenceFeatures
  private let weights: HashedWeights

  /// The most tokens that a sentence has.
  package static let longest = 400
  /// The score that an end needs where neither mark nor line end tells: nine in ten, and more in a
  /// short text. Names would be cut in two otherwise, which does more harm than a heading that runs on.
  private let bare: Int
  /// How far back from the limit punctuation is looked for.
  private static let slack = 100

  package init(_ scalars: [Unicode.Scalar], _ tokens: [Token], weights: HashedWeights) {
    self.tokens = tokens
    self.weights = weights
    bare = tokens.count < 200 ? 160 : 80
    features = SentenceFeatures(scalars, tokens)
  }

  /// Ranges of token indices that cover all tokens once, in order.
  package mutating func sentences() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      features.take(index)
      if endsSentence(index, from: start) {
        sentences.append(start..<index + 1)
        start = index + 1
        features.begin(at: start)
      } else if index + 1 - start >= Self.longest {
        let cut = cut(start..<index + 1)
        sentences.append(start..<cut)
        start = cut
        features.begin(at: cut)
        index = cut - 1
      }
      index += 1
    }
    return sentences
  }

  private mutating func endsSentence(_ index: Int, from start: Int) -> Bool {
    let gap = features.gap(after: index).gap
    if gap == .paragraph { return true }
    if gap == .wrapped || gap == .short, startsItem(index + 1) || isHeading(start) { return true }
    guard features.isCandidate(index), index > start || !features.opensLine(index) else {
      return false
    }
    let score = weights.score(features.features(after: index))
    return score > (features.isBare(index) ? bare : 0)
  }

  /// Whether a line that starts with a token is a heading or an item of a list.
  private func startsItem(_ index: Int) -> Bool {
    index < tokens.count && (isHeading(index) || Self.bullets.contains(tokens[index].text))
  }

  /// Whether a sentence starts as headings do ("## Report").
  private func isHeading(_ index: Int) -> Bool {
    tokens[index].text.utf8.first == UInt8(ascii: "#")
  }

  private static let bullets: Set<String> = ["-", "*", "•", "▪", "◦", "‣", "●"]

  /// Where a sentence that is too long is cut: after its last punctuation mark, if that is near.
  private func cut(_ range: Range<Int>) -> Int {
    for index in range.suffix(Self.slack).reversed()
    where tokens[index].text == "," || tokens[index].text == ";" {
      return index + 1
    }
    return range.upperBound
  }
}
