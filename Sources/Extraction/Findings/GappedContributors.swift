import ActorGraph
import Language

/// States in a list that leaves the verb out: "Ruritania has 900 soldiers there, Syldavia around 600,
/// Borduria one battalion".
struct GappedContributors {
  let syntax: Syntax

  /// What the lists say behind what is known. Complexity: O(findings · words of a sentence).
  func findings(beside known: [Finding], _ resolver: Resolver) -> [Finding] {
    var findings: [Finding] = []
    var seen = Set(
      known.filter { $0.type == "deployed-in" }.map { [$0.source.actor, $0.target.actor] })
    for finding in known
    where finding.type == "deployed-in" && syntax[finding.trigger].tag == .verb
      && finding.source.head < finding.trigger && isCounted(after: finding.trigger)
      && resolver.table.actors[finding.source.actor].kind == .state
    {
      for state in contributors(after: finding.trigger, resolver)
      where state.actor != finding.target.actor
        && seen.insert([state.actor, finding.target.actor]).inserted
      {
        var another = finding
        another.source = state
        another.confidence *= 0.85
        findings.append(another)
      }
    }
    return findings
  }

  /// Whether the verb's object has a number: only then the numbers behind it are numbers of the same.
  private func isCounted(after verb: Int) -> Bool {
    let end = syntax.sentenceRange(of: verb).upperBound
    return (verb + 1..<min(verb + 6, end)).contains { isNumber($0) }
  }

  /// ", Syldavia 600", "and Borduria one", ", Syldavia another 600".
  private func contributors(after verb: Int, _ resolver: Resolver) -> [Reference] {
    let end = syntax.sentenceRange(of: verb).upperBound
    return resolver.syntax.document.names.compactMap { name in
      let start = name.tokens.lowerBound
      guard name.kind == .state, !name.isDemonym, start > verb + 1, start < end,
        isOpened(before: start)
      else { return nil }
      var next = name.tokens.upperBound
      if next < end, Self.vague.contains(syntax.word(next)) { next += 1 }
      guard next < end, isNumber(next) else { return nil }
      next += 1
      guard next == end || Self.closing.contains(syntax.word(next)),
        let actor = resolver.table.actor(at: start)
      else { return nil }
      return Reference(actor: actor, mention: name.tokens, head: start)
    }
  }

  private func isOpened(before token: Int) -> Bool {
    let before = syntax.word(token - 1) == "the" ? token - 2 : token - 1
    return [",", ";", "and"].contains(syntax.word(before))
  }

  private func isNumber(_ token: Int) -> Bool {
    let word = syntax[token].text
    guard syntax[token].tag == .numeral || word.contains(where: \.isNumber) else { return false }
    // "in 1990" is no number of soldiers.
    return word.count != 4 || word.first.map { !"12".contains($0) } == true || Int(word) == nil
      || syntax.word(token - 1) != "in"
  }

  private static let vague: Set<String> = [
    "about", "another", "around", "some", "nearly", "almost", "only", "over", "roughly", "up",
  ]
  private static let closing: Set<String> = [",", ";", ".", "and", "each", "more", "in", "of"]
}
