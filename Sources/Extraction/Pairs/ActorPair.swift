import ActorGraph
import Language

/// Two actors that one sentence mentions, by those of their mentions that are nearest to each other in
/// its tree.
struct ActorPair {
  /// The one that is mentioned first.
  var first: MentionTable.Entry
  var second: MentionTable.Entry
  var path: TreePath
  /// How many other mentions stand between the two.
  var between: Int
  /// The sentence's number.
  var sentence: Int

  /// How little the two mentions tell of each other: that somebody has a thing tells less than what
  /// they do.
  fileprivate var cost: (Int, Int) {
    let possessors = [first, second].count { $0.isPossessivePronoun }
    return (path.length + 3 * possessors, between)
  }
}

extension MentionTable {
  /// The longest path between two mentions that are looked at: farther ones have nothing to do with each
  /// other, and must not cost time in damaged sentences.
  private static let longestPath = 24

  /// The pairs of different actors in a sentence. Complexity: O(mentions² · depth), mentions limited.
  func pairs(inSentence number: Int) -> [ActorPair] {
    struct Key: Hashable {
      var one: Int
      var other: Int
    }
    var best: [Key: Int] = [:]
    var found: [ActorPair] = []
    let entries = sentences[number]
    for (index, first) in entries.enumerated() {
      for (offset, second) in entries[(index + 1)...].enumerated()
      where first.reference.actor != second.reference.actor
        && !(first.isRelative || second.isRelative) && !(first.isDate && second.isDate)
      {
        guard let path = TreePath(first.ancestors, second.ancestors),
          path.length <= Self.longestPath
        else { continue }
        let (one, other) = (first.reference.actor, second.reference.actor)
        let key = Key(one: min(one, other), other: max(one, other))
        let pair = ActorPair(
          first: first, second: second, path: path, between: offset, sentence: number)
        if let known = best[key] {
          if pair.cost < found[known].cost { found[known] = pair }
        } else {
          best[key] = found.count
          found.append(pair)
        }
      }
    }
    return found
  }
}
