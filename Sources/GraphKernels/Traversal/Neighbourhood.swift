/// The vertices near given vertices, nearest first.
public struct Neighbourhood: Hashable, Sendable {
  /// The vertices, by distance and then by number; the given ones come first.
  public var vertices: [Int32]
  /// How many edges away each of them is, in the same order.
  public var distances: [Int32]

  /// Puts a neighbourhood together.
  public init(vertices: [Int32], distances: [Int32]) {
    self.vertices = vertices
    self.distances = distances
  }
}

extension CompressedGraph {
  /// The vertices within some steps of given vertices.
  ///
  /// - Parameters:
  ///   - starts: the vertices to start from; those that do not exist, or stand twice, are passed
  ///     over.
  ///   - direction: which way edges may be taken.
  ///   - maxDepth: how many edges away to look; nothing is found where it is negative.
  ///   - filter: which edges, and which vertices on the way, paths may use. As in all path searches
  ///     it is not asked for the ends of paths: a vertex that it does not allow is found, but not
  ///     what lies behind it.
  ///   - state: working memory, see ``SearchState``.
  /// - Returns: the vertices with the length of the shortest path from the nearest start, those at
  ///   distance 0 included.
  ///
  /// Parallel edges and loops make no difference. Complexity: O(d + s log s) for d steps that leave
  /// the s vertices found, however large the graph. Source: breadth-first search, E. F. Moore, "The
  /// shortest path through a maze", 1959.
  ///
  /// ```swift
  /// var state = SearchState()
  /// let near = graph.neighbourhood(
  ///   of: [0], .both, within: 2, filter: NoFilter(), &state)
  /// ```
  public func neighbourhood(
    of starts: [Int32], _ direction: Direction, within maxDepth: Int,
    filter: some TraversalFilter, _ state: inout SearchState
  ) -> Neighbourhood {
    let memory = state.begin(self)
    return memory.neighbourhood(of: starts.filter(contains), within: maxDepth) {
      vertex, depth, visit in
      guard depth == 0 || filter.allowsVertex(vertex) else { return }
      forEachStep(from: vertex, direction) { neighbour, edge, isForward in
        if filter.allowsEdge(edge, isForward: isForward) { visit(neighbour) }
      }
    }
  }
}

extension Adjacency {
  /// The vertices within some steps of given vertices.
  ///
  /// - Parameters:
  ///   - starts: the vertices to start from; those that do not exist, or stand twice, are passed
  ///     over.
  ///   - direction: which way edges may be taken.
  ///   - maxDepth: how many edges away to look; nothing is found where it is negative.
  ///   - state: working memory, see ``SearchState``.
  /// - Returns: the vertices with the length of the shortest path from the nearest start, those at
  ///   distance 0 included.
  ///
  /// Weights, parallel edges and loops make no difference. Complexity: O(d + s log s) for the d
  /// degrees of the s vertices found, however large the graph. Source: as for
  /// ``CompressedGraph/neighbourhood(of:_:within:filter:_:)``.
  public func neighbourhood(
    of starts: [Int32], _ direction: Direction = .outgoing, within maxDepth: Int,
    _ state: inout SearchState
  ) -> Neighbourhood {
    let memory = state.begin(vertexCount: vertexCount)
    return outgoing.withPointers { outgoing in
      incoming.withPointers { incoming in
        memory.neighbourhood(of: starts.filter(contains), within: maxDepth) { vertex, _, visit in
          if direction != .incoming || !isDirected {
            for arc in outgoing.row(vertex) { visit(outgoing.neighbours[arc]) }
          }
          if direction != .outgoing, isDirected {
            for arc in incoming.row(vertex) { visit(incoming.neighbours[arc]) }
          }
        }
      }
    }
  }
}

extension SearchMemory {
  /// Breadth-first search within a query that has begun, from starts that exist.
  ///
  /// - Parameter forEachNeighbour: gets a vertex and its distance, and calls its last argument with
  ///   every vertex that one more step reaches.
  @inline(__always)
  fileprivate func neighbourhood(
    of starts: [Int32], within maxDepth: Int,
    _ forEachNeighbour: (Int32, Int32, (Int32) -> Void) -> Void
  ) -> Neighbourhood {
    var result = Neighbourhood(vertices: [], distances: [])
    guard maxDepth >= 0 else { return result }
    let (marks, found) = (marks.pointer, mark(Side.forward, 0))
    defer { withExtendedLifetime(self) {} }
    for start in starts where marks[Int(start)] != found {
      marks[Int(start)] = found
      result.vertices.append(start)
    }
    result.vertices.sort()
    result.distances = Array(repeating: 0, count: result.vertices.count)
    var level = 0..<result.vertices.count
    var depth: Int32 = 0
    var next: [Int32] = []
    while !level.isEmpty, Int(depth) < maxDepth {
      next.removeAll(keepingCapacity: true)
      for place in level {
        forEachNeighbour(result.vertices[place], depth) { neighbour in
          guard marks[Int(neighbour)] != found else { return }
          marks[Int(neighbour)] = found
          next.append(neighbour)
        }
      }
      depth += 1
      next.sort()
      result.vertices.append(contentsOf: next)
      result.distances.append(contentsOf: repeatElement(depth, count: next.count))
      level = level.upperBound..<result.vertices.count
    }
    return result
  }
}
