import Language

extension Clause {
  private static let giving: Set<String> = [
    "offer", "send", "give", "make", "hand", "show", "present", "promise", "bring", "grant", "lend",
    "award", "propose", "serve", "sell", "pass", "accord", "deny", "refuse",
  ]

  private static let naming: Set<String> = [
    "name", "appoint", "elect", "designate", "nominate", "declare", "proclaim", "crown",
  ]

  static func isTime(_ lemma: String) -> Bool { times.contains(lemma) }

  /// "handed Ann Lowe a text", "offered her a truce", "offered the new premier, X, a seat": of two
  /// objects in a row, which trees confuse, the first is the one who gets. "Asked X to go": who is
  /// asked is the object where there is no other, whatever the tree calls it.
  mutating func takeIndirectObject(_ syntax: Syntax) {
    let isGiving = Self.giving.contains(syntax.lemma(verb))
    guard !isPassive else {
      // "was shown the door", "was offered a pardon": who gets it has become the subject.
      let given = objects.filter { syntax[$0].relation == .obj }
      guard isGiving, indirect.isEmpty, !given.isEmpty, given.count < objects.count else { return }
      indirect = objects.filter { !given.contains($0) }
      objects = given
      return
    }
    guard indirect.isEmpty else {
      if objects.isEmpty, !isGiving { objects = indirect }
      return
    }
    if Self.naming.contains(syntax.lemma(verb)), let named = recipients(syntax), named.isClosed,
      let office = gift(after: named, syntax)
    {
      // "named X prime minister"
      objects = named.heads + objects.filter { !named.heads.contains($0) && $0 != office }
      return
    }
    guard isGiving, let recipients = recipients(syntax), let gift = gift(after: recipients, syntax)
    else { return }
    indirect = recipients.heads
    objects = objects.filter { !recipients.heads.contains($0) && $0 != gift } + [gift]
  }

  private struct Recipients {
    var heads: [Int]
    /// The token after the last of them.
    var end: Int
    /// Whether the last is a name or a pronoun, after which something new begins.
    var isClosed: Bool
  }

  /// The phrases directly after the verb that name whom something is given.
  private func recipients(_ syntax: Syntax) -> Recipients? {
    let sentence = syntax.sentenceRange(of: verb)
    guard var found = phrase(at: verb + 1, syntax) else { return nil }
    while found.end < sentence.upperBound {
      if ["and", "or", "&"].contains(syntax.word(found.end)),
        let next = phrase(at: found.end + 1, syntax)
      {
        found.heads += next.heads
        found.end = next.end
        found.isClosed = next.isClosed
      } else if syntax.word(found.end) == ",",
        let close = (found.end + 1..<min(found.end + 12, sentence.upperBound)).first(where: {
          syntax.word($0) == ","
        }), !(found.end..<close).contains(where: { syntax[$0].tag == .verb })
      {
        // "Ann Lowe, the envoy, "
        found.end = close + 1
        found.isClosed = false
        return found
      } else {
        return found
      }
    }
    return nil
  }

  /// One name, pronoun or noun with what stands before it.
  private func phrase(at start: Int, _ syntax: Syntax) -> Recipients? {
    let sentence = syntax.sentenceRange(of: verb)
    var noun: Int?
    var index = start
    while index < min(start + 9, sentence.upperBound) {
      if let end = syntax.endOfName(at: index) {
        // "the Ruritanian government"
        if end < sentence.upperBound, syntax[index].tag == .adjective,
          Self.authorities.contains(syntax.word(end))
        {
          return Recipients(heads: [end], end: end + 1, isClosed: true)
        }
        // "Ruritania's president"
        guard end < sentence.upperBound, ["'s", "\u{2019}s"].contains(syntax.word(end)) else {
          return noun == nil || syntax[index].tag == .properNoun
            ? Recipients(heads: [index], end: end, isClosed: true) : nil
        }
        index = end + 1
        continue
      }
      switch syntax[index].tag {
      case .pronoun where syntax[index].relation != .possessive:
        guard noun == nil, ["him", "her", "them", "us", "it"].contains(syntax.word(index)) else {
          return noun.map { Recipients(heads: [$0], end: index, isClosed: false) }
        }
        return Recipients(heads: [index], end: index + 1, isClosed: true)
      case .noun, .properNoun:
        noun = index
      case .adjective where noun == nil:
        break
      case .determiner, .numeral, .pronoun:
        if let noun { return Recipients(heads: [noun], end: index, isClosed: false) }
      default:
        return noun.map { Recipients(heads: [$0], end: index, isClosed: false) }
      }
      index += 1
    }
    return nil
  }

  /// What is given: the noun of the phrase that starts where the recipients end.
  private func gift(after recipients: Recipients, _ syntax: Syntax) -> Int? {
    let sentence = syntax.sentenceRange(of: verb)
    let start = recipients.end
    guard start < sentence.upperBound else { return nil }
    let opens: Bool =
      switch syntax[start].tag {
      case .determiner, .numeral: true
      case .pronoun: syntax[start].relation == .possessive
      case .noun: recipients.isClosed && isPlainGift(start, recipients, syntax)
      case .adjective: recipients.isClosed || syntax.word(start) == "further"
      default: false
      }
    guard opens, recipients.isClosed || hasArticle(recipients, syntax) else { return nil }
    for index in start..<min(start + 6, sentence.upperBound) {
      switch syntax[index].tag {
      case .noun:
        let next = index + 1
        if next < sentence.upperBound, syntax[next].tag == .noun,
          syntax[index].relation == .compound || syntax[next].detailedTag == "NNS"
        {
          continue
        }
        // "sent the troops this week", "gave her 60 days"
        let isTime = Self.times.contains(syntax.lemma(index))
        return isTime && !(recipients.isClosed && syntax[start].tag == .numeral) ? nil : index
      case .determiner, .adjective, .numeral: continue
      case .pronoun where syntax[index].relation == .possessive: continue
      case .properNoun where syntax[index].relation == .compound: continue
      default: return nil
      }
    }
    return nil
  }

  /// "offered Ruritania tanks", but not "offered the UN troops": people after a body's name are its own.
  private func isPlainGift(_ noun: Int, _ recipients: Recipients, _ syntax: Syntax) -> Bool {
    let isAfterArticle = recipients.heads.contains {
      $0 > 0 && syntax[$0 - 1].tag == .determiner && $0 - 1 > verb
    }
    return !isAfterArticle
      || syntax[noun].detailedTag == "NNS" && !Self.servants.contains(syntax.lemma(noun))
  }

  /// Whether a noun that may name who gets something is one told of before: "the miners", "both sides".
  private func hasArticle(_ recipients: Recipients, _ syntax: Syntax) -> Bool {
    recipients.heads.allSatisfy { head in
      syntax.endOfName(at: head) != nil
        || syntax.children(of: head, .det, .possessive).contains { $0 < head }
    }
  }

  private static let authorities: Set<String> = [
    "government", "army", "parliament", "authorities", "people", "cabinet", "junta", "opposition",
  ]

  private static let times: Set<String> = [
    "hour", "day", "week", "month", "year", "time", "night", "morning", "afternoon", "evening",
    "minute", "decade", "weekend", "fortnight",
  ]

  private static let servants: Set<String> = [
    "troop", "soldier", "force", "official", "leader", "member", "police", "officer", "minister",
    "envoy", "delegate", "mediator", "monitor", "observer", "peacekeeper", "fighter", "guard",
    "authority", "diplomat", "negotiator", "lawmaker", "deputy", "mp", "worker", "representative",
  ]
}
