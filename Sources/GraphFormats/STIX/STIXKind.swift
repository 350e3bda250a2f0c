import ActorGraph

/// How kinds and types of ours and of STIX stand to each other.
enum STIXKind {
  /// The attribute that keeps the type of a foreign object.
  static let attribute = "stix-type"

  /// Types for which a name is enough.
  private static let named: Set<String> = [
    "attack-pattern", "campaign", "course-of-action", "infrastructure", "intrusion-set",
    "threat-actor", "tool", "vulnerability",
  ]

  /// The type of an actor's object. Nobody is a threat actor unless the file said so.
  static func type(of actor: Actor, _ ontology: Ontology) -> String {
    let given = actor.attributes[attribute]
    if given.count == 1, named.contains(given[0]) { return given[0] }
    return ontology.isKind(actor.kind, within: .place) && !actor.name.isEmpty
      ? "location" : "identity"
  }

  static func identityClass(of kind: ActorKind, _ ontology: Ontology) -> String {
    let classes: [(ActorKind, String)] = [
      (.person, "individual"), (.organisation, "organization"), (.state, "organization"),
      (.unit, "organization"), (.group, "group"),
    ]
    return classes.first { ontology.isKind(kind, within: $0.0) }?.1 ?? "unknown"
  }

  /// The kind of a foreign object, and what of it the kind says.
  static func kind(ofType type: String, identityClass: String?) -> (ActorKind, isExact: Bool) {
    switch (type, identityClass) {
    case ("location", _): (.place, true)
    case ("identity", "individual"): (.person, true)
    case ("identity", "organization"): (.organisation, true)
    case ("identity", "group"): (.group, true)
    default: (.actor, false)
    }
  }

  /// A relation's type in the characters that STIX allows.
  static func relationshipType(_ type: RelationType) -> String {
    let words = type.rawValue.lowercased().utf8.split {
      !(0x61...0x7a).contains($0) && !(0x30...0x39).contains($0)
    }
    let name = words.map { String(Substring($0)) }.joined(separator: "-")
    return name.isEmpty ? "related-to" : name
  }

  /// What a relation that is no fact says to those who look at nothing else.
  static func remark(on status: RelationStatus?) -> String? {
    switch status {
    case .planned?: "Planned or proposed; has not happened."
    case .claimed?: "Somebody says so; not vouched for."
    case .denied?: "Denied: said not to be so."
    case .current?, .former?, nil: nil
    }
  }

  /// Whether a text is an identifier of an object of a type: `identity--UUID`.
  static func isIdentifier(_ text: String, of type: String) -> Bool {
    guard text.utf8.count == type.utf8.count + 38, text.utf8.starts(with: "\(type)--".utf8) else {
      return false
    }
    for (index, byte) in text.utf8.dropFirst(type.utf8.count + 2).enumerated() {
      switch index {
      case 8, 13, 18, 23: if byte != UInt8(ascii: "-") { return false }
      // The version and the variant.
      case 14: if !(0x31...0x35).contains(byte) { return false }
      case 19: if !"89ab".utf8.contains(byte) { return false }
      default: if !"0123456789abcdef".utf8.contains(byte) { return false }
      }
    }
    return true
  }
}
