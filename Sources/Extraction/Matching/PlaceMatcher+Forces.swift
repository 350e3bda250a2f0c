import ActorGraph
import Language

/// Forces in places, said without a verb that stations them.
extension PlaceMatcher {
  /// "a column of Kenyan troops in the country"; "the Ruritanian mission in Zenda".
  func forces(_ token: Int, _ resolver: inout Resolver) -> [Finding] {
    let places =
      syntax.children(of: token, .nmod).filter { child in
        guard child > token, let preposition = syntax.preposition(of: child) else { return false }
        return Self.locations.contains(preposition)
      }
      + locative(token) + adjacent(token)
    guard !places.isEmpty, !isElsewhereKilled(token) else { return [] }
    let held = holders(token, &resolver)
    if !held.isEmpty { return pairs(held, places.flatMap { here($0, &resolver) }, token, resolver) }
    let forces =
      resolver.actors(of: token).filter {
        ontology.isKind(resolver.table.actors[$0.actor].kind, within: .unit)
          || Self.missions.contains(syntax.lemma(token))
            && resolver.table.actors[$0.actor].kind == .organisation
      } + leaders(token, &resolver)
    return pairs(forces, places.flatMap { here($0, &resolver) }, token, resolver)
  }

  /// "was killed by the Ruritanian army in Zenda": where that happened, not where an army is kept.
  private func isElsewhereKilled(_ token: Int) -> Bool {
    [.agent, .obl, .nmod].contains(syntax[token].relation) && syntax.preposition(of: token) == "by"
      && syntax[token].head.map { Self.violence.contains(syntax.lemma($0)) } == true
  }

  private static let violence: Set<String> = [
    "arrest", "bomb", "capture", "detain", "execute", "kill", "murder", "shoot", "torture", "wound",
  ]

  /// A place, or where one without a name lies ("at a base near Zenda").
  private func here(_ place: Int, _ resolver: inout Resolver) -> [Reference] {
    let found = resolver.actors(of: place)
    guard found.isEmpty else { return found }
    return syntax.children(of: place, .nmod).filter {
      syntax.preposition(of: $0).map { ["at", "in", "near", "of"].contains($0) } == true
    }.flatMap { resolver.actors(of: $0) }
  }

  /// "Ruritania, with 1,100 soldiers in Zenda, ...": whose the soldiers are.
  private func holders(_ token: Int, _ resolver: inout Resolver) -> [Reference] {
    guard syntax[token].relation == .nmod, syntax.preposition(of: token) == "with",
      let holder = syntax[token].head, resolver.table.actor(at: holder) != nil,
      resolver.owner(of: token) == nil
    else { return [] }
    return resolver.one(holder).filter {
      [.state, .organisation, .unit].contains(resolver.table.actors[$0.actor].kind)
    }
  }

  /// What is said of forces at places.
  private func pairs(
    _ forces: [Reference], _ places: [Reference], _ trigger: Int, _ resolver: Resolver,
    confidence: Double = 0.75
  ) -> [Finding] {
    let verdict = judge.verdict(on: trigger)
    // "have been at the port since Monday": the date hangs from the predicate.
    let predicate = syntax[trigger].head.flatMap { head in
      syntax[trigger].relation == .nsubj && !syntax.children(of: head, .cop).isEmpty ? head : nil
    }
    let date = predicate.flatMap {
      DateFinder(syntax: syntax).date(of: $0, isEvent: false, isPredicate: true)
    }
    return places.filter { [.state, .place].contains(resolver.table.actors[$0.actor].kind) }
      .flatMap { place in
        forces.filter { $0.actor != place.actor }.map { force in
          Finding(
            type: "deployed-in", source: force, target: place, status: verdict.status ?? .current,
            date: date, speaker: verdict.speaker, confidence: confidence, trigger: trigger)
        }
      }
  }

  /// "the German-led battalion in Lithuania": who leads a force has one there.
  private func leaders(_ token: Int, _ resolver: inout Resolver) -> [Reference] {
    syntax.children(of: token, .amod).filter { syntax.word($0) == "led" }
      .flatMap { syntax.children(of: $0, .compound, .amod, .advmod, .obl, .nsubj) }
      .flatMap { resolver.one($0) }
      .filter { resolver.table.actors[$0.actor].kind == .state }
  }

