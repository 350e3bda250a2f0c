/// Finds what may mean an actor: names, noun phrases and pronouns.
///
/// Complexity: O(tokens).
struct MentionFinder {
  let document: Document
  let nouns: ActorNouns
  let ranges: [Range<Int>]
  /// The name that each token is part of; -1 for none.
  var nameAt: [Int32]
  let predications: Predications
  var drafts: [MentionDraft] = []
  var isQuoted = false
  var paragraph = 0

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
  func heading(_ sentence: Range<Int>) -> Int {
    let tokens = document.tokens
    guard isParagraphStart(sentence.lowerBound) else { return sentence.lowerBound }
    if sentence.upperBound == tokens.count || isParagraphStart(sentence.upperBound),
      let last = tokens[sentence].last, last.tag != .punctuation
    {
      return sentence.upperBound
    }
    let window = sentence.prefix(14)
    guard
      let dash = window.dropFirst().first(where: {
        ["—", "–", "--", "-"].contains(tokens[$0].text)
      }),
      tokens[dash].text != "-" || tokens[dash].followsSpace,
      !window.prefix(while: { $0 < dash }).contains(where: { tokens[$0].tag == .verb })
    else { return sentence.lowerBound }
    return dash
  }

  /// Gives what stands beside a name or description of the same actor the place in the clause that
  /// both have together.
  mutating func markEchoes() {
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

  func isParagraphStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let gap =
      document.tokens[index - 1].range.upperBound..<document.tokens[index].range.lowerBound
    return document.scalars[gap].contains("\n")
  }

  mutating func look(at index: Int, sentence: Int) {
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

  mutating func add(_ name: NameSpan, _ number: Int, head: Int, _ sentence: Int) {
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
  func isOneOfAPeople(_ name: NameSpan, _ head: Int) -> Bool {
    guard name.tokens.count == 1, start(ofOneOfAPeople: name) != nil else { return false }
    switch document.tokens[head].relation {
    case .nsubj, .passiveSubject, .obj, .obl, .agent, .nmod, .appos, .possessive: return true
    default: return false
    }
  }

  /// Where the phrase with the name of a people begins: its article, before adjectives.
  func start(ofOneOfAPeople name: NameSpan) -> Int? {
    let first = name.tokens.lowerBound
    for index in stride(from: first - 1, through: max(0, first - 8), by: -1) {
      if Self.articles.contains(document.tokens[index].text.lowercased()) { return index }
      guard
        [.adjective, .numeral, .noun].contains(document.tokens[index].tag)
          || document.tokens[index].text == "-"
      else { return nil }
    }
    return nil
  }

  mutating func addOneOfAPeople(_ name: MentionDraft) {
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
  func isPeople(_ index: Int) -> Bool {
    document.tokens[index].detailedTag.hasSuffix("S")
  }

  /// Adds "President Lowe" about "Lowe": what stands before a name in its noun phrase.
  mutating func addTitled(_ inner: MentionDraft, _ name: NameSpan) {
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

  static let articles: Set<String> = ["the", "a", "an"]

  /// Whether a word that the tree makes an adjective of a name is a person's rank or office.
  func isRank(_ index: Int) -> Bool {
    document.tokens[index].relation == .amod
      && nouns.noun(document.tokens[index].text.lowercased())?.kind == .person
  }

  // MARK: Place in the clause

  func role(_ index: Int) -> MentionDraft.Role {
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

  func place(_ draft: inout MentionDraft, _ index: Int) {
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

  static let speaking: Set<String> = [
    "say", "tell", "add", "announce", "declare", "ask", "reply", "answer", "insist", "write",
    "explain", "note", "recall", "joke", "shout", "remark", "complain", "argue", "state", "call",
    "claim", "admit", "warn", "promise", "continue", "comment", "quote",
  ]

  static func hash(_ word: String) -> UInt32 {
    let hash = UInt32(truncatingIfNeeded: FeatureHash.text(word.utf8))
    return hash == 0 ? 1 : hash
  }
}
