/// What names reveal of the verbs beside them.
extension TreeRepair {
  // MARK: - Words that are verbs after all

  /// "Falk was ousted", "the council ousted Falk": a participle after a form of "be", or with what only
  /// verbs have, may be tagged as an adjective; to find its verb costs those nothing that are
  /// adjectives indeed.
  mutating func mendParticiples() {
    for token in sentence where tokens[token].tag == .adjective && isRegularPast(token) {
      if child(of: token, .passiveSubject) != nil || child(of: token, .passiveAuxiliary) != nil {
        makeVerb(token, "VBN")
        continue
      }
      if child(of: token, .cop) == nil, child(of: token, .nsubj) != nil,
        child(of: token, .obj) != nil || tokens[token].relation == .root
      {
        makeVerb(token, "VBD")
        continue
      }
      guard let copula = child(of: token, .cop), tokens[copula].lemma == "be" else { continue }
      makeVerb(token, "VBN")
      tokens[copula].relation = .passiveAuxiliary
      for index in sentence where tokens[index].head == token && tokens[index].relation == .nsubj {
        tokens[index].relation = .passiveSubject
      }
    }
  }

  /// "The KGB detained Pavel Lukin": a sentence that has no verb but a participle between two names
  /// has that for its verb.
  mutating func mendVerblessSentence() {
    if mendedDescription() { return }
    guard let root = sentence.first(where: { tokens[$0].head == nil }),
      tokens[root].tag.isNominal,
      let verb = sentence.first(where: { isPast($0) }), verb > sentence.lowerBound, verb < root,
      !sentence.contains(where: { $0 != verb && isFinite($0) }),
      [.amod, .acl, .compound, .flat, .nsubj].contains(tokens[verb].relation),
      let object = name(at: root), startOfPhrase(object) == verb + 1,
      let subject = name(at: verb - 1) ?? nominal(at: verb - 1)
    else { return }
    let doer = head(of: subject)
    makeVerb(verb, "VBD")
    for index in sentence where tokens[index].head == root && index < doer {
      tokens[index].head = doer
    }
    tokens[verb].head = nil
    tokens[verb].relation = .root
    tokens[doer].head = verb
    tokens[doer].relation = .nsubj
    tokens[root].head = verb
    tokens[root].relation = .obj
    for index in sentence where index > root && tokens[index].head == root {
      if tokens[index].relation == .nmod {
        tokens[index].relation = .obl
        tokens[index].head = verb
      } else if tokens[index].relation == .punct, index == sentence.upperBound - 1 {
        tokens[index].head = verb
      }
    }
  }

  /// "The Onda Guard, OG, marched from Zenda", "Rebels stormed the harbour", "Ann Lowe, who leads it,
  /// accused Soto": so has one that seems to describe the noun at the root, after a comma or with an
  /// object of its own.
  private mutating func mendedDescription() -> Bool {
    guard let root = sentence.first(where: { tokens[$0].head == nil }), tokens[root].tag.isNominal,
      !sentence.contains(where: { isFinitePresent($0) && clause(of: $0) == root }),
      let verb = sentence.last(where: { isPast($0) && seemsToDescribe(root, $0) }),
      verb > root, verb + 1 < sentence.upperBound, tokens[verb + 1].text != "by",
      child(of: verb, .passiveAuxiliary) == nil, child(of: verb, .agent) == nil
    else { return false }
    let objects: Set<DependencyRelation> = [.obj, .xcomp, .iobj]
    let object = sentence.first {
      $0 > verb && tokens[$0].head == verb && objects.contains(tokens[$0].relation)
        && tokens[$0].tag.isNominal
    }
    let isApart = tokens[verb - 1].text == ","
    // "The convoy crossed from Niger": nobody else can have crossed them.
    let isMotion = Self.motions.contains(tokens[verb].lemma) && !sentence.contains(where: isFinite)
    guard object != nil || isApart && name(at: root) != nil || isMotion,
      isApart || !sentence.contains(where: { isFinitePresent($0) })
    else { return false }
    makeVerb(verb, "VBD")
    let own = child(of: verb, .nsubj)
    tokens[verb].head = nil
    tokens[verb].relation = .root
    tokens[root].head = own ?? verb
    tokens[root].relation = own == nil ? .nsubj : .compound
    if let object { tokens[object].relation = .obj }
    // What stands behind the verb is the verb's.
    for index in sentence where index > verb && tokens[index].head == root && index != own {
      if tokens[index].relation == .appos, let object, object < index {
        tokens[index].head = object
      } else {
        tokens[index].head = verb
        if tokens[index].relation == .nmod { tokens[index].relation = .obl }
      }
    }
    return true
  }

