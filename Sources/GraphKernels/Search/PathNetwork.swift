/// The steps of the best paths from one vertex to another: every way through it is one of them.
///
/// The vertex at place 0 is the start, that at the last place the end, and steps lead to later
/// places.
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

  /// How many paths there are; `Int.max` where there are more than that. Complexity: O(steps).
  func pathCount() -> Int {
    var counts = [Int](repeating: 0, count: vertices.count)
    for place in vertices.indices.reversed() {
      if place == vertices.count - 1 {
        counts[place] = 1
        continue
      }
      var count = 0
      for step in offsets[place]..<offsets[place + 1] {
        let (sum, overflow) = count.addingReportingOverflow(counts[Int(steps[step].place)])
        count = overflow ? .max : sum
      }
      counts[place] = count
    }
    return counts.first ?? 0
  }

  /// The first paths, step by step by vertex and edge. Complexity: O(length) for each.
  func paths(maxCount: Int) -> [GraphPath] {
    var paths: [GraphPath] = []
    guard maxCount > 0, let start = vertices.first else { return paths }
    let last = Int32(vertices.count - 1)
    var path = GraphPath(vertices: [start], edges: [])
    var open = [offsets[0]..<offsets[1]]
    while let rest = open.last {
      guard let first = rest.first else {
        open.removeLast()
        path.vertices.removeLast()
        if !path.edges.isEmpty { path.edges.removeLast() }
        continue
      }
      open[open.count - 1] = (first + 1)..<rest.upperBound
      let step = steps[first]
      path.vertices.append(step.vertex)
      path.edges.append(step.edge)
      if step.place == last {
        // Copies with room to spare would double the memory of long lists.
        paths.append(
          GraphPath(vertices: Array(path.vertices[...]), edges: Array(path.edges[...])))
        if paths.count == maxCount { break }
        path.vertices.removeLast()
        path.edges.removeLast()
      } else {
        open.append(offsets[Int(step.place)]..<offsets[Int(step.place) + 1])
      }
    }
    return paths
  }
}
