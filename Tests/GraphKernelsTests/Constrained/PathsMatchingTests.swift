import GraphKernels
import Testing

/// Paths by pattern against fitting the pattern to every path.
@Suite struct PathsMatchingTests {
  private func check(
    _ plain: PlainGraph, from start: Int32, to end: Int32, _ direction: Direction,
    _ pattern: LabelExpression, labels: [Int32], maxLength: Int, filter: some TraversalFilter
  ) throws {
    let graph = try plain.compressed()
    let automaton = try LabelAutomaton(pattern)
    let all = plain.simplePaths(
      from: start, to: end, direction, maxLength: maxLength, filter: filter
    ).filter { path in
      let steps = path.edges.indices.map { index in
        let edge = Int(path.edges[index])
        return (
          label: labels[edge], isForward: plain.edges[edge].source == path.vertices[index]
        )
      }
      return pattern.ends(steps, from: 0).contains(steps.count)
    }
    for (extent, wanted) in [
      (CompressedGraph.Extent.all, all),
      (.shortest, all.filter { $0.length == all.first?.length }),
    ] {
      for maxCount in [0, 1, 1000] {
        let found = try graph.paths(
          from: start, to: end, matching: automaton, labels: labels, direction, extent: extent,
          maxLength: maxLength, maxCount: maxCount, filter: filter)
        if found.paths != Array(wanted.prefix(maxCount))
          || found.isTruncated != (wanted.count > maxCount)
        {
          Issue.record("\(plain), \(labels), \(pattern), \(start)-\(end), \(direction): \(found)")
        }
      }
    }
  }

  @Test(arguments: [(2, 3), (3, 4), (4, 3)])
  func everySmallMultigraph(vertexCount: Int, maxEdges: Int) throws {
    var generator = SeededGenerator(seed: 3)
    try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: maxEdges) { plain in
      let labels = plain.edges.map { _ in Int32.random(in: 1...3, using: &generator) }
      let pattern = LabelExpression.random(depth: 2, &generator)
      try check(
        plain, from: 0, to: 1, .both, pattern, labels: labels, maxLength: 9, filter: NoFilter())
    }
  }

  @Test(arguments: 0..<120)
  func randomMultigraphs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed + 9)
    let plain = PlainGraph.random(vertexCount: 6, edgeCount: 14, using: &generator)
    let labels = plain.edges.map { _ in Int32.random(in: 1...3, using: &generator) }
    let filter = SampleFilter(
      edges: [.random(in: 0..<14, using: &generator)],
      backwardEdges: [.random(in: 0..<14, using: &generator)],
      vertices: [.random(in: 0..<6, using: &generator)])
    for direction in Direction.allCases {
      try check(
        plain, from: .random(in: 0..<6, using: &generator),
        to: .random(in: 0..<6, using: &generator),
        direction, .repeated(.random(depth: 2, &generator), min: 1, max: nil), labels: labels,
        maxLength: .random(in: 0...5, using: &generator), filter: filter)
    }
  }

  /// An even number of steps on a square with a tail: the shortest walk passes a vertex twice.
  @Test func noVertexTwiceThoughAWalkWouldBeShorter() throws {
    let graph = try CompressedGraph(
      vertexCount: 6, sources: [0, 0, 2, 3, 4], targets: [1, 2, 3, 4, 1])
    let even = try LabelAutomaton(
      .repeated(.sequence([.any(.both), .any(.both)]), min: 0, max: nil))
    let found = try graph.paths(
      from: 0, to: 1, matching: even, labels: [], .both, extent: .shortest, maxLength: 9,
      maxCount: 9, filter: NoFilter())
    #expect(found.paths.map(\.edges) == [[1, 2, 3, 4]])
    #expect(!found.isTruncated)
  }

  @Test func limitsAndCancellation() throws {
    let graph = try CompressedGraph(vertexCount: 2, sources: [0, 0], targets: [1, 1])
    let any = try LabelAutomaton(.any(.both))
    func find(_ start: Int32, budget: Int, _ execution: Execution) throws -> GraphPathList {
      try graph.paths(
        from: start, to: 1, matching: any, labels: [], .both, extent: .all, maxLength: 9,
        maxCount: 9, budget: budget, filter: NoFilter(), execution: execution)
    }
    #expect(try find(0, budget: 1, .unlimited).isTruncated)
    #expect(try find(0, budget: 100, .unlimited).paths.count == 2)
    #expect(try find(7, budget: 100, .unlimited).paths.isEmpty)
    #expect(throws: Interrupted.cancelled) {
      try find(0, budget: 100, Execution(isCancelled: { true }))
    }
  }
}
