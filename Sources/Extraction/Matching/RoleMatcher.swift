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
      guard resolver.table.actor(at: token) == nil,
        syntax[token].tag == .noun || syntax[token].tag == .properNoun
          || syntax[token].tag == .adjective,
        let role = listedRole(token, words) ?? resolver.compoundRole(token)
          ?? (words.contains(syntax.lemma(token)) && isTold(token, resolver)
            ? syntax.lemma(token) : nil)
      else { continue }
      // "defence minister" is read at "minister", never at a word inside a longer role.
      if token + 1 < syntax.document.tokens.count,
        resolver.compoundRole(token + 1)?.contains(" ") == true,
        resolver.compoundRole(token + 1)?.hasPrefix(syntax.word(token)) == true
      {
        continue
      }
      if token + 1 < syntax.document.tokens.count, listedRole(token + 1, words) != nil { continue }
      findings += match(role, token, &resolver)
    }
    findings = withoutRivals(findings)
    findings += AffiliationMatcher(syntax: syntax).findings(&resolver)
    findings += OfficeRelay(syntax: syntax).findings(beside: findings, &resolver)
    return findings
  }

  /// "chief minister", "military commander": an office of two words that the patterns list.
  private func listedRole(_ token: Int, _ words: Set<String>) -> String? {
    guard token > 0, syntax.sentence(of: token - 1) == syntax.sentence(of: token) else {
      return nil
    }
    let role = syntax.word(token - 1) + " " + syntax.lemma(token)
    return words.contains(role) ? role : nil
  }

  /// A state that is only spoken of is not what a president leads where the report names another
  /// president of it, or what else they are president of; nor a premier where it has a president or king.
  private func withoutRivals(_ findings: [Finding]) -> [Finding] {
    let leading = findings.filter { $0.type == "leads" }
    func isGuess(_ finding: Finding) -> Bool {
      finding.type == "leads" && finding.confidence < Self.leastNamed
    }
    func isRival(_ other: Finding, of finding: Finding) -> Bool {
      if other.source.actor == finding.source.actor {
        return !isGuess(other) && other.role == finding.role
          && other.target.actor != finding.target.actor
      }
      guard other.target.actor == finding.target.actor else { return false }
      return other.role == finding.role && other.status == finding.status
        || Self.premiers.contains(finding.role ?? "")
          && Self.headsOfState.contains(other.role ?? "")
    }
    return findings.filter { finding in
      !isGuess(finding) || !leading.contains { isRival($0, of: finding) }
    }
  }

  private static let premiers: Set<String> = ["prime minister", "premier", "chancellor"]
  private static let headsOfState: Set<String> = [
    "president", "king", "queen", "emir", "sultan", "emperor", "head of state",
  ]

  /// Below the confidence of what names its body, above that of what does not.
  private static let leastNamed = 0.6

  /// "is part of", "X, the armed wing of Y", "councillor X": a noun that is no office must be said of
  /// somebody.
  private func isTold(_ token: Int, _ resolver: Resolver) -> Bool {
    !syntax.children(of: token, .cop).isEmpty || resolver.apposedName(of: token) != nil
      || resolver.table.name(at: token + 1).map {
        $0.kind == .person && $0.tokens.lowerBound == token + 1
          && syntax.sentence(of: token) == syntax.sentence(of: $0.tokens.lowerBound)
      } == true
  }

  private func match(_ role: String, _ token: Int, _ resolver: inout Resolver) -> [Finding] {
    // "vice president" is no president: the last word alone counts where no frame has both.
    let exact = patterns.roles.filter { $0.nouns.contains(role) }
    var frames =
      exact.isEmpty ? patterns.roles.filter { $0.nouns.contains(syntax.lemma(token)) } : exact
    if exact.isEmpty || !Self.isDeputy(role), isDeputy(role, token) {
      frames = frames.flatMap(servants)
    }
    if isForOneField(token) { frames = frames.map(forOneField) }
    guard !frames.isEmpty else { return [] }
    let bearers = bearers(of: token, role, &resolver)
    guard !bearers.isEmpty else { return [] }
    let bodies = bodies(of: token, role, bearers, frames, &resolver)
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
    guard bodies.isEmpty, let frame = frames.first else { return [] }
    let kinds = frame.bearers.isEmpty ? [.person] : frame.bearers
    let holders = bearers.filter { isKind($0, kinds, resolver) }
    guard !holders.isEmpty, let body = impliedBody(token, role, holders, &resolver),
      isKind(body, frame.kinds, resolver)
    else { return [] }
    return findings(frame, role, token, holders, [body], 0.8)
  }

  /// "deputy leader", "vice-chairman", "the assembly's deputy speaker".
  private func isDeputy(_ role: String, _ token: Int) -> Bool {
    if Self.isDeputy(role) { return true }
    let start = start(of: role, at: token)
    let sentence = syntax.sentenceRange(of: token)
    return (max(sentence.lowerBound, start - 2)..<start).contains { index in
      Self.deputies.contains(syntax.word(index))
    }
  }

  private static let deputies: Set<String> = ["deputy", "vice", "assistant", "associate", "junior"]

  private static func isDeputy(_ role: String) -> Bool {
    role.split { $0 == " " || $0 == "-" }.first.map { deputies.contains(String($0)) } == true
  }

  /// "the Union's foreign policy chief", "the party's intelligence chief", "honorary chairman": heads
  /// of a field, or in name, who lead no body.
  private func isForOneField(_ token: Int) -> Bool {
    syntax.children(of: token, .compound, .amod).contains {
      $0 < token && Self.fields.contains(syntax.word($0))
    }
  }

  private static let fields: Set<String> = [
    "policy", "intelligence", "security", "finance", "propaganda", "operations", "humanitarian",
    "aid", "relief", "press", "media", "communications", "trade", "economic", "legal", "honorary",
    "parliamentary", "regional", "local", "digital", "technology", "marketing", "budget",
  ]

  private func forOneField(_ frame: RoleFrame) -> RoleFrame {
    guard frame.relation == "leads" else { return frame }
    var servant = frame
    servant.relation = "employed-by"
    servant.kinds = [.state, .organisation]
    servant.impliesState = false
    servant.confidence = 0.7
    return servant
  }

  /// What a role says of the one next to its holder, who leads nothing.
  private func servants(_ frame: RoleFrame) -> [RoleFrame] {
    guard frame.relation == "leads" else { return [frame] }
    var member = frame
    member.relation = "member-of"
    member.kinds = [.organisation]
    member.impliesState = false
    member.confidence = 0.75
    var servant = member
    servant.relation = "employed-by"
    // "NATO's deputy supreme commander", "deputy director of the bank"
    guard !frame.nouns.contains("commander") else {
      servant.kinds = [.state, .organisation]
      return [servant]
    }
    servant.kinds = [.state]
    return [member, servant]
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

  func isKind(_ reference: Reference, _ kinds: [ActorKind], _ resolver: Resolver) -> Bool {
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
      judge.statusWord(ofRole: token) ?? (isSaid(token, of: holders) ? verdict.status : nil)
      ?? (judge.isPast(role: token) ? .former : .current)
    // "the prime ministers of Greece and Turkey" are one each, in order.
    let verb = predicate(token)
    let isPredicate = verb != token || !syntax.children(of: token, .cop).isEmpty
    let dates = DateFinder(syntax: syntax)
    let date =
      dates.term(of: token)
      ?? (isPredicate ? dates.date(of: verb, isEvent: false, isPredicate: verb != token) : nil)
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
  private func isSaid(_ token: Int, of holders: [Reference]) -> Bool {
    // "asked the speaker, Ann Lowe, to act"
    let isNamed = holders.contains { holder in
      holder.mention.lowerBound == token + 1
        || syntax.children(of: token, .appos).contains { holder.mention.contains($0) }
    }
    if isNamed { return false }
    return switch syntax[token].relation {
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

  private func bearers(of token: Int, _ role: String, _ resolver: inout Resolver) -> [Reference] {
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
    if let name = nameBefore(token, role, resolver) { return resolver.one(name) }
    // "the three have been members": the tree may take the number for a part of the predicate.
    return syntax.children(of: token, .cop).isEmpty ? [] : resolver.numbered(token)
  }

  private func isPlural(_ token: Int) -> Bool {
    syntax[token].detailedTag == "NNS" || syntax[token].detailedTag == "NNPS"
  }

  /// "Ann Lowe, the League's secretary-general, ...": the person named before the comma, wherever the
  /// tree hangs the office.
  private func nameBefore(_ token: Int, _ role: String, _ resolver: Resolver) -> Int? {
    let sentence = syntax.sentenceRange(of: token)
    let next = token + 1
    guard !isPlural(token), next < sentence.upperBound,
      [",", ".", "of", "for", ";", "and", "who", ")", "at", "since"].contains(syntax.word(next))
    else { return nil }
    var index = start(of: role, at: token) - 1
    let lowest = max(sentence.lowerBound + 1, index - 8)
    while index >= lowest, syntax.word(index) != "," {
      guard
        [.noun, .properNoun, .adjective, .determiner, .numeral].contains(syntax[index].tag)
          || syntax[index].detailedTag == "PRP$"
          || ["'s", "\u{2019}s", "'", "-", "&"].contains(syntax.word(index))
      else { return nil }
      index -= 1
    }
    guard index >= lowest, syntax.word(index) == ",",
      syntax[index + 1].tag == .determiner || syntax[index + 1].detailedTag == "PRP$"
        || resolver.table.name(at: index + 1) != nil
    else { return nil }
    var end = index - 1
    // "Ann Lowe, 56, the speaker"
    if end - 1 > sentence.lowerBound, syntax[end].tag == .numeral, syntax.word(end - 1) == "," {
      end -= 2
    }
    guard let name = resolver.table.name(at: end), name.kind == .person,
      name.tokens.upperBound == end + 1
    else { return nil }
    return name.tokens.lowerBound
  }

  /// The first word of a role: "secretary" of "secretary-general".
  func start(of role: String, at token: Int) -> Int {
    var start = token
    let lowest = syntax.sentenceRange(of: token).lowerBound
    for part in role.split(whereSeparator: { $0 == " " || $0 == "-" }).dropLast().reversed() {
      var before = start - 1
      if before > lowest, syntax.word(before) == "-" { before -= 1 }
      guard before >= lowest, syntax.word(before) == part else { break }
      start = before
    }
    return start
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
      // "was elected leader of the party", "declared him president"
      if Self.namings.contains(syntax.lemma(head)), syntax.preposition(of: noun) == nil {
        return Clause(head, in: syntax).objects.first { $0 != noun }
      }
      guard syntax.preposition(of: noun) == nil,
        ["become", "remain", "be", "stay"].contains(syntax.lemma(head))
      else { return nil }
      return Clause(head, in: syntax).subjects.first
    case .appos:
      return head
    case .nmod
    where Self.posts.contains(syntax.lemma(head)) && syntax.preposition(of: noun) == "of":
      // "dismissed X from the post of chairman"
      guard let verb = syntax[head].head, syntax[verb].tag == .verb,
        syntax[head].relation == .obl || syntax[head].relation == .obj
      else { return nil }
      return asSubject(verb)
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

  private static let namings: Set<String> = [
    "acclaim", "anoint", "appoint", "choose", "confirm", "crown", "declare", "designate", "elect",
    "install", "make", "name", "pick", "proclaim", "re-elect", "reappoint", "reelect", "vote",
  ]
  private static let posts: Set<String> = ["post", "position", "office", "job", "rank"]

  /// "named Y as chancellor", "stepped down as leader": whom it happens to, else who does it.
  private func asSubject(_ verb: Int) -> Int? {
    let clause = Clause(verb, in: syntax)
    // "Silva succeeded Rios as head": the office is the subject's now.
    if ["succeed", "replace", "follow"].contains(syntax.lemma(verb)), !clause.isPassive {
      return clause.subjects.first
    }
    return clause.objects.first ?? clause.subjects.first
  }
}
