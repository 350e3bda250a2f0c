/// Sentences as the stages see them: those with very many words in pieces, so that whatever looks at
/// whole sentences takes time that grows with the text and not with its square; and the dateline
/// apart from the sentence behind it, in whose tree it has no place.
struct SentencePieces {
  /// The most tokens that a piece has.
  static let longest = 400
  /// How far back from the limit punctuation is looked for.
  private static let slack = 100

  /// The pieces of all sentences, in order; nil where every sentence is one.
  let pieces: [Range<Int>]?
  /// Where the dateline ends.
  let datelineEnd: Int?

  init(_ document: Document, _ gazetteer: Gazetteer) {
    let end = Dateline(document.tokens, document.sentences, gazetteer)?.end
    datelineEnd = document.sentences.contains { $0.dropFirst().contains(end ?? -1) } ? end : nil
    guard
      datelineEnd != nil || document.sentences.contains(where: { $0.count > Self.longest })
    else {
      pieces = nil
      return
    }
    var pieces: [Range<Int>] = []
    for sentence in document.sentences {
      var start = sentence.lowerBound
      if let end = datelineEnd, sentence.dropFirst().contains(end) {
        pieces.append(start..<end)
        start = end
      }
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

  /// Hangs the roots of all pieces of a sentence but the first beneath the root of the first, and that
  /// of a dateline beneath what it stands before.
  static func join(
    _ pieces: [Range<Int>], into sentences: [Range<Int>], datelineEnd: Int?, _ tokens: inout [Token]
  ) {
    var next = 0
    for sentence in sentences {
      var root: Int?
      var dateline: Int?
      while next < pieces.count, pieces[next].upperBound <= sentence.upperBound {
        if let own = pieces[next].first(where: { tokens[$0].head == nil }) {
          if pieces[next].upperBound == datelineEnd {
            dateline = own
          } else if let root {
            tokens[own].head = root
            tokens[own].relation = .parataxis
          } else {
            root = own
          }
        }
        next += 1
      }
      if let dateline, let root {
        tokens[dateline].head = root
        tokens[dateline].relation = .discourse
      }
    }
  }
}
