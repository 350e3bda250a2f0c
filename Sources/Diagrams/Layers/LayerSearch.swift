/// Looks for layers and orders in which few lines cross, the page has a pleasant shape and lines
/// are short: random starts, improved by simulated annealing with a fixed seed.
struct LayerSearch {
  /// An answer.
  struct Candidate: Sendable {
    var layers: [Int]
    var columns: Int
    /// Of each line; see ``LayerSlots``.
    var sides: [Double]
    /// Rough heights of the nodes, downwards.
    var places: [Double]
    var cost: Double
    var crossings: Int
  }

  let problem: LayerProblem
  /// How many arrangements are looked at.
  let effort: Int
  private var generator: SplitMix64
  private let neighbours: [[(node: Int, isOut: Bool)]]

  init(_ problem: LayerProblem, effort: Int, seed: UInt64) {
    self.problem = problem
    self.effort = effort
    generator = SplitMix64(state: seed)
    var neighbours: [[(node: Int, isOut: Bool)]] = Array(
      repeating: [], count: problem.names.count)
    for edge in problem.edges where edge.tail != edge.head {
      neighbours[edge.tail].append((edge.head, true))
      neighbours[edge.head].append((edge.tail, false))
    }
    self.neighbours = neighbours
  }

  /// The best candidates, the best first.
  mutating func candidates(most: Int) -> [Candidate] {
    var pool: [Candidate] = []
    let columns = columnCounts()
    let starts = max(columns.count, effort / 3)
    for start in 0..<starts {
      pool.append(startCandidate(columns: columns[start % columns.count]))
    }
    pool = Self.best(of: pool, most: max(most, 4))
    let climbs = min(pool.count, effort < 60 ? 1 : 4)
    let rounds = max(0, effort - starts) / max(1, climbs)
    guard rounds > 8 else { return Array(pool.prefix(most)) }
    var found = pool
    for index in 0..<climbs { found.append(anneal(pool[index], rounds: rounds)) }
    return Self.best(of: found, most: most)
  }

  private static func best(of candidates: [Candidate], most: Int) -> [Candidate] {
    let sorted = candidates.enumerated().sorted {
      ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
    }.map(\.element)
    return Array(sorted.prefix(most))
  }

  // MARK: - Starts

  /// How many layers may do: as many as the page is wide.
  private func columnCounts() -> [Int] {
    let count = Double(max(1, problem.sizes.count))
    let node = problem.sizes.reduce(0) { $0 + $1.width } / count * 1.15
    let labels = problem.edges.compactMap { $0.label?.width }
    let label = labels.isEmpty ? 20 : labels.reduce(0, +) / Double(labels.count) * 1.25
    let most = Int((LayerCoordinates.widest + label) / (node + label + 60))
    let longest = max(2, min(problem.names.count, max(2, most)))
    return Array(2...max(2, min(12, longest + 1)))
  }

  private mutating func startCandidate(columns: Int) -> Candidate {
    let count = problem.names.count
    var layers = (0..<count).map { _ in Int.random(in: 0..<columns, using: &generator) }
    let total = problem.sizes.reduce(0) { $0 + $1.height + 14 }
    let fair = max(60, total / Double(columns))
    var loads = Array(repeating: 0.0, count: columns)
    for node in 0..<count { loads[layers[node]] += problem.sizes[node].height + 14 }
    let rounds = 24
    for round in 0..<rounds {
      let noise = 1.2 * (1 - Double(round) / Double(rounds - 1))
      for node in (0..<count).shuffled(using: &generator) {
        let height = problem.sizes[node].height + 14
        loads[layers[node]] -= height
        let frame = frameSpan(node, layers)
        var best = (layer: layers[node], cost: Double.infinity)
        for layer in 0..<columns {
          var cost = ((loads[layer] + height) / fair) * 0.7
          for neighbour in neighbours[node] {
            cost += Self.stretch(
              neighbour.isOut ? layers[neighbour.node] - layer : layer - layers[neighbour.node])
          }
          if let frame { cost += Self.frameCost(layer, frame) }
          cost += Double.random(in: 0..<1, using: &generator) * noise
          if cost < best.cost { best = (layer, cost) }
        }
        layers[node] = best.layer
        loads[best.layer] += height
      }
    }
    let sides = problem.edges.map { _ in Double.random(in: 0..<1, using: &generator) }
    let places = (0..<count).map { _ in Double.random(in: -200..<200, using: &generator) }
    var candidate = Candidate(
      layers: layers, columns: columns, sides: sides, places: places, cost: 0, crossings: 0)
    evaluate(&candidate, sweeps: 12)
    return candidate
  }

  /// What a line costs whose head stands so many layers to the right of its tail.
  private static func stretch(_ span: Int) -> Double {
    switch span {
    case 0: 0.8
    case 1: 0
    case -1: 0.12
    default: Double(abs(span) - 1) * 0.9 + (span < 0 ? 0.12 : 0)
    }
  }

  /// The layers of the members of a node's frame; nil without a frame.
  private func frameSpan(_ node: Int, _ layers: [Int]) -> ClosedRange<Int>? {
    let frame = problem.frameOfNode[node]
    guard frame >= 0 else { return nil }
    var (low, high) = (layers[node], layers[node])
    for other in problem.members[frame] {
      low = min(low, layers[other])
      high = max(high, layers[other])
    }
    return low...high
  }

  /// Members of a frame keep together.
  private static func frameCost(_ layer: Int, _ span: ClosedRange<Int>) -> Double {
    let farthest = max(abs(span.lowerBound - layer), abs(span.upperBound - layer))
    return Double(max(0, farthest - 1)) * 0.35
  }

