/// A walk over the paths of a network, those of one length at a time.
struct NetworkWalk {
  let network: PathNetwork
  /// Bounds for how many steps it takes to the end from each place.
  let least: [Int]
  let most: [Int]
  let maxCount: Int
  /// How many steps may be looked at.
  private var budget: Int
  /// Which places the path passes; empty for a network without cycles.
  private var isOnPath: [Bool]
  var result = GraphPathList(paths: [], isTruncated: false)
  /// From where no path leads to the end in so many steps. Only for networks without cycles, where
  /// that does not depend on the path so far; only needed where paths differ in length.
  private var deadEnds: Set<DeadEnd> = []

  private struct DeadEnd: Hashable {
    var place: Int32
    var remaining: Int
  }

  init(
    network: PathNetwork, least: [Int], most: [Int], maxCount: Int, budget: Int = .max,
    isOnPath: [Bool] = []
  ) {
    self.network = network
    self.least = least
    self.most = most
    self.maxCount = maxCount
    self.budget = budget
    self.isOnPath = isOnPath
  }

  /// Adds the paths with so many edges, in order, until there are enough or the budget is spent.
  mutating func findPaths(ofLength length: Int) {
    guard let start = network.vertices.first else { return }
    let last = Int32(network.vertices.count - 1)
    var path = GraphPath(vertices: [start], edges: [])
    var open = [(rest: network.steps(from: 0), place: Int32(0), known: result.paths.count)]
    while let (rest, place, known) = open.last {
      guard let first = rest.first else {
        open.removeLast()
        if !isOnPath.isEmpty {
          isOnPath[Int(place)] = false
        } else if known == result.paths.count {
          deadEnds.insert(DeadEnd(place: place, remaining: length - path.length))
        }
        path.vertices.removeLast()
        if !path.edges.isEmpty { path.edges.removeLast() }
        continue
      }
      open[open.count - 1].rest = (first + 1)..<rest.upperBound
      budget -= 1
      if budget < 0 {
        result.isTruncated = true
        return
      }
      let step = network.steps[first]
      let remaining = length - path.length - 1
      if least[Int(step.place)] > remaining || most[Int(step.place)] < remaining { continue }
      if step.place == last {
        result.paths.append(
          GraphPath(vertices: path.vertices + [step.vertex], edges: path.edges + [step.edge]))
        if result.paths.count == maxCount { return }
        continue
      }
      if !isOnPath.isEmpty {
        if isOnPath[Int(step.place)] { continue }
        isOnPath[Int(step.place)] = true
      } else if !deadEnds.isEmpty,
        deadEnds.contains(DeadEnd(place: step.place, remaining: remaining))
      {
        continue
      }
      path.vertices.append(step.vertex)
      path.edges.append(step.edge)
      open.append((network.steps(from: Int(step.place)), step.place, result.paths.count))
    }
  }
}
