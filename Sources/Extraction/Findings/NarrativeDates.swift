import ActorGraph
import Language

/// Dates events that a report tells one after another: what is told in the simple past without a date
/// happened on the day of what was told just before it.
///
/// The "narration" of Lascarides and Asher (1993), "Temporal interpretation, discourse relations and
/// commonsense entailment", in its plainest form. Past perfects go back in time, so they take no date
/// and give none. News without any date happened in the month of publication.
struct NarrativeDates {
  let syntax: Syntax
  let ontology: Ontology
  private let dates: DateFinder
  /// The day on which the main event of each sentence happened, where it says so.
  private let days: [String?]

  /// How many sentences a day holds for.
  private static let reach = 4

  /// The month of publication, where it tells when news happened.
  private let month: String?

  /// In the first days of a month, news may be of the month before.
  private static let firstDays = 3

  /// - Parameter published: the day of publication, where it is known.
  init(syntax: Syntax, ontology: Ontology, published: PartialDate?) {
    self.syntax = syntax
    self.ontology = ontology
    month = published.flatMap { date in
      date.day.flatMap { $0 > Self.firstDays ? String(date.description.prefix(7)) : nil }
    }
    let dates = DateFinder(syntax: syntax)
    self.dates = dates
    days = syntax.document.sentences.map { sentence in
      guard let root = sentence.first(where: { syntax[$0].head == nil }),
        Self.isNarrated(root, syntax) || Self.isVerbMissed(sentence, root, syntax)
      else { return nil }
      let day = dates.date(of: root, isEvent: true, isPredicate: true)
      return day.flatMap { $0.count == 10 ? $0 : nil }
    }
  }

  /// The findings, with days for those events that the story dates. Complexity: O(findings).
  func applied(to findings: [Finding]) -> [Finding] {
    let dated = Set(findings.filter { $0.date != nil }.map(Event.init))
    return findings.map { finding in
      guard finding.date == nil, finding.status == nil || finding.status == .current,
        finding.type == "deployed-in" || ontology.definition(of: finding.type)?.isEvent == true
          || Self.beginnings.contains(syntax.lemma(finding.trigger)),
        isTold(finding.trigger) || isDecided(finding),
        let day = continuedDay(finding.trigger)
          ?? day(before: syntax.sentence(of: finding.trigger))
      else { return inMonth(finding, dated) }
      var result = finding
      result.date = day
      result.dating = .story
      return result
    }
  }

  /// "He is suspended by the party's chief whip": reports tell decisions of the day in the present too.
  private func isDecided(_ finding: Finding) -> Bool {
    ["dismissed-by", "dismissed-from", "appointed-by", "arrested-by"].contains(finding.type)
      && syntax[finding.trigger].detailedTag == "VBN"
      && syntax.children(of: finding.trigger, .passiveAuxiliary).contains {
        ["is", "are"].contains(syntax.word($0))
      }
  }

  /// News that carries no date happened in the month of publication ("has urged the king to wait").
  private func inMonth(_ finding: Finding, _ dated: Set<Event>) -> Finding {
    guard finding.date == nil, finding.status == nil, let month, !dated.contains(Event(finding)),
      ontology.definition(of: finding.type)?.isEvent == true, finding.type != "deployed-in",
      isRecent(finding.trigger)
    else { return finding }
    guard terms(inSentence: syntax.sentence(of: finding.trigger)).isEmpty else { return finding }
    var result = finding
    result.date = month
    result.dating = .publication
    return result
  }

  /// What happened between whom, whenever it did.
  private struct Event: Hashable {
    var type: RelationType
    var source: Int
    var target: Int

    init(_ finding: Finding) {
      (type, source, target) = (finding.type, finding.source.actor, finding.target.actor)
    }
  }

  /// Whether a verb stands in the perfect, or in the simple past where the sentences before tell of no
  /// other month.
  private func isRecent(_ trigger: Int) -> Bool {
    if syntax[trigger].tag == .verb,
      syntax.children(of: trigger, .aux, .passiveAuxiliary).contains(where: {
        ["has", "have"].contains(syntax.word($0))
      })
    {
      return true
    }
    guard isTold(trigger), let month else { return false }
    let sentence = syntax.sentence(of: trigger)
    for earlier in (max(0, sentence - Self.reach)..<sentence).reversed() {
      let told = terms(inSentence: earlier)
      if !told.isEmpty { return told.contains { $0.kind == .date && $0.value.hasPrefix(month) } }
    }
    return true
  }

