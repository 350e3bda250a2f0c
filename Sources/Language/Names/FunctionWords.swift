/// Small words that are no part of a name unless they stand inside it.
enum FunctionWords {
  /// Words that are never names.
  static let closed: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "you", "his", "her", "its", "their", "our",
    "this", "that", "these", "those", "who", "which", "what", "when", "where", "while", "after",
    "before", "since", "until", "because", "although", "though", "if", "as", "but", "and", "or",
    "nor", "yet", "so", "in", "on", "at", "by", "for", "from", "with", "without", "under", "over",
    "during", "between", "among", "against", "about", "into", "of", "to", "also", "only", "even",
    "just", "later", "earlier", "meanwhile", "there", "here", "now", "today", "yesterday",
    "tomorrow", "once", "despite", "according", "both", "neither", "either", "each", "every",
    "such", "not", "asked", "speaking", "addressing", "within", "alongside", "following", "amid",
    "across", "whether", "how", "why",
  ]
  /// `closed`, and words that are names only where the tagger says so.
  static let all: Set<String> = closed.union([
    "may", "will", "can", "one", "two", "three", "some", "any", "all", "most", "many", "few", "us",
    "up", "down", "off", "out",
  ])

  /// Whether a token is such a word; a name mistaken for one stays a name.
  static func contains(_ token: Token) -> Bool {
    switch token.tag {
    case .determiner, .pronoun, .adposition, .coordinatingConjunction, .subordinatingConjunction,
      .auxiliary, .interjection, .punctuation:
      all.contains(token.text.lowercased())
    default:
      closed.contains(token.text.lowercased())
    }
  }
}
