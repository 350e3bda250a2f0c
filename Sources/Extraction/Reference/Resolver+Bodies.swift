import ActorGraph
import Language

extension Resolver {
  // MARK: - Forces

  /// A force described by a noun: "Russian troops", "Fiji's military", "the Indonesian garrison".
  ///
  /// The name is the noun with the names and adjectives of states before it; numbers and other
  /// adjectives are left out, so that "350 Fijian soldiers" is "Fijian soldiers".
  mutating func unit(_ token: Int) -> [Reference] {
    let mention = phrase(token)
    let owner = owner(of: token)
    let parts = modifiers(of: token).filter { table.actor(at: $0) != nil && syntax[$0].relation != .nmod }
    let noun = syntax[token].text
    guard let first = parts.first, let name = table.name(at: first) else {
      if let owner {
        // "the army of Pakistan", "its soldiers".
        let ownerName = table.actors[owner.actor].name
        let actor = makeUnit("\(noun) of \(ownerName)", aliases: [noun], owner: owner.actor, mention, token)
        return [Reference(actor: actor, mention: mention, head: token)]
      }
      return bareUnit(token, mention)
    }
    let actor = table.actor(at: first)
    // "Belgian F-16 fighters": what stands between belongs to the name.
    let words = name.tokens.lowerBound..<token + 1
    var text = ""
    for index in words {
      let isPart = name.tokens.contains(index) || index == token || index > name.tokens.upperBound
        || syntax[index].relation == .compound
        || (syntax[index].relation == .case && syntax[index].tag == .particle)
      guard isPart, syntax[index].tag != .numeral else { continue }
      if !text.isEmpty, syntax[index].followsSpace { text += " " }
      text += syntax[index].text
    }
    var aliases: [String] = []
    if syntax[first].relation == .possessive { aliases.append(noun) }
    let unit = makeUnit(text, aliases: aliases, owner: actor, mention, token)
    return [Reference(actor: unit, mention: mention, head: token)]
  }

  private mutating func makeUnit(
    _ name: String, aliases: [String], owner: Int?, _ mention: Range<Int>, _ token: Int
  ) -> Int {
    withTable { table in
      let unit = table.nominal(.unit, named: name, owner: owner)
      table.update(unit) { draft in
        draft.add(mention: mention, name: name)
        for alias in aliases { draft.names[alias, default: 0] += 0 }
      }
      return unit
    }
  }

  /// A force without a state beside it: the last one called so, or one of its own for words that
  /// name an institution ("the army").
  private mutating func bareUnit(_ token: Int, _ mention: Range<Int>) -> [Reference] {
    let lemma = syntax.lemma(token)
    let phraseText = text(mention, dropping: .det)
    for (index, draft) in table.actors.enumerated().reversed() where draft.kind == .unit {
      guard draft.mentions.contains(where: { $0.lowerBound < token }) else { continue }
      if draft.names.keys.contains(where: { $0.lowercased().hasSuffix(lemma) || $0.lowercased().hasSuffix(lemma + "s") }) {
        return [Reference(actor: index, mention: mention, head: token)]
      }
    }
    guard Self.institutions.contains(lemma) || Self.institutions.contains(phraseText.lowercased()) else {
      return []
    }
    let actor = makeUnit(phraseText, aliases: [], owner: nil, mention, token)
    return [Reference(actor: actor, mention: mention, head: token)]
  }

  private static let institutions: Set<String> = [
    "army", "military", "navy", "armed forces", "air force", "defence forces", "defense forces",
    "security forces", "force",
  ]

  // MARK: - States

