internal import ActorGraph

/// Two graphs in one, with what became of each relation: what a comparison draws.
struct GraphUnion: Sendable {
  /// What became of an actor or a relation.
  enum Change: Hashable, Sendable {
    case added, removed, changed, unchanged

    /// What stands before its words, so that no colour is needed.
    var sign: String {
      switch self {
      case .added: "+ "
      case .removed: "\u{2212} "
      case .changed: "~ "
      case .unchanged: ""
      }
    }
  }

  /// The later graph with what is only in the earlier one added.
  private(set) var graph: ActorGraph
  let changes: GraphChanges
  private(set) var ofRelations: [Relation.Identity: Change] = [:]
  private(set) var ofActors: [ActorID: Change] = [:]
  /// The earlier form of changed relations.
  private(set) var earlier: [Relation.Identity: Relation] = [:]

  init(_ before: ActorGraph, _ after: ActorGraph, ontology: Ontology) {
    graph = after
    changes = before.changes(to: after, ontology: ontology)
    for document in before.documents { graph.insert(document) }
    for actor in changes.removedActors {
      graph.insert(actor)
      ofActors[actor.id] = .removed
    }
    for actor in changes.addedActors { ofActors[actor.id] = .added }
    for pair in changes.changedActors where pair.before.id == pair.after.id {
      ofActors[pair.after.id] = .changed
    }
    for relation in changes.addedRelations { ofRelations[relation.identity] = .added }
    for pair in changes.changedRelations {
      ofRelations[pair.after.identity] = .changed
      earlier[pair.after.identity] = pair.before
    }
    for relation in changes.removedRelations {
      // Its ends are in the later graph or were inserted above.
      try? graph.insert(relation)
      ofRelations[relation.identity] = ofRelations[relation.identity] ?? .removed
    }
  }

  func change(of relation: Relation) -> Change { ofRelations[relation.identity] ?? .unchanged }

  /// Takes out what did not change, and the actors that only this joins.
  mutating func removeUnchanged() {
    for relation in changes.unchangedRelations { graph.removeRelation(relation.identity) }
  }
}
