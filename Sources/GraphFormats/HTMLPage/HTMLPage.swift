public import ActorGraph

/// A page of HTML with the actors, the relations with their evidence, and the documents as tables,
/// to read, print and send. Written only.
///
/// The page is one file: no script, no picture, no address outside of it, so opening it tells
/// nobody anything. It follows the reader's choice of light or dark. Tables have captions and headers for
/// screen readers; names lead to the actor's row, documents to theirs. Texts stand as they are,
/// each kept from turning the direction of what stands around it.
///
/// What is not for reading stands in attributes: `data-id` of actors and documents; `data-type` and
/// `data-key` of relations; `data-at` of quotes and mentions (`DOCUMENT 812..871 source 812..818
/// target 840..847`, offsets in Unicode scalars).
public enum HTMLPage {
  /// Writes a graph; equal graphs give equal bytes.
  ///
  /// Characters that HTML does not allow are shown by their symbols (`␀`) or numbers (`[U+FFFE]`)
  /// and named as a loss; there is no other.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    var writer = HTMLWriter(graph, ontology: ontology)
    return writer.write()
  }
}
