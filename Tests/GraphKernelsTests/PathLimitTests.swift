import GraphKernels
import Testing

/// Limits, and how a search says that it reached them.
@Suite struct PathLimitTests {
  /// `width` parallel edges from each of `length` vertices to the next.
  private func ladder(length: Int, width: Int) throws -> CompressedGraph {
    let sources = (0..<length * width).map { Int32($0 / width) }
    return try CompressedGraph(
      vertexCount: length + 1, sources: sources, targets: sources.map { $0 + 1 })
  }

  @Test func allAreCountedThoughFewAreListed() throws {
    var state = SearchState()
    let paths = try ladder(length: 10, width: 4).allShortestPaths(
      from: 0, to: 10, .outgoing, maxLength: 10, maxCount: 3, filter: NoFilter(), &state)
    #expect(paths.count == 1 << 20)
    #expect(paths.isTruncated)
    #expect(paths.paths.map { $0.edges.last } == [36, 37, 38])
  }

  @Test func moreThanCanBeCountedIsTheLargestNumber() throws {
    var state = SearchState()
    let paths = try ladder(length: 40, width: 4).allShortestPaths(
      from: 0, to: 40, .both, maxLength: 40, maxCount: 1, filter: NoFilter(), &state)
    #expect(paths.count == .max)
  }

  @Test func nothingLongerThanAllowed() throws {
    var state = SearchState()
    let graph = try ladder(length: 5, width: 1)
    for limit in 0..<5 {
      #expect(
        graph.shortestPath(
          from: 0, to: 5, .outgoing, maxLength: limit, filter: NoFilter(), &state) == nil)
    }
    #expect(
      graph.shortestPath(from: 0, to: 5, .outgoing, maxLength: 5, filter: NoFilter(), &state)?
        .length == 5)
  }

  @Test func aLongChainIsWalked() throws {
    var state = SearchState()
    let graph = try ladder(length: 20_000, width: 1)
    let found = graph.shortestPath(
      from: 0, to: 20_000, .both, maxLength: .max, filter: NoFilter(), &state)
    #expect(found?.length == 20_000)
    let through = try graph.paths(
      from: 0, to: 20_000, through: [7], .both, extent: .all, maxLength: .max, maxCount: 2,
      filter: NoFilter())
    #expect(through.paths == [found].compactMap(\.self))
    #expect(!through.isTruncated)
  }

  @Test func aSearchThroughVerticesStopsAtItsLimits() throws {
    let graph = try ladder(length: 8, width: 3)
    let few = try graph.paths(
      from: 0, to: 8, through: [4], .outgoing, extent: .shortest, maxLength: 8, maxCount: 5,
      filter: NoFilter())
    #expect(few.paths.count == 5)
    #expect(few.isTruncated)
    let cut = try graph.paths(
      from: 0, to: 8, through: [4], .outgoing, extent: .all, maxLength: 8, maxCount: 1_000_000,
      budget: 500, filter: NoFilter())
    #expect(cut.isTruncated)
    #expect(!cut.paths.isEmpty)
    #expect(cut.paths == cut.paths.sorted())
    #expect(throws: PathSearchError.tooManyRequiredVertices(11, limit: 10)) {
      try ladder(length: 30, width: 1).paths(
        from: 0, to: 30, through: Array(1...11), .outgoing, extent: .all, maxLength: 30,
        maxCount: 1, filter: NoFilter())
    }
  }

  @Test func tenVerticesInAnyOrder() throws {
    let graph = try ladder(length: 30, width: 1)
    let found = try graph.paths(
      from: 0, to: 30, through: (1...10).map { $0 * 2 }.reversed(), .outgoing, extent: .all,
      maxLength: 30, maxCount: 1, filter: NoFilter())
    #expect(found.paths.first?.length == 30)
  }

  @Test func oneStateServesGraphsOfDifferentSize() throws {
    var state = SearchState()
    for length in [3, 300, 5, 1000, 1] {
      let found = try ladder(length: length, width: 2).kShortestPaths(
        from: 0, to: Int32(length), .outgoing, count: 4, maxLength: length, filter: NoFilter(),
        &state)
      #expect(found.count == min(4, length == 1 ? 2 : 4))
      #expect(found.allSatisfy { $0.length == length })
    }
  }

  @Test func verticesThatDoNotExist() throws {
    var state = SearchState()
    let graph = try ladder(length: 3, width: 1)
    for (start, end): (Int32, Int32) in [(-1, 2), (0, 4), (9, 9)] {
      #expect(
        graph.shortestPath(
          from: start, to: end, .both, maxLength: 9, filter: NoFilter(), &state) == nil)
      #expect(
        try graph.paths(
          from: start, to: end, through: [], .both, extent: .all, maxLength: 9, maxCount: 9,
          filter: NoFilter()
        ).paths.isEmpty)
    }
  }
}
