public import ActorGraph

/// Tables as delimited text (RFC 4180; CSV, and TSV with tabs): written with everything the graph
/// knows, and read from whatever spreadsheets and other programs write.
///
/// Three files. `NAME.nodes.csv` has a row for each actor: `Id`, `Label` (the name), `Kind`,
/// `aliases`, `mentions`, and a column for each further fact. `NAME.edges.csv` has a row for each
/// relation: `Source` and `Target` (identifiers), `Type` (`Directed` or `Undirected`), `Kind` (the
/// relation's type), `Label` (its words), `key`, `date`, `status`, `confidence`, `statedBy`,
/// `inferred`, `evidence` (the quote) and `evidence_at` (its place: `DOCUMENT 812..871 source
/// 812..818 target 840..847`, offsets in Unicode scalars), and further facts; Gephi knows those
/// with capital letters. `NAME.graph.csv` has `property` and `value`: the documents and what is
/// known of the graph as a whole.
///
/// An empty cell says nothing. Several texts, a text that looks like such a list, an empty text and
/// one with a NUL are a JSON list (`["...", "..."]`) in the cell. Further facts stand under their
/// own names, or as `fact-NAME` where that name has a meaning; of more than 200 names the rarer
/// stand together in `facts`, a JSON object. UTF-8, lines end with CR LF. Texts stand exactly as
/// they are, so a spreadsheet may take one that starts with `=` for a formula: for spreadsheets
/// there is ``EvidenceTable``.
public enum CSV {
  /// One file with a table.
  public struct Table: Hashable, Sendable {
    /// The name to show in errors.
    public var file: String
    /// The content.
    public var bytes: [UInt8]

    /// Names a table.
    public init(file: String, bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
    }
  }

  /// Writes a graph; equal graphs give equal bytes.
  ///
  /// - Parameters:
  ///   - ontology: gives the words of relations and tells which types have no direction.
  ///   - delimiter: what stands between fields.
  /// - Returns: the files `.nodes`, `.edges` and `.graph`. Complexity: O(size of the graph, with
  ///   sorting).
  public static func write(
    _ graph: ActorGraph, ontology: Ontology, delimiter: Delimiter = .comma
  ) -> WrittenGraph {
    var writer = CSVWriter(ontology: ontology, delimiter: delimiter)
    return WrittenGraph(files: [
      WrittenGraph.File(suffix: ".nodes", bytes: writer.nodes(of: graph)),
      WrittenGraph.File(suffix: ".edges", bytes: writer.edges(of: graph)),
      WrittenGraph.File(suffix: ".graph", bytes: writer.graph(graph)),
    ])
  }

  /// Reads one table; see ``read(_:mapping:warn:)``.
  public static func read(
    bytes: [UInt8], file: String, mapping: ColumnMapping = ColumnMapping(),
    warn: (InputError) -> Void
  ) throws(InputError) -> ActorGraph {
    try read([Table(file: file, bytes: bytes)], mapping: mapping, warn: warn)
  }

  /// Reads the tables of one graph, in any order: what ``write(_:ontology:delimiter:)`` and
  /// ``EdgeTable`` wrote, without loss, and foreign tables of actors and of relations.
  ///
  /// A table with columns for source and target is one of relations, any other one of actors. The
  /// columns go by their usual names (`Source`, `From`, `Id`, `Label`, `Type`, ...) or by the
  /// mapping; every other column is an attribute, of its header's name. An empty cell says nothing.
  /// Rows with the same identifier are united. Without a table of actors, and for ends that no such
  /// table has, the relations' ends become actors of kind `Actor`, their names as identifiers. A
  /// relation that `Type` calls `Undirected` has the attribute `directed` with the value `false`.
  /// The delimiter may be a comma, semicolon, tab or `|` and the bytes UTF-8, UTF-16 with a byte
  /// order mark, or Windows-1252; both are found out.
  ///
  /// - Parameter warn: is told when the bytes are not UTF-8, when rows of actors have the same
  ///   identifier, and when relations join actors that are not in the table of actors.
  /// - Throws: `InputError` with line, column and snippet where a row has more or fewer fields than
  ///   the header, quotes do not match, or no column can be found. Complexity: O(bytes).
  public static func read(
    _ tables: [Table], mapping: ColumnMapping = ColumnMapping(), warn: (InputError) -> Void
  ) throws(InputError) -> ActorGraph {
    var opened: [CSVTableReader] = []
    for table in tables { opened.append(try CSVTableReader(table, mapping, warn: warn)) }
    if let table = opened.first, !opened.contains(where: { $0.content == .edges }),
      mapping.columns[.source] != nil || mapping.columns[.target] != nil
    {
      throw table.noRelations()
    }
    guard let first = opened.first else {
      throw InputError(file: "-", reason: "there is no table to read")
    }
    var builder = PropertyGraphBuilder(first.format)
    let hasNodes = opened.contains { $0.content == .nodes }
    for content in [CSVColumns.Content.graph, .nodes, .edges] {
      for index in opened.indices where opened[index].content == content {
        try opened[index].read(into: &builder, hasNodes: hasNodes, warn: warn)
      }
    }
    return try builder.finish()
  }
}
