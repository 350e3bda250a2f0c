/// Mends what a greedy parser gets wrong again and again, with what names and word classes know.
///
/// - "The president of Kyrgyzstan, Sadir Zhaparov": a person's name after a comma belongs to the
///   office before it, not to the place between.
/// - "the towns that make up the district voted": a verb cannot have two subjects; the second is
///   the object of the verb just before it.
/// - "On Monday Lowe appointed": a weekday is no first name.
/// - "after dismissing Prime Minister Lowe, he": a name directly after a verb is its object.
/// - "a warrant for Ivanov, whom the court had freed": a clause that starts with a relative pronoun
///   describes the noun before the pronoun.
///
/// A tree stays a tree: nothing hangs beneath itself or in another sentence, and the root stays.
/// Complexity: O(tokens), as sentences are no longer than ``SentenceSplitter/longest``.
struct TreeRepair {
  private var tokens: [Token]
  private let classes: WordClasses
  /// The names of the sentence at hand.
  private var names: ArraySlice<NameSpan> = []
  private var sentence = 0..<0
  private let sentences: [Range<Int>]
  private let allNames: [NameSpan]

  init(_ document: Document, classes: WordClasses) {
    tokens = document.tokens
    sentences = document.sentences
    allNames = document.names
    self.classes = classes
  }

  /// The tokens with mended heads.
  mutating func repaired() -> [Token] {
    var first = 0
    for sentence in sentences {
      var end = first
      while end < allNames.count, allNames[end].tokens.lowerBound < sentence.upperBound { end += 1 }
      names = allNames[first..<end]
      self.sentence = sentence
      first = end
      attachPeopleToOffices()
      freeNamesFromDates()
      attachObjects()
      mendDoubleSubjects()
      attachRelativeClauses()
    }
    return tokens
  }

  private mutating func attach(_ token: Int, to head: Int, _ relation: DependencyRelation) {
    guard token != head, sentence.contains(head), tokens[token].head != nil,
      !isAncestor(token, of: head)
    else { return }
    tokens[token].head = head
    tokens[token].relation = relation
  }

  private func isAncestor(_ ancestor: Int, of token: Int) -> Bool {
    var next = tokens[token].head
    while let head = next {
      if head == ancestor { return true }
      next = tokens[head].head
    }
    return false
  }

  /// The name that a token is part of.
  private func name(at token: Int) -> NameSpan? {
    names.first { $0.tokens.contains(token) }
  }

  /// The word of a name that the others hang from.
  private func head(of name: NameSpan) -> Int {
    for index in name.tokens {
      guard let head = tokens[index].head, name.tokens.contains(head) else { return index }
    }
    return name.tokens.lowerBound
  }

  private func isRole(_ token: Int) -> Bool {
    tokens[token].tag == .noun && name(at: token) == nil
      && classes.isRole(tokens[token].lemma.lowercased())
  }

  // MARK: - Offices and people

  private static let misplaced: Set<DependencyRelation> = [
    .appos, .conj, .nmod, .flat, .dep, .list, .obl, .parataxis,
  ]

  private mutating func attachPeopleToOffices() {
    var moved: (name: Int, end: Int)?
    for name in names where name.kind == .person && !name.isDemonym {
      let token = head(of: name)
      guard Self.misplaced.contains(tokens[token].relation), let above = tokens[token].head,
        !hasPreposition(token)
      else { continue }
      let isMisplaced = self.name(at: above).map { $0.kind != .person } ?? !isRole(above)
      guard isMisplaced else { continue }
      let start = startOfPhrase(name)
      // "..., A and B": the second follows the first.
      if let last = moved, start > last.end, start - last.end <= 2,
        (last.end..<start).allSatisfy({ tokens[$0].text == "," || tokens[$0].text == "and" })
      {
        attach(token, to: last.name, .conj)
        moved = (last.name, name.tokens.upperBound)
        continue
      }
      guard start > sentence.lowerBound + 1, tokens[start - 1].text == "," else { continue }
      if let office = office(endingAt: start - 2, above: token) {
        attach(token, to: office, .appos)
        moved = (token, name.tokens.upperBound)
      }
    }
  }

  private func hasPreposition(_ token: Int) -> Bool {
    (max(sentence.lowerBound, token - 5)..<token).contains { index in
      tokens[index].head == token && tokens[index].relation == .case
        && tokens[index].tag == .adposition
    }
  }

  /// Where a name with its title starts.
  private func startOfPhrase(_ name: NameSpan) -> Int {
    let head = head(of: name)
    var start = name.tokens.lowerBound
    while start > sentence.lowerBound, tokens[start - 1].head == head,
      tokens[start - 1].relation == .compound
    {
      start -= 1
    }
    return start
  }

  private static let upToOffice: Set<DependencyRelation> = [
    .nmod, .appos, .possessive, .flat, .compound, .conj,
  ]

