extension CompressedGraph {
  /// The path from one vertex to another that arrives first.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - direction: which way edges may be taken. Time runs from `start` to `end` in either case.
  ///   - constraint: when edges held, and which order of days respects time.
  ///   - maxLength: how many edges the path may have.
  ///   - filter: which edges, and which vertices between the ends, it may use.
  ///   - execution: how long it may take; one thread works.
  /// - Returns: of all time-respecting paths of at most `maxLength` edges those whose last step can
  ///   be taken on the earliest day; of these the ones with the fewest steps; of these the first in
  ///   the order of ``GraphPath``, with the earliest day of each step. nil where there is none, or
  ///   an end does not exist. From a vertex to itself it is the path without edges.
  ///
  /// Of parallel edges the one with the lowest number that the days allow is taken; self-loops are
  /// never part of the path. Complexity: O(maxLength x edges) at worst; vertices are looked at again
  /// only where more steps lead to an earlier day.
  /// - Throws: ``Interrupted`` when the time is over or the caller wants no answer any more.
  ///
  /// Source: H. Wu et al., "Path problems in temporal graphs", PVLDB 7(9), 2014, doi
  /// 10.14778/2732939.2732945.
  ///
  /// ```swift
  /// // 0 -> 1 on day 3, 1 -> 2 on day 5, and 0 -> 2 on day 9
  /// let graph = try CompressedGraph(vertexCount: 3, sources: [0, 1, 0], targets: [1, 2, 2])
  /// let times = TimeConstraint(EdgeTimes(days: [3, 5, 9]))
  /// let first = try graph.earliestArrivalPath(
  ///   from: 0, to: 2, .outgoing, times, filter: NoFilter())
  /// first?.days  // [3, 5]
  /// ```
  public func earliestArrivalPath(
    from start: Int32, to end: Int32, _ direction: Direction, _ constraint: TimeConstraint,
    maxLength: Int = .max, filter: some TraversalFilter, execution: Execution = .unlimited
  ) throws(Interrupted) -> TimedPath? {
    guard contains(start), contains(end), maxLength >= 0 else { return nil }
    let arrival = try earliestArrival(
      from: start, to: end, direction, constraint, maxLength: maxLength, filter: filter,
      execution: execution)
    guard let arrival else { return nil }
    return try fewestStepsPath(
      from: start, to: end, direction, constraint, after: TimeConstraint.before, by: arrival,
      maxLength: maxLength, filter: filter, execution: execution)
  }

  /// The path from one vertex to another that one can wait longest for.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - direction: which way edges may be taken. Time runs from `start` to `end` in either case.
  ///   - constraint: when edges held, and which order of days respects time; its window says until
  ///     when to arrive.
  ///   - maxLength: how many edges the path may have.
  ///   - filter: which edges, and which vertices between the ends, it may use.
  ///   - execution: how long it may take; one thread works.
  /// - Returns: of all time-respecting paths of at most `maxLength` edges those whose first step can
  ///   be taken on the latest day; of these the ones with the fewest steps; of these the first in
  ///   the order of ``GraphPath``. Its first step is taken on the latest day, the others as early as
  ///   possible after it. nil where there is none, or an end does not exist. From a vertex to itself
  ///   it is the path without edges.
  ///
  /// Direction, parallel edges and self-loops as for the path that arrives first. Complexity:
  /// O(maxLength x edges) at worst.
  /// - Throws: ``Interrupted`` when the time is over or the caller wants no answer any more.
  ///
  /// Source: H. Wu et al., "Path problems in temporal graphs", PVLDB 7(9), 2014, doi
  /// 10.14778/2732939.2732945.
  public func latestDeparturePath(
    from start: Int32, to end: Int32, _ direction: Direction, _ constraint: TimeConstraint,
    maxLength: Int = .max, filter: some TraversalFilter, execution: Execution = .unlimited
  ) throws(Interrupted) -> TimedPath? {
    guard contains(start), contains(end), maxLength >= 0 else { return nil }
    let latest = try LatestTimes(
      self, from: start, to: end, direction, goal: .latestStart, maxLength: maxLength, constraint,
      filter: filter, execution: execution)
    guard let day = latest.latestDay(at: start) else { return nil }
    return try fewestStepsPath(
      from: start, to: end, direction, constraint, after: day, by: .max, maxLength: maxLength,
      filter: filter, execution: execution)
  }

  /// The earliest day on which a path of at most `maxLength` edges can arrive; nil where none does.
  private func earliestArrival(
    from start: Int32, to end: Int32, _ direction: Direction, _ constraint: TimeConstraint,
    maxLength: Int, filter: some TraversalFilter, execution: Execution
  ) throws(Interrupted) -> Int? {
    if start == end { return TimeConstraint.before }
    var earliest = [Int](repeating: .max, count: vertexCount)
    var changed = [Int32](repeating: 0, count: vertexCount)
    earliest[Int(start)] = TimeConstraint.before
    var frontier = [(vertex: start, day: TimeConstraint.before)]
    var steps: Int32 = 0
    var work = 0
    while !frontier.isEmpty, Int(steps) < min(maxLength, vertexCount) {
      steps += 1
      var next: [Int32] = []
      for (vertex, day) in frontier {
        // Whoever arrives somewhere later than at the end cannot arrive at the end any earlier.
        if vertex == end || day >= earliest[Int(end)] { continue }
        if vertex != start, !filter.allowsVertex(vertex) { continue }
        work += degree(of: vertex, direction)
        if work > 1 << 18 {
          work = 0
          try execution.check()
        }
        forEachStep(from: vertex, direction) { neighbour, edge, isForward in
          guard let reached = constraint.earliest(edge, after: day),
            reached < earliest[Int(neighbour)], filter.allowsEdge(edge, isForward: isForward)
          else { return }
          earliest[Int(neighbour)] = reached
          if changed[Int(neighbour)] == steps { return }
          changed[Int(neighbour)] = steps
          next.append(neighbour)
        }
      }
      frontier = next.map { ($0, earliest[Int($0)]) }
    }
    return earliest[Int(end)] == .max ? nil : earliest[Int(end)]
  }
}
