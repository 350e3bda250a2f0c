import ActorGraph
import Language

extension Resolver {
  /// "the country", "the Central Asian nation": the state spoken of most, and last.
  mutating func country(_ token: Int) -> [Reference] {
    if let owner = owner(of: token), table.actors[owner.actor].kind == .state {
      return [Reference(actor: owner.actor, mention: phrase(token), head: token)]
    }
    let isSingular = syntax[token].detailedTag != "NNS" && syntax[token].detailedTag != "NNPS"
    guard isSingular,
      syntax.children(of: token, .det).contains(where: { syntax.word($0) == "the" })
        || !syntax.children(of: token, .possessive).isEmpty
    else { return [] }
    let here = syntax.sentence(of: token)
    // "his country" is the state that the person leads or belongs to.
    if let possessor = syntax.children(of: token, .possessive).first,
      let person = one(possessor).first,
      let owner = table.actors[person.actor].owner
    {
      return [Reference(actor: owner, mention: phrase(token), head: token)]
    }
    // "a column of Kenyan troops in the country": not the force's own.
    var own: Set<Int> = []
    for above in syntax.ancestors(of: token).prefix(3)
    where classes.classes(of: syntax.lemma(above)).contains(.unit)
      || syntax.lemma(above) == "contingent"
    {
      for force in one(above) {
        if let owner = table.actors[force.actor].owner { own.insert(owner) }
      }
    }
    own.formUnion(senders(above: token))
    if let heading = heading(above: token), !own.contains(heading.actor) {
      return [Reference(actor: heading.actor, mention: phrase(token), head: token)]
    }
    let isAboutForces = isAboutForces(token, own)
    let topics = isAboutForces ? topics(before: token) : [:]
    var best: (score: Double, actor: Int)?
    for (index, mentions) in table.recent([.state], before: token) where !own.contains(index) {
      var score = topics[index] ?? 0
      for mention in mentions {
        let distance = here - syntax.sentence(of: mention.lowerBound)
        // "300 Kenyan police remain in the country" is not about Kenya.
        if distance == 0, table.name(at: mention.lowerBound)?.isDemonym == true { continue }
        var weight = table.name(at: mention.lowerBound)?.isDemonym == true ? 0.6 : 1.0
        if isListed(mention) || isSeat(mention) { weight = 0.3 }
        // Where somebody is or goes counts for more than who does something.
        if isAboutForces { weight *= isWhere(mention, .state) ? 1.3 : 0.8 }
        score += weight / Double(1 + distance)
      }
      if score > 0, best.map({ score > $0.score }) ?? true { best = (score, index) }
    }
    guard let best else { return [] }
    return [Reference(actor: best.actor, mention: phrase(token), head: token)]
  }

  /// "RURITANIA: ...": the state whose name heads an item of a bulletin, of which all of it tells.
  func heading(above token: Int) -> Reference? {
    for sentence in syntax.document.sentences[...syntax.sentence(of: token)].suffix(8).reversed() {
      guard let name = table.name(at: sentence.lowerBound), name.kind == .state,
        name.tokens.lowerBound == sentence.lowerBound, name.tokens.upperBound < sentence.upperBound,
        syntax.word(name.tokens.upperBound) == ":",
        let actor = table.actor(at: sentence.lowerBound)
      else { continue }
      return Reference(actor: actor, mention: name.tokens, head: token)
    }
    return nil
  }

  /// Whether "the country" is where forces are: "its troops in the country".
  private func isAboutForces(_ token: Int, _ own: Set<Int>) -> Bool {
    let above = syntax.ancestors(of: token).prefix(3)
    return !own.isEmpty
      || (above
        + above.prefix(1).flatMap { syntax.children(of: $0, .nmod, .nsubj, .passiveSubject) })
        .contains { classes.classes(of: syntax.lemma($0)).contains(.unit) }
  }

