/// Mends what parsers get wrong again and again about names, with what names and word classes know.
///
/// - "The president of Kyrgyzstan, Sadir Zhaparov": a person's name after a comma belongs to the
///   office before it, not to the place between.
/// - Verbs that names make unclear; see `TreeRepair+Verbs.swift`.
///
/// A tree stays a tree: nothing hangs beneath itself or in another sentence, and the root stays.
/// Complexity: O(tokens), as sentences are no longer than ``SentenceSplitter/longest``.
struct TreeRepair {
  var tokens: [Token]
  private let classes: WordClasses
  let lemmatizer: Lemmatizer
  /// The names of the sentence at hand.
  var names: ArraySlice<NameSpan> = []
  var sentence = 0..<0
  private let sentences: [Range<Int>]
  private let allNames: [NameSpan]

  init(_ document: Document, classes: WordClasses, lemmatizer: Lemmatizer) {
    self.lemmatizer = lemmatizer
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
      mendParticiples()
      mendVerblessSentence()
      mendTenses()
      attachSubjects()
      attachSubjectsOfCopulas()
      separateClauses()
      separateSentences()
      attachRelativeClauses()
      attachObjects()
      mendLoneObjects()
      attachLateObjects()
      attachVerbs()
      mendHiddenClauses()
      attachAgents()
      attachSecondGoals()
      attachPeopleToOffices()
      attachOfficesToPeople()
    }
    return tokens
  }

  mutating func attach(_ token: Int, to head: Int, _ relation: DependencyRelation) {
    guard token != head, sentence.contains(head), tokens[token].head != nil,
      !isAncestor(token, of: head)
    else { return }
    tokens[token].head = head
    tokens[token].relation = relation
  }

  func isAncestor(_ ancestor: Int, of token: Int) -> Bool {
    var next = tokens[token].head
    while let head = next {
      if head == ancestor { return true }
      next = tokens[head].head
    }
    return false
  }

  /// The name that a token is part of.
  func name(at token: Int) -> NameSpan? {
    names.first { $0.tokens.contains(token) }
  }

  /// The word of a name that the others hang from.
  func head(of name: NameSpan) -> Int {
    for index in name.tokens {
      guard let head = tokens[index].head, name.tokens.contains(head) else { return index }
    }
    return name.tokens.lowerBound
  }

  func isRole(_ token: Int) -> Bool {
    // Taggers take a rank in small letters before a name for a part of it.
    (tokens[token].tag == .noun
      || tokens[token].tag == .properNoun && tokens[token].text.first?.isLowercase == true)
      && name(at: token) == nil && classes.isRole(tokens[token].lemma.lowercased())
  }

  // MARK: - Offices and people

  private static let misplaced: Set<DependencyRelation> = [
    .appos, .conj, .nmod, .flat, .dep, .list, .obl, .parataxis, .nsubj, .passiveSubject,
  ]

  private mutating func attachPeopleToOffices() {
    var moved: (name: Int, end: Int)?
    for name in names where name.kind == .person && !name.isDemonym {
      let token = head(of: name)
      guard Self.misplaced.contains(tokens[token].relation), let above = tokens[token].head,
        !hasPreposition(token)
      else { continue }
      let isMisplaced = self.name(at: above).map { $0.kind != .person } ?? !isRole(above)
      guard isMisplaced, !isOnlySubject(token) else { continue }
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

  /// Whether a token is a subject, and no other subject of its verb stands before it.
  private func isOnlySubject(_ token: Int) -> Bool {
    let subjects: Set<DependencyRelation> = [.nsubj, .passiveSubject]
    guard subjects.contains(tokens[token].relation) else { return false }
    return !(sentence.lowerBound..<token).contains {
      tokens[$0].head == tokens[token].head && subjects.contains(tokens[$0].relation)
    }
  }

  /// "Ana Moor, head of the police, and Ben Lowe, a colonel of the guard": an office with an article
  /// directly after a name and a comma is that name's.
  private mutating func attachOfficesToPeople() {
    for name in names where name.kind == .person && !name.isDemonym {
      let comma = name.tokens.upperBound
      guard comma + 2 < sentence.upperBound, tokens[comma].text == ",",
        ["a", "an", "the"].contains(tokens[comma + 1].text)
      else { continue }
      for index in comma + 2..<min(comma + 6, sentence.upperBound) {
        guard isRole(index) else {
          guard [.noun, .adjective, .properNoun].contains(tokens[index].tag) else { break }
          continue
        }
        guard tokens[index].relation == .appos, let above = tokens[index].head, above < comma,
          !name.tokens.contains(above)
        else { break }
        attach(index, to: head(of: name), .appos)
        break
      }
    }
  }

  func hasPreposition(_ token: Int) -> Bool {
    (max(sentence.lowerBound, token - 5)..<token).contains { index in
      tokens[index].head == token && tokens[index].relation == .case
        && tokens[index].tag == .adposition
    }
  }

  /// Where a name with its title starts.
  func startOfPhrase(_ name: NameSpan) -> Int {
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
}
