internal import ActorGraph

/// What is written about an actor beside its name.
enum ActorWords {
  /// The role in the report; for an abbreviation without one, what it stands for.
  static func detail(_ actor: Actor) -> String? {
    if let role = actor.mainRole {
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
