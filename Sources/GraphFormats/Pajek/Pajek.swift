public import ActorGraph

/// Pajek's files (V. Batagelj and A. Mrvar, "Pajek: reference manual"): networks (`.net`) and
/// projects (`.paj`), written as far as they can hold the graph, read in full.
///
/// Two files. `NAME.net` is what every program reads: vertices with labels, and all relations as
/// arcs with the value 1 and their type as label (`1 2 1 l "member-of"`). `NAME.paj` is for Pajek
/// itself: the same network with one numbered relation for each type (`*Arcs :1 "member-of"`,
/// `*Edges :2 "met-with"` for types without direction), and a partition of the vertices by kind,
/// whose name tells the kinds (`*Partition kinds 1 "Person" 2 "State"`). A fact `weight` that is a
/// number is the value of the line.
///
/// Labels are names, with the identifier in brackets where several actors share a name. A label
/// cannot hold quotes, line breaks and the like: they are written as `&#34;`, as Pajek does.
/// Everything else that the graph knows is lost and named in the losses.
public enum Pajek {
  /// Writes a graph; equal graphs give equal bytes.
  ///
  /// - Parameter ontology: tells which types have no direction.
  /// - Returns: the network, then the project with the extension `paj`. Complexity: O(size of the
  ///   graph, with sorting).
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    let writer = PajekWriter(graph)
    return WrittenGraph(
      files: [
        WrittenGraph.File(bytes: writer.network()),
        WrittenGraph.File(fileExtension: "paj", bytes: writer.project(ontology)),
      ], losses: writer.losses)
  }

  /// Reads a network or a project with one network.
  ///
  /// Known are `*Network`, `*Vertices` (of one or two modes), `*Arcs`, `*Edges`, `*Arcslist`,
  /// `*Edgeslist`, `*Matrix`, relations (`:1 "name"`, also as `1:` before a line), `*Partition`,
  /// `*Vector` and `*Permutation`. A vertex becomes an actor with its label as name and identifier,
  /// and with its number in brackets where labels repeat; in our projects the partition `kinds`
  /// gives its kind. A line gets its type from the name of its relation, else from its label, else
  /// `related-to`. Values of lines are kept as `weight`, coordinates as `x`, `y`, `z`, parameters
  /// under their own names, partitions and vectors under theirs. Edges have the attribute
  /// `directed` with the value `false`, or the graph has it where there are no arcs.
  ///
  /// The bytes are UTF-8, UTF-16 with a byte order mark, or Windows-1252.
  ///
  /// - Parameter warn: is told when the bytes are not UTF-8, and of sections that are skipped.
  /// - Throws: `InputError` with line, column and snippet at the first fault. Complexity: O(bytes +
  ///   vertices).
  public static func read(
    bytes: [UInt8], file: String, warn: (InputError) -> Void
  ) throws(InputError) -> ActorGraph {
    let source = try TextEncoding.decode(bytes, file: file, warn: warn)
    var parser = PajekParser(source)
    let network = try parser.read(warn: warn)
    return try PajekGraphReader(network, source).read()
  }
}
