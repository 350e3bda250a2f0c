private import HeapModule

extension CompressedGraph {
  /// The lightest simple paths between two vertices, one after the other.
  ///
  /// Paths that differ only in which of parallel edges they take are different paths. Self-loops are
  /// never part of a simple path.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - direction: which way edges may be taken.
  ///   - weights: what each edge costs, whichever way it is taken.
  ///   - count: how many paths to find.
  ///   - maxLength: how many edges a path may have.
  ///   - filter: which edges, and which vertices between the ends, a path may use.
  ///   - state: working memory, see ``WeightedSearchState``.
  /// - Returns: the first `count` paths of all simple paths by weight and then in the order of
  ///   ``GraphPath``; fewer where there are no more within `maxLength`. Which sums count as equal is
  ///   told at ``lightestPath(from:to:_:weights:maxLength:filter:_:)``.
  ///
  /// Complexity: at most `count` times the length of paths searches, and memory for as many
  /// candidates.
  /// - Throws: ``EdgeWeightError`` when there are not as many weights as edges.
  ///
  /// Source: Yen 1971, doi 10.1287/mnsc.17.11.712, with the partition of Lawler 1972, doi
  /// 10.1287/mnsc.18.7.401.
  public func kLightestPaths(
    from start: Int32, to end: Int32, _ direction: Direction, weights: EdgeWeights, count: Int,
    maxLength: Int = .max, filter: some TraversalFilter, _ state: inout WeightedSearchState
  ) throws(EdgeWeightError) -> [WeightedPath] {
    guard
      let first = try lightestPath(
        from: start, to: end, direction, weights: weights, maxLength: maxLength, filter: filter,
        &state), count > 0
    else { return [] }
    if type(of: filter) == NoFilter.self {
      return kLightestPaths(
        after: first, to: end, direction, weights: weights, count: count, maxLength: maxLength,
        filter: NoFilter(), &state)
    }
    return kLightestPaths(
      after: first, to: end, direction, weights: weights, count: count, maxLength: maxLength,
      filter: filter, &state)
  }

  private func kLightestPaths(
    after first: WeightedPath, to end: Int32, _ direction: Direction, weights: EdgeWeights,
    count: Int, maxLength: Int, filter: some TraversalFilter, _ state: inout WeightedSearchState
  ) -> [WeightedPath] {
    var found: [WeightedPath] = []
    var candidates = Heap<Candidate>()
    candidates.insert(Candidate(path: first, prefixLength: 0, blockedEdges: []))
    /// What candidates weigh, ascending, as far as they may still be wanted.
    var waiting = [first.weight]
    while let candidate = candidates.popMin() {
      let path = candidate.path.path
      found.append(candidate.path)
      if found.count == count { break }
      waiting.removeFirst()
      var base = 0.0
      for index in 0..<path.length {
        defer { base += weights.values[Int(path.edges[index])] }
        if index < candidate.prefixLength { continue }
        let blockedEdges =
          (index == candidate.prefixLength ? candidate.blockedEdges : []) + [path.edges[index]]
        // A path that as many known ones precede as are still wanted is not looked for.
        let wanted = count - found.count
        let limit = waiting.count >= wanted ? waiting[wanted - 1] : .infinity
        let search = state.begin(self)
        for vertex in path.vertices[..<index] { search.block(vertex: vertex) }
        for edge in blockedEdges { search.block(edge: edge, of: self) }
        let spur = lightestPath(
          from: path.vertices[index], to: end, direction, weights: weights, base: base,
          limit: limit, maxLength: maxLength == .max ? .max : maxLength - index, filter: filter,
          search)
        guard let spur else { continue }
        waiting.insert(spur.weight, at: waiting.firstIndex { $0 > spur.weight } ?? waiting.count)
        if waiting.count > wanted { waiting.removeLast() }
        candidates.insert(
          Candidate(
            path: WeightedPath(
              path: GraphPath(
                vertices: path.vertices[..<index] + spur.path.vertices,
                edges: path.edges[..<index] + spur.path.edges),
              weight: spur.weight),
            prefixLength: index, blockedEdges: blockedEdges))
      }
    }
    return found
  }
}

/// The best path of a set of paths: those that share its first `prefixLength` edges and use none of
/// `blockedEdges` after them.
private struct Candidate: Comparable {
  var path: WeightedPath
  var prefixLength: Int
  var blockedEdges: [Int32]

  static func < (left: Self, right: Self) -> Bool { left.path < right.path }
}
