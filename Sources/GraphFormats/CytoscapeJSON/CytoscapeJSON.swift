public import ActorGraph

/// The JSON of Cytoscape.js, which Cytoscape, NetworkX (`cytoscape_graph`) and web pages read.
///
/// ```json
/// {"data": {"sociogram": "1", "document1": "d1", "document1_name": "a.txt"},
///  "directed": true, "multigraph": true,
///  "elements": {
///   "nodes": [{"data": {"id", "value", "kind", "name", "aliases": [], "mentions"}}],
///   "edges": [{"data": {"id", "source", "target", "label", "type", "key", "date", "status",
///                       "confidence", "statedBy", "inferred", "evidence1", "evidence1_at"}}]}}
/// ```
///
/// Everything stands flat in `data`, where styles (`data(kind)`), selectors (`[status = "former"]`)
/// and the columns of Cytoscape's tables find it. `evidence1` is a quote and `evidence1_at` its
/// place (`d1 812..871 source 812..818 target 840..847`, offsets in Unicode scalars), `evidence2`
/// the next. The graph's `data` names the documents. Further facts stand under their own names, or
/// as `fact-NAME` where that name has a meaning already; several values are a list. `value` repeats
/// the node's `id` for NetworkX; `label` is the edge's type in words and is not read back. An actor
/// whose identifier is empty gets another `id`, and its own as `identifier`.
public enum CytoscapeJSON {
  /// Writes a graph; equal graphs give equal bytes. Nothing is lost.
  ///
  /// - Parameter ontology: gives the words on the edges.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    var writer = CytoscapeWriter(ontology: ontology)
    return WrittenGraph(writer.bytes(of: graph))
  }

  /// Reads a graph: what ``write(_:ontology:)`` wrote, without loss, and what other programs write:
  /// Cytoscape.js, Cytoscape's `.cyjs`, NetworkX, and the flat list of elements.
  ///
  /// Of foreign files: a node's name is its `name`, else its `label`, else its `id`; an edge gets
  /// its type from `type`, else `label`, else `interaction`, else `related-to`, and its key from
  /// `id`. Every other member of `data` and of its element (`classes`, `position`) is kept as an
  /// attribute, anything but texts as JSON; so are members of the file (`style`, `layout`) as
  /// attributes of the graph. In a flat list, elements with a `source` are edges unless `group`
  /// says otherwise.
  ///
  /// - Throws: `InputError` with line, column and snippet. Lists and objects may nest 256 deep.
  ///   Complexity: O(bytes).
  public static func read(
    bytes: [UInt8], file: String, warn: (InputError) -> Void = { _ in }
  ) throws(InputError) -> ActorGraph {
    var reader = CytoscapeReader(try SourceText(bytes: bytes, file: file))
    return try reader.read()
  }
}
