import ActorGraph
import Language

/// Reads relations off verbs and nouns by the frames of a pattern set.
struct FrameMatcher {
  let patterns: PatternSet
  let ontology: Ontology
  let syntax: Syntax
  let judge: StatusJudge
  let dates: DateFinder
  let places: PlaceFinder
  /// The month of publication, for what has only just happened.
  let publishedMonth: String?
  /// The bodies that people are said to hold offices of, by person.
  private let offices: [Int: [Finding]]

  init(
    patterns: PatternSet, ontology: Ontology, syntax: Syntax, roles: [Finding],
    published: PartialDate?
  ) {
    publishedMonth = published.map { String($0.description.prefix(7)) }
    self.patterns = patterns
    offices = Dictionary(grouping: roles, by: \.source.actor)
    self.ontology = ontology
    self.syntax = syntax
    judge = StatusJudge(syntax: syntax)
    dates = DateFinder(syntax: syntax)
    places = PlaceFinder(syntax: syntax)
  }

  /// What the frames say, in the order of the text.
  func findings(_ resolver: inout Resolver) -> [Finding] {
    var findings: [Finding] = []
    for token in syntax.document.tokens.indices {
      guard let frames = frames(at: token) else { continue }
      let tag = syntax[token].tag
      for frame in frames {
        if frame.isNominal {
          guard tag == .noun else { continue }
          findings += match(frame, noun: token, &resolver)
        } else {
          guard
            tag == .verb || tag == .auxiliary
              || (tag == .adjective
                && (syntax[token].detailedTag == "VBN" || !syntax.children(of: token, .cop).isEmpty))
          else { continue }
          findings += match(frame, Clause(token, in: syntax), &resolver)
        }
      }
    }
    return findings
  }

  /// The frames that a word brings about. "Was relieved" may be taken for an adjective: its lemma is no
  /// verb's then.
  private func frames(at token: Int) -> [Frame]? {
    if let found = patterns.frames[syntax.lemma(token)] { return found }
    guard syntax.isAdjectivalPassive(token) else { return nil }
    let word = syntax.word(token)
    return (patterns.frames[String(word.dropLast())] ?? patterns.frames[String(word.dropLast(2))])?
      .filter { !$0.isNominal }
  }

  private func match(_ frame: Frame, _ clause: Clause, _ resolver: inout Resolver) -> [Finding] {
    if !frame.particles.isEmpty {
      let particles = syntax.children(of: clause.verb, .verbParticle, .advmod, .case)
      guard particles.contains(where: { frame.particles.contains(syntax.word($0)) }) else {
        return []
      }
    }
    if !frame.auxiliaries.isEmpty {
      let words = syntax.children(of: clause.verb, .aux).map { syntax.word($0) }
      guard words.contains(where: frame.auxiliaries.contains) else { return [] }
    }
    if !frame.complements.isEmpty {
      let asked = Clause.isRequest(syntax.lemma(clause.verb)) ? infinitives(clause) : []
      let verbs = (syntax.children(of: clause.verb, .xcomp, .ccomp) + asked).filter { verb in
        !syntax.children(of: verb, .advmod).contains { ["not", "never"].contains(syntax.word($0)) }
      }
      let isMet =
        verbs.contains { frame.complements.contains(syntax.lemma($0)) }
        || frame.complements.contains("*") && hasInfinitive(clause)
      guard isMet else {
        return []
      }
    }
    if clause.objects.contains(where: { frame.excludedObjects.contains(syntax.lemma($0)) })
      || frame.excludedObjects.contains("*") && !clause.objects.isEmpty
    {
      return []
    }
    if isAnotherSense(frame, clause, resolver) { return [] }
    if !frame.phrases.isEmpty {
      guard
        clause.obliques.contains(where: {
          frame.phrases.contains("\($0.preposition) \(syntax.lemma($0.head))")
            || frame.phrases.contains("\($0.preposition) *")
        })
      else { return [] }
    }
    if !frame.objects.isEmpty {
      let isThere = clause.objects.contains { object in
        syntax.quantified(by: noun(of: object)).contains { isAmong(frame.objects, $0) }
      }
      guard isThere else { return [] }
    }
    let sources = arguments(frame.source, frame.sourceKinds, &resolver, of: frame.relation) {
      places.heads(at: $0, of: clause)
    }
    guard !sources.isEmpty else { return [] }
    if frame.target.places == ["office"] {
      return sources.flatMap { source in
        findings(
          frame, clause.verb, [source], self.offices(of: source, near: clause.verb, frame, resolver)
        )
      }
    }
    if frame.target.places == ["together"] {
      // "A and B agreed on it"; "A and B signed a treaty", where the frame asks for what they signed.
      return clause.objects.isEmpty || !frame.objects.isEmpty
        ? pairs(frame, clause.verb, sources) : []
    }
    let targets = arguments(
      frame.target, frame.targetKinds, &resolver, of: frame.relation, besides: sources
    ) {
      places.heads(at: $0, of: clause)
    }
    if targets.isEmpty, let other = other(than: sources, in: frame, &resolver) {
      let dismissers = arguments(
        frame.target, frame.targetKinds, &resolver, of: frame.relation, besides: [other]
      ) {
        places.heads(at: $0, of: clause)
      }
      return findings(frame, clause.verb, [other], dismissers)
    }
    return findings(frame, clause.verb, sources, targets)
  }

