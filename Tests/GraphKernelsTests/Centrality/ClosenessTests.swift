import GraphKernels
import Testing

@Suite struct ClosenessTests {
  @Test(arguments: [true, false])
  func everySmallMultigraph(isDirected: Bool) throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4) { try check($0, isDirected: isDirected) }
    try PlainGraph.forEach(vertexCount: 4, maxEdges: 3) { try check($0, isDirected: isDirected) }
  }

  @Test func randomGraphs() throws {
    var generator = SeededGenerator(seed: 21)
    for round in 0..<20 {
      let plain = PlainGraph.random(vertexCount: 8, edgeCount: 4 + round % 9, using: &generator)
      try check(plain, isDirected: round % 2 == 0)
    }
  }

  private func check(_ plain: PlainGraph, isDirected: Bool) throws {
    let weights = smallWeights(plain)
    let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
    let count = plain.vertexCount
    for direction in Direction.allCases {
      for usesWeights in [true, false] {
        // Paths are listed from the vertex, against the edges where those lead to it.
        let slow = ShortestPathShares(
          plain, isDirected ? direction : .both, weights: usesWeights ? weights : nil)
        let distances = (0..<count).map { vertex in
          (0..<count).filter { $0 != vertex }.compactMap { slow.distances[vertex][$0] }
        }
        let mean = distances.map { list in
          list.isEmpty ? 0 : Double(list.count) / list.reduce(0, +)
        }
        let share = distances.map { Double($0.count) / Double(count - 1) }
        let harmonic = distances.map { $0.reduce(0) { $0 + 1 / $1 } }
        let close = try graph.closeness(direction, usesWeights: usesWeights)
        let plainClose = try graph.closeness(
          direction, usesWeights: usesWeights, isCorrected: false)
        let found = try graph.harmonicCentrality(direction, usesWeights: usesWeights)
        if !isClose(close, zip(mean, share).map { $0 * $1 }) || !isClose(plainClose, mean)
          || !isClose(found, harmonic)
        {
          Issue.record("\(direction), \(isDirected), \(usesWeights), \(plain)")
        }
      }
    }
  }

  /// More vertices than one search starts from, and levels found from both sides.
  @Test(arguments: [true, false])
  func largerGraphsAndThreads(isDirected: Bool) throws {
    var generator = SeededGenerator(seed: 2)
    let plain = PlainGraph.random(vertexCount: 500, edgeCount: 1200, using: &generator)
    let graph = try plain.adjacency(
      isDirected: isDirected, weights: Array(repeating: 1, count: 1200))
    let two = Execution(threads: 2)
    for direction in Direction.allCases {
      let scores = try graph.closeness(direction)
      #expect(try graph.closeness(direction, execution: two) == scores)
      #expect(isClose(try graph.closeness(direction, usesWeights: true), scores))
      let harmonic = try graph.harmonicCentrality(direction)
      #expect(try graph.harmonicCentrality(direction, execution: two) == harmonic)
      #expect(isClose(try graph.harmonicCentrality(direction, usesWeights: true), harmonic))
    }
    let (other, names) = plain.shuffled(using: &generator)
    let renamed = try other.adjacency(isDirected: isDirected)
    #expect(try renamed.closeness().byOldNames(names) == graph.closeness())
  }

  @Test func knownValuesOfTheKite() throws {
    let scores = try KnownGraphs.kite.adjacency(isDirected: false).closeness()
    let distances = [17.0, 17, 18, 15, 18, 14, 14, 15, 21, 29]
    #expect(isClose(scores, distances.map { 9 / $0 }))
  }

  @Test func estimatesOfALargeSampleAreNear() throws {
    var generator = SeededGenerator(seed: 4)
    let plain = PlainGraph.random(vertexCount: 400, edgeCount: 2000, using: &generator)
    let graph = try plain.adjacency(isDirected: false)
    let exact = try graph.closeness()
    let near = try graph.estimatedCloseness(sampleCount: 200, seed: 7)
    #expect(isClose(near.map { $0 + 1 }, exact.map { $0 + 1 }, within: 0.03))
    let harmonic = try graph.harmonicCentrality()
    let nearHarmonic = try graph.estimatedHarmonicCentrality(sampleCount: 200, seed: 7)
    #expect(isClose(nearHarmonic, harmonic, within: 0.1))
    #expect(try graph.estimatedCloseness(sampleCount: 400, seed: 9) == exact)
    #expect(try graph.estimatedCloseness(sampleCount: 0, seed: 9).allSatisfy { $0 == 0 })
  }

  @Test func lengthsOfZeroAndGraphsWithoutEdges() throws {
    let graph = try Adjacency(
      vertexCount: 3, sources: [0, 1], targets: [1, 2], weights: [0, 2], isDirected: true)
    #expect(try graph.closeness(usesWeights: true) == [0, 0, 0.5])
    #expect(try graph.harmonicCentrality(usesWeights: true) == [0, 0, 1])
    #expect(try graph.harmonicCentrality(usesWeights: true, isNormalized: true) == [0, 0, 0.5])
    for count in [0, 1] {
      let empty = try Adjacency(vertexCount: count, sources: [], targets: [], isDirected: true)
      #expect(try empty.closeness(.both) == Array(repeating: 0, count: count))
      #expect(
        try empty.harmonicCentrality(isNormalized: true) == Array(repeating: 0, count: count))
    }
  }

  @Test func longChains() throws {
    let count = 5000
    let chain = PlainGraph(
      vertexCount: count, edges: (1..<Int32(count)).map { ($0 - 1, $0) })
    let scores = try chain.adjacency(isDirected: false).closeness()
    #expect(scores[0] == 2 / Double(count))
  }
}
