extension CompressedGraph {
  /// All lightest paths between two vertices, up to a limit, and how many there are.
  public struct LightestPaths: Hashable, Sendable {
    /// The first paths in the order of ``GraphPath``: those with fewer edges first.
    public var paths: [GraphPath]
    /// What each of them weighs; `+infinity` where there is none.
    public var weight: Double
    /// How many lightest paths there are in all; `Int.max` where there are more than that. Where
    /// edges without weight form cycles, paths can only be counted by finding them: then these are
    /// the paths found, if ``isTruncated`` says that there may be more.
    public var count: Int
    /// Whether there are, or may be, more than `paths`.
    public var isTruncated: Bool
  }

  /// All lightest simple paths between two vertices, and their number.
  ///
  /// Parallel edges of the same weight give parallel paths. Self-loops are never part of one.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - direction: which way edges may be taken.
  ///   - weights: what each edge costs, whichever way it is taken.
  ///   - maxCount: how many paths to list; their number can grow exponentially with their length, so
  ///     there is always a limit.
  ///   - budget: how many steps to look at where edges without weight form cycles.
  ///   - filter: which edges, and which vertices between the ends, a path may use.
  ///   - state: working memory, see ``WeightedSearchState``.
  /// - Returns: the paths in the order of ``GraphPath``; none where there are none, or an end does
  ///   not exist. From a vertex to itself it is the path without edges. Which sums count as equal is
  ///   told at ``lightestPath(from:to:_:weights:maxLength:filter:_:)``.
  ///
  /// Complexity: O((vertices + edges) log vertices) at worst to search and count, then O(length x
  /// degree) for each path listed; at most `budget` steps more for cycles without weight.
  /// - Throws: ``EdgeWeightError`` when there are not as many weights as edges.
  ///
  /// Source: counting over the network of lightest paths as in Brandes 2001, doi
  /// 10.1080/0022250X.2001.9990249.
  public func allLightestPaths(
    from start: Int32, to end: Int32, _ direction: Direction, weights: EdgeWeights, maxCount: Int,
    budget: Int = 5_000_000, filter: some TraversalFilter, _ state: inout WeightedSearchState
  ) throws(EdgeWeightError) -> LightestPaths {
    try check(weights)
    let none = LightestPaths(paths: [], weight: .infinity, count: 0, isTruncated: false)
    guard contains(start), contains(end) else { return none }
    if start == end {
      let path = GraphPath(vertices: [start], edges: [])
      return LightestPaths(
        paths: maxCount > 0 ? [path] : [], weight: 0, count: 1, isTruncated: maxCount <= 0)
    }
    let search = state.begin(self)
    let found = withSteps { steps in
      weights.values.withUnsafeBufferPointer { weights -> (Double, PathNetwork)? in
        guard
          let label = search.search(
            steps, from: start, to: end, direction, weights: weights, base: 0, limit: .infinity,
            findsAll: true, filter: filter)
        else { return nil }
        return (
          label.distance,
          search.network(
            steps, from: start, to: end, direction, weights: weights, filter: filter)
        )
      }
    }
    guard let (weight, network) = found else { return none }
    if let sorted = network.sorted() {
      let paths = sorted.paths(maxCount: maxCount)
      let count = sorted.pathCount()
      return LightestPaths(
        paths: paths, weight: weight, count: count, isTruncated: count > paths.count)
    }
    let list = network.simplePaths(maxCount: max(0, maxCount), budget: budget)
    return LightestPaths(
      paths: list.paths, weight: weight, count: list.paths.count, isTruncated: list.isTruncated)
  }
}

extension WeightedSearch {
  /// The steps of all lightest paths, after a search that found all; the start stands first.
  fileprivate func network(
    _ steps: StepPointers, from start: Int32, to end: Int32, _ direction: Direction,
    weights: UnsafeBufferPointer<Double>, filter: some TraversalFilter
  ) -> PathNetwork {
    let labels = forward.pointer
    let useful = useful.pointer
    let places = places.pointer
    useful[Int(end)] = stamp
    var open = [end]
    var found = [end]
    while let vertex = open.popLast() {
      if vertex == start { continue }
      let distance = labels[Int(vertex)].distance
      steps.forEach(from: vertex, direction.reversed) { neighbour, edge, isForward in
        let before = labels[Int(neighbour)]
        guard before.stamp == stamp | 1, before.distance + weights[Int(edge)] == distance,
          useful[Int(neighbour)] != stamp, filter.allowsEdge(edge, isForward: !isForward)
        else { return }
        useful[Int(neighbour)] = stamp
        open.append(neighbour)
        found.append(neighbour)
      }
    }
    var network = PathNetwork()
    places[Int(start)] = network.append(start)
    for vertex in found where vertex != start && vertex != end {
      places[Int(vertex)] = network.append(vertex)
    }
    places[Int(end)] = network.append(end)
    for vertex in network.vertices {
      network.beginSteps()
      if vertex == end { continue }
      let distance = labels[Int(vertex)].distance
      steps.forEach(from: vertex, direction) { neighbour, edge, isForward in
        guard useful[Int(neighbour)] == stamp, neighbour != start, neighbour != vertex,
          distance + weights[Int(edge)] == labels[Int(neighbour)].distance,
          filter.allowsEdge(edge, isForward: isForward)
        else { return }
        network.appendStep(to: places[Int(neighbour)], neighbour, edge)
      }
      network.sortSteps(isMerged: direction == .both)
    }
    network.end()
    return network
  }
}