  /// "X has left. The president ended his mandate": another's, of whom the sentence before tells.
  private func other(
    than sources: [Reference], in frame: Frame, _ resolver: inout Resolver
  ) -> Reference? {
    guard frame.relation == "dismissed-by", sources.count == 1, var source = sources.first,
      ["his", "her"].contains(syntax.word(source.head)),
      syntax[source.head].relation == .possessive
    else { return nil }
    let start = syntax.sentenceRange(of: source.head).lowerBound
    guard start > 0 else { return nil }
    let before = syntax.sentenceRange(of: start - 1)
    guard let root = before.first(where: { syntax[$0].head == nil }),
      let subject = syntax.children(of: root, .nsubj, .passiveSubject).first
    else { return nil }
    let people = resolver.one(subject)
    guard people.count == 1, people[0].actor != source.actor,
      resolver.table.actors[people[0].actor].kind == .person
    else { return nil }
    source.actor = people[0].actor
    return source
  }

  /// Whether an object is one of some nouns, or a bare number ("has 5,000 in the south") where they
  /// include numbers.
  private func isAmong(_ nouns: Set<String>, _ object: Int) -> Bool {
    nouns.contains(syntax.lemma(object))
      || nouns.contains("#") && syntax[object].tag == .numeral
        && syntax.children(of: object, .nmod).isEmpty
  }

  /// "the plan that she put to them": the noun for which a relative pronoun stands.
  private func noun(of object: Int) -> Int {
    guard ["that", "which"].contains(syntax.word(object)), let verb = syntax[object].head,
      syntax[verb].relation == .relativeClause, let noun = syntax[verb].head
    else { return object }
    return noun
  }

  /// Whether somebody is to do something: "advised the rebels not to be provoked", but not "asked to be
  /// relieved", which others are to do.
  private func hasInfinitive(_ clause: Clause) -> Bool {
    (syntax.children(of: clause.verb, .xcomp) + infinitives(clause)).contains { verb in
      !clause.objects.isEmpty || syntax.children(of: verb, .passiveAuxiliary).isEmpty
        || syntax.children(of: verb, .passiveAuxiliary).allSatisfy { syntax.word($0) != "be" }
    }
  }

  /// "asked her to go": the tree may hang the infinitive from the verb or from who is asked.
  private func infinitives(_ clause: Clause) -> [Int] {
    (syntax.children(of: clause.verb, .advcl, .ccomp)
      + (clause.objects + clause.obliques.map(\.head)).flatMap { syntax.children(of: $0, .acl) })
      .filter { verb in syntax.children(of: verb, .mark).contains { syntax.word($0) == "to" } }
  }

  /// What a frame says of each pair among a few actors named together; a crowd is no set of pairs.
  private func pairs(_ frame: Frame, _ trigger: Int, _ actors: [Reference]) -> [Finding] {
    guard (2...4).contains(actors.count) else { return [] }
    return actors.indices.flatMap { index in
      findings(frame, trigger, [actors[index]], Array(actors[(index + 1)...]))
    }
  }