  /// Verbs of going, which have no passive.
  private static let motions: Set<String> = [
    "cross", "march", "advance", "retreat", "land", "arrive", "return", "move", "walk", "sail",
    "travel", "flee", "rush", "head",
  ]

  /// Whether a verb hangs where descriptions of a noun do: from the noun itself, or, behind a relative
  /// clause, from that.
  private func seemsToDescribe(_ noun: Int, _ verb: Int) -> Bool {
    guard let above = tokens[verb].head, verb > sentence.lowerBound else { return false }
    let isApart = tokens[verb - 1].text == ","
    switch tokens[verb].relation {
    case .acl, .ccomp: return above == noun
    case .parataxis: return above == noun && isApart && child(of: verb, .nsubj) == nil
    case .conj:
      return isApart && tokens[above].relation == .relativeClause && isFinitePresent(above)
        && child(of: verb, .cc) == nil && child(of: verb, .nsubj) == nil
    default: return false
    }
  }

  private func isFinitePresent(_ token: Int) -> Bool {
    isFinite(token) && ["VBZ", "VBP", "MD"].contains(tokens[token].detailedTag)
  }

  /// The predicate that a verb is, or that an auxiliary or copula belongs to.
  private func clause(of verb: Int) -> Int {
    [.aux, .passiveAuxiliary, .cop].contains(tokens[verb].relation)
      ? tokens[verb].head ?? verb : verb
  }

  /// "Onda, expelled from the league in May, was": what describes a noun without a subject is a
  /// participle. "Troops fought": what has a subject and no auxiliary is none.
  mutating func mendTenses() {
    for token in sentence where tokens[token].tag == .verb {
      if tokens[token].detailedTag == "VBD", tokens[token].relation == .acl,
        child(of: token, .nsubj) == nil, child(of: token, .obj) == nil
      {
        tokens[token].detailedTag = "VBN"
      } else if tokens[token].detailedTag == "VBN", tokens[token].relation == .root,
        let subject = child(of: token, .passiveSubject), child(of: token, .passiveAuxiliary) == nil,
        child(of: token, .aux) == nil, child(of: token, .agent) == nil
      {
        tokens[token].detailedTag = "VBD"
        tokens[subject].relation = .nsubj
      } else if tokens[token].detailedTag == "VBN", tokens[token].relation == .root,
        let object = child(of: token, .obj), object > token, name(at: token - 1) != nil,
        child(of: token, .passiveAuxiliary) == nil, child(of: token, .aux) == nil
      {
        // "Onda accused Zenda"
        tokens[token].detailedTag = "VBD"
      }
    }
  }

  /// "After a day in Zenda the board voted": a phrase without a preposition that ends before a
  /// verb that has no subject is its subject.
  mutating func attachSubjects() {
    for verb in sentence
    where ["VBD", "VBZ"].contains(tokens[verb].detailedTag) && verb > sentence.lowerBound
      && tokens[verb].tag == .verb
      && (tokens[verb].relation == .root || tokens[verb].relation == .ccomp)
    {
      guard child(of: verb, .nsubj) == nil, child(of: verb, .passiveSubject) == nil,
        child(of: verb, .csubj) == nil, child(of: verb, .expl) == nil
      else { continue }
      if let name = name(at: verb - 1), tokens[head(of: name)].head == verb,
        [.advmod, .amod, .compound].contains(tokens[head(of: name)].relation)
      {
        // A name that looks like another word ("Vela").
        tokens[head(of: name)].relation = .nsubj
        tokens[head(of: name)].tag = .properNoun
        continue
      }
      var noun = name(at: verb - 1).map { head(of: $0) } ?? verb - 1
      for _ in 0..<8 where hasPreposition(noun) || tokens[noun].relation == .compound {
        guard tokens[noun].relation != .obl, let above = tokens[noun].head, above < verb else {
          break
        }
        noun = above
      }
      guard tokens[noun].tag.isNominal, !hasPreposition(noun), tokens[noun].relation == .nmod,
        let above = tokens[noun].head, above < noun
      else { continue }
      attach(noun, to: verb, .nsubj)
    }
  }

  /// "The only minister whom she fired was Ann Lowe, sacked on Monday": what stands before a form of
  /// "be" that has no subject is its subject.
  mutating func attachSubjectsOfCopulas() {
    for name in names {
      let token = head(of: name)
      guard let copula = child(of: token, .cop), child(of: token, .nsubj) == nil,
        let subject = sentence.first(where: {
          $0 < copula && [.nsubj, .passiveSubject].contains(tokens[$0].relation)
            && (tokens[$0].head ?? 0) > name.tokens.upperBound
        })
      else { continue }
      attach(subject, to: token, .nsubj)
    }
  }

