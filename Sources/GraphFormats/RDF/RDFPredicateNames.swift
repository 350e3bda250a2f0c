import ActorGraph

/// What the predicates of a file are called as attributes and relation types.
struct RDFPredicateNames {
  private var attributes: [Int: String] = [:]
  private let file: RDFTriples

  /// Complexity: O(statements).
  init(_ file: RDFTriples, isOurs: Bool) {
    self.file = file
    let predicates = Set(file.triples.map(\.predicate))
    var counts: [String: Int] = [:]
    for predicate in predicates {
      guard case .iri(let iri) = file.terms[predicate] else { continue }
      if isOurs, let name = RDFName.text(of: iri, in: .attribute) {
        attributes[predicate] = name
        counts[name, default: 0] += 2
      } else {
        counts[Self.end(of: iri), default: 0] += 1
      }
    }
    for predicate in predicates where attributes[predicate] == nil {
      guard case .iri(let iri) = file.terms[predicate] else { continue }
      let end = Self.end(of: iri)
      attributes[predicate] = counts[end] == 1 ? end : iri
    }
  }

  /// The name of an attribute: ours as it was, else the end of the IRI where that is unambiguous, else
  /// the IRI; with the language of its value.
  func attribute(_ statement: RDFTriples.Triple) -> String {
    let name = attributes[statement.predicate] ?? ""
    guard case .literal(_, let language?) = file.terms[statement.object] else { return name }
    return "\(name)@\(language)"
  }

  /// What follows the last `#`, `/` or `:` of an IRI; all of it where nothing does.
  static func end(of iri: String) -> String {
    let marks: [UInt8] = [UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: ":")]
    guard let last = iri.utf8.lastIndex(where: marks.contains) else { return iri }
    let end = iri[iri.utf8.index(after: last)...]
    return end.isEmpty ? iri : String(end)
  }

  /// The type of a relation that a predicate names: `memberOf` gives `member-of`.
  static func relationType(_ iri: String) -> RelationType {
    var words = ""
    var wasLower = false
    for character in end(of: iri) {
      if character.isUppercase, wasLower { words += "-" }
      wasLower = character.isLowercase || character.isNumber
      words.append(character)
    }
    return RelationType(PropertyGraphBuilder.relationType(words) ?? "related-to")
  }

  /// The kind that a class names.
  static func kind(_ iri: String) -> ActorKind {
    let end = end(of: iri)
    return kinds[end] ?? ActorKind(end)
  }

  private static let kinds: [String: ActorKind] = [
    "Organization": .organisation, "FormalOrganization": .organisation,
    "OrganizationalUnit": .unit, "Post": .office, "Site": .place, "Agent": .actor,
    "LegalEntity": .actor, "Thing": .actor,
  ]
}
