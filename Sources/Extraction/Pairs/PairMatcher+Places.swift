import ActorGraph
import Language

/// Where bodies and places lie.
extension PairMatcher {
  /// "a charity in Onda", "Sun Valley is located in ...": where no word tells of a seat, what weights take
  /// for one is where the body or place lies.
  func locating(_ type: RelationType, _ pair: ActorPair, _ kind: ActorKind) -> RelationType {
    guard type == "headquartered-in" else { return type }
    let sentence = syntax.sentenceRange(of: pair.first.reference.head)
    let tellsSeat = sentence.contains { Self.seats.contains(syntax.lemma($0).lowercased()) }
    return tellsSeat && kind != .place ? type : "located-in"
  }

  /// "Onda, Zenda and Hentzau" is a list, no address.
  func areListed(_ source: MentionTable.Entry, _ target: MentionTable.Entry) -> Bool {
    func first(_ token: Int) -> Int {
      var token = token
      while syntax[token].relation == .conj, let head = syntax[token].head { token = head }
      return token
    }
    let start = first(source.reference.head)
    guard start == first(target.reference.head) else { return false }
    return ([start] + syntax.children(of: start, .conj)).contains {
      !syntax.children(of: $0, .cc).isEmpty
    }
  }

  private static let seats: Set<String> = [
    "base", "based", "headquarter", "headquartered", "headquarters", "hq", "seat", "office",
  ]

  /// "The firm is based in Mill Creek, Washington" tells where the firm is: its address is no news of the
  /// places.
  func withoutAddresses(_ findings: [Finding], _ table: ActorTable) -> [Finding] {
    let told = Set(
      findings.filter { $0.type == "headquartered-in" }.map { syntax.sentence(of: $0.target.head) })
    return findings.filter {
      !isOfPlaces($0, table) || !told.contains(syntax.sentence(of: $0.target.head))
    }
  }

  /// Whether it is told in what place another lies.
  func isOfPlaces(_ finding: Finding, _ table: ActorTable) -> Bool {
    finding.type == "located-in" && table.actors[finding.source.actor].kind == .place
  }

  /// "moved from Riga to Estonia": a place that is known to lie in another state does not lie in this one.
  func isFarOff(_ finding: Finding, _ resolver: Resolver) -> Bool {
    let actors = resolver.table.actors
    let (place, around) = (actors[finding.source.actor], actors[finding.target.actor])
    guard finding.type == "located-in", around.kind == .state, let state = around.knownAs,
      let home = place.knownAs.flatMap(resolver.gazetteer.state(around:))
    else { return false }
    return home != state
  }
}
