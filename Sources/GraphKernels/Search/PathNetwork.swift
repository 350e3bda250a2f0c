/// The steps of the best paths from one vertex to another.
///
/// The vertex at place 0 is the start, that at the last place the end. Where steps lead to later
/// places only, every way through the network is one of the paths; otherwise those that pass no
/// vertex twice are.
struct PathNetwork {
  /// One step of a path.
  struct Step {
    /// Where the vertex that it reaches stands.
    var place: Int32
    var vertex: Int32
    var edge: Int32
  }

  /// The vertices by place.
  private(set) var vertices: [Int32] = []
  private(set) var steps: [Step] = []
  /// The steps from place `p` are `offsets[p]..<offsets[p + 1]`, by vertex and edge.
  private(set) var offsets: [Int] = []

  /// Adds a vertex; returns its place.
  mutating func append(_ vertex: Int32) -> Int32 {
    vertices.append(vertex)
    return Int32(truncatingIfNeeded: vertices.count - 1)
  }

  /// Begins the steps of the next place.
  mutating func beginSteps() { offsets.append(steps.count) }

  /// Adds a step from the place that was begun last.
  mutating func appendStep(to place: Int32, _ vertex: Int32, _ edge: Int32) {
    steps.append(Step(place: place, vertex: vertex, edge: edge))
  }

  /// Sorts the steps of the place that was begun last; those of one row are sorted already.
  mutating func sortSteps(isMerged: Bool) {
    guard isMerged, let first = offsets.last, steps.count - first > 1 else { return }
    steps[first...].sort { ($0.vertex, $0.edge) < ($1.vertex, $1.edge) }
  }

  /// Ends the steps of the last place.
  mutating func end() { offsets.append(steps.count) }

  func steps(from place: Int) -> Range<Int> { offsets[place]..<offsets[place + 1] }

  /// The same network with places so that steps lead to later ones; nil where it has cycles.
  func sorted() -> PathNetwork? {
    var entering = [Int](repeating: 0, count: vertices.count)
    for step in steps { entering[Int(step.place)] += 1 }
    var order = entering.indices.filter { entering[$0] == 0 && $0 != vertices.count - 1 }
    var next = 0
    while next < order.count {
      for step in steps(from: order[next]) {
        let place = Int(steps[step].place)
        entering[place] -= 1
        // The end comes last, and with nothing after it.
        if entering[place] == 0, place != vertices.count - 1 { order.append(place) }
      }
      next += 1
    }
    order.append(vertices.count - 1)
    if order.count != vertices.count { return nil }
    var places = [Int32](repeating: 0, count: vertices.count)
    var result = PathNetwork()
    for place in order { places[place] = result.append(vertices[place]) }
    for place in order {
      result.beginSteps()
      for step in steps(from: place) {
        result.appendStep(
          to: places[Int(steps[step].place)], steps[step].vertex, steps[step].edge)
      }
    }
    result.end()
    return result
  }

  /// How many paths there are in a network without cycles; `Int.max` where there are more than that.
  /// Complexity: O(steps).
  func pathCount() -> Int {
    var counts = [Int](repeating: 0, count: vertices.count)
    for place in vertices.indices.reversed() {
      if place == vertices.count - 1 {
        counts[place] = 1
        continue
      }
      var count = 0
      for step in steps(from: place) {
        let (sum, overflow) = count.addingReportingOverflow(counts[Int(steps[step].place)])
        count = overflow ? .max : sum
      }
      counts[place] = count
    }
    return counts.first ?? 0
  }

  /// The first paths of a network without cycles, in the order of ``GraphPath``.
  ///
  /// Complexity: O(length x degree) for each path, and for each length what does not lead to a path
  /// of that length at most once.
  func paths(maxCount: Int) -> [GraphPath] {
    var (least, most) = (
      [Int](repeating: 0, count: vertices.count), [Int](repeating: 0, count: vertices.count)
    )
    for place in vertices.indices.dropLast().reversed() {
      least[place] = .max
      for step in steps(from: place) {
        least[place] = min(least[place], least[Int(steps[step].place)] + 1)
        most[place] = max(most[place], most[Int(steps[step].place)] + 1)
      }
    }
    var walk = NetworkWalk(network: self, least: least, most: most, maxCount: maxCount)
    if let first = least.first, let last = most.first, maxCount > 0 {
      for length in first...max(first, last) {
        walk.findPaths(ofLength: length)
        if walk.result.paths.count == maxCount { break }
      }
    }
    return walk.result.paths
  }

  /// The first paths of a network with cycles that pass no vertex twice, in the order of
  /// ``GraphPath``.
  ///
  /// Complexity: at most `budget` steps, besides O(vertices x steps).
  func simplePaths(maxCount: Int, budget: Int) -> GraphPathList {
    var least = [Int](repeating: vertices.count, count: vertices.count)
    var most = [Int](repeating: .max, count: vertices.count)
    least[vertices.count - 1] = 0
    most[vertices.count - 1] = 0
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for place in vertices.indices.dropLast().reversed() {
        for step in steps(from: place) where least[Int(steps[step].place)] + 1 < least[place] {
          least[place] = least[Int(steps[step].place)] + 1
          hasChanged = true
        }
      }
    }
    var walk = NetworkWalk(
      network: self, least: least, most: most,
      maxCount: maxCount == .max ? .max : maxCount + 1, budget: budget,
      isOnPath: Array(repeating: false, count: vertices.count))
    for length in least[0]..<max(least[0] + 1, vertices.count) {
      walk.findPaths(ofLength: length)
      if walk.result.isTruncated || walk.result.paths.count > maxCount { break }
    }
    if walk.result.paths.count > maxCount {
      walk.result.paths.removeLast()
      walk.result.isTruncated = true
    }
    return walk.result
  }
}
