import Language

/// Finds the date that belongs to an event.
struct DateFinder {
  let syntax: Syntax

  /// The value of the date nearest to a trigger in the tree: beneath it, else in the clauses that it
  /// hangs from, else the only date of the sentence.
  ///
  /// - Parameters:
  ///   - isEvent: states take only dates that hang from them or from the verb they hang from.
  ///   - isPredicate: whether the trigger is the predicate of its clause.
  func date(of trigger: Int, isEvent: Bool, isPredicate: Bool) -> String? {
    statedDate(of: trigger, isEvent: isEvent, isPredicate: isPredicate)
      ?? (isEvent ? dateAtDistance(trigger) : nil)
  }

  /// The same without what is told by its distance from another event.
  func statedDate(of trigger: Int, isEvent: Bool, isPredicate: Bool) -> String? {
    let times = syntax.times(inSentence: syntax.sentence(of: trigger)).filter {
      $0.kind == .date || $0.kind == .time
    }
    guard !times.isEmpty else { return nil }
    if isEvent, let date = dateOfWhen(trigger, times) { return date }
    var best: (cost: Int, value: String)?
    for time in times {
      guard !isTermOfAnother(time, trigger),
        let cost = cost(of: time, for: trigger, isEvent: isEvent, isPredicate: isPredicate)
      else { continue }
      var value = time.value
      if isEvent, value.hasPrefix("../") || value.hasSuffix("/..") {
        // "has been held since Monday" happened on that day, but "replaced X, a minister since 1991"
        // not in that year.
        guard cost <= 1, value.hasSuffix("/..") else { continue }
        value.removeLast(3)
      }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, value) }
    }
    return best?.value
  }

  /// "since last May, when the king disbanded it": the clause says what happened then.
  private func dateOfWhen(_ trigger: Int, _ times: [TimeExpression]) -> String? {
    let way = [trigger] + syntax.ancestors(of: trigger)
    guard
      let clause = way.first(where: { token in
        [.relativeClause, .advcl].contains(syntax[token].relation)
      }),
      let when = syntax.children(of: clause).first(where: { syntax[$0].tag != .punctuation }),
      syntax.word(when) == "when",
      !syntax.children(of: clause).contains(where: { child in
        times.contains { $0.tokens.contains(child) }
      }),
      let time = times.last(where: {
        $0.kind == .date && ($0.tokens.upperBound == when || $0.tokens.upperBound == when - 1)
      })
    else { return nil }
    return time.value.hasPrefix("../")
      ? nil : String(time.value.prefix { $0 != "/" })
  }

  /// Whether something is said to have happened only now ("has just removed").
  func isJustNow(_ trigger: Int) -> Bool {
    syntax.children(of: trigger, .advmod).contains { syntax.word($0) == "just" }
      && syntax.children(of: trigger, .aux).contains {
        syntax.lemma($0) == "have" || syntax.word($0) == "has"
      }
  }

  private func cost(of time: TimeExpression, for trigger: Int, isEvent: Bool, isPredicate: Bool)
    -> Int?
  {
    let head = head(of: time.tokens)
    let above = [head] + syntax.ancestors(of: head)
    if let position = above.firstIndex(of: trigger) {
      // "soldiers in Ruritania, a member since 2004": it is the member that is so since then.
      if time.value.hasSuffix("/.."),
        above[..<position].contains(where: { syntax[$0].relation == .appos })
      {
        return nil
      }
      if above[..<position].contains(where: isAtDistance) { return nil }
      return barrier(above[..<position]).flatMap { isEvent || $0 == 0 ? position + $0 : nil }
    }
    guard isPredicate else { return nil }
    let chain = syntax.ancestors(of: trigger)
    guard let meeting = chain.firstIndex(where: { above.contains($0) }),
      let position = above.firstIndex(of: chain[meeting]),
      // "said on Thursday that he had dismissed her": the date is that of the saying.
      ([trigger] + chain[..<meeting]).allSatisfy({
        (![.relativeClause, .ccomp, .parataxis].contains(syntax[$0].relation)
          || isEvent && isAnnounced($0))
          && !isAtAnotherTime($0)
      })
    else { return nil }
    return barrier(above[..<position]).flatMap {
      isEvent || $0 == 0 ? 10 + meeting + position + $0 : nil
    }
  }

  /// "announced on Thursday that he had dismissed her": what is made known takes effect then.
  private func isAnnounced(_ verb: Int) -> Bool {
    syntax[verb].relation == .ccomp
      && syntax[verb].head.map { ["announce", "declare", "decree"].contains(syntax.lemma($0)) }
        ?? false
  }

  /// "was sacked on Sunday, two days after X had accused him": a clause whose conjunction says that its
  /// time is not that of the clause it hangs from.
  private func isAtAnotherTime(_ verb: Int) -> Bool {
    syntax[verb].relation == .advcl
      && syntax.children(of: verb, .mark).contains {
        ["after", "before", "since", "until"].contains(syntax.word($0))
      }
  }

  /// What the verbs on the way to a date cost; nil where one of them is a relative clause, which has
  /// its date for itself ("the deputy whom he had fired in May").
  private func barrier(_ path: ArraySlice<Int>) -> Int? {
    if path.contains(where: { syntax[$0].relation == .relativeClause }) { return nil }
    return 15 * path.dropFirst().count { syntax[$0].tag == .verb }
  }

  private func head(of tokens: Range<Int>) -> Int {
    for index in tokens {
      guard let head = syntax[index].head, tokens.contains(head) else { return index }
    }
    return tokens.lowerBound
  }
}
