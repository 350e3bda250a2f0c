/// Orders lanes so that those joined stand close: the sum of the distances over all ties is made
/// small by moving one lane at a time to its best place until no move helps (the minimum linear
/// arrangement problem is NP-hard; Garey, Johnson and Stockmeyer 1976).
enum LaneOrder {
  /// The order of `count` lanes, as their numbers from top to bottom; ties are pairs of numbers.
  ///
  /// Complexity: O(rounds · n² · m), at most 12 rounds.
  static func order(count: Int, ties: [(Int, Int)]) -> [Int] {
    var order = Array(0..<count)
    guard count > 2, !ties.isEmpty else { return order }
    var cost = length(order, ties)
    for _ in 0..<12 {
      var isBetter = false
      for lane in 0..<count {
        guard let position = order.firstIndex(of: lane) else { continue }
        var rest = order
        rest.remove(at: position)
        var best = (position, cost)
        for place in 0...rest.count where place != position {
          var trial = rest
          trial.insert(lane, at: place)
          let length = length(trial, ties)
          if length < best.1 { best = (place, length) }
        }
        guard best.1 < cost else { continue }
        rest.insert(lane, at: best.0)
        (order, cost, isBetter) = (rest, best.1, true)
      }
      if !isBetter { break }
    }
    return order
  }

  private static func length(_ order: [Int], _ ties: [(Int, Int)]) -> Int {
    var places = Array(repeating: 0, count: order.count)
    for (place, lane) in order.enumerated() { places[lane] = place }
    return ties.reduce(0) { $0 + abs(places[$1.0] - places[$1.1]) }
  }
}
