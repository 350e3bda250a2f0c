import ActorGraph
import Language

/// Takes back dismissals where a report tells of cricket or baseball: there
/// batsmen are dismissed by bowlers, and nobody loses an office.
struct BatsmenOut {
  let syntax: Syntax

  private static let words: Set<String> = [
    "wicket", "batsman", "batter", "bowler", "innings", "inning", "bowling", "batting",
    "off-spinner", "spinner", "umpire", "lbw", "crease", "pitcher", "stump",
  ]

  /// The findings without them. Complexity: O(words of the report + findings).
  func applied(to findings: [Finding]) -> [Finding] {
    guard findings.contains(where: isOut) else { return findings }
    var found: Set<String> = []
    for token in syntax.document.tokens.indices where Self.words.contains(syntax.lemma(token)) {
      found.insert(syntax.lemma(token))
    }
    return found.count < 2 ? findings : findings.filter { !isOut($0) }
  }

  private func isOut(_ finding: Finding) -> Bool {
    ["dismissed-by", "dismissed-from"].contains(finding.type)
      && ["dismiss", "remove"].contains(syntax.lemma(finding.trigger))
  }
}
