import ActorGraph
import Language

/// Reads off names alone to which body a person belongs: "the Green League's Ann Lowe", "Ann Lowe of the
/// Green League", "his Green League", "the Green League of Ann Lowe", "Ann Lowe, a Social Democrat".
struct AffiliationMatcher {
  let syntax: Syntax

  /// What such names say, in the order of the text.
  func findings(_ resolver: inout Resolver) -> [Finding] {
    var findings: [Finding] = []
    for name in syntax.document.names where !name.isDemonym {
      switch name.kind {
      case .person:
        findings += owned(name, resolver)
        findings += belonging(name, resolver)
        findings += fromParty(name, &resolver)
        findings += adherents(name, resolver)
      case .organisation:
        findings += owners(name, &resolver)
      default: break
      }
    }
    return findings
  }

  /// "Ruritania's Ann Lowe", "the Green League's Ann Lowe": a person whom a possessive places.
  private func owned(_ name: NameSpan, _ resolver: Resolver) -> [Finding] {
    name.tokens.flatMap { token in
      syntax.children(of: token, .possessive).compactMap { child -> Finding? in
        guard let owner = resolver.table.actor(at: child),
          [.state, .organisation].contains(resolver.table.actors[owner].kind),
          let person = resolver.table.actor(at: token),
          let span = resolver.table.name(at: child), !span.isDemonym
        else { return nil }
        let isState = resolver.table.actors[owner].kind == .state
        return finding(
          isState ? "citizen-of" : membership(resolver.table.actors[owner]), person, name, owner,
          span, head: token, trigger: token)
      }
    }
  }

  /// "X of the Green Party".
  private func belonging(_ name: NameSpan, _ resolver: Resolver) -> [Finding] {
    let head = name.tokens.lowerBound
    guard let person = resolver.table.actor(at: head) else { return [] }
    return syntax.children(of: head, .nmod).compactMap { child in
      guard child <= name.tokens.upperBound + 4, child > name.tokens.upperBound,
        ["of", "from"].contains(syntax.word(name.tokens.upperBound)),
        ["of", "from"].contains(syntax.preposition(of: child)),
        let body = resolver.table.actor(at: child),
        let span = resolver.table.name(at: child), resolver.table.actors[body].kind == .organisation
      else { return nil }
      return finding(
        membership(resolver.table.actors[body]), person, name, body, span, head: head,
        trigger: child)
    }
  }

  /// "Ann Lowe, an economist from the Green Party", "two ministers of the party, X and Y": whatever they
  /// are, they are there for the party.
  private func fromParty(_ name: NameSpan, _ resolver: inout Resolver) -> [Finding] {
    let head = name.tokens.lowerBound
    guard let person = resolver.table.actor(at: head) else { return [] }
    var nouns = syntax.children(of: head, .appos)
    let first = syntax.firstConjunct(of: head)
    if syntax[first].relation == .appos, let noun = syntax[first].head,
      first == head || syntax[noun].detailedTag.hasSuffix("S")
    {
      nouns.append(noun)
    }
    var findings: [Finding] = []
    for noun in nouns where syntax[noun].tag == .noun && resolver.table.actor(at: noun) == nil {
      for child in syntax.children(of: noun, .nmod)
      where child > noun && isFrom(child, noun) {
        for body in resolver.one(child) where resolver.table.actors[body.actor].isParty {
          findings.append(
            Finding(
              type: "member-of",
              source: Reference(actor: person, mention: name.tokens, head: head), target: body,
              status: StatusJudge(syntax: syntax).statusWord(ofRole: noun) == .former
                ? nil : .current, date: nil, speaker: nil, confidence: 0.75, trigger: noun))
        }
      }
    }
    return findings
  }

  /// Whether a phrase says where people come from: a critic "of the party" is none of its people.
  private func isFrom(_ child: Int, _ noun: Int) -> Bool {
    switch syntax.preposition(of: child) {
    case "from": true
    case "of", "with": Self.people.contains(syntax.lemma(noun))
    default: false
    }
  }

  private static let people: Set<String> = [
    "man", "woman", "mp", "politician", "candidate", "deputy", "minister", "figure", "lawmaker",
    "senator", "governor", "mayor", "councillor", "legislator", "congressman", "congresswoman",
  ]

  /// "Ann Lowe, a Social Democrat", "two Greens", "the Democrat Ann Lowe": adherents of a party that the
  /// report names.
  private func adherents(_ name: NameSpan, _ resolver: Resolver) -> [Finding] {
    let head = name.tokens.lowerBound
    guard let person = resolver.table.actor(at: head) else { return [] }
    var nouns = syntax.children(of: head, .appos).filter { $0 > head }
    // "X and Y, two Greens"
    let first = syntax.firstConjunct(of: head)
    if first != head {
      nouns += syntax.children(of: first, .appos).filter {
        $0 > head && syntax[$0].detailedTag.hasSuffix("S")
      }
    }
    if head > syntax.sentenceRange(of: head).lowerBound { nouns.append(head - 1) }
    return nouns.compactMap { noun -> Finding? in
      guard let (party, words) = party(ofAdherent: noun, resolver), party != person else {
        return nil
      }
      return Finding(
        type: "member-of", source: Reference(actor: person, mention: name.tokens, head: head),
        target: Reference(actor: party, mention: words, head: noun), status: .current, date: nil,
        speaker: nil, confidence: 0.75, trigger: noun)
    }
  }

