/// The shortest paths from one vertex to all others, one for each.
public struct BreadthFirstTree: Hashable, Sendable {
  /// The vertex before each vertex on its path; -1 for the root and what was not reached.
  public var parents: [Int32]
  /// How many edges the path to each vertex has; -1 where it was not reached.
  public var distances: [Int32]

  /// The vertices from the root to a vertex; empty where it was not reached or does not exist.
  /// Complexity: O(length of the path).
  public func path(to vertex: Int32) -> [Int32] {
    guard vertex >= 0, Int(vertex) < distances.count, distances[Int(vertex)] >= 0 else { return [] }
    var path: [Int32] = []
    var next = vertex
    while next >= 0 {
      path.append(next)
      next = parents[Int(next)]
    }
    return path.reversed()
  }
}

extension Adjacency {
  /// The breadth-first tree of one vertex.
  ///
  /// - Parameters:
  ///   - start: the root.
  ///   - direction: which way edges may be taken.
  ///   - maxDepth: how many edges away to look at most.
  ///   - execution: on how many threads, and until when.
  /// - Returns: parents and distances by vertex number. Of all possible parents a vertex gets the
  ///   one with the smallest number, whatever order the search went in. Nothing is reached where
  ///   `start` does not exist or `maxDepth` is negative.
  ///
  /// Weights, parallel edges and loops make no difference; for ``Direction/both`` see
  /// ``distances(from:_:maxDepth:execution:)``. Complexity: O(vertices + edges). Throws:
  /// ``Interrupted``. Source: as for the distances.
  public func breadthFirstTree(
    from start: Int32, _ direction: Direction = .outgoing, maxDepth: Int = .max,
    execution: Execution = .unlimited
  ) throws(Interrupted) -> BreadthFirstTree {
    let graph = direction == .both ? undirected() : self
    let distances = try graph.distances(
      from: start, direction, maxDepth: maxDepth, execution: execution)
    let parents = Buffer<Int32>(repeating: -1, count: vertexCount)
    try graph.rows(direction.reversed).withPointers { rows throws(Interrupted) in
      try execution.forEachChunk(of: vertexCount, size: 1 << 12) { range, _ in
        distances.withUnsafeBufferPointer { distances in
          for vertex in range where distances[vertex] > 0 {
            let depth = distances[vertex] &- 1
            for arc in rows.row(Int32(truncatingIfNeeded: vertex)) {
              let neighbour = rows.neighbours[arc]
              if distances[Int(neighbour)] == depth {
                parents.pointer[vertex] = neighbour
                break
              }
            }
          }
        }
      }
    }
    return BreadthFirstTree(parents: parents.array, distances: distances)
  }
}
