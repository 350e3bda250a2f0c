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
    /// Whether it is only asked.
    var isQuestion = false
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
    var isOverByThen = false
    for above in path(from: trigger) {
      if isAside(lower) { break }
      judge(lower, beneath: above, &verdict)
      // "to prepare for a mission in Niger, where the general deposed the president": the clause about
      // the past is no part of the plan.
      if isOverByThen, verdict.status == .planned { verdict.status = nil }
      if syntax[lower].relation == .relativeClause, isPast(lower), verdict.status == nil {
        isOverByThen = true
      }
      lower = above
    }
    if verdict.speaker == nil { verdict.speaker = accordingTo(trigger) }
    if let last = syntax.sentenceRange(of: trigger).last, isQuestion(last) {
      verdict.isQuestion = true
    }
    if hasHearsayAdverb(trigger), verdict.status == nil { verdict.status = .claimed }
    return verdict
  }

  /// The words above a trigger, but for infinitives that it was joined to by mistake.
  private func path(from trigger: Int) -> [Int] {
    var path: [Int] = []
    var next = trigger
    while path.count < 200, let above = syntax.headBeyondInfinitive(of: next) ?? syntax[next].head {
      path.append(above)
      next = above
    }
    return path
  }

  /// "who left", "who was relieved of his post"
  private func isPast(_ verb: Int) -> Bool {
    syntax[verb].detailedTag == "VBD"
      || syntax.children(of: verb, .aux, .passiveAuxiliary, .cop).contains {
        ["was", "were", "had"].contains(syntax.word($0))
      }
  }

  /// "refused to save the airline, whose board is chaired by X": what a clause after a comma tells of a
  /// noun is so, whatever is said to be done with it.
  private func isAside(_ clause: Int) -> Bool {
    guard syntax[clause].relation == .relativeClause, !isModal(clause),
      let start = syntax.children(of: clause).min(), start > 0
    else { return false }
    return syntax.word(start) == "," || syntax.word(start - 1) == ","
  }

  private func isQuestion(_ last: Int) -> Bool {
    syntax.word(last) == "?" || (last > 0 && syntax.word(last - 1) == "?")
  }

  private func hasPastPerfect(_ token: Int) -> Bool {
    syntax.children(of: token, .aux).contains { syntax.word($0) == "had" }
  }

  private func isNegated(_ token: Int) -> Bool {
    for child in syntax.children(of: token) {
      let word = syntax.word(child)
      // "not only dismissed him but" is no denial; "nearly dismissed him" is one.
      if word == "not", child + 1 < token, syntax.word(child + 1) == "only" { continue }
      if ["nearly", "almost"].contains(word), syntax[child].relation == .advmod { return true }
      if ["not", "n't", "n\u{2019}t", "never"].contains(word), syntax[child].relation == .advmod {
        return true
      }
      if syntax[child].relation == .det, ["no", "neither"].contains(word) { return true }
      // "offered them no talks"
      if syntax[child].relation == .obj,
        syntax.children(of: child, .det).contains(where: { syntax.word($0) == "no" })
      {
        return true
      }
      if [.nsubj, .passiveSubject].contains(syntax[child].relation) {
        if ["nobody", "none", "neither", "nothing"].contains(word) { return true }
        if syntax.children(of: child, .cc, .advmod).contains(where: { syntax.word($0) == "neither" }
        ) {
          return true
        }
        if syntax.children(of: child, .det).contains(where: {
          ["no", "neither"].contains(syntax.word($0))
        }) {
          return true
        }
      }
      if [.mark, .case, .advmod].contains(syntax[child].relation),
        ["without", "instead"].contains(word)
      {
        return true
      }
      if [.cc, .advmod].contains(syntax[child].relation), word == "neither" { return true }
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
    // "Had he dismissed her, ..." is what did not happen.
    if let subject = syntax.children(of: token, .nsubj).first,
      syntax.children(of: token, .aux).contains(where: { syntax.word($0) == "had" && $0 < subject })
    {
      return true
    }
    // "are to meet": an infinitive that is the predicate itself.
    // "is sending soldiers": they are not there yet.
    if ["send", "dispatch"].contains(syntax.lemma(token)), syntax[token].detailedTag == "VBG",
      syntax.children(of: token, .aux).contains(where: { ["is", "are"].contains(syntax.word($0)) })
    {
      return true
    }
    // "directed that he be taken to Zenda"
    if syntax[token].relation == .ccomp,
      syntax.children(of: token, .aux, .mark).allSatisfy({
        syntax.word($0) == "that"
      }),
      syntax.children(of: token, .passiveAuxiliary, .cop).contains(where: {
        syntax.word($0) == "be"
      })
    {
      return true
    }
    guard let mark = syntax.children(of: token, .mark).first(where: { syntax.word($0) == "to" })
    else { return false }
    return syntax[token].relation == .root
      || syntax.children(of: token, .aux, .passiveAuxiliary, .cop).contains {
        $0 < mark && ["is", "are", "was", "were"].contains(syntax.word($0))
      }
  }

  /// What the word above a clause makes of it.
  private func judge(_ lower: Int, beneath above: Int, _ verdict: inout Verdict) {
    let lemma = syntax.lemma(above)
    // "voted to send a mission": a vote sends nobody yet, though it may dismiss.
    if verdict.status == nil, ["vote", "decide", "agree", "approve", "authorise"].contains(lemma),
      ["send", "dispatch", "deploy", "station"].contains(syntax.lemma(lower)),
      syntax.children(of: lower, .mark).contains(where: { syntax.word($0) == "to" })
    {
      verdict.status = .planned
    }
    judgeNoun(lower, beneath: above, lemma, &verdict)
    judgeGerund(lower, beneath: above, lemma, &verdict)
    switch syntax[lower].relation {
    case .xcomp, .ccomp, .csubj:
      if Self.denying.contains(lemma) {
        verdict.status = .denied
      } else if isNegated(above), ["true", "case", "right", "correct"].contains(lemma) {
        verdict.status = .denied
      } else if isNegated(above), verdict.status == nil, syntax[above].tag == .verb {
        verdict.status = .denied
      } else if verdict.status == nil {
        let isInfinitive = syntax.children(of: lower, .mark).contains { syntax.word($0) == "to" }
        if Self.claiming.contains(lemma) {
          verdict.status = .claimed
        } else if isInfinitive, syntax[lower].relation == .xcomp, !Self.factual.contains(lemma),
          // "became the first to leave"
          !syntax.children(of: above, .xcomp).contains(where: syntax.isSingledOut)
        {
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
      if isInfinitive, verdict.status == nil, !syntax.isSingledOut(above) {
        if Self.refusals.contains(lemma) {
          verdict.status = .denied
        } else if !Self.factual.contains(lemma) && !Self.decisions.contains(lemma)
          // "will fly to Lima to put a plan to her"
          || isModal(above)
        {
          verdict.status = .planned
        }
      }
    case .relativeClause where syntax[above].tag == .verb:
      // "proposed to them that its soldiers guard it": no noun is there for a relative clause.
      if verdict.status == nil, Self.wishing.contains(lemma) { verdict.status = .planned }
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

  /// "calls for the dismissal of X", "rumours that X had gone", "a plan to dismiss X".
  private func judgeNoun(
    _ lower: Int, beneath above: Int, _ lemma: String, _ verdict: inout Verdict
  ) {
    guard verdict.status == nil else { return }
    if syntax[above].tag == .noun,
      [.nmod, .acl, .ccomp, .appos, .obl, .relativeClause].contains(syntax[lower].relation)
    {
      if Self.wishNouns.contains(lemma) { verdict.status = .planned }
      if Self.rumourNouns.contains(lemma) { verdict.status = .claimed }
      // "dismissed reports that", "denied a claim that"
      if Self.rumourNouns.contains(lemma) || ["report", "suggestion"].contains(lemma),
        let verb = syntax[above].head,
        ["deny", "dismiss", "reject", "refute"].contains(syntax.lemma(verb))
      {
        verdict.status = .denied
      }
    }
    if syntax[lower].tag == .noun, syntax[above].tag == .verb,
      [.obj, .obl, .passiveSubject].contains(syntax[lower].relation)
    {
      if Self.wishing.contains(lemma) || Self.considering.contains(lemma)
        || Self.hindering.contains(lemma) && Self.sendings.contains(syntax.lemma(lower))
      {
        verdict.status = .planned
      }
      if lemma == "deny" || (lemma == "rule" && hasParticle(above, "out")) {
        verdict.status = .denied
      }
    }
  }

  /// "ruled out dismissing", "considered dismissing", "stopped short of dismissing".
  private func judgeGerund(
    _ lower: Int, beneath above: Int, _ lemma: String, _ verdict: inout Verdict
  ) {
    let isGerund =
      syntax[lower].detailedTag == "VBG"
      || syntax.children(of: lower, .aux).contains { syntax.word($0) == "having" }
    guard isGerund, verdict.status == nil, syntax.children(of: lower, .nsubj).isEmpty,
      [.xcomp, .ccomp, .advcl, .obj, .obl, .acl, .dep].contains(syntax[lower].relation)
    else { return }
    if lemma == "deny" || lemma == "avoid" || (lemma == "rule" && hasParticle(above, "out"))
      || (lemma == "short" && syntax[above].head.map { syntax.lemma($0) == "stop" } == true)
      || (lemma == "stop" && syntax.children(of: above).contains { syntax.word($0) == "short" })
    {
      verdict.status = .denied
    } else if Self.considering.contains(lemma) {
      verdict.status = .planned
    } else if Self.claiming.contains(lemma) {
      verdict.status = .claimed  // "accused him of dismissing her"
    }
  }

  private func hasParticle(_ verb: Int, _ particle: String) -> Bool {
    syntax.children(of: verb).contains { syntax.word($0) == particle }
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
    // A phrase at the end of a sentence hangs from whatever stands before it.
    let sentence = syntax.sentenceRange(of: trigger)
    for token in sentence where syntax.word(token) == "according" && syntax[token].relation == .case
    {
      return syntax[token].head
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
  /// "his decision to dismiss her": it was done.
  private static let decisions: Set<String> = ["decision", "vote", "move"]
  private static let refusals: Set<String> = [
    "refusal", "failure", "reluctance", "unwillingness", "inability",
  ]
  private static let considering: Set<String> = [
    "consider", "contemplate", "discuss", "suggest", "propose", "recommend", "mull", "plan",
    "threaten", "risk",
    "envisage", "favour", "favor", "advocate", "demand", "seek",
  ]
  /// "opposed the dispatch of more troops": what is hindered, or only agreed, is not there yet.
  private static let hindering: Set<String> = [
    "approve", "authorise", "authorize", "await", "ban", "bar", "block", "endorse", "forbid",
    "halt",
    "oppose", "order", "prepare", "prevent", "promise", "reject", "request", "resist", "rule",
    "urge", "veto", "want",
  ]
  private static let sendings: Set<String> = [
    "deployment", "dispatch", "posting", "sending", "stationing",
  ]
  private static let wishNouns: Set<String> = [
    "call", "demand", "proposal", "plan", "threat", "request", "appeal", "hope", "prospect",
    "possibility", "attempt",
    "bid", "motion", "idea", "option", "pressure",
  ]
  private static let rumourNouns: Set<String> = [
    "rumour", "rumor", "allegation", "claim", "suspicion", "speculation", "accusation", "gossip",
  ]
  private static let saying: Set<String> = [
    "say", "tell", "report", "announce", "declare", "state", "add", "write", "confirm", "note",
    "explain",
    "argue", "warn", "stress", "admit", "reveal", "disclose", "assert", "maintain", "insist",
  ]
}
