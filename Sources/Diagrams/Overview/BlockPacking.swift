internal import Foundation
internal import GraphKernels

/// Places communities on the page: those with many ties near each other, close together, none on
/// another, the whole about as wide as asked.
///
/// Simulated annealing (S. Kirkpatrick et al. 1983, doi 10.1126/science.220.4598.671) from a few
/// layouts by stress: shapes move, jump and change places, and never overlap. The same shapes and
/// ties give the same places.
struct BlockPacking: Sendable {
  /// Around the origin, half the gap between two included.
  let shapes: [Octagon]
  /// Ties between two shapes.
  let ties: [Tie]
  /// Width by height of the whole.
  let aspect: Double

  private static let starts = 5
  private static let moves = 16_000
  /// How much the length of ties counts, against the size of the page.
  private static let tieWeight = 0.9

  /// The best places found. Complexity: O(starts · moves · (shapes + ties)).
  func centres() -> [Point] {
    guard shapes.count > 1 else { return shapes.map { _ in Point(x: 0, y: 0) } }
    let area = shapes.reduce(0) { $0 + $1.box.width * $1.box.height }
    var best: (centres: [Point], cost: Double)?
    for seed in 0..<Self.starts {
      let start = start(seed: UInt64(seed))
      let found = annealed(start, area: area, seed: UInt64(seed) + 99)
      if found.cost < best?.cost ?? .infinity { best = found }
    }
    return best?.centres ?? []
  }

  private func start(seed: UInt64) -> [Point] {
    let layout = StressLayout(count: shapes.count, distances: distances, rounds: 24)
    var centres = Point.turnedWide(layout.positions(seed: seed))
    Separation.separate(shapes, at: &centres)
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
    return result
  }

  // MARK: - Annealing

  private func annealed(_ start: [Point], area: Double, seed: UInt64)
    -> (centres: [Point], cost: Double)
  {
    var random = SplitMix(seed: seed)
    func draw() -> Double { Double(random.next() >> 11) / 9_007_199_254_740_992 }
    var centres = start
    var placed = zip(shapes, centres).map { $0.moved(by: $1) }
    var cost = cost(placed, centres, area: area)
    var best = (centres, cost)
    let side = area.squareRoot()
    for move in 0..<Self.moves {
      let rest = 1 - Double(move) / Double(Self.moves)
      let temperature = 0.12 * rest * rest + 1e-4
      let first = Int(draw() * Double(shapes.count)) % shapes.count
      var second = first
      var goal = centres[first]
      let kind = draw()
      if kind < 0.12 {
        second = Int(draw() * Double(shapes.count)) % shapes.count
        goal = centres[second]
      } else if kind < 0.3 {
        goal = goal.towards(middle(of: first, centres), draw() * (0.1 + 0.9 * rest))
      } else {
        let reach = side * (0.5 * rest * rest + 0.01)
        goal.x += (draw() - 0.5) * reach
        goal.y += (draw() - 0.5) * reach
      }
      let old = (centres[first], centres[second], placed[first], placed[second])
      if second != first {
        centres[second] = old.0
        placed[second] = shapes[second].moved(by: old.0)
      }
      centres[first] = goal
      placed[first] = shapes[first].moved(by: goal)
      let isFree = [first, second].allSatisfy { moved in
        !placed.indices.contains { $0 != moved && placed[$0].overlaps(placed[moved]) }
      }
      if isFree {
        let new = self.cost(placed, centres, area: area)
        if new <= cost || draw() < exp((cost - new) / temperature) {
          cost = new
          if cost < best.1 { best = (centres, cost) }
          continue
        }
      }
      (centres[first], placed[first]) = (old.0, old.2)
      if second != first { (centres[second], placed[second]) = (old.1, old.3) }
    }
    return best
  }

  /// Where a shape is drawn to: the middle of the page and of those it has ties with.
  private func middle(of shape: Int, _ centres: [Point]) -> Point {
    var (x, y, weight) = (0.0, 0.0, 0.0)
    for centre in centres {
      (x, y, weight) = (x + centre.x, y + centre.y, weight + 1)
    }
    for tie in ties where tie.first == shape || tie.second == shape {
      let other = centres[tie.first == shape ? tie.second : tie.first]
      (x, y, weight) = (x + 2 * other.x, y + 2 * other.y, weight + 2)
    }
    return Point(x: x / weight, y: y / weight)
  }

  /// How large the page gets and how far apart tied shapes are; less is better.
  private func cost(_ placed: [Octagon], _ centres: [Point], area: Double) -> Double {
    var (low, high) = (placed[0].low, placed[0].high)
    for shape in placed {
      low = pointwiseMin(low, shape.low)
      high = pointwiseMax(high, shape.high)
    }
    let (width, height) = (high.x - low.x, high.y - low.y)
    // A page of another form is as bad as the page of this form around it.
    let page = max(width, height * aspect)
    var (length, weight) = (0.0, 1.0)
    for tie in ties {
      let count = Double(tie.count)
      length += centres[tie.first].distance(to: centres[tie.second]) * count
      weight += count
    }
    return page * page / aspect / max(1, area) + 0.2 * width * height / max(1, area)
      + Self.tieWeight * length / weight / area.squareRoot()
  }
}
