/// A relation as a sentence, with the words it rests on and where they stand.
package struct RelationParagraph {
  let relation: Relation
  let graph: ActorGraph
  let ontology: Ontology

  /// More quotes than this are counted instead of printed.
  private let maxQuotes = 3

  /// Words a relation of a graph.
  package init(relation: Relation, graph: ActorGraph, ontology: Ontology) {
    self.relation = relation
    self.graph = graph
    self.ontology = ontology
  }

  /// The sentence after `first`, and beneath it the quotes.
  package func text(first: String) -> String {
    let indent = String(repeating: " ", count: first.count)
    let sentence = RelationSentence(relation: relation, graph: graph, ontology: ontology)
    let quotes = relation.evidence.prefix(maxQuotes).map { quote($0, indent) }
    let left = relation.evidence.count - quotes.count
    var lines = [TextBlock.wrap(sentence.text, first: first, rest: indent)] + quotes
    if quotes.isEmpty { lines.append(indent + "No quote is recorded for this relation.") }
    if left > 0 { lines.append(indent + "and \(left) more \(left == 1 ? "place" : "places")") }
    return lines.joined(separator: "\n")
  }

  private func quote(_ evidence: Evidence, _ indent: String) -> String {
    let quote = TextBlock.wrap(
      "\u{201C}\(evidence.quote)\u{201D}", first: indent, rest: indent + " ")
    var source = [graph.document(evidence.document)?.name ?? "document \(evidence.document)"]
    if let published = graph.document(evidence.document)?.published {
      source.append(published.words)
    }
    source.append("characters \(evidence.range.lowerBound)–\(evidence.range.upperBound)")
    return quote + "\n"
      + TextBlock.wrap(source.joined(separator: ", "), first: indent, rest: indent)
  }
}