  /// "the country", "the Central Asian nation": the state spoken of most, and last.
  mutating func country(_ token: Int) -> [Reference] {
    if let owner = owner(of: token), table.actors[owner.actor].kind == .state {
      return [Reference(actor: owner.actor, mention: phrase(token), head: token)]
    }
    let isSingular = syntax[token].detailedTag != "NNS" && syntax[token].detailedTag != "NNPS"
    guard isSingular, syntax.children(of: token, .det).contains(where: { syntax.word($0) == "the" })
      || !syntax.children(of: token, .possessive).isEmpty
    else { return [] }
    let here = syntax.sentence(of: token)
    // "his country" is the state that the person leads or belongs to.
    if let possessor = syntax.children(of: token, .possessive).first, let person = one(possessor).first,
      let owner = table.actors[person.actor].owner
    {
      return [Reference(actor: owner, mention: phrase(token), head: token)]
    }
    // "the contingent of Russian troops in the country": not the force's own.
    var own: Set<Int> = []
    for above in syntax.ancestors(of: token).prefix(3) where classes.classes(of: syntax.lemma(above)).contains(.unit)
      || syntax.lemma(above) == "contingent"
    {
      for force in one(above) { if let owner = table.actors[force.actor].owner { own.insert(owner) } }
    }
    var best: (score: Double, actor: Int)?
    for (index, draft) in table.actors.enumerated() where draft.kind == .state && !own.contains(index) {
      var score = 0.0
      for mention in draft.mentions where mention.lowerBound < token {
        let distance = here - syntax.sentence(of: mention.lowerBound)
        // "4,000 French soldiers remain in the country" is not about France.
        if distance == 0, table.name(at: mention.lowerBound)?.isDemonym == true { continue }
        var weight = table.name(at: mention.lowerBound)?.isDemonym == true ? 0.6 : 1.0
        if isListed(mention) { weight = 0.3 }
        score += weight / Double(1 + distance)
      }
      if score > 0, best.map({ score > $0.score }) ?? true { best = (score, index) }
    }
    guard let best else { return [] }
    return [Reference(actor: best.actor, mention: phrase(token), head: token)]
  }

  /// Whether a mention is one of several in a list: lists are not what a report is about.
  private func isListed(_ mention: Range<Int>) -> Bool {
    syntax[mention.lowerBound].relation == .conj || !syntax.children(of: mention.lowerBound, .conj).isEmpty
  }

  // MARK: - Bodies

  /// "the party", "Zimbabwe's ruling party", "the alliance": a body named before, or an institution.
  mutating func body(_ token: Int, _ lemma: String) -> [Reference] {
    let mention = phrase(token)
    let parts = modifiers(of: token).filter { table.actor(at: $0) != nil }
    // "the SDL party", "the ODKB alliance": the noun only says what the name is.
    if let first = parts.first, syntax[first].relation == .compound || syntax[first].relation == .flat,
      let actor = table.actor(at: first), [.organisation, "Media"].contains(table.actors[actor].kind),
      ["party", "alliance", "organisation", "organization", "agency", "group", "movement", "bloc", "council"].contains(lemma)
    {
      return [Reference(actor: actor, mention: mention, head: token)]
    }
    let owner = owner(of: token)
    if let owner {
      let noun = text(token..<token + 1, dropping: .det)
      let description = text(descriptionRange(token), dropping: .det)
      let isOfState = table.actors[owner.actor].kind == .state
      guard Self.bodies.contains(lemma) || Self.bodies.contains(description.lowercased()) else { return [] }
      if lemma == "government" || lemma == "administration", isOfState, !isInstitution(token) {
        return [Reference(actor: owner.actor, mention: mention, head: token)]
      }
      let ownerName = table.actors[owner.actor].name
      let name = syntax.children(of: token, .nmod).contains { $0 > token }
        ? "\(description) of \(ownerName)" : text(mention, dropping: .det)
      let actor = withTable { table in
        let actor = table.nominal(.organisation, named: name, owner: owner.actor)
        table.update(actor) { draft in
          draft.add(mention: mention, name: name)
          draft.names[description, default: 0] += 0
          if description != noun, !isOfState { draft.names["\(ownerName) \(description)", default: 0] += 0 }
        }
        return actor
      }
      return [Reference(actor: actor, mention: mention, head: token)]
    }
    guard syntax.children(of: token, .det).contains(where: { syntax.word($0) == "the" })
      || syntax[token].text.first?.isUppercase == true
    else { return [] }
    let here = syntax.sentence(of: token)
    var best: (distance: Int, actor: Int)?
    for (index, draft) in table.actors.enumerated() where draft.kind == .organisation {
      let isCalled = draft.names.keys.contains { name in
        let words = FoldedName(name).words
        return words.last.map(String.init) == lemma || words.first.map(String.init) == lemma
      } || draft.knownAs.map { FoldedName($0).words.last.map(String.init) == lemma } == true
        || (lemma == "alliance" && draft.knownAs?.contains("Treaty") == true)
        || (lemma == "bloc" && (draft.knownAs?.contains("Union") == true || draft.knownAs?.contains("Community") == true))
      guard isCalled, let before = draft.mentions.filter({ $0.lowerBound < token }).map(\.lowerBound).max()
      else { continue }
      let distance = here - syntax.sentence(of: before)
      if best.map({ distance < $0.distance }) ?? true { best = (distance, index) }
    }
    if let best { return [Reference(actor: best.actor, mention: mention, head: token)] }
    guard Self.standAlone.contains(lemma) else { return [] }
    let name = text(mention, dropping: .det)
    let actor = withTable { table in
      let actor = table.nominal(.organisation, named: name, owner: nil)
      table.update(actor) { $0.add(mention: mention, name: name) }
      return actor
    }
    return [Reference(actor: actor, mention: mention, head: token)]
  }

