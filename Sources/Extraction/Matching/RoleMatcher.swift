import ActorGraph
import Language

/// Reads relations off offices and other nouns for people: titles, appositions, possessives, "is".
struct RoleMatcher {
  let patterns: PatternSet
  let ontology: Ontology
  let syntax: Syntax
  let judge: StatusJudge

  init(patterns: PatternSet, ontology: Ontology, syntax: Syntax) {
    self.patterns = patterns
    self.ontology = ontology
    self.syntax = syntax
    judge = StatusJudge(syntax: syntax)
  }

  /// What the roles say, in the order of the text.
  func findings(_ resolver: inout Resolver) -> [Finding] {
    var findings: [Finding] = []
    let words = Set(patterns.roles.flatMap(\.nouns))
    for token in syntax.document.tokens.indices {
      // "is part of": a noun that is no title needs "is".
      let isPredicate =
        words.contains(syntax.lemma(token)) && !syntax.children(of: token, .cop).isEmpty
      guard resolver.table.actor(at: token) == nil,
        let role = resolver.compoundRole(token) ?? (isPredicate ? syntax.lemma(token) : nil),
        syntax[token].tag == .noun || syntax[token].tag == .properNoun
          || syntax[token].tag == .adjective
      else { continue }
      // "defence minister" is read at "minister", never at a word inside a longer role.
      if token + 1 < syntax.document.tokens.count,
        resolver.compoundRole(token + 1)?.contains(" ") == true,
        resolver.compoundRole(token + 1)?.hasPrefix(syntax.word(token)) == true
      {
        continue
      }
      findings += match(role, token, &resolver)
    }
    findings += ownedPeople(&resolver)
    return findings
  }

  private func match(_ role: String, _ token: Int, _ resolver: inout Resolver) -> [Finding] {
    // "vice president" is no president: the last word alone counts where no frame has both.
    let exact = patterns.roles.filter { $0.nouns.contains(role) }
    let frames =
      exact.isEmpty ? patterns.roles.filter { $0.nouns.contains(syntax.lemma(token)) } : exact
    guard !frames.isEmpty else { return [] }
    let bearers = bearers(of: token, &resolver)
    guard !bearers.isEmpty else { return [] }
    let bodies = bodies(of: token, bearers, &resolver)
    if bodies.isEmpty {
      let own = findings(byOwnState: frames, role, token, bearers, &resolver)
      if !own.isEmpty { return own }
    }
    for frame in frames {
      let kinds = frame.bearers.isEmpty ? [.person] : frame.bearers
      let holders = bearers.filter { isKind($0, kinds, resolver) }
      let found = bodies.filter { isKind($0, frame.kinds, resolver) }
      guard !holders.isEmpty else { continue }
      if !found.isEmpty { return findings(frame, role, token, holders, found, 1) }
      if frame.impliesState, bodies.isEmpty, holders.count == 1,
        let state = impliedState(token, holders[0], &resolver)
      {
        return findings(frame, role, token, holders, [state], 0.6)
      }
    }
    return []
  }

  /// "Ruritania's A and Syldavia's B, both prime ministers": each leads the state before the name.
  private func findings(
    byOwnState frames: [RoleFrame], _ role: String, _ token: Int, _ bearers: [Reference],
    _ resolver: inout Resolver
  ) -> [Finding] {
    guard let frame = frames.first else { return [] }
    var found: [Finding] = []
    for bearer in bearers {
      let start = bearer.mention.lowerBound
      guard start > 1, ["'s", "\u{2019}s"].contains(syntax.word(start - 1)),
        let body = resolver.table.actor(at: start - 2),
        let name = resolver.table.name(at: start - 2)
      else { continue }
      let reference = Reference(actor: body, mention: name.tokens, head: start - 2)
      guard isKind(reference, frame.kinds, resolver) else { continue }
      found += findings(frame, role, token, [bearer], [reference], 0.9)
    }
    return found
  }

