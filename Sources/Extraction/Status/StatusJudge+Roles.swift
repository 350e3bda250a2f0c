import ActorGraph
import Language

extension StatusJudge {
  /// What the words beside a role say of when it is held ("former", "designate").
  func statusWord(ofRole token: Int) -> RelationStatus? {
    for child in syntax.children(of: token, .amod, .advmod, .compound) {
      switch syntax.word(child) {
      case "former", "ex", "then", "late", "outgoing", "ousted", "deposed", "once", "previous",
        "onetime":
        return .former
      case "future", "incoming", "designate", "would-be", "prospective", "potential":
        return .planned
      default: break
      }
    }
    for offset in 1...3
    where token - offset >= 0 && syntax.sentence(of: token - offset) == syntax.sentence(of: token) {
      if ["former", "ex", "then", "ex-", "late", "once"].contains(syntax.word(token - offset)) {
        return .former
      }
      if syntax[token - offset].tag == .punctuation, syntax.word(token - offset) != "-" { break }
    }
    // "the prime minister at the time"
    let after = min(token + 8, syntax.sentenceRange(of: token).upperBound)
    let window = (token + 1..<max(after, token + 1)).map { syntax.word($0) }
    if window.starts(with: ["at", "the", "time"]) { return .former }
    return nil
  }

  /// Whether a role is said of somebody by "was".
  func isPast(role token: Int) -> Bool {
    guard let copula = syntax.children(of: token, .cop).first else { return false }
    return ["was", "were"].contains(syntax.word(copula))
      || (syntax.word(copula) == "been"
        && syntax.children(of: token, .aux).contains { syntax.word($0) == "had" })
  }
}
