extension CompressedGraph {
  /// All shortest paths between two vertices, up to a limit, and how many there are.
  public struct ShortestPaths: Hashable, Sendable {
    /// The first paths in the order of ``GraphPath``.
    public var paths: [GraphPath]
    /// How many shortest paths there are in all; `Int.max` where there are more than that.
    public var count: Int
    /// Whether there are more than `paths`.
    public var isTruncated: Bool { count > paths.count }
  }

  /// All shortest paths between two vertices, and their number.
  ///
  /// Parallel edges give parallel paths: two edges from a to b and three from b to c make six
  /// shortest paths from a to c. Self-loops are never part of one.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - direction: which way edges may be taken.
  ///   - maxLength: how many edges a path may have.
  ///   - maxCount: how many paths to list; their number can grow exponentially with their length,
  ///     so there is always a limit. All are counted.
  ///   - filter: which edges, and which vertices between the ends, a path may use.
  ///   - state: working memory, see ``SearchState``.
  /// - Returns: the paths in the order of ``GraphPath``; none where the distance exceeds
  ///   `maxLength`, or an end does not exist. From a vertex to itself it is the path without edges.
  ///
  /// Complexity: O(vertices + edges) at worst to search and count, then O(length x degree) for each
  /// path listed. Source: Pohl 1971 for the search; counting over the layers of shortest paths as in
  /// U. Brandes, "A faster algorithm for betweenness centrality", 2001, doi
  /// 10.1080/0022250X.2001.9990249.
  public func allShortestPaths(
    from start: Int32, to end: Int32, _ direction: Direction, maxLength: Int, maxCount: Int,
    filter: some TraversalFilter, _ state: inout SearchState
  ) -> ShortestPaths {
    guard contains(start), contains(end), maxLength >= 0 else {
      return ShortestPaths(paths: [], count: 0)
    }
    if start == end {
      let path = GraphPath(vertices: [start], edges: [])
      return ShortestPaths(paths: maxCount > 0 ? [path] : [], count: 1)
    }
    let memory = state.begin(self)
    if type(of: filter) == NoFilter.self {
      return allShortestPaths(
        from: start, to: end, direction, maxLength: maxLength, maxCount: maxCount,
        filter: NoFilter(), memory)
    }
    return allShortestPaths(
      from: start, to: end, direction, maxLength: maxLength, maxCount: maxCount, filter: filter,
      memory)
  }

  private func allShortestPaths(
    from start: Int32, to end: Int32, _ direction: Direction, maxLength: Int, maxCount: Int,
    filter: some TraversalFilter, _ memory: SearchMemory
  ) -> ShortestPaths {
    let network = withSteps { steps -> PathNetwork? in
      guard
        memory.meet(steps, from: start, to: end, direction, maxLength: maxLength, filter: filter)
      else { return nil }
      let usefulCount = memory.markUseful(steps, direction, filter)
      return memory.network(
        steps, from: start, to: end, direction, filter, usefulCount: usefulCount)
    }
    guard let network else { return ShortestPaths(paths: [], count: 0) }
    return ShortestPaths(paths: network.paths(maxCount: maxCount), count: network.pathCount())
  }
}
