import ActorGraph
import Language

/// Puts the findings of one report together into a graph: equal facts become one relation with
/// several pieces of evidence, vague dates give way to precise ones, offsets become Unicode scalars.
struct FindingAssembler {
  let report: Report
  let syntax: Syntax
  let table: ActorTable
  let ontology: Ontology
  /// Nouns for forces: what is only described is deployed nowhere unless it is one.
  let fighters: Set<String>
  /// Whether actors whom the report never names are told of.
  let everyMention: Bool
  /// The report's identifier: a hash of its whole text, made once.
  private let document: DocumentID

  init(
    report: Report, syntax: Syntax, table: ActorTable, ontology: Ontology, fighters: Set<String>,
    everyMention: Bool
  ) {
    self.ontology = ontology
    self.everyMention = everyMention
    self.fighters = fighters
    self.report = report
    self.syntax = syntax
    self.table = table
    document = report.id
  }

  /// The graph of a report.
  ///
  /// - Throws: nothing that input can cause; every relation's ends are inserted before it.
  func graph(of findings: [Finding]) throws(ActorGraphError) -> ActorGraph {
    var graph = ActorGraph()
    graph.insert(report.record)
    let findings = findings.filter(isTelling)
    var used = Set(findings.flatMap { [$0.source.actor, $0.target.actor] })
    for (index, draft) in table.actors.enumerated() where isNamed(draft, index) {
      used.insert(index)
    }
    var identifiers: [Int: ActorID] = [:]
    let ends = Set(
      findings.flatMap {
        [
          End(actor: $0.source.actor, mention: $0.source.mention),
          End(actor: $0.target.actor, mention: $0.target.mention),
        ]
      })
    let kinds = kinds(findings)
    for index in used.sorted() {
      let actor = actor(
        table.actors[index], index, kind: kinds[index], roles: roles(of: index, findings),
        ends: ends)
      identifiers[index] = graph.insert(actor)
    }
    for finding in reconciled(findings.map(foreseen).map(ended)) {
      guard let source = identifiers[finding.source.actor],
        let target = identifiers[finding.target.actor],
        source != target
      else { continue }
      try graph.insert(relation(finding, source, target))
    }
    return graph
  }

  /// Whether a finding tells something of actors that can be told apart: not of "the soldiers", not that
  /// "the head of the bank" heads the bank.
  private func isTelling(_ finding: Finding) -> Bool {
    // "Lowe's government", "the government of Lowe": that Lowe leads it is no news.
    let (source, target) = (table.actors[finding.source.actor], table.actors[finding.target.actor])
    if finding.type == "leads", target.name.hasSuffix(" of \(source.name)") { return false }
    if ["member-of", "leads"].contains(finding.type), isOnlyTheirs(target) { return false }
    if finding.type == "part-of", isOnlyTheirs(source) { return false }
    for (end, other) in [(finding.source, finding.target), (finding.target, finding.source)] {
      let actor = table.actors[end.actor]
      guard let noun = actor.describedBy else { continue }
      if everyMention, table.actor(at: end.head) == nil, syntax[end.head].tag == .pronoun {
        continue
      }
      if actor.describedWith.isEmpty || actor.describedWith.contains(other.actor) { return false }
      if finding.type == "deployed-in", end == finding.source, !fighters.contains(noun) {
        return false
      }
    }
    return true
  }

  /// "His party", "a committee": a body that nothing tells from others.
  private func isOnlyTheirs(_ body: ActorDraft) -> Bool {
    body.knownAs == nil && body.kind == .organisation
      && (body.name.hasSuffix(" own party")
        || body.name.split(separator: " ").first.map {
          ["his", "her", "their", "its", "my", "our", "whose", "a", "an", "another"].contains(
            $0.lowercased())
        } == true)
  }

  /// What lies after the day of publication has not happened yet ("leaves the pact on 3 June").
  private func foreseen(_ finding: Finding) -> Finding {
    guard finding.status == nil || finding.status == .current,
      !["VBD", "VBN"].contains(syntax[finding.trigger].detailedTag),
      let published = report.published,
      let start = finding.date.flatMap({ TimeExtent($0) })?.start,
      start.earliestDay > published.latestDay
    else { return finding }
    var result = finding
    result.status = .planned
    return result
  }

