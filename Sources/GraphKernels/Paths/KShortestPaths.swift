private import HeapModule

extension CompressedGraph {
  /// The shortest simple paths between two vertices, one after the other.
  ///
  /// Paths that differ only in which of parallel edges they take are different paths. Self-loops are
  /// never part of a simple path.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - direction: which way edges may be taken.
  ///   - count: how many paths to find.
  ///   - maxLength: how many edges a path may have.
  ///   - filter: which edges, and which vertices between the ends, a path may use.
  ///   - state: working memory, see ``SearchState``.
  /// - Returns: the first `count` paths of all simple paths in the order of ``GraphPath``; fewer
  ///   where there are no more within `maxLength`. Ties are therefore broken alike on every machine.
  ///
  /// Complexity: at most `count * maxLength` searches of O(vertices + edges) each, and memory for
  /// as many candidates.
  ///
  /// Source: J. Y. Yen, "Finding the K shortest loopless paths in a network", Management Science
  /// 17(11), 1971, doi 10.1287/mnsc.17.11.712, with the partition of E. L. Lawler, Management Science
  /// 18(7), 1972, doi 10.1287/mnsc.18.7.401: each path found splits the paths that remain into sets
  /// that share a prefix and avoid certain edges after it, so none is found twice.
  public func kShortestPaths(
    from start: Int32, to end: Int32, _ direction: Direction, count: Int, maxLength: Int,
    filter: some TraversalFilter, _ state: inout SearchState
  ) -> [GraphPath] {
    guard count > 0,
      let first = shortestPath(
        from: start, to: end, direction, maxLength: maxLength, filter: filter, &state)
    else { return [] }
    var found: [GraphPath] = []
    var candidates = Heap<Candidate>()
    candidates.insert(Candidate(path: first, prefixLength: 0, blockedEdges: []))
    while let candidate = candidates.popMin() {
      let path = candidate.path
      found.append(path)
      if found.count == count { break }
      for index in candidate.prefixLength..<path.length {
        let blockedEdges =
          (index == candidate.prefixLength ? candidate.blockedEdges : []) + [path.edges[index]]
        state.begin(self)
        for vertex in path.vertices[..<index] { state.block(vertex: vertex) }
        for edge in blockedEdges { state.block(edge: edge, of: self) }
        let spur = firstShortestPath(
          from: path.vertices[index], to: end, direction, maxLength: maxLength - index,
          filter: filter, &state)
        guard let spur else { continue }
        candidates.insert(
          Candidate(
            path: GraphPath(
              vertices: path.vertices[..<index] + spur.vertices,
              edges: path.edges[..<index] + spur.edges),
            prefixLength: index, blockedEdges: blockedEdges))
      }
    }
    return found
  }
}

/// The best path of a set of paths: those that share its first `prefixLength` edges and use none of
/// `blockedEdges` after them.
private struct Candidate: Comparable {
  var path: GraphPath
  var prefixLength: Int
  var blockedEdges: [Int32]

  static func < (left: Self, right: Self) -> Bool { left.path < right.path }
}
