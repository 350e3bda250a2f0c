/// Which actor of an earlier graph is which of a later one.
struct ActorMatching: Hashable, Sendable {
  /// By identifier of the earlier graph.
  private(set) var partners: [ActorID: ActorID] = [:]

  private struct Key: Hashable {
    var kind: ActorKind
    var name: FoldedName
  }

  /// By identifier first, then by kind and folded name where these are unambiguous. An actor of the
  /// earlier graph that stays alone while its identifier is taken in the later one cannot be: equal
  /// identifiers always match. Complexity: O(n log n).
  init(from earlier: ActorGraph, to later: ActorGraph) {
    var alone: [Key: [ActorID]] = [:]
    for actor in earlier.actors {
      if later.actor(actor.id) != nil {
        partners[actor.id] = actor.id
      } else {
        alone[Key(kind: actor.kind, name: FoldedName(actor.name)), default: []].append(actor.id)
      }
    }
    var candidates: [Key: [ActorID]] = [:]
    for actor in later.actors where earlier.actor(actor.id) == nil {
      candidates[Key(kind: actor.kind, name: FoldedName(actor.name)), default: []].append(actor.id)
    }
    for (key, ids) in alone where ids.count == 1 && !key.name.text.isEmpty {
      guard let others = candidates[key], others.count == 1 else { continue }
      partners[ids[0]] = others[0]
    }
  }
}
