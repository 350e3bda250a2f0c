internal import Foundation

/// Convex hulls of points.
enum ConvexHull {
  /// The corners of the hull, anticlockwise; fewer than three where all points lie on one line.
  ///
  /// Complexity: O(n log n). Source: A. M. Andrew 1979, doi 10.1016/0020-0190(79)90072-3.
  static func corners(of points: [Point]) -> [Point] {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    guard sorted.count > 2 else { return sorted }
    func chain(_ points: some Sequence<Point>) -> [Point] {
      var chain: [Point] = []
      for point in points {
        while chain.count > 1, turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 {
          chain.removeLast()
        }
        chain.append(point)
      }
      return chain
    }
    return chain(sorted).dropLast() + chain(sorted.reversed()).dropLast()
  }

  /// The hull with a margin around it, its corners rounded.
  static func rounded(_ points: [Point], margin: Double) -> [Point] {
    let steps = 24
    let circle = (0..<steps).map { step in
      let angle = 2 * Double.pi * Double(step) / Double(steps)
      return Point(x: margin * cos(angle), y: margin * sin(angle))
    }
    return corners(
      of: corners(of: points).flatMap { corner in
        circle.map { Point(x: corner.x + $0.x, y: corner.y + $0.y) }
      })
  }

  /// Positive where the way from the first to the last turns left at the second.
  private static func turn(_ first: Point, _ second: Point, _ third: Point) -> Double {
    (second.x - first.x) * (third.y - first.y) - (second.y - first.y) * (third.x - first.x)
  }
}
