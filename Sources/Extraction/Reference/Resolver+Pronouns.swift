import ActorGraph
import Language

extension Resolver {
  /// What a personal pronoun means in the language analysis, where that is one actor.
  mutating func personal(_ token: Int) -> [Reference] {
    guard Self.personal.contains(syntax.word(token)) else { return [] }
    return clustered(token)
  }

  private static let personal: Set<String> = [
    "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself",
  ]

  mutating func pronoun(_ token: Int) -> [Reference] {
    let word = syntax.word(token)
    let mention = token..<token + 1
    switch word {
    case "who", "whom", "whose", "which", "that":
      guard var noun = relativeHead(token) else { return [] }
      // "X and Y, two Greens who left": people, not their party.
      if word.hasPrefix("who"), syntax[noun].relation == .appos, let head = syntax[noun].head,
        table.name(at: noun)?.kind == .organisation, table.name(at: head)?.kind == .person
      {
        noun = head
      }
      var found = actors(of: noun)
      // "President X, in his last weeks of office, who": people, not weeks.
      if word == "who" || word == "whom", found.isEmpty || found.allSatisfy(isNobody),
        let person = personBefore(token)
      {
        found = actors(of: person)
      }
      // "X, the leader of the League, who": people, not the body that their office is in.
      if word == "who" || word == "whom", !found.isEmpty,
        found.allSatisfy({ table.actors[$0.actor].kind == .organisation }),
        let person = holder(above: noun)
      {
        found = [person]
      }
      if word == "which", found.isEmpty || isPlaceBefore(token), let name = nameDescribed(by: token)
      {
        found = one(name)
      }
      return found.map { Reference(actor: $0.actor, mention: mention, head: token) }
    case "he", "him", "his", "himself", "she", "her", "hers", "herself":
      return antecedent(token, kinds: [.person]).map {
        [Reference(actor: $0, mention: mention, head: token)]
      } ?? []
    case "it", "its", "itself":
      return antecedent(token, kinds: [.state, .organisation, .unit, "Media"]).map {
        [Reference(actor: $0, mention: mention, head: token)]
      } ?? []
    case "they", "them", "their", "both", "all", "two", "three":
      // "Units lie in Zenda and Strelsau; X sent them": towns are no "they".
      let last = lastList(before: token, count: word == "both" ? 2 : nil)
      let list = last.allSatisfy { table.actors[$0.actor].kind == .place } ? [] : last
      // "The rebels said they had left": of nobody else is anything said.
      if list.isEmpty, word != "both", let subject = reporter(above: token), isMany(subject) {
        return one(subject).prefix(1).map {
          Reference(actor: $0.actor, mention: mention, head: token)
        }
      }
      let named = list.isEmpty && word == "both" ? people(2, namedBefore: token) : list
      return named.map { Reference(actor: $0.actor, mention: mention, head: token) }
    case "neither":
      return lastList(before: token, count: 2).map {
        Reference(actor: $0.actor, mention: mention, head: token)
      }
    default:
      return []
    }
  }

  /// The subject of the verb of saying in whose complement a pronoun is the subject.
  func reporter(above token: Int) -> Int? {
    guard [.nsubj, .passiveSubject].contains(syntax[token].relation), let verb = syntax[token].head,
      syntax[verb].relation == .ccomp, let saying = syntax[verb].head, syntax[saying].tag == .verb
    else { return nil }
    return syntax.children(of: saying, .nsubj).first { $0 < token && $0 != token }
  }

  private func isMany(_ token: Int) -> Bool {
    syntax[token].detailedTag.hasSuffix("S") || !syntax.children(of: token, .conj).isEmpty
      || table.actor(at: token).map { table.actors[$0].kind == .organisation } == true
  }

  /// The noun that a relative clause describes.
  func relativeHead(_ token: Int) -> Int? {
    for (child, above) in zip([token] + syntax.ancestors(of: token), syntax.ancestors(of: token)) {
      if syntax[child].relation == .relativeClause || syntax[child].relation == .acl {
        return above
      }
      if syntax[above].relation == .root { break }
    }
    // "It was he who proposed": the word before.
    guard token > syntax.sentenceRange(of: token).lowerBound else { return nil }
    let before = syntax.word(token - 1) == "," ? token - 2 : token - 1
    guard before >= syntax.sentenceRange(of: token).lowerBound,
      syntax[before].tag == .pronoun || table.actor(at: before) != nil
    else { return nil }
    return before
  }

  /// The person in whose title or apposition a name stands.
  private mutating func holder(above name: Int) -> Reference? {
    var below = name
    for above in syntax.ancestors(of: name).prefix(4) {
      guard [.nmod, .appos, .conj, .compound].contains(syntax[below].relation) else { return nil }
      let found = one(above)
      if found.count == 1, let person = found.first, table.actors[person.actor].kind == .person {
        return person
      }
      below = above
    }
    return nil
  }

  private func isNobody(_ reference: Reference) -> Bool {
    [.place, .date, .state].contains(table.actors[reference.actor].kind)
  }