  private func isKind(_ reference: Reference, _ kinds: [ActorKind], _ resolver: Resolver) -> Bool {
    let kind = resolver.table.actors[reference.actor].kind
    return kinds.isEmpty || kinds.contains { ontology.isKind(kind, within: $0) }
  }

  private func findings(
    _ frame: RoleFrame, _ role: String, _ token: Int, _ holders: [Reference], _ bodies: [Reference],
    _ factor: Double
  ) -> [Finding] {
    let verdict = judge.verdict(on: predicate(token))
    if verdict.isQuestion { return [] }
    // "will meet President X": what is said of a bearer says nothing of the office.
    let status =
      judge.statusWord(ofRole: token) ?? (isSaid(token) ? verdict.status : nil)
      ?? (judge.isPast(role: token) ? .former : .current)
    // "the prime ministers of Greece and Turkey" are one each, in order.
    let verb = predicate(token)
    let isPredicate = verb != token || !syntax.children(of: token, .cop).isEmpty
    let date =
      isPredicate
      ? DateFinder(syntax: syntax).date(of: verb, isEvent: false, isPredicate: verb != token) : nil
    let isPairwise = holders.count > 1 && holders.count == bodies.count
    var found: [Finding] = []
    for (index, holder) in holders.enumerated() {
      for (other, body) in bodies.enumerated()
      where holder.actor != body.actor && (!isPairwise || index == other) {
        found.append(
          Finding(
            type: frame.relation, source: holder, target: body, status: status, date: date,
            speaker: nil, confidence: frame.confidence * factor, trigger: token, role: role))
      }
    }
    return found
  }

  /// Whether a role is what its sentence says of somebody, and no title or apposition.
  private func isSaid(_ token: Int) -> Bool {
    switch syntax[token].relation {
    case .xcomp, .obj, .ccomp, .conj: true
    case .obl: syntax.preposition(of: token) == "as"
    default: !syntax.children(of: token, .cop).isEmpty
    }
  }

  /// The verb or noun that a role is the predicate of.
  private func predicate(_ token: Int) -> Int {
    if syntax[token].relation == .xcomp, let head = syntax[token].head { return head }
    return token
  }

  // MARK: - Who bears the role

  private func bearers(of token: Int, _ resolver: inout Resolver) -> [Reference] {
    let first = syntax.firstConjunct(of: token)
    // "X, as well as a colonel of the guard": X is no bearer of what is joined to the name.
    let isJoinedToName = resolver.table.actor(at: first) != nil
    for noun in first == token || isJoinedToName ? [token] : [token, first] {
      if let name = resolver.roleName(noun), resolver.table.actor(at: name) != nil {
        return resolver.actors(of: syntax.firstConjunct(of: name)).filter { reference in
          // "X and Y, the ministers": all of them; "X and President Y": only Y.
          reference.mention.contains(name) || isPlural(token)
        }
      }
      if let subject = subject(of: noun) {
        let found = resolver.actors(of: subject)
        if !found.isEmpty { return found }
      }
    }
    // "the three have been members": the tree may take the number for a part of the predicate.
    return syntax.children(of: token, .cop).isEmpty ? [] : resolver.numbered(token)
  }

  private func isPlural(_ token: Int) -> Bool {
    syntax[token].detailedTag == "NNS" || syntax[token].detailedTag == "NNPS"
  }

  /// What a role is said of by "is", "became", "remains", or by an apposition to a pronoun or noun.
  private func subject(of noun: Int) -> Int? {
    if !syntax.children(of: noun, .cop).isEmpty,
      let subject = syntax.children(of: noun, .nsubj).first
    {
      return subject
    }
    guard let head = syntax[noun].head else { return nil }
    switch syntax[noun].relation {
    case .xcomp, .obj, .obl:
      guard syntax.preposition(of: noun) != "as" else { return asSubject(head) }
      guard syntax.preposition(of: noun) == nil,
        ["become", "remain", "be", "stay"].contains(syntax.lemma(head))
      else { return nil }
      return Clause(head, in: syntax).subjects.first
    case .appos:
      return head
    case .nsubj:
      // "its other members were A and B", "its members include A and B"
      if ["include", "comprise"].contains(syntax.lemma(head)) {
        return syntax.children(of: head, .obj).first
      }
      return syntax.children(of: head, .cop).isEmpty ? nil : head
    default:
      return nil
    }
  }

