import GraphKernels
import Testing

/// Every search against the slow and obvious one.
@Suite struct PathSearchTests {
  // Any two vertices can be called 0 and 1, so these ends stand for all.
  @Test(arguments: [(2, 5), (3, 4), (4, 4)])
  func everySmallMultigraph(vertexCount: Int, maxEdges: Int) throws {
    var state = SearchState()
    try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: maxEdges) { plain in
      let through: [Int32] = vertexCount > 2 && plain.edges.count % 2 == 1 ? [2] : []
      for direction in [Direction.outgoing, .both] {
        try checkPaths(
          plain, from: 0, to: 1, direction, maxLength: 10, filter: NoFilter(),
          through: through, &state)
      }
    }
  }

  /// Graphs of four vertices and five edges are many: each of five tests takes its share.
  @Test(arguments: 0..<5)
  func everyMultigraphOfFourVerticesAndFiveEdges(share: Int) throws {
    var state = SearchState()
    var number = 0
    try PlainGraph.forEach(vertexCount: 4, maxEdges: 5) { plain in
      guard plain.edges.count == 5 else { return }
      number += 1
      guard number % 5 == share else { return }
      try checkPaths(
        plain, from: 0, to: 1, .both, maxLength: 10, filter: NoFilter(), through: [2, 3], &state)
    }
  }

  @Test(arguments: 0..<120)
  func randomMultigraphs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var state = SearchState()
    let vertexCount = Int.random(in: 2...8, using: &generator)
    let plain = PlainGraph.random(
      vertexCount: vertexCount, edgeCount: Int.random(in: 0...14, using: &generator),
      using: &generator)
    let vertices = 0..<Int32(vertexCount)
    let edges = plain.edges.indices.map { Int32($0) }
    for direction in Direction.allCases {
      let filter = SampleFilter(
        edges: Set(edges.filter { _ in Int.random(in: 0..<6, using: &generator) == 0 }),
        backwardEdges: Set(edges.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }),
        vertices: Set(vertices.filter { _ in Int.random(in: 0..<6, using: &generator) == 0 }))
      let through = vertices.filter { _ in Int.random(in: 0..<5, using: &generator) == 0 }
      try checkPaths(
        plain, from: .random(in: vertices, using: &generator),
        to: .random(in: vertices, using: &generator), direction,
        maxLength: Int.random(in: 0...8, using: &generator), filter: filter, through: through,
        &state)
    }
  }

  /// Larger graphs, where the two searches meet in the middle.
  @Test(arguments: 0..<12)
  func randomSparseGraphs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed + 1000)
    var state = SearchState()
    let plain = PlainGraph.random(vertexCount: 60, edgeCount: 90, using: &generator)
    let graph = try plain.compressed()
    for end: Int32 in 1..<12 {
      let all = plain.simplePaths(from: 0, to: end, .outgoing, maxLength: 7)
      let shortest = all.filter { $0.length == all.first?.length }
      #expect(
        graph.shortestPath(
          from: 0, to: end, .outgoing, maxLength: 7, filter: NoFilter(), &state) == all.first)
      #expect(
        graph.allShortestPaths(
          from: 0, to: end, .outgoing, maxLength: 7, maxCount: 50, filter: NoFilter(), &state
        ).paths == Array(shortest.prefix(50)))
      #expect(
        graph.kShortestPaths(
          from: 0, to: end, .outgoing, count: 20, maxLength: 7, filter: NoFilter(), &state)
          == Array(all.prefix(20)))
    }
  }

  /// Hubs with long rows, in which neighbours are looked up instead of walked by.
  @Test(arguments: 0..<30)
  func randomGraphsWithHubs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed + 2000)
    var state = SearchState()
    let vertices = Int32(0)..<50
    var plain = PlainGraph.random(vertexCount: 50, edgeCount: 30, using: &generator)
    for hub in Int32(0)..<3 {
      for vertex in vertices where Int.random(in: 0..<4, using: &generator) > 0 {
        let isForward = Int.random(in: 0..<3, using: &generator) > 0
        plain.edges.append(isForward ? (hub, vertex) : (vertex, hub))
      }
    }
    let edges = plain.edges.indices.map { Int32($0) }
    for direction in [Direction.outgoing, .both] {
      let filter = SampleFilter(
        edges: Set(edges.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }),
        backwardEdges: Set(edges.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }),
        vertices: Set(vertices.filter { _ in Int.random(in: 0..<9, using: &generator) == 0 }))
      let end = Int32.random(in: vertices, using: &generator)
      let start = Int32.random(in: vertices, using: &generator)
      let length = direction == .both ? 3 : 4
      try checkPaths(
        plain, from: start, to: end, direction, maxLength: length, filter: filter, &state)
      try checkPaths(
        plain, from: start, to: end, direction, maxLength: length, filter: NoFilter(), &state)
    }
  }

  @Test func aCopiedStateIsItsOwn() throws {
    var state = SearchState()
    let graph = try PlainGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).compressed()
    let first = graph.shortestPath(
      from: 0, to: 2, .both, maxLength: 9, filter: NoFilter(), &state)
    var copy = state
    for _ in 0..<3 {
      #expect(
        first
          == graph.shortestPath(from: 0, to: 2, .both, maxLength: 9, filter: NoFilter(), &copy))
      #expect(
        graph.shortestPath(from: 2, to: 0, .outgoing, maxLength: 9, filter: NoFilter(), &state)
          == nil)
    }
  }
}
