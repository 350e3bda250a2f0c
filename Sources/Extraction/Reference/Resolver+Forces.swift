import ActorGraph
import Language

extension Resolver {
  /// A force described by a noun: "Kenyan troops", "Kenya's army", "the Kenyan garrison".
  ///
  /// The name is the noun with the names and adjectives of states before it; numbers and other
  /// adjectives are left out, so that "350 Kenyan soldiers" is "Kenyan soldiers", but what it is
  /// called with its number stays another name.
  mutating func unit(_ token: Int) -> [Reference] {
    let mention = phrase(token)
    let owner = owner(of: token)
    // "a Kenyan army medical unit": the adjective may hang from the noun between.
    let parts = modifiers(of: token)
      .flatMap { part in
        syntax[part].relation == .compound && table.actor(at: part) == nil
          ? syntax.children(of: part, .compound, .amod).filter { $0 < part } + [part] : [part]
      }
      .filter { table.actor(at: $0) != nil && syntax[$0].relation != .nmod }
    let noun = syntax[token].text
    guard let first = parts.first, let name = table.name(at: first) else {
      let senders = syntax.children(of: token, .nmod).filter {
        syntax.preposition(of: $0) == "from"
      }
      .flatMap { actors(of: $0) }.filter { table.actors[$0.actor].kind == .state }
      if owner == nil, !senders.isEmpty, !isTakenAway(token) {
        // "troops from New Zealand and Kenya": a force each.
        return senders.map { sender in
          let name = "\(noun) from \(table.actors[sender.actor].name)"
          let whole = senders.count == 1 ? wholePhrase(of: token) : nil
          let actor = makeUnit(
            name, aliases: [whole].compactMap(\.self), owner: sender.actor, mention, token)
          return Reference(actor: actor, mention: mention, head: token)
        }
      }
      // "troops of Ruritania and Syldavia": a force each.
      let holders = syntax.children(of: token, .nmod).filter {
        $0 > token && syntax.preposition(of: $0) == "of" && table.actor(at: $0) != nil
      }
      .flatMap { actors(of: $0) }.filter { table.actors[$0.actor].kind == .state }
      if holders.count > 1 {
        return holders.map { holder in
          let name = "\(noun) of \(table.actors[holder.actor].name)"
          let actor = makeUnit(name, aliases: [], owner: holder.actor, mention, token)
          return Reference(actor: actor, mention: mention, head: token)
        }
      }
      if let owner {
        // "the army of Pakistan", "its soldiers".
        let ownerName = table.actors[owner.actor].name
        let actor = makeUnit(
          "\(noun) of \(ownerName)",
          aliases: [noun] + wholePhrases(of: token, from: mention.lowerBound),
          owner: owner.actor, mention, token)
        return [Reference(actor: actor, mention: mention, head: token)]
      }
      return bareUnit(token, mention)
    }
    let actor = table.actor(at: first)
    // "Kenyan and Ethiopian troops": a force each.
    let others = syntax.children(of: first, .conj).filter { table.name(at: $0)?.isDemonym == true }
    if name.isDemonym, !others.isEmpty {
      return ([first] + others).compactMap { adjective in
        guard let state = table.actor(at: adjective) else { return nil }
        let unit = makeUnit(
          "\(syntax[adjective].text) \(noun)", aliases: [], owner: state, mention, token)
        return Reference(actor: unit, mention: mention, head: token)
      }
    }
    // "Kenyan F-5 jets": what stands between belongs to the name.
    let words = name.tokens.lowerBound..<token + 1
    var text = ""
    for index in words {
      let isPart =
        name.tokens.contains(index) || index == token || index >= name.tokens.upperBound
        || syntax[index].relation == .compound
        || (syntax[index].relation == .case && syntax[index].tag == .particle)
      guard isPart, syntax[index].tag != .numeral || !syntax[index].text.allSatisfy(\.isNumber)
      else { continue }
      if !text.isEmpty, syntax[index].followsSpace { text += " " }
      text += syntax[index].text
    }
    var aliases: [String] = []
    if syntax[first].relation == .possessive { aliases.append(noun) }
    aliases += wholePhrases(of: token, from: mention.lowerBound)
    // "the Zenda division" is named after something, not owned by it.
    let isOwned =
      actor.map { table.actors[$0].kind == .state || table.actors[$0].knownAs != nil } == true
    let unit = makeUnit(
      text, aliases: aliases, owner: isOwned || syntax[first].relation == .possessive ? actor : nil,
      mention, token)
    return [Reference(actor: unit, mention: mention, head: token)]
  }

  /// The words up to a noun, where a number is among them: what the report calls the force here.
  private func countedPhrase(of token: Int, from start: Int) -> String? {
    guard start < token, token - start < 8 else { return nil }
    let number = (start..<token).first { syntax[$0].tag == .numeral }
    return number.map { table.text($0..<token + 1) }
  }