  /// How much a report has told of each state before a word, by its names and those of its towns: where
  /// forces are is what the report is about.
  private func topics(before token: Int) -> [Int: Double] {
    let states = table.actors.indices.filter { table.actors[$0].kind == .state }
    var topics: [Int: Double] = [:]
    for state in states {
      topics[state, default: 0] +=
        0.2
        * Double(
          table.actors[state].mentions.count {
            $0.lowerBound < token && table.name(at: $0.lowerBound) != nil
              && table.actor(at: $0.lowerBound) == state
          })
    }
    let start = syntax.document.names.first?.tokens.lowerBound
    for (place, draft) in table.actors.enumerated() where draft.kind == .place {
      guard let within = draft.knownAs.flatMap({ gazetteer.entry(for: $0) })?.within,
        let state = states.first(where: { table.actors[$0].knownAs == within })
      else { continue }
      // The dateline counts most.
      let isDateline = start.map { table.actor(at: $0) == place && $0 < 3 } == true
      topics[state, default: 0] += isDateline ? 0.7 : 0.2
    }
    return topics
  }

  /// "Ruritania, which has 3,000 men in the country": who has soldiers somewhere has them abroad.
  private mutating func senders(above token: Int) -> Set<Int> {
    let verbs = syntax.ancestors(of: token).prefix(4).filter {
      syntax[$0].tag == .verb && Self.having.contains(syntax.lemma($0))
    }
    guard let verb = verbs.first else { return [] }
    let clause = Clause(verb, in: syntax)
    guard
      clause.objects.flatMap({ syntax.quantified(by: $0) }).contains(where: {
        syntax.lemma($0) == "man" || classes.classes(of: syntax.lemma($0)).contains(.unit)
      })
    else { return [] }
    return Set(
      clause.subjects.flatMap { one($0) }.map(\.actor).filter { table.actors[$0].kind == .state })
  }

  private static let having: Set<String> = [
    "base", "deploy", "have", "keep", "leave", "maintain", "post", "retain", "send", "station",
  ]

  /// "Ruritanian and Syldavian officials": the states for which they speak.
  func coordinatedStates(_ token: Int) -> [Reference] {
    guard Self.voices.contains(syntax.lemma(token)), syntax[token].detailedTag.hasSuffix("S") else {
      return []
    }
    // "senior Ruritanian and Syldavian officials": the tree may join the second to "senior".
    let adjectives = syntax.children(of: token, .amod, .compound)
      .flatMap { [$0] + syntax.children(of: $0, .conj) }
      .filter { table.name(at: $0)?.isDemonym == true && $0 < token }
    guard adjectives.count > 1 else { return [] }
    return adjectives.sorted().compactMap { adjective in
      table.actor(at: adjective).map {
        Reference(actor: $0, mention: adjective..<adjective + 1, head: adjective)
      }
    }
  }

  /// "Ruritanian landowners", "Green League activists": people whom the report describes by a name.
  mutating func people(_ token: Int) -> [Reference] {
    guard syntax[token].detailedTag == "NNS", syntax[token].tag == .noun else { return [] }
    let body = body(ofAgents: token)
    if !body.isEmpty { return body }
    let listed = classes.classes(of: syntax.lemma(token))
    guard
      Self.agents.contains(syntax.lemma(token)) || listed.contains(.group)
        || listed.contains(.role)
    else { return [] }
    let named = syntax.children(of: token, .amod, .compound).filter {
      $0 < token && table.actor(at: $0) != nil
    }
    guard !named.isEmpty else { return [] }
    let mention = phrase(token)
    let text = text(mention, dropping: .det)
    let owners = Set(named.compactMap { table.actor(at: $0) })
    let noun = syntax.lemma(token)
    let group = withTable { table in
      let group = table.nominal(.group, named: text, owner: nil)
      table.add(mention: mention, name: text, to: group)
      table.update(group) {
        $0.describedBy = noun
        $0.describedWith = owners
      }
      return group
    }
    return [Reference(actor: group, mention: mention, head: token)]
  }

