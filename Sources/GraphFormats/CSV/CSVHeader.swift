import ActorGraph

/// The names of a table's columns, and which of them the roles go by.
struct CSVHeader {
  /// What the columns are called as attributes: `column3` where they have no name.
  let names: [String]
  /// The names in lower case and without spaces at their ends.
  let folded: [String]
  private let reader: CSVRecordReader
  private let mapping: ColumnMapping

  init(_ reader: CSVRecordReader, _ mapping: ColumnMapping) {
    self.reader = reader
    self.mapping = mapping
    let fields = mapping.hasHeader ? reader.fields : reader.fields.map { _ in "" }
    names = fields.enumerated().map { index, name in
      name.allSatisfy(\.isWhitespace) ? "column\(index + 1)" : name
    }
    folded = fields.map(Self.folded)
  }

  static func folded(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  /// All names by which columns are known, in lower case.
  static let knownNames = Set(usual.values.joined())

  /// The usual names of columns, the better first.
  private static let usual: [ColumnMapping.Role: [String]] = [
    .id: ["id", "node", "nodeid", "node_id", ":id"],
    .label: ["name", "label"],
    .kind: ["kind", "type", ":label"],
    .source: ["source", "from", "sourceid", "source_id", ":start_id"],
    .target: ["target", "to", "targetid", "target_id", ":end_id"],
    .sourceKind: ["source kind", "source_kind", "sourcekind"],
    .targetKind: ["target kind", "target_kind", "targetkind"],
    .type: ["kind", "type", "relation", "relationship", ":type"],
    .key: ["key"], .date: ["date"], .status: ["status"], .confidence: ["confidence"],
    .statedBy: ["statedby", "stated by", "stated_by"],
  ]

  /// The column that a role goes by; nil where there is none.
  ///
  /// - Parameter edges: whether the table is one of relations, where `name` is no label.
  subscript(role: ColumnMapping.Role, edges isEdges: Bool) -> Int? {
    if let wanted = mapping.columns[role] {
      let isNamed = mapping.hasHeader
      if isNamed, let index = reader.fields.firstIndex(of: wanted) { return index }
      if isNamed, let index = folded.firstIndex(of: Self.folded(wanted)) { return index }
      return Int(wanted).flatMap { names.indices.contains($0 &- 1) ? $0 - 1 : nil }
    }
    for name in Self.usual[role] ?? [] where !(isEdges && role == .label && name == "name") {
      if let index = folded.firstIndex(of: name), !isMapped(index) { return index }
    }
    return nil
  }

  /// Whether the user says what a column means.
  private func isMapped(_ index: Int) -> Bool {
    mapping.columns.values.contains { wanted in
      wanted == names[index] || Self.folded(wanted) == folded[index] || Int(wanted) == index + 1
    }
  }

  /// Checks that a table without both ends of relations can be one of actors.
  func checkNodes() throws(InputError) {
    for role in [ColumnMapping.Role.source, .target] {
      let other = role == .source ? ColumnMapping.Role.target : .source
      if self[other, edges: true] != nil {
        try checkMissing(role, edges: true)
        throw error("the table has a column '\(other)' but none for the \(role) of a relation")
      }
    }
    if self[.id, edges: false] == nil, self[.label, edges: false] == nil {
      for role in ColumnMapping.Role.allCases { try checkMissing(role, edges: true) }
      throw error("no column says what the relations join or who the actors are")
    }
  }

  /// Checks that a role's column, where the user names one, is there.
  ///
  /// A name for actors may be missing in a table of relations, and the other way round.
  func checkMissing(_ role: ColumnMapping.Role, edges isEdges: Bool) throws(InputError) {
    let isOfNodes = role == .id || role == .label || role == .kind
    guard isOfNodes != isEdges, let wanted = mapping.columns[role],
      self[role, edges: isEdges] == nil
    else { return }
    throw error("there is no column '\(wanted)' for '\(role)'")
  }

  private func error(_ reason: String) -> InputError {
    let shown = names.prefix(20).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
    return reader.source.error(
      at: reader.place, reason,
      "say which columns to read, as in source=COLUMN,target=COLUMN,type=COLUMN; there are: \(shown)"
        + (names.count > 20 ? ", ..." : ""))
  }
}
