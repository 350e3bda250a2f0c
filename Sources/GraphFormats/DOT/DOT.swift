public import ActorGraph

/// Graphviz's DOT language: written with everything the graph knows, read in full.
///
/// Our files draw with `dot -Tsvg` as they are and come back whole. A node has the actor's
/// identifier as its name and the attributes `kind`, `fullname` (pydot cannot read one called
/// `name`), `aliases`, `mentions`; an edge has `type`, `key`, `date`, `status`, `confidence`,
/// `statedBy`, `inferred`, and for each piece of evidence a quote (`evidence1`) and its place (`evidence1_at="DOCUMENT 812..871 source 812..818
/// target 840..847"`, offsets in Unicode scalars). Documents are graph attributes (`document1`,
/// `document1_name`, ...). Further facts stand under their own names, or as `fact-NAME` where that
/// name has a meaning already. More than one text, or one that a DOT string cannot hold, is a JSON
/// list in one string. `label`, `style`, `shape` and the like are for drawing and are not read back.
/// The graph attribute `sociogram="1"` marks such a file.
public enum DOT {
  /// Writes a graph; equal graphs give equal bytes.
  ///
  /// - Parameter ontology: gives the words on the edges and tells which types have no direction.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> String {
    String(decoding: bytes(of: graph, ontology: ontology), as: UTF8.self)
  }

  /// The same as UTF-8.
  static func bytes(of graph: ActorGraph, ontology: Ontology) -> [UInt8] {
    OutputPieces.joined { sink in write(graph, ontology: ontology, to: sink) }
  }

  /// The same in pieces.
  static func write<Failure>(_ graph: ActorGraph, ontology: Ontology, to sink: ByteSink<Failure>)
    throws(Failure)
  {
    var writer = DOTWriter(ontology: ontology)
    try writer.write(graph, to: sink)
  }

  /// Reads a graph: what ``write(_:ontology:)`` wrote, without loss, and any other DOT file.
  ///
  /// Of foreign files: a node becomes an actor of kind `Actor` with the label as its name, unless
  /// the label is missing, markup, a record, or made of the node's name; an edge gets its type from the
  /// attribute `type`, else from its label (`is member of` gives `is-member-of`), else
  /// `related-to`; every other attribute is kept, with the names of the subgraphs that a node stands
  /// in as `subgraph`, the attributes of subgraphs as `subgraph.attribute` of the graph, HTML
  /// strings with their angle brackets. That a graph is undirected or `strict` is noted in
  /// `directed` and `strict`, its name in `name`. Nodes that differ only in how Unicode spells the
  /// same characters become one actor. `dot`'s own rules hold for defaults, repeated keys, `strict`.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - file: the name to show in errors.
  /// - Throws: `InputError` with line, column and snippet at the first fault; where a second graph
  ///   follows the first; where subgraphs nest deeper than 500; where edges between groups make more
  ///   than a million edges. Complexity: O(bytes + edges made).
  public static func read(_ text: String, file: String) throws(InputError) -> ActorGraph {
    try read(SourceText(text, file: file))
  }

  /// Reads the bytes of a file; see ``read(_:file:)``.
  ///
  /// The bytes are UTF-8, or Latin-1 where the graph says `charset=latin1`.
  ///
  /// - Parameter warn: is told when the bytes are not UTF-8 and no `charset` is declared: they are then
  ///   read as Latin-1, as Graphviz does, and names may come out wrong.
  public static func read(
    bytes: [UInt8], file: String, warn: (InputError) -> Void
  ) throws(InputError) -> ActorGraph {
    try read(try DOTEncoding.decode(bytes, file: file, warn: warn))
  }

  private static func read(_ source: SourceText) throws(InputError) -> ActorGraph {
    var parser = try DOTParser(source)
    guard let graph = try DOTResolver.nextGraph(of: &parser, source: source) else {
      throw source.error(
        at: 0, "there is no graph in the file", "a DOT file looks like: digraph { a -> b }")
    }
    let end = parser.offset
    if try DOTResolver.nextGraph(of: &parser, source: source) != nil {
      throw source.error(
        at: end, "a second graph starts here, but one file is one graph",
        "put each graph into a file of its own")
    }
    var reader = DOTGraphReader(graph, source: source)
    return try reader.read()
  }
}
