/// Chains of cubic Bézier curves: 3n + 1 control points.
enum Bezier {
  /// A chain of straight lines as curves.
  static func straight(_ corners: [Point]) -> [Point] {
    guard var last = corners.first else { return [] }
    var control = [last]
    for corner in corners.dropFirst() {
      control += [last.towards(corner, 1.0 / 3), last.towards(corner, 2.0 / 3), corner]
      last = corner
    }
    return control
  }

  /// The chain as straight pieces, `steps` for each curve. Complexity: O(n · steps).
  static func flattened(_ control: [Point], steps: Int = 12) -> [Point] {
    guard let first = control.first else { return [] }
    var points = [first]
    for start in stride(from: 0, to: control.count - 3, by: 3) {
      for step in 1...steps {
        points.append(point(control[start...(start + 3)], at: Double(step) / Double(steps)))
      }
    }
    return points
  }

  /// The point of one curve at a time in 0...1.
  static func point(_ control: ArraySlice<Point>, at time: Double) -> Point {
    let rest = 1 - time
    let weights = [
      rest * rest * rest, 3 * rest * rest * time, 3 * rest * time * time, time * time * time,
    ]
    var result = Point(x: 0, y: 0)
    for (weight, point) in zip(weights, control) {
      result.x += weight * point.x
      result.y += weight * point.y
    }
    return result
  }

  /// The chain without the last stretch, as long as an arrowhead: it ends where a circle of this
  /// radius around the end is entered for the last time. A chain shorter than that loses three
  /// quarters of its last curve.
  static func shortened(_ control: [Point], by length: Double) -> [Point] {
    guard control.count >= 4, length > 0, let tip = control.last else { return control }
    var chain = control
    while chain.count > 4,
      chain[(chain.count - 4)...].allSatisfy({ $0.distance(to: tip) < length })
    {
      chain.removeLast(3)
    }
    let piece = chain[(chain.count - 4)...]
    var low = 0.0
    var high = 1.0
    if piece.first?.distance(to: tip) ?? 0 <= length {
      high = 0.25
    } else {
      for _ in 0..<24 {
        let middle = (low + high) / 2
        if point(piece, at: middle).distance(to: tip) > length {
          low = middle
        } else {
          high = middle
        }
      }
    }
    let start = chain.count - 4
    let (one, two, three, four) = (
      chain[start], chain[start + 1], chain[start + 2], chain[start + 3]
    )
    // De Casteljau's construction of the first part.
    let (first, second, third) = (
      one.towards(two, high), two.towards(three, high), three.towards(four, high)
    )
    let (fourth, fifth) = (first.towards(second, high), second.towards(third, high))
    chain[start + 1] = first
    chain[start + 2] = fourth
    chain[start + 3] = fourth.towards(fifth, high)
    return chain
  }
}
