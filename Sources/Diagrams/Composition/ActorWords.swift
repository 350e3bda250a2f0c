internal import ActorGraph

/// What is written about an actor beside its name.
enum ActorWords {
  /// The role in the report; for an abbreviation without one, what it stands for. Never what name
  /// and shape say already: a role is passed over whose words all stand in the name or the kind.
  static func detail(_ actor: Actor, ontology: Ontology) -> String? {
    let known = Set(
      FoldedName(actor.name).words.map(String.init)
        + ontology.lineage(of: actor.kind).flatMap { kind in
          FoldedName("\(kind.rawValue) \(ontology.definition(of: kind)?.label ?? "")").words
            .map(String.init)
        } + ["a", "an", "the", "of"])
    let roles = actor.attributes["role"].filter { role in
      FoldedName(role).words.contains { !known.contains(String($0)) }
    }
    if let role = roles.first(where: { !$0.hasPrefix("former ") }) ?? roles.first {
      return DrawnText.shortened(DrawnText.visible(role), to: 34)
    }
    return expansion(actor).map { DrawnText.shortened(DrawnText.visible($0), to: 40) }
  }

  /// The name, followed by what it stands for where it is an abbreviation.
  static func full(_ actor: Actor) -> String {
    expansion(actor).map { "\($0) (\(actor.name))" } ?? actor.name
  }

  /// The first alias of an abbreviation that spells it out.
  private static func expansion(_ actor: Actor) -> String? {
    let isAbbreviation =
      actor.name.count <= 8 && !actor.name.contains(" ")
      && actor.name.count { $0.isUppercase } >= 2
    guard isAbbreviation else { return nil }
    return actor.aliases.filter { $0.contains(" ") && $0.count > actor.name.count }
      .max { ($0.count, $1) < ($1.count, $0) }
  }
}
