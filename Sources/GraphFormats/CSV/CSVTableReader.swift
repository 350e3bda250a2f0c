import ActorGraph

/// Reads one table row by row; the rules stand at ``CSV/read(_:mapping:warn:)``.
struct CSVTableReader {
  private var records: CSVRecordReader
  private let columns: CSVColumns
  private let hasHeader: Bool

  /// Opens a table and finds out what its columns hold.
  init(
    _ table: CSV.Table, _ mapping: ColumnMapping, warn: (InputError) -> Void
  ) throws(InputError) {
    let source = try TextEncoding.decode(table.bytes, file: table.file, warn: warn)
    let names = Set(mapping.columns.values.map(CSVHeader.folded))
    var (delimiter, offset) = CSV.Delimiter.detect(in: source, names: names)
    if let stated = mapping.delimiter { delimiter = stated }
    records = CSVRecordReader(source, delimiter: delimiter, offset: offset)
    hasHeader = mapping.hasHeader
    guard try records.next() else {
      throw source.error(
        at: 0, "the table is empty", "the first line names the columns: Source,Target,Type")
    }
    columns = try CSVColumns(records, mapping)
  }

  var content: CSVColumns.Content { columns.content }

  var format: PropertyFormat {
    PropertyFormat(records.source, names: CSVColumn.names, isOurs: columns.isOurs)
  }

  /// An error where the user maps the ends of relations and there are none.
  func noRelations() -> InputError {
    records.source.error(
      at: 0, "no table has the columns that the mapping names for source and target",
      "correct the names of the columns")
  }

  /// Reads all rows. Actors must come before relations.
  mutating func read(
    into builder: inout PropertyGraphBuilder, hasNodes: Bool, warn: (InputError) -> Void
  ) throws(InputError) {
    builder.format = format
    if content == .graph { return try readGraph(into: &builder) }
    var missing: (count: Int, name: String, place: Int)?
    var repeated: (count: Int, name: String, place: Int)?
    var isFirst = !hasHeader
    while true {
      if isFirst { isFirst = false } else if try !records.next() { break }
      try checkWidth()
      var row = CSVRow(place: records.place)
      try fill(&row)
      if row.isEmpty { continue }
      switch content {
      case .graph: break
      case .nodes:
        let count = builder.graph.actorCount
        let id = try insertNode(row, into: &builder)
        if builder.graph.actorCount == count {
          let first = repeated ?? (0, id, row.place)
          repeated = (first.count + 1, first.name, first.place)
        }
      case .edges:
        for (end, kind) in [(row.source, row.sourceKind), (row.target, row.targetKind)] {
          guard let end, try insertEnd(end, kind, row, hasNodes, into: &builder) else { continue }
          missing = ((missing?.count ?? 0) + 1, missing?.name ?? end, missing?.place ?? row.place)
        }
        try insertEdge(row, into: &builder)
      }
    }
    if let repeated {
      let more = repeated.count > 1 ? " (and \(repeated.count - 1) more)" : ""
      warn(
        records.source.error(
          at: repeated.place,
          "'\(repeated.name.prefix(60))' is the identifier of two rows; they become one actor\(more)",
          "give each actor an identifier of its own"))
    }
    guard hasNodes, let missing else { return }
    warn(
      records.source.error(
        at: missing.place,
        "the tables of actors lack \(missing.count) that relations name, '\(missing.name)' the first; "
          + "they are added", "add them to the table of actors, or correct the names"))
  }

  private func checkWidth() throws(InputError) {
    let count = records.fields.count
    let wanted = columns.content == .graph ? CSVColumn.graph.count : columns.columns.count
    guard count != wanted else { return }
    throw records.source.error(
      at: records.place, "expected \(wanted) fields as in the first line, found \(count)",
      "put fields that hold the delimiter in double quotes")
  }

  private mutating func readGraph(
    into builder: inout PropertyGraphBuilder
  ) throws(InputError) {
    var list: [Property] = []
    while try records.next() {
      try checkWidth()
      list.append(
        Property(
          PropertyText.decode(records.fields[0])[0], PropertyText.decode(records.fields[1]),
          place: records.place))
    }
    try builder.setGraph(list)
  }

