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

  /// How many sentences a place holds for, where the report tells of several.
  private static let reach = 3

  init(syntax: Syntax, fighters: Set<String>) {
    self.syntax = syntax
    self.fighters = fighters
    judge = StatusJudge(syntax: syntax)
    dates = DateFinder(syntax: syntax)
  }

  /// What the contributors have where. Complexity: O(words + places · log places).
  func findings(beside known: [Finding], _ resolver: inout Resolver) -> [Finding] {
    let deployed = known.filter { $0.type == "deployed-in" && $0.status != .denied }
    let triggers = Set(deployed.map(\.trigger))
    let theatres = theatres(deployed, &resolver).sorted { $0.key < $1.key }
    guard !theatres.isEmpty else { return [] }
    let isOnly = Set(theatres.map(\.value.actor)).count == 1
    // The first theatre that is not before the token at hand.
    var next = 0
    var findings: [Finding] = []
    for token in syntax.document.tokens.indices
    where syntax[token].tag == .verb && !triggers.contains(token) {
      while next < theatres.count, theatres[next].key < token { next += 1 }
      let isPromise = Self.promising.contains(syntax.lemma(token))
      guard isPromise || Self.giving.contains(syntax.lemma(token)),
        next > 0,
        isOnly
          || syntax.sentence(of: token) - syntax.sentence(of: theatres[next - 1].key) <= Self.reach
      else { continue }
      // Where the forces are that were told of last.
      let place = theatres[next - 1].value
      let clause = Clause(token, in: syntax)
      guard clause.objects.contains(where: isForce), !isElsewhere(clause, &resolver) else {
        continue
      }
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

  /// The states where forces are told of, by the word that tells it; towns stand for their states.
  private func theatres(_ deployed: [Finding], _ resolver: inout Resolver) -> [Int: Reference] {
    var theatres: [Int: Reference] = [:]
    for token in syntax.document.tokens.indices where syntax[token].tag == .noun {
      let lemma = syntax.lemma(token)
      guard
        resolver.classes.classes(of: lemma).contains(.unit) || PlaceMatcher.missions.contains(lemma)
      else { continue }
      for child in syntax.children(of: token, .nmod)
      where child > token && ["in", "to"].contains(syntax.preposition(of: child)) {
        let place = resolver.one(child).first {
          [.state, .place].contains(resolver.table.actors[$0.actor].kind)
        }
        if let place { theatres[token] = place }
      }
    }
    for finding in deployed { theatres[finding.trigger] = finding.target }
    return theatres.compactMapValues { place in
      var result = place
      if let state = state(around: place.actor, &resolver) { result.actor = state }
      // A town that nobody knows is not where others go.
      let actor = resolver.table.actors[result.actor]
      return actor.kind == .state || actor.knownAs != nil ? result : nil
    }
  }

  /// The state that a place lies in.
  private func state(around place: Int, _ resolver: inout Resolver) -> Int? {
    let actors = resolver.table.actors
    guard actors[place].kind == .place else { return nil }
    if let state = actors[place].knownAs.flatMap(resolver.gazetteer.state(around:)) {
      return resolver.withTable { $0.state(named: state) }
    }
    return actors.firstIndex { state in
      state.kind == .state && actors[place].name.hasSuffix(" " + state.name)
    }
  }

  /// People, not machines: those are given away.
  private func isForce(_ object: Int) -> Bool {
    syntax.quantified(by: object).contains {
      fighters.contains(syntax.lemma($0)) && !Self.machines.contains(syntax.lemma($0))
    }
  }

  /// Whether the clause names a place or receiver of its own for them.
  private func isElsewhere(_ clause: Clause, _ resolver: inout Resolver) -> Bool {
    for (preposition, head) in clause.obliques where preposition != "from" {
      if preposition == "to", syntax[head].tag == .pronoun { return true }
      for reference in resolver.actors(of: head)
      where [.place, .state].contains(resolver.table.actors[reference.actor].kind) {
        return true
      }
    }
    return false
  }

  private static let promising: Set<String> = ["offer", "pledge", "promise", "volunteer"]
  private static let giving: Set<String> = [
    "add", "commit", "contribute", "field", "furnish", "give", "provide", "send", "supply",
  ]
  private static let machines: Set<String> = [
    "aircraft", "armor", "armour", "artillery", "boat", "bomber", "carrier", "corvette", "cruiser",
    "destroyer", "drone", "fighter", "frigate", "gunboat", "gunship", "helicopter", "howitzer",
    "interceptor", "jet", "rifle", "ship", "submarine", "tank", "vehicle", "vessel", "warplane",
    "warship",
  ]
}
