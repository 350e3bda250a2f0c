import ActorGraph
import Language

/// States that who was removed from a body with members had been one of them: "was expelled from the
/// council".
struct RemovedMembers {
  let table: ActorTable
  let syntax: Syntax

  /// The findings with such memberships. Complexity: O(findings).
  func applied(to findings: [Finding]) -> [Finding] {
    var known = Set(
      findings.filter { $0.type == "member-of" || $0.type == "leads" }.map {
        [$0.source.actor, $0.target.actor]
      })
    var result = findings
    for finding in findings
    where finding.type == "dismissed-from" && finding.status == nil && finding.confidence >= 0.5
      // Who is suspended may still be a member.
      && !syntax.lemma(finding.trigger).hasPrefix("suspen")
      && table.actors[finding.source.actor].kind == .person
      && isMembershipLost(finding)
    {
      guard known.insert([finding.source.actor, finding.target.actor]).inserted else { continue }
      var member = finding
      member.type = "member-of"
      member.status = .former
      member.date = finding.date.map { "../" + $0.prefix { $0 != "/" } }
      member.confidence *= 0.9
      result.append(member)
    }
    return result
  }

  /// A party's spokesman who was sacked is still in the party, but a minister who was is no more in the
  /// cabinet.
  private func isMembershipLost(_ finding: Finding) -> Bool {
    let body = table.actors[finding.target.actor]
    guard body.kind == .organisation else { return false }
    if body.isParty { return Self.expulsions.contains(syntax.lemma(finding.trigger)) }
    return body.names.keys.contains { name in
      FoldedName(name).words.contains { Self.bodies.contains(String($0)) }
    }
  }

  private static let expulsions: Set<String> = [
    "cast", "eject", "exclude", "exclusion", "expel", "expulsion", "kick", "oust", "purge", "throw",
  ]

  private static let bodies: Set<String> = [
    "alliance", "assembly", "bloc", "board", "bureau", "cabinet", "caucus", "coalition",
    "commission",
    "committee", "congress", "council", "government", "junta", "parliament", "politburo", "senate",
  ]
}
