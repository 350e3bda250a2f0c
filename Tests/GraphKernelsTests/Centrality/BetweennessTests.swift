import GraphKernels
import Synchronization
import Testing

@Suite struct BetweennessTests {
  @Test(arguments: [true, false], [(3, 4), (4, 3)])
  func everySmallMultigraph(isDirected: Bool, size: (Int, Int)) throws {
    try PlainGraph.forEach(vertexCount: size.0, maxEdges: size.1) { plain in
      let direction: Direction = isDirected ? .outgoing : .both
      let scale = isDirected ? 1 : 0.5
      let weights = smallWeights(plain)
      let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
      let slow = ShortestPathShares(plain, direction)
      let all = slow.betweenness(from: 0..<size.0)
      if try !isClose(graph.betweenness(), all.map { $0 * scale }) { Issue.record("\(plain)") }
      let some = try graph.betweenness(sources: [2, 0, 2])
      if !isClose(some, slow.betweenness(from: [2, 0, 2])) { Issue.record("some, \(plain)") }
      let byWeight = ShortestPathShares(plain, direction, weights: weights)
        .betweenness(from: 0..<size.0).map { $0 * scale }
      if try !isClose(graph.betweenness(usesWeights: true), byWeight) {
        Issue.record("weighted, \(plain)")
      }
      let edges = try plain.compressed().edgeBetweenness(direction)
      if !isClose(edges, slow.edges.map { $0 * scale }) { Issue.record("edges, \(plain)") }
    }
  }

