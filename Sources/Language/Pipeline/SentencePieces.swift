/// Sentences as the stages see them: those with very many words in pieces, so that whatever looks at
/// whole sentences takes time that grows with the text and not with its square; and a dateline or a
/// keyword in capitals ("ZENDA: The council") apart from the sentence behind it, in whose tree it has
/// no place.
struct SentencePieces {
  /// The most tokens that a piece has.
  static let longest = 400
  /// How far back from the limit punctuation is looked for.
  private static let slack = 100

  /// The pieces of all sentences, in order; nil where every sentence is one.
  let pieces: [Range<Int>]?
  /// Where datelines and keywords end.
  let leadEnds: Set<Int>

  init(_ document: Document, _ gazetteer: Gazetteer) {
    let dateline = Dateline(document.tokens, document.sentences, gazetteer)?.end ?? -1
    var ends: Set<Int> = []
    for sentence in document.sentences {
      if sentence.dropFirst().contains(dateline) {
        ends.insert(dateline)
      } else if let end = Self.keywordEnd(sentence, document.tokens) {
        ends.insert(end)
      }
    }
    leadEnds = ends
    guard
      !ends.isEmpty || document.sentences.contains(where: { $0.count > Self.longest })
    else {
      pieces = nil
      return
    }
    var pieces: [Range<Int>] = []
    for sentence in document.sentences {
      var start = sentence.lowerBound
      if let end = sentence.dropFirst().prefix(Self.longest).first(where: { ends.contains($0) }) {
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

  /// Where a keyword in capitals and its colon end, with a sentence behind them.
  private static func keywordEnd(_ sentence: Range<Int>, _ tokens: [Token]) -> Int? {
    guard let colon = sentence.prefix(5).first(where: { tokens[$0].text == ":" }),
      colon > sentence.lowerBound, colon + 3 < sentence.upperBound,
      tokens[sentence.lowerBound..<colon].allSatisfy({ token in
        token.text.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
      }),
      tokens[sentence.lowerBound].text.unicodeScalars.count(where: { $0.properties.isUppercase })
        > 1
    else { return nil }
    return colon + 1
  }

  /// Where a piece ends: after its last comma or semicolon, if that is near its end.
  private static func end(of range: Range<Int>, _ tokens: [Token]) -> Int {
    for index in range.suffix(slack).reversed()
    where tokens[index].text == "," || tokens[index].text == ";" {
      return index + 1
    }
    return range.upperBound
  }

  /// Hangs the roots of all pieces of a sentence but the first beneath the root of the first, and those
  /// of datelines and keywords beneath what they stand before.
  static func join(
    _ pieces: [Range<Int>], into sentences: [Range<Int>], leadEnds: Set<Int>,
    _ tokens: inout [Token]
  ) {
    var next = 0
    for sentence in sentences {
      var root: Int?
      var lead: Int?
      while next < pieces.count, pieces[next].upperBound <= sentence.upperBound {
        if let own = pieces[next].first(where: { tokens[$0].head == nil }) {
          if leadEnds.contains(pieces[next].upperBound) {
            lead = own
          } else if let root {
            tokens[own].head = root
            tokens[own].relation = .parataxis
          } else {
            root = own
          }
        }
        next += 1
      }
      if let lead, let root {
        tokens[lead].head = root
        tokens[lead].relation = .discourse
      }
    }
  }
}