  /// "British paratroopers reached Priština, Germans moved on": of two subjects of one verb the first
  /// is that of the verb right behind it. "proposed to Washington that it guard the airport": a clause
  /// with a subject and "that" describes no name.
  mutating func separateClauses() {
    for verb in sentence where tokens[verb].tag == .verb && verb > sentence.lowerBound {
      guard let above = tokens[verb].head else { continue }
      if [.advcl, .parataxis, .dep].contains(tokens[verb].relation), above > verb,
        ["VBD", "VBZ", "VBP"].contains(tokens[verb].detailedTag), child(of: verb, .nsubj) == nil
      {
        let noun = name(at: verb - 1).map { head(of: $0) } ?? verb - 1
        let others = sentence.contains {
          $0 > verb && tokens[$0].head == above && tokens[$0].relation == .nsubj
        }
        if others, tokens[noun].head == above, tokens[noun].relation == .nsubj {
          attach(noun, to: verb, .nsubj)
        }
      } else if [.acl, .relativeClause].contains(tokens[verb].relation), name(at: above) != nil,
        let mark = child(of: verb, .mark), tokens[mark].text == "that",
        child(of: verb, .nsubj) != nil, let main = tokens[above].head, tokens[main].tag == .verb
      {
        attach(verb, to: main, .ccomp)
      }
    }
  }

  private static let relativePronouns: Set<String> = ["whom", "who", "which", "whose"]

  /// "a warrant for Ivanov, whom the court had freed": a clause that starts with a relative pronoun
  /// describes the noun before the pronoun.
  mutating func attachRelativeClauses() {
    for token in sentence.dropFirst() where Self.relativePronouns.contains(tokens[token].text) {
      var verb = token
      for _ in 0..<3 where tokens[verb].tag != .verb { verb = tokens[verb].head ?? verb }
      guard verb > token, tokens[verb].tag == .verb, let above = tokens[verb].head else { continue }
      var noun = token - 1
      if tokens[noun].text == "," { noun -= 1 }
      guard noun >= sentence.lowerBound else { continue }
      let name = name(at: noun)
      if let name { noun = head(of: name) }
      guard name != nil || tokens[noun].tag.isNominal else { continue }
      // "a warrant for Ivanov, whom": of two nouns the person is meant.
      let isThing =
        name?.kind == .person && ["who", "whom"].contains(tokens[token].text)
        && self.name(at: above) == nil && (!isRole(above) || hasPreposition(noun))
      guard !tokens[above].tag.isNominal || isThing && isAncestor(above, of: noun) else { continue }
      attach(verb, to: noun, .relativeClause)
    }
  }

  private func nominal(at token: Int) -> NameSpan? {
    tokens[token].tag.isNominal ? NameSpan(tokens: token..<token + 1, kind: .organisation) : nil
  }

  private func isRegularPast(_ token: Int) -> Bool {
    tokens[token].text.count > 4 && tokens[token].text.hasSuffix("ed")
      && tokens[token].text.first?.isLowercase == true
  }

  private func isPast(_ token: Int) -> Bool {
    guard name(at: token) == nil else { return false }
    return tokens[token].tag == .adjective && isRegularPast(token)
      || ["VBN", "VBD"].contains(tokens[token].detailedTag)
  }

  private func isFinite(_ token: Int) -> Bool {
    name(at: token) == nil && (tokens[token].tag == .verb || tokens[token].tag == .auxiliary)
  }

  mutating func makeVerb(_ token: Int, _ detailed: String) {
    tokens[token].tag = .verb
    tokens[token].detailedTag = detailed
    tokens[token].lemma = lemmatizer.lemma(of: tokens[token].text, .verb, detailed)
  }

  func child(of head: Int, _ relation: DependencyRelation) -> Int? {
    sentence.first { tokens[$0].head == head && tokens[$0].relation == relation }
  }

  // MARK: - Objects, agents and goals

  private static let besideVerbs: Set<DependencyRelation> = [
    .obl, .dep, .parataxis, .nmod, .nsubj, .xcomp,
  ]
  private static let activeTags: Set<String> = ["VBG", "VBD", "VB", "VBZ", "VBP"]
  private static let copulas: Set<String> = ["be", "become", "remain", "seem"]

