import GraphKernels
import Testing

/// Searches for lightest paths, against all simple paths sorted by weight.
@Suite struct LightestPathTests {
  /// Compares every search with the slow and obvious one. Weights must add up without rounding.
  private func check(
    _ plain: PlainGraph, _ weights: EdgeWeights, from start: Int32, to end: Int32,
    _ direction: Direction, maxLength: Int, filter: some TraversalFilter,
    _ state: inout WeightedSearchState
  ) throws {
    let graph = try plain.compressed()
    let all = plain.simplePaths(from: start, to: end, direction, filter: filter)
      .map { WeightedPath(path: $0, weight: weights.weight(of: $0)) }.sorted()
    let short = all.filter { $0.path.length <= maxLength }
    let what = "\(plain) \(weights.values): \(start) to \(end), \(direction), \(maxLength)"

    for (limit, expected) in [(Int.max, all), (maxLength, short)] {
      let path = try graph.lightestPath(
        from: start, to: end, direction, weights: weights, maxLength: limit, filter: filter,
        &state)
      if path != expected.first { Issue.record("lightest, \(what): \(path as Any)") }
      for count in [2, 1000] {
        let found = try graph.kLightestPaths(
          from: start, to: end, direction, weights: weights, count: count, maxLength: limit,
          filter: filter, &state)
        if found != Array(expected.prefix(count)) { Issue.record("\(count), \(what): \(found)") }
      }
    }
    let lightest = all.filter { $0.weight == all.first?.weight }.map(\.path)
    for maxCount in [1, 1000] {
      let found = try graph.allLightestPaths(
        from: start, to: end, direction, weights: weights, maxCount: maxCount, filter: filter,
        &state)
      if found.paths != Array(lightest.prefix(maxCount))
        || found.weight != all.first?.weight ?? .infinity
        || (!found.isTruncated || found.count > maxCount) && found.count != lightest.count
        || found.isTruncated != (lightest.count > maxCount)
      {
        Issue.record("all lightest, \(what): \(found)")
      }
    }
  }

