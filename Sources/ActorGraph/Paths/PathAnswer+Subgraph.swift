extension PathAnswer {
  /// The part of a graph that the answer rests on: the actors and relations of its paths, and the
  /// documents that their evidence quotes.
  ///
  /// Mentions of the actors in other documents are left out, so a path drawn or exported by itself
  /// refers to nothing outside; so are the attributes of the graph as a whole. The ends are there
  /// even when no path was found. United with `graph` the result changes nothing.
  ///
  /// - Parameter graph: the graph that was searched; what it does not hold is left out.
  ///
  /// Complexity: O(size of the result).
  public func subgraph(of graph: ActorGraph) -> ActorGraph {
    let relations = paths.flatMap { $0.steps.map(\.relation) }
      .compactMap { graph.relation($0.identity) }
    let documents = Set(relations.flatMap { $0.evidence.map(\.document) })
    var result = ActorGraph()
    for document in documents {
      if let record = graph.document(document) { result.insert(record) }
    }
    for id in Set([from, to] + paths.flatMap(\.actors)) {
      guard let actor = graph.actor(id) else { continue }
      result.insert(
        Actor(
          id: actor.id, kind: actor.kind, name: actor.name, aliases: actor.aliases,
          mentions: actor.mentions.filter { documents.contains($0.document) },
          attributes: actor.attributes))
    }
    for relation in relations {
      // Both ends stand on the path; where the graph lost one, the relation went with it.
      try? result.insert(relation)
    }
    return result
  }
}
