import ActorGraph
import Language

/// Reads relations off pairs of actors by learned weights, beside what patterns found.
struct PairMatcher {
  let classifier: PairClassifier
  let lexicon: TriggerLexicon
  let ontology: Ontology
  let syntax: Syntax
  let isNews: Bool
  /// Whether actors whom the report never names count, and every two mentions of a sentence are evidence.
  let everyMention: Bool
  private let judge: StatusJudge
  private let dates: DateFinder

  init(
    _ classifier: PairClassifier, _ lexicon: TriggerLexicon, _ ontology: Ontology, _ syntax: Syntax,
    isNews: Bool, everyMention: Bool
  ) {
    self.isNews = isNews
    self.everyMention = everyMention
    self.classifier = classifier
    self.lexicon = lexicon
    self.ontology = ontology
    self.syntax = syntax
    judge = StatusJudge(syntax: syntax)
    dates = DateFinder(syntax: syntax)
  }

  /// What patterns found, with what the weights hold of it, and what the weights add.
  func findings(beside patterns: [Finding], _ resolver: inout Resolver) -> [Finding] {
    let hits = PatternHits(patterns, syntax)
    let table = MentionTable(&resolver, unnamed: everyMention)
    var features = PairFeatures(syntax, resolver.table, table, lexicon, isNews: isNews)
    var added: [Finding] = []
    var confidences: [PatternHits.Fact: Double] = [:]
    let told = Dictionary(grouping: patterns) { syntax.sentence(of: $0.trigger) }
    // Who puts somebody into an office does not hold it.
    let appointers = Set(
      patterns.filter { ["appointed-by", "dismissed-by"].contains($0.type) }.map {
        [syntax.sentence(of: $0.trigger), $0.target.actor]
      })
    for sentence in syntax.document.sentences.indices {
      for pair in table.pairs(inSentence: sentence, others: !isNews) {
        let kinds = (
          resolver.table.actors[pair.first.reference.actor].kind,
          resolver.table.actors[pair.second.reference.actor].kind
        )
        let found = hits.of(pair)
        // The lines for reports that are no news were drawn by names and pronouns.
        let isStrict =
          isNews || table.words(of: pair.first.reference.actor, inSentence: sentence).isEmpty
          || table.words(of: pair.second.reference.actor, inSentence: sentence).isEmpty
        features.collect(pair, among: table.sentences[sentence], kinds: kinds, hits: found)
        let scores = classifier.scores(features.hashes)
        for (label, score) in zip(classifier.labels, scores) {
          let isHit = found.contains {
            $0.0 == label.type && ($0.1 == label.isForward || isSymmetric(label.type))
          }
          let probability = label.probability(of: score)
          if isHit {
            let fact = PatternHits.Fact(pair, label.type, isForward: label.isForward)
            confidences[fact] = max(confidences[fact] ?? 0, probability)
          } else if isNews
            ? probability >= Self.leastInNews
            : score >= (isStrict ? label.threshold : label.openThreshold),
            let finding = finding(pair, label, score, kinds, resolver.table, table),
            !isNews || !isRefuted(finding, pair, found, told[sentence] ?? [], appointers),
            !isNews || !isAtHome(finding, resolver), !isFarOff(finding, resolver)
          {
            added.append(finding)
          }
        }
      }
    }
    let kept = patterns.map { finding -> Finding in
      guard let learned = confidences[PatternHits.Fact(finding, syntax)] else { return finding }
      var result = finding
      // Elsewhere than in news the weights know better than the pattern how sure it is.
      result.confidence = isNews ? max(finding.confidence, learned) : learned
      return result
    }
    let all = isNews ? kept + added : withoutAddresses(kept + added, resolver.table)
    return everyMention ? all.flatMap { spread($0, table, resolver.table) } : all
  }

