/// What a column of a table holds.
enum CSVColumn: Hashable {
  case id, source, target, sourceKind, targetKind
  /// An actor's name, or the words on a line.
  case label
  case key
  /// `Directed` or `Undirected`; anything else is a property of this name.
  case direction(otherwise: String)
  /// A property of the row under this name.
  case property(String)
  /// The quotes of a relation, and where they stand.
  case quotes, places
  /// Further facts that have no column of their own, as a JSON object.
  case facts
  /// What we write for other programs alone.
  case shown
}

extension CSVColumn {
  /// The first columns of our tables, by which they are known, with what they hold.
  typealias Layout = [(name: String, column: CSVColumn)]

  /// Our table of actors.
  static let nodes: Layout = [
    ("Id", .id), ("Label", .property("name")), ("Kind", .property("kind")),
    ("aliases", .property("aliases")), ("mentions", .property("mentions")),
  ]

  /// Our table of relations beside a table of actors.
  static let edges: Layout =
    [
      ("Source", .source), ("Target", .target), ("Type", .shown), ("Kind", .property("type")),
      ("Label", .shown), ("key", .key),
    ] + common

  /// Our table of relations that stands alone.
  static let edgeTable: Layout =
    [
      ("Source", .source), ("Source kind", .sourceKind), ("Target", .target),
      ("Target kind", .targetKind), ("Type", .shown), ("Kind", .property("type")),
      ("Label", .shown), ("key", .key),
    ] + common

  private static let common: Layout = [
    ("date", .property("date")), ("status", .property("status")),
    ("confidence", .property("confidence")), ("statedBy", .property("statedBy")),
    ("inferred", .property("inferred")), ("evidence", .quotes), ("evidence_at", .places),
  ]

  /// Our table of facts of the graph as a whole.
  static let graph = ["property", "value"]

  /// The column for facts without a column of their own.
  static let restName = "facts"

  /// How facts keep out of the way of our columns; as most programs take `Date` and `date` for one
  /// column, whatever their case.
  static let names = PropertyNames { name, owner in
    switch owner {
    case .graph: false
    case .node: nodeNames.contains(name.lowercased())
    case .edge: edgeNames.contains(name.lowercased())
    }
  }

  private static let nodeNames = Set(nodes.map { $0.name.lowercased() } + ["timeset", restName])
  private static let edgeNames = Set(
    edgeTable.map { $0.name.lowercased() } + ["id", "timeset", restName])
}
