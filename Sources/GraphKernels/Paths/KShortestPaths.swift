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
    if type(of: filter) == NoFilter.self {
      return shortestSimplePaths(
        from: start, to: end, direction, count: count, maxLength: maxLength, filter: NoFilter(),
        &state)
    }
    return shortestSimplePaths(
      from: start, to: end, direction, count: count, maxLength: maxLength, filter: filter, &state)
  }

  private func shortestSimplePaths(
    from start: Int32, to end: Int32, _ direction: Direction, count: Int, maxLength: Int,
    filter: some TraversalFilter, _ state: inout SearchState
  ) -> [GraphPath] {
    guard count > 0,
      let first = shortestPath(
        from: start, to: end, direction, maxLength: maxLength, filter: filter, &state)
    else { return [] }
    var found: [GraphPath] = []
    var candidates = Heap<Candidate>()
    var lengths = LengthBound(maxLength: maxLength)
    candidates.insert(Candidate(path: first, prefixLength: 0, blockedEdges: []))
    while let candidate = candidates.popMin() {
      let path = candidate.path
      found.append(path)
      if found.count == count { break }
      lengths.remove(path.length)
      for index in candidate.prefixLength..<path.length {
        let blockedEdges =
          (index == candidate.prefixLength ? candidate.blockedEdges : []) + [path.edges[index]]
        // A path that as many known ones precede as are still wanted is not looked for.
        let limit = lengths.limit(forNext: count - found.count)
        let memory = state.begin(self)
        for vertex in path.vertices[..<index] { memory.block(vertex: vertex) }
        for edge in blockedEdges { memory.block(edge: edge, of: self) }
        let spur = firstShortestPath(
          from: path.vertices[index], to: end, direction, maxLength: limit - index,
          filter: filter, memory)
        guard let spur else { continue }
        lengths.insert(index + spur.length)
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

/// How long a path may be to be among those wanted next, by the lengths of known candidates.
private struct LengthBound {
  let maxLength: Int
  /// How many candidates there are of each length.
  private var counts: [Int] = []

  init(maxLength: Int) { self.maxLength = maxLength }

  mutating func insert(_ length: Int) {
    while counts.count <= length { counts.append(0) }
    counts[length] += 1
  }

  mutating func remove(_ length: Int) {
    if length < counts.count, counts[length] > 0 { counts[length] -= 1 }
  }

  func limit(forNext wanted: Int) -> Int {
    var shorter = 0
    for (length, count) in counts.enumerated() {
      shorter += count
      if shorter >= wanted { return min(length, maxLength) }
    }
    return maxLength
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
