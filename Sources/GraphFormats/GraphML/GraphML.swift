public import ActorGraph

/// GraphML 1.1: written with everything the graph knows, read with the extensions of yEd.
///
/// In our files a node has the actor's identifier as `id` and an edge the relation's key, wherever
/// XML can hold them and they are unique; else `identifier` and `key` say them. The data of nodes
/// are `kind`, `name`, `aliases`, `mentions`; those of edges `type`, `key`, `date`, `status`,
/// `confidence` (double), `statedBy`, `inferred` (boolean), and for each piece of evidence its
/// quote (`evidence1`) and its place (`evidence1_at`: `DOCUMENT 812..871 source 812..818 target
/// 840..847`, offsets in Unicode scalars). Documents are data of the graph (`document1`,
/// `document1_name`, ...). Further facts stand under their own names, or as `fact-NAME` where that
/// name has a meaning already. A fact `weight` that is a number is a double. More than one text, or
/// one with characters that XML cannot hold, is a JSON list in one text. `label` is for drawing and
/// is not read back. The graph's `sociogram` marks such a file. Nothing is lost.
public enum GraphML {
  /// Writes a graph; equal graphs give equal bytes.
  ///
  /// - Parameter ontology: gives the words on the edges.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    WrittenGraph(OutputPieces.joined { sink in write(graph, ontology: ontology, to: sink) })
  }

  /// The same in pieces.
  static func write<Failure>(_ graph: ActorGraph, ontology: Ontology, to sink: ByteSink<Failure>)
    throws(Failure)
  {
    var writer = GraphMLWriter(ontology: ontology)
    try writer.write(graph, to: sink)
  }

  /// Reads a graph: what ``write(_:ontology:)`` wrote, without loss, and any other GraphML file.
  ///
  /// Of foreign files: a node becomes an actor of kind `Actor` with its label as its name (the data
  /// `label`, or yEd's `NodeLabel`), unless there is a `name`; an edge gets its type from `type`,
  /// else from its label (`is member of` gives `is-member-of`), else `related-to`. All other data
  /// are kept under the names of their keys, with the defaults of the keys. Values must be what
  /// their keys declare. Of elements inside data, and of elements and attributes that GraphML does
  /// not know, attributes and texts are kept (`nodegraphics.ShapeNode.Geometry.height`). A node
  /// inside another has the outer one as `group`; data of a nested graph are the outer node's, as
  /// `graph.NAME`; those of a port as `port.NAME`. That the graph is undirected is noted as
  /// `directed`, on an edge where it is not what the graph says. Attributes `parse.` and
  /// descriptions of keys are left out, and the empty texts and NaN that igraph writes where there
  /// is no value.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, UTF-16, or what the XML declaration says.
  ///   - file: the name to show in errors.
  ///   - warn: is told of nodes with the same identifier, which become one, and of data without
  ///     key.
  /// - Throws: `InputError` with line, column and snippet where the file is not well-formed or
  ///   beyond the limits of ``XMLReader``, is no GraphML, has entities of its own, a second graph,
  ///   a hyperedge, an edge to a node that is not there, or a value of another type than declared.
  ///   Nothing but the bytes is read. Complexity: O(bytes); defaults may make 500,000 values, or as
  ///   many as the file has bytes.
  public static func read(
    bytes: [UInt8], file: String, warn: (InputError) -> Void
  ) throws(InputError) -> ActorGraph {
    let source = try XMLEncoding.decode(bytes, file: file)
    var reader = GraphMLReader(source)
    defer { reader.warnings.tell(source, warn) }
    try XMLReader.read(source, into: &reader)
    return try reader.finish()
  }

  /// Facts of edges keep out of the way of the identifiers that networkx and igraph make of `id`.
  static let names = PropertyNames { name, owner in
    owner != .graph && (name == "id" || (owner == .edge && name == "weight"))
  }
}