  /// "relations with Ruritania, which has ...", "a file on Ruritania, in which ...": the name right before
  /// the pronoun, where the noun that the tree takes is none that it can mean.
  private func nameDescribed(by token: Int) -> Int? {
    let sentence = syntax.sentenceRange(of: token)
    var before = token - 1
    let isPlace = isPlaceBefore(token)
    if isPlace { before -= 1 }
    guard before > sentence.lowerBound, syntax.word(before) == ",",
      let name = table.name(at: before - 1), !name.isDemonym, name.tokens.upperBound == before
    else { return nil }
    if isPlace { return [.place, .state].contains(name.kind) ? name.tokens.lowerBound : nil }
    guard let noun = relativeHead(token), syntax[noun].detailedTag.hasSuffix("S"), noun != before,
      let verb = syntax[token].head,
      ([verb] + syntax.children(of: verb, .aux, .cop)).contains(where: {
        syntax[$0].detailedTag == "VBZ"
      })
    else { return nil }
    return name.tokens.lowerBound
  }

  /// "in which", "from which".
  private func isPlaceBefore(_ token: Int) -> Bool {
    token > syntax.sentenceRange(of: token).lowerBound
      && ["in", "from", "at"].contains(syntax.word(token - 1))
  }

  /// The person whose name ends right before "who", or whom "It was X, ..., who" names.
  private func personBefore(_ token: Int) -> Int? {
    let sentence = syntax.sentenceRange(of: token)
    var before = token - 1
    if before > sentence.lowerBound, syntax[before].tag == .adposition { before -= 1 }
    if before > sentence.lowerBound, syntax.word(before) == "," { before -= 1 }
    if before >= sentence.lowerBound, let name = table.name(at: before), name.kind == .person {
      return name.tokens.lowerBound
    }
    guard syntax.word(sentence.lowerBound) == "it" else { return nil }
    return (sentence.lowerBound..<token).first { table.name(at: $0)?.kind == .person }
  }

  /// The actor that a pronoun most likely means: named before it, near, and a subject.
  func antecedent(_ token: Int, kinds: [ActorKind]) -> Int? {
    let here = syntax.sentence(of: token)
    let verb = syntax[token].head
    var best: (score: Int, position: Int, actor: Int)?
    for (index, mentions) in table.recent(kinds, before: token, sentences: 3) {
      for mention in mentions {
        let distance = here - syntax.sentence(of: mention.lowerBound)
        let head = head(of: mention)
        // "He dismissed him": subject and object of one verb are two people.
        if syntax[token].relation != .possessive, syntax[head].head == verb, distance == 0,
          syntax[head].relation != .conj,
          syntax[token].relation == .obj || syntax[token].relation == .obl
        {
          continue
        }
        if let name = table.name(at: mention.lowerBound), name.isDemonym { continue }
        var score = [8, 7, 3, 1][distance]
        switch syntax[head].relation {
        case .nsubj: score += 4
        case .passiveSubject: score += 3
        case .appos, .flat: score += isSubjectPhrase(head) ? 4 : 0
        case .obj: score += 1
        case .agent: score += 1
        default: break
        }
        if best.map({ (score, mention.lowerBound) > ($0.score, $0.position) }) ?? true {
          best = (score, mention.lowerBound, index)
        }
      }
    }
    return best?.actor
  }

  func isSubjectPhrase(_ token: Int) -> Bool {
    guard let head = syntax[token].head else { return false }
    return syntax[head].relation == .nsubj || syntax[head].relation == .passiveSubject
  }

  func head(of mention: Range<Int>) -> Int {
    for index in mention {
      guard let head = syntax[index].head, mention.contains(head) else { return index }
    }
    return mention.lowerBound
  }

  /// The person behind an instrument: whose decree it is, who signed it, else the one spoken of.
  mutating func author(of token: Int) -> [Reference] {
    let isLetter = Self.letters.contains(syntax.lemma(token))
    guard isLetter || Self.instruments.contains(syntax.lemma(token)) else { return [] }
    var named = syntax.children(of: token, .possessive)
    named += syntax.children(of: token, .nmod).filter {
      ["by", "from", "of"].contains(syntax.preposition(of: $0))
    }
    for child in named {
      let found = actors(of: child).filter { table.actors[$0.actor].kind != .place }
      if !found.isEmpty { return found }
    }
    var verbs = syntax.children(of: token, .acl)
    // "X signed a decree dismissing Y"
    if syntax[token].relation == .obj, let verb = syntax[token].head { verbs.append(verb) }
    for verb in verbs {
      let found = Clause(verb, in: syntax).subjects.filter { $0 != token }.flatMap {
        actors(of: $0)
      }
      if !found.isEmpty { return found }
    }
    return isLetter
      ? []
      : antecedent(token, kinds: [.person]).map {
        [Reference(actor: $0, mention: token..<token + 1, head: token)]
      } ?? []
  }

  /// Whether what a noun does, somebody does by it.
  func isInstrument(_ token: Int) -> Bool {
    Self.instruments.contains(syntax.lemma(token)) && table.actor(at: token) == nil
  }

  /// Papers that tell somebody's will only where it is said whose they are.
  private static let letters: Set<String> = [
    "letter", "statement", "proclamation", "circular", "memorandum", "notice", "ruling", "note",
  ]

  private static let instruments: Set<String> = ["decree", "order", "edict", "ukase", "directive"]
}