  /// The dates and lengths of time of a sentence.
  private func terms(inSentence number: Int) -> [TimeExpression] {
    syntax.times(inSentence: number).filter { $0.kind == .date || $0.kind == .duration }
  }

  /// Verbs with which what lasts begins.
  private static let beginnings: Set<String> = [
    "join", "enter", "accede", "become", "succeed", "replace", "assume", "swear", "elect", "name",
    "appoint", "install", "proclaim", "declare", "admit", "found", "form",
  ]

  /// "was seized on Wednesday by soldiers under Major Lowe, who declared him removed": a relative clause
  /// after a comma goes on with the story of its sentence.
  private func continuedDay(_ trigger: Int) -> String? {
    let way = [trigger] + syntax.ancestors(of: trigger)
    guard let place = way.firstIndex(where: { syntax[$0].relation == .relativeClause }),
      Self.isNarrated(way[place], syntax),
      let start = syntax.children(of: way[place]).first(where: { syntax[$0].tag != .punctuation }),
      start > 0, syntax.word(start - 1) == ",", ["who", "which"].contains(syntax.word(start)),
      let main = way[(place + 1)...].first(where: { syntax[$0].tag == .verb }),
      Self.isNarrated(main, syntax)
    else { return nil }
    let day = dates.date(of: main, isEvent: true, isPredicate: true)
    return day.flatMap { $0.count == 10 ? $0 : nil }
  }

  /// Whether a word stands in the simple past, or in what a verb in the simple past does: "signed a decree
  /// sacking Lowe", "read out a letter that urges her" but not "said that he had urged her".
  private func isTold(_ trigger: Int) -> Bool {
    if Self.isNarrated(trigger, syntax) { return true }
    var token = trigger
    for _ in 0..<6 {
      guard !Self.isFinite(token, syntax), let head = syntax[token].head,
        ![.relativeClause, .ccomp, .parataxis, .appos].contains(syntax[token].relation)
      else { return false }
      token = head
      if syntax[token].tag == .verb, Self.isNarrated(token, syntax) { return true }
    }
    return false
  }

  /// Whether a verb has a time of its own.
  private static func isFinite(_ verb: Int, _ syntax: Syntax) -> Bool {
    syntax[verb].tag == .verb
      && (["VBD", "VBZ", "VBP"].contains(syntax[verb].detailedTag)
        || !syntax.children(of: verb, .aux, .passiveAuxiliary, .cop).isEmpty)
  }

  /// Whether the verb of a sentence may have been taken for a description; datelines have none.
  private static func isVerbMissed(_ sentence: Range<Int>, _ root: Int, _ syntax: Syntax) -> Bool {
    syntax[root].tag.isNominal
      && sentence.contains { ["VBD", "VBN"].contains(syntax[$0].detailedTag) }
  }

  private func day(before sentence: Int) -> String? {
    // A sentence with a date of its own tells of another time.
    if syntax.times(inSentence: sentence).contains(where: { $0.kind == .date }) { return nil }
    let first = syntax.document.sentences[sentence].lowerBound
    if Self.leaps.contains(syntax.word(first)) { return nil }
    for earlier in (max(0, sentence - Self.reach)..<sentence).reversed() {
      if let day = days[earlier] { return day }
      // What was told at another time has left the story.
      let isElsewhere = syntax.times(inSentence: earlier).contains {
        $0.kind == .date && $0.value.count == 10
      }
      if isElsewhere { return nil }
    }
    return nil
  }

  /// First words of sentences that leave the time of the story ("After that vote ...").
  private static let leaps: Set<String> = ["after", "before", "earlier", "later", "previously"]

  /// Whether a verb stands in the simple past, active or passive.
  private static func isNarrated(_ verb: Int, _ syntax: Syntax) -> Bool {
    guard syntax[verb].tag == .verb else { return false }
    let helpers = syntax.children(of: verb, .aux, .passiveAuxiliary).map { syntax.word($0) }
    if helpers.contains(where: { !["was", "were", "did"].contains($0) }) { return false }
    return syntax[verb].detailedTag == "VBD"
      || syntax[verb].detailedTag == "VBN" && !helpers.isEmpty
  }
}
