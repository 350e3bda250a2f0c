import ActorGraph

extension Table {
  /// How much of what a graph holds: totals, then actors by kind and relations by type and status,
  /// the most frequent first.
  static func counts(of graph: ActorGraph) -> Table {
    let relations = graph.relations
    var rows: [[Cell]] = [
      row("total", "actors", graph.actorCount),
      row("total", "relations", graph.relationCount),
      row("total", "documents", graph.documents.count),
      row("total", "evidence", relations.reduce(0) { $0 + $1.evidence.count }),
    ]
    rows += ranked("kind", graph.actors.map(\.kind.rawValue))
    rows += ranked("relation", relations.map(\.type.rawValue))
    rows += ranked("status", relations.map { $0.status?.rawValue ?? "event" })
    return Table(
      columns: [
        Column(name: "of"), Column(name: "name"), Column(name: "count", isNumeric: true),
      ], rows: rows)
  }

  private static func row(_ group: String, _ name: String, _ count: Int) -> [Cell] {
    [.text(group), .text(name), .number(count)]
  }

  private static func ranked(_ group: String, _ names: [String]) -> [[Cell]] {
    Dictionary(grouping: names) { $0 }.mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { row(group, $0.key, $0.value) }
  }
}
