import GraphKernels
import Testing

@Suite struct GraphSummaryTests {
  @Test func everySmallMultigraph() throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4) { plain in
      for isDirected in [true, false] {
        let graph = try plain.adjacency(isDirected: isDirected, weights: plain.edges.map { _ in 2 })
        let found = graph.summary()
        var pairs: [[Int32]: Int] = [:]
        var (loops, ends) = (0, [Int](repeating: 0, count: 3))
        for (source, target) in plain.edges {
          ends[Int(source)] += 1
          ends[Int(target)] += 1
          if source == target {
            loops += 1
          } else {
            pairs[isDirected ? [source, target] : [source, target].sorted(), default: 0] += 1
          }
        }
        let expected =
          found.loopCount == loops && found.joinedPairCount == pairs.count
          && found.parallelPairCount == pairs.values.count { $0 > 1 }
          && found.mutualPairCount == pairs.keys.count { isDirected && pairs[$0.reversed()] != nil }
          && found.isolatedCount == ends.count { $0 == 0 }
          && found.degreeCounts == (0...(ends.max() ?? 0)).map { d in ends.count { $0 == d } }
          && found.totalWeight == 2 * Double(plain.edges.count)
          && found.edgeCount == plain.edges.count
        if !expected { Issue.record("\(plain), directed \(isDirected): \(found)") }
      }
    }
  }

  @Test func whatTheNumbersMean() throws {
    // 0 <-> 1, 1 -> 2 twice, a loop at 2, and 3 alone
    let columns: (sources: [Int32], targets: [Int32]) = ([0, 1, 1, 1, 2], [1, 0, 2, 2, 2])
    let directed = try Adjacency(
      vertexCount: 4, sources: columns.sources, targets: columns.targets, isDirected: true)
    let summary = directed.summary()
    #expect(summary.density == 3.0 / 12)
    #expect(summary.meanDegree == 2.5)
    #expect((summary.minDegree, summary.maxDegree) == (0, 4))
    #expect(summary.reciprocity == 2.0 / 3)
    #expect(summary.totalWeight == 5)
    #expect(directed.degreeDistribution(.outgoing) == [1, 2, 0, 1])
    #expect(directed.degreeDistribution(.incoming) == [1, 2, 0, 1])
    let undirected = directed.undirected().summary()
    #expect(undirected.density == 2.0 / 6)
    #expect(undirected.parallelPairCount == 2)
    #expect(undirected.reciprocity == nil)
    let empty = try Adjacency(vertexCount: 0, sources: [], targets: [], isDirected: true).summary()
    #expect((empty.density, empty.meanDegree, empty.maxDegree, empty.minDegree) == (0, 0, 0, 0))
    #expect(empty.degreeCounts.isEmpty && empty.reciprocity == nil)
  }
}
