extension ActorGraph {
  /// A part of the graph: some actors and relations, and the documents that their evidence quotes.
  ///
  /// Mentions of the actors in other documents are left out, so the part refers to nothing outside;
  /// so are the attributes of the graph as a whole. The ends of relations come with them. What the
  /// graph does not hold is left out. United with the graph the part changes nothing.
  ///
  /// Complexity: O(size of the result).
  public func part(actors: Set<ActorID>, relations: [Relation.Identity]) -> ActorGraph {
    let relations = relations.compactMap { relation($0) }
    let documents = Set(relations.flatMap { $0.evidence.map(\.document) })
    var result = ActorGraph()
    for document in documents {
      if let record = self.document(document) { result.insert(record) }
    }
    for id in actors.union(relations.flatMap { [$0.source, $0.target] }) {
      guard let actor = actor(id) else { continue }
      result.insert(
        Actor(
          id: actor.id, kind: actor.kind, name: actor.name, aliases: actor.aliases,
          mentions: actor.mentions.filter { documents.contains($0.document) },
          attributes: actor.attributes))
    }
    for relation in relations {
      // Both ends were inserted above; where the graph lost one, the relation went with it.
      try? result.insert(relation)
    }
    return result
  }
}