  /// A finding once for every two names or pronouns of its sentence that mean its ends.
  private func spread(_ finding: Finding, _ table: MentionTable, _ actors: ActorTable) -> [Finding]
  {
    let sentence = syntax.sentence(of: finding.source.head)
    // Where a place lies is said beside its name.
    guard sentence == syntax.sentence(of: finding.target.head),
      !isOfPlaces(finding, actors)
    else { return [finding] }
    let sources = table.words(of: finding.source.actor, inSentence: sentence).prefix(12)
    let targets = table.words(of: finding.target.actor, inSentence: sentence).prefix(12)
    guard !sources.isEmpty, !targets.isEmpty else { return [finding] }
    return sources.flatMap { source in
      targets.map { target in
        var result = finding
        result.source = source
        result.target = target
        return result
      }
    }
  }

  /// Whether what patterns read, or refused to read, in the same words speaks against it.
  private func isRefuted(
    _ finding: Finding, _ pair: ActorPair, _ hits: [(RelationType, Bool)], _ told: [Finding],
    _ appointers: Set<[Int]>
  ) -> Bool {
    let isForward = finding.source.actor == pair.first.reference.actor
    if Self.roles.contains(finding.type) {
      // "two generals of the council": a noun says one thing of its bearer.
      if hits.contains(where: { Self.roles.contains($0.0) && $0.1 == isForward }) { return true }
    }
    if finding.type == "leads" {
      let sentence = syntax.sentence(of: finding.trigger)
      return appointers.contains([sentence, finding.source.actor])
        || isTakenOtherwise(finding, told)
    }
    guard ontology.definition(of: finding.type)?.isEvent == true,
      syntax[finding.trigger].tag == .verb, brings(finding.type, finding.trigger)
    else { return false }
    if meansOtherwise(finding.trigger, finding.type) { return true }
    // "asked the speaker of the assembly": who is asked is the speaker.
    let isWithinAnother = told.contains { other in
      other.type == finding.type && other.trigger == finding.trigger
        && other.source.actor == finding.source.actor
        && syntax.ancestors(of: finding.target.head).contains {
          $0 == other.target.head || $0 == syntax[other.target.head].head && $0 != finding.trigger
        }
        && syntax[finding.target.head].relation != .conj
    }
    if isWithinAnother { return true }
    // Frames know the verb, saw both beside it and did not mean it.
    return finding.confidence < Self.leastBesideFrames && pair.path.top == finding.trigger
      && pair.path.up.count == 1 && pair.path.down.count == 1
  }

  /// "offered his condolences to Soto", "dismissed Vela as a clown", "proposed to her with a ring".
  private func meansOtherwise(_ verb: Int, _ type: RelationType) -> Bool {
    let objects = syntax.children(of: verb, .obj)
    if objects.contains(where: {
      lexicon.refuses(type, syntax.lemma(verb), object: syntax.lemma($0))
    }) {
      return true
    }
    if type == "proposed-to", syntax.lemma(verb) == "propose" {
      return syntax.children(of: verb, .obj, .ccomp, .xcomp, .passiveSubject).isEmpty
    }
    return ["dismissed-by", "appointed-by"].contains(type)
      && syntax.children(of: verb, .obl).contains { syntax.preposition(of: $0) == "as" }
  }

  /// Relations that a noun for people states.
  private static let roles: Set<RelationType> = ["leads", "member-of", "employed-by"]

  /// "Bulgarian guards are posted at the border crossing": a state's force at home is not its presence.
  private func isAtHome(_ finding: Finding, _ resolver: Resolver) -> Bool {
    guard finding.type == "deployed-in" else { return false }
    let actors = resolver.table.actors
    let (home, place) = (actors[finding.source.actor], actors[finding.target.actor])
    guard home.kind == .state, place.kind == .place else { return false }
    if let name = place.knownAs {
      return resolver.gazetteer.state(around: name).map { $0 == home.knownAs } ?? false
    }
    return !actors.contains { $0.kind == .state && $0.knownAs != home.knownAs }
  }

  /// "A and B lead X and Y respectively": where patterns give both ends to others, the two are no pair.
  private func isTakenOtherwise(_ added: Finding, _ patterns: [Finding]) -> Bool {
    let same = patterns.filter { $0.type == added.type }
    return same.contains { $0.source.actor == added.source.actor }
      && same.contains { $0.target.actor == added.target.actor }
  }

