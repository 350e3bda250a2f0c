/// Moves shapes apart until none overlaps another, as little as it can.
enum Separation {
  private static let mostRounds = 300
  private static let mostStretches = 40

  /// - Parameters:
  ///   - shapes: around the origin.
  ///   - centres: where they stand; moved.
  ///
  /// Every overlapping pair is pushed apart along the shortest way, again and again; where that does
  /// not end, everything is stretched a little, which always ends. Complexity: O(n²) a round.
  static func separate(_ shapes: [Octagon], at centres: inout [Point]) {
    for attempt in 0..<mostStretches {
      for _ in 0..<mostRounds where !push(shapes, &centres) { return }
      let stretch = attempt < 3 ? 1.08 : 1.3
      for index in centres.indices {
        centres[index].x *= stretch
        centres[index].y *= stretch
      }
    }
  }

  /// Pushes every overlapping pair apart once; whether there was one.
  private static func push(_ shapes: [Octagon], _ centres: inout [Point]) -> Bool {
    var placed = zip(shapes, centres).map { $0.moved(by: $1) }
    var hasPushed = false
    for first in placed.indices {
      for second in 0..<first {
        guard let way = placed[first].escape(from: placed[second]) else { continue }
        hasPushed = true
        // A little more than needed, so that rounding never leaves a rest.
        let half = Point(x: way.x * 0.505, y: way.y * 0.505)
        let back = Point(x: -half.x, y: -half.y)
        placed[first] = placed[first].moved(by: half)
        placed[second] = placed[second].moved(by: back)
        centres[first] = Point(x: centres[first].x + half.x, y: centres[first].y + half.y)
        centres[second] = Point(x: centres[second].x - half.x, y: centres[second].y - half.y)
      }
    }
    return hasPushed
  }
}
