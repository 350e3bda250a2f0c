import ActorGraph
import Language

/// Takes back dismissals that are told among words of cricket or baseball: there batsmen are dismissed
/// by bowlers, and nobody loses an office.
struct BatsmenOut {
  let syntax: Syntax

  private static let words: Set<String> = [
    "wicket", "batsman", "batter", "bowler", "innings", "inning", "bowling", "batting",
    "off-spinner", "spinner", "umpire", "lbw", "pitcher",
  ]
  /// How many sentences before and behind a dismissal are looked at.
  private static let reach = 2

  /// The findings without them. Complexity: O(dismissals · words of the sentences beside them).
  func applied(to findings: [Finding]) -> [Finding] {
    findings.filter { !isOut($0) }
  }

  private func isOut(_ finding: Finding) -> Bool {
    guard ["dismissed-by", "dismissed-from"].contains(finding.type),
      ["dismiss", "remove"].contains(syntax.lemma(finding.trigger))
    else { return false }
    let here = syntax.sentence(of: finding.trigger)
    let near = syntax.document.sentences[max(0, here - Self.reach)...].prefix(2 * Self.reach + 1)
    var found: Set<String> = []
    for token in near.joined() where Self.words.contains(syntax.lemma(token)) {
      found.insert(syntax.lemma(token))
    }
    return found.count > 1
  }
}