  private func isSymmetric(_ type: RelationType) -> Bool {
    ontology.definition(of: type)?.isSymmetric == true
  }

  private func finding(
    _ pair: ActorPair, _ label: PairClassifier.Label, _ score: Int32,
    _ kinds: (ActorKind, ActorKind), _ table: ActorTable, _ mentions: MentionTable
  ) -> Finding? {
    var (source, target) = label.isForward ? (pair.first, pair.second) : (pair.second, pair.first)
    let ends = label.isForward ? kinds : (kinds.1, kinds.0)
    guard let definition = ontology.definition(of: label.type),
      isFit(table.actors[source.reference.actor], definition.domain),
      isFit(table.actors[target.reference.actor], definition.range)
    else { return nil }
    let trigger = trigger(pair, label.type)
    if let causes = Self.causes[label.type], !causes.contains(where: { brings($0, trigger) }) {
      return nil
    }
    if !isNews, label.probability(of: score) < Self.least { return nil }
    // Where a body has its seat is another relation.
    if !isNews, label.type == "located-in",
      ontology.isKind(ends.0, within: .organisation) || areListed(source, target)
    {
      return nil
    }
    if isNews {
      // Frames know when advice is a proposal: "advised her on economic affairs" is none. An appeal to
      // a court is a matter of law.
      if label.type == "proposed-to",
        ["advise", "counsel"].contains(syntax.lemma(trigger))
          || syntax.lemma(trigger) == "appeal" && isCourt(target.reference)
      {
        return nil
      }
      // "a delegation sent by the alliance and led by Lowe"
      if label.type == "leads",
        isDeputy(trigger) || [.place, .state].contains(ends.1) && isOfService(trigger)
          || syntax.preposition(of: target.reference.head) == "by"
      {
        return nil
      }
      if label.type == "proposed-to", isObject(target.reference, of: trigger) { return nil }
      // "There are no Russian troops in Georgia"
      let way = pair.path.up + [pair.path.top] + pair.path.down
      if way.contains(where: { hasNo($0) }) { return nil }
      if isOfAnotherConjunct(pair) { return nil }
      if label.type == "deployed-in", isActivity(source) || isElsewhere(source, ends.0, trigger) {
        return nil
      }
      if label.type == "member-of",
        isOutside(pair) || isAboutMembers(pair) || isFrom(target.reference)
      {
        return nil
      }
      if label.type == "dismissed-by", isDoer(source.reference, of: trigger) { return nil }
      if label.type == "appointed-by", syntax.lemma(trigger) == "reinstate" { return nil }
      if label.type == "leads", ends.1 == .state, isMinister(source.reference) { return nil }
    }
    let verdict = judge.verdict(on: trigger)
    if verdict.isQuestion { return nil }
    var status = verdict.status
    if !definition.isEvent {
      if syntax[trigger].tag != .verb, syntax.children(of: trigger, .cop).isEmpty {
        // "will meet President X" says nothing of the office.
        status = judge.statusWord(ofRole: trigger)
      }
      if status == nil, definition.type == "deployed-in" {
        status = statusOfPosting(pair, trigger)
      }
      if status == nil {
        status = verdict.isPastPerfect || isReplaced(source.reference.head) ? .former : .current
      }
    }
    let date =
      ends.1 == .date
      ? table.actors[target.reference.actor].name
      : dates.date(
        of: trigger, isEvent: definition.isEvent, isPredicate: syntax[trigger].tag == .verb)
    if !isNews {
      // "Lowe is a Finnish painter": it is said of Lowe.
      source = told(source, mentions)
      target = told(target, mentions)
    }
    return Finding(
      type: isNews ? label.type : locating(label.type, pair, ends.0), source: source.reference,
      target: target.reference, status: status, date: date, speaker: verdict.speaker,
      confidence: label.probability(of: score), trigger: trigger)
  }

