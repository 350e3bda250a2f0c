import ActorGraph
import Language

/// The body that an office belongs to.
extension RoleMatcher {
  /// What stands with an office: "of X", "X's", "X" before it; else what its holder's name says.
  func bodies(
    of token: Int, _ role: String, _ bearers: [Reference], _ frames: [RoleFrame],
    _ resolver: inout Resolver
  ) -> [Reference] {
    var found: [Reference] = []
    func add(_ references: [Reference]) {
      for reference in references
      where !found.contains(where: { $0.actor == reference.actor })
        && !bearers.contains(where: { $0.actor == reference.actor })
      {
        found.append(reference)
      }
    }
    let words = start(of: role, at: token)...token
    let isLeading = frames.contains { $0.relation == "leads" }
    for child in words.flatMap({ syntax.children(of: $0, .nmod) }) where child > token {
      let preposition = syntax.preposition(of: child) ?? ""
      if isHeadOfState(token, child) { continue }
      if ["of", "for", "at", "from", "in", "with"].contains(preposition) {
        // "the commander at Zenda", "the opposition leader in the Assembly": where, not of what.
        let isWhere = isLeading && !["of", "for"].contains(preposition)
        add(
          resolver.actors(of: child).filter { body in
            !isWhere
              || preposition != "in" && resolver.table.actors[body.actor].kind != .place
          })
      }
      if !found.isEmpty { return found }
    }
    for child in words.flatMap({ resolver.modifiers(of: $0) }).filter({ !words.contains($0) })
      .reversed()
    {
      let classes = resolver.classes.classes(of: syntax.lemma(child))
      if syntax[child].relation == .possessive || resolver.table.actor(at: child) != nil
        || (syntax[child].tag == .noun
          && (classes.contains(.unit) || classes.contains(.organisation)))
      {
        add(possessors(child, frames, &resolver))
      }
    }
    // "In Zenda, Ruritania's president": the tree may join the town to the state.
    if found.contains(where: { resolver.table.actors[$0.actor].kind == .state }) {
      found.removeAll { resolver.table.actors[$0.actor].kind == .place }
    }
    if !found.isEmpty { return found }
    if let party = party(of: token, resolver) { return [party] }
    // "President X of Finland": the tree hangs the state from the name. Of a head of state "of the Green
    // Party" that is the party, which is not said to be led.
    let isOfState = frames.contains(where: \.impliesState)
    for bearer in bearers {
      for child in syntax.children(of: bearer.head, .nmod)
      where syntax.preposition(of: child) == "of" {
        add(
          resolver.actors(of: child).filter { body in
            !isOfState || resolver.table.actors[body.actor].kind != .organisation
          })
      }
    }
    if !found.isEmpty { return found }
    return before(start(of: role, at: token) - 1, bearers, &resolver)
  }

  /// "head of state", "head of government": an office, not a body.
  private func isHeadOfState(_ token: Int, _ child: Int) -> Bool {
    syntax.lemma(token) == "head" && child == token + 2
      && ["state", "government"].contains(syntax.lemma(child)) && syntax.word(token + 1) == "of"
  }

  /// Whom a word before an office means. "Its secretary-general" is of no state, though the state be
  /// what was spoken of last.
  private func possessors(_ child: Int, _ frames: [RoleFrame], _ resolver: inout Resolver)
    -> [Reference]
  {
    let found = resolver.actors(of: child)
    let kinds = frames.flatMap(\.kinds)
    guard ["its", "their"].contains(syntax.word(child)), !kinds.isEmpty,
      !found.contains(where: { isKind($0, kinds, resolver) }),
      // "its mayor" is that of a town.
      let other = resolver.antecedent(
        child, kinds: kinds.contains(.state) ? kinds.filter { $0 != .place } : kinds)
    else { return found }
    return [Reference(actor: other, mention: child..<child + 1, head: child)]
  }

  /// "a Conservative member of parliament": a party called by its first word.
  private func party(of token: Int, _ resolver: Resolver) -> Reference? {
    for child in syntax.children(of: token, .amod, .compound)
    where syntax[child].text.first?.isUppercase == true {
      let word = syntax[child].text
      let party = resolver.table.actors.firstIndex { draft in
        draft.kind == .organisation
          && (Array(draft.names.keys) + [draft.knownAs].compactMap(\.self)).contains {
            $0 == word + " Party" || $0 == word + "s"
              || word.hasSuffix("ic") && $0 == word.dropLast(2) + "s"
          }
      }
      if let party { return Reference(actor: party, mention: child..<child + 1, head: child) }
    }
    return nil
  }

  /// "Ruritanian President Ann Lowe", "Zenda Region Police Chief": what stands directly before
  /// the title, wherever the tree hangs it.
  private func before(_ end: Int, _ bearers: [Reference], _ resolver: inout Resolver)
    -> [Reference]
  {
    guard end >= 0 else { return [] }
    let sentence = syntax.sentenceRange(of: end + 1)
    var index = end
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
    // "In Zenda President Ann Lowe said": where, not of what.
    if let name = resolver.table.name(at: index), name.tokens.lowerBound > sentence.lowerBound,
      !name.isDemonym,
      ["in", "at", "near", "from", "to"].contains(syntax.word(name.tokens.lowerBound - 1)),
      resolver.table.actor(at: index).map({ resolver.table.actors[$0].kind == .place }) == true
    {
      return []
    }
    return resolver.one(index).filter { body in !bearers.contains { $0.actor == body.actor } }
  }

