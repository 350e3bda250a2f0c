/// Decides the kind of names whose form alone does not tell, by the words around them and by the
/// other places where the same name stands.
struct NameKindJudge {
  let document: Document
  let classes: WordClasses

  /// The names with their kinds settled, one kind for one spelling.
  func judged(_ names: [NameSpan]) -> [NameSpan] {
    var names = names.filter { !isAdjective($0) }
    var votes: [String: [NameKind: Int]] = [:]
    var people: Set<String> = []
    for index in names.indices {
      if !names[index].isKindCertain, let kind = contextKind(names[index]) {
        names[index].kind = kind
        names[index].isKindCertain = true
      }
      if names[index].isKindCertain, names[index].knownAs == nil {
        votes[text(names[index]), default: [:]][names[index].kind, default: 0] += 1
      }
      if names[index].kind == .person, names[index].isKindCertain || names[index].tokens.count > 1 {
        for token in names[index].tokens { people.insert(document.tokens[token].text) }
      }
    }
    for index in names.indices where !names[index].isKindCertain {
      let text = text(names[index])
      if let best = votes[text]?.max(by: {
        ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue)
      }) {
        names[index].kind = best.key
        names[index].isKindCertain = true
      } else if names[index].tokens.count == 1, people.contains(text) {
        names[index].kind = .person
      } else {
        names[index].kind = formKind(names[index])
      }
    }
    // A word that names a person elsewhere names the same person here ("Sukarno").
    for index in names.indices where names[index].tokens.count == 1 && names[index].knownAs == nil {
      if people.contains(text(names[index])), !names[index].isKindCertain {
        names[index].kind = .person
      }
    }
    return names
  }

  /// "Central Asian nation", "Islamist fighters": an adjective with a capital letter is no name.
  private func isAdjective(_ name: NameSpan) -> Bool {
    guard !name.isKindCertain, name.knownAs == nil, let last = name.tokens.last else {
      return false
    }
    let next = name.tokens.upperBound
    guard next < document.tokens.count, document.tokens[next].tag == .noun,
      document.tokens[next].text.first?.isLowercase == true
    else { return false }
    let text = document.tokens[last].text
    return document.tokens[last].tag == .adjective
      || Self.adjectiveEndings.contains { text.hasSuffix($0) }
      || !classes.classes(of: document.tokens[next].lemma).isDisjoint(with: [.state])
  }

  private func text(_ name: NameSpan) -> String {
    document.substring(document.offsets(ofTokens: name.tokens))
  }

  private func head(of name: NameSpan) -> Int {
    for index in name.tokens {
      guard let head = document.tokens[index].head, name.tokens.contains(head) else { return index }
    }
    return name.tokens.lowerBound
  }

  /// What the words around a name say about its kind.
  private func contextKind(_ name: NameSpan) -> NameKind? {
    let tokens = document.tokens
    let head = head(of: name)
    if name.tokens.count == 1, isAbbreviation(tokens[head].text) { return .organisation }
    if isFollowedByAbbreviation(name) { return .organisation }
    if let kind = apposedKind(name, head) { return kind }
    if let kind = governedKind(name, head) { return kind }
    // "Lowe, 61, ..."
    let after = name.tokens.upperBound
    if after + 2 < tokens.count, tokens[after].text == ",", tokens[after + 2].text == ",",
      Int(tokens[after + 1].text).map({ (10...110).contains($0) }) == true
    {
      return .person
    }
    if tokens[head].relation == .nsubj, let verb = tokens[head].head,
      Self.humanVerbs.contains(tokens[verb].lemma), name.tokens.count > 1
    {
      return .person
    }
    return preposition(of: head).map { Self.locations.contains($0) } == true ? .place : nil
  }

  /// The kind told by a common noun beside the name: "the general, X", "X, the general",
  /// "the resort of X", "resistance council X".
  private func apposedKind(_ name: NameSpan, _ head: Int) -> NameKind? {
    let tokens = document.tokens
    var nouns: [Int] = []
    if let above = tokens[head].head {
      switch tokens[head].relation {
      case .appos, .flat:
        nouns.append(above)
      case .compound:
        // "the SDL party", "a KNB colonel": the name belongs to the noun after it.
        let found = classes.classes(of: tokens[above].lemma)
        if above > head, tokens[above].tag == .noun {
          if found.contains(.role), isAppointed(name, to: above) { return .person }
          if found.contains(.organisation) || found.contains(.role) { return .organisation }
          if found.contains(.media) { return .media }
          if found.contains(.place) { return .place }
        }
      case .nmod where preposition(of: head) == "of":
        let found = classes.classes(of: tokens[above].lemma)
        if found.contains(.place), tokens[above].tag == .noun { return .place }
      default: break
      }
    }
    let sentenceEnd = min(tokens.count, name.tokens.upperBound + 12)
    for index in name.tokens.upperBound..<max(sentenceEnd, name.tokens.upperBound)
    where tokens[index].head == head && (tokens[index].relation == .appos) {
      nouns.append(index)
    }
    if name.tokens.lowerBound > 0, tokens[name.tokens.lowerBound - 1].tag == .noun {
      nouns.append(name.tokens.lowerBound - 1)
    }
    for noun in nouns where tokens[noun].tag == .noun && !name.tokens.contains(noun) {
      let found = classes.classes(of: tokens[noun].lemma.lowercased())
      if found.contains(.role) { return .person }
      if found.contains(.media) { return .media }
      if found.contains(.organisation) { return .organisation }
      if found.contains(.unit) { return .unit }
      if found.contains(.place), !found.contains(.state) { return .place }
    }
    return nil
  }

  /// "elected X president".
  private func isAppointed(_ name: NameSpan, to office: Int) -> Bool {
    guard name.tokens.upperBound == office, let verb = document.tokens[office].head else {
      return false
    }
    return verb < name.tokens.lowerBound
      && Self.appointingVerbs.contains(document.tokens[verb].lemma)
  }

  private static let appointingVerbs: Set<String> = [
    "elect", "name", "appoint", "make", "declare", "proclaim", "choose", "crown", "nominate",
  ]

  /// "is led by", "fighters of X": only bodies have leaders and members.
  private func governedKind(_ name: NameSpan, _ head: Int) -> NameKind? {
    let tokens = document.tokens
    guard let above = tokens[head].head else { return nil }
    let lemma = tokens[above].lemma
    switch tokens[head].relation {
    case .passiveSubject:
      return Self.leadingVerbs.contains(lemma) ? .organisation : nil
    case .nmod where preposition(of: head) == "of":
      if Self.leading.contains(lemma) { return .organisation }
      // "the government of Askar Mamin" has a premier's name.
      if lemma == "government", name.tokens.count > 1 { return nil }
      return Self.governing.contains(lemma) ? .place : nil
    default:
      return nil
    }
  }

  private static let leading: Set<String> = [
    "leader", "head", "chief", "chairman", "commander", "member", "fighter", "militant",
    "spokesman", "founder", "director", "spokeswoman", "soldier", "militia", "troops",
    "headquarters", "membership", "president",
  ]
  private static let governing: Set<String> = [
    "government", "parliament", "king", "queen", "emir", "sultan", "citizen", "border", "coast",
    "north", "south", "east", "west",
  ]

  private func isFollowedByAbbreviation(_ name: NameSpan) -> Bool {
    let after = name.tokens.upperBound
    guard name.tokens.count > 1, after + 2 < document.tokens.count,
      document.tokens[after].text == "(",
      document.tokens[after + 2].text == ")"
    else { return false }
    return isAbbreviation(document.tokens[after + 1].text)
  }

  private func preposition(of head: Int) -> String? {
    let tokens = document.tokens
    var index = head - 1
    while index >= 0, index >= head - 8 {
      if tokens[index].relation == .case, tokens[index].head == head {
        return tokens[index].text.lowercased()
      }
      index -= 1
    }
    return nil
  }

  private func isAbbreviation(_ text: String) -> Bool {
    var (letters, capitals) = (0, 0)
    for scalar in text.unicodeScalars where scalar.isLetter {
      letters += 1
      if scalar.isCapital { capitals += 1 }
    }
    return (2...8).contains(letters) && capitals * 3 >= letters * 2
  }

  /// What a name most likely is when nothing around it tells.
  private func formKind(_ name: NameSpan) -> NameKind {
    if name.tokens.count > 1 { return .person }
    let head = name.tokens.lowerBound
    if let preposition = preposition(of: head) {
      if Self.placePrepositions.contains(preposition) { return .place }
      if preposition == "by" || preposition == "with" { return .person }
    }
    return document.tokens[head].relation == .compound ? .organisation : .person
  }

  private static let placePrepositions: Set<String> = ["from", "to", "through", "over", "beyond"]
  /// Prepositions that tell a place more surely.
  private static let locations: Set<String> = [
    "in", "at", "near", "into", "towards", "outside", "inside", "across", "around",
  ]
  private static let adjectiveEndings = ["ian", "ese", "ish", "ist", "ic", "can", "ean"]
  private static let humanVerbs: Set<String> = [
    "say", "tell", "ask", "add", "announce", "declare", "promise", "warn", "speak", "resign",
    "marry", "die", "argue", "claim", "deny", "write", "flee", "quit", "admit", "insist",
    "confess", "study", "work", "serve", "live", "vow", "note", "explain", "stress",
  ]
  private static let leadingVerbs: Set<String> = ["lead", "head", "command", "found", "chair"]
}
