import Language

/// How well tokens and sentences of raw text agree with a treebank: F1 of exact places.
struct TextScore {
  private var (right, found, gold) = ([0, 0], [0, 0], [0, 0])

  /// Counts one text.
  mutating func add(_ text: RawText, weights: HashedWeights) {
    let tokens = Tokenizer(text.scalars).tokens()
    var splitter = SentenceSplitter(text.scalars, tokens, weights: weights)
    let sentences = splitter.sentences()
    count(text.words, tokens.map(\.range), as: 0)
    var starts: [Range<Int>] = []
    var token = 0
    for end in text.sentenceEnds {
      guard token < text.tokens.count else { break }
      starts.append(text.tokens[token].lowerBound..<end)
      while token < text.tokens.count, text.tokens[token].upperBound <= end { token += 1 }
    }
    count(
      starts,
      sentences.map {
        tokens[$0.lowerBound].range.lowerBound..<tokens[$0.upperBound - 1].range.upperBound
      },
      as: 1)
  }

  private mutating func count(_ gold: [Range<Int>], _ found: [Range<Int>], as layer: Int) {
    let known = Set(found)
    right[layer] += gold.count { known.contains($0) }
    self.found[layer] += found.count
    self.gold[layer] += gold.count
  }

  /// F1 of words and of sentences in percent.
  var words: Double { score(0) }
  var sentences: Double { score(1) }

  private func score(_ layer: Int) -> Double {
    200 * Double(right[layer]) / Double(max(found[layer] + gold[layer], 1))
  }
}
