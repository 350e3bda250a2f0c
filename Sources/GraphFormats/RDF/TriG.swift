public import ActorGraph

/// TriG (W3C RDF 1.1): ``Turtle`` with named graphs, written with everything the graph knows.
///
/// The file says the same triples as Turtle's. What was read in a document (the places of mentions and
/// quotes) stands in a named graph that bears the document's name, the rest in the default graph:
/// so a store can take, show or drop what one document says.
public enum TriG {
  /// Writes a graph; equal graphs give equal bytes. Nothing is lost.
  ///
  /// - Parameter ontology: explains kinds and relation types and gives their terms elsewhere.
  ///
  /// Complexity: O(size of the graph), and sorting it.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    WrittenGraph(RDFGraphWriter<TurtleSerializer<Self>>.bytes(of: graph, ontology: ontology))
  }
}

extension TriG: TurtleSyntax {
  static var hasGraphs: Bool { true }
  static var head: String { Turtle.head }
}
