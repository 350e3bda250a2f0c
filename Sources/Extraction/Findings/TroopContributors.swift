import ActorGraph
import Language

/// States that give soldiers to what a report has just told of: "Ruritania and Syldavia have promised
/// battalions" names no place, and means the one where the other forces are.
struct TroopContributors {
  let syntax: Syntax
  let judge: StatusJudge
  let dates: DateFinder
  /// Nouns for forces.
  let fighters: Set<String>

  /// How many sentences a place holds for.
  private static let reach = 3

  init(syntax: Syntax, fighters: Set<String>) {
    self.syntax = syntax
    self.fighters = fighters
    judge = StatusJudge(syntax: syntax)
    dates = DateFinder(syntax: syntax)
  }

  /// What the contributors have where. Complexity: O(words · findings near).
  func findings(beside known: [Finding], _ resolver: inout Resolver) -> [Finding] {
    let deployed = known.filter { $0.type == "deployed-in" && $0.status != .denied }
    guard !deployed.isEmpty else { return [] }
    let triggers = Set(deployed.map(\.trigger))
    var findings: [Finding] = []
    for token in syntax.document.tokens.indices
    where syntax[token].tag == .verb && !triggers.contains(token) {
      let isPromise = Self.promising.contains(syntax.lemma(token))
      guard isPromise || Self.giving.contains(syntax.lemma(token)),
        let place = place(before: token, deployed)
      else { continue }
      let clause = Clause(token, in: syntax)
      guard clause.objects.contains(where: isForce), !hasPlace(clause, &resolver) else { continue }
      let verdict = judge.verdict(on: token)
      if verdict.isQuestion { continue }
      for giver in clause.subjects.flatMap({ resolver.actors(of: $0) })
      where resolver.table.actors[giver.actor].kind == .state && giver.actor != place.actor {
        findings.append(
          Finding(
            type: "deployed-in", source: giver, target: place,
            status: verdict.status ?? (isPromise ? .planned : .current),
            date: dates.date(of: token, isEvent: false, isPredicate: true),
            speaker: verdict.speaker, confidence: isPromise ? 0.6 : 0.55, trigger: token))
      }
    }
    return findings
  }

  /// Where the forces are that were told of last, the state before the town in it.
  private func place(before token: Int, _ deployed: [Finding]) -> Reference? {
    let here = syntax.sentence(of: token)
    let near = deployed.filter {
      $0.trigger < token && here - syntax.sentence(of: $0.trigger) <= Self.reach
    }
    return near.max { $0.trigger < $1.trigger }?.target
  }

  private func isForce(_ object: Int) -> Bool {
    syntax.quantified(by: object).contains { fighters.contains(syntax.lemma($0)) }
  }

  /// Whether the clause names a place or state of its own for them.
  private func hasPlace(_ clause: Clause, _ resolver: inout Resolver) -> Bool {
    for (_, head) in clause.obliques {
      for reference in resolver.actors(of: head)
      where [.place, .state].contains(resolver.table.actors[reference.actor].kind) {
        return true
      }
    }
    return false
  }

  private static let promising: Set<String> = ["offer", "pledge", "promise", "volunteer"]
  private static let giving: Set<String> = [
    "add", "commit", "contribute", "field", "lend", "provide", "send", "supply",
  ]
}
