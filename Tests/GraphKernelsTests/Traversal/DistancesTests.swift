import GraphKernels
import Testing

/// Breadth-first search over the whole graph.
@Suite struct DistancesTests {
  @Test(arguments: [true, false])
  func everySmallMultigraph(isDirected: Bool) throws {
    for vertexCount in 1...4 {
      try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: 4) { plain in
        for direction in Direction.allCases { try check(plain, isDirected, direction, from: 0) }
      }
    }
  }

  /// Dense ones, where whole levels are found by asking who is next to the level before, and sparse
  /// ones with long tails.
  @Test(arguments: [(1, 40), (2, 500), (3, 3_000), (4, 20_000)])
  func randomGraphsOnAnyNumberOfThreads(seed: UInt64, edgeCount: Int) throws {
    var generator = SeededGenerator(seed: seed)
    var plain = PlainGraph.random(
      vertexCount: 1_500, edgeCount: edgeCount, using: &generator)
    plain.edges += (1_000..<1_400).map { ($0, $0 + 1) }
    for direction in Direction.allCases {
      try check(plain, true, direction, from: plain.edges[0].source)
      try check(plain, false, direction, from: 1_200)
    }
  }

  private func check(
    _ plain: PlainGraph, _ isDirected: Bool, _ direction: Direction, from start: Int32
  ) throws {
    let graph = try plain.adjacency(isDirected: isDirected)
    let away = plain.stepsAway(from: start, isDirected ? direction : .both)
    let what = "\(plain.vertexCount) \(plain.edges.count) \(isDirected) \(direction)"
    for (threads, maxDepth) in [(1, Int.max), (2, .max), (3, 2), (1, 1), (1, 0)] {
      let execution = Execution(threads: threads)
      let expected = away.map { $0 > maxDepth ? -1 : $0 }
      let found = try graph.distances(
        from: start, direction, maxDepth: maxDepth, execution: execution)
      if found != expected { Issue.record("\(what), \(threads) threads, \(maxDepth)") }
      if maxDepth < 2 { continue }
      let tree = try graph.breadthFirstTree(
        from: start, direction, maxDepth: maxDepth, execution: execution)
      if tree.distances != expected { Issue.record("tree, \(what), \(maxDepth)") }
      for vertex in 0..<Int32(plain.vertexCount) {
        let depth = expected[Int(vertex)]
        let candidates = graph.neighbours(of: vertex, direction.reversed)
          .filter { depth > 0 && expected[Int($0)] == depth - 1 }
        if tree.parents[Int(vertex)] != candidates.min() ?? -1 {
          Issue.record("parent of \(vertex), \(what)")
        }
        if tree.path(to: vertex).count != Int(depth) + 1 { Issue.record("path, \(what)") }
      }
    }
  }

  @Test func theTextbookExample() throws {
    // Cormen et al., Introduction to Algorithms, breadth-first search: r s t u v w x y from s.
    let graph = try Adjacency(
      vertexCount: 8, sources: [0, 0, 1, 2, 2, 2, 5, 6, 6, 3],
      targets: [1, 4, 5, 5, 6, 3, 6, 3, 7, 7], isDirected: false)
    #expect(try graph.distances(from: 1) == [1, 0, 2, 3, 2, 1, 2, 3])
    #expect(try graph.breadthFirstTree(from: 1).path(to: 7) == [1, 5, 6, 7])
  }

  @Test func namesOfVerticesDoNotMatter() throws {
    var generator = SeededGenerator(seed: 9)
    let plain = PlainGraph.random(vertexCount: 400, edgeCount: 900, using: &generator)
    let names = plain.shuffledNames(using: &generator)
    let one = try plain.adjacency(isDirected: true).distances(from: 5)
    let other = try plain.renamed(names).adjacency(isDirected: true).distances(from: names[5])
    #expect((0..<400).allSatisfy { one[$0] == other[Int(names[$0])] })
  }

  @Test func longChainsAndVerticesThatDoNotExist() throws {
    let graph = try PlainGraph.chain(100_000).adjacency(isDirected: true)
    #expect(try graph.distances(from: 0, execution: Execution(threads: 2)).last == 99_999)
    #expect(try graph.breadthFirstTree(from: 0).path(to: 99_999).count == 100_000)
    for start: Int32 in [-1, 100_000, .max, .min] {
      #expect(try graph.distances(from: start).allSatisfy { $0 == -1 })
    }
    #expect(try graph.distances(from: 0, maxDepth: -1).allSatisfy { $0 == -1 })
    #expect(try graph.breadthFirstTree(from: 5, maxDepth: 0).path(to: 6).isEmpty)
    #expect(try graph.breadthFirstTree(from: 5).path(to: -3).isEmpty)
    // Many edges at the start, and then still a long way to go.
    let count = 150_000
    let loops = [Int32](repeating: 1, count: 20_000)
    let tail = try Adjacency(
      vertexCount: count, sources: Array(0..<Int32(count - 1)) + loops,
      targets: Array(1..<Int32(count)) + loops, isDirected: false)
    #expect(try tail.distances(from: 0).last == Int32(count - 1))
    let empty = try Adjacency(vertexCount: 0, sources: [], targets: [], isDirected: true)
    #expect(try empty.distances(from: 0) == [])
  }

  @Test func theSearchStopsWhenAsked() throws {
    let graph = try PlainGraph.chain(10_000).adjacency(isDirected: true)
    for threads in [1, 2] {
      let execution = Execution(threads: threads, isCancelled: { true })
      #expect(throws: Interrupted.cancelled) {
        try graph.distances(from: 0, execution: execution)
      }
      #expect(throws: Interrupted.cancelled) {
        try graph.breadthFirstTree(from: 0, execution: execution)
      }
    }
    #expect(throws: Interrupted.timeLimit) {
      try graph.distances(from: 0, execution: Execution(timeLimit: .zero))
    }
  }
}
