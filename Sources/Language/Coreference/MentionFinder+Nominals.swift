/// Noun phrases, and adjectives and numerals that stand for an actor.
extension MentionFinder {
  mutating func addNominal(_ index: Int, _ sentence: Int) {
    let token = document.tokens[index]
    switch token.relation {
    case .compound, .flat, .fixed, .goeswith, .case, .cc, .mark, .advmod, .amod, .det, .nummod,
      .aux, .discourse:
      // Part of another phrase, whose head has it, unless the tree is at fault: nothing follows.
      guard endsPhrase(index), token.relation != .fixed, token.relation != .flat else { return }
    default: break
    }
    let lemma = token.lemma.lowercased()
    var noun = nouns.noun(lemma)
    if noun == nil, Self.times.contains(lemma) { return }
    let isAdjective = noun == nil && token.tag != .noun && token.tag != .properNoun
    if isAdjective {
      noun = member(index)
    } else if noun == nil, token.tag == .noun, !token.detailedTag.hasSuffix("S"),
      let name = predications.named(by: index)
    {
      noun = .init(kind: name.kind, agreement: Agreement(name.kind))
    }
    let isPlural = token.detailedTag.hasSuffix("S") && token.detailedTag.hasPrefix("NN")
    var draft = MentionDraft(
      tokens: phrase(index), head: index, form: .nominal, manner: .bare,
      kind: noun?.kind, agreement: noun?.agreement ?? (isPlural ? .they : .it),
      isActor: noun != nil, lemma: Self.hash(lemma), role: role(index), sentence: sentence)
    draft.isPlural = isPlural
    if isPlural {
      draft.agreement = .they
      if noun?.kind == .person { draft.kind = .group }
    }
    if isAdjective, noun == nil {
      draft.isActor = true
      draft.kind = .person
      draft.agreement = [.he, .she, .they]
    }
    draft.isQuoted = isQuoted
    draft.manner = manner(ofPhrase: draft.tokens.lowerBound, head: index)
    draft.hasComplement = draft.tokens.upperBound > index + 1
    collectModifiers(&draft, from: draft.tokens.lowerBound, to: index)
    collectState(&draft)
    place(&draft, index)
    let before = draft.tokens.lowerBound - 1
    if before >= 0, document.tokens[before].tag == .adposition {
      draft.preposition = Self.hash(document.tokens[before].text.lowercased())
    }
    draft.senses = senses(index)
    draft.link = predications.appositive(index, draft)
    if draft.link == nil, let subject = predications.subject(index, draft), subject != index {
      draft.link = subject
      draft.isPredicate = true
    }
    drafts.append(draft)
  }

  /// Adjectives that stand for people.
  static let people: Set<String> = [
    "accused", "deceased", "elder", "younger", "eldest", "youngest", "elderly",
    "poor", "rich", "wounded", "dead", "missing", "detained", "loyal", "powerful", "old", "injured",
    "convicted", "condemned", "dismissed", "defeated", "bereaved", "faithful", "unemployed",
    "last-named",
  ]
  /// Nouns that pronouns of actors never take up.
  static let times: Set<String> = [
    "day", "week", "month", "year", "hour", "minute", "time", "decade", "century", "night",
    "morning", "evening", "afternoon", "yesterday", "today", "tomorrow", "weekend", "moment",
    "percent", "cent", "number", "lot", "kind", "sort", "way", "fact", "order", "addition",
  ]

  /// The words of a noun phrase: those that the tree gives it, and all back to an article or
  /// possessive pronoun where nothing but adjectives and nouns stands between.
  func phrase(_ index: Int) -> Range<Int> {
    let tokens = document.tokens
    var start = index
    while start > 0, index - start < 7 {
      let before = tokens[start - 1]
      switch before.tag {
      case .determiner: return min(start - 1, ranges[index].lowerBound)..<ranges[index].upperBound
      case .pronoun where before.detailedTag == "PRP$":
        return min(start - 1, ranges[index].lowerBound)..<ranges[index].upperBound
      case .adjective, .noun, .properNoun, .numeral: break
      case .punctuation where before.text == "-": break
      case .coordinatingConjunction:
        // "the minerals and energy minister", but not "the president and minister".
        guard start > 1, nouns.noun(tokens[start - 2].lemma)?.kind != .person, start < index,
          nameAt[start - 2] < 0
        else { return ranges[index] }
      default: return ranges[index]
      }
      start -= 1
    }
    return ranges[index]
  }

  /// Whether a word is the last of its phrase: a mark, preposition or verb follows.
  func endsPhrase(_ index: Int) -> Bool {
    guard index + 1 < document.tokens.count else { return true }
    switch document.tokens[index + 1].tag {
    case .punctuation: return document.tokens[index + 1].text != "-"
    case .adposition, .verb, .auxiliary, .pronoun, .subordinatingConjunction, .determiner:
      return true
    default: return false
    }
  }

