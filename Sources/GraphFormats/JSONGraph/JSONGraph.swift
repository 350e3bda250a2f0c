public import ActorGraph

/// JSON Graph Format, version 2 (jsongraphformat.info).
///
/// ```json
/// {"graph": {
///   "directed": true,
///   "label": "Case 12",
///   "metadata": {"sociogram": "1", "document1": "d1", "document1_name": "a.txt"},
///   "nodes": {"ID": {"label": "Osipov", "metadata": {"kind": "Person", "aliases": []}}},
///   "edges": [{"source": "ID", "target": "ID", "relation": "dismissed-by",
///              "metadata": {"key", "date", "status", "confidence", "statedBy", "inferred",
///                           "evidence1", "evidence1_at"}}]}}
/// ```
///
/// `label` is an actor's name and the graph's (where it has just one), `relation` the type of a
/// relation. `evidence1` is a quote and `evidence1_at` its place (`d1 812..871 source 812..818
/// target 840..847`, offsets in Unicode scalars), `evidence2` the next. Further facts stand in
/// `metadata` under their own names, or as `fact-NAME` where that name has a meaning already;
/// several values are a list.
public enum JSONGraph {
  /// Writes a graph; equal graphs give equal bytes. Nothing is lost.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    WrittenGraph(JSONGraphWriter.bytes(of: graph))
  }

  /// Reads a graph: what ``write(_:ontology:)`` wrote, without loss, and other files of version 1
  /// or 2, also with `graphs` that hold one graph.
  ///
  /// Of foreign files: a node's name is its `label`, else its identifier; an edge gets its type
  /// from `relation`, else from `label`, else `related-to`, and its key from `id`. Whatever else
  /// stands in `metadata` or beside it is kept as an attribute, anything but texts as JSON.
  /// Hyperedges are kept as an attribute of the graph.
  ///
  /// - Throws: `InputError` with line, column and snippet; where there are several graphs. Lists
  ///   and objects may nest 256 deep. Complexity: O(bytes).
  public static func read(
    bytes: [UInt8], file: String, warn: (InputError) -> Void = { _ in }
  ) throws(InputError) -> ActorGraph {
    var reader = JSONGraphReader(try SourceText(bytes: bytes, file: file))
    return try reader.read()
  }
}
