import ActorGraph

/// Relations with the keys that a file gives them.
///
/// NetworkX and Graphviz take two edges with the same ends and the same key for one edge, so keys
/// must differ wherever the ends agree. Most graphs already meet that; where one repeats a key the
/// second becomes `key-2`, and so on, in the order of the relations' identities.
struct KeyedRelation {
  let relation: Relation
  let key: String
}

extension KeyedRelation {
  /// All relations of a graph in the order in which files list them.
  ///
  /// Writing, reading and writing again gives the same keys and the same order. Complexity: that
  /// of listing the relations.
  static func all(in graph: ActorGraph) -> [KeyedRelation] {
    var result: [KeyedRelation] = []
    result.reserveCapacity(graph.relationCount)
    var isChanged = false
    var used: Set<String> = []
    var ends: (ActorID, ActorID)?
    for relation in graph.relations {
      if ends.map({ $0 != relation.source || $1 != relation.target }) ?? true {
        ends = (relation.source, relation.target)
        used.removeAll(keepingCapacity: true)
      }
      let wished = relation.key
      var key = wished
      var number = 2
      while !used.insert(key).inserted {
        key = "\(wished)-\(number)"
        number += 1
      }
      // A discriminator that is no hash of ours comes back as it is.
      let kept = key == wished && (relation.discriminator.isEmpty || key.utf8.count != 16)
      let asRead = kept ? relation : relation.keyed(key)
      isChanged = isChanged || asRead.discriminator != relation.discriminator
      result.append(KeyedRelation(relation: asRead, key: key))
    }
    // A changed key can change the place in the list; sorting anew keeps the next writing alike.
    if isChanged { result.sort { $0.relation.identity < $1.relation.identity } }
    return result
  }
}

extension Relation {
  /// The relation with the discriminator that a file's key stands for: none where the key is the
  /// one that the relation has anyway.
  func keyed(_ key: String) -> Relation {
    let plain = discriminator.isEmpty ? self : discriminated(by: "")
    // Only what looks like one of our own hashes can be one.
    if key.utf8.count == 16, plain.key == key { return plain }
    return discriminated(by: key)
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
    let identity = relation.identity
    guard graph.relation(identity) != nil else {
      try graph.insert(relation)
      return
    }
    var number = repetitions[identity, default: 1]
    var candidate = relation
    repeat {
      number += 1
      candidate = relation.keyed(String(number))
    } while graph.relation(candidate.identity) != nil
    repetitions[identity] = number
    try graph.insert(candidate)
  }
}
