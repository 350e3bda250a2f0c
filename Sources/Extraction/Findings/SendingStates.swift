import ActorGraph

/// Says of the state or alliance whose force is in a state that it is there too: "Ruritanian troops in
/// Syldavia" are Ruritania's presence there. A force in its own country is none.
struct SendingStates {
  let table: ActorTable

  /// The findings with those of the senders added. Complexity: O(findings · mentions of a sender).
  func applied(to findings: [Finding]) -> [Finding] {
    var told = Set(findings.filter { $0.type == "deployed-in" }.map(Self.key))
    var added: [Finding] = []
    for finding in findings where finding.type == "deployed-in" {
      let force = table.actors[finding.source.actor]
      guard force.kind == .unit || force.kind == .group, let owner = force.owner,
        [.state, .organisation].contains(table.actors[owner].kind), owner != finding.target.actor,
        table.actors[finding.target.actor].kind == .state,
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

  /// The words that name the sender in the phrase for the force, else those nearest before it.
  private func mention(of owner: Int, near force: Reference) -> Range<Int>? {
    let mentions = table.actors[owner].mentions
    return mentions.first { force.mention.overlaps($0) }
      ?? mentions.filter { $0.lowerBound <= force.mention.lowerBound }
      .max { $0.lowerBound < $1.lowerBound }
  }
}
