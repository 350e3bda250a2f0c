import ActorGraph
import Language

/// Judges whether what a clause says is a fact, a plan, a claim or a denial, and who says so.
struct StatusJudge {
  let syntax: Syntax

  /// How a clause stands.
  struct Verdict: Hashable {
    /// Nil for what is plainly stated.
    var status: RelationStatus?
    /// Whether it lies before the time of the report and is over ("had been").
    var isPastPerfect = false
    /// The head of the phrase that says who states it.
    var speaker: Int?
  }

  /// The verdict on a verb, or on a noun that stands for an event.
  func verdict(on trigger: Int) -> Verdict {
    var verdict = Verdict()
    if isNegated(trigger) { verdict.status = .denied }
    if verdict.status == nil, isModal(trigger) { verdict.status = .planned }
    // A predicate with "is" of its own stands for itself, wherever the tree hangs it.
    if !syntax.children(of: trigger, .cop).isEmpty,
      !syntax.children(of: trigger, .mark).contains(where: { syntax.word($0) == "to" })
    {
      verdict.isPastPerfect = hasPastPerfect(trigger)
      return verdict
    }
    verdict.isPastPerfect = hasPastPerfect(trigger)
    var lower = trigger
    for above in syntax.ancestors(of: trigger) {
      judge(lower, beneath: above, &verdict)
      lower = above
    }
    if verdict.speaker == nil { verdict.speaker = accordingTo(trigger) }
    if hasHearsayAdverb(trigger), verdict.status == nil { verdict.status = .claimed }
    return verdict
  }

  private func hasPastPerfect(_ token: Int) -> Bool {
    syntax.children(of: token, .aux).contains { syntax.word($0) == "had" }
  }

  private func isNegated(_ token: Int) -> Bool {
    for child in syntax.children(of: token) {
      let word = syntax.word(child)
      if ["not", "n't", "n\u{2019}t", "never"].contains(word), syntax[child].relation == .advmod {
        return true
      }
      if syntax[child].relation == .det, word == "no" { return true }
      if [.nsubj, .passiveSubject].contains(syntax[child].relation) {
        if ["nobody", "none", "neither", "nothing"].contains(word) { return true }
        if syntax.children(of: child, .det).contains(where: {
          ["no", "neither"].contains(syntax.word($0))
        }) {
          return true
        }
      }
      if syntax[child].relation == .mark, word == "without" { return true }
    }
    return false
  }

  private func isModal(_ token: Int) -> Bool {
    for child in syntax.children(of: token, .aux) {
      if [
        "will", "would", "shall", "should", "may", "might", "could", "can", "must", "'ll", "wo",
        "ca", "\u{2019}ll",
      ]
      .contains(syntax.word(child)) {
        return true
      }
    }
    for child in syntax.children(of: token, .mark)
    where ["if", "unless", "whether", "once"].contains(syntax.word(child)) {
      return true
    }
    // "are to meet": an infinitive that is the predicate itself.
    let isInfinitive = syntax.children(of: token, .mark).contains { syntax.word($0) == "to" }
    return isInfinitive && syntax[token].relation == .root
  }

  /// What the word above a clause makes of it.
  private func judge(_ lower: Int, beneath above: Int, _ verdict: inout Verdict) {
    let lemma = syntax.lemma(above)
    switch syntax[lower].relation {
    case .xcomp, .ccomp, .csubj:
      if Self.denying.contains(lemma) {
        verdict.status = .denied
      } else if isNegated(above), verdict.status == nil, syntax[above].tag == .verb {
        verdict.status = .denied
      } else if verdict.status == nil {
        let isInfinitive = syntax.children(of: lower, .mark).contains { syntax.word($0) == "to" }
        if Self.claiming.contains(lemma) {
          verdict.status = .claimed
        } else if isInfinitive, syntax[lower].relation == .xcomp, !Self.factual.contains(lemma) {
          verdict.status = Self.hearsay.contains(lemma) ? .claimed : .planned
        } else if Self.wishing.contains(lemma) {
          verdict.status = .planned
        } else if isModal(above), syntax[lower].relation == .xcomp {
          verdict.status = .planned
        }
      }
      if syntax[lower].relation == .ccomp, verdict.speaker == nil,
        Self.saying.contains(lemma) || Self.claiming.contains(lemma)
      {
        verdict.speaker = syntax.children(of: above, .nsubj).first
      }
    case .acl, .advcl:
      let isInfinitive = syntax.children(of: lower, .mark).contains { syntax.word($0) == "to" }
      if isInfinitive, verdict.status == nil, !Self.factual.contains(lemma) {
        verdict.status = .planned
      }
    case .conj:
      if verdict.status == nil, isSharedModal(lower, above) { verdict.status = .planned }
    case .parataxis:
      if Self.saying.contains(syntax.lemma(lower)) { return }
      if verdict.speaker == nil, Self.saying.contains(lemma) {
        verdict.speaker = syntax.children(of: above, .nsubj).first
      }
    default:
      break
    }
  }

  /// "will dismiss X and appoint Y": the second verb has no auxiliary of its own.
  private func isSharedModal(_ lower: Int, _ above: Int) -> Bool {
    guard isModal(above), syntax[lower].tag == .verb else { return false }
    let tag = syntax[lower].detailedTag
    return tag == "VB"
      || (tag == "VBN" && syntax.children(of: lower, .aux, .passiveAuxiliary, .nsubj).isEmpty)
  }

  private func hasHearsayAdverb(_ token: Int) -> Bool {
    syntax.children(of: token, .advmod).contains {
      ["reportedly", "allegedly", "supposedly", "apparently", "purportedly"].contains(
        syntax.word($0))
    }
  }

  /// "according to Interfax", "X said" in a main clause beside.
  private func accordingTo(_ trigger: Int) -> Int? {
    for place in [trigger] + syntax.ancestors(of: trigger) {
      for child in syntax.children(of: place, .obl, .nmod) {
        if let words = syntax.preposition(of: child), words.hasPrefix("according") { return child }
      }
      for child in syntax.children(of: place, .parataxis)
      where Self.saying.contains(syntax.lemma(child)) {
        if let subject = syntax.children(of: child, .nsubj).first { return subject }
      }
    }
    return nil
  }

  private static let denying: Set<String> = [
    "deny", "refuse", "decline", "fail", "reject", "refute", "rule", "avoid", "forbid", "prevent",
    "dispute",
  ]
  private static let claiming: Set<String> = [
    "claim", "allege", "suspect", "accuse", "speculate", "believe", "fear",
  ]
  private static let hearsay: Set<String> = [
    "say", "report", "believe", "think", "rumour", "rumor", "seem", "appear",
  ]
  private static let wishing: Set<String> = [
    "want", "hope", "demand", "propose", "suggest", "urge", "expect", "threaten", "promise", "plan",
    "wish",
    "insist", "recommend", "call", "ask", "request",
  ]
  private static let factual: Set<String> = [
    "vote", "decide", "begin", "start", "continue", "manage", "help", "go", "come", "move", "use",
    "force",
    "happen", "proceed", "cease", "stop", "keep", "remain", "stay", "fly", "arrive", "return",
    "meet",
  ]
  private static let saying: Set<String> = [
    "say", "tell", "report", "announce", "declare", "state", "add", "write", "confirm", "note",
    "explain",
    "argue", "warn", "stress", "admit", "reveal", "disclose", "assert", "maintain", "insist",
  ]
}