  /// Sorts the fields of the current record by what they hold.
  private func fill(_ row: inout CSVRow) throws(InputError) {
    for (index, text) in records.fields.enumerated() where !text.isEmpty {
      let place = records.starts[index]
      let isRepeated = columns.hasRepetitions
      let values = columns.isOurs ? PropertyText.decode(text) : [text]
      switch columns.columns[index] {
      case .id: row.id = values[0]
      case .source: row.source = values[0]
      case .target: row.target = values[0]
      case .sourceKind: row.sourceKind = values[0]
      case .targetKind: row.targetKind = values[0]
      case .label: row.label = Property(columns.header[index], text, place: place)
      case .key: row.key = values[0]
      case .direction(let name):
        switch text.lowercased() {
        case "directed": row.isDirected = true
        case "undirected": row.add("directed", ["false"], place, isRepeated: isRepeated)
        case "mutual": row.add("directed", ["mutual"], place, isRepeated: isRepeated)
        default: row.add(name, values, place, isRepeated: isRepeated)
        }
      case .property(let name): row.add(name, values, place, isRepeated: isRepeated)
      case .quotes: row.quotes = Property("evidence", values, place: place)
      case .places: row.places = Property("evidence_at", values, place: place)
      case .facts: try addFacts(text, place, to: &row)
      case .shown: break
      }
    }
    try row.joinEvidence(records.source)
  }

  private func addFacts(
    _ text: String, _ place: Int, to row: inout CSVRow
  ) throws(InputError) {
    guard case .object(let members)? = try? JSONParser.value(bytes: Array(text.utf8), file: "")
    else {
      throw records.source.error(
        at: place, "expected a JSON object like {\"NAME\": [\"TEXT\"]} in the column 'facts'")
    }
    for member in members {
      row.add(member.name, member.value.strings ?? [member.value.text], place)
    }
  }
}

extension CSVTableReader {
  private func insertNode(
    _ row: CSVRow, into builder: inout PropertyGraphBuilder
  ) throws(InputError) -> String {
    guard let id = row.id ?? row.label?.first else {
      throw records.source.error(
        at: row.place, "the row has no identifier", "give every actor one, or delete the row")
    }
    var list = row.properties
    if let label = row.label {
      // The name of the actor, whatever else the table calls a name.
      let isTaken = list.contains { $0.name == "fullname" }
      list.append(isTaken ? label : Property("fullname", label.values, place: label.place))
    }
    try builder.addNode(id, list)
    return id
  }

  /// Makes sure that an end of a relation is there.
  ///
  /// - Returns: whether it was missing.
  private func insertEnd(
    _ id: String, _ kind: String?, _ row: CSVRow, _ hasNodes: Bool,
    into builder: inout PropertyGraphBuilder
  ) throws(InputError) -> Bool {
    let known = builder.graph.actor(ActorID(id))
    if let known, kind == nil || known.kind.rawValue == kind { return false }
    if known == nil, hasNodes, columns.isOurs {
      throw records.source.error(
        at: row.place, "there is no actor '\(id)' in the table of actors",
        "add the actor, or correct the identifier")
    }
    try builder.addNode(id, kind.map { [Property("kind", $0)] } ?? [])
    return known == nil
  }

  private func insertEdge(
    _ row: CSVRow, into builder: inout PropertyGraphBuilder
  ) throws(InputError) {
    guard let source = row.source, let target = row.target else {
      throw records.source.error(
        at: row.place, "the row has no \(row.source == nil ? "source" : "target")",
        "name both ends of every relation, or delete the row")
    }
    var list = row.properties
    if let label = row.label, !EdgeLabel.isSaid(label.values[0], byTypeIn: list) {
      list.append(label)
    }
    try builder.addEdge(
      from: ActorID(source), to: ActorID(target), key: row.key, label: row.label?.values.first,
      list, place: row.place)
  }
}
