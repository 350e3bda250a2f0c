/// Finds places on lines where their labels hide nothing.
struct LabelPlacement {
  /// Labels never lie on these.
  let obstacles: [Box]
  private var taken: [Box] = []

  /// Where along a line a label may lie, the best first.
  private static let shares = [
    0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85,
  ]

  init(obstacles: [Box]) { self.obstacles = obstacles }

  /// Gives every line a place for its label, those with the least choice first.
  ///
  /// - Parameter sizes: of the labels, by line; nil for none.
  /// Complexity: O(places · (obstacles + lines · pieces)).
  mutating func place(_ sizes: [Size?], on lines: inout [PlacedDiagram.Line]) {
    let choices = lines.indices.map { index in
      sizes[index].map { candidates(on: lines[index], index, size: $0, lines) } ?? []
    }
    let order = choices.indices.sorted {
      (choices[$0].count { $0.cost < 10 }, $0) < (choices[$1].count { $0.cost < 10 }, $1)
    }
    for index in order {
      let free = choices[index].min { cost($0) < cost($1) }
      guard let free else { continue }
      lines[index].label = free.box
      taken.append(free.box)
    }
  }

  private struct Candidate {
    var box: Box
    var cost: Double
  }

  private func cost(_ candidate: Candidate) -> Double {
    candidate.cost + 50 * Double(taken.count { $0.inset(by: -2).overlaps(candidate.box) })
  }

  private func candidates(
    on line: PlacedDiagram.Line, _ index: Int, size: Size, _ lines: [PlacedDiagram.Line]
  ) -> [Candidate] {
    let length = zip(line.points, line.points.dropFirst()).reduce(0) {
      $0 + $1.0.distance(to: $1.1)
    }
    return Self.shares.enumerated().map { rank, share in
      let box = Box(centre: Self.point(on: line.points, at: share * length), size: size)
      let hidden = obstacles.count { $0.overlaps(box) }
      let struck = lines.indices.count { other in
        guard other != index, let bounds = lines[other].bounds, bounds.overlaps(box, by: -4) else {
          return false
        }
        return zip(lines[other].points, lines[other].points.dropFirst()).contains {
          box.inset(by: -3).isCrossed(from: $0, to: $1)
        }
      }
      return Candidate(
        box: box, cost: Double(hidden) * 100 + Double(struck) * 20 + Double(rank) * 0.3)
    }
  }

  private static func point(on points: [Point], at distance: Double) -> Point {
    var rest = distance
    for (start, end) in zip(points, points.dropFirst()) {
      let length = start.distance(to: end)
      if length >= rest, length > 0 { return start.towards(end, rest / length) }
      rest -= length
    }
    return points.last ?? Point(x: 0, y: 0)
  }
}
