import ActorGraph

/// How much of what a graph holds.
struct GraphCounts: Encodable {
  var actors: Int
  var relations: Int
  var documents: Int
  var evidence: Int
  /// Actors by kind.
  var kinds: [String: Int]
  /// Relations by type.
  var types: [String: Int]
  /// Relations by status; `event` for those without.
  var statuses: [String: Int]

  init(of graph: ActorGraph) {
    let all = graph.relations
    actors = graph.actorCount
    relations = all.count
    documents = graph.documents.count
    evidence = all.reduce(0) { $0 + $1.evidence.count }
    kinds = Self.tally(graph.actors.map(\.kind.rawValue))
    types = Self.tally(all.map(\.type.rawValue))
    statuses = Self.tally(all.map { $0.status?.rawValue ?? "event" })
  }

  private static func tally(_ names: [String]) -> [String: Int] {
    names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Totals, then each group with the most frequent first.
  var table: Table {
    var rows: [[Table.Cell]] = []
    for (name, count) in [
      ("actors", actors), ("relations", relations), ("documents", documents),
      ("evidence", evidence),
    ] {
      rows.append([.text("total"), .text(name), .number(count)])
    }
    for (group, counts) in [("kind", kinds), ("type", types), ("status", statuses)] {
      for (name, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        rows.append([.text(group), .text(name), .number(count)])
      }
    }
    return Table(
      columns: [
        Table.Column(name: "of"), Table.Column(name: "name"),
        Table.Column(name: "count", isNumeric: true),
      ], rows: rows)
  }
}
