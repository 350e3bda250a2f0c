/// Short forms that stand after an apostrophe and are words of their own.
extension Tokenizer {
  private static let clitics: Set<String> = ["s", "ll", "re", "ve", "d", "m"]
  /// Small words before `'d` and `'m`; after another capitalised word they end a name ("Sa'd").
  private static let beforeShortVerbs: Set<String> = [
    "I", "You", "He", "She", "It", "We", "They", "There", "That", "This", "Who", "What", "Where",
    "How", "Why", "When",
  ]
  private static let longestBeforeShortVerbs = 5

  /// Whether what follows an apostrophe is a clitic of the word that starts at `wordFrom`.
  func isClitic(after apostrophe: Int, wordFrom start: Int) -> Bool {
    var end = apostrophe + 1
    while end < scalars.count, end <= apostrophe + 3, scalars[end].isWordPart { end += 1 }
    if isWord(at: end) { return false }
    let word = text(apostrophe + 1..<end).lowercased()
    switch word {
    case "d", "m":
      guard start < apostrophe, scalars[start].isCapital, scalars[end - 1].isSmall else {
        return true
      }
      return apostrophe - start <= Self.longestBeforeShortVerbs
        && Self.beforeShortVerbs.contains(text(start..<apostrophe))
    case "t":
      return scalars[apostrophe - 1] == "n" || scalars[apostrophe - 1] == "N"
    default:
      return Self.clitics.contains(word)
    }
  }

  /// Where the word that ends before an index starts, as far as it matters for clitics.
  func startOfWord(before end: Int) -> Int {
    var start = end
    while start > 0, end - start <= Self.longestBeforeShortVerbs, scalars[start - 1].isWordPart {
      start -= 1
    }
    return start
  }

  /// The `n't` of "don't" and the `not` of "cannot", which are words of their own; nil for a word
  /// without.
  func negation(in word: Range<Int>) -> Range<Int>? {
    let end = word.upperBound
    if word.count == 6, scalars[word.lowerBound].value | 0x20 == 0x63,
      text(word).lowercased() == "cannot"
    {
      return end - 3..<end
    }
    guard word.count >= 2, end < scalars.count, scalars[end].isApostrophe, isWord(at: end + 1),
      scalars[end + 1] == "t" || scalars[end + 1] == "T", !isWord(at: end + 2),
      scalars[end - 1] == "n" || scalars[end - 1] == "N"
    else { return nil }
    return end - 1..<end + 2
  }
}
