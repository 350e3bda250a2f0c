public import ActorGraph

/// GEXF 1.3, the format of Gephi: written with everything the graph knows and valid by its schemas;
/// 1.3, 1.2draft and older files read.
///
/// In our files a node has the actor's identifier as `id` and its name as `label`, an edge the
/// relation's key as `id`, wherever XML can hold them and they are unique; else `identifier` and
/// `networkx_key` say them. The attributes of nodes are `kind`, `name`, `aliases`, `mentions`,
/// those of edges `type` (also as GEXF's `kind`, which tells parallel edges apart), `date`,
/// `status`, `confidence` (double), `statedBy`, `inferred` (boolean), and for each piece of
/// evidence its quote (`evidence1`) and its place (`evidence1_at`: `DOCUMENT 812..871 source
/// 812..818 target 840..847`, offsets in Unicode scalars). Further facts stand under their own
/// names, or as `fact-NAME` where that name has a meaning already; a fact `weight` that is a number
/// is GEXF's `weight`. A date is also a spell, from its first day to its last. More than one text,
/// or one with characters that XML cannot hold, is a JSON list in one text. GEXF has no place for
/// facts of the graph as a whole and of its documents: they are a JSON object in the file's
/// `description`, whose member `sociogram` marks such a file. Labels, `kind` and spells are not
/// read back. Nothing is lost.
public enum GEXF {
  /// Writes a graph; equal graphs give equal bytes.
  ///
  /// - Parameter ontology: gives the words on the edges.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    var writer = GEXFWriter(ontology: ontology)
    return WrittenGraph(writer.bytes(of: graph))
  }

  /// Reads a graph: what ``write(_:ontology:)`` wrote, without loss, and any other GEXF file.
  ///
  /// Of foreign files: a node becomes an actor of kind `Actor` with its label as its name, unless
  /// there is an attribute `name`; an edge gets its type from an attribute `type`, else from its
  /// `kind`, else from its label (`is member of` gives `is-member-of`), else `related-to`. All
  /// other attributes are kept under their titles, with their defaults. Values must be what they
  /// are declared to be; one that holds for a time only is kept as `VALUE (START/END)`. An edge
  /// with one spell gets its date from it, where the file counts in dates; other spells are kept as
  /// `spell`, other starts and ends under these names. A node inside others, or with a parent, has
  /// them as `group`. How it is drawn is kept as `viz.color.r` and the like, and so is everything
  /// that GEXF does not know. That the graph is undirected is noted as `directed`, on an edge where
  /// it is not what the graph says; a mutual edge has `edgetype`.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, UTF-16, or what the XML declaration says.
  ///   - file: the name to show in errors.
  ///   - warn: is told of nodes with the same identifier, which become one, and of values whose
  ///     attribute is not declared.
  /// - Throws: `InputError` with line, column and snippet where the file is not well-formed or
  ///   beyond the limits of ``XMLReader``, is no GEXF, has entities of its own, a second graph, an
  ///   edge to a node that is not there, or a value of another type than declared. Nothing but the
  ///   bytes is read. Complexity: O(bytes); defaults may make 500,000 values, or as many as the
  ///   file has bytes.
  public static func read(
    bytes: [UInt8], file: String, warn: (InputError) -> Void
  ) throws(InputError) -> ActorGraph {
    let source = try XMLEncoding.decode(bytes, file: file)
    var reader = GEXFReader(source)
    defer { reader.warnings.tell(source, warn) }
    try XMLReader.read(source, into: &reader)
    return try reader.finish()
  }

  /// Under which networkx looks for the key of a parallel edge.
  static let key = "networkx_key"

  /// Facts keep out of the way of what Gephi and networkx call by the same names.
  static let names = PropertyNames { name, owner in
    switch owner {
    case .graph: false
    case .node, .edge: taken.contains(name) || (owner == .edge && name == "weight")
    }
  }

  private static let taken: Set<String> = [
    "id", "start", "end", "spells", "viz", "pid", "parents", "slices", key, "self",
    "node_for_adding", "u_for_edge", "v_for_edge", "u_of_edge", "v_of_edge",
  ]
}
