import ActorGraph
import Language

/// Says of the state or body whose force is somewhere that it has one there: "Ruritanian troops in
/// Syldavia" are Ruritania's presence there. A force in its own country is none.
///
/// A force that is only described by whose it is ("some 300 Ruritanian soldiers") is not told of beside
/// its state: that would be one fact told twice. A force with a name is.
struct SendingStates {
  private let syntax: Syntax
  private let classes: WordClasses
  private let gazetteer: Gazetteer
  private var table: ActorTable
  /// What each force is a part of.
  private var wholes: [Int: Int] = [:]
  /// The state or body that each person leads.
  private var led: [Int: Int] = [:]

  init(_ resolver: Resolver) {
    syntax = resolver.syntax
    classes = resolver.classes
    gazetteer = resolver.gazetteer
    table = resolver.table
  }

  /// The findings with those of the senders, and the table with their states.
  ///
  /// Complexity: O(findings · mentions of a sender).
  mutating func applied(to findings: [Finding]) -> ([Finding], ActorTable) {
    wholes = Dictionary(
      findings.filter { $0.type == "part-of" }.map { ($0.source.actor, $0.target.actor) },
      uniquingKeysWith: { first, _ in first })
    led = Dictionary(
      findings.filter { $0.type == "leads" && ($0.status ?? .current) == .current }
        .map { ($0.source.actor, $0.target.actor) },
      uniquingKeysWith: { first, _ in first })
    var result: [Finding] = []
    for finding in findings where !isNoPresence(finding) {
      result += finding.type == "deployed-in" ? told(finding, depth: 0) : [finding]
    }
    return (withoutNameless(result), table)
  }

  /// "the commander of Ruritanian forces in Europe": a part of the world is what a command is called
  /// after. "the head of the force, at Zenda": where its head was.
  private func isNoPresence(_ finding: Finding) -> Bool {
    guard finding.type == "deployed-in", syntax[finding.trigger].tag == .noun else { return false }
    let place = table.actors[finding.target.actor]
    if place.kind == .place, Self.continents.contains(place.knownAs ?? place.name) { return true }
    let next = finding.trigger + 1
    return next < syntax.document.tokens.count && syntax.word(next) == ","
      && finding.target.head == next + 2 && finding.target.head < syntax.document.tokens.count
  }

  private static let continents: Set<String> = [
    "Africa", "America", "Asia", "Asia-Pacific", "Europe", "Latin America", "Pacific",
    "the Middle East", "Middle East", "South America", "North America",
  ]

  /// "Ruritania keeps 300 soldiers in Zenda": the soldiers, of whom nothing else is known, are no second
  /// fact.
  private func withoutNameless(_ findings: [Finding]) -> [Finding] {
    let held = Set(
      findings.filter {
        $0.type == "deployed-in"
          && (table.actors[$0.source.actor].kind == .state
            || table.actors[$0.source.actor].kind == .organisation && isNamed($0.source.actor))
      }.map { [$0.target.actor, syntax.sentence(of: $0.trigger)] })
    return findings.filter { finding in
      finding.type != "deployed-in"
        || ![.unit, .group, .organisation].contains(table.actors[finding.source.actor].kind)
        || !held.contains([finding.target.actor, syntax.sentence(of: finding.trigger)])
        || table.actors[finding.source.actor].owner != nil || isNamed(finding.source.actor)
    }
  }

  /// A finding about a force, about the one whose it is, or both.
  private mutating func told(_ finding: Finding, depth: Int) -> [Finding] {
    guard depth < 3, let sender = sender(of: finding.source),
      isAbroad(sender, in: finding.target.actor, force: finding.source),
      let mention = mention(of: sender, near: finding.source)
    else { return [finding] }
    var sent = finding
    sent.source = Reference(actor: sender, mention: mention, head: mention.lowerBound)
    guard isNamed(finding.source.actor) else { return told(sent, depth: depth + 1) }
    sent.confidence *= 0.9
    return [finding] + told(sent, depth: depth + 1)
  }

