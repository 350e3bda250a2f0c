public import ActorGraph

/// JSON-LD 1.1 (W3C), written with everything the graph knows.
///
/// The file says the same triples as ``Turtle``'s. Its context stands in the file, so that nothing
/// has to be fetched.
public enum JSONLD {
  /// Writes a graph; equal graphs give equal bytes. Nothing is lost.
  ///
  /// - Parameter ontology: explains kinds and relation types and gives their terms elsewhere.
  ///
  /// Complexity: O(size of the graph), and sorting it.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    WrittenGraph(RDFGraphWriter<JSONLDSerializer>.bytes(of: graph, ontology: ontology))
  }
}
