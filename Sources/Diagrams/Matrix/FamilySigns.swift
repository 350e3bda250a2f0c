internal import ActorGraph

/// A letter for each family of relations that occurs, so that no colour is needed.
struct FamilySigns: Sendable {
  private let ontology: Ontology
  /// In the order of the ontology.
  private var families: [(definition: FamilyDefinition, sign: String)] = []
  private var hasOthers = false

  private static let other = "?"

  /// The first letter of the family's label that no family before has taken.
  init(_ relations: [Relation], ontology: Ontology) {
    self.ontology = ontology
    let occurring = Set(relations.map { ontology.definition(of: $0.type)?.family })
    var taken: Set<String> = []
    for definition in ontology.families where occurring.contains(definition.name) {
      let letters = (definition.label.lowercased() + "abcdefghijklmnopqrstuvwxyz")
        .filter(\.isLetter).map(String.init)
      let sign = letters.first { !taken.contains($0) } ?? Self.other
      taken.insert(sign)
      families.append((definition, sign))
    }
    let known = Set(families.map(\.definition.name))
    hasOthers = occurring.contains { $0.map { !known.contains($0) } ?? true }
  }

  func sign(of relation: Relation) -> String {
    let family = ontology.definition(of: relation.type)?.family
    return families.first { $0.definition.name == family }?.sign ?? Self.other
  }

  /// `b  belongs to`, for the legend.
  func entries(theme: Theme) -> [Legend.FamilyEntry] {
    var entries = families.map { definition, sign in
      Legend.FamilyEntry(
        label: "\(sign) = \(definition.label)", style: theme.style(ofFamily: definition.name),
        isDirected: false)
    }
    if hasOthers {
      entries.append(
        Legend.FamilyEntry(
          label: "\(Self.other) = other", style: theme.style(ofFamily: nil), isDirected: false))
    }
    return entries
  }
}
