public import ActorGraph

/// A table for people and their spreadsheets: one row for each relation and quote.
///
/// UTF-8 with a byte order mark, without which Excel takes it for another encoding; lines end with
/// CR LF; fields by RFC 4180. A relation without quote has one row. Who acts is as in the graph:
/// the relation runs from `Source` to `Target`. Dates are ISO 8601; `Start`, `End` and the places
/// of source and target are offsets in Unicode scalars of the document.
///
/// A text that starts with `=`, `+`, `-`, `@`, a tab or a line break, spaces before it or not, gets
/// an apostrophe in front, so that no spreadsheet runs it as a formula. This changes texts, so the
/// table is for reading alone: ``CSV`` and ``EdgeTable`` keep them exactly.
public enum EvidenceTable {
  /// Writes the relations of a graph with their quotes, in the order of the graph.
  ///
  /// - Parameters:
  ///   - ontology: gives the words of relations.
  ///   - delimiter: what stands between fields; Excel expects a semicolon where the comma is the
  ///     decimal sign.
  public static func write(
    _ graph: ActorGraph, ontology: Ontology, delimiter: CSV.Delimiter = .comma
  ) -> WrittenGraph {
    var output = OutputBuffer(capacity: 512 * graph.relationCount)
    for byte in [0xef, 0xbb, 0xbf] as [UInt8] { output.append(byte: byte) }
    output.append(csvRecord: header, delimiter)
    let relations = graph.relations
    for relation in relations {
      let facts = cells(of: relation, graph, ontology)
      for evidence in relation.evidence.isEmpty ? [nil] : relation.evidence.map(Optional.some) {
        output.append(csvRecord: facts + cells(of: evidence, graph), delimiter)
      }
    }
    return WrittenGraph(output.bytes, losses: losses(graph, relations))
  }

  private static let header = [
    "Source", "Source kind", "Relation", "Target", "Target kind", "Type", "Date", "Status",
    "Stated by", "Confidence", "Inferred", "Source identifier", "Target identifier",
    "Other facts", "Quote", "Document", "Title", "Published", "Address", "Start", "End",
    "Source start", "Source end", "Target start", "Target end", "Document identifier",
  ]

  private static func cells(
    of relation: Relation, _ graph: ActorGraph, _ ontology: Ontology
  ) -> [String] {
    let source = graph.actor(relation.source)
    let target = graph.actor(relation.target)
    let type = relation.type.rawValue
    let words =
      ontology.definition(of: relation.type)?.label
      ?? type.split(separator: "-").joined(separator: " ")
    let facts = relation.attributes.names.map { name in
      "\(name): \(relation.attributes[name].joined(separator: "; "))"
    }
    return [
      source?.name ?? "", source?.kind.rawValue ?? "", words, target?.name ?? "",
      target?.kind.rawValue ?? "", type, relation.date?.description ?? "",
      relation.status?.rawValue ?? "", relation.statedBy ?? "",
      relation.confidence?.description ?? "", relation.isInferred ? "yes" : "",
      relation.source.rawValue, relation.target.rawValue, facts.joined(separator: "\n"),
    ].map(defused)
  }

  private static func cells(of evidence: Evidence?, _ graph: ActorGraph) -> [String] {
    guard let evidence else { return Array(repeating: "", count: header.count - 14) }
    let document = graph.document(evidence.document)
    let texts = [
      evidence.quote, document?.name ?? "", document?.title ?? "",
      document?.published?.description ?? "", document?.url ?? "",
    ].map(defused)
    let spans = [evidence.range, evidence.sourceSpan, evidence.targetSpan].flatMap { span in
      span.map { [String($0.lowerBound), String($0.upperBound)] } ?? ["", ""]
    }
    return texts + spans + [defused(evidence.document.rawValue)]
  }

  /// The text so that no spreadsheet takes it for a formula.
  static func defused(_ text: String) -> String {
    switch text.utf8.first(where: { $0 != UInt8(ascii: " ") }) {
    case 0x3d, 0x2b, 0x2d, 0x40, 0x09, 0x0a, 0x0d: "'" + text
    default: text
    }
  }

  private static func losses(_ graph: ActorGraph, _ relations: [Relation]) -> [FormatLoss] {
    var count = LossCount(graph, relations, "the table of evidence has no place for them")
    var quoted: Set<DocumentID> = []
    for relation in relations { quoted.formUnion(relation.evidence.map(\.document)) }
    count.addUnjoined()
    count.addActors("other names of actors", \.aliases.count)
    count.addActors("mentions of actors", \.mentions.count)
    count.addActors("further facts of actors", \.attributes.valueCount)
    count.add(graph.documents.count { !quoted.contains($0.id) }, "documents without quotes")
    count.add(graph.attributes.valueCount, "facts of the graph as a whole")
    return count.losses
  }
}
