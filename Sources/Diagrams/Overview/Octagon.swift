/// A convex shape with at most eight sides, in fixed directions: about the room that a node or a
/// community takes up. Points, y upwards.
///
/// Shapes of this kind are told apart by comparing four intervals (discrete orientation polytopes:
/// J. T. Klosowski et al. 1998, doi 10.1109/2945.675649).
struct Octagon: Hashable, Sendable {
  /// Extents along x, y, x + y and x - y.
  private(set) var low: SIMD4<Double>
  private(set) var high: SIMD4<Double>

  /// How long the vectors of the four directions are.
  private static let lengths = SIMD4(1, 1, 2.0.squareRoot(), 2.0.squareRoot())

  private static func projections(_ point: Point) -> SIMD4<Double> {
    SIMD4(point.x, point.y, point.x + point.y, point.x - point.y)
  }

  /// The smallest shape around some points; nil for none.
  init?(around points: some Sequence<Point>) {
    var iterator = points.makeIterator()
    guard let first = iterator.next() else { return nil }
    low = Self.projections(first)
    high = low
    while let point = iterator.next() {
      let values = Self.projections(point)
      low = pointwiseMin(low, values)
      high = pointwiseMax(high, values)
    }
  }

  /// A rectangle.
  init(_ box: Box) {
    low = SIMD4(box.low.x, box.low.y, box.low.x + box.low.y, box.low.x - box.high.y)
    high = SIMD4(box.high.x, box.high.y, box.high.x + box.high.y, box.high.x - box.low.y)
  }

  /// The smallest upright rectangle around it.
  var box: Box {
    var box = Box(centre: Point(x: 0, y: 0), width: 0, height: 0)
    box.low = Point(x: low.x, y: low.y)
    box.high = Point(x: high.x, y: high.y)
    return box
  }

  func moved(by offset: Point) -> Octagon {
    let shift = Self.projections(offset)
    var result = self
    result.low += shift
    result.high += shift
    return result
  }

  /// Every side moved outwards.
  func expanded(by distance: Double) -> Octagon {
    var result = self
    result.low -= distance * Self.lengths
    result.high += distance * Self.lengths
    return result
  }

  func contains(_ point: Point) -> Bool {
    let values = Self.projections(point)
    return all(values .> low) && all(values .< high)
  }

  func overlaps(_ other: Octagon) -> Bool {
    all(low .< other.high) && all(other.low .< high)
  }

  /// The shortest way to move away from another shape; nil where they do not overlap.
  func escape(from other: Octagon) -> Point? {
    guard overlaps(other) else { return nil }
    let back = (high - other.low) / Self.lengths
    let forth = (other.high - low) / Self.lengths
    var (best, axis, sign) = (Double.infinity, 0, 1.0)
    for index in 0..<4 {
      if back[index] < best { (best, axis, sign) = (back[index], index, -1) }
      if forth[index] < best { (best, axis, sign) = (forth[index], index, 1) }
    }
    let length = best * sign
    let slanted = length / Self.lengths[2]
    return switch axis {
    case 0: Point(x: length, y: 0)
    case 1: Point(x: 0, y: length)
    case 2: Point(x: slanted, y: slanted)
    default: Point(x: slanted, y: -slanted)
    }
  }

  /// The share of a straight way that lies inside; nil where it touches the border at most
  /// (Liang and Barsky's clipping).
  func inside(from start: Point, to end: Point) -> ClosedRange<Double>? {
    let origin = Self.projections(start)
    let delta = Self.projections(end) - origin
    var (first, last) = (0.0, 1.0)
    for axis in 0..<4 {
      if abs(delta[axis]) < 1e-9 {
        if origin[axis] <= low[axis] || origin[axis] >= high[axis] { return nil }
        continue
      }
      let one = (low[axis] - origin[axis]) / delta[axis]
      let two = (high[axis] - origin[axis]) / delta[axis]
      first = max(first, min(one, two))
      last = min(last, max(one, two))
      if last - first < 1e-9 { return nil }
    }
    return first...last
  }

  /// Its corners, anticlockwise; some may coincide.
  var corners: [Point] {
    [
      Point(x: high.x, y: max(low.y, high.x - high.w)),
      Point(x: high.x, y: min(high.y, high.z - high.x)),
      Point(x: min(high.x, high.z - high.y), y: high.y),
      Point(x: max(low.x, low.w + high.y), y: high.y),
      Point(x: low.x, y: min(high.y, low.x - low.w)),
      Point(x: low.x, y: max(low.y, low.z - low.x)),
      Point(x: max(low.x, low.z - low.y), y: low.y),
      Point(x: min(high.x, high.w + low.y), y: low.y),
    ]
  }
}
