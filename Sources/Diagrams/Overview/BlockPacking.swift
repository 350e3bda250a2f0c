internal import GraphKernels

/// Places communities on the page: those with many ties near each other, close together, none on
/// another, the whole about as wide as asked.
struct BlockPacking: Sendable {
  /// Around the origin, half the gap between two included.
  let shapes: [Octagon]
  /// Ties between two shapes.
  let ties: [Tie]
  /// Width by height of the whole.
  let aspect: Double

  private static let tries = 60

  /// The best places found. Deterministic; O(tries · n²) rounds.
  func centres() -> [Point] {
    guard shapes.count > 1 else { return shapes.map { _ in Point(x: 0, y: 0) } }
    var best: (centres: [Point], cost: Double)?
    for seed in 0..<Self.tries {
      let centres = attempt(seed: UInt64(seed))
      let cost = cost(of: centres)
      if cost < best?.cost ?? .infinity { best = (centres, cost) }
    }
    return best?.centres ?? []
  }

  private func attempt(seed: UInt64) -> [Point] {
    let layout = StressLayout(count: shapes.count, distances: distances, rounds: 24)
    var centres = layout.positions(seed: seed)
    // Half of the attempts start from the widest way to look at the points.
    if seed % 2 == 0 { centres = Point.turnedWide(centres) }
    let stretch = (aspect / max(0.3, min(3, spread(centres)))).squareRoot()
    centres = centres.map { Point(x: $0.x * stretch, y: $0.y / stretch) }
    Separation.separate(shapes, at: &centres)
    compact(&centres)
    return centres
  }

  /// Ideal distances: as far as two shapes reach, times the steps between them.
  private var distances: [Double] {
    let count = shapes.count
    let reach = shapes.map { ($0.box.width + $0.box.height) / 4 }
    let network = TieNetwork(count: count, ties: ties)
    let everybody = [Bool](repeating: true, count: count)
    var result = [Double](repeating: 0, count: count * count)
    for first in 0..<count {
      let steps = network.steps(from: first, within: everybody)
      for second in 0..<count where second != first {
        let far = steps[second] > 0 ? Double(min(3, steps[second])) : 2
        result[first * count + second] = (reach[first] + reach[second]) * far
      }
    }
    let most = Double(ties.map(\.count).max() ?? 1)
    for tie in ties {
      let pull = 1 - 0.35 * (Double(tie.count) / most).squareRoot()
      result[tie.first * count + tie.second] *= pull
      result[tie.second * count + tie.first] *= pull
    }
    return result
  }

  private func spread(_ points: [Point]) -> Double {
    guard let box = Box(around: points) else { return 1 }
    return max(1, box.width) / max(1, box.height)
  }

  /// Lets every shape slide towards the middle and its ties, in ever smaller steps.
  private func compact(_ centres: inout [Point]) {
    var placed = zip(shapes, centres).map { $0.moved(by: $1) }
    func isFree(_ shape: Octagon, except index: Int) -> Bool {
      !placed.indices.contains { $0 != index && placed[$0].overlaps(shape) }
    }
    var step = 40.0
    while step > 1 {
      let order = centres.indices.sorted {
        let (left, right) = (centres[$0], centres[$1])
        return (left.x * left.x + left.y * left.y, $0) < (right.x * right.x + right.y * right.y, $1)
      }
      var hasMoved = false
      for index in order {
        let goal = goal(of: index, centres)
        let way = Point(x: goal.x - centres[index].x, y: goal.y - centres[index].y)
        for move in [
          Point(x: 0, y: min(abs(way.y), step) * (way.y < 0 ? -1 : 1)),
          Point(x: min(abs(way.x), step) * (way.x < 0 ? -1 : 1), y: 0),
        ] where abs(move.x) + abs(move.y) > 0.5 {
          let shape = placed[index].moved(by: move)
          guard isFree(shape, except: index) else { continue }
          placed[index] = shape
          centres[index] = Point(x: centres[index].x + move.x, y: centres[index].y + move.y)
          hasMoved = true
        }
      }
      if !hasMoved { step /= 2 } else { step *= 0.97 }
    }
  }

  /// Where a shape is drawn to: the middle of the page and those it has ties with.
  private func goal(of index: Int, _ centres: [Point]) -> Point {
    var (x, y, weight) = (0.0, 0.0, 0.0)
    for tie in ties where tie.first == index || tie.second == index {
      let other = centres[tie.first == index ? tie.second : tie.first]
      let count = Double(tie.count)
      (x, y, weight) = (x + other.x * count, y + other.y * count, weight + count)
    }
    guard weight > 0 else { return Point(x: 0, y: 0) }
    return Point(x: 0.4 * x / weight, y: 0.4 * y / weight)
  }

  /// How large the page gets and how far apart tied shapes are; less is better.
  private func cost(of centres: [Point]) -> Double {
    let placed = zip(shapes, centres).map { $0.moved(by: $1).box }
    guard let box = Box(around: placed.flatMap { [$0.low, $0.high] }) else { return 0 }
    let area = placed.reduce(0) { $0 + $1.width * $1.height }
    let width = max(box.width, box.height * aspect)
    var (length, weight) = (0.0, 1.0)
    for tie in ties {
      let count = Double(tie.count)
      length += centres[tie.first].distance(to: centres[tie.second]) * count
      weight += count
    }
    return width * width / aspect / max(1, area) + 0.8 * length / weight / area.squareRoot()
  }
}
