/// Moves values as little as possible so that all separations hold: minimises
/// Σ weight · (value − desired)² subject to `value[right] − value[left] ≥ gap`.
///
/// Dwyer, Marriott and Stuckey, "Fast node overlap removal" (2005): blocks of values held together
/// by active separations are merged where a separation is violated, and split where one pulls the
/// wrong way. Separations must not form a circle; one that cannot be met is left violated.
struct SeparationSolver {
  struct Separation {
    var left: Int
    var right: Int
    var gap: Double
    fileprivate var isActive = false

    init(left: Int, right: Int, gap: Double) {
      self.left = left
      self.right = right
      self.gap = gap
    }
  }

  private struct Block {
    var members: [Int] = []
    var position = 0.0
    var weight = 0.0
    var isLive = true
  }

  private(set) var separations: [Separation]
  private let weights: [Double]
  private var desired: [Double]
  private var blockOf: [Int]
  private var offset: [Double]
  private var blocks: [Block] = []
  /// Separations at each value.
  private let touching: [[Int]]
  /// Separations that turned out impossible.
  private var ignored: Set<Int> = []

  init(weights: [Double], separations: [Separation]) {
    self.weights = weights
    self.separations = separations
    desired = Array(repeating: 0, count: weights.count)
    blockOf = Array(repeating: 0, count: weights.count)
    offset = Array(repeating: 0, count: weights.count)
    var touching: [[Int]] = Array(repeating: [], count: weights.count)
    for (index, separation) in separations.enumerated() {
      touching[separation.left].append(index)
      touching[separation.right].append(index)
    }
    self.touching = touching
    for index in weights.indices {
      blockOf[index] = index
      blocks.append(Block(members: [index], position: 0, weight: weights[index]))
    }
  }

  /// The values nearest to those desired. Keeps what it learned for the next call.
  mutating func solve(_ wanted: [Double]) -> [Double] {
    desired = wanted
    for index in blocks.indices where blocks[index].isLive { settle(index) }
    for _ in 0..<8 {
      merge()
      if !split() { break }
    }
    merge()
    return weights.indices.map(value)
  }

  private func value(_ index: Int) -> Double { blocks[blockOf[index]].position + offset[index] }

  private func slack(_ separation: Separation) -> Double {
    value(separation.right) - value(separation.left) - separation.gap
  }

  private mutating func settle(_ block: Int) {
    var sum = 0.0
    var weight = 0.0
    for member in blocks[block].members {
      sum += weights[member] * (desired[member] - offset[member])
      weight += weights[member]
    }
    blocks[block].weight = weight
    blocks[block].position = weight > 0 ? sum / weight : 0
  }

  // MARK: - Merging

  private mutating func merge() {
    // Every merge or cut makes progress; the bound is for rounding errors.
    for _ in 0..<(separations.count * 4 + 16) {
      var worst = -1e-6
      var found = -1
      for index in separations.indices where !separations[index].isActive {
        let slack = slack(separations[index])
        if slack < worst, !ignored.contains(index) {
          worst = slack
          found = index
        }
      }
      guard found >= 0 else { return }
      let separation = separations[found]
      if blockOf[separation.left] == blockOf[separation.right] {
        guard cut(between: separation.left, and: separation.right) else {
          ignored.insert(found)
          continue
        }
        guard slack(separation) < 0 else { continue }
      }
      join(found)
    }
  }

  private mutating func join(_ index: Int) {
    let separation = separations[index]
    let left = blockOf[separation.left]
    let right = blockOf[separation.right]
    guard left != right else { return }
    let distance = offset[separation.left] + separation.gap - offset[separation.right]
    let isLeftLarger = blocks[left].members.count >= blocks[right].members.count
    let (kept, gone, shift) = isLeftLarger ? (left, right, distance) : (right, left, -distance)
    for member in blocks[gone].members {
      offset[member] += shift
      blockOf[member] = kept
    }
    let total = blocks[kept].weight + blocks[gone].weight
    blocks[kept].position =
      (blocks[kept].position * blocks[kept].weight
        + (blocks[gone].position - shift) * blocks[gone].weight) / max(total, 1e-9)
    blocks[kept].weight = total
    blocks[kept].members += blocks[gone].members
    blocks[gone] = Block(isLive: false)
    separations[index].isActive = true
  }

