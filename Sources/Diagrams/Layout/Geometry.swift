/// A point in points (1/72 inch), y upwards.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  func distance(to other: Point) -> Double {
    let (width, height) = (x - other.x, y - other.y)
    return (width * width + height * height).squareRoot()
  }

  /// The point a share of the way to another one.
  func towards(_ other: Point, _ share: Double) -> Point {
    Point(x: x + (other.x - x) * share, y: y + (other.y - y) * share)
  }
}

/// A width and a height in points.
struct Size: Hashable, Sendable {
  var width: Double
  var height: Double
}

/// An upright rectangle in points, y upwards.
struct Box: Hashable, Sendable {
  var low: Point
  var high: Point

  /// The rectangle around a centre.
  init(centre: Point, width: Double, height: Double) {
    low = Point(x: centre.x - width / 2, y: centre.y - height / 2)
    high = Point(x: centre.x + width / 2, y: centre.y + height / 2)
  }

  /// The rectangle of a size around a centre.
  init(centre: Point, size: Size) {
    self.init(centre: centre, width: size.width, height: size.height)
  }

  var width: Double { high.x - low.x }
  var height: Double { high.y - low.y }
  var centre: Point { Point(x: (low.x + high.x) / 2, y: (low.y + high.y) / 2) }

  /// The smallest rectangle that holds some points; nil for none.
  init?(around points: some Collection<Point>) {
    guard let first = points.first else { return nil }
    low = first
    high = first
    for point in points {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
  }

  /// The rectangle with every side moved inwards (or, for a negative distance, outwards).
  func inset(by distance: Double) -> Box {
    var result = self
    result.low = Point(x: low.x + distance, y: low.y + distance)
    result.high = Point(x: high.x - distance, y: high.y - distance)
    return result
  }

  /// Whether the two share more than a margin in both directions.
  func overlaps(_ other: Box, by margin: Double = 0) -> Bool {
    min(high.x, other.high.x) - max(low.x, other.low.x) > margin
      && min(high.y, other.high.y) - max(low.y, other.low.y) > margin
  }

  /// Whether a point lies inside.
  func contains(_ point: Point) -> Bool {
    point.x >= low.x && point.x <= high.x && point.y >= low.y && point.y <= high.y
  }

  /// Whether a straight line from one point to another touches the rectangle
  /// (Liang and Barsky's clipping).
  func isCrossed(from start: Point, to end: Point) -> Bool {
    var first = 0.0
    var last = 1.0
    let sides = [
      (end.x - start.x, start.x, low.x, high.x), (end.y - start.y, start.y, low.y, high.y),
    ]
    for (delta, origin, lower, upper) in sides {
      if abs(delta) < 1e-9 {
        if origin < lower || origin > upper { return false }
      } else {
        let one = (lower - origin) / delta
        let two = (upper - origin) / delta
        first = max(first, min(one, two))
        last = min(last, max(one, two))
        if first > last { return false }
      }
    }
    return true
  }
}

/// Where two straight lines cross; nil where they do not, or are parallel.
func crossing(_ start: Point, _ end: Point, _ otherStart: Point, _ otherEnd: Point) -> Point? {
  let first = Point(x: end.x - start.x, y: end.y - start.y)
  let second = Point(x: otherEnd.x - otherStart.x, y: otherEnd.y - otherStart.y)
  let determinant = first.x * second.y - first.y * second.x
  guard abs(determinant) > 1e-9 else { return nil }
  let offset = Point(x: otherStart.x - start.x, y: otherStart.y - start.y)
  let along = (offset.x * second.y - offset.y * second.x) / determinant
  let alongOther = (offset.x * first.y - offset.y * first.x) / determinant
  guard (0...1).contains(along), (0...1).contains(alongOther) else { return nil }
  return Point(x: start.x + along * first.x, y: start.y + along * first.y)
}
