import GraphKernels
import Testing

@Suite struct TriangleTests {
  private func check(_ plain: PlainGraph) throws {
    let triangles = plain.triangles
    var byVertex = [Int](repeating: 0, count: plain.vertexCount)
    for vertex in triangles.joined() { byVertex[Int(vertex)] += 1 }
    for isDirected in [true, false] {
      let graph = try plain.adjacency(isDirected: isDirected)
      for threads in [1, 2] {
        let execution = Execution(threads: threads)
        let count = try graph.triangleCount(execution: execution)
        let counts = try graph.trianglesByVertex(execution: execution)
        if count != triangles.count || counts != byVertex {
          Issue.record("\(plain), directed \(isDirected): \(count), \(counts)")
        }
      }
    }
  }

  @Test func everySmallMultigraph() throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4, check)
    try PlainGraph.forEach(vertexCount: 4, maxEdges: 3, check)
  }

  @Test func randomGraphsOfAllShapes() throws {
    var generator = SeededGenerator(seed: 1)
    for (vertexCount, edgeCount) in [(0, 0), (1, 0), (60, 900), (300, 3000), (900, 4000)] {
      try check(.random(vertexCount: max(1, vertexCount), edgeCount: edgeCount, using: &generator))
      try check(.skewed(vertexCount: max(1, vertexCount), edgeCount: edgeCount, using: &generator))
    }
    try check(PlainGraph(vertexCount: 0, edges: []))
  }

  /// Ring lattices reach beyond the vertices whose rows are kept as bits: each vertex is next to
  /// the `reach` that follow and the `reach` before.
  @Test(arguments: [(9000, 140), (20000, 3), (700, 200)])
  func ringsHaveTheTrianglesThatCountingGives(vertexCount: Int, reach: Int) throws {
    var (sources, targets): ([Int32], [Int32]) = ([], [])
    for vertex in 0..<vertexCount {
      for step in 1...reach {
        sources.append(Int32(vertex))
        targets.append(Int32((vertex + step) % vertexCount))
      }
    }
    let graph = try Adjacency(
      vertexCount: vertexCount, sources: sources, targets: targets, isDirected: false)
    let perVertex = 3 * reach * (reach - 1) / 2
    let execution = Execution(threads: 2)
    #expect(try graph.triangleCount(execution: execution) == vertexCount * perVertex / 3)
    #expect(
      try graph.trianglesByVertex(execution: execution).allSatisfy { $0 == perVertex })
  }

  @Test func namesOfVerticesDoNotMatter() throws {
    var generator = SeededGenerator(seed: 2)
    let plain = PlainGraph.skewed(vertexCount: 200, edgeCount: 2000, using: &generator)
    let names = (0..<Int32(200)).shuffled(using: &generator)
    let before = try plain.adjacency(isDirected: false).trianglesByVertex()
    let after = try plain.renamed(names).adjacency(isDirected: false).trianglesByVertex()
    #expect(names.indices.allSatisfy { before[$0] == after[Int(names[$0])] })
  }

  @Test func karateClub() throws {
    let graph = try PlainGraph.zacharyClub.adjacency(isDirected: false)
    #expect(try graph.triangleCount() == 45)
    #expect(throws: Interrupted.cancelled) { try graph.triangleCount(execution: cancelled) }
    #expect(throws: Interrupted.cancelled) { try graph.trianglesByVertex(execution: cancelled) }
  }
}