  @Test func randomGraphs() throws {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<30 {
      let isDirected = round % 2 == 0
      let plain = PlainGraph.random(vertexCount: 8, edgeCount: 13, using: &generator)
      let weights = plain.edges.indices.map { Float(round % 3 == 0 ? ($0 % 4) : $0 % 2 + 1) }
      let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
      let direction: Direction = isDirected ? .outgoing : .both
      for usesWeights in [true, false] {
        let slow = ShortestPathShares(plain, direction, weights: usesWeights ? weights : nil)
        let scale = isDirected ? 1 : 0.5
        let scores = try graph.betweenness(usesWeights: usesWeights)
        #expect(isClose(scores, slow.betweenness(from: 0..<8).map { $0 * scale }), "\(plain)")
        let normal = try graph.betweenness(usesWeights: usesWeights, isNormalized: true)
        #expect(isClose(normal, slow.betweenness(from: 0..<8).map { $0 / 42 }))
      }
      let (other, names) = plain.shuffled(using: &generator)
      let renamed = try other.adjacency(isDirected: isDirected, weights: weights)
      #expect(
        isClose(try graph.betweenness(), try renamed.betweenness().byOldNames(names)))
    }
  }

  /// Large and dense enough that levels are found from both sides.
  @Test(arguments: [true, false])
  func largerGraphsAndThreads(isDirected: Bool) throws {
    var generator = SeededGenerator(seed: 5)
    let plain = PlainGraph.random(vertexCount: 600, edgeCount: 1800, using: &generator)
    let graph = try plain.adjacency(
      isDirected: isDirected, weights: Array(repeating: 1, count: 1800))
    let scores = try graph.betweenness()
    #expect(try graph.betweenness(execution: Execution(threads: 2)) == scores)
    #expect(try graph.betweenness(execution: Execution(threads: 3)) == scores)
    // Weights that are all 1 take the other road.
    #expect(isClose(try graph.betweenness(usesWeights: true), scores))
    let (other, names) = plain.shuffled(using: &generator)
    let renamed = try other.adjacency(isDirected: isDirected).betweenness()
    #expect(isClose(renamed.byOldNames(names), scores))
    // Every path has one more edge than vertices inside.
    let edges = try plain.compressed().edgeBetweenness(isDirected ? .outgoing : .both)
    let closeness = try graph.closeness(.incoming, isCorrected: false)
    #expect(closeness.allSatisfy { $0 >= 0 && $0 <= 1 })
    #expect(
      edges
        == (try plain.compressed().edgeBetweenness(
          isDirected ? .outgoing : .both, execution: Execution(threads: 2))))
  }

  @Test func knownValuesOfTheKite() throws {
    let scores = try KnownGraphs.kite.adjacency(isDirected: false).betweenness()
    let expected = [
      0.8333333333, 0.8333333333, 0, 3.6666666667, 0, 8.3333333333, 8.3333333333, 14, 8, 0,
    ]
    #expect(isClose(scores, expected))
  }

  @Test func morePathsThanNumbersHold() throws {
    let plain = KnownGraphs.diamonds(1100)
    let graph = try plain.adjacency(isDirected: true)
    // From the first vertex: half of what lies beyond a diamond goes through either side of it.
    let scores = try graph.betweenness(sources: [0])
    #expect(isClose([scores[1], scores[2]], [1649, 1649]))
    #expect(scores[3] == 3297)
    #expect(scores.allSatisfy { $0.isFinite })
    let edges = try KnownGraphs.diamonds(600).compressed().edgeBetweenness()
    #expect(edges.allSatisfy { $0.isFinite && $0 > 0 })
  }

  @Test func longChainsAndStars() throws {
    let count = 3000
    let chain = PlainGraph(
      vertexCount: count, edges: (1..<Int32(count)).map { ($0 - 1, $0) })
    let scores = try chain.adjacency(isDirected: false).betweenness()
    #expect(scores[10] == Double(10 * (count - 11)))
    let star = PlainGraph(vertexCount: count, edges: (1..<Int32(count)).map { ($0, 0) })
    let hub = try star.adjacency(isDirected: false).betweenness()
    #expect(hub[0] == Double((count - 1) * (count - 2) / 2))
    #expect(hub[1...].allSatisfy { $0 == 0 })
  }

  @Test func estimates() throws {
    var generator = SeededGenerator(seed: 3)
    let plain = PlainGraph.random(vertexCount: 60, edgeCount: 150, using: &generator)
    let graph = try plain.adjacency(isDirected: false)
    let exact = try graph.betweenness()
    #expect(try graph.estimatedBetweenness(sampleCount: 60, seed: 1) == exact)
    #expect(
      try graph.estimatedBetweenness(sampleCount: 9, seed: 1)
        == graph.estimatedBetweenness(sampleCount: 9, seed: 1))
    #expect(try graph.estimatedBetweenness(sampleCount: -1, seed: 1).allSatisfy { $0 == 0 })
    // The mean of many estimates is the betweenness.
    var mean = [Double](repeating: 0, count: 60)
    for seed in 0..<2000 {
      let scores = try graph.estimatedBetweenness(sampleCount: 6, seed: UInt64(seed))
      for vertex in mean.indices { mean[vertex] += scores[vertex] / 2000 }
    }
    #expect(isClose([mean.reduce(0, +)], [exact.reduce(0, +)], within: 0.02))
    #expect(isClose(mean.map { $0 + 20 }, exact.map { $0 + 20 }, within: 0.15))
  }

  @Test func filteredEdgesAndVerticesAreNotThere() throws {
    // 0 -> 1 -> 2, 0 -> 3 -> 2, 2 -> 4
    let plain = PlainGraph(
      vertexCount: 5, edges: [(0, 1), (1, 2), (0, 3), (3, 2), (2, 4)])
    let graph = try plain.compressed()
    #expect(
      try graph.edgeBetweenness(filter: SampleFilter(vertices: [3])) == [3, 4, 0, 0, 3])
    #expect(
      try graph.edgeBetweenness(filter: SampleFilter(edges: [2])) == [3, 4, 0, 2, 4])
    #expect(
      try graph.edgeBetweenness(.incoming, filter: SampleFilter(backwardEdges: [4]))
        == [1.5, 1.5, 1.5, 1.5, 0])
    let normal = try graph.edgeBetweenness(.both, isNormalized: true)
    let raw = try graph.edgeBetweenness(.both)
    #expect(isClose(normal, raw.map { $0 / 10 }))
  }

  @Test func nothingToDo() throws {
    let empty = PlainGraph(vertexCount: 0, edges: [])
    #expect(try empty.adjacency(isDirected: false).betweenness().isEmpty)
    #expect(try empty.compressed().edgeBetweenness().isEmpty)
    let two = try PlainGraph(vertexCount: 2, edges: [(0, 1)]).adjacency(isDirected: false)
    #expect(try two.betweenness(isNormalized: true) == [0, 0])
    #expect(try two.betweenness(sources: [-1, 5]) == [0, 0])
    #expect(try two.estimatedBetweenness(sampleCount: 1, seed: 2) == [0, 0])
  }

  @Test func itCanBeStopped() throws {
    var generator = SeededGenerator(seed: 8)
    let plain = PlainGraph.random(vertexCount: 500, edgeCount: 2000, using: &generator)
    let graph = try plain.adjacency(isDirected: true)
    for threads in [1, 2] {
      let stop = Countdown(20)
      #expect(throws: Interrupted.cancelled) {
        try graph.betweenness(execution: Execution(threads: threads, isCancelled: stop.isOver))
      }
    }
    #expect(throws: Interrupted.timeLimit) {
      try graph.betweenness(execution: Execution(timeLimit: .zero))
    }
    #expect(throws: Interrupted.timeLimit) {
      try plain.compressed().edgeBetweenness(execution: Execution(timeLimit: .zero))
    }
    #expect(throws: Interrupted.timeLimit) {
      try graph.closeness(execution: Execution(timeLimit: .zero))
    }
    #expect(throws: CentralityError.interrupted(.timeLimit)) {
      try graph.pageRank(execution: Execution(timeLimit: .zero))
    }
  }
}

/// Says after some questions that it is over.
private final class Countdown: Sendable {
  private let left: Atomic<Int>

  init(_ count: Int) { left = Atomic(count) }

  @Sendable func isOver() -> Bool { left.wrappingSubtract(1, ordering: .relaxed).newValue < 0 }
}
