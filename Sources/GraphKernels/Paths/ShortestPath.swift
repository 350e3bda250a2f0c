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
    state.begin(self)
    return firstShortestPath(
      from: start, to: end, direction, maxLength: maxLength, filter: filter, &state)
  }

  /// The same within a query that has begun and may have blocked vertices and edges.
  func firstShortestPath(
    from start: Int32, to end: Int32, _ direction: Direction, maxLength: Int,
    filter: some TraversalFilter, _ state: inout SearchState
  ) -> GraphPath? {
    if start == end { return GraphPath(vertices: [start], edges: []) }
    guard
      state.meet(
        self, from: start, to: end, direction, maxLength: maxLength, filter: filter) != nil
    else { return nil }
    state.markUseful(self, direction, filter)
    var path = GraphPath(vertices: [start], edges: [])
    var vertex = start
    while vertex != end {
      var best: (vertex: Int32, edge: Int32)?
      forEachStep(from: vertex, direction) { neighbour, edge, isForward in
        guard state.follows(neighbour, after: vertex), !state.isBlocked(edge: edge),
          filter.allowsEdge(edge, isForward: isForward)
        else { return }
        if let known = best, known <= (neighbour, edge) { return }
        best = (neighbour, edge)
      }
      guard let best else { return nil }
      path.vertices.append(best.vertex)
      path.edges.append(best.edge)
      vertex = best.vertex
    }
    return path
  }
}
