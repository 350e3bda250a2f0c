import ActorGraph

/// Makes one graph of joined parts.
struct GraphBuilder {
  let parts: [ReportPart]
  let collector: PartCollector
  let ontology: Ontology
  /// Whether identifiers carry the report, so that no two reports share an actor.
  var isScoped = false

  /// The graph; clusters come in the order of their least parts.
  ///
  /// Complexity: O(size of the graph).
  func graph(of clusters: [PartClusters.Cluster]) -> ActorGraph {
    var graph = collector.rest
    let joined = clusters.map { JoinedActor($0.parts.map { parts[$0] }, decisions: $0.decisions) }
    let identifiers = identifiers(of: joined)
    var actorOf: [PartKey: ActorID] = [:]
    for (number, cluster) in clusters.enumerated() {
      graph.insert(joined[number].actor(id: identifiers[number]))
      for part in cluster.parts { actorOf[parts[part].key] = identifiers[number] }
    }
    let relations = collector.ties.compactMap { tie -> Relation? in
      guard let source = actor(tie.source, actorOf), let target = actor(tie.target, actorOf) else {
        return nil
      }
      // Two actors of one report that turn out to be one are not tied to themselves.
      if source == target, tie.source != tie.target { return nil }
      return tie.relation.replacing(source: source, target: target)
    }
    let united = isScoped ? relations : RelationUnion(ontology: ontology).united(relations)
    for relation in united { try? graph.insert(relation) }
    return graph
  }

  private func actor(_ end: PartCollector.End, _ actorOf: [PartKey: ActorID]) -> ActorID? {
    switch end {
    case .part(let key): actorOf[key]
    case .whole(let id): id
    }
  }

  /// By kind and name; where two actors share both, also by the first report that has each.
  private func identifiers(of joined: [JoinedActor]) -> [ActorID] {
    var count: [ActorID: Int] = [:]
    let plain = joined.map { $0.identifier(scope: "") }
    for id in plain { count[id, default: 0] += 1 }
    return zip(joined, plain).map { actor, id in
      isScoped || (count[id] ?? 0) > 1 ? actor.identifier(scope: actor.scope) : id
    }
  }
}
