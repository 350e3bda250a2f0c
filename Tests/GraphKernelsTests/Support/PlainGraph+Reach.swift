import GraphKernels

extension PlainGraph {
  /// How many steps away each vertex is from one, -1 for never, found by going over all edges again
  /// and again.
  func stepsAway(from start: Int32, _ direction: Direction) -> [Int32] {
    var steps = [Int32](repeating: -1, count: vertexCount)
    steps[Int(start)] = 0
    var depth: Int32 = 0
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for edge in edges {
        for (near, far, isForward) in [
          (edge.source, edge.target, true), (edge.target, edge.source, false),
        ] where direction != (isForward ? .incoming : .outgoing) {
          if steps[Int(near)] == depth, steps[Int(far)] < 0 {
            steps[Int(far)] = depth + 1
            isGrowing = true
          }
        }
      }
      depth += 1
    }
    return steps
  }

  /// A chain of vertices in ascending order.
  static func chain(_ vertexCount: Int) -> PlainGraph {
    PlainGraph(
      vertexCount: vertexCount,
      edges: (1..<Int32(max(1, vertexCount))).map { (source: $0 - 1, target: $0) })
  }

  /// Other names for the vertices.
  func shuffledNames(using generator: inout SeededGenerator) -> [Int32] {
    (0..<Int32(vertexCount)).shuffled(using: &generator)
  }
}
