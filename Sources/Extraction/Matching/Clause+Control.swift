import Language

extension Clause {
  /// Arguments that the clause shares with the one it hangs from.
  mutating func inherit(_ syntax: Syntax, _ depth: Int) {
    let token = syntax[verb]
    guard let head = token.head, depth < 8 else { return }
    switch token.relation {
    case .relativeClause:
      inheritAsRelative(head, syntax)
    case .acl:
      inheritAsModifier(head, syntax, depth)
    case .conj, .xcomp, .advcl, .parataxis, .ccomp:
      guard
        syntax[head].tag == .verb || syntax[head].tag == .auxiliary
          || syntax[head].tag == .adjective
          || syntax[head].tag == .noun || token.relation == .parataxis
          // "have been in Zenda and moved on": the place is the predicate.
          || !syntax.children(of: head, .cop).isEmpty
      else { return }
      switch token.relation {
      case .conj:
        if let subject = strayedSubject(syntax) {
          if isPassive { objects = [subject] } else { subjects = [subject] }
        }
        let head = syntax.headBeyondInfinitive(of: verb) ?? head
        inheritAsConjunct(Clause(head, in: syntax, depth: depth + 1), syntax)
      case .xcomp, .advcl:
        inheritAsComplement(head, Clause(head, in: syntax, depth: depth + 1), syntax)
      case .parataxis:
        inheritAfterDateline(head, syntax)
      default:
        break
      }
    default:
      break
    }
  }

  private mutating func inheritAsRelative(_ head: Int, _ syntax: Syntax) {
    let hasPronoun = (subjects + objects + indirect + obliques.map(\.head)).contains {
      Self.relatives.contains(syntax.word($0))
    }
    guard !hasPronoun else { return }
    if subjects.isEmpty, !isPassive {
      subjects.append(head)
    } else if objects.isEmpty {
      objects.append(head)
    }
  }

  private mutating func inheritAsModifier(_ head: Int, _ syntax: Syntax, _ depth: Int) {
    if isPassive {
      if objects.isEmpty { objects.append(head) }
    } else if subjects.isEmpty, syntax[verb].detailedTag != "VB" {
      subjects.append(head)
    } else if subjects.isEmpty, syntax.isSingledOut(head) {
      // "the first state to withdraw"; "became the first state to withdraw"
      let isPredicate = syntax[head].relation == .xcomp
      let above = isPredicate ? syntax[head].head : nil
      subjects = above.map { syntax.children(of: $0, .nsubj) } ?? []
      if subjects.isEmpty { subjects = syntax.children(of: head, .nsubj) }
      if subjects.isEmpty { subjects = [head] }
    } else if subjects.isEmpty, Self.intentions.contains(syntax.lemma(head)) {
      subjects = holders(ofIntention: head, syntax, depth)
    }
  }

  /// "X's decision to remove Y", "a move by X to", "took the decision to": who does it.
  private func holders(ofIntention noun: Int, _ syntax: Syntax, _ depth: Int) -> [Int] {
    let own = syntax.children(of: noun, .possessive)
    if !own.isEmpty { return own }
    let beside = syntax.children(of: noun, .nmod).filter {
      ["by", "of", "from"].contains(syntax.preposition(of: $0))
    }
    if !beside.isEmpty { return beside }
    guard syntax[noun].relation == .obj, let above = syntax[noun].head,
      syntax[above].tag == .verb
    else { return [] }
    let clause = Clause(above, in: syntax, depth: depth + 1)
    return clause.isPassive ? [] : clause.subjects
  }

  /// "Without warning, and on the day of the vote, the premier, Ann Lowe, was sacked": the name right
  /// before the verb, which the tree hangs from what stands before it.
  private func strayedSubject(_ syntax: Syntax) -> Int? {
    guard isPassive ? objects.isEmpty : subjects.isEmpty,
      let start = ([verb] + syntax.children(of: verb, .aux, .passiveAuxiliary)).min(),
      let joint = syntax.children(of: verb, .cc).min(), joint + 2 < start
    else { return nil }
    let end = syntax.word(start - 1) == "," ? start - 1 : start
    return (joint + 1..<end).first { token in
      syntax.endOfName(at: token) == end && syntax[token].relation == .appos
        && syntax.preposition(of: token) == nil
    }
  }

  private mutating func inheritAsConjunct(_ other: Clause, _ syntax: Syntax) {
    // "was fired and arrested": the passive goes on.
    if syntax[verb].detailedTag == "VBN", other.isPassive, subjects.isEmpty, objects.isEmpty {
      isPassive = true
      objects = other.objects
      if subjects.isEmpty { subjects = other.subjects.filter { $0 > verb } }
      return
    }
    // "was led away and suspended by X": taggers take the second participle for a past tense.
    let agents = obliques.filter { $0.preposition == "by" }.map(\.head)
    if syntax[verb].detailedTag == "VBD", other.isPassive, subjects.isEmpty, objects.isEmpty,
      !agents.isEmpty, syntax.children(of: verb, .aux).isEmpty
    {
      isPassive = true
      subjects = agents
      objects = other.objects
      return
    }
    if subjects.isEmpty, !isPassive {
      subjects = other.isPassive ? other.objects : other.subjects
    }
    if isPassive, objects.isEmpty { objects = other.isPassive ? other.objects : other.subjects }
  }

