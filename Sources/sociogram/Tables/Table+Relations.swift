import ActorGraph

extension Table {
  /// One row for each relation, in the order of the graph, with its first quote.
  static func relations(of graph: ActorGraph) -> Table {
    func name(_ id: ActorID) -> Cell { .text(graph.actor(id)?.name ?? id.rawValue) }
    return Table(
      columns: [
        Column(name: "source"), Column(name: "relation"), Column(name: "target"),
        Column(name: "date"), Column(name: "status"), Column(name: "stated by"),
        Column(name: "confidence", isNumeric: true), Column(name: "evidence", isNumeric: true),
        Column(name: "quote"),
      ],
      rows: graph.relations.map { relation in
        [
          name(relation.source), .text(relation.type.rawValue), name(relation.target),
          Cell(relation.date?.description), Cell(relation.status?.rawValue),
          Cell(relation.statedBy), Cell(relation.confidence), .number(relation.evidence.count),
          Cell(relation.evidence.first?.quote),
        ]
      })
  }
}
