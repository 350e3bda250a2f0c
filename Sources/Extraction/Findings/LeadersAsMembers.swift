import ActorGraph
import Language

/// States that who leads a party belongs to it, and who led it did: whether a former leader stayed is
/// left open. Likewise for one of several leaders of any other body ("a leader of the front").
struct LeadersAsMembers {
  let table: ActorTable
  let syntax: Syntax

  /// The findings with such memberships. Complexity: O(findings).
  func applied(to findings: [Finding]) -> [Finding] {
    var known = Set(
      findings.filter { $0.type == "member-of" }.map { [$0.source.actor, $0.target.actor] })
    var result = findings
    for finding in findings
    where finding.type == "leads" && (finding.status == .current || finding.status == .former)
      && finding.confidence >= 0.7
      && table.actors[finding.source.actor].kind == .person
      && (table.actors[finding.target.actor].isParty
        || table.actors[finding.target.actor].kind == .organisation && isOneOfSeveral(finding))
    {
      guard known.insert([finding.source.actor, finding.target.actor]).inserted else { continue }
      var member = finding
      member.type = "member-of"
      member.role = nil
      if member.status == .former { member.status = nil }
      member.confidence *= 0.9
      result.append(member)
    }
    return result
  }

  private func isOneOfSeveral(_ finding: Finding) -> Bool {
    syntax.lemma(finding.trigger) == "leader"
      && syntax.children(of: finding.trigger, .det).contains { syntax.word($0) == "a" }
  }
}