  private func isInstitution(_ token: Int) -> Bool {
    syntax.children(of: token, .amod).contains { ["new", "interim", "transitional"].contains(syntax.word($0)) }
  }

  private static let bodies: Set<String> = [
    "parliament", "assembly", "senate", "congress", "government", "administration", "cabinet", "police",
    "court", "supreme court", "committee", "central committee", "council", "league", "wing", "board",
    "ministry", "commission", "bureau", "politburo", "junta", "party", "ruling party", "mission", "team",
    "department", "bank", "central bank", "agency", "authority", "secretariat", "intelligence", "service",
  ]
  private static let standAlone: Set<String> = [
    "parliament", "assembly", "senate", "congress", "police", "junta", "cabinet", "politburo", "court",
  ]

  // MARK: - Places

  /// "Soto Cano air base", "Priština airport": a name with the noun that says what it is.
  mutating func place(_ token: Int, _ lemma: String) -> [Reference] {
    let parts = modifiers(of: token).filter { table.actor(at: $0) != nil }
    let closest = parts.last { syntax[$0].relation != .possessive } ?? parts.last
    guard let first = closest, let name = table.name(at: first), syntax[first].relation != .possessive
      || ["airport", "base", "border", "port", "palace", "prison"].contains(lemma)
    else {
      if lemma == "capital", let state = country(nearby: token) { return state }
      return []
    }
    let mention = name.tokens.lowerBound..<token + 1
    let text = text(mention, dropping: .det)
    let actor = withTable { table in
      let actor = table.nominal(.place, named: text, owner: nil)
      table.update(actor) { $0.add(mention: mention, name: text) }
      return actor
    }
    return [Reference(actor: actor, mention: mention, head: token)]
  }

  /// "the capital" alone: the seat of the state spoken of, where the report names it.
  private mutating func country(nearby token: Int) -> [Reference]? {
    guard let state = country(token).first else { return nil }
    let name = table.actors[state.actor].knownAs
    for (index, draft) in table.actors.enumerated() where draft.kind == .place {
      if let known = draft.knownAs, let entry = gazetteer.entry(for: known), entry.isCapital,
        entry.within == name
      {
        return [Reference(actor: index, mention: phrase(token), head: token)]
      }
    }
    return nil
  }

  /// A noun with the adjectives and nouns directly before it, without owners and determiners.
  private func descriptionRange(_ token: Int) -> Range<Int> {
    var start = token
    while start > 0, syntax[start - 1].head == token,
      syntax[start - 1].relation == .amod || syntax[start - 1].relation == .compound,
      table.actor(at: start - 1) == nil
    {
      start -= 1
    }
    return start..<token + 1
  }

  /// The words of a range without those of one relation (determiners) at its start.
  func text(_ range: Range<Int>, dropping relation: DependencyRelation) -> String {
    var range = range
    while let first = range.first, range.count > 1, syntax[first].relation == relation {
      range = range.dropFirst()
    }
    return table.text(range)
  }
}