  // MARK: - Splitting

  /// Cuts separations that hold values back from where they want to go.
  private mutating func split() -> Bool {
    var hasSplit = false
    for block in blocks.indices where blocks[block].isLive && blocks[block].members.count > 1 {
      settle(block)
      var worst = -1e-6
      var found = -1
      for (index, multiplier) in multipliers(of: block) where multiplier < worst {
        worst = multiplier
        found = index
      }
      if found >= 0 {
        divide(at: found)
        hasSplit = true
      }
    }
    return hasSplit
  }

  /// Lagrange multipliers of the active separations of a block, by one walk over their tree.
  private func multipliers(of block: Int) -> [(Int, Double)] {
    guard let root = blocks[block].members.first else { return [] }
    var order: [(value: Int, by: Int)] = [(root, -1)]
    var next = 0
    while next < order.count {
      let (current, by) = order[next]
      next += 1
      for index in touching[current] where separations[index].isActive && index != by {
        let separation = separations[index]
        order.append((separation.left == current ? separation.right : separation.left, index))
      }
    }
    var pull: [Int: Double] = [:]
    var result: [(Int, Double)] = []
    for (current, by) in order.reversed() {
      let own = 2 * weights[current] * (value(current) - desired[current])
      let total = own + (pull[current] ?? 0)
      guard by >= 0 else { continue }
      let separation = separations[by]
      let parent = separation.left == current ? separation.right : separation.left
      pull[parent, default: 0] += total
      result.append((by, separation.right == current ? total : -total))
    }
    return result
  }

  /// Takes a block apart at an active separation.
  private mutating func divide(at index: Int) {
    separations[index].isActive = false
    let old = blockOf[separations[index].left]
    let reached = connected(to: separations[index].right)
    let members = blocks[old].members
    var isReached = Set<Int>(minimumCapacity: reached.count)
    for member in reached { isReached.insert(member) }
    blocks.append(Block(members: reached, position: 0, weight: 0))
    let fresh = blocks.count - 1
    for member in reached { blockOf[member] = fresh }
    blocks[old].members = members.filter { !isReached.contains($0) }
    settle(old)
    settle(fresh)
  }

  private func connected(to start: Int) -> [Int] {
    var order: [(value: Int, by: Int)] = [(start, -1)]
    var next = 0
    while next < order.count {
      let (current, by) = order[next]
      next += 1
      for index in touching[current] where separations[index].isActive && index != by {
        let separation = separations[index]
        order.append((separation.left == current ? separation.right : separation.left, index))
      }
    }
    return order.map(\.value)
  }

  /// Cuts the weakest separation on the way from one value to another of the same block; only those
  /// may be cut that point along the way.
  private mutating func cut(between left: Int, and right: Int) -> Bool {
    var by: [Int: Int] = [left: -1]
    var queue = [left]
    var next = 0
    while next < queue.count, by[right] == nil {
      let current = queue[next]
      next += 1
      for index in touching[current] where separations[index].isActive {
        let separation = separations[index]
        let other = separation.left == current ? separation.right : separation.left
        if by[other] == nil {
          by[other] = index
          queue.append(other)
        }
      }
    }
    let strengths = Dictionary(
      multipliers(of: blockOf[left]), uniquingKeysWith: { first, _ in first })
    var weakest: (index: Int, strength: Double)?
    var current = right
    while current != left, let index = by[current], index >= 0 {
      let separation = separations[index]
      if separation.right == current {
        let strength = strengths[index] ?? 0
        if weakest.map({ strength < $0.strength }) ?? true { weakest = (index, strength) }
      }
      current = separation.left == current ? separation.right : separation.left
    }
    guard let weakest else { return false }
    divide(at: weakest.index)
    return true
  }
}
