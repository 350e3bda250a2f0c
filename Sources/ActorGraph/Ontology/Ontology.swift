/// Which kinds of actors and types of relations there are, and what they mean.
///
/// The standard ontology is a YAML resource (``standard()``); users extend it or bring their own
/// (``init(yaml:file:)``, ``extended(with:)``) without touching code. The file format is described
/// at the head of that resource.
public struct Ontology: Sendable {
  /// Kinds in the order of the file; the first is the root of the hierarchy.
  public private(set) var kinds: [KindDefinition]
  /// Relation families in the order of the file.
  public private(set) var families: [FamilyDefinition]
  /// Relation types in the order of the file.
  public private(set) var relations: [RelationDefinition]

  private var kindIndex: [ActorKind: Int] = [:]
  private var relationIndex: [RelationType: Int] = [:]
  private var familyIndex: [String: Int] = [:]

  /// Puts definitions together. Later definitions of the same name replace earlier ones.
  init(
    kinds: [KindDefinition], families: [FamilyDefinition], relations: [RelationDefinition]
  ) {
    self.kinds = []
    self.families = []
    self.relations = []
    add(kinds: kinds, families: families, relations: relations)
  }

  private mutating func add(
    kinds: [KindDefinition], families: [FamilyDefinition], relations: [RelationDefinition]
  ) {
    for kind in kinds {
      if let index = kindIndex[kind.kind] {
        self.kinds[index] = kind
      } else {
        kindIndex[kind.kind] = self.kinds.count
        self.kinds.append(kind)
      }
    }
    for family in families {
      if let index = familyIndex[family.name] {
        self.families[index] = family
      } else {
        familyIndex[family.name] = self.families.count
        self.families.append(family)
      }
    }
    for relation in relations {
      if let index = relationIndex[relation.type] {
        self.relations[index] = relation
      } else {
        relationIndex[relation.type] = self.relations.count
        self.relations.append(relation)
      }
    }
  }

  /// This ontology with the definitions of another added; the other's win.
  public func extended(with other: Ontology) -> Ontology {
    var result = self
    result.add(kinds: other.kinds, families: other.families, relations: other.relations)
    return result
  }

  /// The definition of a kind; nil for a kind that the ontology does not know.
  public func definition(of kind: ActorKind) -> KindDefinition? {
    kindIndex[kind].map { kinds[$0] }
  }

  /// The definition of a relation type; nil for a type that the ontology does not know.
  public func definition(of type: RelationType) -> RelationDefinition? {
    relationIndex[type].map { relations[$0] }
  }

  /// The definition of a relation family; nil for a family that the ontology does not know.
  public func family(named name: String) -> FamilyDefinition? {
    familyIndex[name].map { families[$0] }
  }

  /// Whether `kind` is `ancestor` or lies beneath it. Complexity: O(depth of the hierarchy).
  public func isKind(_ kind: ActorKind, within ancestor: ActorKind) -> Bool {
    lineage(of: kind).contains(ancestor)
  }

  /// Whether a kind is one of some kinds or beneath one.
  package func allows(_ kind: ActorKind, among kinds: [ActorKind]) -> Bool {
    kinds.contains { isKind(kind, within: $0) }
  }

  /// The kind, its parent, and so on up to the root. A kind that is not defined stands alone.
  public func lineage(of kind: ActorKind) -> [ActorKind] {
    var line = [kind]
    while let parent = definition(of: line[line.count - 1])?.parent, !line.contains(parent) {
      line.append(parent)
    }
    return line
  }

  /// The relation in words that put the one who acts first.
  ///
  /// `Osipov -dismissed-by-> Tokayev` reads `(Tokayev, "dismissed", Osipov)`. A state that has the
  /// attribute `role` reads by it: `president of`. For a type that the
  /// ontology does not know the words are its name with spaces for hyphens.
  public func reading(of relation: Relation) -> RelationReading {
    guard let definition = definition(of: relation.type) else {
      let words = relation.type.rawValue.split(separator: "-").joined(separator: " ")
      return RelationReading(
        subject: relation.source, object: relation.target, words: words, predicate: words,
        isReversed: false)
    }
    // An office says more than the type it stands under: "president of", "colonel of".
    if definition.activeVoice == .label, !definition.isEvent, !definition.isSymmetric,
      let role = relation.attributes["role"].first, !role.isEmpty, role != "member"
    {
      return RelationReading(
        subject: relation.source, object: relation.target, words: "\(role) of",
        predicate: "is \(role) of", isReversed: false)
    }
    return switch definition.activeVoice {
    case .label:
      RelationReading(
        subject: relation.source, object: relation.target, words: definition.label,
        predicate: definition.sentence ?? definition.label, isReversed: false)
    case .inverse:
      RelationReading(
        subject: relation.target, object: relation.source, words: definition.inverseLabel,
        predicate: definition.sentence ?? definition.inverseLabel, isReversed: true)
    }
  }
}

/// A relation in active voice.
public struct RelationReading: Hashable, Sendable {
  /// The actor who acts.
  public var subject: ActorID
  /// The actor to whom it happens.
  public var object: ActorID
  /// What stands between the two names: `dismissed`, `member of`.
  public var words: String
  /// What stands between the two names in a sentence: `dismissed`, `is a member of`.
  public var predicate: String
  /// Whether subject and object are the relation's target and source.
  public var isReversed: Bool
}
