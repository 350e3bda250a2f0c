/// Finds what may mean an actor: names, noun phrases and pronouns.
///
/// Complexity: O(tokens).
struct MentionFinder {
  private let document: Document
  private let nouns: ActorNouns
  private let ranges: [Range<Int>]
  /// The name that each token is part of; -1 for none.
  private var nameAt: [Int32]
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
      guard head(of: name) == index else { return }
      add(name, number, head: index, sentence)
    } else {
      switch token.tag {
      case .pronoun, .determiner: addPronoun(index, sentence)
      case .noun, .properNoun: addNominal(index, sentence)
      case .adjective where token.detailedTag != "JJ" || hasDeterminer(index) || endsPhrase(index):
        addNominal(index, sentence)
      default: break
      }
    }
  }

  /// The word of a name whose own head lies outside it.
  private func head(of name: NameSpan) -> Int {
    for index in name.tokens {
      guard let head = document.tokens[index].head else { return index }
      if !name.tokens.contains(head) { return index }
    }
    return name.tokens.upperBound - 1
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
    let start = name.tokens.lowerBound
    guard name.tokens.count == 1, start > 0,
      ["the", "a", "an"].contains(document.tokens[start - 1].text.lowercased())
    else { return false }
    switch document.tokens[head].relation {
    case .nsubj, .passiveSubject, .obj, .obl, .agent, .nmod, .appos, .possessive: return true
    default: return false
    }
  }

  private mutating func addOneOfAPeople(_ name: MentionDraft) {
    var draft = name
    let start = name.tokens.lowerBound - 1
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
      if before.tag == .noun || before.tag == .properNoun, nameAt[start - 1] < 0 {
        guard before.relation == .compound || before.relation == .flat, before.text != "'s" else {
          break
        }
        if title == nil { title = start - 1 }
      } else if before.tag == .adjective || before.tag == .determiner || nameAt[start - 1] >= 0 {
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
    let noun = nouns.noun(lemma)
    if token.tag == .adjective, noun == nil, !Self.people.contains(lemma) { return }
    if noun == nil, Self.times.contains(lemma) { return }
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
    if token.tag == .adjective, noun == nil {
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
    draft.link = appositive(index, draft)
    if draft.link == nil, let subject = predicate(index) {
      draft.link = subject
      draft.isPredicate = true
    }
    drafts.append(draft)
  }

  /// Adjectives that stand for people.
  private static let people: Set<String> = [
    "accused", "deceased", "former", "latter", "elder", "younger", "eldest", "youngest", "elderly",
    "poor", "rich", "wounded", "dead", "missing", "detained", "loyal", "powerful", "old",
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
    case .adposition, .verb, .auxiliary, .pronoun, .subordinatingConjunction: return true
    default: return false
    }
  }

  private func hasDeterminer(_ index: Int) -> Bool {
    index > 0 && document.tokens[index - 1].tag == .determiner
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

  /// The head of the name that a description stands beside: "Lowe, the minister", "the minister,
  /// Ann Lowe", "student Ann Lowe".
  private func appositive(_ index: Int, _ draft: MentionDraft) -> Int? {
    let tokens = document.tokens
    if tokens[index].relation == .appos, let above = tokens[index].head, above < index,
      nameAt[above] >= 0, isAgreed(draft, Int(nameAt[above]))
    {
      return head(of: document.names[Int(nameAt[above])])
    }
    // A name that was not recognised.
    if tokens[index].relation == .appos, let above = tokens[index].head, above < index,
      tokens[above].tag == .properNoun, nameAt[above] < 0, draft.isActor, !draft.isPlural
    {
      return above
    }
    // The name below: the first that hangs from the head by apposition or as its flat part.
    let end = min(tokens.count, draft.tokens.upperBound + 4)
    for next in index + 1..<max(index + 1, end) where nameAt[next] >= 0 {
      let name = document.names[Int(nameAt[next])]
      let head = head(of: name)
      guard head == next, tokens[head].head == index else { continue }
      switch tokens[head].relation {
      case .appos, .flat: return isAgreed(draft, Int(nameAt[next])) ? head : nil
      default: continue
      }
    }
    return nil
  }

  /// Whether a description can mean what a name names.
  private func isAgreed(_ draft: MentionDraft, _ number: Int) -> Bool {
    let name = document.names[number]
    guard !draft.isPlural || name.kind != .person else { return false }
    guard let kind = draft.kind, draft.isActor else { return false }
    if name.isDemonym { return false }
    return !name.isKindCertain || (kind == .person) == (name.kind == .person)
  }

  /// The head of what a noun is said to be: "Lowe is the minister", "Lowe became minister".
  private func predicate(_ index: Int) -> Int? {
    let tokens = document.tokens
    var subject: Int?
    var isCopula = false
    let start = max(0, index - 24)
    if tokens[index].relation == .xcomp, let verb = tokens[index].head,
      Self.becoming.contains(tokens[verb].lemma)
    {
      for other in max(0, verb - 24)..<verb
      where tokens[other].head == verb && tokens[other].relation == .nsubj {
        subject = other
      }
      return subject
    }
    for other in start..<index where tokens[other].head == index {
      switch tokens[other].relation {
      case .nsubj: subject = other
      case .cop: isCopula = true
      case .case: return nil
      case .advmod where Self.negations.contains(tokens[other].lemma): return nil
      case .aux where tokens[other].lemma != "have": return nil
      default: break
      }
    }
    guard isCopula, let subject else { return nil }
    let isName = nameAt[subject] >= 0
    guard isName || tokens[subject].tag == .pronoun || tokens[subject].tag == .noun else {
      return nil
    }
    return subject
  }

  private static let becoming: Set<String> = ["become", "remain"]
  private static let negations: Set<String> = ["not", "n't", "never", "hardly", "no"]

  // MARK: Pronouns

  private mutating func addPronoun(_ index: Int, _ sentence: Int) {
    let token = document.tokens[index]
    guard token.text.utf8.count <= 10 else { return }
    let word = token.text.lowercased()
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
