public import ActorGraph

/// GML, the Graph Modelling Language (M. Himsolt, "GML: A portable Graph File Format", 1997):
/// written with everything the graph knows, read in full.
///
/// In our files a node has an integer `id`, a `label` (the name, with the identifier in brackets
/// where several actors share it, as NetworkX wants labels to differ), `identifier`, `kind`,
/// `name`, `aliases`, `mentions`; an edge has `source` and `target`, a `label`, `type`, `key`,
/// `date`, `status`, `confidence`, `statedBy`, `inferred`, and for each piece of evidence a quote
/// (`evidence1`) and its place (`evidence1_at`: `DOCUMENT 812..871 source 812..818 target
/// 840..847`, offsets in Unicode scalars). Documents are properties of the graph (`document1`,
/// `document1_name`, ...). Further facts stand under their own names where these are words of ASCII
/// letters, digits and underscores, else as `fact_` and the name with `_XX` for every other byte.
/// Several texts, and one that NetworkX would take for something else, are a JSON list in one
/// string. The file is ASCII: every other character, `&` and `"` are entities. `sociogram "1"`
/// marks such a file.
public enum GML {
  /// Writes a graph; equal graphs give equal bytes.
  ///
  /// - Parameter ontology: gives the words on the edges. Complexity: O(size of the graph, with
  ///   sorting).
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    var writer = GMLWriter(ontology: ontology)
    return WrittenGraph(writer.bytes(of: graph))
  }

  /// Reads a graph: what ``write(_:ontology:)`` wrote, without loss, and any other GML file.
  ///
  /// Of foreign files: a node becomes an actor of kind `Actor` with its `id` as identifier and its
  /// `label` as name; an edge gets its type from the key `type`, else from its label, else
  /// `related-to`; every other key is kept as an attribute, keys in lists as `graphics.x`, repeated
  /// keys as several values. A graph without `directed 1` has the attribute `directed` with the
  /// value `false`. Keys beside the graph (`Creator`, `Version`) become attributes of the graph. An
  /// edge may come before its nodes.
  ///
  /// The bytes are UTF-8, UTF-16 with a byte order mark, or Windows-1252.
  ///
  /// - Parameter warn: is told when the bytes are not UTF-8.
  /// - Throws: `InputError` with line, column and snippet at the first fault; where a second graph
  ///   follows the first; where lists nest deeper than 100. Complexity: O(bytes).
  public static func read(
    bytes: [UInt8], file: String, warn: (InputError) -> Void
  ) throws(InputError) -> ActorGraph {
    var reader = GMLReader(try TextEncoding.decode(bytes, file: file, warn: warn))
    return try reader.read()
  }
}
