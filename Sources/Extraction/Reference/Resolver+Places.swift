import ActorGraph
import Language

extension Resolver {
  /// "here": the place that the report was sent from.
  func dateline(_ token: Int) -> [Reference] {
    guard let first = syntax.document.names.first, [.place, .state].contains(first.kind),
      !first.isDemonym, let actor = table.actor(at: first.tokens.lowerBound),
      first.tokens.lowerBound < 3
    else { return [] }
    // "ZENDA, May 3 (Agency) - ": no verb stands before the dash.
    let rest = first.tokens.upperBound..<syntax.document.tokens.count
    let head = rest.prefix(14).prefix { ![.verb, .auxiliary].contains(syntax[$0].tag) }
    guard head.contains(where: { ["—", "–", "-", "--", "(", ":"].contains(syntax.word($0)) }) else {
      return []
    }
    return [Reference(actor: actor, mention: token..<token + 1, head: token)]
  }

  /// "Zenda, where ...": the place that the clause describes.
  mutating func placeDescribed(by token: Int) -> [Reference] {
    let isPlace = { (table: ActorTable, reference: Reference) in
      [.place, .state].contains(table.actors[reference.actor].kind)
    }
    var found =
      relativeHead(token).map { one($0).filter { isPlace(table, $0) } } ?? []
    if found.isEmpty, token > 1, syntax.word(token - 1) == ",",
      let name = table.name(at: token - 2), name.tokens.upperBound == token - 1, !name.isDemonym,
      syntax.sentence(of: token - 2) == syntax.sentence(of: token)
    {
      found = one(name.tokens.lowerBound).filter { isPlace(table, $0) }
    }
    return found.map { Reference(actor: $0.actor, mention: token..<token + 1, head: token) }
  }

  /// "northern Cyprus" is a place in Cyprus, not the state.
  mutating func region(_ name: NameSpan, _ actor: Int) -> [Reference]? {
    let start = name.tokens.lowerBound
    guard start > 0, table.actors[actor].kind == .state,
      [
        "northern", "southern", "eastern", "western", "central", "north-eastern", "northeastern",
        "southeastern",
      ]
      .contains(syntax.word(start - 1))
    else { return nil }
    let mention = start - 1..<name.tokens.upperBound
    let text = table.text(mention)
    let place = withTable { table in
      let place = table.nominal(.place, named: text, owner: nil)
      table.add(mention: mention, name: text, to: place)
      return place
    }
    return [Reference(actor: place, mention: mention, head: start)]
  }

  /// "there": the place or state named last, in this sentence or the one before.
  mutating func lastPlace(_ token: Int) -> [Reference] {
    // "the Zenda air base" is known as a place once it was asked for.
    let here = syntax.sentence(of: token)
    let start = syntax.document.sentences[max(0, here - 1)].lowerBound
    for noun in start..<token
    where syntax[noun].tag == .noun && classes.classes(of: syntax.lemma(noun)).contains(.place)
      && modifiers(of: noun).contains(where: { table.actor(at: $0) != nil })
    {
      _ = one(noun)
    }
    var best: (position: Int, actor: Int)?
    for (index, mentions) in table.recent([.place, .state], before: token, sentences: 1) {
      for mention in mentions
      where table.name(at: mention.lowerBound)?.isDemonym != true
        && isWhere(mention, table.actors[index].kind)
      {
        if best.map({ mention.lowerBound > $0.position }) ?? true {
          best = (mention.lowerBound, index)
        }
      }
    }
    return best.map { [Reference(actor: $0.actor, mention: token..<token + 1, head: token)] } ?? []
  }

  /// Whether words say where something is or goes. "leased the Zenda air base to Ruritania; soldiers are
  /// based there": a place can stand anywhere, but not everything "to" a state goes there.
  func isWhere(_ mention: Range<Int>, _ kind: ActorKind) -> Bool {
    let head = head(of: mention)
    let preposition = syntax.preposition(of: head) ?? syntax.preposition(of: mention.lowerBound)
    if ["in", "at", "into", "from", "near", "inside", "across"].contains(preposition) {
      return true
    }
    if preposition == "to" {
      return kind == .place
        || syntax[head].head.map { Self.motions.contains(syntax.lemma($0)) } == true
    }
    return kind == .place && [.obj, .passiveSubject].contains(syntax[head].relation)
  }

  private static let motions: Set<String> = [
    "airlift", "come", "deploy", "dispatch", "drive", "fly", "go", "head", "march", "move",
    "return",
    "rush", "sail", "send", "ship", "soldier", "travel", "troop", "troops", "visit", "withdraw",
  ]

  /// "the Italians", "600 Americans": a group that belongs to its state.
  mutating func people(_ token: Int, of state: Int) -> [Reference] {
    let mention = phrase(token)
    let name = syntax[token].text
    let whole = text(mention, dropping: .det)
    let group = withTable { table in
      let group = table.nominal(.group, named: name, owner: state)
      table.add(mention: mention, name: name, to: group)
      table.update(group) { $0.names[whole, default: 0] += 0 }
      return group
    }
    return [Reference(actor: group, mention: mention, head: token)]
  }

  /// "Ramstein air base", "Entebbe airport": a name with the noun that says what it is.
  mutating func place(_ token: Int, _ lemma: String) -> [Reference] {
    let parts = modifiers(of: token).filter { table.actor(at: $0) != nil }
    // "the Ruritanian region of Zenda" is Zenda.
    let named = syntax.children(of: token, .nmod).first {
      syntax.preposition(of: $0) == "of" && table.name(at: $0)?.kind == .place
    }
    if let named, parts.allSatisfy({ table.name(at: $0)?.isDemonym == true }) { return one(named) }
    let closest = parts.last { syntax[$0].relation != .possessive } ?? parts.last
    guard let first = closest, let name = table.name(at: first),
      syntax[first].relation != .possessive
        || ["airport", "base", "border", "port", "palace", "prison"].contains(lemma)
    else {
      // "the town of Zenda"
      for child in syntax.children(of: token, .nmod) where syntax.preposition(of: child) == "of" {
        if let name = table.name(at: child), name.kind == .place { return one(child) }
      }
      if lemma == "capital", let state = country(nearby: token) { return state }
      return []
    }
    let mention = name.tokens.lowerBound..<token + 1
    let text = text(mention, dropping: .det)
    let actor = withTable { table in
      let actor = table.nominal(.place, named: text, owner: nil)
      table.add(mention: mention, name: text, to: actor)
      return actor
    }
    return [Reference(actor: actor, mention: mention, head: token)]
  }

  /// "the capital" alone: the seat of the state spoken of, where the report names it.
  mutating func country(nearby token: Int) -> [Reference]? {
    guard let state = country(token).first else { return nil }
    let name = table.actors[state.actor].knownAs
    for (index, _) in table.recent([.place], before: token) {
      if let known = table.actors[index].knownAs, let entry = gazetteer.entry(for: known),
        entry.isCapital,
        entry.within == name
      {
        return [Reference(actor: index, mention: phrase(token), head: token)]
      }
    }
    return nil
  }
}