  /// "named Y as chancellor", "stepped down as leader": whom it happens to, else who does it.
  private func asSubject(_ verb: Int) -> Int? {
    let clause = Clause(verb, in: syntax)
    // "Silva succeeded Rios as head": the office is the subject's now.
    if ["succeed", "replace", "follow"].contains(syntax.lemma(verb)), !clause.isPassive {
      return clause.subjects.first
    }
    return clause.objects.first ?? clause.subjects.first
  }

  // MARK: - The body it belongs to

  private func bodies(of token: Int, _ bearers: [Reference], _ resolver: inout Resolver)
    -> [Reference]
  {
    var found: [Reference] = []
    func add(_ references: [Reference]) {
      for reference in references
      where !found.contains(where: { $0.actor == reference.actor })
        && !bearers.contains(where: { $0.actor == reference.actor })
      {
        found.append(reference)
      }
    }
    for child in syntax.children(of: token, .nmod) where child > token {
      let preposition = syntax.preposition(of: child) ?? ""
      if ["of", "for", "at", "from", "in", "with"].contains(preposition) {
        add(resolver.actors(of: child))
      }
      if !found.isEmpty { return found }
    }
    for child in resolver.modifiers(of: token).reversed() {
      let classes = resolver.classes.classes(of: syntax.lemma(child))
      if syntax[child].relation == .possessive || resolver.table.actor(at: child) != nil
        || (syntax[child].tag == .noun
          && (classes.contains(.unit) || classes.contains(.organisation)))
      {
        add(resolver.actors(of: child))
      }
    }
    if !found.isEmpty { return found }
    if let party = party(of: token, resolver) { return [party] }
    // "President X of Finland": the tree hangs the state from the name.
    for bearer in bearers {
      for child in syntax.children(of: bearer.head, .nmod)
      where syntax.preposition(of: child) == "of" {
        add(resolver.actors(of: child))
      }
    }
    if !found.isEmpty { return found }
    return before(token, bearers, &resolver)
  }

  /// "a Conservative member of parliament": a party called by its first word.
  private func party(of token: Int, _ resolver: Resolver) -> Reference? {
    for child in syntax.children(of: token, .amod, .compound)
    where syntax[child].text.first?.isUppercase == true {
      let word = syntax[child].text
      let party = resolver.table.actors.firstIndex { draft in
        draft.kind == .organisation
          && draft.names.keys.contains { $0 == word + " Party" || $0 == word + "s" }
      }
      if let party { return Reference(actor: party, mention: child..<child + 1, head: child) }
    }
    return nil
  }

  /// "Ruritanian President Ann Lowe", "Zenda Region Police Chief": what stands directly before
  /// the title, wherever the tree hangs it.
  private func before(_ token: Int, _ bearers: [Reference], _ resolver: inout Resolver)
    -> [Reference]
  {
    let sentence = syntax.sentenceRange(of: token)
    var index = token - (resolver.compoundRole(token)?.split(separator: " ").count ?? 1)
    let words: Set<String> = [
      "former", "acting", "interim", "then", "new", "outgoing", "deputy", "prime", "foreign",
      "defence", "defense", "interior", "finance", "health", "justice", "police", "army", "vice",
      "-", "late", "elected",
      "general", "major", "lieutenant", "supreme", "first", "ex", "military",
    ]
    while index >= sentence.lowerBound, words.contains(syntax.word(index)),
      resolver.table.actor(at: index) == nil
    {
      index -= 1
    }
    guard index >= sentence.lowerBound, resolver.table.actor(at: index) != nil else {
      // "Ruritania 's military commander".
      if index > sentence.lowerBound,
        ["'s", "\u{2019}s", "'", "\u{2019}"].contains(syntax.word(index)),
        resolver.table.actor(at: index - 1) != nil
      {
        return resolver.one(index - 1).filter { body in !bearers.contains { $0.actor == body.actor }
        }
      }
      return []
    }
    return resolver.one(index).filter { body in !bearers.contains { $0.actor == body.actor } }
  }

