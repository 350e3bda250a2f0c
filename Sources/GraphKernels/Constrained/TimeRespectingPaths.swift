extension CompressedGraph {
  /// All time-respecting simple paths between two vertices within limits, shorter ones first.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - direction: which way edges may be taken. Time runs from `start` to `end` in either case.
  ///   - constraint: when edges held, and which order of days respects time.
  ///   - maxLength: how many edges a path may have.
  ///   - maxCount: how many paths to return.
  ///   - budget: how many steps to look at.
  ///   - filter: which edges, and which vertices between the ends, a path may use.
  ///   - execution: how long it may take; one thread works.
  /// - Returns: the first paths of all in the order of ``GraphPath``;
  ///   ``TimeConstraint/days(along:)`` tells when their steps can be taken. `isTruncated` says that
  ///   `maxCount` kept further paths out, or that the budget ran out. From a vertex to itself it is
  ///   the path without edges; none where an end does not exist.
  ///
  /// Parallel edges give parallel paths, each with its own days. Self-loops are never part of a
  /// simple path. Complexity: O(maxLength x edges) at worst for the latest days, then at most
  /// `budget` steps.
  /// - Throws: ``Interrupted`` when the time is over or the caller wants no answer any more.
  ///
  /// Source: the definitions are those of H. Wu et al., "Path problems in temporal graphs", PVLDB
  /// 7(9), 2014, doi 10.14778/2732939.2732945, with intervals in place of moments and steps that
  /// take no time.
  public func timeRespectingPaths(
    from start: Int32, to end: Int32, _ direction: Direction, _ constraint: TimeConstraint,
    maxLength: Int, maxCount: Int, budget: Int = 5_000_000, filter: some TraversalFilter,
    execution: Execution = .unlimited
  ) throws(Interrupted) -> GraphPathList {
    guard contains(start), contains(end), maxLength >= 0 else {
      return GraphPathList(paths: [], isTruncated: false)
    }
    let latest = try LatestTimes(
      self, from: start, to: end, direction, goal: .all, maxLength: maxLength, constraint,
      filter: filter, execution: execution)
    var search = SimplePathSearch(
      self, from: start, to: end, direction,
      rule: TimeRule(constraint: constraint, latest: latest), maxCount: maxCount, budget: budget,
      filter: filter, execution: execution)
    return try search.run(.all, maxLength: maxLength)
  }

  /// The time-respecting path with the fewest steps between two vertices.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - direction: which way edges may be taken. Time runs from `start` to `end` in either case.
  ///   - constraint: when edges held, and which order of days respects time.
  ///   - maxLength: how many edges the path may have.
  ///   - filter: which edges, and which vertices between the ends, it may use.
  ///   - execution: how long it may take; one thread works.
  /// - Returns: the first of all such paths in the order of ``GraphPath``, with the earliest day of
  ///   each step; nil where there is none, or an end does not exist. From a vertex to itself it is
  ///   the path without edges.
  ///
  /// Of parallel edges the one with the lowest number that the days allow is taken; self-loops are
  /// never part of the path. Complexity: O(maxLength x edges) at worst: of two ways to a vertex with
  /// as many steps only the one with the better day is followed.
  /// - Throws: ``Interrupted`` when the time is over or the caller wants no answer any more.
  ///
  /// Source: H. Wu et al., "Path problems in temporal graphs", PVLDB 7(9), 2014, doi
  /// 10.14778/2732939.2732945, by number of steps in place of duration.
  public func fewestStepsPath(
    from start: Int32, to end: Int32, _ direction: Direction, _ constraint: TimeConstraint,
    maxLength: Int = .max, filter: some TraversalFilter, execution: Execution = .unlimited
  ) throws(Interrupted) -> TimedPath? {
    try fewestStepsPath(
      from: start, to: end, direction, constraint, after: TimeConstraint.before, by: .max,
      maxLength: maxLength, filter: filter, execution: execution)
  }

  /// The same for a path whose first step comes after a step on one day, and whose last step is
  /// taken by another.
  func fewestStepsPath(
    from start: Int32, to end: Int32, _ direction: Direction, _ constraint: TimeConstraint,
    after first: Int, by last: Int, maxLength: Int, filter: some TraversalFilter,
    execution: Execution
  ) throws(Interrupted) -> TimedPath? {
    guard contains(start), contains(end), maxLength >= 0 else { return nil }
    var timed = TimedPath(path: GraphPath(vertices: [start], edges: []), days: [])
    if start == end { return timed }
    let latest = try LatestTimes(
      self, from: start, to: end, direction, goal: .fewestSteps(after: first), by: last,
      maxLength: maxLength, constraint, filter: filter, execution: execution)
    var remaining = latest.leastSteps(from: start, after: first)
    if remaining == .max { return nil }
    var vertex = start
    var day = first
    while remaining > 0 {
      remaining -= 1
      var cursor = cursor(at: vertex, direction)
      var taken: (step: Step, day: Int)?
      while taken == nil, let step = next(&cursor) {
        // Being early never harms what comes after, so the first step that fits is the best.
        guard let reached = constraint.earliest(step.edge, after: day),
          latest.leastSteps(from: step.vertex, after: reached) <= remaining,
          filter.allowsEdge(step.edge, isForward: step.isForward),
          step.vertex == end || filter.allowsVertex(step.vertex)
        else { continue }
        taken = (step, reached)
      }
      guard let taken else { return nil }
      timed.path.vertices.append(taken.step.vertex)
      timed.path.edges.append(taken.step.edge)
      timed.days.append(TimeConstraint.known(taken.day))
      (vertex, day) = (taken.step.vertex, taken.day)
    }
    return timed
  }
}

/// A path and the day of each of its steps.
public struct TimedPath: Hashable, Sendable {
  /// The path.
  public var path: GraphPath
  /// The day of each step, as early as possible; nil where nothing bounds it.
  public var days: [Int32?]

  /// Puts a path and its days together.
  public init(path: GraphPath, days: [Int32?]) {
    self.path = path
    self.days = days
  }
}
