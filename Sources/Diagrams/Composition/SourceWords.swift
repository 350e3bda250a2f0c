internal import ActorGraph

/// What a picture says about the documents behind it.
struct SourceWords: Sendable {
  let graph: ActorGraph
  let dates: DateWords

  /// The title that the graph or its only document brings along.
  var title: String? {
    if let title = graph.attributes["title"].first, !title.isEmpty { return title }
    return graph.documents.count == 1 ? graph.documents[0].title : nil
  }

  /// `Actors and relations named in 2 documents, 8–10 January 2022`.
  var subtitle: String {
    guard !graph.documents.isEmpty else { return "" }
    return "Actors and relations named in \(sources)"
  }

  /// `30 actors, 40 relations from 2 documents, 8–10 January 2022.`
  func counts(actors: Int, relations: Int) -> String {
    let counts = "\(DrawnText.count(actors, "actor")), \(DrawnText.count(relations, "relation"))"
    return graph.documents.isEmpty ? counts + "." : "\(counts) from \(sources)."
  }

  private var sources: String {
    let documents = graph.documents
    let names =
      documents.count == 1
      ? DrawnText.isolated(
        DrawnText.shortened(DrawnText.visible(documents[0].name), to: 60))
      : DrawnText.count(documents.count, "document")
    let published = documents.compactMap(\.published).sorted()
    guard let first = published.first, let last = published.last,
      let extent = TimeExtent(start: first, end: last)
    else { return names }
    return "\(names), \(dates.long(extent))"
  }
}

extension DateWords {
  /// Dates as a picture of this graph writes them.
  init(newestDocumentOf graph: ActorGraph) {
    year = graph.documents.compactMap(\.published).max()?.year
  }
}
