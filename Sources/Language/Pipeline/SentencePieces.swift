/// Sentences as the stages see them: those with very many words in pieces, so that whatever looks at
/// whole sentences takes time that grows with the text and not with its square.
struct SentencePieces {
  /// The most tokens that a piece has.
  static let longest = 400
  /// How far back from the limit punctuation is looked for.
  private static let slack = 100

  /// The pieces of all sentences, in order; nil where no sentence is too long.
  let pieces: [Range<Int>]?

  init(_ document: Document) {
    guard document.sentences.contains(where: { $0.count > Self.longest }) else {
      pieces = nil
      return
    }
    var pieces: [Range<Int>] = []
    for sentence in document.sentences {
      var start = sentence.lowerBound
      while sentence.upperBound - start > Self.longest {
        let end = Self.end(of: start..<start + Self.longest, document.tokens)
        pieces.append(start..<end)
        start = end
      }
      pieces.append(start..<sentence.upperBound)
    }
    self.pieces = pieces
  }

  /// Where a piece ends: after its last comma or semicolon, if that is near its end.
  private static func end(of range: Range<Int>, _ tokens: [Token]) -> Int {
    for index in range.suffix(slack).reversed()
    where tokens[index].text == "," || tokens[index].text == ";" {
      return index + 1
    }
    return range.upperBound
  }

  /// Hangs the roots of all pieces of a sentence but the first beneath the root of the first.
  static func join(_ pieces: [Range<Int>], into sentences: [Range<Int>], _ tokens: inout [Token]) {
    var next = 0
    for sentence in sentences {
      var root: Int?
      while next < pieces.count, pieces[next].upperBound <= sentence.upperBound {
        if let own = pieces[next].first(where: { tokens[$0].head == nil }) {
          if let root {
            tokens[own].head = root
            tokens[own].relation = .parataxis
          } else {
            root = own
          }
        }
        next += 1
      }
    }
  }
}
