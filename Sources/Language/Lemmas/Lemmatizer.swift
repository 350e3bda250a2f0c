/// Finds the dictionary form of a word: exceptions learned from treebanks first, then spelling rules.
struct Lemmatizer: Sendable {
  /// Lemmas by form, one table for each part of speech.
  private let exceptions: [PartOfSpeech: [String: String]]

  /// - Parameter table: lines of form, tag and lemma, separated by tabs.
  init(table: String) {
    var exceptions: [PartOfSpeech: [String: String]] = [:]
    for line in table.split(separator: "\n") where line.utf8.first != UInt8(ascii: "#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, let tag = PartOfSpeech(rawValue: String(fields[1])) else { continue }
      exceptions[tag, default: [:]][String(fields[0])] = String(fields[2])
    }
    self.exceptions = exceptions
  }

  /// The dictionary form of a word with a tag; names keep their spelling.
  func lemma(of word: String, _ tag: PartOfSpeech) -> String {
    switch tag {
    case .properNoun, .punctuation, .symbol, .numeral:
      return word
    default:
      let form = word.lowercased()
      return exceptions[tag]?[form] ?? SpellingRules.lemma(of: form, tag)
    }
  }
}
