/// Curves through points from left to right.
enum SmoothCurve {
  /// Control points of cubic Bézier pieces through some points with these slopes; x must grow.
  static func through(_ points: [Point], slopes: [Double]) -> [Point] {
    guard let first = points.first, points.count == slopes.count else { return [] }
    var control = [first]
    for index in 1..<max(1, points.count) {
      let (from, to) = (points[index - 1], points[index])
      let reach = (to.x - from.x) * 0.42
      control.append(Point(x: from.x + reach, y: from.y + slopes[index - 1] * reach))
      control.append(Point(x: to.x - reach, y: to.y - slopes[index] * reach))
      control.append(to)
    }
    return control
  }

  /// Slopes without overshoot: harmonic means of the secants, level where the direction changes
  /// (Fritsch and Butland 1984); at the ends no steeper than `steepest`.
  static func slopes(_ points: [Point], steepest: Double) -> [Double] {
    guard points.count > 1 else { return points.map { _ in 0 } }
    let secants = zip(points, points.dropFirst()).map { ($1.y - $0.y) / max(1e-6, $1.x - $0.x) }
    var slopes = Array(repeating: 0.0, count: points.count)
    slopes[0] = min(steepest, max(-steepest, secants[0]))
    slopes[points.count - 1] = min(steepest, max(-steepest, secants[secants.count - 1]))
    for index in 1..<max(1, points.count - 1) {
      let (one, other) = (secants[index - 1], secants[index])
      if one * other > 0 { slopes[index] = 2 * one * other / (one + other) }
    }
    return slopes
  }
}