  /// "after dismissing Prime Minister Lowe, he": a name directly after a verb is its object.
  mutating func attachObjects() {
    for name in names where !name.isDemonym {
      let token = head(of: name)
      let verb = startOfPhrase(name) - 1
      guard verb >= sentence.lowerBound,
        Self.besideVerbs.contains(tokens[token].relation) || isBesideTime(token),
        tokens[verb].tag == .verb, !hasPreposition(token),
        tokens[token].head != verb
          || tokens[token].relation == .xcomp && !Self.copulas.contains(tokens[verb].lemma),
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

  /// "sacked Raul Vega two years ago": no name is a part of a length of time.
  private func isBesideTime(_ token: Int) -> Bool {
    guard tokens[token].relation == .compound, let unit = tokens[token].head else { return false }
    return ["year", "month", "week", "day", "hour"].contains(tokens[unit].lemma)
      && child(of: unit, .nummod) != nil
  }

  /// "dismissed him the next morning": one object alone is no indirect one. "to name in his stead
  /// Ann Lowe": a person beside an active verb is no circumstance.
  mutating func mendLoneObjects() {
    for token in sentence
    where tokens[token].relation == .iobj
      || tokens[token].relation == .obl && name(at: token)?.kind == .person
    {
      guard let verb = tokens[token].head, verb < token, child(of: verb, .obj) == nil,
        Self.activeTags.contains(tokens[verb].detailedTag), !hasPreposition(token)
      else { continue }
      tokens[token].relation = .obj
    }
  }

  /// "fired Omar Said and named his heir": no verb is coordinated with a name, but with the verb that
  /// the name depends on.
  mutating func attachVerbs() {
    for token in sentence where tokens[token].relation == .conj && name(at: token) == nil {
      guard tokens[token].tag == .verb, let above = tokens[token].head, above < token,
        let name = name(at: above), let verb = tokens[head(of: name)].head,
        tokens[verb].tag == .verb, verb < token
      else { continue }
      attach(token, to: verb, .conj)
      // "and named": the past goes on.
      if tokens[token].detailedTag == "VBN", tokens[verb].detailedTag == "VBD",
        child(of: token, .passiveAuxiliary) == nil
      {
        tokens[token].detailedTag = "VBD"
      }
    }
  }

  /// "the arrest of Lukin in Minsk by the KGB": who does it hangs from what is done.
  mutating func attachAgents() {
    for name in names {
      let token = head(of: name)
      guard [.nmod, .nsubj].contains(tokens[token].relation), let above = tokens[token].head,
        self.name(at: above) != nil || above > token,
        let by = child(of: token, .case), tokens[by].text == "by", by < token
      else { continue }
      var noun = by - 1
      while noun >= sentence.lowerBound, tokens[noun].tag != .verb {
        if tokens[noun].tag == .noun, self.name(at: noun) == nil, hasComplement(noun, before: by) {
          attach(token, to: noun, .nmod)
          break
        }
        noun -= 1
      }
    }
  }

  /// Whether "of" and a name follow a noun.
  private func hasComplement(_ noun: Int, before end: Int) -> Bool {
    (noun + 1..<end).contains { index in
      tokens[index].head == noun && tokens[index].relation == .nmod && name(at: index) != nil
        && child(of: index, .case).map { tokens[$0].text == "of" } == true
    }
  }

  /// "The lancers rode to Zenda and the guards to Onda": the second goal is not the
  /// first one's.
  mutating func attachSecondGoals() {
    for name in names {
      let token = head(of: name)
      if name.isDemonym {
        // "Kenyans moved into Zenda, the Danes into Onda": a people is no other name of a place.
        if tokens[token].relation == .appos, tokens[token].tag == .properNoun,
          let place = tokens[token].head, self.name(at: place)?.kind == .place,
          let verb = tokens[place].head
        {
          attach(token, to: verb, .orphan)
        }
        continue
      }
      let next = name.tokens.upperBound
      guard tokens[token].relation == .conj, let first = tokens[token].head,
        next + 1 < sentence.upperBound, !hasPreposition(token),
        tokens[next].tag == .adposition, let goal = tokens[next].head, goal > next,
        self.name(at: goal) != nil, let verb = tokens[first].head, tokens[goal].head == verb,
        let preposition = child(of: first, .case),
        tokens[preposition].text == tokens[next].text
      else { continue }
      attach(token, to: verb, .orphan)
      attach(goal, to: token, .orphan)
    }
  }

  // MARK: - Clauses

  /// "President Soto dismissed General Vega, Hugo Marin said": a clause that seems to describe the
  /// name before it, though no pronoun starts it and the verb above has another subject, has that
  /// name for its subject.
  mutating func mendHiddenClauses() {
    for verb in sentence
    where tokens[verb].relation == .relativeClause || tokens[verb].relation == .acl {
      guard tokens[verb].detailedTag == "VBD" || tokens[verb].detailedTag == "VBZ",
        let above = tokens[verb].head, let name = name(at: above),
        name.tokens.upperBound == verb, child(of: verb, .nsubj) == nil,
        tokens[above].relation == .nsubj, let speech = tokens[above].head, speech > verb,
        sentence.contains(where: {
          $0 != above && tokens[$0].head == speech && tokens[$0].relation == .nsubj
        })
      else { continue }
      tokens[verb].head = speech
      tokens[verb].relation = .ccomp
      tokens[above].head = verb
    }
  }
}
