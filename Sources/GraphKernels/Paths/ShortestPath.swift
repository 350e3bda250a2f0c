extension CompressedGraph {
  /// The shortest path between two vertices.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - direction: ``Direction/outgoing`` follows edges from source to target, ``Direction/both``
  ///     ignores their direction.
  ///   - maxLength: how many edges the path may have.
  ///   - filter: which edges, and which vertices between the ends, it may use.
  ///   - state: working memory, see ``SearchState``.
  /// - Returns: the first of all shortest paths in the order of ``GraphPath``, whatever order the
  ///   search went in; nil where there is none within `maxLength`, or an end does not exist.
  ///   From a vertex to itself it is the path without edges.
  ///
  /// Of parallel edges the one with the lowest number is taken; self-loops are never part of a
  /// shortest path. Complexity: O(vertices + edges) at worst, usually far less, see
  /// ``SearchState``. Source: Pohl 1971, with whole levels so that the choice among equally short
  /// paths does not depend on where the two searches meet.
  public func shortestPath(
    from start: Int32, to end: Int32, _ direction: Direction, maxLength: Int,
    filter: some TraversalFilter, _ state: inout SearchState
  ) -> GraphPath? {
    guard contains(start), contains(end), maxLength >= 0 else { return nil }
    let memory = state.begin(self)
    if type(of: filter) == NoFilter.self {
      // Known here, unlike other filters, so that the compiler leaves its answers out.
      return firstShortestPath(
        from: start, to: end, direction, maxLength: maxLength, filter: NoFilter(), memory)
    }
    return firstShortestPath(
      from: start, to: end, direction, maxLength: maxLength, filter: filter, memory)
  }

  /// The same within a query that has begun and may have blocked vertices and edges.
  func firstShortestPath(
    from start: Int32, to end: Int32, _ direction: Direction, maxLength: Int,
    filter: some TraversalFilter, _ memory: SearchMemory
  ) -> GraphPath? {
    if start == end { return GraphPath(vertices: [start], edges: []) }
    return withSteps { steps in
      guard
        memory.meet(steps, from: start, to: end, direction, maxLength: maxLength, filter: filter)
      else { return nil }
      memory.markUseful(steps, direction, filter)
      let marks = memory.marks.pointer
      let blockedEdges = memory.blockedEdgeStamps
      let stamp = memory.stamp
      let length = memory.forwardRadius + memory.backwardRadius
      var path = GraphPath(vertices: [start], edges: [])
      path.vertices.reserveCapacity(length + 1)
      path.edges.reserveCapacity(length)
      var vertex = start
      while vertex != end {
        let wanted = memory.next(after: vertex)
        var (best, bestEdge) = (Int32.max, Int32.max)
        steps.forEach(from: vertex, direction) { neighbour, edge, isForward in
          guard marks[Int(neighbour)] == wanted,
            neighbour < best || (neighbour == best && edge < bestEdge)
          else { return }
          if let blockedEdges, blockedEdges[Int(edge)] == stamp { return }
          guard filter.allowsEdge(edge, isForward: isForward) else { return }
          (best, bestEdge) = (neighbour, edge)
        }
        if best == .max { return nil }
        path.vertices.append(best)
        path.edges.append(bestEdge)
        vertex = best
      }
      return path
    }
  }
}
