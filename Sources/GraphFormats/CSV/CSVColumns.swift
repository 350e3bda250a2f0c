import ActorGraph

/// What the columns of one table hold, found out from its header and the user's mapping.
struct CSVColumns {
  enum Content: Hashable {
    case nodes, edges, graph
  }

  let content: Content
  /// Whether the table is one of ours.
  let isOurs: Bool
  let columns: [CSVColumn]
  /// The names of the columns.
  let header: [String]
  /// Whether several columns hold the same property.
  let hasRepetitions: Bool

  /// - Parameter reader: stands at the first record, which is the header if there is one.
  /// - Throws: `InputError` where no column can be found for what a table must have.
  init(_ reader: CSVRecordReader, _ mapping: ColumnMapping) throws(InputError) {
    if mapping.columns.isEmpty, mapping.hasHeader, let ours = Self.ours(reader.fields) {
      self = ours
      return
    }
    let header = CSVHeader(reader, mapping)
    let isEdges = header[.source, edges: true] != nil && header[.target, edges: true] != nil
    if !isEdges { try header.checkNodes() }
    var columns = header.names.map(CSVColumn.property)
    for role in ColumnMapping.Role.allCases {
      guard let column = Self.column(role, isEdges) else { continue }
      if let index = header[role, edges: isEdges] {
        columns[index] = column
      } else {
        try header.checkMissing(role, edges: isEdges)
      }
    }
    // In Gephi's tables `Type` is the direction and `Kind` or `Label` the type.
    if isEdges, mapping.columns[.type] == nil,
      let index = header.folded.firstIndex(of: "type")
    {
      switch columns[index] {
      case .property("type"): columns[index] = .direction(otherwise: "type")
      case .property: columns[index] = .direction(otherwise: header.names[index])
      default: break
      }
    }
    self.init(isEdges ? .edges : .nodes, isOurs: false, columns, header.names)
  }

  private init(
    _ content: Content, isOurs: Bool, _ columns: [CSVColumn], _ header: [String]
  ) {
    self.content = content
    self.isOurs = isOurs
    self.columns = columns
    self.header = header
    var seen: Set<String> = []
    hasRepetitions = columns.contains {
      switch $0 {
      case .property(let name): !seen.insert(name).inserted
      case .direction(let name):
        !seen.insert(name).inserted || !seen.insert("directed").inserted
      default: false
      }
    }
  }

  /// The columns of a table of ours; nil where the header is not ours.
  private static func ours(_ header: [String]) -> CSVColumns? {
    if header == CSVColumn.graph { return CSVColumns(.graph, isOurs: true, [], header) }
    let layouts: [(Content, CSVColumn.Layout)] = [
      (.nodes, CSVColumn.nodes), (.edges, CSVColumn.edges), (.edges, CSVColumn.edgeTable),
    ]
    for (content, layout) in layouts where header.starts(with: layout.map(\.name)) {
      let more = header.dropFirst(layout.count).map { name in
        name == CSVColumn.restName
          ? CSVColumn.facts : .property(PropertyText.decode(name)[0])
      }
      return CSVColumns(content, isOurs: true, layout.map(\.column) + more, header)
    }
    return nil
  }

  /// What a role means in a table of relations or of actors; nil where it means nothing there.
  private static func column(_ role: ColumnMapping.Role, _ isEdges: Bool) -> CSVColumn? {
    switch (role, isEdges) {
    case (.label, _): .label
    case (.id, false): .id
    case (.kind, false): .property("kind")
    case (.source, true): .source
    case (.target, true): .target
    case (.sourceKind, true): .sourceKind
    case (.targetKind, true): .targetKind
    case (.key, true): .key
    case (.type, true), (.date, true), (.status, true), (.confidence, true), (.statedBy, true):
      .property(role.rawValue)
    default: nil
    }
  }
}
