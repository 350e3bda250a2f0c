import GraphKernels
import Testing

/// Smallest cuts against removing every set of vertices or edges.
@Suite struct MinimumCutTests {
  /// What can be reached from the start without some edges and vertices; the end is not passed.
  private func reach(
    _ plain: PlainGraph, from start: Int32, to end: Int32, _ direction: Direction,
    _ filter: some TraversalFilter, withoutEdges: Set<Int32> = [], withoutVertices: Set<Int32> = []
  ) -> Set<Int32> {
    var reached: Set<Int32> = [start]
    var open = [start]
    while let vertex = open.popLast() {
      if vertex == end { continue }
      for (number, edge) in plain.edges.enumerated() where !withoutEdges.contains(Int32(number)) {
        for isForward in [true, false] where direction != (isForward ? .incoming : .outgoing) {
          let (near, far) = isForward ? (edge.source, edge.target) : (edge.target, edge.source)
          guard near == vertex, filter.allowsEdge(Int32(number), isForward: isForward),
            far == end || filter.allowsVertex(far), !withoutVertices.contains(far),
            reached.insert(far).inserted
          else { continue }
          open.append(far)
        }
      }
    }
    return reached
  }

  /// The smallest of all sets that separate, and of these the one that leaves the least in reach.
  private func smallest(_ candidates: [Int32], _ reach: (Set<Int32>) -> Set<Int32>?) -> [Int32]? {
    var best: (cut: [Int32], reach: Set<Int32>)?
    for bits in 0..<1 << candidates.count {
      let cut = candidates.indices.filter { bits >> $0 & 1 == 1 }.map { candidates[$0] }
      if let best, best.cut.count < cut.count { continue }
      guard let left = reach(Set(cut)) else { continue }
      if let best, best.cut.count == cut.count, best.reach.count <= left.count { continue }
      best = (cut, left)
    }
    return best?.cut
  }

  private func check(
    _ plain: PlainGraph, from start: Int32, to end: Int32, _ direction: Direction,
    filter: some TraversalFilter
  ) throws {
    let graph = try plain.compressed()
    let what = "\(plain), \(start) to \(end), \(direction), \(filter)"
    let joining = plain.simplePaths(
      from: start, to: end, direction, maxLength: 1, filter: filter
    ).map { $0.edges[0] }.sorted()
    let all = Set(plain.simplePaths(from: start, to: end, direction, filter: filter))

    let vertexCut = try #require(
      try graph.minimumVertexCut(from: start, to: end, direction, filter: filter))
    let between = (0..<Int32(plain.vertexCount)).filter { $0 != start && $0 != end }
    let vertices = smallest(between) { removed in
      let left = reach(
        plain, from: start, to: end, direction, filter, withoutEdges: Set(joining),
        withoutVertices: removed)
      return left.contains(end) ? nil : left
    }
    let inner = vertexCut.paths.flatMap { $0.vertices.dropFirst().dropLast() }
    if vertexCut.vertices != vertices || vertexCut.joiningEdges != joining
      || vertexCut.isPossible != joining.isEmpty
      || vertexCut.paths.count != vertexCut.vertices.count + joining.count
      || !all.isSuperset(of: vertexCut.paths) || Set(inner).count != inner.count
      || vertexCut.paths != vertexCut.paths.sorted()
    {
      Issue.record("vertices, \(what): \(vertexCut) but \(vertices as Any)")
    }