  /// Whether an adjective, participle or numeral heads a phrase of its own, as in "the accused", "the
  /// 60-year-old", "the youngest of the ministers", "one of them".
  func standsAlone(_ index: Int) -> Bool {
    let tokens = document.tokens
    guard index > 0, endsPhrase(index) else { return false }
    if isAge(index) { return true }
    if index + 1 < tokens.count, tokens[index + 1].text == "of",
      tokens[index].tag == .numeral || ["JJS", "RBS"].contains(tokens[index].detailedTag)
    {
      return member(index) != nil
    }
    guard tokens[index].tag != .numeral else { return false }
    let text = tokens[index].text.lowercased()
    let isPerson =
      Self.people.contains(text)
      || tokens[index].tag == .adjective && nouns.noun(tokens[index].lemma.lowercased()) != nil
    guard isPerson else { return false }
    if tokens[index].tag == .adjective, tokens[index].detailedTag != "JJ" { return true }
    return tokens[index - 1].tag == .determiner || tokens[index - 1].detailedTag == "PRP$"
  }

  /// Whether a word ends an age: "60-year-old", which is five tokens.
  func isAge(_ index: Int) -> Bool {
    index > 4 && document.tokens[index].text == "old" && document.tokens[index - 2].text == "year"
      && document.tokens[index - 4].tag == .numeral
  }

  /// What one of a number is: "one of the ministers".
  func member(_ index: Int) -> ActorNouns.Noun? {
    let tokens = document.tokens
    guard index + 2 < tokens.count, tokens[index + 1].text == "of" else { return nil }
    let one: Set<String> = ["one", "JJS", "RBS"]
    guard one.contains(tokens[index].lemma.lowercased()) || one.contains(tokens[index].detailedTag)
    else { return nil }
    for next in index + 2..<min(tokens.count, index + 10) {
      switch tokens[next].tag {
      case .noun where tokens[next].detailedTag == "NNS":
        return nouns.noun(tokens[next].lemma.lowercased())
      case .noun, .adjective, .determiner, .numeral, .properNoun, .pronoun, .particle: continue
      default: return nil
      }
    }
    return nil
  }

  func manner(ofPhrase start: Int, head: Int) -> MentionDraft.Manner {
    let tokens = document.tokens
    for index in start..<max(start, head) {
      if tokens[index].relation == .possessive, tokens[index].head == head { return .possessed }
      // A possessor may be several words long.
      if tokens[index].detailedTag == "POS" || tokens[index].detailedTag == "PRP$" {
        return .possessed
      }
    }
    switch tokens[start].text.lowercased() {
    case "the": return start < head ? .definite : .bare
    case "this", "that", "these", "those", "such": return start < head ? .demonstrative : .bare
    case "a", "an", "some", "any", "every", "each", "no", "another", "several", "many", "few",
      "all", "one", "neither", "either", "both", "more", "most", "certain":
      return start < head ? .indefinite : .bare
    default:
      return tokens[start].tag == .numeral && start < head ? .indefinite : .bare
    }
  }

  /// What the noun at an index may describe, with the words that it is one term with: "prime minister",
  /// "head of state".
  func senses(_ index: Int) -> Senses {
    let tokens = document.tokens
    let lemma = tokens[index].lemma.lowercased()
    if index > 0 {
      let found = nouns.senses(of: tokens[index - 1].text.lowercased() + " " + lemma)
      if !found.isEmpty { return found }
    }
    if index + 2 < tokens.count, tokens[index + 1].text == "of" {
      let found = nouns.senses(of: lemma + " of " + tokens[index + 2].lemma.lowercased())
      if !found.isEmpty { return found }
    }
    let found = nouns.senses(of: lemma)
    guard found.isEmpty, let dash = lemma.lastIndex(of: "-") else { return found }
    return nouns.senses(of: String(lemma[lemma.index(after: dash)...]))
  }

  func collectModifiers(_ draft: inout MentionDraft, from start: Int, to end: Int) {
    var count = 0
    for index in start..<max(start, end) where count < 8 {
      switch document.tokens[index].tag {
      case .adjective, .noun, .properNoun, .numeral, .verb:
        draft.modifiers[count] = Self.hash(document.tokens[index].lemma.lowercased())
        count += 1
      default: break
      }
    }
  }

  /// The state that a phrase names as whose it is, before the head or after "of".
  func collectState(_ draft: inout MentionDraft) {
    for index in draft.tokens where index <= draft.head + 4 && nameAt[index] >= 0 {
      let name = document.names[Int(nameAt[index])]
      if name.kind == .state, let known = name.knownAs {
        draft.state = Self.hash(known)
        return
      }
    }
  }
}