  @Test(arguments: [(2, 5), (3, 4), (4, 4)])
  func everySmallMultigraph(vertexCount: Int, maxEdges: Int) throws {
    var state = WeightedSearchState()
    var generator = SeededGenerator(seed: 7)
    try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: maxEdges) { plain in
      let weights = try EdgeWeights(
        plain.edges.map { _ in [0, 0.5, 1, 1, 2].randomElement(using: &generator) ?? 1 })
      for direction in [Direction.outgoing, .both] {
        try check(
          plain, weights, from: 0, to: 1, direction, maxLength: 1 + plain.edges.count % 2,
          filter: NoFilter(), &state)
      }
    }
  }

  @Test(arguments: 0..<150)
  func randomMultigraphsWithFilters(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var state = WeightedSearchState()
    let vertexCount = Int.random(in: 2...8, using: &generator)
    let plain = PlainGraph.random(
      vertexCount: vertexCount, edgeCount: Int.random(in: 0...14, using: &generator),
      using: &generator)
    let vertices = 0..<Int32(vertexCount)
    let edges = plain.edges.indices.map { Int32($0) }
    let largest = [1.0, 3, 40][Int(seed % 3)]
    for direction in Direction.allCases {
      let filter = SampleFilter(
        edges: Set(edges.filter { _ in Int.random(in: 0..<8, using: &generator) == 0 }),
        backwardEdges: Set(edges.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }),
        vertices: Set(vertices.filter { _ in Int.random(in: 0..<6, using: &generator) == 0 }))
      let weights = try EdgeWeights(
        edges.map { _ in Double.random(in: 0...largest, using: &generator).rounded() })
      try check(
        plain, weights, from: .random(in: vertices, using: &generator),
        to: .random(in: vertices, using: &generator), direction,
        maxLength: Int.random(in: 0...6, using: &generator), filter: filter, &state)
    }
  }

  /// Sums that are rounded: the answer is the least sum from the start on, to the last bit.
  @Test(arguments: 0..<20)
  func sumsAreThoseFromTheStart(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed + 500)
    var state = WeightedSearchState()
    let plain = PlainGraph.random(vertexCount: 300, edgeCount: 1200, using: &generator)
    let graph = try plain.compressed()
    let floats = plain.edges.map { _ in Float.random(in: 0...1, using: &generator) / 3 }
    let weights = try EdgeWeights(floats.map { Double($0) })
    let tree = try plain.adjacency(isDirected: true, weights: floats).lightestPathTree(from: 0)
    for end: Int32 in 1..<300 {
      let path = try graph.lightestPath(
        from: 0, to: end, .outgoing, weights: weights, filter: NoFilter(), &state)
      #expect(path?.weight ?? .infinity == tree.distances[Int(end)])
      #expect(path.map { weights.weight(of: $0.path) } == path?.weight)
      #expect(path?.path.vertices ?? [] == tree.vertices(to: end))
    }
    let few = try graph.kLightestPaths(
      from: 0, to: 9, .both, weights: weights, count: 30, filter: NoFilter(), &state)
    #expect(few == few.sorted() && Set(few).count == few.count)
    #expect(few.allSatisfy { weights.weight(of: $0.path) == $0.weight })
  }

  /// The network in Yen's article as later textbooks give it: C to H.
  @Test func theThreeLightestOfATextbook() throws {
    let (c, d, e, f, g, h): (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 1, 2, 3, 4, 5)
    let graph = try CompressedGraph(
      vertexCount: 6, sources: [c, c, d, e, e, e, f, f, g], targets: [d, e, f, d, f, g, g, h, h])
    let weights = try EdgeWeights([3, 2, 4, 1, 2, 3, 2, 1, 2])
    var state = WeightedSearchState()
    let found = try graph.kLightestPaths(
      from: c, to: h, .outgoing, weights: weights, count: 3, filter: NoFilter(), &state)
    #expect(found.map(\.weight) == [5, 7, 8])
    #expect(found.map(\.path.vertices) == [[c, e, f, h], [c, e, g, h], [c, d, f, h]])
  }

  @Test func ladderOfParallelEdgesIsCounted() throws {
    let sources = (0..<280).map { Int32($0 / 4) }
    let graph = try CompressedGraph(
      vertexCount: 71, sources: sources, targets: sources.map { $0 + 1 })
    var state = WeightedSearchState()
    let all = try EdgeWeights(Array(repeating: 0.25, count: 280))
    for (end, count): (Int32, Int) in [(10, 1 << 20), (70, .max)] {
      let found = try graph.allLightestPaths(
        from: 0, to: end, .both, weights: all, maxCount: 3, filter: NoFilter(), &state)
      #expect(found.count == count && found.isTruncated)
      #expect(found.paths.map { $0.edges.last } == (0..<3).map { end * 4 - 4 + $0 })
      #expect(found.weight == Double(end) / 4)
    }
  }

  @Test func cyclesWithoutWeightStopAtTheBudget() throws {
    // A complete graph of 12 vertices where nothing weighs anything.
    let vertices = Int32(0)..<12
    let sources = vertices.flatMap { Array(repeating: $0, count: 11 - Int($0)) }
    let targets = vertices.flatMap { Array(($0 + 1)..<12) }
    let graph = try CompressedGraph(vertexCount: 12, sources: sources, targets: targets)
    let weights = try EdgeWeights(Array(repeating: 0, count: sources.count))
    var state = WeightedSearchState()
    let found = try graph.allLightestPaths(
      from: 0, to: 11, .both, weights: weights, maxCount: .max, budget: 2000, filter: NoFilter(),
      &state)
    #expect(found.isTruncated && found.count == found.paths.count && found.paths.count > 10)
    #expect(found.paths == found.paths.sorted() && found.paths.first?.length == 1)
  }

  @Test func aLongChainIsWalked() throws {
    let graph = try CompressedGraph(
      vertexCount: 20_001, sources: Array(0..<20_000), targets: Array(1...20_000))
    let weights = try EdgeWeights(Array(repeating: 1.5, count: 20_000))
    var state = WeightedSearchState()
    let path = try graph.lightestPath(
      from: 20_000, to: 0, .incoming, weights: weights, filter: NoFilter(), &state)
    #expect(path?.weight == 30_000 && path?.path.length == 20_000)
    #expect(
      try graph.allLightestPaths(
        from: 0, to: 20_000, .outgoing, weights: weights, maxCount: 2, filter: NoFilter(), &state
      ).count == 1)
  }

  @Test func whatIsNoWeightOrVertexIsRefused() throws {
    for bad in [-1, .nan, .infinity, -Double.infinity] {
      #expect(throws: EdgeWeightError.self) { try EdgeWeights([0, bad]) }
    }
    let graph = try CompressedGraph(vertexCount: 3, sources: [0, 1], targets: [1, 2])
    var state = WeightedSearchState()
    #expect(throws: EdgeWeightError.unevenCounts(weights: 1, edges: 2)) {
      try graph.lightestPath(
        from: 0, to: 1, .both, weights: EdgeWeights([1]), filter: NoFilter(), &state)
    }
    let huge = try EdgeWeights([.greatestFiniteMagnitude, .greatestFiniteMagnitude])
    for (start, end): (Int32, Int32) in [(-1, 0), (0, 3), (9, 9), (0, 2)] {
      #expect(
        try graph.lightestPath(
          from: start, to: end, .both, weights: huge, filter: NoFilter(), &state) == nil)
      #expect(
        try graph.allLightestPaths(
          from: start, to: end, .both, weights: huge, maxCount: 5, filter: NoFilter(), &state
        ).count == 0)
    }
    let copy = state
    #expect(
      try graph.kLightestPaths(
        from: 0, to: 1, .both, weights: huge, count: 5, filter: NoFilter(), &state
      ).count == 1)
    _ = copy
    #expect(try EdgeWeights([]).weight(of: GraphPath(vertices: [0, 1], edges: [0])) == 0)
  }
}