    let edgeCut = try #require(
      try graph.minimumEdgeCut(from: start, to: end, direction, filter: filter))
    let edges = smallest(plain.edges.indices.map { Int32($0) }) { removed in
      let left = reach(plain, from: start, to: end, direction, filter, withoutEdges: removed)
      return left.contains(end) ? nil : left
    }
    let used = edgeCut.paths.flatMap(\.edges)
    if edgeCut.edges != edges || edgeCut.paths.count != edgeCut.edges.count
      || !all.isSuperset(of: edgeCut.paths) || Set(used).count != used.count
      || edgeCut.paths != edgeCut.paths.sorted()
    {
      Issue.record("edges, \(what): \(edgeCut) but \(edges as Any)")
    }
  }

  @Test(arguments: [(2, 4), (3, 4), (4, 4)])
  func everySmallMultigraph(vertexCount: Int, maxEdges: Int) throws {
    try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: maxEdges) { plain in
      for direction in [Direction.outgoing, .both] {
        try check(plain, from: 0, to: 1, direction, filter: NoFilter())
      }
    }
  }

  @Test(arguments: 0..<120)
  func randomMultigraphsWithFilters(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plain = PlainGraph.random(vertexCount: 7, edgeCount: 11, using: &generator)
    let filter = SampleFilter(
      edges: [.random(in: 0..<11, using: &generator)],
      backwardEdges: [
        .random(in: 0..<11, using: &generator), .random(in: 0..<11, using: &generator),
      ],
      vertices: seed % 2 == 0 ? [] : [.random(in: 0..<7, using: &generator)])
    for direction in Direction.allCases {
      try check(plain, from: 0, to: 6, direction, filter: filter)
    }
  }

  /// Larger graphs: paths and cut are as many, the cut separates, and renaming changes only names.
  @Test(arguments: 0..<20)
  func largerGraphsProveThemselves(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plain = PlainGraph.random(vertexCount: 60, edgeCount: 240, using: &generator)
    let names = (0..<Int32(60)).shuffled(using: &generator)
    let (graph, renamed) = (try plain.compressed(), try plain.renamed(names).compressed())
    for direction in Direction.allCases {
      let filter = NoFilter()
      let vertexCut = try #require(
        try graph.minimumVertexCut(from: 0, to: 1, direction, filter: filter))
      let inner = vertexCut.paths.flatMap { $0.vertices.dropFirst().dropLast() }
      #expect(vertexCut.paths.count == vertexCut.vertices.count + vertexCut.joiningEdges.count)
      #expect(Set(inner).count == inner.count)
      #expect(
        !reach(
          plain, from: 0, to: 1, direction, filter, withoutEdges: Set(vertexCut.joiningEdges),
          withoutVertices: Set(vertexCut.vertices)
        ).contains(1))
      let edgeCut = try #require(
        try graph.minimumEdgeCut(from: 0, to: 1, direction, filter: filter))
      let used = edgeCut.paths.flatMap(\.edges)
      #expect(edgeCut.paths.count == edgeCut.edges.count)
      #expect(Set(used).count == used.count)
      #expect(
        !reach(plain, from: 0, to: 1, direction, filter, withoutEdges: Set(edgeCut.edges))
          .contains(1))
      let (start, end) = (names[0], names[1])
      #expect(
        try renamed.minimumVertexCut(from: start, to: end, direction, filter: filter)?.vertices
          == vertexCut.vertices.map { names[Int($0)] }.sorted())
      #expect(
        try renamed.minimumEdgeCut(from: start, to: end, direction, filter: filter)?.edges
          == edgeCut.edges)
    }
  }

  /// The friendships of Zachary's karate club: 1 and 34 are no friends; they stand apart without 6
  /// others or 10 friendships.
  @Test func karateClub() throws {
    let neighbours: [[Int32]] = [
      [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32], [3, 4, 8, 14, 18, 20, 22, 31],
      [4, 8, 9, 10, 14, 28, 29, 33], [8, 13, 14], [7, 11], [7, 11, 17], [17], [], [31, 33, 34],
      [34], [], [], [], [34], [33, 34], [33, 34], [], [], [33, 34], [34], [33, 34], [], [33, 34],
      [26, 28, 30, 33, 34], [26, 28, 32], [32], [30, 34], [34], [32, 34], [33, 34], [33, 34],
      [33, 34], [34],
    ]
    let edges = neighbours.enumerated().flatMap { vertex, row in row.map { (Int32(vertex), $0 - 1) }
    }
    #expect(edges.count == 78)
    let graph = try CompressedGraph(
      vertexCount: 34, sources: edges.map(\.0), targets: edges.map(\.1))
    let vertexCut = try graph.minimumVertexCut(from: 0, to: 33, .both, filter: NoFilter())
    let edgeCut = try graph.minimumEdgeCut(from: 0, to: 33, .both, filter: NoFilter())
    #expect(vertexCut?.vertices == [1, 2, 8, 13, 19, 31])
    #expect(vertexCut?.isPossible == true)
    #expect(edgeCut?.edges.count == 10)
  }

  @Test func endsThatAreNoneAndCancellation() throws {
    let chain = try CompressedGraph(
      vertexCount: 30_000, sources: Array(0..<29_999), targets: Array(1..<30_000))
    for (start, end): (Int32, Int32) in [(0, 0), (-1, 0), (0, 30_000)] {
      #expect(try chain.minimumVertexCut(from: start, to: end, .both, filter: NoFilter()) == nil)
      #expect(try chain.minimumEdgeCut(from: start, to: end, .both, filter: NoFilter()) == nil)
    }
    #expect(
      try chain.minimumVertexCut(from: 0, to: 29_999, .both, filter: NoFilter())?.vertices == [1])
    #expect(
      try chain.minimumEdgeCut(from: 0, to: 29_999, .outgoing, filter: NoFilter())?.edges == [0])
    #expect(
      try chain.minimumEdgeCut(from: 0, to: 29_999, .incoming, filter: NoFilter())?.paths == [])
    let cancelled = Execution(isCancelled: { true })
    #expect(throws: Interrupted.cancelled) {
      try chain.minimumVertexCut(from: 0, to: 9, .both, filter: NoFilter(), execution: cancelled)
    }
    #expect(throws: Interrupted.cancelled) {
      try chain.minimumEdgeCut(from: 0, to: 9, .both, filter: NoFilter(), execution: cancelled)
    }
  }
}
