/// Pronouns, and what stands for an actor like them.
extension MentionFinder {
  mutating func addPronoun(_ index: Int, _ sentence: Int) {
    let token = document.tokens[index]
    guard token.text.utf8.count <= 10 else { return }
    let word = token.text.lowercased()
    if Self.quantifiers.contains(word) {
      addQuantifier(index, sentence)
      return
    }
    guard let (manner, agreement) = Self.pronouns[word], token.relation != .expl else { return }
    if manner == .relative {
      guard token.tag == .pronoun, let noun = relativeNoun(index) else { return }
      guard word != "that" || token.detailedTag.hasPrefix("W") else { return }
      var draft = MentionDraft(
        tokens: index..<index + 1, head: index, form: .pronoun, manner: .relative, kind: nil,
        agreement: .any, isActor: false, lemma: 0, role: role(index), sentence: sentence)
      draft.link = noun
      draft.isQuoted = isQuoted
      place(&draft, index)
      drafts.append(draft)
      return
    }
    var draft = MentionDraft(
      tokens: index..<index + 1, head: index, form: .pronoun, manner: manner, kind: nil,
      agreement: agreement, isActor: false, lemma: Self.hash(word), role: role(index),
      sentence: sentence)
    draft.isQuoted = isQuoted
    place(&draft, index)
    if let above = token.head {
      draft.above = Self.hash(document.tokens[above].lemma.lowercased())
      draft.aboveKind =
        nouns.noun(document.tokens[above].lemma.lowercased()).map { Int(Entity.bit($0.kind)) } ?? 0
    }
    drafts.append(draft)
  }

  static let pronouns: [String: (MentionDraft.Manner, Agreement)] = [
    "he": (.he, .he), "him": (.he, .he), "his": (.he, .he), "himself": (.reflexive, .he),
    "she": (.she, .she), "her": (.she, .she), "hers": (.she, .she), "herself": (.reflexive, .she),
    "it": (.it, .it), "its": (.it, .it), "itself": (.reflexive, .it),
    "they": (.they, .they), "them": (.they, .they), "their": (.they, .they),
    "theirs": (.they, .they), "themselves": (.reflexive, .they),
    "i": (.first, .person), "me": (.first, .person), "my": (.first, .person),
    "mine": (.first, .person), "myself": (.first, .person),
    "who": (.relative, .any), "whom": (.relative, .any), "whose": (.relative, .any),
    "which": (.relative, .any), "that": (.relative, .any),
  ]

  static let quantifiers: Set<String> = ["both", "each", "neither"]

  /// Adds "both", "each" or "neither" where it stands for a pair by itself.
  mutating func addQuantifier(_ index: Int, _ sentence: Int) {
    switch document.tokens[index].relation {
    case .nsubj, .passiveSubject, .obj, .obl, .nmod, .agent, .conj: break
    default: return
    }
    addOther(index..<index + 1, .both, .they, sentence)
  }

  mutating func addOther(
    _ tokens: Range<Int>, _ manner: MentionDraft.Manner, _ agreement: Agreement, _ sentence: Int
  ) {
    let index = tokens.upperBound - 1
    var draft = MentionDraft(
      tokens: tokens, head: index, form: .pronoun, manner: manner, kind: nil,
      agreement: agreement, isActor: false,
      lemma: Self.hash(document.tokens[index].text.lowercased()), role: role(index),
      sentence: sentence)
    draft.isQuoted = isQuoted
    place(&draft, index)
    drafts.append(draft)
  }

  /// Adds "the former" or "the latter"; says whether it is that.
  mutating func addOneOfTwo(_ index: Int, _ sentence: Int) -> Bool {
    let word = document.tokens[index].text.lowercased()
    guard word == "former" || word == "latter", index > 0,
      document.tokens[index - 1].text.lowercased() == "the"
    else { return false }
    switch document.tokens[index].relation {
    case .amod, .compound, .nummod, .det: guard endsPhrase(index) else { return false }
    default: break
    }
    addOther(index - 1..<index + 1, word == "former" ? .former : .latter, .any, sentence)
    return true
  }

  /// The noun that the relative clause about a pronoun belongs to.
  func relativeNoun(_ index: Int) -> Int? {
    let tokens = document.tokens
    var current = index
    for _ in 0..<6 {
      guard let above = tokens[current].head else { return nil }
      if tokens[current].relation == .relativeClause, above < index { return above }
      current = above
    }
    return nil
  }
}
