/// Turns the corners of a way into a smooth curve from border to border.
enum RoundedLine {
  /// Where a way leaves the node it starts in: the way without what is hidden by the node.
  static func clipped(_ way: [Point], leaving box: Box, isRound: Bool) -> [Point] {
    var way = way
    while way.count > 2, box.contains(way[1]) { way.remove(at: 1) }
    guard way.count > 1 else { return way }
    let (centre, next) = (box.centre, way[1])
    let (x, y) = (next.x - centre.x, next.y - centre.y)
    let (width, height) = (max(0.1, box.width / 2), max(0.1, box.height / 2))
    let reach =
      isRound
      ? (x * x / (width * width) + y * y / (height * height)).squareRoot()
      : max(abs(x) / width, abs(y) / height)
    guard reach > 1 else { return way }
    way[0] = centre.towards(next, 1 / reach)
    return way
  }

  /// Cubic Bézier pieces along a way, corners rounded.
  ///
  /// - Parameter radius: how far from a corner its curve begins and ends, at most half the way to
  ///   the next corner.
  static func curve(_ way: [Point], radius: (Int) -> Double) -> [Point] {
    guard let first = way.first, let last = way.last, way.count > 1 else { return [] }
    var control = [first]
    func addLine(to point: Point) {
      guard let from = control.last, from.distance(to: point) > 0.01 else { return }
      control += [from.towards(point, 1.0 / 3), from.towards(point, 2.0 / 3), point]
    }
    for index in way.indices.dropFirst().dropLast() {
      let (before, corner, after) = (way[index - 1], way[index], way[index + 1])
      let (back, forth) = (corner.distance(to: before), corner.distance(to: after))
      let reach = min(radius(index), back / 2, forth / 2)
      guard reach > 0.5 else {
        addLine(to: corner)
        continue
      }
      let entry = corner.towards(before, reach / back)
      let exit = corner.towards(after, reach / forth)
      addLine(to: entry)
      control += [entry.towards(corner, 0.6), exit.towards(corner, 0.6), exit]
    }
    addLine(to: last)
    return control.count > 3 ? control : []
  }
}