  /// The office whose phrase ends at a token: the token itself or what it hangs from, through
  /// prepositions only.
  private func office(endingAt end: Int, above name: Int) -> Int? {
    var token = self.name(at: end).map { head(of: $0) } ?? end
    if tokens[token].text == ")", let head = tokens[token].head { token = head }
    for _ in 0..<6 {
      if isRole(token), !hasPersonBeside(token, except: name) { return token }
      guard Self.upToOffice.contains(tokens[token].relation), let head = tokens[token].head,
        head < name
      else { return nil }
      token = head
    }
    return nil
  }

  private func hasPersonBeside(_ office: Int, except name: Int) -> Bool {
    names.contains { other in
      guard other.kind == .person, !other.tokens.contains(name) else { return false }
      let head = head(of: other)
      return tokens[head].head == office
        && (tokens[head].relation == .appos || tokens[head].relation == .flat)
    }
  }

  // MARK: - Names beside dates and verbs

  private static let calendar: Set<String> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
    "February", "March", "April", "June", "July", "August", "September", "October", "November",
    "December",
    "yesterday", "today",
  ]

  private static let besideDates: Set<DependencyRelation> = [.flat, .compound, .appos, .nmod]
  private static let besideVerbs: Set<DependencyRelation> = [
    .obl, .dep, .parataxis, .nmod, .nsubj,
  ]
  private static let activeTags: Set<String> = ["VBG", "VBD", "VB", "VBZ", "VBP"]

  private mutating func freeNamesFromDates() {
    for name in names {
      let token = head(of: name)
      guard let date = tokens[token].head, Self.calendar.contains(tokens[date].text), date < token,
        Self.besideDates.contains(tokens[token].relation), !hasPreposition(token),
        let verb = tokens[date].head
      else { continue }
      let relation = tokens[date].relation
      attach(token, to: verb, relation == .obl ? .nsubj : relation)
      attach(date, to: verb, .obl)
    }
  }

  private mutating func attachObjects() {
    for name in names where !name.isDemonym {
      let token = head(of: name)
      let start = startOfPhrase(name)
      let verb = start - 1
      guard verb >= sentence.lowerBound, Self.besideVerbs.contains(tokens[token].relation),
        tokens[verb].tag == .verb, tokens[token].head != verb, !hasPreposition(token),
        Self.activeTags.contains(tokens[verb].detailedTag)
      else { continue }
      let isNextClause = tokens[token].relation == .nsubj && (tokens[token].head ?? 0) > token
      let hasObject = tokens[verb..<min(sentence.upperBound, verb + 30)].contains {
        $0.head == verb && $0.relation == .obj
      }
      guard !hasObject, !isNextClause || tokens[verb].detailedTag == "VBG" else { continue }
      attach(token, to: verb, .obj)
    }
  }

  // MARK: - Clauses

  private mutating func mendDoubleSubjects() {
    for (verb, first, second) in doubleSubjects() {
      // An earlier change may have taken a subject away.
      guard tokens[first].head == verb, tokens[second].head == verb,
        tokens[second].relation == .nsubj
      else { continue }
      let inside = name(at: second)?.tokens ?? second..<second + 1
      var index = second - 1
      while index > first,
        tokens[index].head == second || tokens[index].relation == .verbParticle
          || inside.contains(index)
      {
        index -= 1
      }
      guard index > first, tokens[index].tag == .verb, isAncestor(first, of: index),
        !sentence.contains(where: { tokens[$0].head == index && tokens[$0].relation == .obj })
      else { continue }
      attach(second, to: index, .obj)
    }
  }

  /// Verbs with the first two of their several subjects, the second before the verb.
  private func doubleSubjects() -> [(verb: Int, first: Int, second: Int)] {
    var subjects: [(verb: Int, token: Int)] = []
    for token in sentence where tokens[token].relation == .nsubj {
      if let verb = tokens[token].head { subjects.append((verb, token)) }
    }
    guard subjects.count > 1 else { return [] }
    subjects.sort { $0 < $1 }
    var found: [(verb: Int, first: Int, second: Int)] = []
    for (first, second) in zip(subjects, subjects.dropFirst())
    where first.verb == second.verb && second.token < second.verb && found.last?.verb != first.verb
    {
      found.append((first.verb, first.token, second.token))
    }
    return found
  }

  private static let relativePronouns: Set<String> = ["whom", "who", "which"]
  private static let strayClauses: Set<DependencyRelation> = [
    .conj, .parataxis, .advcl, .ccomp, .dep,
  ]

  private mutating func attachRelativeClauses() {
    for token in sentence.dropFirst() where Self.relativePronouns.contains(tokens[token].text) {
      guard let verb = tokens[token].head, verb > token, tokens[verb].tag == .verb,
        Self.strayClauses.contains(tokens[verb].relation)
      else { continue }
      var noun = token - 1
      if tokens[noun].text == "," { noun -= 1 }
      guard noun >= sentence.lowerBound else { continue }
      let name = name(at: noun)
      if let name { noun = head(of: name) }
      guard name != nil || tokens[noun].tag.isNominal else { continue }
      attach(verb, to: noun, .relativeClause)
    }
  }
}
