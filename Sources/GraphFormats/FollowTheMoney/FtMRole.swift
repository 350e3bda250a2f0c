import ActorGraph

/// How types of relations and schemata of FollowTheMoney stand to each other.
enum FtMRole {
  /// Types whose source is what is owned, while the schema begins with the owner.
  static let reversedTypes: Set<RelationType> = ["owned-by", "part-of", "subsidiary-of"]

  /// The property that says in words what joins the ends.
  static func property(of schema: FtMModel.Schema) -> String? {
    ["role", "relationship"].first { schema.properties[$0] != nil }
  }

  /// What that property says of a relation that has no words of its own. A relation that is no fact
  /// says so, for those who look at nothing else.
  static func word(of type: RelationType, _ status: RelationStatus?) -> String {
    guard let status, !status.isFactual else { return type.rawValue }
    return "\(type.rawValue) (\(status.rawValue))"
  }

  /// The type of a foreign relation, and whether it runs against the schema's direction.
  static func type(ofSchema schema: String, role: String?) -> (type: String, isReversed: Bool) {
    switch schema {
    case "Membership": ("member-of", false)
    case "Employment": ("employed-by", false)
    case "Occupancy": ("holds-office", false)
    case "Ownership": ("owned-by", true)
    case "Directorship": ("director-of", false)
    case "Representation": ("represents", false)
    case "Succession": ("succeeded-by", false)
    case "UnknownLink": (role.flatMap(PropertyGraphBuilder.relationType) ?? "related-to", false)
    case "Family", "Associate": ("\(schema.lowercased())-of", false)
    default: (words(schema), false)
    }
  }

  /// `ProjectParticipant` as `project-participant`.
  private static func words(_ name: String) -> String {
    var text = ""
    for character in name {
      if character.isUppercase, !text.isEmpty { text += "-" }
      text += character.lowercased()
    }
    return text
  }

  /// The kind of a foreign actor, and whether it says all that the schema says.
  static func kind(of schema: FtMModel.Schema) -> (kind: ActorKind, isExact: Bool) {
    for (name, kind) in kinds where schema.isKind(of: name) { return (kind, schema.name == name) }
    return (.actor, false)
  }

  private static let kinds: [(String, ActorKind)] = [
    ("Person", .person), ("Company", "Company"), ("Organization", .organisation),
    ("LegalEntity", .actor), ("Address", .place), ("Position", .office), ("Event", "Event"),
  ]
}
