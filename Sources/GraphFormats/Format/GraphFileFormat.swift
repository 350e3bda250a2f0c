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
}

extension GraphFileFormat {
  /// What people call it.
  public var title: String { Self.facts[self]?.title ?? rawValue }

  /// How names of such files end, without the dot; the usual ending first.
  public var endings: [String] { Self.facts[self]?.endings ?? [] }

  /// Whether there is a reader for it.
  public var isReadable: Bool { Self.facts[self]?.isReadable ?? false }

  /// The format that a file's name asks for; nil where no format has its ending. Where several
  /// have, the first case.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    let candidates = Self.allCases.compactMap { format in
      format.endings.filter { name.hasSuffix("." + $0) }.map(\.count).max().map { (format, $0) }
    }
    // `.nodes.csv` is more than `.csv`.
    guard let longest = candidates.map(\.1).max(),
      let found = candidates.first(where: { $0.1 == longest })
    else { return nil }
    self = found.0
  }

  private struct Facts: Sendable {
    var title: String
    var endings: [String]
    var isReadable = true
  }

  private static let facts: [GraphFileFormat: Facts] = [
    .json: Facts(title: "node-link JSON", endings: ["json"]),
    .dot: Facts(title: "DOT", endings: ["dot", "gv"]),
  ]

  /// Writes a graph with everything that the format can hold; equal graphs give equal bytes.
  public func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    switch self {
    case .json: WrittenGraph(Array(NodeLinkJSON.write(graph).utf8))
    case .dot: WrittenGraph(Array(DOT.write(graph, ontology: ontology).utf8))
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
    }
  }
}
