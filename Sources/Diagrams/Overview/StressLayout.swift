internal import GraphKernels

/// Places points so that they stand as far apart as they should.
///
/// Source: J. X. Zheng, S. Pawar, D. F. M. Goodman, "Graph drawing by stochastic gradient descent",
/// IEEE TVCG 25, 2019, doi 10.1109/TVCG.2018.2859997. Complexity: O(n²) a round. The same input and
/// seed give the same points.
struct StressLayout {
  /// How many points.
  let count: Int
  /// How far apart two points should stand, row by row; 0 where it does not matter.
  let distances: [Double]
  var rounds = 30

  private struct Pair {
    var first: Int
    var second: Int
    var distance: Double
  }

  /// - Parameter start: where the points begin; else in a spiral, in their order.
  func positions(seed: UInt64, start: [Point]? = nil) -> [Point] {
    var pairs: [Pair] = []
    var (shortest, longest) = (Double.infinity, 0.0)
    for first in 0..<count {
      for second in 0..<first {
        let distance = distances[first * count + second]
        guard distance > 0 else { continue }
        pairs.append(Pair(first: first, second: second, distance: distance))
        shortest = min(shortest, distance)
        longest = max(longest, distance)
      }
    }
    var random = SplitMix(seed: seed)
    var points = start ?? spiral(step: pairs.isEmpty ? 1 : shortest, &random)
    guard !pairs.isEmpty, rounds > 1 else { return points }
    // The step shrinks from one that obeys the longest distance at once to a tenth of the shortest.
    let (largest, smallest) = (longest * longest, 0.1 * shortest * shortest)
    let shrinking = power(smallest / largest, 1 / Double(rounds - 1))
    var step = largest
    for _ in 0..<rounds {
      pairs.shuffle(using: &random)
      for pair in pairs {
        let share = min(1, step / (pair.distance * pair.distance))
        let (first, second) = (points[pair.first], points[pair.second])
        let actual = max(1e-6, first.distance(to: second))
        let move = share * (actual - pair.distance) / 2 / actual
        let (x, y) = (move * (first.x - second.x), move * (first.y - second.y))
        points[pair.first] = Point(x: first.x - x, y: first.y - y)
        points[pair.second] = Point(x: second.x + x, y: second.y + y)
      }
      step *= shrinking
    }
    return points
  }

  /// Points like the seeds of a sunflower, none on another.
  private func spiral(step: Double, _ random: inout SplitMix) -> [Point] {
    let turn = Double.random(in: 0..<6.28, using: &random)
    return (0..<count).map { index in
      let radius = step * (Double(index) + 0.5).squareRoot()
      return Point(radius: radius, angle: turn + 2.399_963 * Double(index))
    }
  }
}
