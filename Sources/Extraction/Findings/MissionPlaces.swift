import ActorGraph
import Language

/// Missions and forces that are named after where they are: "the United Nations Mission in Ruritania",
/// "the Syldavia Force". A report that speaks of one says that it is there.
struct MissionPlaces {
  let syntax: Syntax
  let judge: StatusJudge

  init(syntax: Syntax) {
    self.syntax = syntax
    judge = StatusJudge(syntax: syntax)
  }

  /// What the names say, where nothing else says it. Complexity: O(names · length of a name).
  func findings(beside known: [Finding], _ resolver: inout Resolver) -> [Finding] {
    var seen = Set(
      known.filter { $0.type == "deployed-in" }.map { [$0.source.actor, $0.target.actor] })
    var findings: [Finding] = []
    for name in syntax.document.names
    where [.unit, .organisation].contains(name.kind) && !name.isDemonym {
      guard let mission = resolver.table.actor(at: name.tokens.lowerBound),
        let place = place(in: name, &resolver) ?? place(after: name, resolver),
        place.actor != mission, seen.insert([mission, place.actor]).inserted
      else { continue }
      let verdict = verdict(on: mission, resolver)
      findings.append(
        Finding(
          type: "deployed-in",
          source: Reference(actor: mission, mention: name.tokens, head: name.tokens.lowerBound),
          target: place, status: verdict.status ?? .current, date: nil, speaker: nil,
          confidence: 0.65, trigger: name.tokens.lowerBound))
    }
    return findings
  }

  /// "... Mission in Ruritania", "Ruritania Force".
  private func place(in name: NameSpan, _ resolver: inout Resolver) -> Reference? {
    let words = name.tokens.map { syntax.word($0) }
    guard let noun = words.lastIndex(where: Self.nouns.contains) else { return nil }
    let rest: Range<Int>
    if noun + 1 < words.count {
      guard Self.prepositions.contains(words[noun + 1]) else { return nil }
      let article = noun + 2 < words.count && words[noun + 2] == "the" ? 1 : 0
      rest =
        name.tokens.lowerBound + noun + 2
        + article..<max(
          name.tokens.upperBound, name.tokens.lowerBound + noun + 2 + article)
    } else {
      rest = name.tokens.lowerBound..<name.tokens.upperBound - 1
    }
    guard !rest.isEmpty, let entry = resolver.gazetteer.entry(for: resolver.table.text(rest)),
      [.state, .place].contains(entry.kind), !entry.isDemonym
    else { return nil }
    let actor = resolver.withTable { table in
      let actor =
        entry.kind == .state
        ? table.state(named: entry.name)
        : table.actors.firstIndex { $0.kind == .place && $0.knownAs == entry.name }
          ?? table.nominal(.place, named: table.text(rest), owner: nil)
      table.add(mention: rest, name: nil, to: actor)
      return actor
    }
    return Reference(actor: actor, mention: rest, head: rest.lowerBound)
  }

  /// "the International Force for Ruritania", where the name was taken to end at "Force".
  private func place(after name: NameSpan, _ resolver: Resolver) -> Reference? {
    var token = name.tokens.upperBound
    guard Self.nouns.contains(syntax.word(token - 1)), name.tokens.count > 1,
      token + 1 < syntax.document.tokens.count, Self.prepositions.contains(syntax.word(token)),
      syntax.sentence(of: token + 1) == syntax.sentence(of: token - 1)
    else { return nil }
    token += syntax.word(token + 1) == "the" ? 2 : 1
    guard token < syntax.document.tokens.count, let place = resolver.table.name(at: token),
      place.tokens.lowerBound == token, !place.isDemonym,
      let actor = resolver.table.actor(at: token),
      [.state, .place].contains(resolver.table.actors[actor].kind)
    else { return nil }
    return Reference(actor: actor, mention: place.tokens, head: token)
  }

  /// How the mission stands in what is said of it: one that is only planned wherever it is spoken of is.
  private func verdict(on mission: Int, _ resolver: Resolver) -> StatusJudge.Verdict {
    var verdicts: [StatusJudge.Verdict] = []
    for mention in resolver.table.actors[mission].mentions {
      let head = resolver.head(of: mention)
      guard let verb = syntax.ancestors(of: head).first(where: { syntax[$0].tag == .verb }) else {
        return StatusJudge.Verdict()
      }
      verdicts.append(judge.verdict(on: verb))
    }
    return verdicts.first { $0.status != .planned } == nil ? verdicts.first ?? .init() : .init()
  }

  private static let nouns: Set<String> = ["force", "mission", "operation", "monitors"]
  private static let prepositions: Set<String> = ["for", "in", "to"]
}