  /// What the report calls a force here: with its number, with what is said of it, and with the word that
  /// makes the number vague ("some 300 Kenyan soldiers").
  private func wholePhrases(of token: Int, from start: Int) -> [String] {
    let counted = countedPhrase(of: token, from: start)
    let whole = wholePhrase(of: token)
    let isVague =
      start > syntax.sentenceRange(of: token).lowerBound
      && ["about", "around", "nearly", "over", "some"].contains(syntax.word(start - 1))
    let vague = isVague ? counted.map { "\(syntax[start - 1].text) \($0)" } : nil
    return [counted, whole, vague].compactMap(\.self)
  }

  /// All words of a short phrase for a force that the language analysis takes for a mention: what the
  /// report calls it. "its men" is no name, but "its 1,500 men" are those of somebody in particular.
  func wholePhrase(of token: Int) -> String? {
    guard let tokens = clusters.mention(headedBy: token)?.tokens, tokens.count <= 12,
      tokens.count > 1
    else { return nil }
    let isCounted = tokens.contains { syntax[$0].tag == .numeral }
    let pronouns = tokens.filter { syntax[$0].tag == .pronoun }
    guard pronouns.isEmpty || isCounted && pronouns == [tokens.lowerBound] else { return nil }
    return text(tokens, dropping: .det)
  }

  private mutating func makeUnit(
    _ name: String, aliases: [String], owner: Int?, _ mention: Range<Int>, _ token: Int
  ) -> Int {
    withTable { table in
      let unit = table.nominal(.unit, named: name, owner: owner)
      table.add(mention: mention, name: name, to: unit)
      table.update(unit) { draft in
        for alias in aliases { draft.names[alias, default: 0] += 0 }
      }
      return unit
    }
  }

  /// "withdrew troops from Ruritania", "the departure of the troops from the country": where they were, not
  /// whose they are.
  private func isTakenAway(_ token: Int) -> Bool {
    syntax[token].head.map { Self.removals.contains(syntax.lemma($0)) } == true
  }

  private static let removals: Set<String> = [
    "bring", "departure", "evacuate", "evacuation", "expel", "expulsion", "pull", "pullout",
    "recall",
    "removal", "remove", "return", "withdraw", "withdrawal",
  ]

  /// A force without a state beside it: the last one called so, or one of its own for words that
  /// name an institution ("the army").
  private mutating func bareUnit(_ token: Int, _ mention: Range<Int>) -> [Reference] {
    let lemma = syntax.lemma(token)
    let phraseText = text(mention, dropping: .det)
    // "a larger force" is another one.
    let isNew = syntax.children(of: token, .det).contains {
      ["a", "an", "another"].contains(syntax.word($0))
    }
    // "a multinational naval force" is no army that was spoken of.
    let isQualified = syntax.children(of: token, .amod, .compound).contains {
      $0 < token && syntax[$0].tag != .numeral && !Self.same.contains(syntax.word($0))
    }
    if isNew { return [] }
    for (index, _) in table.recent([.unit], before: token).reversed() {
      let called = isQualified ? phraseText.lowercased() : lemma
      if table.actors[index].names.keys.contains(where: {
        $0.lowercased().hasSuffix(called) || $0.lowercased().hasSuffix(called + "s")
      }) {
        return [Reference(actor: index, mention: mention, head: token)]
      }
    }
    guard Self.institutions.contains(lemma) || Self.institutions.contains(phraseText.lowercased())
    else {
      return []
    }
    let actor = makeUnit(phraseText, aliases: [], owner: nil, mention, token)
    return [Reference(actor: actor, mention: mention, head: token)]
  }

  private static let same: Set<String> = [
    "last", "remaining", "first", "same", "whole", "entire", "new", "other", "own", "armed",
    "extra",
    "additional", "more", "many", "few", "former", "latter", "rest", "main",
  ]

  /// What forces fight with, and are called by.
  static let machines: Set<String> = [
    "aircraft", "armour", "artillery", "bomber", "boat", "carrier", "corvette", "cruiser", "drone",
    "gendarme", "gunboat", "gunner", "gunship", "legionnaire", "minesweeper", "plane", "policeman",
    "ranger", "reinforcement", "sapper", "ship", "submarine", "vessel", "aircrew", "airborne",
    "armor", "cavalry", "commandos", "guardsman", "infantryman", "minehunter", "monitor",
    "observer",
    "paratroops", "sentry", "trooper", "vanguard", "adviser", "advisor",
  ]

  private static let institutions: Set<String> = [
    "army", "military", "navy", "armed forces", "air force", "defence forces", "defense forces",
    "security forces", "force",
  ]
}