  /// Whose force a force is: said beside it, or by its name ("the Ruritanian Navy").
  private mutating func sender(of reference: Reference) -> Int? {
    let actor = reference.actor
    let force = table.actors[actor]
    guard force.kind == .unit || force.kind == .group else { return nil }
    // "soldiers in Ruritania" are not Ruritania's: whose they are stands before them.
    let described =
      force.describedWith.count != 1
      ? nil
      : force.describedWith.first { other in
        table.actors[other].mentions.contains {
          $0.upperBound <= reference.head && $0.lowerBound >= reference.head - 8
        }
      }
    guard
      let owner = force.owner ?? described ?? wholes[actor] ?? namesake(of: force)
        ?? adjective(before: reference)
    else { return nil }
    switch table.actors[owner].kind {
    case .state: return isHired(force) ? nil : owner
    // "the alliance's force" is an actor of its own; "alliance troops" are the alliance's.
    case .organisation: return isBody(force) || isNamed(actor) ? nil : owner
    case .unit: return owner
    case .place: return state(seatedIn: owner)
    // "the president, whose troops hold the valley"
    case .person: return led[owner]
    default: return nil
    }
  }

  /// "the Ruritanian Gurkhas": the state's adjective beside the name.
  private func adjective(before force: Reference) -> Int? {
    syntax.children(of: force.head, .amod, .compound).first {
      $0 < force.head && table.name(at: $0)?.isDemonym == true
    }.flatMap { table.actor(at: $0) }
  }

  /// "Ruritanian mercenaries", "Ruritanian fighters" may be anybody's.
  private func isHired(_ force: ActorDraft) -> Bool {
    let noun = force.describedBy ?? force.name.split(separator: " ").last.map(String.init) ?? ""
    return Self.hired.contains { noun.lowercased().hasPrefix($0) }
  }

  private static let hired = [
    "fighter", "gunm", "guerrilla", "insurgent", "jihadi", "mercenar", "militant", "militia",
    "rebel", "volunteer",
  ]

  private func isBody(_ force: ActorDraft) -> Bool {
    force.name.split(separator: " ").last.map { Self.bodies.contains($0.lowercased()) } == true
  }

  private static let bodies: Set<String> = [
    "army", "brigade", "command", "contingent", "corps", "fleet", "force", "mission", "operation",
  ]

  /// "Strelsau's force": the seat of a government stands for its state.
  private func state(seatedIn place: Int) -> Int? {
    guard let entry = table.actors[place].knownAs.flatMap({ gazetteer.entry(for: $0) }),
      entry.isCapital
    else { return nil }
    return table.actors.firstIndex { $0.kind == .state && $0.knownAs == entry.within }
  }

  /// The state whose name or adjective a force's name starts with.
  private mutating func namesake(of force: ActorDraft) -> Int? {
    let words = force.name.split(separator: " ")
    for count in [3, 2, 1] where words.count > count {
      guard let entry = gazetteer.entry(for: words.prefix(count).joined(separator: " ")),
        entry.kind == .state, let mention = force.mentions.first
      else { continue }
      let state = table.state(named: entry.name)
      if table.actors[state].mentions.isEmpty { table.add(mention: mention, name: nil, to: state) }
      return state
    }
    return nil
  }

  private func isAbroad(_ sender: Int, in place: Int, force: Reference) -> Bool {
    guard sender != place else { return false }
    let (home, abroad) = (table.actors[sender], table.actors[place])
    guard home.kind == .state else { return [.state, .place].contains(abroad.kind) }
    if abroad.kind == .state { return true }
    // "northern Syldavia" lies in Syldavia.
    guard abroad.kind == .place, !abroad.name.hasSuffix(" " + home.name) else { return false }
    if let state = abroad.knownAs.flatMap(gazetteer.state(around:)), state == home.knownAs {
      return false
    }
    // Nobody knows the place: it is at home where no other state is spoken of, or where nothing beside
    // the force says whose it is ("a police base in Ruritz").
    return abroad.knownAs != nil
      || home.mentions.contains { force.mention.overlaps($0) }
        && table.actors.contains { $0.kind == .state && $0.knownAs != home.knownAs }
  }

  /// Whether words of the report name a force: more than whose soldiers it is ("the U.S. Marines").
  private func isNamed(_ actor: Int) -> Bool {
    table.actors[actor].mentions.contains { mention in
      table.actor(at: mention.lowerBound) == actor
        && table.name(at: mention.lowerBound).map { $0.tokens == mention && !$0.isDemonym } == true
        && mention.contains { token in
          let word = syntax.word(token)
          return !classes.classes(of: syntax.lemma(token)).contains(.unit)
            && !classes.classes(of: String(word.dropLast())).contains(.unit)
            && gazetteer.entry(for: syntax[token].text)?.kind != .state
        }
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
