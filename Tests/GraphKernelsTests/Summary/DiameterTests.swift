import GraphKernels
import Testing

@Suite struct DiameterTests {
  /// Distances between all vertices (Floyd and Warshall); nil where there is no path.
  private func distances(_ plain: PlainGraph) -> [[Int?]] {
    let all = 0..<plain.vertexCount
    var lengths = all.map { left in all.map { $0 == left ? 0 : Int?.none } }
    for (source, target) in plain.edges where source != target {
      lengths[Int(source)][Int(target)] = 1
      lengths[Int(target)][Int(source)] = 1
    }
    for middle in all {
      for left in all {
        for right in all {
          guard let first = lengths[left][middle], let second = lengths[middle][right] else {
            continue
          }
          lengths[left][right] = min(lengths[left][right] ?? .max, first + second)
        }
      }
    }
    return lengths
  }

  private func check(_ plain: PlainGraph) throws {
    let lengths = distances(plain)
    let longest = lengths.flatMap(\.self).compactMap(\.self).max() ?? 0
    for isDirected in [true, false] {
      for maxSearches in [Int.max, 1, 0, -3] {
        let found = try plain.adjacency(isDirected: isDirected).diameter(maxSearches: maxSearches)
        guard let found else {
          Issue.record("\(plain): no diameter")
          return
        }
        let holds =
          lengths[Int(found.source)][Int(found.target)] == found.lowerBound
          && found.lowerBound <= longest && longest <= found.upperBound
          && (maxSearches < .max || found.isExact)
          && found.isConnected == lengths.allSatisfy { $0.allSatisfy { $0 != nil } }
        if !holds { Issue.record("\(plain), \(maxSearches) searches: \(found), not \(longest)") }
      }
    }
  }

  @Test func everySmallMultigraph() throws {
    for (vertexCount, maxEdges) in [(1, 1), (3, 3), (4, 3), (5, 2)] {
      try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: maxEdges, check)
    }
  }

  @Test func randomGraphs() throws {
    var generator = SeededGenerator(seed: 77)
    for round in 0..<60 {
      let count = 5 + round
      try check(
        .random(vertexCount: count, edgeCount: count * (1 + round % 4), using: &generator))
    }
    // More vertices at the same distance than one search from many takes.
    for edgeCount in [230, 300, 500] {
      try check(.random(vertexCount: 200, edgeCount: edgeCount, using: &generator))
    }
  }

  @Test func knownGraphs() throws {
    let club = try PlainGraph.clubOf1977.adjacency(isDirected: false)
    #expect(try club.diameter()?.lowerBound == 5)
    let chain = try Adjacency(
      vertexCount: 30_000, sources: Array(0..<29_999), targets: Array(1..<30_000),
      isDirected: true)
    let found = try chain.diameter()
    #expect(found?.lowerBound == 29_999)
    #expect(found?.isExact == true)
    #expect(Set([found?.source, found?.target]) == [0, 29_999])
    // A circle: every vertex is as far from the middle of things as any other.
    let circle = try Adjacency(
      vertexCount: 2001, sources: Array(0..<2001), targets: Array(1..<2001) + [0],
      isDirected: false)
    #expect(try circle.diameter()?.lowerBound == 1000)
    // The Petersen graph.
    let petersen = try Adjacency(
      vertexCount: 10, sources: [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 5, 7, 9, 6, 8],
      targets: [1, 2, 3, 4, 0, 5, 6, 7, 8, 9, 7, 9, 6, 8, 5], isDirected: false)
    #expect(try petersen.diameter()?.lowerBound == 2)
  }

  @Test func withoutVerticesThereIsNone() throws {
    let empty = try Adjacency(vertexCount: 0, sources: [], targets: [], isDirected: false)
    #expect(try empty.diameter() == nil)
    let alone = try Adjacency(vertexCount: 3, sources: [], targets: [], isDirected: false)
    #expect(try alone.diameter()?.lowerBound == 0)
    #expect(try alone.diameter()?.isConnected == false)
  }

  @Test func itStopsWhenAsked() throws {
    var generator = SeededGenerator(seed: 6)
    let graph = try PlainGraph.random(
      vertexCount: 100_000, edgeCount: 400_000, using: &generator
    ).adjacency(isDirected: false)
    let calls = Counter()
    #expect(throws: Interrupted.cancelled) {
      try graph.diameter(execution: Execution(isCancelled: { calls.next() > 30 }))
    }
    #expect(throws: Interrupted.timeLimit) {
      try graph.diameter(execution: Execution(timeLimit: .zero))
    }
  }
}
