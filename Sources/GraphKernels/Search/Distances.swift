extension CompressedGraph {
  /// The distance of vertices to one vertex: how many edges the shortest path to it has.
  ///
  /// - Parameters:
  ///   - end: the vertex to reach.
  ///   - direction: which way paths may take edges.
  ///   - maxLength: how far to look.
  ///   - exempt: vertices that paths may pass through whatever the filter says.
  ///   - filter: which edges, and which vertices between the ends, paths may use.
  /// - Returns: a distance for each vertex; `Int32.max` where there is no path within `maxLength`.
  ///   A vertex that the filter does not allow has one too, as the start of a path.
  ///
  /// Parallel edges and self-loops make no difference. Complexity: O(vertices + edges). Source:
  /// breadth-first search, E. F. Moore, "The shortest path through a maze", 1959.
  func distances(
    to end: Int32, _ direction: Direction, maxLength: Int, exempt: [Int32] = [],
    filter: some TraversalFilter
  ) -> [Int32] {
    var distances = [Int32](repeating: .max, count: vertexCount)
    distances[Int(end)] = 0
    var frontier = [end]
    var depth: Int32 = 0
    while !frontier.isEmpty, Int(depth) < maxLength {
      depth += 1
      var next: [Int32] = []
      for vertex in frontier {
        if vertex != end, !filter.allowsVertex(vertex), !exempt.contains(vertex) { continue }
        forEachStep(from: vertex, direction.reversed) { neighbour, edge, isForward in
          guard distances[Int(neighbour)] == .max,
            filter.allowsEdge(edge, isForward: !isForward)
          else { return }
          distances[Int(neighbour)] = depth
          next.append(neighbour)
        }
      }
      frontier = next
    }
    return distances
  }
}
