import ActorGraph

/// What a graph knows besides names, kinds and who is joined to whom: for saying what a picture or
/// a table for people leaves out.
enum GraphFact: CaseIterable {
  case identifiers, aliases, mentions, actorAttributes
  case keys, relationAttributes
  case quotes, places
  case documents, graphAttributes

  /// The losses of a writer that leaves out some facts; none of what the graph does not hold.
  ///
  /// Complexity: O(size of the graph).
  static func losses(
    of facts: [GraphFact], in graph: ActorGraph, _ reason: String
  ) -> [FormatLoss] {
    let actors = graph.actors
    let relations = graph.relations
    return facts.compactMap { fact in
      let (count, what) = fact.count(graph, actors, relations)
      return count == 0 ? nil : FormatLoss(count, what, reason)
    }
  }

  private func count(
    _ graph: ActorGraph, _ actors: [Actor], _ relations: [Relation]
  ) -> (Int, String) {
    switch self {
    case .identifiers: (actors.count, "identifiers of actors")
    case .aliases: (actors.reduce(0) { $0 + $1.aliases.count }, "other names")
    case .mentions: (actors.reduce(0) { $0 + $1.mentions.count }, "mentions")
    case .actorAttributes:
      (actors.reduce(0) { $0 + $1.attributes.names.count }, "further facts about actors")
    case .keys: (relations.count, "keys of relations")
    case .relationAttributes:
      (relations.reduce(0) { $0 + $1.attributes.names.count }, "further facts about relations")
    case .quotes: (relations.reduce(0) { $0 + $1.evidence.count }, "quotes")
    case .places: (relations.reduce(0) { $0 + $1.evidence.count }, "places of quotes")
    case .documents: (graph.documents.count, "documents")
    case .graphAttributes: (graph.attributes.names.count, "facts about the graph as a whole")
    }
  }
}
