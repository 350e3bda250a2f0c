import ActorGraph

extension Table {
  /// One row for each kind and each type of relation, in the order of the ontology.
  static func definitions(of ontology: Ontology) -> Table {
    let kinds: [[Cell]] = ontology.kinds.map { kind in
      [
        .text("kind"), .text(kind.kind.rawValue), Cell(kind.parent?.rawValue),
        .text(kind.label), .text(kind.explanation),
      ]
    }
    let relations: [[Cell]] = ontology.relations.map { relation in
      let words =
        relation.isSymmetric
        ? relation.label : "\(relation.label) / \(relation.inverseLabel)"
      return [
        .text("relation"), .text(relation.type.rawValue), .text(relation.family), .text(words),
        .text(relation.explanation),
      ]
    }
    return Table(
      columns: ["what", "name", "under", "words", "meaning"].map { Column(name: $0) },
      rows: kinds + relations)
  }
}
