import ActorGraph
import Language

extension Resolver {
  /// "the party", "Zimbabwe's ruling party", "the alliance": a body named before, or an institution.
  mutating func body(_ token: Int, _ lemma: String) -> [Reference] {
    let mention = phrase(token)
    let parts = modifiers(of: token).filter { table.actor(at: $0) != nil }
    // "the SDL party", "the ODKB alliance": the noun only says what the name is.
    let named = parts.first { part in
      [.compound, .flat].contains(syntax[part].relation)
        && table.actor(at: part).map {
          [.organisation, "Media"].contains(table.actors[$0].kind)
        } == true
    }
    if let first = named, let actor = table.actor(at: first),
      [
        "party", "alliance", "organisation", "organization", "agency", "group", "movement", "bloc",
        "council", "coalition", "federation", "union", "front", "committee",
      ].contains(lemma)
    {
      return [Reference(actor: actor, mention: mention, head: token)]
    }
    let owner = owner(of: token)
    if let owner {
      let noun = text(token..<token + 1, dropping: .det)
      let description = text(descriptionRange(token), dropping: .det)
      let isOfState = table.actors[owner.actor].kind == .state
      guard Self.bodies.contains(lemma) || Self.bodies.contains(description.lowercased()) else {
        return []
      }
      if lemma == "government" || lemma == "administration", isOfState, !isInstitution(token) {
        return [Reference(actor: owner.actor, mention: mention, head: token)]
      }
      let ownerName = table.actors[owner.actor].name
      let name =
        syntax.children(of: token, .nmod).contains { $0 > token }
        ? "\(description) of \(ownerName)" : text(mention, dropping: .det)
      let actor = withTable { table in
        let actor = table.nominal(.organisation, named: name, owner: owner.actor)
        table.add(mention: mention, name: name, to: actor)
        table.update(actor) { draft in
          draft.names[description, default: 0] += 0
          if description != noun, !isOfState {
            draft.names["\(ownerName) \(description)", default: 0] += 0
          }
        }
        return actor
      }
      return [Reference(actor: actor, mention: mention, head: token)]
    }
    guard
      syntax.children(of: token, .det).contains(where: { syntax.word($0) == "the" })
        || syntax[token].text.first?.isUppercase == true
        || isOfPeople(token)
        || (Self.standAlone.contains(lemma) && syntax.children(of: token, .det).isEmpty)
    else { return [] }
    let here = syntax.sentence(of: token)
    var best: (distance: Int, actor: Int)?
    for (index, mentions) in table.recent([.organisation], before: token) {
      let draft = table.actors[index]
      let isCalled =
        draft.names.keys.contains { name in
          let words = FoldedName(name).words
          return [words.first, words.last].contains { word in
            word.map { Self.sort(String($0)) } == Self.sort(lemma)
          }
        } || draft.knownAs.map { FoldedName($0).words.last.map(String.init) == lemma } == true
        || (lemma == "alliance" && draft.knownAs?.contains("Treaty") == true)
        || (lemma == "bloc"
          && (draft.knownAs?.contains("Union") == true
            || draft.knownAs?.contains("Community") == true))
      guard isCalled, let before = mentions.map(\.lowerBound).max()
      else { continue }
      let distance = here - syntax.sentence(of: before)
      if best.map({ distance < $0.distance }) ?? true { best = (distance, index) }
    }
    if let best { return [Reference(actor: best.actor, mention: mention, head: token)] }
    guard Self.standAlone.contains(lemma) else { return [] }
    let name = text(mention, dropping: .det)
    let actor = withTable { table in
      let actor = table.nominal(.organisation, named: name, owner: nil)
      table.add(mention: mention, name: name, to: actor)
      return actor
    }
    return [Reference(actor: actor, mention: mention, head: token)]
  }

  /// "an alliance member", "a party official": the body before a noun for people is the one spoken of.
  private func isOfPeople(_ token: Int) -> Bool {
    guard syntax[token].relation == .compound, let head = syntax[token].head, head == token + 1
    else { return false }
    return classes.isRole(syntax.lemma(head)) && !syntax[head].detailedTag.hasSuffix("S")
  }

  private func isInstitution(_ token: Int) -> Bool {
    syntax.children(of: token, .amod).contains {
      ["new", "interim", "transitional"].contains(syntax.word($0))
    }
  }

  private static let bodies: Set<String> = [
    "parliament", "assembly", "senate", "congress", "government", "administration", "cabinet",
    "police",
    "court", "supreme court", "committee", "central committee", "council", "league", "wing",
    "board",
    "ministry", "commission", "bureau", "politburo", "junta", "party", "ruling party", "mission",
    "team",
    "department", "bank", "central bank", "agency", "authority", "secretariat", "intelligence",
    "service",
  ]
  private static let standAlone: Set<String> = [
    "parliament", "assembly", "senate", "congress", "police", "junta", "cabinet", "politburo",
    "court",
  ]

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
