internal import ActorGraph

/// The key of a picture: only what occurs in it.
struct Legend: Hashable, Sendable {
  struct KindEntry: Hashable, Sendable {
    var label: String
    var style: Theme.KindStyle
  }

  struct FamilyEntry: Hashable, Sendable {
    var label: String
    var style: Theme.FamilyStyle
    var isDirected: Bool
  }

  struct StatusEntry: Hashable, Sendable {
    /// A piece of the line in letters.
    var sign: String
    var label: String
  }

  var kinds: [KindEntry]
  var families: [FamilyEntry]
  var statuses: [StatusEntry]
  /// Further signs explained in a sentence.
  var notes: [String]

  /// Collects what occurs, in the order of the ontology.
  init(actors: [Actor], relations: [Relation], ontology: Ontology, theme: Theme) {
    var order: [ActorKind: Int] = [:]
    for (index, kind) in ontology.kinds.enumerated() { order[kind.kind] = index }
    var styled: Set<ActorKind> = []
    for actor in actors {
      styled.insert(theme.styledKind(of: actor.kind, ontology: ontology) ?? .actor)
    }
    kinds = styled.sorted { (order[$0] ?? Int.max, $0) < (order[$1] ?? Int.max, $1) }.map { kind in
      KindEntry(
        label: ontology.definition(of: kind)?.label ?? kind.rawValue.lowercased(),
        style: theme.style(of: kind, ontology: ontology))
    }
    let definitions = relations.map { ontology.definition(of: $0.type) }
    let occurring = Set(definitions.compactMap { $0?.family })
    families = ontology.families.filter { occurring.contains($0.name) }.map { family in
      let isDirected = definitions.contains {
        $0?.family == family.name && $0?.isSymmetric == false
      }
      return FamilyEntry(
        label: family.label, style: theme.style(ofFamily: family.name), isDirected: isDirected)
    }
    if definitions.contains(where: { $0 == nil }) {
      families.append(
        FamilyEntry(label: "other", style: theme.style(ofFamily: nil), isDirected: true))
    }
    statuses = Self.statuses(of: relations)
    notes = relations.contains(where: EdgeStyle.isDoubtful) ? ["? = doubtful"] : []
  }

  /// Collects what is drawn of a network: a line for relations of several families, or of several
  /// statuses, shows none of them.
  init(
    nodes: [Composition.Node], edges: [Composition.Edge], ontology: Ontology, theme: Theme
  ) {
    func family(_ relation: Relation) -> String? {
      ontology.definition(of: relation.type)?.family
    }
    let ofOneFamily = edges.filter { Set($0.relations.map(family)).count == 1 }
    self.init(
      actors: nodes.map(\.actor), relations: ofOneFamily.flatMap(\.relations), ontology: ontology,
      theme: theme)
    if ofOneFamily.count < edges.count {
      families.append(
        FamilyEntry(
          label: "of several kinds", style: theme.style(ofFamily: nil), isDirected: false))
    }
    let shown = edges.flatMap { edge in
      edge.relations.filter { (edge.line == .solid) == ($0.status == .current || $0.status == nil) }
    }
    let doubtful = edges.filter { edge in
      edge.line == .dotted && edge.relations.contains(where: EdgeStyle.isDoubtful)
    }
    let isMarked = doubtful.contains { !$0.label.isEmpty }
    statuses = Self.statuses(of: shown, hasDoubtful: !doubtful.isEmpty && !isMarked)
    notes = isMarked ? ["? = doubtful"] : []
  }

  /// The lines that occur, solid ones first.
  ///
  /// - Parameter hasDoubtful: whether some are dotted for nothing but doubt.
  private static func statuses(of relations: [Relation], hasDoubtful: Bool = false)
    -> [StatusEntry]
  {
    let occurringStatuses = Set(relations.map(\.status))
    let solid = [(RelationStatus?.some(.current), "current"), (nil, "event")]
    let dotted = [
      (RelationStatus?.some(.claimed), "claimed"), (.planned, "planned"), (.denied, "denied"),
    ]
    var statuses: [StatusEntry] = []
    for (sign, entries) in [
      ("\u{2501}\u{2501}\u{2501}\u{2501}", solid),
      ("\u{2501} \u{2501} \u{2501}", [(RelationStatus?.some(.former), "former")]),
      ("\u{2504}\u{2504}\u{2504}\u{2504}", dotted),
    ] {
      var labels = entries.filter { occurringStatuses.contains($0.0) }.map(\.1)
      if hasDoubtful, entries.count == dotted.count { labels.append("doubtful") }
      if !labels.isEmpty {
        statuses.append(StatusEntry(sign: sign, label: labels.joined(separator: " or ")))
      }
    }
    return statuses
  }
}