  /// "battle groups were set up in Estonia, led by the United Kingdom, in Latvia, led by Canada, ...":
  /// trees lose their way in such lists, but the words stand side by side.
  func ledForces(_ token: Int, _ resolver: inout Resolver) -> [Finding] {
    let sentence = syntax.sentenceRange(of: token)
    guard ["led", "commanded", "headed", "provided"].contains(syntax.word(token)),
      token + 1 < sentence.upperBound, syntax.word(token + 1) == "by",
      sentence.contains(where: { isForceWord($0, resolver) && $0 < token })
    else { return [] }
    var leader = token + 2
    if leader < sentence.upperBound, syntax.word(leader) == "the" { leader += 1 }
    var end = token - 1
    if end >= sentence.lowerBound, syntax.word(end) == "," { end -= 1 }
    guard leader < sentence.upperBound, end > sentence.lowerBound,
      let place = resolver.table.name(at: end), let head = resolver.table.name(at: leader),
      !place.isDemonym, !head.isDemonym, place.tokens.lowerBound > sentence.lowerBound,
      Self.locations.contains(syntax.word(place.tokens.lowerBound - 1))
    else { return [] }
    let leaders = resolver.one(head.tokens.lowerBound).filter {
      resolver.table.actors[$0.actor].kind == .state
    }
    return pairs(leaders, resolver.one(place.tokens.lowerBound), token, resolver, confidence: 0.7)
  }

  private func isForceWord(_ token: Int, _ resolver: Resolver) -> Bool {
    let lemma = syntax.lemma(token)
    return resolver.classes.classes(of: lemma).contains(.unit) || Self.missions.contains(lemma)
      || ["battlegroup", "contingent", "group"].contains(lemma)
  }

  /// "the Eighth Army in Zenda, whose ...": the place right after the force, wherever the tree hangs it.
  private func adjacent(_ token: Int) -> [Int] {
    let start = syntax.endOfName(at: token) ?? token + 1
    let sentence = syntax.sentenceRange(of: token)
    guard start < sentence.upperBound, ["in", "at"].contains(syntax.word(start)),
      syntax[start].relation == .case, let place = syntax[start].head, place <= start + 4,
      syntax[place].head != token
    else { return [] }
    return [place]
  }

  /// "Russian soldiers were already at the airport"; "frigates are on patrol off Zenda".
  private func locative(_ token: Int) -> [Int] {
    // "2,000 of its soldiers were in Zenda"
    var token = token
    if syntax[token].relation == .nmod, syntax.preposition(of: token) == "of",
      let number = syntax[token].head, syntax.quantified(by: number).contains(token)
    {
      token = number
    }
    guard syntax[token].relation == .nsubj, let place = syntax[token].head,
      !syntax.children(of: place, .cop).isEmpty, let preposition = syntax.preposition(of: place)
    else { return [] }
    if preposition == "on", Self.duties.contains(syntax.lemma(place)) {
      return syntax.children(of: place, .nmod, .obl).filter { child in
        syntax.preposition(of: child).map { Self.waters.contains($0) } == true
      }
    }
    // "were in place on the east side", "are at work in the country"
    if Self.doings.contains(syntax.lemma(place)) {
      return syntax.children(of: place, .nmod, .obl).filter { child in
        child > place && syntax.preposition(of: child).map { Self.waters.contains($0) } == true
      }
    }
    return Self.locations.contains(preposition) ? [place] : []
  }

  private static let doings: Set<String> = [
    "action", "control", "garrison", "place", "position", "work",
  ]

  static let locations: Set<String> = ["in", "at", "on", "inside"]
  private static let waters: Set<String> = [
    "in", "at", "along", "around", "near", "off", "inside", "outside", "on",
  ]
  static let missions: Set<String> = ["mission", "operation", "coalition", "peacekeeping"]
  private static let duties: Set<String> = [
    "alert", "duty", "exercise", "guard", "manoeuvre", "mission", "patrol", "service", "standby",
    "station",
  ]
}
