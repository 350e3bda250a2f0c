import ActorGraph

/// What is left of a graph in a format that knows actors by their names: what tests expect.
enum LabelledGraph {
  /// Names, or names with identifiers in brackets where several actors share one.
  static func labels(_ graph: ActorGraph) -> [ActorID: String] {
    let groups = Dictionary(grouping: graph.actors, by: \.name)
    var used = Set(groups.filter { $1.count == 1 }.keys)
    var labels: [ActorID: String] = [:]
    for actor in graph.actors {
      guard groups[actor.name]?.count != 1 else {
        labels[actor.id] = actor.name
        continue
      }
      let endings = [""] + (2..<100).map { "-\($0)" }
      let label = endings.map { "\(actor.name) (\(actor.id)\($0))" }.first { !used.contains($0) }
      used.insert(label ?? "")
      labels[actor.id] = label
    }
    return labels
  }

  /// The graph of actors that `keeps` accepts, with relations as `change` makes them.
  static func make(
    _ graph: ActorGraph, keeps: (Actor) -> Bool = { _ in true },
    change: (Relation, ActorID, ActorID) -> Relation
  ) throws -> ActorGraph {
    let labels = labels(graph)
    var result = ActorGraph()
    for actor in graph.actors where keeps(actor) {
      let label = labels[actor.id] ?? ""
      result.insert(Actor(id: ActorID(label), kind: actor.kind, name: label))
    }
    for relation in graph.relations {
      try result.insert(
        change(
          relation, ActorID(labels[relation.source] ?? ""), ActorID(labels[relation.target] ?? "")))
    }
    return result
  }
}
