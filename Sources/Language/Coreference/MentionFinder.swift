/// Finds what may mean an actor: names, noun phrases and pronouns.
///
/// Complexity: O(tokens).
struct MentionFinder {
  private let document: Document
  private let nouns: ActorNouns
  private let ranges: [Range<Int>]
  /// The name that each token is part of; -1 for none.
  private var nameAt: [Int32]
  private let predications: Predications
  private var drafts: [MentionDraft] = []
  private var isQuoted = false
  private var paragraph = 0

  init(_ document: Document, nouns: ActorNouns) {
    self.document = document
    self.nouns = nouns
    ranges = PhraseRanges(document).ranges
    nameAt = [Int32](repeating: -1, count: document.tokens.count)
    for (number, name) in document.names.enumerated() {
      for index in name.tokens { nameAt[index] = Int32(number) }
    }
    predications = Predications(document, nameAt: nameAt)
  }

  /// The mentions in the order of their heads, and where two share one, the name first.
  mutating func mentions() -> [MentionDraft] {
    for (number, sentence) in document.sentences.enumerated() {
      if isParagraphStart(sentence.lowerBound) {
        isQuoted = false
        paragraph += 1
      }
      let first = drafts.count
      for index in sentence { look(at: index, sentence: number) }
      let heading = heading(sentence)
      for index in first..<drafts.count {
        drafts[index].paragraph = paragraph
        drafts[index].isHeading = drafts[index].head < heading
      }
      if first < drafts.count, first == 0 || drafts[first - 1].paragraph < paragraph {
        drafts[first].isFirstOfParagraph = true
      }
    }
    Appositions(document, drafts).link(&drafts)
    markEchoes()
    return drafts
  }

  /// Where the dateline that a sentence starts with ends; its end where the whole of it is a headline,
  /// its start where there is neither.
  private func heading(_ sentence: Range<Int>) -> Int {
    let tokens = document.tokens
    guard isParagraphStart(sentence.lowerBound) else { return sentence.lowerBound }
    if sentence.upperBound == tokens.count || isParagraphStart(sentence.upperBound),
      let last = tokens[sentence].last, last.tag != .punctuation
    {
      return sentence.upperBound
    }
    let window = sentence.prefix(14)
    guard let dash = window.dropFirst().first(where: { ["—", "–", "--", "-"].contains(tokens[$0].text) }),
      tokens[dash].text != "-" || tokens[dash].followsSpace,
      !window.prefix(while: { $0 < dash }).contains(where: { tokens[$0].tag == .verb })
    else { return sentence.lowerBound }
    return dash
  }

  /// Gives what stands beside a name or description of the same actor the place in the clause that
  /// both have together.
  private mutating func markEchoes() {
    var drafts = drafts
    var byHead: [Int: Int] = [:]
    for (index, draft) in drafts.enumerated() where byHead[draft.head] == nil {
      byHead[draft.head] = index
    }
    for index in drafts.indices where drafts[index].form == .nominal && !drafts[index].isPredicate {
      guard let link = drafts[index].link, let other = byHead[link], other != index,
        drafts[other].sentence == drafts[index].sentence
      else { continue }
      drafts[index].isEcho = true
      let isInner = drafts[index].role == .apposition || drafts[index].depth > drafts[other].depth
      let (from, to) = isInner ? (other, index) : (index, other)
      drafts[to].role = drafts[from].role
      drafts[to].verb = drafts[from].verb
      drafts[to].clauseOf = drafts[from].clauseOf
      drafts[to].depth = drafts[from].depth
      drafts[to].isSpeaker = drafts[from].isSpeaker
    }
    self.drafts = drafts
  }

