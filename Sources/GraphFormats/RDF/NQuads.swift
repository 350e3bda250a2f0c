public import ActorGraph

/// N-Quads (W3C RDF 1.1), and with it N-Triples: written with everything the graph knows, read in full.
///
/// The file says the same as ``TriG``'s, one statement a line; ``Turtle`` describes the terms.
public enum NQuads {
  /// Writes a graph; equal graphs give equal bytes. Nothing is lost.
  ///
  /// - Parameter ontology: explains kinds and relation types and gives their terms elsewhere.
  ///
  /// Complexity: O(size of the graph), and sorting it.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    WrittenGraph(RDFGraphWriter<NQuadsSerializer>.bytes(of: graph, ontology: ontology))
  }

  /// Reads a graph: what ``write(_:ontology:)`` wrote, without loss, and any other N-Quads or
  /// N-Triples file by the rules of ``Turtle/read(bytes:file:warn:)``.
  ///
  /// Of foreign files an actor or relation that stands in a named graph keeps its name as the
  /// attribute `graph`.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, UTF-8.
  ///   - file: the name to show in errors.
  ///   - warn: is told of statements that have no place in a graph of actors.
  /// - Throws: `InputError` with line, column and snippet at the first fault. Complexity: O(bytes).
  public static func read(
    bytes: [UInt8], file: String, warn: (InputError) -> Void
  ) throws(InputError) -> ActorGraph {
    let source = try SourceText(bytes: bytes, file: file)
    var parser = NQuadsParser(source)
    return try RDFGraphReader.graph(of: try parser.parse(), source: source, warn: warn)
  }
}
