import GraphKernels

/// A list of edges, and path searches that are slow and obvious.
struct PlainGraph: CustomStringConvertible {
  var vertexCount: Int
  var edges: [(source: Int32, target: Int32)]

  var description: String {
    "\(vertexCount) vertices, " + edges.map { "\($0.source)->\($0.target)" }.joined(separator: " ")
  }

  func compressed() throws -> CompressedGraph {
    try CompressedGraph(
      vertexCount: vertexCount, sources: edges.map(\.source), targets: edges.map(\.target))
  }

  /// Neighbour lists; `weights` gives each edge one, by its number.
  func adjacency(isDirected: Bool, weights: [Float]? = nil) throws -> Adjacency {
    try Adjacency(
      vertexCount: vertexCount, sources: edges.map(\.source), targets: edges.map(\.target),
      weights: weights, isDirected: isDirected)
  }

  /// Every simple path, found by trying every edge at every vertex, in the order of `GraphPath`.
  func simplePaths(
    from start: Int32, to end: Int32, _ direction: Direction, maxLength: Int = .max,
    filter: some TraversalFilter = NoFilter(), required: Set<Int32> = []
  ) -> [GraphPath] {
    var found: [GraphPath] = []
    func extend(_ path: GraphPath) {
      guard let last = path.vertices.last else { return }
      if last == end {
        if required.isSubset(of: path.vertices) { found.append(path) }
        return
      }
      if path.length >= maxLength { return }
      for (number, edge) in edges.enumerated() {
        for isForward in [true, false] {
          if direction == (isForward ? .incoming : .outgoing) { continue }
          let (near, far) =
            isForward ? (edge.source, edge.target) : (edge.target, edge.source)
          guard near == last, !path.vertices.contains(far),
            filter.allowsEdge(Int32(number), isForward: isForward),
            far == end || required.contains(far) || filter.allowsVertex(far)
          else { continue }
          extend(
            GraphPath(vertices: path.vertices + [far], edges: path.edges + [Int32(number)]))
        }
      }
    }
    extend(GraphPath(vertices: [start], edges: []))
    return found.sorted()
  }

  /// Calls `body` with every directed multigraph of so many vertices and at most so many edges, up
  /// to the order of edges; loops and parallel edges included.
  static func forEach(
    vertexCount: Int, maxEdges: Int, _ body: (PlainGraph) throws -> Void
  ) rethrows {
    let pairs = (0..<vertexCount * vertexCount).map {
      (source: Int32($0 / vertexCount), target: Int32($0 % vertexCount))
    }
    func extend(_ edges: [(source: Int32, target: Int32)], from first: Int) throws {
      // Edge numbers should not always agree with the order of vertices.
      let ordered = edges.count % 2 == 0 ? edges : edges.reversed()
      try body(PlainGraph(vertexCount: vertexCount, edges: ordered))
      if edges.count == maxEdges { return }
      for index in first..<pairs.count { try extend(edges + [pairs[index]], from: index) }
    }
    try extend([], from: 0)
  }

  /// The same graph with its vertices called otherwise: vertex `v` is now `names[v]`.
  func renamed(_ names: [Int32]) -> PlainGraph {
    PlainGraph(
      vertexCount: vertexCount,
      edges: edges.map { (names[Int($0.source)], names[Int($0.target)]) })
  }

  /// A graph of random edges.
  static func random(
    vertexCount: Int, edgeCount: Int, using generator: inout SeededGenerator
  ) -> PlainGraph {
    let vertices = 0..<Int32(vertexCount)
    return PlainGraph(
      vertexCount: vertexCount,
      edges: (0..<edgeCount).map { _ in
        (
          Int32.random(in: vertices, using: &generator),
          Int32.random(in: vertices, using: &generator)
        )
      })
  }
}
