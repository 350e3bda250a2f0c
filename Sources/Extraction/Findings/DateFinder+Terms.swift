import Language

/// Terms of office: times that stand right behind the phrase of an office ("governor of the bank since
/// 1990", "president of Ruritania from 2001 to 2005"), wherever the tree hangs them.
extension DateFinder {
  /// The time for which somebody is told to hold or to have held an office.
  ///
  /// - Parameter role: the noun of the office.
  func term(of role: Int) -> String? {
    for time in syntax.times(inSentence: syntax.sentence(of: role))
    where time.kind == .date || time.kind == .time {
      // A bare year ("premier in 1981") tells neither when a term began nor when it ended.
      guard isSpan(time), let phrase = phrase(before: time), phrase.contains(role),
        !(role + 1..<phrase.upperBound).contains(where: { syntax[$0].relation == .appos })
      else { continue }
      return time.value
    }
    return nil
  }

  /// Whether a span is the term of an office that stands beside a name, and not the time of what a
  /// trigger tells: "A, president from 2001 to 2005, met B".
  func isTermOfAnother(_ time: TimeExpression, _ trigger: Int) -> Bool {
    guard isSpan(time), let phrase = phrase(before: time), !phrase.contains(trigger) else {
      return false
    }
    return phrase.contains {
      syntax[$0].relation == .appos && syntax[$0].tag == .noun
        && syntax.children(of: $0, .cop).isEmpty
    }
  }

  private func isSpan(_ time: TimeExpression) -> Bool { time.value.contains("/") }

  /// The words of the noun phrase right before a time's preposition.
  private func phrase(before time: TimeExpression) -> Range<Int>? {
    let sentence = syntax.sentenceRange(of: time.tokens.lowerBound)
    var end = time.tokens.lowerBound
    if Self.prepositions.contains(syntax.word(end)) { end += 1 }
    guard end - 1 > sentence.lowerBound, Self.prepositions.contains(syntax.word(end - 1)) else {
      return nil
    }
    let upper = end - 1
    var lower = upper
    while lower > sentence.lowerBound, upper - lower < Self.longest, isNominal(lower - 1) {
      lower -= 1
    }
    return lower < upper ? lower..<upper : nil
  }

  private func isNominal(_ token: Int) -> Bool {
    switch syntax[token].tag {
    case .noun, .properNoun, .adjective, .determiner, .numeral: true
    default: ["of", "for", "and", "'s", "\u{2019}s", "-"].contains(syntax.word(token))
    }
  }

  private static let longest = 14
  private static let prepositions: Set<String> = [
    "since", "from", "between", "until", "till",
  ]
}
