import ActorGraph

/// A relation with the key that a file gives it.
struct KeyedRelation {
  let relation: Relation
  let key: String
}

/// All relations of a graph in the order in which files list them, with their keys.
///
/// NetworkX and Graphviz take two edges with the same ends and the same key for one edge, so keys
/// must differ wherever the ends agree. Most graphs already meet that; where one repeats a key the
/// second becomes `key-2`, and so on, in the order of the relations' identities. Writing, reading and
/// writing again gives the same keys and the same order.
///
/// Relations and keys are made when they are asked for, but for those that differ from the graph's.
struct KeyedRelations: RandomAccessCollection {
  private let relations: RelationList
  /// Those whose key, or whose relation as it will be read, is not what the graph has.
  private var changed: [Int: KeyedRelation] = [:]
  /// The order, where changed keys make it another one.
  private var order: [Int] = []

  /// Complexity: that of listing the relations.
  init(of graph: ActorGraph) {
    relations = graph.relationList
    var isReordered = false
    var first = 0
    for next in 1...Swift.max(relations.count, 1) where !relations.isEmpty {
      if next < relations.count, relations.areParallel(first, next) { continue }
      var used: Set<String> = []
      for index in first..<next {
        let relation = relations[index]
        let isAlone = next - first == 1
        if isAlone, relation.discriminator.utf8.count != 16 { continue }
        let wished = relation.key
        var key = wished
        var number = 2
        while !isAlone, !used.insert(key).inserted {
          key = "\(wished)-\(number)"
          number += 1
        }
        // A discriminator that is no hash of ours comes back as it is.
        if key == wished, relation.discriminator.isEmpty || key.utf8.count != 16 { continue }
        let asRead = relation.keyed(key)
        if asRead.discriminator != relation.discriminator {
          isReordered = true
        } else if key == wished {
          continue
        }
        changed[index] = KeyedRelation(relation: asRead, key: key)
      }
      first = next
    }
    // A changed key can change the place in the list; sorting anew keeps the next writing alike.
    if isReordered {
      let identities = indices.map { self[$0].relation.identity }
      order = indices.sorted { identities[$0] < identities[$1] }
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { relations.count }

  subscript(index: Int) -> KeyedRelation {
    let place = order.isEmpty ? index : order[index]
    if !changed.isEmpty, let relation = changed[place] { return relation }
    let relation = relations[place]
    return KeyedRelation(relation: relation, key: relation.key)
  }
}
