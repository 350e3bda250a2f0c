import ActorGraph
import Language

/// Says of the state or body whose force is somewhere that it has one there: "Ruritanian troops in
/// Syldavia" are Ruritania's presence there. A force in its own country is none.
///
/// A force that is only described by whose it is ("some 300 Ruritanian soldiers") is not told of beside
/// its state: that would be one fact told twice. A force with a name is.
struct SendingStates {
  let table: ActorTable
  let gazetteer: Gazetteer

  /// The findings with those of the senders. Complexity: O(findings · mentions of a sender).
  func applied(to findings: [Finding]) -> [Finding] {
    let wholes = Dictionary(
      findings.filter { $0.type == "part-of" }.map { ($0.source.actor, $0.target.actor) },
      uniquingKeysWith: { first, _ in first })
    return findings.flatMap { finding -> [Finding] in
      guard finding.type == "deployed-in",
        let sender = sender(of: finding.source.actor, wholes),
        isAbroad(sender, in: finding.target.actor),
        let mention = mention(of: sender, near: finding.source)
      else { return [finding] }
      var sent = finding
      sent.source = Reference(actor: sender, mention: mention, head: mention.lowerBound)
      guard isNamed(finding.source.actor) else { return [sent] }
      sent.confidence *= 0.9
      return [finding, sent]
    }
  }

  /// Whose force a force is: said beside it, or by its name ("the Ruritanian Navy").
  private func sender(of actor: Int, _ wholes: [Int: Int]) -> Int? {
    let force = table.actors[actor]
    guard force.kind == .unit || force.kind == .group else { return nil }
    let described = force.describedWith.count == 1 ? force.describedWith.first : nil
    guard let owner = force.owner ?? described ?? wholes[actor] ?? namesake(of: force) else {
      return nil
    }
    switch table.actors[owner].kind {
    case .state, .organisation: return owner
    case .place: return state(seatedIn: owner)
    default: return nil
    }
  }

  /// "Strelsau's force": the seat of a government stands for its state.
  private func state(seatedIn place: Int) -> Int? {
    guard let entry = table.actors[place].knownAs.flatMap({ gazetteer.entry(for: $0) }),
      entry.isCapital
    else { return nil }
    return table.actors.firstIndex { $0.kind == .state && $0.knownAs == entry.within }
  }

  /// The state whose name or adjective a force's name starts with.
  private func namesake(of force: ActorDraft) -> Int? {
    let words = force.name.split(separator: " ")
    for count in [3, 2, 1] where words.count > count {
      guard let entry = gazetteer.entry(for: words.prefix(count).joined(separator: " ")),
        entry.kind == .state
      else { continue }
      return table.actors.firstIndex { $0.kind == .state && $0.knownAs == entry.name }
    }
    return nil
  }

  private func isAbroad(_ sender: Int, in place: Int) -> Bool {
    guard sender != place else { return false }
    let (home, abroad) = (table.actors[sender], table.actors[place])
    guard home.kind == .state else { return [.state, .place].contains(abroad.kind) }
    if abroad.kind == .state { return true }
    guard abroad.kind == .place else { return false }
    // Towns lie in provinces, provinces in states.
    var around = abroad.knownAs.flatMap { gazetteer.entry(for: $0) }?.within
    for _ in 0..<3 {
      guard let region = around else { break }
      if region == home.knownAs { return false }
      around = gazetteer.entry(for: region)?.within
    }
    // Nobody knows the place: where no other state is spoken of, it is at home.
    return around != nil || abroad.knownAs != nil
      || table.actors.contains { $0.kind == .state && $0.knownAs != home.knownAs }
  }

  /// Whether words of the report name a force.
  private func isNamed(_ actor: Int) -> Bool {
    table.actors[actor].mentions.contains { mention in
      table.actor(at: mention.lowerBound) == actor
        && table.name(at: mention.lowerBound).map { $0.tokens == mention && !$0.isDemonym } == true
    }
  }

  /// The words that name the sender in the phrase for the force, else those nearest before it.
  private func mention(of owner: Int, near force: Reference) -> Range<Int>? {
    let mentions = table.actors[owner].mentions
    return mentions.first { force.mention.overlaps($0) }
      ?? mentions.filter { $0.lowerBound <= force.mention.lowerBound }
      .max { $0.lowerBound < $1.lowerBound } ?? mentions.first
  }
}