  /// What lasted until a day before that of publication lasts no more ("ran the port until 2019").
  private func ended(_ finding: Finding) -> Finding {
    guard finding.status == .current, let published = report.published,
      let extent = finding.date.flatMap({ TimeExtent($0) }), !extent.isSingleDate,
      let end = extent.end, end.latestDay < published.earliestDay
    else { return finding }
    // "were sent there last week": some day of a week, not all of it.
    if let start = extent.start, end.latestDay - start.earliestDay <= Self.oneEvent {
      return finding
    }
    var result = finding
    result.status = .former
    return result
  }

  /// Up to how many days a span is taken for the vague date of an event.
  private static let oneEvent = 7

  // MARK: - Actors

  /// Whether a name of the text, not only a description, stands for the actor. A capital may stand for
  /// its state, but where nothing is told of that it is a town.
  private func isNamed(_ draft: ActorDraft, _ index: Int) -> Bool {
    draft.mentions.contains { mention in
      table.actor(at: mention.lowerBound) == index
        && table.name(at: mention.lowerBound).map { $0.tokens == mention && !$0.isDemonym } == true
    }
  }

  /// Words that a relation was read from, and whom they mean.
  private struct End: Hashable {
    var actor: Int
    var mention: Range<Int>
  }

  /// An actor with its names and with those descriptions and pronouns that a relation was read from:
  /// others are right too seldom to be told.
  private func actor(
    _ draft: ActorDraft, _ index: Int, kind: ActorKind?, roles: [String], ends: Set<End>
  ) -> Actor {
    let mentions = draft.mentions.filter { mention in
      table.actor(at: mention.lowerBound) == index
        || ends.contains(End(actor: index, mention: mention))
    }
    // What stands for a place or a body ("the seat", "the team") is a mention of it.
    let others =
      draft.kind == .person
      ? []
      : ends.filter { $0.actor == index && !draft.mentions.contains($0.mention) }.map(\.mention)
        .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var attributes = Attributes()
    for role in roles { attributes.insert(role, for: "role") }
    // One report may call two people by one surname: what contradicts itself tells nothing.
    if draft.genders.count == 1 {
      attributes.insert(contentsOf: draft.genders.map(\.rawValue), for: "gender")
    }
    var aliases = Set(draft.names.keys)
    if let known = draft.knownAs { aliases.insert(known) }
    let kind = kind ?? draft.kind
    var identifier: ActorID?
    if draft.isUnnamed {
      attributes.insert("true", for: ReportPart.unnamedAttribute)
      // "He" of two reports, or of two places of one, are two people.
      let place = draft.mentions.first.map { offsets($0).lowerBound } ?? 0
      identifier = ActorID(kind: kind, name: draft.name, scope: "\(document) \(place)")
    }
    return Actor(
      id: identifier, kind: kind, name: draft.name, aliases: aliases.sorted(),
      mentions: (mentions + others).map { .init(document: document, range: offsets($0)) },
      attributes: attributes)
  }

  /// Kinds of actors that no relation of theirs allows, as the first of their relations would have them.
  /// In news, names tell more of that.
  private func kinds(_ findings: [Finding]) -> [Int: ActorKind] {
    var wanted: [Int: ActorKind] = [:]
    var settled: Set<Int> = []
    for finding in findings {
      guard let definition = ontology.definition(of: finding.type) else { continue }
      for (end, kinds) in [
        (finding.source, definition.domain), (finding.target, definition.range),
      ] {
        guard let first = kinds.first, !settled.contains(end.actor) else { continue }
        let draft = table.actors[end.actor]
        if report.published != nil, !draft.isUnnamed { continue }
        if !draft.isKindGuessed || draft.kind != .actor && ontology.allows(draft.kind, among: kinds)
        {
          settled.insert(end.actor)
          wanted[end.actor] = nil
        } else if wanted[end.actor] == nil {
          wanted[end.actor] = first
        }
      }
    }
    return wanted
  }

  /// What an actor is called in the report, for the second line of its node: the offices of the
  /// weightiest sort only, so that a president is not shown as a party member.
  private func roles(of actor: Int, _ findings: [Finding]) -> [String] {
    for type in Self.rolesByWeight {
      let roles = findings.compactMap { finding -> String? in
        guard finding.source.actor == actor, finding.type == type, let role = finding.role,
          !["member", "citizen", "republic", "part"].contains(role)
        else { return nil }
        let former = finding.status == .former ? "former " : ""
        return "\(former)\(role), \(shortName(table.actors[finding.target.actor]))"
      }
      if !roles.isEmpty { return roles }
    }
    return []
  }