  private func isParagraphStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let gap =
      document.tokens[index - 1].range.upperBound..<document.tokens[index].range.lowerBound
    return document.scalars[gap].contains("\n")
  }

  private mutating func look(at index: Int, sentence: Int) {
    let token = document.tokens[index]
    switch token.text {
    case "\"": isQuoted.toggle()
    case "\u{201c}", "\u{201e}": isQuoted = true
    case "\u{201d}": isQuoted = false
    default: break
    }
    if nameAt[index] >= 0 {
      let number = Int(nameAt[index])
      let name = document.names[number]
      guard predications.head(of: name) == index else { return }
      add(name, number, head: index, sentence)
    } else {
      switch token.tag {
      case _ where addOneOfTwo(index, sentence): break
      case .pronoun, .determiner: addPronoun(index, sentence)
      case .noun, .properNoun: addNominal(index, sentence)
      case .adjective, .verb, .numeral:
        if standsAlone(index) { addNominal(index, sentence) }
      default: break
      }
    }
  }

  // MARK: Names

  private mutating func add(_ name: NameSpan, _ number: Int, head: Int, _ sentence: Int) {
    var draft = MentionDraft(
      tokens: name.tokens, head: head, form: .name, manner: .name, kind: name.kind,
      agreement: Agreement(name.kind), isActor: true, lemma: 0, role: role(head),
      sentence: sentence)
    draft.name = number
    draft.isQuoted = isQuoted
    if name.isDemonym {
      if isPeople(head) {
        draft.agreement = .they
      } else if isOneOfAPeople(name, head) {
        addOneOfAPeople(draft)
        return
      }
    }
    place(&draft, head)
    drafts.append(draft)
    addTitled(draft, name)
  }

  /// Whether the name of a people means one person, as "the Brazilian".
  private func isOneOfAPeople(_ name: NameSpan, _ head: Int) -> Bool {
    guard name.tokens.count == 1, start(ofOneOfAPeople: name) != nil else { return false }
    switch document.tokens[head].relation {
    case .nsubj, .passiveSubject, .obj, .obl, .agent, .nmod, .appos, .possessive: return true
    default: return false
    }
  }

  /// Where the phrase with the name of a people begins: its article, before adjectives.
  private func start(ofOneOfAPeople name: NameSpan) -> Int? {
    let first = name.tokens.lowerBound
    for index in stride(from: first - 1, through: max(0, first - 8), by: -1) {
      if Self.articles.contains(document.tokens[index].text.lowercased()) { return index }
      guard [.adjective, .numeral, .noun].contains(document.tokens[index].tag)
        || document.tokens[index].text == "-"
      else { return nil }
    }
    return nil
  }

  private mutating func addOneOfAPeople(_ name: MentionDraft) {
    var draft = name
    let span = document.names[name.name ?? 0]
    let start = start(ofOneOfAPeople: span) ?? name.tokens.lowerBound
    draft.tokens = start..<name.tokens.upperBound
    draft.form = .nominal
    draft.name = nil
    draft.kind = .person
    draft.agreement = .person
    draft.lemma = Self.hash("of a people")
    draft.manner = manner(ofPhrase: start, head: name.head)
    if let known = document.names[name.name ?? 0].knownAs { draft.state = Self.hash(known) }
    drafts.append(draft)
  }

  /// Whether the name of a people stands alone, as "the Russians".
  private func isPeople(_ index: Int) -> Bool {
    document.tokens[index].detailedTag.hasSuffix("S")
  }

  /// Adds "President Lowe" about "Lowe": what stands before a name in its noun phrase.
  private mutating func addTitled(_ inner: MentionDraft, _ name: NameSpan) {
    let tokens = document.tokens
    var start = name.tokens.lowerBound
    var title: Int?
    while start > 0, start > name.tokens.lowerBound - 8 {
      let before = tokens[start - 1]
      guard before.head == inner.head || nameAt[start - 1] >= 0 || title != nil else { break }
      // A rank with a capital may be taken for an adjective.
      if before.tag == .noun || before.tag == .properNoun || before.detailedTag == "NNP",
        nameAt[start - 1] < 0
      {
        guard before.relation == .compound || before.relation == .flat || isRank(start - 1),
          before.text != "'s"
        else { break }
        if title == nil { title = start - 1 }
      } else if before.tag == .adjective || before.tag == .determiner || nameAt[start - 1] >= 0
        || before.detailedTag == "VBN" && title != nil
      {
        // A name of another kind before the title: "Ghana President ...".
        if nameAt[start - 1] >= 0, title == nil { break }
        if before.tag == .determiner, title == nil, !Self.articles.contains(before.lemma) { break }
      } else {
        break
      }
      start -= 1
    }
    guard let title else { return }
    while start < title, nameAt[start] >= 0, tokens[start].relation != .compound,
      tokens[start].relation != .amod
    {
      start += 1
    }
    var draft = inner
    draft.tokens = start..<name.tokens.upperBound
    draft.form = .nominal
    draft.name = nil
    draft.manner = manner(ofPhrase: start, head: inner.head)
    let lemma = tokens[title].lemma.lowercased()
    draft.lemma = Self.hash(lemma)
    if let noun = nouns.noun(lemma) {
      draft.kind = noun.kind
      draft.agreement = noun.agreement
    }
    draft.senses = senses(title)
    collectModifiers(&draft, from: start, to: title)
    draft.link = inner.head
    drafts.append(draft)
  }

  private static let articles: Set<String> = ["the", "a", "an"]

  /// Whether a word that the tree makes an adjective of a name is a person's rank or office.
  private func isRank(_ index: Int) -> Bool {
    document.tokens[index].relation == .amod
      && nouns.noun(document.tokens[index].text.lowercased())?.kind == .person
  }

  // MARK: Noun phrases

  private mutating func addNominal(_ index: Int, _ sentence: Int) {
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
  private static let people: Set<String> = [
    "accused", "deceased", "elder", "younger", "eldest", "youngest", "elderly",
    "poor", "rich", "wounded", "dead", "missing", "detained", "loyal", "powerful", "old", "injured",
    "convicted", "condemned", "dismissed", "defeated", "bereaved", "faithful", "unemployed", "last-named",
  ]
  /// Nouns that pronouns of actors never take up.
  private static let times: Set<String> = [
    "day", "week", "month", "year", "hour", "minute", "time", "decade", "century", "night",
    "morning", "evening", "afternoon", "yesterday", "today", "tomorrow", "weekend", "moment",
    "percent", "cent", "number", "lot", "kind", "sort", "way", "fact", "order", "addition",
  ]

  /// The words of a noun phrase: those that the tree gives it, and all back to an article or
  /// possessive pronoun where nothing but adjectives and nouns stands between.
  private func phrase(_ index: Int) -> Range<Int> {
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
  private func endsPhrase(_ index: Int) -> Bool {
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
  private func standsAlone(_ index: Int) -> Bool {
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
    let isPerson = Self.people.contains(text)
      || tokens[index].tag == .adjective && nouns.noun(tokens[index].lemma.lowercased()) != nil
    guard isPerson else { return false }
    if tokens[index].tag == .adjective, tokens[index].detailedTag != "JJ" { return true }
    return tokens[index - 1].tag == .determiner || tokens[index - 1].detailedTag == "PRP$"
  }

  /// Whether a word ends an age: "60-year-old", which is five tokens.
  private func isAge(_ index: Int) -> Bool {
    index > 4 && document.tokens[index].text == "old" && document.tokens[index - 2].text == "year"
      && document.tokens[index - 4].tag == .numeral
  }

  /// What one of a number is: "one of the ministers".
  private func member(_ index: Int) -> ActorNouns.Noun? {
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

  private func manner(ofPhrase start: Int, head: Int) -> MentionDraft.Manner {
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
  private func senses(_ index: Int) -> Senses {
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

  private func collectModifiers(_ draft: inout MentionDraft, from start: Int, to end: Int) {
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
  private func collectState(_ draft: inout MentionDraft) {
    for index in draft.tokens where index <= draft.head + 4 && nameAt[index] >= 0 {
      let name = document.names[Int(nameAt[index])]
      if name.kind == .state, let known = name.knownAs {
        draft.state = Self.hash(known)
        return
      }
    }
  }

  // MARK: Pronouns

  private mutating func addPronoun(_ index: Int, _ sentence: Int) {
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

  private static let pronouns: [String: (MentionDraft.Manner, Agreement)] = [
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

  private static let quantifiers: Set<String> = ["both", "each", "neither"]

  /// Adds "both", "each" or "neither" where it stands for a pair by itself.
  private mutating func addQuantifier(_ index: Int, _ sentence: Int) {
    switch document.tokens[index].relation {
    case .nsubj, .passiveSubject, .obj, .obl, .nmod, .agent, .conj: break
    default: return
    }
    addOther(index..<index + 1, .both, .they, sentence)
  }

  private mutating func addOther(
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
  private mutating func addOneOfTwo(_ index: Int, _ sentence: Int) -> Bool {
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
  private func relativeNoun(_ index: Int) -> Int? {
    let tokens = document.tokens
    var current = index
    for _ in 0..<6 {
      guard let above = tokens[current].head else { return nil }
      if tokens[current].relation == .relativeClause, above < index { return above }
      current = above
    }
    return nil
  }

  // MARK: Place in the clause

  private func role(_ index: Int) -> MentionDraft.Role {
    switch document.tokens[index].relation {
    case .nsubj, .csubj: .subject
    case .passiveSubject: .passiveSubject
    case .obj, .iobj, .xcomp: .object
    case .obl, .agent: .oblique
    case .nmod: .modifier
    case .possessive: .possessor
    case .appos, .flat: .apposition
    case .conj: .conjunct
    case .root: .root
    default: .other
    }
  }

  private func place(_ draft: inout MentionDraft, _ index: Int) {
    let tokens = document.tokens
    var current = index
    for _ in 0..<6 {
      guard let above = tokens[current].head else { break }
      if tokens[current].relation == .relativeClause, above < index {
        draft.clauseOf = above
        break
      }
      current = above
    }
    current = index
    for _ in 0..<6 {
      guard let above = tokens[current].head else { break }
      if tokens[above].tag == .verb || tokens[above].tag == .auxiliary {
        draft.verb = above
        draft.isSpeaker =
          current == index && draft.role == .subject && Self.speaking.contains(tokens[above].lemma)
        return
      }
      draft.depth += 1
      current = above
    }
  }

  private static let speaking: Set<String> = [
    "say", "tell", "add", "announce", "declare", "ask", "reply", "answer", "insist", "write",
    "explain", "note", "recall", "joke", "shout", "remark", "complain", "argue", "state", "call",
    "claim", "admit", "warn", "promise", "continue", "comment", "quote",
  ]

  static func hash(_ word: String) -> UInt32 {
    let hash = UInt32(truncatingIfNeeded: FeatureHash.text(word.utf8))
    return hash == 0 ? 1 : hash
  }
}