  private mutating func inheritAsComplement(_ head: Int, _ other: Clause, _ syntax: Syntax) {
    let token = syntax[verb]
    if token.relation == .advcl, !["VBG", "VBN", "VB"].contains(token.detailedTag) { return }
    // "said firing him was childish": who says it does not do it.
    if token.detailedTag == "VBG", verb == head + 1, Self.saying.contains(syntax.lemma(head)) {
      return
    }
    let lemma = syntax.lemma(head)
    var holder = other.isPassive ? other.objects : other.subjects
    if Self.ownIntents.contains(lemma), !other.isPassive {
      // "whom the assembly voted to remove": the pronoun belongs to the second verb.
      if objects.isEmpty, !isPassive, token.relation == .xcomp {
        objects = other.objects.filter { $0 < head && Self.relatives.contains(syntax.word($0)) }
      }
    } else if !other.isPassive, token.relation == .xcomp || isAsked(by: lemma, syntax) {
      let asked = other.objects.isEmpty ? other.addressees(lemma) : other.objects
      if !asked.isEmpty { holder = asked }
    }
    if isPassive {
      if objects.isEmpty { objects = holder }
    } else if subjects.isEmpty {
      subjects = holder
    }
  }

  /// "asked X to form", where the tree takes the infinitive for a purpose.
  private func isAsked(by lemma: String, _ syntax: Syntax) -> Bool {
    Self.requests.contains(lemma)
      && syntax.children(of: verb, .mark).contains { syntax.word($0) == "to" }
  }

  /// "called on X to go", "appealed to X to go": who is to go.
  private func addressees(_ lemma: String) -> [Int] {
    let prepositions: Set<String> =
      switch lemma {
      case "call": ["on", "upon"]
      case "appeal": ["to"]
      case "plead": ["with"]
      default: []
      }
    return obliques.filter { prepositions.contains($0.preposition) }.map(\.head)
  }

  /// "BRISBANE: The premier, X, asked ...", "A and B object; Ann Lowe, the envoy, offered ...": the tree may
  /// hang the first phrase of a clause from what stands before it.
  private mutating func inheritAfterDateline(_ head: Int, _ syntax: Syntax) {
    guard
      let first = syntax.children(of: head, .appos).first(where: { noun in
        head < noun && noun < verb
          && (head..<noun).contains { [":", "-", "\u{2013}", ";"].contains(syntax.word($0)) }
      })
    else { return }
    if isPassive {
      if objects.isEmpty { objects = [first] }
    } else if subjects.isEmpty {
      subjects = [first]
    }
  }

  /// Whether a verb asks somebody to do something.
  static func isRequest(_ lemma: String) -> Bool { requests.contains(lemma) }

  private static let relatives: Set<String> = ["who", "whom", "which", "that"]

  private static let requests: Set<String> = [
    "ask", "tell", "urge", "order", "invite", "advise", "request", "persuade", "press", "force",
    "send", "dispatch", "allow", "permit", "authorise", "authorize", "instruct", "direct",
    "encourage", "beg", "implore", "require", "enable", "empower", "charge", "task", "mandate",
    "warn", "pressure", "convince", "call", "appeal", "plead", "counsel", "entreat", "exhort",
    "lobby", "summon", "petition", "challenge", "compel",
  ]

  /// Verbs whose subject does what their complement says, whatever object stands with them.
  private static let ownIntents: Set<String> = [
    "vote", "promise", "threaten", "decide", "refuse", "try", "seek", "agree", "attempt", "decline",
    "plan", "intend", "vow", "pledge", "manage", "fail", "move", "begin", "start", "choose",
    "propose", "offer", "hope", "want", "prepare", "resolve", "undertake", "hesitate", "dare",
    "swear", "conspire", "plot", "continue", "cease", "help",
  ]

  private static let intentions: Set<String> = [
    "decision", "plan", "attempt", "bid", "effort", "move", "refusal", "failure", "threat",
    "promise", "pledge", "offer", "vote", "intention", "desire", "wish", "right", "power",
    "readiness", "willingness", "reluctance", "unwillingness", "inability", "campaign", "resolve",
    "vow", "choice", "determination", "chance",
  ]

  private static let saying: Set<String> = [
    "say", "write", "add", "argue", "claim", "suggest", "believe", "think", "mean", "note",
    "insist",
  ]
}