  private static let rolesByWeight: [RelationType] = [
    "leads", "employed-by", "member-of", "citizen-of", "spouse", "parent", "sibling",
  ]

  /// The abbreviation where the report uses one, else the name.
  private func shortName(_ actor: ActorDraft) -> String {
    let short = actor.names.keys.filter { name in
      name.count <= 8 && name.count >= 2 && name == name.uppercased()
    }
    return short.min() ?? actor.name
  }

  // MARK: - Relations

  private func relation(_ finding: Finding, _ source: ActorID, _ target: ActorID) -> Relation {
    let sentence = syntax.sentenceRange(of: finding.trigger)
    let tokens = [
      finding.source.mention, finding.target.mention, finding.trigger..<finding.trigger + 1,
    ]
    // The quote is the sentence; where a mention stands outside it, the sentences between too.
    let first = min(
      sentence.lowerBound,
      tokens.map { syntax.sentenceRange(of: $0.lowerBound).lowerBound }.min() ?? 0)
    let last = max(
      sentence.upperBound,
      tokens.map { syntax.sentenceRange(of: $0.upperBound - 1).upperBound }.max() ?? 0)
    let isNear = last - first <= 200
    let quoted = offsets(isNear ? first..<last : sentence)
    let evidence = Evidence(
      document: document, range: quoted, quote: syntax.document.substring(quoted),
      sourceSpan: offsets(finding.source.mention), targetSpan: offsets(finding.target.mention))
    var attributes = Attributes()
    if let role = finding.role { attributes.insert(role, for: "role") }
    if let rule = finding.rule {
      attributes.insert(rule.words(for: finding.trigger, in: syntax), for: "rule")
    }
    if let dating = finding.dating { attributes.insert(dating.rawValue, for: "dated") }
    return Relation(
      source: source, type: finding.type, target: target,
      date: finding.date.flatMap { TimeExtent($0) },
      status: finding.status, statedBy: finding.speaker.flatMap { speaker($0) },
      confidence: finding.confidence * certainty(of: finding), evidence: [evidence],
      attributes: attributes)
  }

  /// How likely it is that descriptions and pronouns are taken for the right actors: about as often as
  /// coreference is right, less where what is said fits.
  private func certainty(of finding: Finding) -> Double {
    [finding.source, finding.target].reduce(1) { product, end in
      table.actor(at: end.head) == end.actor ? product : product * 0.85
    }
  }

  private func speaker(_ token: Int) -> String? {
    if let actor = table.actor(at: token) ?? table.actor(mentionedAt: token) {
      return table.actors[actor].name
    }
    return nil
  }

  private func offsets(_ tokens: Range<Int>) -> Range<Int> {
    syntax.document.offsets(ofTokens: tokens)
  }

  /// One fact told twice, once with and once without its date or speaker, is one fact.
  private func reconciled(_ findings: [Finding]) -> [Finding] {
    var result = findings
    let groups = Dictionary(grouping: result.indices) { index in
      "\(result[index].type) \(result[index].source.actor) \(result[index].target.actor)"
    }
    // A relation told hundreds of times needs no pairwise look.
    for group in groups.values where group.count > 1 && group.count <= 200 {
      for index in group {
        for other in group where other != index && isSameFact(result[index], result[other]) {
          if result[index].date == nil || isVaguer(result[index].date, than: result[other].date) {
            if let date = result[other].date {
              (result[index].date, result[index].dating) = (date, result[other].dating)
            }
          }
          if result[other].speaker == nil { result[index].speaker = nil }
        }
      }
    }
    return result
  }

  private func isSameFact(_ one: Finding, _ other: Finding) -> Bool {
    one.type == other.type && one.source.actor == other.source.actor
      && one.target.actor == other.target.actor
      && one.status == other.status
      && (one.date == nil || other.date == nil || isVaguer(one.date, than: other.date)
        || isVaguer(other.date, than: one.date) || one.date == other.date)
  }

  private func isVaguer(_ one: String?, than other: String?) -> Bool {
    guard let one = one.flatMap({ TimeExtent($0) }), let other = other.flatMap({ TimeExtent($0) })
    else { return false }
    return one != other && one.contains(other)
  }
}
