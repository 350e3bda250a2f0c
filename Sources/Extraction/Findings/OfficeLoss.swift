import ActorGraph

/// Ends the offices of people who lose them: in the sentence that tells of a dismissal, the office
/// named with the person is a former one ("has removed two vice presidents, A and B"). Likewise whoever
/// a sentence says to have left a body is no member of it by the same sentence ("gave up her membership").
struct OfficeLoss {
  let syntax: Syntax

  private static let losses: Set<RelationType> = ["dismissed-by", "dismissed-from"]
  private static let offices: Set<RelationType> = ["leads", "member-of", "employed-by"]

  /// The findings with such offices marked as former. Complexity: O(findings).
  func applied(to findings: [Finding]) -> [Finding] {
    var losers: Set<[Int]> = []
    for finding in findings where Self.losses.contains(finding.type) && finding.status == nil {
      losers.insert([finding.source.actor, syntax.sentence(of: finding.trigger)])
    }
    let leavers = Set(
      findings.filter { $0.type == "member-of" && $0.status == .former }.map {
        [$0.source.actor, $0.target.actor, syntax.sentence(of: $0.trigger)]
      })
    return findings.map { finding in
      let sentence = syntax.sentence(of: finding.trigger)
      guard finding.status == .current, Self.offices.contains(finding.type),
        losers.contains([finding.source.actor, sentence])
          || finding.type == "member-of" && finding.date == nil
            && leavers.contains([finding.source.actor, finding.target.actor, sentence])
      else { return finding }
      var result = finding
      result.status = .former
      return result
    }
  }
}