  /// The bodies whose offices a sentence ascribes to a person.
  private func offices(
    of person: Reference, near trigger: Int, _ frame: Frame, _ resolver: Resolver
  ) -> [Reference] {
    (offices[person.actor] ?? []).filter { finding in
      let kind = resolver.table.actors[finding.target.actor].kind
      return syntax.sentence(of: finding.trigger) == syntax.sentence(of: trigger)
        && frame.targetKinds.contains { ontology.isKind(kind, within: $0) }
    }.map(\.target)
  }

  private func match(_ frame: Frame, noun: Int, _ resolver: inout Resolver) -> [Finding] {
    let heads = { (place: String) -> [Int] in places.heads(at: place, ofNoun: noun) }
    let sources = arguments(frame.source, frame.sourceKinds, &resolver, heads)
    guard !sources.isEmpty else { return [] }
    if frame.target.places == ["together"] { return pairs(frame, noun, sources) }
    let targets = arguments(frame.target, frame.targetKinds, &resolver, besides: sources, heads)
    return findings(frame, noun, sources, targets)
  }

  /// Who stands at the first of some places at which anybody does.
  ///
  /// - Parameters:
  ///   - relation: what is said of them, where that matters.
  ///   - sources: who is named elsewhere already, and is not meant by "any".
  private func arguments(
    _ places: ArgumentPlaces, _ kinds: [ActorKind], _ resolver: inout Resolver,
    of relation: RelationType? = nil, besides sources: [Reference] = [], _ heads: (String) -> [Int]
  ) -> [Reference] {
    var unnamed: [Reference] = []
    for place in places.places {
      if place == "any" || place.hasSuffix("/any") {
        if let first = firstName(among: heads(place), kinds, &resolver, besides: sources) {
          return [first]
        }
        continue
      }
      var found: [Reference] = []
      var seen: Set<Int> = []
      var capitals: [Reference] = []
      for head in heads(place) {
        // "threw out the motion and ...": who is joined to a thing is no more dismissed than it is.
        if relation == "dismissed-by" || relation == "dismissed-from", place == "object",
          isThing(head, &resolver)
        {
          continue
        }
        var references: [Reference] = []
        if place == "subject", relation.map(Self.deeds.contains) == true {
          references = resolver.body(actingThrough: head)
          // "relieved by order of X"
          if references.isEmpty, resolver.isInstrument(head) {
            references = resolver.author(of: head)
          }
        }
        if references.isEmpty { references = resolver.actors(of: head) }
        if references.isEmpty, place == "subject" { references = resolver.author(of: head) }
        if relation == "deployed-in" {
          // "have men in Zenda; Syldavia sent a battalion": trees join names of two clauses.
          references.removeAll { isBeyondSemicolon($0, head) }
        }
        for reference in references {
          guard let fitting = fit(speaker(reference, &resolver), kinds, &resolver),
            !sources.contains(where: { $0.actor == fitting.actor })
          else { continue }
          if fitting.actor != reference.actor {
            capitals.append(fitting)
          } else if seen.insert(fitting.actor).inserted {
            found.append(fitting)
          }
        }
      }
      // "Lima: President X dismissed": a town beside a person is where, not who.
      if found.isEmpty { found = capitals.filter { seen.insert($0.actor).inserted } }
      if found.contains(where: { isNamed($0, resolver) }) { return found }
      if unnamed.isEmpty { unnamed = found }
    }
    return unnamed
  }

  private func isBeyondSemicolon(_ reference: Reference, _ head: Int) -> Bool {
    head < reference.head && (head..<reference.head).contains { syntax.word($0) == ";" }
  }

  /// What a body does through those who belong to it.
  private static let deeds: Set<RelationType> = ["dismissed-by", "proposed-to", "appointed-by"]

  private func isThing(_ head: Int, _ resolver: inout Resolver) -> Bool {
    syntax[head].tag == .noun && resolver.classes.classes(of: syntax.lemma(head)).isEmpty
      && resolver.one(head).isEmpty
  }

