import ActorGraph
import Language

/// Opens the dates of what lasts: what is so today and has one date began then ("joined the alliance
/// in 1995").
struct Beginnings {
  let ontology: Ontology

  /// The findings, with such dates as intervals without an end. Complexity: O(findings).
  func applied(to findings: [Finding]) -> [Finding] {
    findings.map { finding in
      guard finding.status == .current, let date = finding.date, !date.contains("/"),
        ontology.definition(of: finding.type)?.isEvent == false
      else { return finding }
      var result = finding
      result.date = date + "/.."
      return result
    }
  }
}