  /// "agents of the State Bureau", "officers from the Harbour Police": what they do, the body does.
  private mutating func body(ofAgents token: Int) -> [Reference] {
    guard Self.servants.contains(syntax.lemma(token)) else { return [] }
    for child in syntax.children(of: token, .nmod)
    where ["of", "from"].contains(syntax.preposition(of: child)) && table.actor(at: child) != nil {
      return one(child).filter { [.organisation, .unit].contains(table.actors[$0.actor].kind) }
        .map { Reference(actor: $0.actor, mention: token..<token + 1, head: token) }
    }
    return []
  }

  /// "lawmakers of the Green League", "League MPs": the body that acts when they vote, ask or demand.
  mutating func body(actingThrough token: Int) -> [Reference] {
    guard syntax[token].detailedTag == "NNS", Self.members.contains(syntax.lemma(token)),
      syntax.children(of: token, .nummod).isEmpty
    else { return [] }
    let owners =
      syntax.children(of: token, .nmod).filter {
        ["of", "from"].contains(syntax.preposition(of: $0))
      } + syntax.children(of: token, .compound)
    for owner in owners where table.actor(at: owner) != nil {
      let found = one(owner).filter {
        [.organisation, .unit].contains(table.actors[$0.actor].kind)
      }
      if !found.isEmpty {
        return found.map {
          Reference(actor: $0.actor, mention: token..<token + 1, head: token)
        }
      }
    }
    return []
  }

  private static let members: Set<String> = [
    "member", "lawmaker", "legislator", "deputy", "senator", "congressman", "congresswoman", "mp",
    "councillor", "delegate", "judge", "justice", "ambassador", "commissioner", "mediator",
    "parliamentarian", "backbencher", "mps", "officer", "official", "leader", "representative",
    "agent", "prosecutor", "commander", "negotiator",
  ]

  private static let servants: Set<String> = [
    "agent", "detective", "gunman", "guard", "inspector", "investigator", "man", "officer",
    "official", "operative", "policeman", "prosecutor", "representative",
  ]

  private static let agents: Set<String> = [
    "activist", "agent", "assailant", "attacker", "banker", "bomber", "businessman", "child",
    "clan",
    "cleric", "critic", "defector", "demonstrator", "deserter", "detainee", "diplomat", "dissident",
    "doctor", "driver", "elder", "exile", "extremist", "farmer", "fighter", "fisherman",
    "fundamentalist", "guerrilla", "gunman", "hacker", "hijacker", "hostage", "immigrant", "inmate",
    "inspector", "islamist", "journalist", "kidnapper", "landowner", "lawmaker", "lawyer", "leader",
    "loyalist", "militiaman", "miner", "monk", "nationalist", "negotiator", "nurse", "observer",
    "official", "opponent", "people", "pirate", "policeman", "politician", "priest", "prisoner",
    "reporter", "resident", "settler", "smuggler", "spy", "striker", "supporter", "sympathiser",
    "teacher", "terrorist", "trader", "tribe", "troop", "veteran", "villager", "woman", "youth",
  ]

  private static let voices: Set<String> = [
    "official", "government", "leader", "diplomat", "authority", "minister", "president",
    "negotiator", "delegation", "envoy", "delegate", "representative", "premier",
  ]

  /// Whether a mention names the state by the seat of its government: "Paris replied".
  private func isSeat(_ mention: Range<Int>) -> Bool {
    guard let name = table.name(at: mention.lowerBound), let known = name.knownAs,
      name.tokens.count == 1, !name.isDemonym
    else { return false }
    let word = syntax[name.tokens.lowerBound].text
    return word != known && word.contains { $0.isLowercase }
  }

  /// Whether a mention is one of several in a list: lists are not what a report is about.
  func isListed(_ mention: Range<Int>) -> Bool {
    syntax[mention.lowerBound].relation == .conj
      || !syntax.children(of: mention.lowerBound, .conj).isEmpty
  }
}
