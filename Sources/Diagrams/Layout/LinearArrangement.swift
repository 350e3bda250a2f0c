/// Orders things in a row so that those joined stand close: the sum of the distances over all ties
/// is made small by moving one at a time to its best place until no move helps (the minimum linear
/// arrangement problem is NP-hard; Garey, Johnson and Stockmeyer 1976).
enum LinearArrangement {
  /// The order of `count` things, as their numbers from first to last; ties are pairs of numbers.
  ///
  /// Complexity: O(rounds · n² · m), at most 12 rounds.
  static func order(count: Int, ties: [(Int, Int)]) -> [Int] {
    var order = Array(0..<count)
    guard count > 2, !ties.isEmpty else { return order }
    var cost = length(order, ties)
    for _ in 0..<12 {
      var isBetter = false
      for item in 0..<count {
        guard let position = order.firstIndex(of: item) else { continue }
        var rest = order
        rest.remove(at: position)
        var best = (position, cost)
        for place in 0...rest.count where place != position {
          var trial = rest
          trial.insert(item, at: place)
          let length = length(trial, ties)
          if length < best.1 { best = (place, length) }
        }
        guard best.1 < cost else { continue }
        rest.insert(item, at: best.0)
        (order, cost, isBetter) = (rest, best.1, true)
      }
      if !isBetter { break }
    }
    return order
  }

  private static func length(_ order: [Int], _ ties: [(Int, Int)]) -> Int {
    var places = Array(repeating: 0, count: order.count)
    for (place, item) in order.enumerated() { places[item] = place }
    return ties.reduce(0) { $0 + abs(places[$1.0] - places[$1.1]) }
  }
}
