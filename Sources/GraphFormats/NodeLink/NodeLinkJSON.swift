public import ActorGraph

/// Node-link JSON: the conventional file of a graph, which NetworkX reads as it is
/// (`node_link_graph(data, edges="edges")`).
///
/// ```json
/// {"directed": true, "multigraph": true,
///  "graph": {"documents": [{"id", "name", "title", "published", "url"}]},
///  "nodes": [{"id", "type", "name", "aliases": [], "mentions": [{"document", "start", "end"}]}],
///  "edges": [{"source", "target", "key", "type", "date", "status", "confidence", "statedBy",
///             "inferred", "evidence": [{"document", "start", "end", "quote",
///                                       "source_span": [start, end], "target_span": [start, end]}]
///           }]}
/// ```
///
/// `document` is the name of a document that `graph.documents` lists before, where the name tells it
/// apart and the list gives no `label` for it, else its identifier. Unknown facts are `null`. Offsets count Unicode scalars. Further facts of the graph, of a node or
/// of an edge stand in an object `attributes` (name to list of strings), present only where there
/// are some; an actor of several reports has there what each report calls it (`part`) and why they
/// were joined (`joined`). One node or edge stands on one line, in the order of identifiers.
public enum NodeLinkJSON {
  /// Writes a graph; equal graphs give equal bytes.
  ///
  /// Keys are unique among the edges of one pair of nodes: where a graph repeats one, the second
  /// becomes `key-2`. Complexity: O(size of the graph, with sorting).
  public static func write(_ graph: ActorGraph) -> String {
    String(decoding: NodeLinkWriter.bytes(of: graph), as: UTF8.self)
  }

  /// Reads a graph: what ``write(_:)`` wrote, without loss, and what other tools write.
  ///
  /// Of foreign files: the edges may be called `links`; every field but a node's `id` and an edge's
  /// `source` and `target` may be missing; identifiers and keys may be numbers; an absent `name` is
  /// the identifier, an absent `type` is `Actor` or `related-to`. A field that is not known, or
  /// whose value is not what we would write (a date in words), is kept as an attribute: strings and
  /// lists of different strings as they are, anything else as JSON text. Fields that are `null`
  /// count as absent. `"directed": false` is kept as the attribute `directed` of the graph. Edges
  /// without a key that agree in everything stay parallel.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - file: the name to show in errors.
  /// - Throws: `InputError` with line, column and snippet; for faults of content also with the path
  ///   of the value (`edges[3].source`). Lists and objects may nest 256 deep. Complexity: O(bytes).
  public static func read(_ text: String, file: String) throws(InputError) -> ActorGraph {
    var reader = NodeLinkReader(SourceText(text, file: file))
    return try reader.read()
  }

  /// Reads the bytes of a file; see ``read(_:file:)``.
  ///
  /// - Throws: also where the bytes are not UTF-8.
  public static func read(bytes: [UInt8], file: String) throws(InputError) -> ActorGraph {
    var reader = NodeLinkReader(try SourceText(bytes: bytes, file: file))
    return try reader.read()
  }
}
