import ActorGraph
import Language

/// Reads offices off the words that tell them by another's: "his Syldavian counterpart, Bo Riis" holds
/// of Syldavia what he holds of his state; "her successor, Bo Riis" holds what she held.
struct OfficeRelay {
  let syntax: Syntax

  /// What such words say, in the order of the text, given what offices say.
  func findings(beside offices: [Finding], _ resolver: inout Resolver) -> [Finding] {
    var findings: [Finding] = []
    for token in syntax.document.tokens.indices where Self.words.contains(syntax.lemma(token)) {
      guard resolver.table.actor(at: token) == nil, !syntax[token].detailedTag.hasSuffix("S"),
        let name = resolver.apposedName(of: token) ?? nameAfter(token, resolver),
        let bearer = resolver.one(name).first, resolver.table.actors[bearer.actor].kind == .person,
        let other = person(before: token, &resolver), other.actor != bearer.actor
      else { continue }
      let held = offices.first {
        $0.source.actor == other.actor && ["leads", "employed-by"].contains($0.type)
          && ($0.status == .current || $0.status == .former)
          && (syntax.lemma(token) != "counterpart"
            || resolver.table.actors[$0.target.actor].kind == .state)
      }
      guard var finding = held else { continue }
      finding.source = bearer
      finding.trigger = token
      finding.date = nil
      finding.confidence = 0.75
      if syntax.lemma(token) == "counterpart" {
        let own = resolver.modifiers(of: token).compactMap { child -> Reference? in
          guard let actor = resolver.table.actor(at: child),
            resolver.table.actors[actor].kind == .state,
            let span = resolver.table.name(at: child)
          else { return nil }
          return Reference(actor: actor, mention: span.tokens, head: child)
        }
        guard let state = own.first, state.actor != finding.target.actor else { continue }
        finding.target = state
        finding.status = .current
      } else {
        finding.status = syntax.lemma(token) == "predecessor" ? .former : .current
        guard resolver.table.actors[finding.target.actor].mentions.first != nil else { continue }
      }
      findings.append(finding)
    }
    return findings + successions(beside: offices, &resolver)
  }

  /// "Lowe succeeded Riis": who leads what the other leads or led. Who "replaced" somebody may have
  /// dismissed them.
  private func successions(beside offices: [Finding], _ resolver: inout Resolver) -> [Finding] {
    var findings: [Finding] = []
    for verb in syntax.document.tokens.indices
    where syntax[verb].tag == .verb && syntax.lemma(verb) == "succeed" {
      let clause = Clause(verb, in: syntax)
      let verdict = StatusJudge(syntax: syntax).verdict(on: verb)
      guard !verdict.isQuestion, verdict.status != .denied,
        let new = clause.subjects.flatMap({ resolver.one($0) }).first,
        let old = clause.objects.flatMap({ resolver.one($0) }).first, new.actor != old.actor,
        [new, old].allSatisfy({ resolver.table.actors[$0.actor].kind == .person })
      else { continue }
      if let held = only(offices, new.actor), only(offices, old.actor) == nil,
        verdict.status != .planned
      {
        findings.append(relayed(held, to: old, .former, verb))
      } else if let held = only(offices, old.actor), only(offices, new.actor) == nil {
        findings.append(relayed(held, to: new, verdict.status ?? .current, verb))
      }
    }
    return findings
  }

  /// What somebody leads, where that is one thing only.
  private func only(_ offices: [Finding], _ person: Int) -> Finding? {
    let held = offices.filter { $0.type == "leads" && $0.source.actor == person }
    guard let first = held.first, held.allSatisfy({ $0.target.actor == first.target.actor }),
      first.status != .denied
    else { return nil }
    return first
  }

  private func relayed(
    _ held: Finding, to person: Reference, _ status: RelationStatus, _ verb: Int
  ) -> Finding {
    var finding = held
    finding.source = person
    finding.trigger = verb
    finding.date = nil
    finding.status = status
    finding.confidence = 0.65
    return finding
  }

  /// Whose counterpart or successor somebody is.
  private func person(before token: Int, _ resolver: inout Resolver) -> Reference? {
    for child in syntax.children(of: token, .possessive) {
      for found in resolver.one(child)
      where resolver.table.actors[found.actor].kind == .person {
        return found
      }
    }
    return nil
  }

  /// "his successor Bo Riis"
  private func nameAfter(_ token: Int, _ resolver: Resolver) -> Int? {
    guard token + 1 < syntax.document.tokens.count,
      syntax.sentence(of: token + 1) == syntax.sentence(of: token),
      let name = resolver.table.name(at: token + 1), name.kind == .person,
      name.tokens.lowerBound == token + 1
    else { return nil }
    return token + 1
  }

  private static let words: Set<String> = ["counterpart", "successor", "predecessor"]
}
