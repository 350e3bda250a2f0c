import ActorGraph
import Language

extension FrameMatcher {
  /// "dismissed the newcomer as a gift", "proposed to her last month", "picked them up".
  func isAnotherSense(_ frame: Frame, _ clause: Clause, _ resolver: Resolver) -> Bool {
    switch frame.relation {
    case "dismissed-by", "dismissed-from":
      if syntax.lemma(clause.verb) == "dismiss",
        clause.obliques.contains(where: {
          $0.preposition == "as" && !resolver.classes.isRole(syntax.lemma($0.head))
        })
      {
        return true
      }
      return hasStrayParticle(frame, clause)
    case "appointed-by":
      // "named Victor Rusu as a suspect", "designated the gang as a terrorist group": what nobody can be
      // appointed as.
      return hasStrayParticle(frame, clause)
        || isProclamation(clause.verb) && !hasOffice(clause, resolver)
        || clause.obliques.contains {
          $0.preposition == "as" && Self.labels.contains(syntax.lemma($0.head))
        }
    case "proposed-to":
      return syntax.lemma(clause.verb) == "propose" && clause.objects.isEmpty
        && syntax.children(of: clause.verb, .ccomp, .xcomp, .advcl).isEmpty
        && syntax[clause.verb].relation != .acl
        && !syntax.sentenceRange(of: clause.verb).contains {
          $0 > clause.verb && syntax.word($0) == "that"
        }
    case "deployed-in":
      return isTowards(clause, resolver)
    default:
      return false
    }
  }

  private func isProclamation(_ verb: Int) -> Bool {
    ["declare", "proclaim"].contains(syntax.lemma(verb))
  }

  /// "declared Bo Riis president", but not "declared him innocent".
  private func hasOffice(_ clause: Clause, _ resolver: Resolver) -> Bool {
    let sentence = syntax.sentenceRange(of: clause.verb)
    let object = clause.isPassive ? clause.verb : clause.objects.first ?? clause.verb
    let start = max(syntax.endOfName(at: object) ?? object + 1, clause.verb + 1)
    for token in start..<min(start + 4, max(sentence.upperBound, start)) {
      if resolver.classes.isRole(syntax.lemma(token)) { return true }
      guard [.adjective, .noun, .determiner].contains(syntax[token].tag) else { return false }
    }
    return false
  }

  /// "marched on Zenda": not there yet.
  private func isTowards(_ clause: Clause, _ resolver: Resolver) -> Bool {
    guard ["advance", "close", "converge", "march"].contains(syntax.lemma(clause.verb)) else {
      return false
    }
    let named = clause.obliques.filter { resolver.table.name(at: $0.head) != nil }
    return named.contains { $0.preposition == "on" }
      && !named.contains { ["in", "into", "to", "at"].contains($0.preposition) }
  }

  private func hasStrayParticle(_ frame: Frame, _ clause: Clause) -> Bool {
    frame.particles.isEmpty && frame.phrases.isEmpty
      && syntax.children(of: clause.verb, .verbParticle).contains {
        ["up", "off", "back", "over", "in", "on"].contains(syntax.word($0))
      }
  }

  private static let labels: Set<String> = [
    "suspect", "culprit", "witness", "accomplice", "group", "terrorist", "organisation",
    "organization", "gang", "target", "enemy", "threat", "risk", "zone", "area", "victim",
  ]
}
