extension CompressedGraph {
  /// How many shortest paths between vertices take each edge: each pair of vertices counts with the
  /// share of its shortest paths that do.
  ///
  /// - Parameters:
  ///   - direction: which way paths may take edges. With ``Direction/both`` each pair of vertices
  ///     counts once, otherwise once for each way.
  ///   - isNormalized: whether to divide by the number of pairs of vertices.
  ///   - filter: which edges and vertices there are: vertices that it does not allow are neither on
  ///     paths nor at their ends.
  ///   - execution: threads and limits.
  /// - Returns: a score for each edge, by its number; as igraph, and NetworkX for simple graphs.
  ///
  /// Paths that differ only in which of parallel edges they take are different paths. Loops have 0.
  /// Complexity: O(vertices * edges).
  /// - Throws: ``Interrupted``.
  ///
  /// Source: M. Girvan and M. E. J. Newman 2002, doi 10.1073/pnas.122653799; computed as in
  /// U. Brandes, "On variants of shortest-path betweenness centrality and their generic computation",
  /// Social Networks 30(2), 2008, doi 10.1016/j.socnet.2007.11.001.
  public func edgeBetweenness(
    _ direction: Direction = .outgoing, isNormalized: Bool = false,
    filter: some TraversalFilter & Sendable = NoFilter(), execution: Execution = .unlimited
  ) throws(Interrupted) -> [Double] {
    let sums = try execution.sums(
      ofSources: vertexCount, width: edgeCount,
      makeState: { EdgeSearch(vertexCount: vertexCount) }
    ) { state, source, scores in
      state.run(from: Int32(source), self, direction, filter: filter, scores: scores, execution)
    }
    var scale = direction == .both ? 0.5 : 1
    if isNormalized { scale = 1 / max(1, Double(vertexCount) * Double(vertexCount - 1)) }
    return sums.array.map { $0 * scale }
  }
}

/// Breadth-first search that shares out the paths it counted among edges.
private final class EdgeSearch: @unchecked Sendable {
  private let depth: Buffer<Int32>
  private let paths: Buffer<PathCount>
  private let dependency: Buffer<Double>
  private let queue: Buffer<Int32>

  init(vertexCount: Int) {
    depth = Buffer(repeating: -1, count: vertexCount)
    paths = Buffer(repeating: .zero, count: vertexCount)
    dependency = Buffer(repeating: 0, count: vertexCount)
    queue = Buffer(uninitialized: vertexCount)
  }

  func run(
    from source: Int32, _ graph: CompressedGraph, _ direction: Direction,
    filter: some TraversalFilter, scores: UnsafeMutablePointer<Double>, _ execution: Execution
  ) -> Bool {
    guard filter.allowsVertex(source) else { return true }
    let (depth, paths, dependency) = (depth.pointer, paths.pointer, dependency.pointer)
    let queue = queue.pointer
    queue[0] = source
    depth[Int(source)] = 0
    paths[Int(source)] = .one
    var tail = 1
    var head = 0
    var isComplete = true
    while head < tail, isComplete {
      let vertex = queue[head]
      head += 1
      let next = depth[Int(vertex)] + 1
      graph.forEachStep(from: vertex, direction) { neighbour, edge, isForward in
        let known = depth[Int(neighbour)]
        guard known < 0 || known == next, filter.allowsEdge(edge, isForward: isForward) else {
          return
        }
        if known < 0 {
          guard filter.allowsVertex(neighbour) else { return }
          depth[Int(neighbour)] = next
          queue[tail] = neighbour
          tail += 1
        }
        paths[Int(neighbour)] += paths[Int(vertex)]
      }
      if head & 0xfff == 0 { isComplete = execution.interruption == nil }
    }
    for place in stride(from: isComplete ? tail - 1 : -1, through: 0, by: -1) {
      let vertex = queue[place]
      let next = depth[Int(vertex)] + 1
      var sum = 0.0
      graph.forEachStep(from: vertex, direction) { neighbour, edge, isForward in
        guard depth[Int(neighbour)] == next, filter.allowsEdge(edge, isForward: isForward) else {
          return
        }
        let share =
          paths[Int(vertex)] / paths[Int(neighbour)] * (1 + dependency[Int(neighbour)])
        scores[Int(edge)] += share
        sum += share
      }
      dependency[Int(vertex)] = sum
    }
    for place in 0..<tail {
      depth[Int(queue[place])] = -1
      paths[Int(queue[place])] = .zero
      dependency[Int(queue[place])] = 0
    }
    return isComplete
  }
}