  /// Whether something can be told of an actor: not of "doctors", where the text names somebody further on.
  private func isNamed(_ reference: Reference, _ resolver: Resolver) -> Bool {
    let actor = resolver.table.actors[reference.actor]
    return actor.describedBy == nil || !actor.describedWith.isEmpty
  }

  /// "Ruritania said it had expelled them": the words that name the actor tell more than the pronoun.
  private func speaker(_ reference: Reference, _ resolver: inout Resolver) -> Reference {
    guard syntax[reference.head].tag == .pronoun,
      let subject = resolver.reporter(above: reference.head),
      let named = resolver.one(subject).first(where: { $0.actor == reference.actor })
    else { return reference }
    return named
  }

  /// The first of some words that names somebody else than the sources.
  private func firstName(
    among words: [Int], _ kinds: [ActorKind], _ resolver: inout Resolver,
    besides sources: [Reference]
  ) -> Reference? {
    for word in words where resolver.table.actor(at: word) != nil {
      for reference in resolver.one(word) {
        guard let fitting = fit(reference, kinds, &resolver),
          !sources.contains(where: { $0.actor == fitting.actor })
        else { continue }
        return fitting
      }
    }
    return nil
  }

  /// The reference where its kind fits; a capital or a seat of government can stand for its state.
  private func fit(_ reference: Reference, _ kinds: [ActorKind], _ resolver: inout Resolver)
    -> Reference?
  {
    let actor = resolver.table.actors[reference.actor]
    if kinds.isEmpty || kinds.contains(where: { ontology.isKind(actor.kind, within: $0) }) {
      return reference
    }
    guard kinds.contains(.state), actor.kind == .place, let known = actor.knownAs,
      let entry = resolver.gazetteer.entry(for: known), entry.isCapital, let state = entry.within
    else { return nil }
    var result = reference
    result.actor = resolver.withTable { table in
      let actor = table.state(named: state)
      table.add(mention: reference.mention, name: nil, to: actor)
      return actor
    }
    return result
  }

  private func findings(
    _ frame: Frame, _ trigger: Int, _ sources: [Reference], _ targets: [Reference]
  ) -> [Finding] {
    // A list on both sides is a crowd, not a set of facts about each pair.
    guard !targets.isEmpty, sources.count * targets.count <= 40 else { return [] }
    let definition = ontology.definition(of: frame.relation)
    let isEvent = definition?.isEvent == true
    let verdict = judge.verdict(on: trigger)
    if verdict.isQuestion { return [] }
    var status = verdict.status ?? frame.status
    // "will grant asylum" as a promise: the promise is made, whatever comes of it.
    if !frame.auxiliaries.isEmpty, verdict.status == .planned { status = frame.status }
    // Who will leave, or has not left, is still there.
    if frame.status == .former, let verdict = verdict.status, !verdict.isFactual {
      status = .current
    }
    // "are due to stay until May": they are there.
    if frame.relation == "deployed-in", status == .planned,
      ["remain", "stay"].contains(syntax.lemma(trigger))
    {
      status = .current
    }
    if status == nil, !isEvent { status = verdict.isPastPerfect ? .former : .current }
    if frame.relation == "leads" || frame.relation == "member-of", verdict.status == nil,
      frame.status == nil,
      syntax[trigger].detailedTag == "VBD", frame.triggers.contains("lead")
    {
      status = .former
    }
    var date = dates.date(of: trigger, isEvent: isEvent, isPredicate: syntax[trigger].tag == .verb)
    if date == nil, dates.isJustNow(trigger) { date = publishedMonth }
    // "left Ruritania in May", "will leave it in May": until then they are there.
    if frame.relation == "deployed-in", frame.status == .former, let end = date, !end.contains("/")
    {
      date = "../\(end)"
    }
    var found: [Finding] = []
    for source in sources {
      for target in targets where source.actor != target.actor {
        found.append(
          Finding(
            type: frame.relation, source: source, target: target, status: status, date: date,
            speaker: verdict.speaker, confidence: frame.confidence, trigger: trigger))
      }
    }
    return found
  }
}
