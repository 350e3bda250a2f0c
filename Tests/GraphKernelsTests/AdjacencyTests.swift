import GraphKernels
import Testing

@Suite struct AdjacencyTests {
  @Test(arguments: [true, false])
  func everySmallMultigraph(isDirected: Bool) throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4) { plain in
      let graph = try plain.adjacency(isDirected: isDirected)
      #expect(graph.edgeCount == plain.edges.count)
      for vertex in 0..<Int32(3) {
        let leaving = plain.edges.filter { $0.source == vertex }.map(\.target)
        let arriving = plain.edges.filter { $0.target == vertex }.map(\.source)
        if isDirected {
          #expect(graph.neighbours(of: vertex, .outgoing) == leaving.sorted())
          #expect(graph.neighbours(of: vertex, .incoming) == arriving.sorted())
        } else {
          #expect(graph.neighbours(of: vertex) == (leaving + arriving).sorted())
        }
      }
    }
  }

  @Test func mergedEdgesAddUp() throws {
    // 0 -> 1 twice, 1 -> 0, and a loop.
    let graph = try Adjacency(
      vertexCount: 2, sources: [0, 0, 1, 1], targets: [1, 1, 0, 1], weights: [1, 2, 4, 8],
      isDirected: true)
    #expect(!graph.isSimple)
    let simple = graph.simplified()
    #expect(simple.isSimple)
    #expect(simple.edgeColumns().sources == [0, 1])
    #expect(simple.edgeColumns().weights == [3, 4])
    #expect(graph.simplified(.lightest).edgeColumns().weights == [1, 4])
    let undirected = graph.undirected(.merged)
    #expect(undirected.edgeCount == 1)
    #expect(undirected.edgeColumns().weights == [7])
    #expect(graph.undirected().edgeCount == 4)
  }

  @Test func anUndirectedLoopStandsTwiceInItsRow() throws {
    let graph = try Adjacency(vertexCount: 1, sources: [0], targets: [0], isDirected: false)
    #expect(graph.edgeCount == 1)
    #expect(graph.neighbours(of: 0) == [0, 0])
    #expect(graph.edgeColumns().sources == [0])
  }

  @Test func wrongColumnsAreRefused() {
    #expect(throws: AdjacencyError.unknownVertex(2, edge: 1)) {
      try Adjacency(vertexCount: 2, sources: [0, 0], targets: [1, 2], isDirected: true)
    }
    #expect(throws: AdjacencyError.unevenColumns(sources: 1, targets: 2, weights: nil)) {
      try Adjacency(vertexCount: 2, sources: [0], targets: [1, 1], isDirected: true)
    }
    #expect(throws: AdjacencyError.invalidWeight(-1, edge: 0)) {
      try Adjacency(vertexCount: 2, sources: [0], targets: [1], weights: [-1], isDirected: true)
    }
    #expect(throws: AdjacencyError.self) {
      try Adjacency(
        vertexCount: 2, sources: [0], targets: [1], weights: [.nan], isDirected: false)
    }
    #expect(throws: AdjacencyError.tooManyVertices(-1)) {
      try Adjacency(vertexCount: -1, sources: [], targets: [], isDirected: true)
    }
  }

  @Test func verticesThatDoNotExistHaveNoNeighbours() throws {
    let graph = try Adjacency(vertexCount: 2, sources: [0], targets: [1], isDirected: true)
    #expect(graph.neighbours(of: 7).isEmpty)
    #expect(graph.degree(of: -1, .both) == 0)
    #expect(!graph.hasEdge(from: 0, to: 9))
    #expect(graph.hasEdge(from: 0, to: 1))
    #expect(!graph.hasEdge(from: 1, to: 0))
  }

  @Test func theProjectionKeepsWhatTheFilterAllows() throws {
    let graph = try CompressedGraph(
      vertexCount: 4, sources: [0, 1, 2, 0], targets: [1, 2, 3, 1])
    #expect(graph.adjacency(isDirected: true).edgeCount == 4)
    #expect(graph.adjacency(isDirected: false, parallelEdges: .merged).edgeCount == 3)
    #expect(graph.adjacency(isDirected: true, isTwoWay: { $0 == 2 }).edgeCount == 5)
    let filtered = graph.adjacency(
      isDirected: false, filter: WithoutVertex(vertex: 2), weight: { Float($0) })
    #expect(filtered.edgeColumns().weights == [0, 3])
  }

  private struct WithoutVertex: TraversalFilter {
    let vertex: Int32
    func allowsVertex(_ vertex: Int32) -> Bool { vertex != self.vertex }
    func allowsEdge(_ edge: Int32, isForward: Bool) -> Bool { isForward }
  }
}
