/// Which words of a document were written as one: "don't", "Moor's", "cannot", "gonna".
///
/// English treebanks list them as one surface token over two words.
struct ContractedWords {
  let tokens: [Token]

  /// The words from `index` on that make one surface token; nil where it is a word of its own.
  func token(from index: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard tokens[index].text.unicodeScalars.first?.isWordPart == true else { return nil }
    var end = index + 1
    while end < sentence.upperBound, isGlued(end), Self.continues(tokens[end - 1], tokens[end]) {
      end += 1
    }
    return end > index + 1 ? index..<end : nil
  }

  private func isGlued(_ index: Int) -> Bool {
    tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
  }

  private static func continues(_ word: Token, _ next: Token) -> Bool {
    let text = next.text
    // Most words are longer, and few start like this.
    guard text.utf8.count <= 6, let first = text.unicodeScalars.first else { return false }
    if first.isApostrophe {
      let rest = text.unicodeScalars.dropFirst()
      return !rest.isEmpty && rest.allSatisfy(\.isLetter)
    }
    return switch text.lowercased() {
    case "n't", "n\u{2019}t": true
    case "not": word.text.lowercased() == "can"
    case "na": ["gon", "wan"].contains(word.text.lowercased())
    case "ta": word.text.lowercased() == "got"
    default: false
    }
  }
}
