public import ActorGraph

/// The file formats of graphs.
///
/// ```swift
/// guard let format = GraphFileFormat(fileName: "case.graphml") else { ... }
/// let graph = try format.read(bytes: bytes, file: "case.graphml") { print($0) }
/// let written = GraphFileFormat.dot.write(graph, ontology: try .standard())
/// ```
public enum GraphFileFormat: String, Hashable, Sendable, CaseIterable {
  /// Node-link JSON, the conventional file; see ``NodeLinkJSON``.
  case json
  /// Graphviz; see ``DOT``.
  case dot
  /// See ``GraphML``.
  case graphml
  /// Gephi; see ``GEXF``.
  case gexf
  /// See ``GML``.
  case gml
  /// See ``Pajek``.
  case pajek
  /// See ``CytoscapeJSON``.
  case cytoscape
  /// See ``JSONGraph``.
  case jgf
  /// Tables of actors and of relations; see ``CSV``.
  case csv
  /// The same with tabs.
  case tsv
  /// One table of relations; see ``EdgeTable``.
  case edges
  /// A table of relations and their quotes for spreadsheets; see ``EvidenceTable``.
  case evidence
  /// OpenAleph; see ``FollowTheMoney``.
  case ftm
  /// See ``STIX``.
  case stix
  /// See ``Turtle``.
  case turtle
  /// See ``TriG``.
  case trig
  /// See ``NQuads``.
  case nquads
  /// See ``JSONLD``.
  case jsonld
  /// A script in openCypher; see ``Cypher``.
  case cypher
  /// The same in Kuzu's flavour, with its schema.
  case kuzu
  /// See ``Mermaid``.
  case mermaid
  /// See ``PlantUML``.
  case plantuml
  /// See ``MarkdownTables``.
  case markdown
  /// See ``HTMLPage``.
  case html
}

extension GraphFileFormat {
  /// Writes a graph with everything that the format can hold; equal graphs give equal bytes.
  public func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    switch self {
    case .json: WrittenGraph(NodeLinkWriter.bytes(of: graph))
    case .dot: WrittenGraph(DOT.bytes(of: graph, ontology: ontology))
    case .graphml: GraphML.write(graph, ontology: ontology)
    case .gexf: GEXF.write(graph, ontology: ontology)
    case .gml: GML.write(graph, ontology: ontology)
    case .pajek: Pajek.write(graph, ontology: ontology)
    case .cytoscape: CytoscapeJSON.write(graph, ontology: ontology)
    case .jgf: JSONGraph.write(graph, ontology: ontology)
    case .csv: CSV.write(graph, ontology: ontology)
    case .tsv: CSV.write(graph, ontology: ontology, delimiter: .tab)
    case .edges: EdgeTable.write(graph, ontology: ontology)
    case .evidence: EvidenceTable.write(graph, ontology: ontology)
    case .ftm: FollowTheMoney.write(graph, ontology: ontology)
    case .stix: STIX.write(graph, ontology: ontology)
    case .turtle: Turtle.write(graph, ontology: ontology)
    case .trig: TriG.write(graph, ontology: ontology)
    case .nquads: NQuads.write(graph, ontology: ontology)
    case .jsonld: JSONLD.write(graph, ontology: ontology)
    case .cypher: Cypher.write(graph, ontology: ontology)
    case .kuzu: Cypher.write(graph, ontology: ontology, dialect: .kuzu)
    case .mermaid: Mermaid.write(graph, ontology: ontology)
    case .plantuml: PlantUML.write(graph, ontology: ontology)
    case .markdown: MarkdownTables.write(graph, ontology: ontology)
    case .html: HTMLPage.write(graph, ontology: ontology)
    }
  }

  /// Writes a graph in pieces, without ever holding the whole file.
  ///
  /// - Parameter sink: takes the pieces of the one file, in order; together they are what
  ///   ``write(_:ontology:)`` gives.
  package func write<Failure>(
    _ graph: ActorGraph, ontology: Ontology, to sink: ByteSink<Failure>
  ) throws(Failure) {
    switch self {
    case .json: try NodeLinkWriter.write(graph, to: sink)
    case .dot: try DOT.write(graph, ontology: ontology, to: sink)
    case .graphml: try GraphML.write(graph, ontology: ontology, to: sink)
    default: try sink(write(graph, ontology: ontology).files[0].bytes)
    }
  }

  /// Whether the format is one file without losses that is never held whole in memory when it is
  /// written in pieces.
  package var isWrittenInPieces: Bool {
    switch self {
    case .json, .dot, .graphml: true
    default: false
    }
  }

  /// Reads a graph.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: the name to show in errors.
  ///   - warn: is told what may have come out wrong, such as bytes of an undeclared encoding.
  /// - Throws: `InputError` at the first fault, or where the format is not read at all.
  public func read(
    bytes: [UInt8], file: String, warn: (InputError) -> Void
  ) throws(InputError) -> ActorGraph {
    switch self {
    case .json: try NodeLinkJSON.read(bytes: bytes, file: file)
    case .dot: try DOT.read(bytes: bytes, file: file, warn: warn)
    case .graphml: try GraphML.read(bytes: bytes, file: file, warn: warn)
    case .gexf: try GEXF.read(bytes: bytes, file: file, warn: warn)
    case .gml: try GML.read(bytes: bytes, file: file, warn: warn)
    case .pajek: try Pajek.read(bytes: bytes, file: file, warn: warn)
    case .cytoscape: try CytoscapeJSON.read(bytes: bytes, file: file, warn: warn)
    case .jgf: try JSONGraph.read(bytes: bytes, file: file, warn: warn)
    case .csv, .tsv, .edges: try CSV.read(bytes: bytes, file: file, warn: warn)
    case .ftm: try FollowTheMoney.read(bytes: bytes, file: file, warn: warn)
    case .stix: try STIX.read(bytes: bytes, file: file, warn: warn)
    case .turtle: try Turtle.read(bytes: bytes, file: file, warn: warn)
    case .nquads: try NQuads.read(bytes: bytes, file: file, warn: warn)
    case .evidence, .trig, .jsonld, .cypher, .kuzu, .mermaid, .plantuml, .markdown, .html:
      throw InputError(
        file: file, reason: "\(title) is only written, not read",
        suggestion: "give the graph in one of the formats that are read, such as node-link JSON")
    }
  }
}
