public import ActorGraph

/// A flowchart of Mermaid 10 or later (mermaid.js.org/syntax/flowchart.html): who is joined to whom
/// and how. Written only.
///
/// A box has the actor's name and its role; an arrow the words of the relation, its time, and how
/// far it is established. Relations without direction are lines, planned and claimed ones dotted. Boxes
/// are numbered in the order of identifiers.
public enum Mermaid {
  /// Writes a graph; equal graphs give equal bytes.
  ///
  /// Quotes, documents, other names and further facts have no place in a flowchart and are named as
  /// losses.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    var writer = MermaidFlowchart(graph, ontology: ontology)
    return writer.write()
  }
}