  /// "A brigade is on its way to Kabul", "soldiers who are to guard the port": what the verb above says of
  /// those who are somewhere.
  private func statusOfPosting(_ pair: ActorPair, _ trigger: Int) -> RelationStatus? {
    let way = pair.path.up + [pair.path.top] + pair.path.down
    if way.contains(where: { syntax.lemma($0) == "way" && syntax.preposition(of: $0) == "on" }) {
      return .planned
    }
    guard syntax[trigger].tag != .verb, let verb = way.first(where: { syntax[$0].tag == .verb })
    else { return nil }
    return judge.verdict(on: verb).status
  }

  /// The name or pronoun nearest to a description of the same actor in its sentence, if there is one.
  private func told(_ entry: MentionTable.Entry, _ mentions: MentionTable) -> MentionTable.Entry {
    guard entry.form == .nominal else { return entry }
    let head = entry.reference.head
    let words = mentions.words(
      of: entry.reference.actor, inSentence: syntax.sentence(of: head))
    guard
      let nearest = words.min(by: {
        (abs($0.head - head), $0.head) < (abs($1.head - head), $1.head)
      })
    else { return entry }
    var result = entry
    result.reference = nearest
    return result
  }

  /// How likely what is added must be to be right. In news that is three in five, as a wrong claim does
  /// more harm than a missing one; elsewhere the lines of the relations decide, but none of them for what
  /// is next to sure to be wrong.
  private static let leastInNews = 0.6

  /// The same where frames know the verb and did not mean it so.
  private static let leastBesideFrames = 0.9
  private static let least = 0.2

  /// What is said of nobody without a word that says so, and the relations whose words do: that
  /// somebody was appointed tells of no dismissal.
  private static let causes: [RelationType: [RelationType]] = [
    "dismissed-by": ["dismissed-by", "dismissed-from"],
    "dismissed-from": ["dismissed-by", "dismissed-from"],
    "arrested-by": ["arrested-by", "arrested-in"], "arrested-in": ["arrested-by", "arrested-in"],
    "deployed-in": ["deployed-in"], "accused-by": ["accused-by"], "attacked": ["attacked"],
    "threatened": ["threatened"],
    "sanctioned": ["sanctioned"],
  ]

  private func brings(_ type: RelationType, _ token: Int) -> Bool {
    lexicon.brings(type, syntax.lemma(token), isNoun: syntax[token].tag == .noun)
  }

  /// "Silva succeeded Rios": who is replaced holds the office no more.
  private func isReplaced(_ token: Int) -> Bool {
    guard let verb = syntax[token].head else { return false }
    // "took over the chair from Rios"
    if syntax.preposition(of: token) == "from", syntax.lemma(verb) == "take" { return true }
    return syntax[token].relation == .obj
      && ["succeed", "replace", "follow", "supersede"].contains(syntax.lemma(verb))
  }

  /// Whether an actor can be an end of a relation. In reports that are no news, what is said of an actor
  /// tells more of its kind than its name does, unless word lists know the name.
  private func isFit(_ actor: ActorDraft, _ kinds: [ActorKind]) -> Bool {
    if kinds.isEmpty || ontology.allows(actor.kind, among: kinds) { return true }
    return !isNews && actor.isKindGuessed && !kinds.contains(.date)
  }

  /// The word that brings a relation about: one on the path that the patterns know for it, else the
  /// verb nearest to the top of the path, else the top.
  private func trigger(_ pair: ActorPair, _ type: RelationType) -> Int {
    let way = pair.path.up.reversed() + [pair.path.top] + pair.path.down
    let inner = way.filter { $0 != pair.first.reference.head && $0 != pair.second.reference.head }
    let ends = [pair.first, pair.second].filter { $0.form == .nominal }.map(\.reference.head)
    // "Canadian instructors will be stationed": the verb tells whether it is so.
    let words = (inner + ends).filter { brings(type, $0) }
    if let word = words.first(where: { syntax[$0].tag == .verb }) ?? words.first { return word }
    let top = pair.path.top
    if syntax[top].tag == .verb { return top }
    if let verb = inner.first(where: { syntax[$0].tag == .verb }) { return verb }
    return top
  }
}
