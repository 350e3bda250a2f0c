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
