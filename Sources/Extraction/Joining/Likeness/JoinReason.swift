/// Why two names were taken for one actor, with what it weighs.
public struct JoinReason: Hashable, Sendable {
  /// What speaks for it or against it.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    case sameName = "the same name"
    case sameWords = "the same words in another order"
    case otherSpelling = "another spelling of the same name"
    case knownName = "two names of one in the word lists"
    case initials = "initials of the same name"
    case fullerName = "a fuller form of the same name"
    case furtherSurname = "the same name with one more surname"
    case likeSurname = "the same given name and a surname spelt alike"
    case surname = "the surname of the other"
    case givenName = "the given name of the other"
    case middleName = "a middle name of the other"
    case sameSurname = "the same surname"
    case abbreviation = "the first letters of the other"
    case abbreviationPart = "a part of the other's abbreviation"
    case otherAbbreviation = "the abbreviation in another language"
    case namedState = "the same name with the state it belongs to"
    case longerTitle = "a longer title of the same body"
    case shortTitle = "a short title of the same body"
    case likeWords = "words of the same stems"
    case sharedTies = "tied to the same actors"
    case sharedOffice = "the same office"
    case bestKnown = "whom the other reports call so"
    case nothingShared = "no other actor in common"
    case provenByName = "a third report has both names in one"
  }

  /// The rule.
  public var rule: Rule
  /// How much it speaks for one actor; ``ActorJoiner/threshold`` is enough.
  public var weight: Double

  init(_ rule: Rule, _ weight: Double) {
    self.rule = rule
    // Two decimals are what files keep, so that a graph read back is the graph written.
    self.weight = (weight * 100).rounded() / 100
  }
}

/// How like two names are.
enum NameLikeness: Hashable, Sendable {
  /// They name two actors, whatever else speaks for one.
  case contradictory
  /// Nothing speaks for one actor.
  case unrelated
  /// Something does.
  case like(JoinReason)

  /// A likeness by a rule.
  static func like(_ rule: JoinReason.Rule, _ weight: Double) -> NameLikeness {
    .like(JoinReason(rule, weight))
  }

  var reason: JoinReason? {
    if case .like(let reason) = self { reason } else { nil }
  }
}
