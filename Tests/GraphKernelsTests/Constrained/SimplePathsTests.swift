import GraphKernels
import Testing

/// All simple paths against trying every edge at every vertex.
@Suite struct SimplePathsTests {
  private func check(
    _ plain: PlainGraph, from start: Int32, to end: Int32, _ direction: Direction, maxLength: Int,
    filter: some TraversalFilter
  ) throws {
    let graph = try plain.compressed()
    let all = plain.simplePaths(
      from: start, to: end, direction, maxLength: maxLength, filter: filter)
    for maxCount in [0, 1, 2, 1000] {
      let found = try graph.simplePaths(
        from: start, to: end, direction, maxLength: maxLength, maxCount: maxCount, filter: filter)
      if found.paths != Array(all.prefix(maxCount)) || found.isTruncated != (all.count > maxCount) {
        Issue.record("\(plain), \(start) to \(end), \(direction), \(maxCount): \(found)")
      }
    }
  }

  // Any two vertices can be called 0 and 1, so these ends stand for all.
  @Test(arguments: [(1, 2), (2, 4), (3, 4), (4, 4)])
  func everySmallMultigraph(vertexCount: Int, maxEdges: Int) throws {
    try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: maxEdges) { plain in
      for direction in plain.edges.count == 4 ? [Direction.both] : [.outgoing, .both] {
        try check(
          plain, from: 0, to: Int32(min(1, vertexCount - 1)), direction, maxLength: 10,
          filter: NoFilter())
      }
    }
  }

  @Test(arguments: 0..<60)
  func randomMultigraphsWithFilters(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plain = PlainGraph.random(vertexCount: 7, edgeCount: 13, using: &generator)
    let filter = SampleFilter(
      edges: [.random(in: 0..<13, using: &generator)],
      backwardEdges: [
        .random(in: 0..<13, using: &generator), .random(in: 0..<13, using: &generator),
      ],
      vertices: [.random(in: 0..<7, using: &generator)])
    for direction in Direction.allCases {
      try check(
        plain, from: .random(in: 0..<7, using: &generator),
        to: .random(in: 0..<7, using: &generator),
        direction, maxLength: .random(in: 0...6, using: &generator), filter: filter)
    }
  }

  /// A complete graph of n vertices has sum of (n-2)!/(n-2-k)! paths between two.
  @Test(arguments: [(2, 1), (3, 2), (4, 5), (5, 16), (6, 65), (7, 326), (8, 1957)])
  func completeGraphs(vertexCount: Int, count: Int) throws {
    let pairs = (0..<vertexCount).flatMap { left in (0..<left).map { (Int32(left), Int32($0)) } }
    let graph = try CompressedGraph(
      vertexCount: vertexCount, sources: pairs.map(\.0), targets: pairs.map(\.1))
    let found = try graph.simplePaths(
      from: 0, to: 1, .both, maxLength: .max, maxCount: .max, filter: NoFilter())
    #expect(found.paths.count == count)
    #expect(!found.isTruncated)
    #expect(found.paths == found.paths.sorted())
  }

  @Test func limitsAreToldAndKept() throws {
    let sources = (0..<60).map { Int32($0 / 2) }
    let ladder = try CompressedGraph(
      vertexCount: 31, sources: sources, targets: sources.map { $0 + 1 })
    let cut = try ladder.simplePaths(
      from: 0, to: 30, .both, maxLength: .max, maxCount: .max, budget: 1000, filter: NoFilter())
    #expect(cut.isTruncated && !cut.paths.isEmpty && cut.paths == cut.paths.sorted())
    let none = try ladder.simplePaths(
      from: 0, to: 30, .both, maxLength: 29, maxCount: 5, filter: NoFilter())
    #expect(none.paths.isEmpty && !none.isTruncated)
    for (start, end): (Int32, Int32) in [(-1, 2), (0, 31)] {
      #expect(
        try ladder.simplePaths(
          from: start, to: end, .both, maxLength: 9, maxCount: 9, filter: NoFilter()
        ).paths.isEmpty)
    }
    #expect(throws: Interrupted.cancelled) {
      try ladder.simplePaths(
        from: 0, to: 30, .both, maxLength: 30, maxCount: 9, filter: NoFilter(),
        execution: Execution(isCancelled: { true }))
    }
  }

  @Test func aLongChainIsWalked() throws {
    let chain = try CompressedGraph(
      vertexCount: 20_000, sources: Array(0..<19_999), targets: Array(1..<20_000))
    let found = try chain.simplePaths(
      from: 0, to: 19_999, .both, maxLength: .max, maxCount: 2, filter: NoFilter())
    #expect(found.paths.map(\.length) == [19_999])
    #expect(!found.isTruncated)
  }
}
