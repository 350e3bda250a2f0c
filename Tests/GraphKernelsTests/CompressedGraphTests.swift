import GraphKernels
import Testing

@Suite struct CompressedGraphTests {
  @Test func everySmallMultigraphKeepsItsEdges() throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4) { plain in
      let graph = try plain.compressed()
      #expect(graph.violatedInvariants().isEmpty)
      #expect(graph.edgeCount == plain.edges.count)
      for (number, edge) in plain.edges.enumerated() {
        #expect(graph.source(of: Int32(number)) == edge.source)
        #expect(graph.target(of: Int32(number)) == edge.target)
      }
    }
  }

  @Test func stepsComeByNeighbourThenEdge() throws {
    // Edge 0 is a loop, 1 and 3 are parallel, 2 comes in.
    let graph = try CompressedGraph(
      vertexCount: 3, sources: [1, 1, 0, 1], targets: [1, 2, 1, 2])
    func list(_ direction: Direction) -> [[Int32]] {
      graph.steps(from: 1, direction).map { [$0.vertex, $0.edge, $0.isForward ? 1 : 0] }
    }
    #expect(list(.outgoing) == [[1, 0, 1], [2, 1, 1], [2, 3, 1]])
    #expect(list(.incoming) == [[0, 2, 0], [1, 0, 0]])
    #expect(list(.both) == [[0, 2, 0], [1, 0, 1], [1, 0, 0], [2, 1, 1], [2, 3, 1]])
    #expect(graph.degree(of: 1, .both) == 5)
    #expect(Array(graph.steps(from: 9, .both)).isEmpty)
  }

  @Test func wrongEndsAreRefused() {
    #expect(throws: CompressedGraphError.unknownVertex(2, edge: 1)) {
      try CompressedGraph(vertexCount: 2, sources: [0, 0], targets: [1, 2])
    }
    #expect(throws: CompressedGraphError.unknownVertex(-1, edge: 0)) {
      try CompressedGraph(vertexCount: 2, sources: [-1], targets: [1])
    }
    #expect(throws: CompressedGraphError.unevenEnds(sources: 1, targets: 2)) {
      try CompressedGraph(vertexCount: 2, sources: [0], targets: [1, 1])
    }
    #expect(throws: CompressedGraphError.tooLarge(vertices: -1, edges: 0)) {
      try CompressedGraph(vertexCount: -1, sources: [], targets: [])
    }
  }

  @Test func emptyGraph() throws {
    let graph = try CompressedGraph(vertexCount: 0, sources: [], targets: [])
    var state = SearchState()
    #expect(
      graph.shortestPath(from: 0, to: 0, .both, maxLength: 3, filter: NoFilter(), &state) == nil)
  }
}
