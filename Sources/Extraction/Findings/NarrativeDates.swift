import ActorGraph
import Language

/// Dates events that a report tells one after another: what is told in the simple past without a date
/// happened on the day of what was told just before it.
///
/// The "narration" of Lascarides and Asher (1993), "Temporal interpretation, discourse relations and
/// commonsense entailment", in its plainest form. Past perfects go back in time, so they take no date
/// and give none.
struct NarrativeDates {
  let syntax: Syntax
  let ontology: Ontology
  private let dates: DateFinder
  /// The day on which the main event of each sentence happened, where it says so.
  private let days: [String?]

  /// How many sentences a day holds for.
  private static let reach = 2

  init(syntax: Syntax, ontology: Ontology) {
    self.syntax = syntax
    self.ontology = ontology
    let dates = DateFinder(syntax: syntax)
    self.dates = dates
    days = syntax.document.sentences.map { sentence in
      guard let root = sentence.first(where: { syntax[$0].head == nil }),
        Self.isNarrated(root, syntax)
      else { return nil }
      let day = dates.date(of: root, isEvent: true, isPredicate: true)
      return day.flatMap { $0.count == 10 ? $0 : nil }
    }
  }

  /// The findings, with days for those events that the story dates. Complexity: O(findings).
  func applied(to findings: [Finding]) -> [Finding] {
    findings.map { finding in
      guard finding.date == nil, finding.status == nil || finding.status == .current,
        finding.type == "deployed-in" || ontology.definition(of: finding.type)?.isEvent == true,
        Self.isNarrated(finding.trigger, syntax),
        let day = day(before: syntax.sentence(of: finding.trigger))
      else { return finding }
      var result = finding
      result.date = day
      return result
    }
  }

  private func day(before sentence: Int) -> String? {
    // A sentence with a date of its own tells of another time.
    if syntax.times(inSentence: sentence).contains(where: { $0.kind == .date }) { return nil }
    let first = syntax.document.sentences[sentence].lowerBound
    if Self.leaps.contains(syntax.word(first)) { return nil }
    for back in 1...Self.reach where sentence - back >= 0 {
      if let day = days[sentence - back] { return day }
    }
    return nil
  }

  /// First words of sentences that leave the time of the story ("After that vote ...").
  private static let leaps: Set<String> = ["after", "before", "earlier", "later", "previously"]

  /// Whether a verb stands in the simple past, active or passive.
  private static func isNarrated(_ verb: Int, _ syntax: Syntax) -> Bool {
    guard syntax[verb].tag == .verb else { return false }
    let helpers = syntax.children(of: verb, .aux, .passiveAuxiliary).map { syntax.word($0) }
    if helpers.contains(where: { !["was", "were"].contains($0) }) { return false }
    return syntax[verb].detailedTag == "VBD"
      || syntax[verb].detailedTag == "VBN" && !helpers.isEmpty
  }
}
