extension CompressedGraph {
  /// All simple paths between two vertices within limits, shorter ones first.
  ///
  /// The number of simple paths can grow exponentially with their length, so the search has a
  /// budget: one that exhausts it returns what it has found and says that it was cut.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - direction: which way edges may be taken.
  ///   - maxLength: how many edges a path may have.
  ///   - maxCount: how many paths to return.
  ///   - budget: how many steps to look at; a million take some milliseconds.
  ///   - filter: which edges, and which vertices between the ends, a path may use.
  ///   - execution: how long it may take; one thread works.
  /// - Returns: the first paths of all in the order of ``GraphPath``. `isTruncated` says that
  ///   `maxCount` kept further paths of at most `maxLength` edges out, or that the budget ran out
  ///   before it was clear that there are none. From a vertex to itself it is the path without
  ///   edges; none where an end does not exist.
  ///
  /// Parallel edges give parallel paths. Self-loops are never part of a simple path.
  /// Complexity: O(vertices + edges) for the distances to the end, then at most `budget` steps:
  /// vertices from which the end is too far are not entered.
  /// - Throws: ``Interrupted`` when the time is over or the caller wants no answer any more.
  ///
  /// Source: iterative deepening, R. E. Korf, Artificial Intelligence 27, 1985, doi
  /// 10.1016/0004-3702(85)90084-0.
  ///
  /// ```swift
  /// // Two edges 0 -> 1, an edge 1 -> 2 and an edge 0 -> 2: three paths from 0 to 2
  /// let graph = try CompressedGraph(
  ///   vertexCount: 3, sources: [0, 0, 1, 0], targets: [1, 1, 2, 2])
  /// let found = try graph.simplePaths(
  ///   from: 0, to: 2, .outgoing, maxLength: 4, maxCount: 10, filter: NoFilter())
  /// found.paths.map(\.edges)  // [[3], [0, 2], [1, 2]]
  /// ```
  public func simplePaths(
    from start: Int32, to end: Int32, _ direction: Direction, maxLength: Int, maxCount: Int,
    budget: Int = 5_000_000, filter: some TraversalFilter, execution: Execution = .unlimited
  ) throws(Interrupted) -> GraphPathList {
    guard contains(start), contains(end), maxLength >= 0 else {
      return GraphPathList(paths: [], isTruncated: false)
    }
    try execution.check()
    let rule = DistanceRule(
      distances: distances(to: end, direction, maxLength: maxLength, filter: filter))
    var search = SimplePathSearch(
      self, from: start, to: end, direction, rule: rule, maxCount: maxCount, budget: budget,
      filter: filter, execution: execution)
    return try search.run(.all, maxLength: maxLength)
  }
}

/// No rule but that the end must be near enough.
private struct DistanceRule: PathRule {
  let distances: [Int32]

  var initial: Void { () }

  @inline(__always)
  func state(after state: Void, _ step: Step) -> Void? { () }

  @inline(__always)
  func leastSteps(from vertex: Int32, _ state: Void) -> Int {
    let distance = distances[Int(vertex)]
    return distance == .max ? .max : Int(distance)
  }
}
