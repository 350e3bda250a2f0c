import Language

/// Finds the date that belongs to an event.
struct DateFinder {
  let syntax: Syntax

  /// The value of the date nearest to a trigger in the tree: beneath it, else in the clauses that it
  /// hangs from, else the only date of the sentence.
  ///
  /// - Parameter isEvent: states take only dates that hang from them directly.
  func date(of trigger: Int, isEvent: Bool) -> String? {
    let sentence = syntax.sentenceRange(of: trigger)
    let times = syntax.document.times.filter { sentence.contains($0.tokens.lowerBound) }
    guard !times.isEmpty else { return nil }
    var best: (cost: Int, value: String)?
    for time in times {
      guard let cost = cost(of: time, for: trigger, isEvent: isEvent) else { continue }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, time.value) }
    }
    return best?.value
  }

  private func cost(of time: TimeExpression, for trigger: Int, isEvent: Bool) -> Int? {
    let head = head(of: time.tokens)
    let above = [head] + syntax.ancestors(of: head)
    if let position = above.firstIndex(of: trigger) {
      // Verbs between the date and the trigger have the date for themselves.
      let verbs = above[..<position].dropFirst().count { syntax[$0].tag == .verb }
      return verbs == 0 ? position : isEvent ? 20 + 10 * verbs : nil
    }
    guard isEvent else { return nil }
    let chain = syntax.ancestors(of: trigger)
    guard let meeting = chain.firstIndex(where: { above.contains($0) }),
      let position = above.firstIndex(of: chain[meeting])
    else { return nil }
    let verbs = above[..<position].dropFirst().count { syntax[$0].tag == .verb }
    return 10 + meeting + position + 15 * verbs
  }

  private func head(of tokens: Range<Int>) -> Int {
    for index in tokens {
      guard let head = syntax[index].head, tokens.contains(head) else { return index }
    }
    return tokens.lowerBound
  }
}