  private func party(ofAdherent noun: Int, _ resolver: Resolver) -> (Int, Range<Int>)? {
    guard Self.adherents.contains(syntax.word(noun)), syntax[noun].text.first?.isUppercase == true
    else { return nil }
    if let actor = resolver.table.actor(at: noun), let span = resolver.table.name(at: noun),
      resolver.table.actors[actor].kind == .organisation
    {
      return (actor, span.tokens)
    }
    // "Social Democrat": the party is called by the plural elsewhere.
    var start = noun
    let lowest = syntax.sentenceRange(of: noun).lowerBound
    if start > lowest, syntax[start - 1].text.first?.isUppercase == true,
      [.adjective, .properNoun, .noun].contains(syntax[start - 1].tag),
      resolver.table.name(at: start - 1) == nil
    {
      start -= 1
    }
    let text = FoldedName(resolver.table.text(start..<noun + 1)).text
    let plural = text.hasSuffix("s") ? text : text + "s"
    let party = resolver.table.actors.firstIndex { draft in
      draft.kind == .organisation
        && (Array(draft.names.keys) + [draft.knownAs].compactMap(\.self)).contains { name in
          [text, plural, text + " party"].contains(FoldedName(name).text)
        }
    }
    return party.map { ($0, start..<noun + 1) }
  }

  private static let adherents: Set<String> = [
    "democrat", "democrats", "republican", "republicans", "socialist", "socialists", "communist",
    "communists", "liberal", "liberals", "conservative", "conservatives", "green", "greens",
    "nationalist", "nationalists", "unionist", "unionists", "radical", "radicals", "progressive",
    "tory", "tories", "labourite", "islamist", "centrist", "leftist",
  ]

  /// "the Green Party of Ann Lowe", "Ann Lowe's Harbour Front": newsrooms call a party by whoever leads
  /// it. That leaders belong to theirs is read elsewhere. "His Green Party", "her own Green Party" is that
  /// of any member.
  private func owners(_ name: NameSpan, _ resolver: inout Resolver) -> [Finding] {
    guard let party = resolver.table.actor(at: name.tokens.lowerBound),
      resolver.table.actors[party].isParty || isFaction(resolver.table.actors[party], name)
    else { return [] }
    var heads: [Int] = []
    for token in name.tokens {
      heads += syntax.children(of: token, .possessive).filter { !name.tokens.contains($0) }
      heads += syntax.children(of: token, .nmod).filter {
        $0 >= name.tokens.upperBound && syntax.preposition(of: $0) == "of"
      }
    }
    return heads.flatMap { head -> [Finding] in
      let isMember =
        syntax[head].tag == .pronoun || syntax[head].detailedTag == "PRP$"
        || name.tokens.lowerBound > 0 && syntax.word(name.tokens.lowerBound - 1) == "own"
      return resolver.one(head).filter {
        resolver.table.actors[$0.actor].kind == .person
          && (!isMember || resolver.table.actors[party].isParty)
      }.map { person in
        Finding(
          type: isMember ? "member-of" : "leads", source: person,
          target: Reference(actor: party, mention: name.tokens, head: name.tokens.lowerBound),
          status: .current, date: nil, speaker: nil, confidence: 0.75,
          trigger: name.tokens.lowerBound, role: isMember ? nil : "leader")
      }
    }
  }

  /// A front, movement or army that is somebody's, or what is called by its initials alone.
  private func isFaction(_ body: ActorDraft, _ name: NameSpan) -> Bool {
    guard body.knownAs == nil || body.isOfMembers else { return false }
    if ["front", "movement", "rally", "faction", "militia", "guerrillas"].contains(
      where: body.isCalled)
    {
      return true
    }
    let word = syntax[name.tokens.lowerBound].text
    return body.knownAs == nil && name.tokens.count == 1 && (3...7).contains(word.count)
      && word.allSatisfy(\.isUppercase)
  }

  /// Who is "of" a party is in it; who is "of" a ministry works for it.
  private func membership(_ body: ActorDraft) -> RelationType {
    let isEmployer = [
      "department", "ministry", "agency", "bank", "university", "institute", "bureau",
      "office", "service", "company",
    ].contains(where: body.isCalled)
    return isEmployer && !body.isOfMembers ? "employed-by" : "member-of"
  }

  private func finding(
    _ type: RelationType, _ person: Int, _ name: NameSpan, _ body: Int, _ span: NameSpan, head: Int,
    trigger: Int
  ) -> Finding {
    Finding(
      type: type, source: Reference(actor: person, mention: name.tokens, head: head),
      target: Reference(actor: body, mention: span.tokens, head: span.tokens.lowerBound),
      status: .current, date: nil, speaker: nil, confidence: 0.7, trigger: trigger)
  }
}
