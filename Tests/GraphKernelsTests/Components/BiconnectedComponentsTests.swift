import GraphKernels
import Testing

/// Articulation points, bridges and biconnected components.
@Suite struct BiconnectedComponentsTests {
  @Test func everySmallMultigraph() throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 5) { try check($0, NoFilter()) }
    try PlainGraph.forEach(vertexCount: 4, maxEdges: 4) { plain in
      try check(plain, NoFilter())
      try check(plain, SampleFilter(edges: [1], backwardEdges: [0], vertices: [2]))
    }
  }

  @Test(arguments: 0..<60)
  func randomMultigraphs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plain = PlainGraph.random(
      vertexCount: Int.random(in: 2...10, using: &generator),
      edgeCount: Int.random(in: 0...13, using: &generator), using: &generator)
    try check(plain, NoFilter())
    try check(plain, SampleFilter(edges: [3], vertices: [1]))
  }

  private func check(_ plain: PlainGraph, _ filter: some TraversalFilter) throws {
    let used = plain.edges.indices.filter {
      let (source, target) = plain.edges[$0]
      return source != target && filter.allowsEdge(Int32($0), isForward: true)
        && filter.allowsVertex(source) && filter.allowsVertex(target)
    }
    let found = try plain.compressed().biconnectedComponents(filter: filter)
    let components = componentCount(plain, used)
    let bridges = used.filter { edge in
      componentCount(plain, used.filter { $0 != edge }) > components
    }
    var points: [BiconnectedComponents.ArticulationPoint] = []
    for vertex in 0..<Int32(plain.vertexCount) {
      let without = used.filter {
        plain.edges[$0].source != vertex && plain.edges[$0].target != vertex
      }
      // The vertex itself stays, alone.
      let parts = componentCount(plain, without) - components
      if parts > 1 { points.append(.init(vertex: vertex, partCount: parts)) }
    }
    let labels = labels(plain, used)
    if found.bridges != bridges.map({ Int32($0) }) || found.articulationPoints != points
      || found.labels != labels || found.count != Int(labels.max() ?? -1) + 1
    {
      Issue.record("\(plain): \(found)")
    }
  }

  private func componentCount(_ plain: PlainGraph, _ edges: [Int]) -> Int {
    let part = PlainGraph(vertexCount: plain.vertexCount, edges: edges.map { plain.edges[$0] })
    return (0..<Int32(plain.vertexCount)).count { vertex in
      part.stepsAway(from: vertex, .both).firstIndex { $0 >= 0 } == Int(vertex)
    }
  }

  /// Edges belong together if a simple path leads from one end of an edge to the other by way of the
  /// other edge.
  private func labels(_ plain: PlainGraph, _ used: [Int]) -> [Int32] {
    var labels = [Int32](repeating: -1, count: plain.edges.count)
    var count: Int32 = 0
    for edge in used where labels[edge] < 0 {
      let (source, target) = plain.edges[edge]
      let unused = Set(plain.edges.indices.map { Int32($0) })
        .subtracting(used.filter { $0 != edge }.map { Int32($0) })
      labels[edge] = count
      for path in plain.simplePaths(
        from: target, to: source, .both, filter: SampleFilter(edges: unused))
      {
        for other in path.edges { labels[Int(other)] = count }
      }
      count += 1
    }
    return labels
  }

  @Test func examples() throws {
    // Two triangles joined by an edge.
    let barbell = try CompressedGraph(
      vertexCount: 6, sources: [0, 1, 2, 2, 3, 4, 5], targets: [1, 2, 0, 3, 4, 5, 3])
    let parts = try barbell.biconnectedComponents()
    #expect(parts.bridges == [3])
    #expect(
      parts.articulationPoints == [
        .init(vertex: 2, partCount: 2), .init(vertex: 3, partCount: 2),
      ])
    #expect(parts.labels == [0, 0, 0, 1, 2, 2, 2])
    #expect(parts.count == 3)
    // A star falls into as many parts as it has rays; a second edge saves one of them.
    let star = try CompressedGraph(
      vertexCount: 6, sources: [0, 0, 0, 4, 5, 0], targets: [1, 2, 3, 0, 0, 1])
    #expect(try star.biconnectedComponents().bridges == [1, 2, 3, 4])
    #expect(
      try star.biconnectedComponents().articulationPoints == [.init(vertex: 0, partCount: 5)])
  }

  @Test func longChainsEmptyGraphsAndWhoStopsTheSearch() throws {
    let empty = try CompressedGraph(vertexCount: 0, sources: [], targets: [])
    #expect(try empty.biconnectedComponents().count == 0)
    let chain = try PlainGraph.chain(100_000).compressed()
    #expect(try chain.biconnectedComponents().bridges.count == 99_999)
    #expect(try chain.biconnectedComponents().articulationPoints.count == 99_998)
    #expect(throws: Interrupted.cancelled) {
      try chain.biconnectedComponents(execution: Execution(isCancelled: { true }))
    }
  }

  @Test func namesOfVerticesDoNotMatter() throws {
    var generator = SeededGenerator(seed: 5)
    let plain = PlainGraph.random(vertexCount: 300, edgeCount: 330, using: &generator)
    let names = plain.shuffledNames(using: &generator)
    let one = try plain.compressed().biconnectedComponents()
    let other = try plain.renamed(names).compressed().biconnectedComponents()
    #expect(one.labels == other.labels)
    #expect(one.bridges == other.bridges)
    #expect(
      Set(one.articulationPoints.map { [Int(names[Int($0.vertex)]), $0.partCount] })
        == Set(other.articulationPoints.map { [Int($0.vertex), $0.partCount] }))
  }
}
