import ActorGraph

/// One word of a name, ready to be compared.
struct NameWord: Hashable, Sendable {
  /// The word without case and diacritics.
  let text: String
  /// What its spellings share.
  let key: SpellingKey
  /// Whether it is one letter that stands for a word.
  var isInitial: Bool { text.utf8.count == 1 }

  /// Complexity: O(length).
  init(_ word: String) {
    text = FoldedName(word).text
    key = SpellingKey(word)
  }

  /// How surely two words are the same: 1 the same letters, less for other spellings and initials;
  /// nil where they differ.
  func likeness(_ other: NameWord) -> Double? {
    if text == other.text { return 1 }
    if isInitial || other.isInitial {
      let isSame =
        text.first == other.text.first || key.text.first.map { $0 == other.key.text.first } == true
      return isSame && isInitial != other.isInitial ? 0.6 : nil
    }
    if key.text == other.key.text, key.text.utf8.count > 3 { return 0.95 }
    return key.isNear(other.key) ? 0.8 : nil
  }
}
