import GraphKernels
import Testing

@Suite struct TopologicalOrderTests {
  @Test func everySmallMultigraph() throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4) { try check($0) }
    try PlainGraph.forEach(vertexCount: 4, maxEdges: 4) { try check($0) }
  }

  @Test(arguments: 0..<60)
  func randomMultigraphs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var plain = PlainGraph.random(
      vertexCount: Int.random(in: 2...25, using: &generator),
      edgeCount: Int.random(in: 0...40, using: &generator), using: &generator)
    // Half of them without cycles.
    if seed % 2 == 0 {
      plain.edges = plain.edges.filter { $0.source < $0.target }
      plain = plain.renamed(plain.shuffledNames(using: &generator))
    }
    try check(plain)
  }

  private func check(_ plain: PlainGraph) throws {
    // Always the smallest vertex to which no edge leads from vertices not yet taken.
    var left = Array(0..<Int32(plain.vertexCount))
    var order: [Int32] = []
    while let vertex = left.first(where: { vertex in
      !plain.edges.contains { $0.target == vertex && left.contains($0.source) }
    }) {
      order.append(vertex)
      left.removeAll { $0 == vertex }
    }
    let graph = try plain.adjacency(isDirected: true)
    switch try graph.topologicalOrder() {
    case .order(let found):
      if found != order || !left.isEmpty { Issue.record("\(plain): \(found)") }
    case .cycle(let cycle):
      let isCycle = cycle.indices.allSatisfy {
        graph.hasEdge(from: cycle[$0], to: cycle[($0 + 1) % cycle.count])
      }
      if left.isEmpty || !isCycle || cycle.isEmpty || cycle.first != cycle.min()
        || Set(cycle).count != cycle.count
      {
        Issue.record("\(plain): \(cycle)")
      }
    }
  }

  @Test func examplesAndLimits() throws {
    let empty = try Adjacency(vertexCount: 0, sources: [], targets: [], isDirected: true)
    #expect(try empty.topologicalOrder() == .order([]))
    let loop = try Adjacency(vertexCount: 2, sources: [1], targets: [1], isDirected: true)
    #expect(try loop.topologicalOrder() == .cycle([1]))
    let edge = try Adjacency(vertexCount: 2, sources: [0], targets: [1], isDirected: false)
    #expect(try edge.topologicalOrder() == .cycle([0, 1]))
    let chain = try PlainGraph.chain(50_000).adjacency(isDirected: true)
    #expect(try chain.topologicalOrder() == .order(Array(0..<50_000)))
    #expect(throws: Interrupted.cancelled) {
      try chain.topologicalOrder(execution: Execution(isCancelled: { true }))
    }
  }
}
