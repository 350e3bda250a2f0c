/// What is different between an earlier and a later graph.
///
/// Relations are those of the later graph; those that are only in the earlier one are given with the
/// identifiers that their actors have in the later. All lists are in the order in which graphs list
/// actors and relations.
public struct GraphChanges: Hashable, Sendable {
  /// An actor that both graphs hold.
  public struct ActorPair: Hashable, Sendable {
    /// As the earlier graph knows it.
    public var before: Actor
    /// As the later graph knows it.
    public var after: Actor
  }

  /// A relation that both graphs hold.
  public struct RelationPair: Hashable, Sendable {
    /// As the earlier graph has it, between the identifiers of the later.
    public var before: Relation
    /// As the later graph has it.
    public var after: Relation
  }

  /// Actors only of the later graph.
  public internal(set) var addedActors: [Actor] = []
  /// Actors only of the earlier graph.
  public internal(set) var removedActors: [Actor] = []
  /// Actors of both whose identifier, kind, name or role differs.
  public internal(set) var changedActors: [ActorPair] = []
  /// Actors of both of which none of these differs, as the later graph knows them.
  public internal(set) var unchangedActors: [Actor] = []
  /// Relations only of the later graph.
  public internal(set) var addedRelations: [Relation] = []
  /// Relations only of the earlier graph.
  public internal(set) var removedRelations: [Relation] = []
  /// Relations of both whose date, status or speaker differs, or that only one of them infers.
  public internal(set) var changedRelations: [RelationPair] = []
  /// Relations of both of which none of these differs, as the later graph has them: other passages,
  /// another confidence or further facts are no change.
  public internal(set) var unchangedRelations: [Relation] = []

  /// Whether the graphs hold the same actors and relations.
  public var isEmpty: Bool {
    addedActors.isEmpty && removedActors.isEmpty && changedActors.isEmpty
      && addedRelations.isEmpty && removedRelations.isEmpty && changedRelations.isEmpty
  }
}

extension ActorGraph {
  /// What became of this graph in a later one.
  ///
  /// An actor is the same in both where it has the same identifier, else where kind and folded name
  /// are the same and no other actor of either graph, left without a partner, shares them. A relation is the same
  /// where it joins the same actors in the same type; of several such, those that agree in most are
  /// taken together, so that a dismissal repeated with another date is one change.
  ///
  /// - Parameters:
  ///   - later: the graph to compare with.
  ///   - ontology: tells for which types `A met B` is the same as `B met A`; without it for none.
  /// - Complexity: O(n log n + m log m).
  public func changes(to later: ActorGraph, ontology: Ontology? = nil) -> GraphChanges {
    let matching = ActorMatching(from: self, to: later)
    var changes = GraphChanges()
    for actor in actors where matching.partners[actor.id] == nil {
      changes.removedActors.append(actor)
    }
    let earlier = Dictionary(
      matching.partners.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for actor in later.actors {
      guard let partner = earlier[actor.id], let before = self.actor(partner) else {
        changes.addedActors.append(actor)
        continue
      }
      if before.id == actor.id, before.kind == actor.kind, before.name == actor.name,
        before.mainRole == actor.mainRole
      {
        changes.unchangedActors.append(actor)
      } else {
        changes.changedActors.append(GraphChanges.ActorPair(before: before, after: actor))
      }
    }
    let renamed = relations.map { $0.between { matching.partners[$0] ?? $0 } }
    RelationMatching(before: renamed, after: later.relations, ontology: ontology)
      .write(to: &changes)
    return changes
  }
}

extension Relation {
  /// The same relation between other identifiers.
  fileprivate func between(_ identifier: (ActorID) -> ActorID) -> Relation {
    let (start, end) = (identifier(source), identifier(target))
    guard start != source || end != target else { return self }
    return Relation(
      source: start, type: type, target: end, date: date, status: status, statedBy: statedBy,
      isInferred: isInferred, discriminator: discriminator, confidence: confidence,
      evidence: evidence, attributes: attributes)
  }
}
