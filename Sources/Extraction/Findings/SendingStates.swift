import ActorGraph
import Language

/// Says of the state or alliance whose force is in a place that it is there too: "Ruritanian troops in
/// Zenda" are Ruritania's presence there. A force in its own country is none.
struct SendingStates {
  let table: ActorTable
  let gazetteer: Gazetteer

  /// The findings with those of the senders added. Complexity: O(findings · mentions of a sender).
  func applied(to findings: [Finding]) -> [Finding] {
    var told = Set(findings.filter { $0.type == "deployed-in" }.map(Self.key))
    var added: [Finding] = []
    for finding in findings where finding.type == "deployed-in" {
      let force = table.actors[finding.source.actor]
      guard force.kind == .unit || force.kind == .group, let owner = force.owner,
        [.state, .organisation].contains(table.actors[owner].kind), isAbroad(finding, owner),
        let mention = mention(of: owner, near: finding.source)
      else { continue }
      var result = finding
      result.source = Reference(actor: owner, mention: mention, head: mention.lowerBound)
      result.confidence *= 0.9
      if told.insert(Self.key(result)).inserted { added.append(result) }
    }
    return findings + added
  }

  private static func key(_ finding: Finding) -> [Int] {
    [finding.source.actor, finding.target.actor]
  }

  /// Whether a place is known to lie elsewhere than in a force's own country.
  private func isAbroad(_ finding: Finding, _ owner: Int) -> Bool {
    guard finding.target.actor != owner else { return false }
    let place = table.actors[finding.target.actor]
    guard place.kind != .state, table.actors[owner].kind == .state else { return true }
    let within = place.knownAs.flatMap { gazetteer.entry(for: $0)?.within }
    return within != nil && within != table.actors[owner].knownAs
  }

  /// The words that name the sender in the phrase for the force, else those nearest before it.
  private func mention(of owner: Int, near force: Reference) -> Range<Int>? {
    let mentions = table.actors[owner].mentions
    return mentions.first { force.mention.overlaps($0) }
      ?? mentions.filter { $0.lowerBound <= force.mention.lowerBound }
      .max { $0.lowerBound < $1.lowerBound }
  }
}
