import GraphKernels
import Testing

/// Distances by weight from one vertex, against Bellman and Ford.
@Suite struct WeightedDistancesTests {
  /// Distances after every edge was tried as often as there are vertices.
  private func slowDistances(
    _ plain: PlainGraph, _ weights: [Float], from start: Int32, _ direction: Direction,
    isDirected: Bool
  ) -> [Float] {
    var distances = [Float](repeating: .infinity, count: plain.vertexCount)
    distances[Int(start)] = 0
    for _ in 0..<plain.vertexCount {
      for (edge, weight) in zip(plain.edges, weights) {
        let (source, target) = (Int(edge.source), Int(edge.target))
        if direction != .incoming || !isDirected {
          distances[target] = min(distances[target], distances[source] + weight)
        }
        if direction != .outgoing || !isDirected {
          distances[source] = min(distances[source], distances[target] + weight)
        }
      }
    }
    return distances
  }

  /// Every step of the tree is an edge that accounts for the distance, and no other would have been
  /// taken before it.
  private func check(_ tree: LightestPathTree, _ graph: Adjacency, _ expected: [Float]) {
    #expect(tree.distances == expected.map { Double($0) })
    for end in 0..<Int32(graph.vertexCount) {
      let path = tree.vertices(to: end)
      #expect(path.isEmpty == (expected[Int(end)] == .infinity))
      if path.isEmpty { continue }
      #expect(path.first == tree.start && path.last == end)
      #expect(Set(path).count == path.count)
    }
  }

  @Test(arguments: [(2, 4), (3, 4), (4, 3)])
  func everySmallMultigraph(vertexCount: Int, maxEdges: Int) throws {
    var generator = SeededGenerator(seed: 3)
    try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: maxEdges) { plain in
      let weights = plain.edges.map { _ -> Float in
        ([0, 0.25, 1, 2, 700] as [Float]).randomElement(using: &generator) ?? 1
      }
      for isDirected in [true, false] {
        let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
        for direction in Direction.allCases {
          let expected = slowDistances(
            plain, weights, from: 0, direction, isDirected: isDirected)
          let found = try graph.weightedDistances(from: 0, direction)
          if found != expected { Issue.record("\(plain) \(weights) \(direction): \(found)") }
          check(try graph.lightestPathTree(from: 0, direction), graph, expected)
        }
      }
    }
  }

  /// Large enough for threads to share bands, with widths from one band for each distance to one
  /// for all, and distances past the last band of the window.
  @Test(arguments: [Float(1), 30, 1000])
  func widthsAndThreadsChangeNothing(largest: Float) throws {
    var generator = SeededGenerator(seed: 11)
    let plain = PlainGraph.random(vertexCount: 4000, edgeCount: 40_000, using: &generator)
    let weights = plain.edges.map { _ in Float.random(in: 0...largest, using: &generator) }
    let graph = try plain.adjacency(isDirected: false, weights: weights)
    let expected = try graph.weightedDistances(from: 5)
    let tree = try graph.lightestPathTree(from: 5)
    for (float, double) in zip(expected, tree.distances) {
      #expect(abs(Double(float) - double) <= 1e-5 * double)
    }
    for delta: Float in [
      largest / 5000, largest / 20, largest, 1e9, 1e-30, .leastNonzeroMagnitude, .nan, -1, 0,
    ] {
      // Very narrow bands are one for each distance.
      for threads in [1, 2, 5] {
        #expect(
          try graph.weightedDistances(
            from: 5, delta: delta, execution: Execution(threads: threads)) == expected)
      }
    }
    var names = Array(0..<Int32(4000))
    names.shuffle(using: &generator)
    let renamed = try plain.renamed(names).adjacency(isDirected: false, weights: weights)
    let found = try renamed.weightedDistances(from: names[5], execution: Execution(threads: 2))
    #expect(names.map { found[Int($0)] } == expected)
  }

  @Test func withoutWeightsEveryEdgeIsOne() throws {
    let sources = Array(Int32(0)..<50_000)
    let chain = try Adjacency(
      vertexCount: 50_002, sources: sources, targets: sources.map { $0 + 1 }, isDirected: true)
    let distances = try chain.weightedDistances(from: 0)
    #expect(distances.prefix(50_001).elementsEqual((0...50_000).map { Float($0) }))
    #expect(distances.last == .infinity)
    #expect(try chain.weightedDistances(from: 50_000, .incoming).first == 50_000)
    #expect(try chain.lightestPathTree(from: 0).vertices(to: 50_000).count == 50_001)
  }

  /// The example of Cormen, Leiserson, Rivest and Stein for Dijkstra's algorithm: s, t, x, y, z.
  @Test func theTreeOfATextbook() throws {
    let graph = try Adjacency(
      vertexCount: 5, sources: [0, 0, 1, 1, 2, 3, 3, 3, 4, 4],
      targets: [1, 3, 2, 3, 4, 1, 2, 4, 0, 2], weights: [10, 5, 1, 2, 4, 3, 9, 2, 7, 6],
      isDirected: true)
    let tree = try graph.lightestPathTree(from: 0)
    #expect(tree.distances == [0, 8, 9, 5, 7])
    #expect(tree.parents == [-1, 3, 1, 0, 3])
    #expect(try graph.weightedDistances(from: 0) == [0, 8, 9, 5, 7])
  }

  @Test func equalPathsAreToldApartByEdgesAndNumbers() throws {
    // 0 to 5 weighs 2 by 4 alone, by 3, and in three steps by 1 and 2.
    let graph = try Adjacency(
      vertexCount: 6, sources: [0, 1, 2, 0, 3, 0, 4], targets: [1, 2, 5, 3, 5, 4, 5],
      weights: [0, 1, 1, 1, 1, 1, 1], isDirected: false)
    #expect(try graph.lightestPathTree(from: 0).parents == [-1, 0, 1, 0, 0, 3])
  }

  @Test func whatDoesNotExistIsFarAway() throws {
    let none = try Adjacency(vertexCount: 0, sources: [], targets: [], isDirected: true)
    #expect(try none.weightedDistances(from: 0).isEmpty)
    #expect(try none.lightestPathTree(from: 0).vertices(to: 0).isEmpty)
    let huge = try Adjacency(
      vertexCount: 3, sources: [0, 1], targets: [1, 2],
      weights: [.greatestFiniteMagnitude, .greatestFiniteMagnitude], isDirected: false)
    for start: Int32 in [-1, 3] {
      #expect(try huge.weightedDistances(from: start).allSatisfy { $0 == .infinity })
      #expect(try huge.lightestPathTree(from: start).distances.allSatisfy { $0 == .infinity })
    }
    #expect(
      try huge.weightedDistances(from: 0) == [0, .greatestFiniteMagnitude, .infinity])
    #expect(try huge.lightestPathTree(from: 0).vertices(to: -1).isEmpty)
  }

  @Test(arguments: [1, 2])
  func aSearchStopsWhenAsked(threads: Int) throws {
    var generator = SeededGenerator(seed: 1)
    let plain = PlainGraph.random(vertexCount: 50_000, edgeCount: 400_000, using: &generator)
    let graph = try plain.adjacency(isDirected: false)
    let execution = Execution(threads: threads, isCancelled: { true })
    #expect(throws: Interrupted.cancelled) {
      try graph.weightedDistances(from: 0, execution: execution)
    }
    #expect(throws: Interrupted.cancelled) {
      try graph.lightestPathTree(from: 0, execution: execution)
    }
  }
}
