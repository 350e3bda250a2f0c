/// Finds what a description is said to be, or stands beside, by the tree: "Lowe, the minister", "student
/// Ann Lowe", "Lowe became minister", "they sacked Lowe as minister".
struct Predications {
  private let document: Document
  private let nameAt: [Int32]
  private let clauses: ClauseSubjects

  /// - Parameter nameAt: the name that each token is part of; -1 for none.
  init(_ document: Document, nameAt: [Int32]) {
    self.document = document
    self.nameAt = nameAt
    clauses = ClauseSubjects(document)
  }

  /// The word of a name whose own head lies outside it.
  func head(of name: NameSpan) -> Int {
    for index in name.tokens {
      guard let head = document.tokens[index].head else { return index }
      if !name.tokens.contains(head) { return index }
    }
    return name.tokens.upperBound - 1
  }

  /// The head of the name that a description stands beside: "Lowe, the minister", "the minister,
  /// Ann Lowe", "student Ann Lowe".
  func appositive(_ index: Int, _ draft: MentionDraft) -> Int? {
    let tokens = document.tokens
    if tokens[index].relation == .appos, let above = tokens[index].head, above < index,
      nameAt[above] >= 0, isAgreed(draft, Int(nameAt[above]))
    {
      return head(of: document.names[Int(nameAt[above])])
    }
    // A name that was not recognised.
    if tokens[index].relation == .appos, let above = tokens[index].head, above < index,
      tokens[above].tag == .properNoun, nameAt[above] < 0, draft.isActor, !draft.isPlural
    {
      return above
    }
    // The name below: the first that hangs from the head by apposition or as its flat part.
    let end = min(tokens.count, draft.tokens.upperBound + 4)
    for next in index + 1..<max(index + 1, end) where nameAt[next] >= 0 {
      let name = document.names[Int(nameAt[next])]
      let head = head(of: name)
      guard head == next, tokens[head].head == index else { continue }
      switch tokens[head].relation {
      case .appos, .flat: return isAgreed(draft, Int(nameAt[next])) ? head : nil
      default: continue
      }
    }
    return nil
  }

  /// The name that a noun stands in apposition to, where its kind is sure; nil for none.
  func named(by index: Int) -> NameSpan? {
    let tokens = document.tokens
    guard tokens[index].relation == .appos, let above = tokens[index].head, above < index,
      nameAt[above] >= 0
    else { return nil }
    let name = document.names[Int(nameAt[above])]
    return name.isKindCertain && !name.isDemonym ? name : nil
  }

  /// Whether a description can mean what a name names.
  private func isAgreed(_ draft: MentionDraft, _ number: Int) -> Bool {
    let name = document.names[number]
    guard !draft.isPlural || name.kind != .person else { return false }
    guard let kind = draft.kind, draft.isActor else { return false }
    if name.isDemonym { return false }
    return !name.isKindCertain || (kind == .person) == (name.kind == .person)
  }

  /// The head of what a noun is said to be: "Lowe is the minister", "Lowe became minister", "Lowe was
  /// elected minister", "Lowe served as minister".
  func subject(_ index: Int, _ draft: MentionDraft) -> Int? {
    let tokens = document.tokens
    guard let above = tokens[index].head else { return copula(index) }
    switch tokens[index].relation {
    case .xcomp where tokens[above].tag == .verb:
      guard draft.isActor, !hasCase(index), above < index else { return nil }
      return controller(of: above)
    case .obj where Self.appointing.contains(tokens[above].lemma):
      // "Lowe was elected minister", in which nobody but the subject can be one.
      guard draft.kind == .person, !draft.isPlural, !hasCase(index),
        let subject = clauses.subject(of: above),
        tokens[subject].relation == .passiveSubject, subject < above
      else { return nil }
      return subject
    case .obl, .nmod:
      guard draft.kind == .person, !draft.isPlural, isAs(index), above < index else { return nil }
      if tokens[above].tag == .verb { return controller(of: above) }
      guard nameAt[above] >= 0 else { return nil }
      let name = document.names[Int(nameAt[above])]
      return name.kind == .person ? head(of: name) : nil
    default: return copula(index)
    }
  }

  /// The object of a verb, which becomes or was what the verb says, or its subject where there is none.
  private func controller(of verb: Int) -> Int? {
    let object = clauses.object(of: verb)
    if let object, !Self.succeeding.contains(document.tokens[verb].lemma),
      document.tokens[object].tag != .noun || document.tokens[object].detailedTag == "NN"
    {
      return object
    }
    return clauses.subject(of: verb)
  }

  /// Verbs that say who takes an office.
  private static let appointing: Set<String> = [
    "elect", "reelect", "re-elect", "appoint", "reappoint", "name", "make", "crown", "declare",
    "proclaim", "designate", "nominate", "choose", "vote",
  ]

  /// Verbs whose subject becomes what their object was.
  private static let succeeding: Set<String> = [
    "succeed", "replace", "follow", "become", "remain", "take", "end", "start", "begin", "join",
    "win", "hold", "leave", "spend", "lose", "resume", "see", "govern", "rule", "lead", "run",
  ]

  private func hasCase(_ index: Int) -> Bool {
    (max(0, index - 12)..<index).contains {
      document.tokens[$0].head == index && document.tokens[$0].relation == .case
    }
  }

  private func isAs(_ index: Int) -> Bool {
    (max(0, index - 8)..<index).contains {
      document.tokens[$0].head == index && document.tokens[$0].lemma == "as"
    }
  }

  private func copula(_ index: Int) -> Int? {
    let tokens = document.tokens
    var subject: Int?
    var isCopula = false
    for other in max(0, index - 24)..<index where tokens[other].head == index {
      switch tokens[other].relation {
      case .nsubj: subject = other
      case .cop: isCopula = true
      case .case: return nil
      case .advmod where Self.negations.contains(tokens[other].lemma): return nil
      case .aux where !Self.auxiliaries.contains(tokens[other].lemma): return nil
      default: break
      }
    }
    guard isCopula, let subject else { return nil }
    let isName = nameAt[subject] >= 0
    guard isName || tokens[subject].tag == .pronoun || tokens[subject].tag == .noun else {
      return nil
    }
    return subject
  }

  private static let negations: Set<String> = ["not", "n't", "never", "hardly", "no"]
  private static let auxiliaries: Set<String> = ["have", "will"]
}
