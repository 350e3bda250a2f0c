import GraphKernels
import Testing

@Suite struct ShortestPathCountsTests {
  @Test func everySmallMultigraph() throws {
    var state = SearchState()
    try PlainGraph.forEach(vertexCount: 4, maxEdges: 4) { plain in
      let graph = try plain.compressed()
      for direction in [Direction.outgoing, .both] {
        let all = plain.simplePaths(from: 0, to: 1, direction)
        let shortest = all.filter { $0.length == all.first?.length }
        let counts = graph.shortestPathCounts(
          from: 0, to: 1, direction, filter: NoFilter(), &state)
        #expect(counts?.pathCount ?? 0 == shortest.count, "\(plain)")
        #expect(counts?.length == shortest.first?.length)
        #expect(counts?.edges ?? [] == Set(shortest.flatMap(\.edges)).sorted())
        for passage in counts?.vertices ?? [] {
          let passing = shortest.filter { $0.vertices.contains(passage.vertex) }
          #expect(passage.pathCount == passing.count)
          #expect(passage.share == Double(passing.count) / Double(shortest.count))
          #expect(passing.allSatisfy { $0.vertices[passage.distance] == passage.vertex })
        }
      }
    }
  }

  @Test func moreThanCanBeCounted() throws {
    var state = SearchState()
    // Forty diamonds of four parallel edges each.
    let sources = (0..<160).map { Int32($0 / 4) }
    let graph = try CompressedGraph(
      vertexCount: 41, sources: sources, targets: sources.map { $0 + 1 })
    let counts = graph.shortestPathCounts(from: 0, to: 40, .both, filter: NoFilter(), &state)
    #expect(counts?.pathCount == .max)
    #expect(counts?.vertices.allSatisfy { $0.share == 1 } == true)
  }

  @Test func noPathAndNoVertex() throws {
    var state = SearchState()
    let graph = try CompressedGraph(vertexCount: 3, sources: [0], targets: [1])
    for (from, to): (Int32, Int32) in [(0, 2), (0, 0), (0, 9), (-1, 0)] {
      #expect(
        graph.shortestPathCounts(from: from, to: to, .both, filter: NoFilter(), &state) == nil)
    }
  }
}