  /// The state that a bare "President X" leads: the one spoken of.
  private func impliedState(_ token: Int, _ holder: Reference, _ resolver: inout Resolver)
    -> Reference?
  {
    let isTitle = holder.mention.lowerBound == token + 1
    let isApposed = syntax.children(of: token, .det).contains { syntax.word($0) == "the" }
    guard isTitle || isApposed, resolver.table.actors[holder.actor].owner == nil else { return nil }
    let here = syntax.sentence(of: token)
    var weights: [(state: Int, weight: Double)] = []
    let end = max(syntax.sentenceRange(of: token).upperBound - 1, token)
    for (index, mentions) in resolver.table.recent([.state], before: end) {
      var weight = 0.0
      for mention in mentions {
        weight += 1 / Double(1 + abs(here - syntax.sentence(of: mention.lowerBound)))
      }
      if weight > 0 { weights.append((index, weight)) }
    }
    weights.sort { ($1.weight, $0.state) < ($0.weight, $1.state) }
    guard let best = weights.first, weights.count == 1 || best.weight >= 2 * weights[1].weight,
      let mention = resolver.table.actors[best.state].mentions.min(by: {
        abs($0.lowerBound - token) < abs($1.lowerBound - token)
      })
    else { return nil }
    return Reference(actor: best.state, mention: mention, head: token)
  }

  /// "Ruritania's Ann Lowe", "the Green League's Ann Lowe": a person whom a possessive places.
  private func ownedPeople(_ resolver: inout Resolver) -> [Finding] {
    var findings: [Finding] = []
    for name in syntax.document.names where name.kind == .person {
      findings += memberships(name, resolver)
      for token in name.tokens {
        for child in syntax.children(of: token, .possessive) {
          guard let owner = resolver.table.actor(at: child),
            [.state, .organisation].contains(resolver.table.actors[owner].kind),
            let person = resolver.table.actor(at: token),
            let span = resolver.table.name(at: child), !span.isDemonym
          else { continue }
          findings.append(
            Finding(
              type: resolver.table.actors[owner].kind == .state ? "citizen-of" : "member-of",
              source: Reference(actor: person, mention: name.tokens, head: token),
              target: Reference(actor: owner, mention: span.tokens, head: child), status: .current,
              date: nil,
              speaker: nil, confidence: 0.7, trigger: token))
        }
      }
    }
    return findings
  }

  /// "X of the Green Party".
  private func memberships(_ name: NameSpan, _ resolver: Resolver) -> [Finding] {
    let head = name.tokens.lowerBound
    guard let person = resolver.table.actor(at: head) else { return [] }
    return syntax.children(of: head, .nmod).compactMap { child in
      guard child <= name.tokens.upperBound + 4, child > name.tokens.upperBound,
        syntax.word(name.tokens.upperBound) == "of", syntax.preposition(of: child) == "of",
        let body = resolver.table.actor(at: child),
        let span = resolver.table.name(at: child), resolver.table.actors[body].kind == .organisation
      else { return nil }
      return Finding(
        type: "member-of", source: Reference(actor: person, mention: name.tokens, head: head),
        target: Reference(actor: body, mention: span.tokens, head: child), status: .current,
        date: nil,
        speaker: nil, confidence: 0.7, trigger: child)
    }
  }
}
