/// Mends what a greedy parser gets wrong again and again, with what names and word classes know.
///
/// - "The president of Kyrgyzstan, Sadir Zhaparov": a person's name after a comma belongs to the
///   office before it, not to the place between.
/// - "the countries that make up the alliance began": a verb cannot have two subjects; the second is
///   the object of the verb just before it.
/// - "On Monday Lowe appointed": a weekday is no first name.
/// - "after dismissing Prime Minister Lowe, he": a name directly after a verb is its object.
/// - "a warrant for Ivanov, whom the court had freed": a clause that starts with a relative pronoun
///   describes the noun before the pronoun.
///
/// Complexity: O(tokens) but for chains of dependents, which are short.
struct TreeRepair {
  private var tokens: [Token]
  private let names: [NameSpan]
  private let classes: WordClasses
  private var nameAt: [Int: NameSpan] = [:]

  init(_ document: Document, names: [NameSpan], classes: WordClasses) {
    tokens = document.tokens
    self.names = names
    self.classes = classes
    for name in names { for token in name.tokens { nameAt[token] = name } }
  }

  /// The tokens with mended heads; every tree is still a tree.
  mutating func repaired(_ sentences: [Range<Int>]) -> [Token] {
    attachPeopleToOffices()
    freeNamesFromDates()
    attachObjects()
    for sentence in sentences {
      mendDoubleSubjects(sentence)
      attachRelativeClauses(sentence)
    }
    return tokens
  }

  private mutating func attach(_ token: Int, to head: Int, _ relation: DependencyRelation) {
    guard token != head, tokens[token].head != nil, !ancestors(of: head).contains(token) else { return }
    tokens[token].head = head
    tokens[token].relation = relation
  }

  private func ancestors(of token: Int) -> [Int] {
    var found: [Int] = []
    var next = tokens[token].head
    while let head = next, found.count < 100 {
      found.append(head)
      next = tokens[head].head
    }
    return found
  }

  private func head(of name: NameSpan) -> Int {
    for index in name.tokens {
      guard let head = tokens[index].head, name.tokens.contains(head) else { return index }
    }
    return name.tokens.lowerBound
  }

  private func isRole(_ token: Int) -> Bool {
    tokens[token].tag == .noun && nameAt[token] == nil && classes.isRole(tokens[token].lemma.lowercased())
  }

  // MARK: - Offices and people

  private mutating func attachPeopleToOffices() {
    var moved: (name: Int, end: Int)?
    for name in names where name.kind == .person && !name.isDemonym {
      let token = head(of: name)
      guard [.appos, .conj, .nmod, .flat, .dep, .list, .obl, .parataxis].contains(tokens[token].relation),
        let above = tokens[token].head, !hasPreposition(token)
      else { continue }
      let isMisplaced = nameAt[above].map { $0.kind != .person } ?? !isRole(above)
      guard isMisplaced else { continue }
      let start = startOfPhrase(name)
      // "..., A and B": the second follows the first.
      if let last = moved, start > last.end, start - last.end <= 2,
        (last.end..<start).allSatisfy({ [",", "and"].contains(tokens[$0].text) })
      {
        attach(token, to: last.name, .conj)
        moved = (last.name, name.tokens.upperBound)
        continue
      }
      guard start > 1, tokens[start - 1].text == "," else { continue }
      if let office = office(endingAt: start - 2, above: token) {
        attach(token, to: office, .appos)
        moved = (token, name.tokens.upperBound)
      }
    }
  }

  private func hasPreposition(_ token: Int) -> Bool {
    var index = token - 1
    while index >= 0, index >= token - 5 {
      if tokens[index].head == token, tokens[index].relation == .case, tokens[index].tag == .adposition { return true }
      index -= 1
    }
    return false
  }

  /// Where a name with its title starts.
  private func startOfPhrase(_ name: NameSpan) -> Int {
    let head = head(of: name)
    var start = name.tokens.lowerBound
    while start > 0, tokens[start - 1].head == head, tokens[start - 1].relation == .compound { start -= 1 }
    return start
  }

