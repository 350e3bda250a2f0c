public import ActorGraph

/// Tables in Markdown, as GitHub and most others draw them (GitHub Flavored Markdown, section 4.10):
/// the actors, the relations with their evidence, the documents. Written only, for people to read.
///
/// Characters that mean something to Markdown or HTML are written as entities (`&#124;` for `|`), so
/// a text from a document is never a link, a picture or markup. Where two actors have the same name
/// their identifiers stand behind it.
public enum MarkdownTables {
  /// Writes a graph; equal graphs give equal bytes.
  ///
  /// Mentions, keys, offsets and the like are named as losses.
  public static func write(_ graph: ActorGraph, ontology: Ontology) -> WrittenGraph {
    var writer = MarkdownWriter(graph, ontology: ontology)
    return writer.write()
  }
}