  // MARK: - Where no body is named

  /// The state that a bare "President X" leads: the one spoken of.
  func impliedState(_ token: Int, _ holder: Reference, _ resolver: inout Resolver)
    -> Reference?
  {
    let isTitle = holder.mention.lowerBound == token + 1
    let isApposed = syntax.children(of: token, .det).contains { syntax.word($0) == "the" }
    // "took over as president", "was elected president"
    let isTaken =
      syntax.preposition(of: token) == "as" || syntax[token].relation == .xcomp
    guard isTitle || isApposed || isTaken, resolver.table.actors[holder.actor].owner == nil else {
      return nil
    }
    if let heading = resolver.heading(above: token) { return heading }
    // "President Lowe asked Ruritania": what follows in the sentence is rather another's state.
    let isAfter = resolver.table.recent([.state], before: token, sentences: 40).isEmpty
    return nearest([.state], token, sentences: 40, isAfter: isAfter, resolver) { _ in true }
  }

  /// The body that a bare "a member since 1995", "the secretary-general", "the speaker" belongs to: the
  /// only one near of the sort that has such.
  func impliedBody(
    _ token: Int, _ role: String, _ holders: [Reference], _ resolver: inout Resolver
  ) -> Reference? {
    let lemma = syntax.lemma(token)
    if holders.allSatisfy({ resolver.table.actors[$0.actor].kind == .state }) {
      // "Syldavia, a member since 1995"
      guard ["member", "founder", "newcomer", "signatory"].contains(lemma) else { return nil }
      return nearest([.organisation], token, sentences: 4, resolver) { body in
        body.knownAs != nil && !body.isParty
          && !holders.contains { resolver.table.actors[$0.actor].names == body.names }
      }
    }
    guard holders.count == 1, resolver.table.actors[holders[0].actor].kind == .person,
      isDefinite(token, role, holders[0])
    else { return nil }
    if Self.ofChambers.contains(lemma) || Self.ofChambers.contains(role) {
      return nearest([.organisation], token, sentences: 40, resolver) { body in
        Self.chambers.contains(where: body.isCalled)
      }
    }
    if ["justice", "magistrate", "chief justice"].contains(role) {
      return nearest([.organisation], token, sentences: 40, resolver) { body in
        ["court", "tribunal"].contains(where: body.isCalled)
      }
    }
    if role == "mayor" {
      return nearest([.place], token, sentences: 2, isAfter: false, resolver) { _ in true }
    }
    guard Self.ofOrganisations.contains(role) else { return nil }
    return nearest([.organisation, "Media"], token, sentences: 12, resolver) { body in
      !Self.withoutSecretaries.contains(where: body.isCalled)
    }
  }

  /// A title before its holder's name, or an office with "the"; for those of a chamber also "a".
  private func isDefinite(_ token: Int, _ role: String, _ holder: Reference) -> Bool {
    if holder.mention.lowerBound == token + 1 { return true }
    let articles = (start(of: role, at: token)...token).flatMap { syntax.children(of: $0, .det) }
      .map { syntax.word($0) }
    return articles.contains("the")
      || articles.contains("a") && Self.ofChambers.contains(role) && role != "speaker"
  }

  /// Organs of bodies: the secretary-general is that of the whole.
  private static let withoutSecretaries: Set<String> = [
    "council", "cabinet", "mission", "force", "authority", "court", "government", "commission",
  ]
  private static let ofChambers: Set<String> = ["speaker", "senator"]
  private static let chambers: Set<String> = ["parliament", "assembly", "senate", "congress"]
  private static let ofOrganisations: Set<String> = [
    "secretary-general", "secretary general", "director-general", "director general",
    "managing director", "general secretary", "chief executive", "ceo", "commissioner general",
  ]

  /// The body of some kinds that is spoken of most about a word, where no other comes near it.
  private func nearest(
    _ kinds: [ActorKind], _ token: Int, sentences: Int, isAfter: Bool = true, _ resolver: Resolver,
    where isFit: (ActorDraft) -> Bool
  ) -> Reference? {
    let here = syntax.sentence(of: token)
    var weights: [(actor: Int, weight: Double)] = []
    let end = isAfter ? max(syntax.sentenceRange(of: token).upperBound - 1, token) : token
    for (index, mentions) in resolver.table.recent(kinds, before: end, sentences: sentences)
    where isFit(resolver.table.actors[index]) {
      var weight = 0.0
      for mention in mentions {
        // "a Zambian medical unit" is not about Zambia.
        let isDemonym = resolver.table.name(at: mention.lowerBound)?.isDemonym == true
        weight +=
          (isDemonym ? 0.6 : 1) / Double(1 + abs(here - syntax.sentence(of: mention.lowerBound)))
      }
      if weight > 0 { weights.append((index, weight)) }
    }
    weights.sort { ($1.weight, $0.actor) < ($0.weight, $1.actor) }
    guard let best = weights.first, weights.count == 1 || best.weight >= 2 * weights[1].weight,
      let mention = resolver.table.actors[best.actor].mentions.min(by: {
        abs($0.lowerBound - token) < abs($1.lowerBound - token)
      })
    else { return nil }
    return Reference(actor: best.actor, mention: mention, head: token)
  }
}
