import ActorGraph
import Language

/// Reads relations off noun phrases that need no verb: forces in places, parts of bodies, capitals.
struct PlaceMatcher {
  let ontology: Ontology
  let syntax: Syntax
  let judge: StatusJudge

  init(ontology: Ontology, syntax: Syntax) {
    self.ontology = ontology
    self.syntax = syntax
    judge = StatusJudge(syntax: syntax)
  }

  /// What the phrases say, in the order of the text.
  func findings(_ resolver: inout Resolver) -> [Finding] {
    var findings: [Finding] = []
    for token in syntax.document.tokens.indices where resolver.table.actor(at: token) == nil {
      guard syntax[token].tag == .noun || syntax[token].tag == .properNoun else { continue }
      let classes = resolver.classes.classes(of: syntax.lemma(token))
      if classes.contains(.unit) || syntax.lemma(token) == "contingent"
        || Resolver.machines.contains(syntax.lemma(token))
      {
        // A force that is named with its state is an actor, whatever is said of it.
        if resolver.owner(of: token) != nil { _ = resolver.one(token) }
        findings += forces(token, &resolver)
      }
      if Self.missions.contains(syntax.lemma(token)) { findings += forces(token, &resolver) }
      if syntax.lemma(token) == "capital" { findings += capital(token, &resolver) }
    }
    for token in syntax.document.tokens.indices where syntax[token].tag == .verb {
      findings += ledForces(token, &resolver)
    }
    // "the Second Rifles in Zenda"
    for name in syntax.document.names where name.kind == .unit && !name.isDemonym {
      findings += forces(name.tokens.lowerBound, &resolver)
    }
    findings += owners(resolver)
    findings += ownedBodies(&resolver)
    return findings
  }

  /// "NATO's Kosovo Force" is a part of NATO; "the People's Party of X" has X among its members.
  private func ownedBodies(_ resolver: inout Resolver) -> [Finding] {
    var findings: [Finding] = []
    for name in syntax.document.names
    where [.organisation, .unit].contains(name.kind) && !name.isDemonym {
      let token = name.tokens.lowerBound
      guard let body = resolver.table.actor(at: token) else { continue }
      let isParty =
        name.tokens.contains {
          Self.partyWords.contains(syntax.word($0))
        } || syntax.children(of: token).contains { Self.partyWords.contains(syntax.word($0)) }
        || syntax[token].head.map { Self.partyWords.contains(syntax.word($0)) } == true
      var heads = [token]
      if [.appos, .flat, .compound].contains(syntax[token].relation), let noun = syntax[token].head,
        resolver.apposedName(of: noun) == token
      {
        heads.append(noun)  // "whose moderate party X"
      }
      let owners = heads.flatMap { head in
        syntax.children(of: head, .possessive)
          + syntax.children(of: head, .nmod).filter { syntax.preposition(of: $0) == "of" }
      }
      for ownerReference in (owners + possessor(before: token)).flatMap({ resolver.one($0) })
      where ownerReference.actor != body {
        let owner = ownerReference.actor
        let bodyReference = Reference(actor: body, mention: name.tokens, head: token)
        let kind = resolver.table.actors[owner].kind
        if kind == .person, isParty {
          findings.append(
            Finding(
              type: "member-of", source: ownerReference, target: bodyReference, status: .current,
              date: nil,
              speaker: nil, confidence: 0.75, trigger: token))
        } else if kind == .organisation || kind == .state {
          findings.append(
            Finding(
              type: "part-of", source: bodyReference, target: ownerReference, status: .current,
              date: nil,
              speaker: nil, confidence: 0.75, trigger: token))
        }
      }
    }
    return findings
  }

  /// The name whose 's stands directly before a token, wherever the tree hangs it.
  private func possessor(before token: Int) -> [Int] {
    guard token > 1, ["'s", "\u{2019}s"].contains(syntax.word(token - 1)),
      syntax.sentence(of: token - 2) == syntax.sentence(of: token)
    else { return [] }
    return [token - 2]
  }

  private static let partyWords: Set<String> = [
    "party", "league", "movement", "front", "alliance", "coalition", "congress", "union",
  ]

  /// "Zenda, the capital of Ruritania".
  private func capital(_ token: Int, _ resolver: inout Resolver) -> [Finding] {
    guard let name = resolver.apposedName(of: token), let city = resolver.table.actor(at: name),
      resolver.table.actors[city].kind == .place, let span = resolver.table.name(at: name)
    else { return [] }
    let owners =
      syntax.children(of: token, .nmod).filter { syntax.preposition(of: $0) == "of" }
      + syntax.children(of: token, .possessive)
    // Which state a known capital belongs to is no question ("the capital of the country").
    let known = resolver.table.actors[city].knownAs
      .flatMap { resolver.gazetteer.entry(for: $0) }.flatMap { $0.isCapital ? $0.within : nil }
    return owners.flatMap { resolver.actors(of: $0) }.compactMap { reference -> Reference? in
      guard resolver.table.actors[reference.actor].kind == .state else { return nil }
      guard let known, resolver.table.actors[reference.actor].knownAs != known else {
        return reference
      }
      return resolver.table.actors.firstIndex { $0.knownAs == known && $0.kind == .state }
        .map { Reference(actor: $0, mention: reference.mention, head: reference.head) }
    }
    .map {
      Finding(
        type: "capital-of", source: Reference(actor: city, mention: span.tokens, head: name),
        target: $0,
        status: .current, date: nil, speaker: nil, confidence: 0.85, trigger: token)
    }
  }

  /// Forces and institutions are parts of what they are named after.
  private func owners(_ resolver: Resolver) -> [Finding] {
    var findings: [Finding] = []
    for (index, draft) in resolver.table.actors.enumerated() {
      guard let owner = draft.owner, resolver.table.actors[owner].kind != .person,
        draft.kind == .unit || draft.kind == .organisation,
        let mention = draft.mentions.min(by: { $0.lowerBound < $1.lowerBound })
      else { continue }
      let source = Reference(actor: index, mention: mention, head: mention.lowerBound)
      guard
        let whole = resolver.table.actors[owner].mentions.min(by: {
          abs($0.lowerBound - mention.lowerBound) < abs($1.lowerBound - mention.lowerBound)
        })
      else { continue }
      findings.append(
        Finding(
          type: "part-of", source: source,
          target: Reference(actor: owner, mention: whole, head: whole.lowerBound),
          status: .current, date: nil, speaker: nil, confidence: 0.75, trigger: mention.lowerBound))
    }
    return findings
  }
}
