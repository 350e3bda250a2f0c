internal import Foundation

extension Point {
  /// A point by its distance from the origin and its direction in radians.
  init(radius: Double, angle: Double) {
    self.init(x: radius * cos(angle), y: radius * sin(angle))
  }

  /// The points turned around the origin so that they spread most from left to right.
  static func turnedWide(_ points: [Point]) -> [Point] {
    let count = Double(max(1, points.count))
    let centre = Point(
      x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for point in points {
      let (x, y) = (point.x - centre.x, point.y - centre.y)
      xx += x * x
      yy += y * y
      xy += x * y
    }
    let angle = atan2(2 * xy, xx - yy) / 2
    let (cosine, sine) = (cos(angle), sin(angle))
    return points.map { point in
      let (x, y) = (point.x - centre.x, point.y - centre.y)
      return Point(x: x * cosine + y * sine, y: y * cosine - x * sine)
    }
  }
}

/// A positive number to any power.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
