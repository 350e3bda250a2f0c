import ActorGraph

/// What patterns say of pairs of actors, sentence by sentence.
struct PatternHits {
  /// A relation that one sentence states.
  struct Fact: Hashable {
    var sentence: Int
    var source: Int
    var target: Int
    var type: RelationType

    init(_ finding: Finding, _ syntax: Syntax) {
      sentence = syntax.sentence(of: finding.trigger)
      source = finding.source.actor
      target = finding.target.actor
      type = finding.type
    }

    init(_ pair: ActorPair, _ type: RelationType, isForward: Bool) {
      sentence = pair.sentence
      source = isForward ? pair.first.reference.actor : pair.second.reference.actor
      target = isForward ? pair.second.reference.actor : pair.first.reference.actor
      self.type = type
    }
  }

  private struct Key: Hashable {
    var sentence: Int
    var source: Int
    var target: Int
  }

  private var types: [Key: [RelationType]] = [:]

  init(_ findings: [Finding], _ syntax: Syntax) {
    for finding in findings {
      let key = Key(
        sentence: syntax.sentence(of: finding.trigger), source: finding.source.actor,
        target: finding.target.actor)
      if types[key]?.contains(finding.type) != true { types[key, default: []].append(finding.type) }
    }
  }

  /// The types that join a pair, each with whether it goes from the first to the second.
  func of(_ pair: ActorPair) -> [(RelationType, Bool)] {
    let (one, other) = (pair.first.reference.actor, pair.second.reference.actor)
    let forward = types[Key(sentence: pair.sentence, source: one, target: other)] ?? []
    let back = types[Key(sentence: pair.sentence, source: other, target: one)] ?? []
    return forward.map { ($0, true) } + back.map { ($0, false) }
  }
}