  // MARK: - Annealing

  private mutating func anneal(_ start: Candidate, rounds: Int) -> Candidate {
    var current = start
    var best = start
    for round in 0..<rounds {
      let heat = 1.1 * (1 - Double(round) / Double(rounds))
      var next = current
      guard change(&next) else { continue }
      evaluate(&next, sweeps: 5)
      let rise = next.cost - current.cost
      if rise <= 0
        || Double.random(in: 0..<1, using: &generator) < heat * 0.5 / (1 + 6 * rise) * heat
      {
        current = next
      }
      if next.cost < best.cost { best = next }
      if round % 64 == 63, current.cost > best.cost + 2 { current = best }
    }
    return best
  }

  private mutating func change(_ candidate: inout Candidate) -> Bool {
    let count = problem.names.count
    guard count > 1, !problem.edges.isEmpty else { return false }
    let node = Int.random(in: 0..<count, using: &generator)
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<4:
      let layer = Int.random(in: 0..<candidate.columns, using: &generator)
      guard layer != candidate.layers[node] else { return false }
      candidate.layers[node] = layer
    case 4:
      let other = Int.random(in: 0..<count, using: &generator)
      guard candidate.layers[node] != candidate.layers[other] else { return false }
      candidate.layers.swapAt(node, other)
      candidate.places.swapAt(node, other)
    case 5, 6:
      let edge = Int.random(in: 0..<problem.edges.count, using: &generator)
      candidate.sides[edge] = Double.random(in: 0..<1, using: &generator)
    case 7:
      // A whole frame one layer further.
      let frame = problem.frameOfNode[node]
      guard frame >= 0 else { return false }
      let step = Bool.random(using: &generator) ? 1 : -1
      for other in 0..<count where problem.frameOfNode[other] == frame {
        candidate.layers[other] = min(
          candidate.columns - 1, max(0, candidate.layers[other] + step))
      }
    case 8:
      let low = candidate.places.min() ?? 0
      let high = candidate.places.max() ?? 0
      candidate.places[node] = Double.random(in: (low - 20)..<(high + 20), using: &generator)
      if problem.frameOfNode[node] >= 0 {
        let frame = problem.chain(of: problem.frameOfNode[node]).first
        for other in 0..<count
        where problem.chain(of: problem.frameOfNode[other]).first == frame {
          candidate.places[other] = candidate.places[node]
        }
      }
    default:
      // Next to a neighbour, one layer off.
      guard let neighbour = neighbours[node].randomElement(using: &generator) else { return false }
      let layer = candidate.layers[neighbour.node] + (Bool.random(using: &generator) ? 1 : -1)
      guard (0..<candidate.columns).contains(layer) else { return false }
      candidate.layers[node] = layer
      candidate.places[node] = candidate.places[neighbour.node]
    }
    return true
  }

  // MARK: - Judging

  private func evaluate(_ candidate: inout Candidate, sweeps: Int) {
    let slots = LayerSlots(
      problem, layers: candidate.layers, columns: candidate.columns, sides: candidate.sides)
    var order = LayerOrder(slots, places: candidate.places)
    order.improve(sweeps: sweeps)
    candidate.places = Array(order.place.prefix(problem.names.count))
    candidate.crossings = order.crossings()
    var cost = Double(candidate.crossings)
    var spread = 0.0
    for edge in problem.edges where edge.tail != edge.head {
      let span = candidate.layers[edge.head] - candidate.layers[edge.tail]
      cost +=
        span == 0 ? 0.3 : Double(abs(span) - 1) * 0.22 + (span < 0 ? 0.07 : 0)
      spread += abs(candidate.places[edge.tail] - candidate.places[edge.head])
    }
    cost += spread / 4_000
    var spans: [(low: Int, high: Int)] = Array(
      repeating: (Int.max, Int.min), count: problem.frames.count)
    for node in problem.names.indices {
      for frame in problem.chain(of: problem.frameOfNode[node]) {
        spans[frame].low = min(spans[frame].low, candidate.layers[node])
        spans[frame].high = max(spans[frame].high, candidate.layers[node])
      }
    }
    for span in spans where span.low <= span.high { cost += Double(span.high - span.low) * 0.12 }
    cost += shapeCost(slots, order)
    candidate.cost = cost
  }

  /// What a frame adds to a page's height: in large networks frames come to lie below each other.
  private var frameRoom: Double {
    8 + 22 * min(1, max(0, Double(problem.names.count - 32) / 16))
  }

  /// What an unpleasant page costs.
  private func shapeCost(_ slots: LayerSlots, _ order: LayerOrder) -> Double {
    var width = 0.0
    for layer in order.order.indices {
      let widest = order.order[layer].map { slots.slots[$0].width }.max() ?? 0
      width += widest + (order.order[layer].isEmpty ? 0 : 28)
    }
    let tallest =
      (order.heights().max() ?? 0) * 1.2 + Double(problem.frames.count) * frameRoom
    let page = Size(
      width: max(width, problem.page.width), height: tallest + problem.page.height)
    let aspect = (page.width + LayerProblem.margins) / max(1, page.height)
    var cost = 0.0
    if aspect < problem.aspect.lowerBound { cost += (problem.aspect.lowerBound - aspect) * 45 }
    if aspect > problem.aspect.upperBound { cost += (aspect - problem.aspect.upperBound) * 5 }
    cost += max(0, page.width - LayerCoordinates.widest) / 25
    return cost + (page.width * page.height).squareRoot() / 900
  }
}
