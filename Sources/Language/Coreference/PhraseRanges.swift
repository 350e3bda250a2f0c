/// The words of each noun phrase of a document, without relative clauses, appositions and what is
/// coordinated with it.
struct PhraseRanges {
  /// For each token the phrase that it heads, contiguous, as a range of token indices.
  private(set) var ranges: [Range<Int>]

  /// Complexity: O(tokens), since a phrase takes in no word more than `depth` steps below its head.
  init(_ document: Document) {
    let tokens = document.tokens
    ranges = tokens.indices.map { $0..<$0 + 1 }
    for sentence in document.sentences {
      for index in sentence where tokens[index].tag != .punctuation {
        var below = index
        var steps = 0
        while steps < Self.depth, let above = tokens[below].head, sentence.contains(above) {
          let relation = tokens[below].relation
          if relation == .relativeClause || relation == .parataxis { break }
          if Self.belongs(relation) {
            let range = ranges[above]
            ranges[above] = min(range.lowerBound, index)..<max(range.upperBound, index + 1)
          }
          below = above
          steps += 1
        }
      }
      // What stands between a head and its words belongs to them only as a whole; a clause that
      // follows after a comma does not.
      for index in sentence where ranges[index].count > 1 {
        ranges[index] = Self.trimmed(ranges[index], head: index, tokens)
      }
    }
  }

  private static let depth = 12

  private static func belongs(_ relation: DependencyRelation) -> Bool {
    switch relation {
    case .det, .amod, .compound, .flat, .nmod, .possessive, .nummod, .fixed, .acl, .goeswith: true
    default: false
    }
  }

  /// The range without what follows a comma after the head.
  private static func trimmed(_ range: Range<Int>, head: Int, _ tokens: [Token]) -> Range<Int> {
    var end = head + 1
    while end < range.upperBound, tokens[end].text != ",", tokens[end].text != ";",
      tokens[end].text != "("
    {
      end += 1
    }
    return range.lowerBound..<end
  }
}
