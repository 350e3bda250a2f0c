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
  /// The next nearest two mentions that mean the two in the same order; no more than
  /// ``MentionTable/mostOthers``, and none where they were not asked for.
  var others: [ActorPair] = []

  /// The same where "who" is as good as its antecedent.
  fileprivate var tellingCost: (Int, Int, Int, Int) {
    (path.length, between, first.reference.head, second.reference.head)
  }

  /// How little the two mentions tell of each other: that somebody has a thing tells less than what
  /// they do.
  fileprivate var cost: (Int, Int) {
    let possessors = [first, second].count { $0.isPossessivePronoun }
    // "Who" says what its clause says, but it is the name before it that relates.
    let relatives = [first, second].count { $0.isRelative }
    return (path.length + 3 * possessors + 100 * relatives, between)
  }
}

extension MentionTable {
  /// The longest path between two mentions that are looked at: farther ones have nothing to do with each
  /// other, and must not cost time in damaged sentences.
  private static let longestPath = 24

  /// How many more mentions of two actors are looked at.
  static let mostOthers = 2

  /// The pairs of different actors in a sentence.
  ///
  /// - Parameter others: whether more than the nearest mentions are wanted.
  ///
  /// Complexity: O(mentions² · depth), mentions limited.
  func pairs(inSentence number: Int, others: Bool) -> [ActorPair] {
    struct Key: Hashable {
      var one: Int
      var other: Int
    }
    var best: [Key: Int] = [:]
    var found: [ActorPair] = []
    var ways: [[ActorPair]] = []
    let entries = sentences[number]
    for (index, first) in entries.enumerated() {
      for (offset, second) in entries[(index + 1)...].enumerated()
      where first.reference.actor != second.reference.actor
        && (others || !first.isRelative && !second.isRelative)
        && !(first.isDate && second.isDate)
      {
        guard let path = TreePath(first.ancestors, second.ancestors),
          path.length <= Self.longestPath
        else { continue }
        let (one, other) = (first.reference.actor, second.reference.actor)
        let key = Key(one: min(one, other), other: max(one, other))
        let pair = ActorPair(
          first: first, second: second, path: path, between: offset, sentence: number)
        if let known = best[key] {
          if others { ways[known].append(pair) }
          if pair.cost < found[known].cost { found[known] = pair }
        } else {
          best[key] = found.count
          found.append(pair)
          if others { ways.append([pair]) }
        }
      }
    }
    guard others else { return found }
    return zip(found, ways).compactMap { pair, ways in
      guard !pair.first.isRelative, !pair.second.isRelative else { return nil }
      guard ways.count > 1 else { return pair }
      var pair = pair
      let same = ways.filter {
        $0.first.reference.actor == pair.first.reference.actor
          && ($0.first.reference.head, $0.second.reference.head)
            != (pair.first.reference.head, pair.second.reference.head)
      }
      pair.others = Array(same.sorted { $0.tellingCost < $1.tellingCost }.prefix(Self.mostOthers))
      return pair
    }
  }
}
