import Language

/// What read a relation, as `sociogram explain` tells it.
enum FindingRule: String, Sendable {
  /// A verb or noun with its arguments.
  case frame = "pattern of the"
  /// A title, an office or another noun for people.
  case role = "role, by the"
  /// A list of members, or a list of those who did something together.
  case group = "list, by the"
  /// Words for where something lies.
  case place = "place, by the"
  /// Weights that were learned, over everything around two actors.
  case weights = "learned weights, with the"

  /// The rule and the word that it started from: `pattern of the verb "dismiss"`.
  func words(for trigger: Int, in syntax: Syntax) -> String {
    let sort =
      switch syntax[trigger].tag {
      case .verb, .auxiliary: "verb"
      case .noun: "noun"
      case .properNoun: "name"
      default: "word"
      }
    let word =
      sort == "name"
      ? syntax.document.substring(
        syntax.document.offsets(
          ofTokens: trigger..<trigger + 1)) : syntax.lemma(trigger)
    return "\(rawValue) \(sort) “\(word)”"
  }
}

extension Sequence where Element == Finding {
  /// The findings, those without a rule read by this one.
  func read(by rule: FindingRule) -> [Finding] {
    map { finding in
      var result = finding
      result.rule = finding.rule ?? rule
      return result
    }
  }
}
