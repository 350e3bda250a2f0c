import ActorGraph

extension Table {
  /// One row for each actor: those with most relations first, then by name and identifier.
  static func actors(of graph: ActorGraph) -> Table {
    var counts: [ActorID: Int] = [:]
    for relation in graph.relations {
      counts[relation.source, default: 0] += 1
      if relation.target != relation.source { counts[relation.target, default: 0] += 1 }
    }
    let ranked = graph.actors.sorted { left, right in
      let (first, second) = (counts[left.id] ?? 0, counts[right.id] ?? 0)
      if first != second { return first > second }
      return (left.name, left.id) < (right.name, right.id)
    }
    return Table(
      columns: [
        Column(name: "name"), Column(name: "kind"),
        Column(name: "relations", isNumeric: true), Column(name: "mentions", isNumeric: true),
        Column(name: "id"), Column(name: "aliases"),
      ],
      rows: ranked.map { actor in
        [
          .text(actor.name), .text(actor.kind.rawValue), .number(counts[actor.id] ?? 0),
          .number(actor.mentions.count), .text(actor.id.rawValue), .list(actor.aliases),
        ]
      })
  }
}
