import ActorGraph
import Language

/// Reads the members of a body off a numbered group: "the nine countries that form the bloc",
/// "the bloc's five members", where the report lists exactly that many nearby.
///
/// Works on the words rather than on the tree: such sentences are long, and the number settles what
/// the tree leaves open.
struct GroupMatcher {
  let syntax: Syntax

  private static let numbers = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
  ]
  private static let groups: Set<String> = [
    "country", "state", "nation", "member", "republic", "party", "organisation", "founder",
  ]
  private static let joining: Set<String> = [
    "up", "form", "comprise", "constitute", "to", "of", "in", "compose",
  ]

  /// What numbered groups say, in the order of the text.
  func findings(_ resolver: inout Resolver) -> [Finding] {
    var findings: [Finding] = []
    for token in syntax.document.tokens.indices {
      guard let count = Self.numbers[syntax.word(token)] ?? Int(syntax[token].text),
        (2...60).contains(count),
        let noun = groupNoun(after: token),
        let body = body(after: noun, resolver) ?? body(before: token, noun, resolver)
          ?? body(between: token, noun, resolver) ?? body(foundedBy: token, noun, resolver)
      else { continue }
      let members = resolver.list(of: count, near: noun, kind: .state)
      guard !members.contains(where: { $0.actor == body.actor }) else { continue }
      for member in members {
        findings.append(
          Finding(
            type: "member-of", source: member, target: body, status: .current, date: nil,
            speaker: nil,
            confidence: 0.85, trigger: noun))
      }
    }
    return findings
  }

  private func groupNoun(after number: Int) -> Int? {
    let end = min(number + 4, syntax.sentenceRange(of: number).upperBound)
    return (number + 1..<max(end, number + 1)).first { Self.groups.contains(syntax.lemma($0)) }
  }

  /// The organisation that the group is said to make up, a few words on.
  private func body(after noun: Int, _ resolver: Resolver) -> Reference? {
    let sentence = syntax.sentenceRange(of: noun)
    for token in noun + 1..<max(min(noun + 8, sentence.upperBound), noun + 1) {
      guard let actor = resolver.table.actor(at: token), let name = resolver.table.name(at: token)
      else {
        if [",", ";", ":"].contains(syntax.word(token)) { return nil }
        continue
      }
      let kind = resolver.table.actors[actor].kind
      let between = (noun + 1..<token).map { syntax.word($0) }
      guard kind == .organisation, between.contains(where: { Self.joining.contains($0) }),
        !between.contains("not"), !between.contains("outside")
      else { return nil }
      return Reference(actor: actor, mention: name.tokens, head: token)
    }
    return nil
  }

  /// "the five Warsaw Pact states": the organisation named before the noun.
  private func body(between number: Int, _ noun: Int, _ resolver: Resolver) -> Reference? {
    guard noun - 1 > number, let actor = resolver.table.actor(at: noun - 1),
      let name = resolver.table.name(at: noun - 1), name.tokens.lowerBound > number,
      resolver.table.actors[actor].kind == .organisation
    else { return nil }
    return Reference(actor: actor, mention: name.tokens, head: name.tokens.lowerBound)
  }

  /// "A, B and C, the three founders": the only league, pact or bloc spoken of nearby.
  private func body(foundedBy number: Int, _ noun: Int, _ resolver: Resolver) -> Reference? {
    guard syntax.lemma(noun) == "founder", number > 0,
      ["the", "other"].contains(syntax.word(number - 1))
    else { return nil }
    let bodies = resolver.table.recent([.organisation], before: number, sentences: 2).filter {
      resolver.table.actors[$0.actor].knownAs != nil && !resolver.table.actors[$0.actor].isParty
    }
    guard bodies.count == 1, let mention = bodies[0].mentions.last else { return nil }
    return Reference(actor: bodies[0].actor, mention: mention, head: noun)
  }

  /// "the alliance has six members": the organisation that has them, a few words before.
  private func body(before number: Int, _ noun: Int, _ resolver: Resolver) -> Reference? {
    guard syntax.lemma(noun) == "member" else { return nil }
    let sentence = syntax.sentenceRange(of: noun)
    var index = number - 1
    var hasVerb = false
    while index >= max(sentence.lowerBound, number - 5) {
      if ["has", "have", "had", "counts", "unites", "'s", "\u{2019}s"].contains(syntax.word(index))
      {
        hasVerb = true
      }
      if let actor = resolver.table.actor(at: index), let name = resolver.table.name(at: index) {
        guard hasVerb, resolver.table.actors[actor].kind == .organisation else { return nil }
        return Reference(actor: actor, mention: name.tokens, head: name.tokens.lowerBound)
      }
      index -= 1
    }
    return nil
  }
}
