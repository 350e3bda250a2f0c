import ActorGraph

/// What a file calls the documents of a graph: by their names, which people and other programs know,
/// where these tell them apart, else by their identifiers.
///
/// A name stands for its document where no other document of the graph has it, as a name or as an
/// identifier, and the file does not say otherwise.
struct DocumentLabels {
  private var labels: [DocumentID: String] = [:]
  private var documents: [String: DocumentID] = [:]

  /// - Parameters:
  ///   - records: the documents that the file lists.
  ///   - identified: those among them that it calls by their identifiers whatever their names.
  ///
  /// Complexity: O(documents).
  init(_ records: [DocumentRecord] = [], identified: Set<DocumentID> = []) {
    var counts: [String: Int] = [:]
    for record in records {
      counts[record.name, default: 0] += 1
      counts[record.id.rawValue, default: 0] += 1
    }
    for record in records
    where !record.name.isEmpty && counts[record.name] == 1 && !identified.contains(record.id) {
      labels[record.id] = record.name
      documents[record.name] = record.id
    }
  }

  /// The documents of a graph that must be called by their identifiers, as their names are the
  /// identifiers of documents that the graph refers to without listing them. Complexity: O(mentions
  /// and evidence).
  static func identified(in graph: ActorGraph) -> Set<DocumentID> {
    let documents = graph.documents
    let listed = Set(documents.map(\.id))
    var foreign: Set<String> = []
    func note(_ document: DocumentID) {
      if !listed.contains(document) { foreign.insert(document.rawValue) }
    }
    for actor in graph.actors { for mention in actor.mentions { note(mention.document) } }
    for relation in graph.relationList {
      for evidence in relation.evidence { note(evidence.document) }
    }
    return Set(documents.filter { foreign.contains($0.name) }.map(\.id))
  }

  /// What the file calls a document.
  subscript(document: DocumentID) -> String { labels[document] ?? document.rawValue }

  /// The document that a label of a file means; labels that stand for none are identifiers.
  func document(_ label: DocumentID) -> DocumentID { documents[label.rawValue] ?? label }
}
