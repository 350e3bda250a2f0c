import GraphKernels
import Testing

@Suite struct NeighbourhoodTests {
  /// A vertex is near where the path search finds a path to it, whatever the filter forbids.
  @Test(arguments: Direction.allCases)
  func theSameVerticesAsPathSearches(direction: Direction) throws {
    var (state, paths) = (SearchState(), SearchState())
    try PlainGraph.forEach(vertexCount: 4, maxEdges: 4) { plain in
      try check(plain, direction, NoFilter(), &state, &paths)
      try check(
        plain, direction, SampleFilter(edges: [2], backwardEdges: [1], vertices: [1]), &state,
        &paths)
    }
  }

  @Test(arguments: 0..<30)
  func randomMultigraphs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plain = PlainGraph.random(
      vertexCount: Int.random(in: 3...30, using: &generator),
      edgeCount: Int.random(in: 3...60, using: &generator), using: &generator)
    var (state, paths) = (SearchState(), SearchState())
    for direction in Direction.allCases {
      try check(
        plain, direction, SampleFilter(edges: [0], backwardEdges: [1], vertices: [2, 5]), &state,
        &paths)
      try check(plain, direction, NoFilter(), &state, &paths)
    }
  }

  private func check(
    _ plain: PlainGraph, _ direction: Direction, _ filter: some TraversalFilter,
    _ state: inout SearchState, _ paths: inout SearchState
  ) throws {
    let graph = try plain.compressed()
    let starts: [Int32] = plain.edges.count % 2 == 0 ? [0] : [2, 0, 2, 99, -1]
    for maxDepth in [-1, 0, 1, 2, .max] {
      let near = (0..<Int32(plain.vertexCount)).compactMap { vertex in
        starts.compactMap { start in
          graph.shortestPath(
            from: start, to: vertex, direction, maxLength: maxDepth, filter: filter, &paths)?.length
        }.min().map { (distance: Int32($0), vertex: vertex) }
      }.sorted { $0 < $1 }
      let expected = Neighbourhood(
        vertices: near.map(\.vertex), distances: near.map(\.distance))
      let found = graph.neighbourhood(
        of: starts, direction, within: maxDepth, filter: filter, &state)
      if found != expected { Issue.record("\(plain), \(direction), \(maxDepth): \(found)") }
      guard filter is NoFilter else { continue }
      let lists = try plain.adjacency(isDirected: true)
      if lists.neighbourhood(of: starts, direction, within: maxDepth, &state) != expected {
        Issue.record("neighbour lists, \(plain), \(direction), \(maxDepth)")
      }
      if direction == .both {
        let undirected = try plain.adjacency(isDirected: false)
        for any in Direction.allCases
        where undirected.neighbourhood(of: starts, any, within: maxDepth, &state) != expected {
          Issue.record("undirected, \(plain), \(maxDepth)")
        }
      }
    }
  }

  @Test func oneStateServesGraphsOfAnySize() throws {
    var state = SearchState()
    for count in [3, 1_000, 10, 5_000] {
      let graph = try PlainGraph.chain(count).compressed()
      let near = graph.neighbourhood(
        of: [0], .outgoing, within: 2, filter: NoFilter(), &state)
      #expect(near == Neighbourhood(vertices: [0, 1, 2], distances: [0, 1, 2]))
      let lists = graph.adjacency(isDirected: true)
      #expect(lists.neighbourhood(of: [0], within: 2, &state) == near)
      #expect(
        graph.shortestPath(
          from: 0, to: 2, .both, maxLength: 5, filter: NoFilter(), &state)?.length == 2)
    }
    let empty = try CompressedGraph(vertexCount: 0, sources: [], targets: [])
    #expect(
      empty.neighbourhood(of: [0], .both, within: 3, filter: NoFilter(), &state).vertices.isEmpty)
  }
}
