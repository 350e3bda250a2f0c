/// Finds the dictionary form of a word: exceptions learned from treebanks first, then irregular
/// verbs, then spelling rules.
package struct Lemmatizer: Sendable {
  /// Lemmas by the hash of form and Penn tag.
  private let exceptions: [UInt64: String]
  private let verbs: IrregularVerbs

  /// - Parameters:
  ///   - exceptions: lines of form, Penn tag and lemma, separated by tabs.
  ///   - verbs: lines of base form, past and participle.
  package init(exceptions table: String, verbs: String) {
    var exceptions: [UInt64: String] = [:]
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      // A form may start with the mark of comments: a comment has no tabs.
      guard fields.count == 3, let lemma = String(fields[2]) else { continue }
      exceptions[Self.key(fields[0], fields[1])] = lemma
    }
    self.exceptions = exceptions
    self.verbs = IrregularVerbs(table: verbs)
  }

  /// The dictionary form of a word with its tags.
  ///
  /// Names keep their spelling, but what is in capitals throughout and no abbreviation becomes
  /// "Goodwyn"; figures lose their commas.
  ///
  /// - Parameters:
  ///   - detailed: the Penn tag; empty where unknown.
  ///   - isShouted: whether the whole sentence is in capitals, so that capitals tell nothing.
  package func lemma(
    of word: String, _ tag: PartOfSpeech, _ detailed: String = "", isShouted: Bool = false
  ) -> String {
    if detailed.isEmpty {
      for guess in Self.pennTags[tag] ?? [] {
        if let lemma = exceptions[Self.key(word.utf8, guess.utf8)] { return lemma }
      }
    } else if let lemma = exceptions[Self.key(word.utf8, detailed.utf8)] {
      return lemma
    }
    return rule(word, tag, detailed, isShouted: isShouted)
  }

  /// The dictionary form without the exceptions.
  package func rule(
    _ word: String, _ tag: PartOfSpeech, _ detailed: String, isShouted: Bool
  ) -> String {
    switch tag {
    case .properNoun:
      let name = CapitalRules.name(word)
      return detailed == "NNPS" ? SpellingRules.singular(name) : name
    case .punctuation, .symbol:
      return CapitalRules.mark(word, detailed)
    case .numeral:
      return CapitalRules.figure(word)
    case .other:
      return word
    case .adjective where detailed == "NNP", .adverb where detailed == "NNP":
      return CapitalRules.name(word)
    case .adjective where !isShouted && detailed != "JJR" && detailed != "JJS":
      if CapitalRules.isOfPeople(word) { return word }
    case .noun where !isShouted:
      if let short = CapitalRules.shortForm(word, isPlural: detailed == "NNS") { return short }
    default:
      break
    }
    if detailed == "NNP", tag == .verb {
      // "United" in "United Nations"
      return CapitalRules.capitalised(verb(word.lowercased(), ""))
    }
    let form = word.lowercased()
    if tag == .verb || tag == .auxiliary { return verb(form, detailed) }
    return SpellingRules.lemma(of: form, tag, detailed)
  }

  private func verb(_ form: String, _ detailed: String) -> String {
    verbs.base(of: form, detailed) ?? SpellingRules.lemma(of: form, .verb, detailed)
  }

  /// Whether most words of a sentence are in capitals throughout. Complexity: O(length).
  package static func isShouted(_ words: some Sequence<String>) -> Bool {
    var (large, small) = (0, 0)
    for word in words where word.utf8.count > 1 {
      var (capitals, smalls) = (false, false)
      for byte in word.utf8 {
        if (65...90).contains(byte) { capitals = true }
        if (97...122).contains(byte) { smalls = true }
      }
      if smalls { small += 1 } else if capitals { large += 1 }
    }
    return large > small && large > 1
  }

  /// The hash of a form in lower case and a tag.
  private static func key(_ form: some Sequence<UInt8>, _ tag: some Sequence<UInt8>) -> UInt64 {
    var hash = FeatureHash.Text()
    for byte in form {
      hash.add(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    }
    hash.add(0)
    for byte in tag { hash.add(byte) }
    return hash.value
  }

  /// Where only the universal tag is known: the Penn tags that it may stand for.
  private static let pennTags: [PartOfSpeech: [String]] = [
    .verb: ["VBD", "VBN", "VBZ", "VBG", "VBP", "VB"],
    .auxiliary: ["VBD", "VBZ", "VBP", "MD", "VBN", "VBG", "VB"],
    .noun: ["NNS", "NN"], .adjective: ["JJ", "JJR", "JJS"], .adverb: ["RB", "RBR", "RBS"],
    .pronoun: ["PRP", "PRP$", "DT", "WP"], .determiner: ["DT", "PDT", "WDT"],
    .particle: ["RB", "POS", "TO"], .properNoun: ["NNP", "NNPS"], .numeral: ["CD"],
    .adposition: ["IN", "RP"], .subordinatingConjunction: ["IN"], .coordinatingConjunction: ["CC"],
    .interjection: ["UH"], .punctuation: [":", "''", "``", ","], .symbol: ["SYM", "NN", "$"],
  ]
}
