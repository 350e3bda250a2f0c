import ActorGraph

extension Relation {
  /// The relation with the discriminator that a file's key stands for: none where the key is the
  /// one that the relation has anyway.
  func keyed(_ key: String) -> Relation {
    let plain = discriminator.isEmpty ? self : discriminated(by: "")
    return plain.isOwnKey(key) ? plain : discriminated(by: key)
  }
}

/// Gives relations from a file their discriminators.
///
/// A relation with a key keeps it. Of relations without key that agree in everything, each stays an
/// edge of its own: the second is told apart as `2`, the third as `3`, in the order of the file.
struct FileKeys {
  private var repetitions: [Relation.Identity: Int] = [:]

  /// Adds a relation to a graph that holds both its ends.
  mutating func insert(
    _ relation: Relation, key: String?, into graph: inout ActorGraph
  ) throws(ActorGraphError) {
    if let key, !key.isEmpty {
      try graph.insert(relation.keyed(key))
      return
    }
    if try graph.insertNew(relation) { return }
    let identity = relation.identity
    var number = repetitions[identity, default: 1]
    repeat { number += 1 } while try !graph.insertNew(relation.keyed(String(number)))
    repetitions[identity] = number
  }
}