  /// The office whose phrase ends at a token: the token itself or what it hangs from, through
  /// prepositions only.
  private func office(endingAt end: Int, above name: Int) -> Int? {
    var token = end
    if let inside = nameAt[end] { token = head(of: inside) }
    if tokens[token].text == ")", let head = tokens[token].head { token = head }
    for _ in 0..<6 {
      if isRole(token), !hasPersonBeside(token, except: name) { return token }
      guard [.nmod, .appos, .possessive, .flat, .compound, .conj].contains(tokens[token].relation),
        let head = tokens[token].head, head < name
      else { return nil }
      token = head
    }
    return nil
  }

  private func hasPersonBeside(_ office: Int, except name: Int) -> Bool {
    names.contains { other in
      guard other.kind == .person, !other.tokens.contains(name) else { return false }
      let head = head(of: other)
      return tokens[head].head == office && [.appos, .flat].contains(tokens[head].relation)
    }
  }

  // MARK: - Names beside dates and verbs

  private static let calendar: Set<String> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February",
    "March", "April", "June", "July", "August", "September", "October", "November", "December",
    "yesterday", "today",
  ]

  private mutating func freeNamesFromDates() {
    for name in names {
      let token = head(of: name)
      guard let date = tokens[token].head, Self.calendar.contains(tokens[date].text), date < token,
        [.flat, .compound, .appos, .nmod].contains(tokens[token].relation), !hasPreposition(token),
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
      guard start > 0, [.obl, .dep, .parataxis, .nmod, .nsubj].contains(tokens[token].relation),
        tokens[start - 1].tag == .verb, tokens[token].head != start - 1, !hasPreposition(token),
        ["VBG", "VBD", "VB", "VBZ", "VBP"].contains(tokens[start - 1].detailedTag)
      else { continue }
      let verb = start - 1
      let isNextClause = tokens[token].relation == .nsubj && (tokens[token].head ?? 0) > token
      let hasObject = tokens[verb..<min(tokens.count, verb + 30)].contains {
        $0.head == verb && $0.relation == .obj
      }
      guard !hasObject, !isNextClause || tokens[verb].detailedTag == "VBG" else { continue }
      attach(token, to: verb, .obj)
    }
  }

  // MARK: - Clauses

  private mutating func mendDoubleSubjects(_ sentence: Range<Int>) {
    for verb in sentence {
      let subjects = sentence.filter { tokens[$0].head == verb && tokens[$0].relation == .nsubj }
      guard subjects.count > 1, let first = subjects.first, let second = subjects.dropFirst().first, second < verb
      else { continue }
      var index = second - 1
      while index > first, tokens[index].head == second || tokens[index].relation == .verbParticle
        || (nameAt[index] != nil && nameAt[index] == nameAt[second])
      { index -= 1 }
      guard index > first, tokens[index].tag == .verb, ancestors(of: index).contains(first),
        !sentence.contains(where: { tokens[$0].head == index && tokens[$0].relation == .obj })
      else { continue }
      attach(second, to: index, .obj)
    }
  }

  private mutating func attachRelativeClauses(_ sentence: Range<Int>) {
    for token in sentence.dropFirst() where ["whom", "who", "which"].contains(tokens[token].text) {
      guard let verb = tokens[token].head, verb > token, tokens[verb].tag == .verb,
        [.conj, .parataxis, .advcl, .ccomp, .dep].contains(tokens[verb].relation)
      else { continue }
      var before = token - 1
      if tokens[before].text == "," { before -= 1 }
      guard before >= sentence.lowerBound else { continue }
      var noun = before
      if let name = nameAt[before] { noun = head(of: name) }
      guard tokens[noun].tag.isNominal || nameAt[noun] != nil else { continue }
      attach(verb, to: noun, .relativeClause)
    }
  }
}
