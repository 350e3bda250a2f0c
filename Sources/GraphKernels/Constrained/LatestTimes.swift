/// How late one may be at a vertex and still reach an end with so many steps.
///
/// For each vertex a list of (steps, day), both ascending: with that many steps or more, a path goes
/// on to the end after a step on that day or before.
struct LatestTimes {
  private var offsets: [Int]
  private var entries: [Entry]

  private struct Entry {
    var steps: Int32
    var day: Int
  }

  /// What is wanted, so that nothing else is worked out.
  enum Goal {
    /// All that any path needs.
    case all
    /// The fewest steps from the start after a step on this day, and what paths of so many need.
    case fewestSteps(after: Int)
    /// The latest day at the start.
    case latestStart
  }

  /// Works back from the end, one step at a time: what is reachable with k steps follows from what is
  /// with k - 1, and of two days for the same number of steps only the later one matters.
  ///
  /// `last` is the latest day of the step that reaches the end.
  ///
  /// Complexity: O(maxLength x edges) at worst; only vertices whose day became later are looked at
  /// again, mostly a few times each.
  init(
    _ graph: CompressedGraph, from start: Int32, to end: Int32, _ direction: Direction,
    goal: Goal, by last: Int = .max, maxLength: Int, _ constraint: TimeConstraint,
    filter: some TraversalFilter,
    execution: Execution
  ) throws(Interrupted) {
    var latest = [Int](repeating: .min, count: graph.vertexCount)
    var changed = [Int32](repeating: 0, count: graph.vertexCount)
    latest[Int(end)] = last
    var log: [(vertex: Int32, entry: Entry)] = [(end, Entry(steps: 0, day: last))]
    var level = 0..<1
    var work = 0
    var earliestUseful = Int.min
    if case .fewestSteps(let day) = goal { earliestUseful = day }
    // Longer paths than this pass a vertex twice.
    while !level.isEmpty, Int(log[level.lowerBound].entry.steps) < min(maxLength, graph.vertexCount)
    {
      let steps = log[level.lowerBound].entry.steps + 1
      var next: [Int32] = []
      for index in level {
        let (vertex, entry) = log[index]
        // Being here this early comes too late: the start would have no later day.
        if case .latestStart = goal, entry.day <= latest[Int(start)] { continue }
        if vertex != end, vertex == start || !filter.allowsVertex(vertex) { continue }
        work += graph.degree(of: vertex, direction)
        if work > 1 << 18 {
          work = 0
          try execution.check()
        }
        graph.forEachStep(from: vertex, direction.reversed) { neighbour, edge, isForward in
          guard neighbour != end, let day = constraint.latest(edge, by: entry.day),
            day > latest[Int(neighbour)], day >= earliestUseful,
            filter.allowsEdge(edge, isForward: !isForward)
          else { return }
          latest[Int(neighbour)] = day
          if changed[Int(neighbour)] == steps { return }
          changed[Int(neighbour)] = steps
          next.append(neighbour)
        }
      }
      level = log.count..<log.count + next.count
      for vertex in next { log.append((vertex, Entry(steps: steps, day: latest[Int(vertex)]))) }
      if case .fewestSteps(let day) = goal, latest[Int(start)] >= day { break }
    }

    // A stable counting sort by vertex.
    var offsets = [Int](repeating: 0, count: graph.vertexCount + 1)
    for (vertex, _) in log { offsets[Int(vertex) + 1] += 1 }
    for vertex in 0..<graph.vertexCount { offsets[vertex + 1] += offsets[vertex] }
    var place = offsets
    entries = Array(repeating: Entry(steps: 0, day: 0), count: log.count)
    for (vertex, entry) in log {
      entries[place[Int(vertex)]] = entry
      place[Int(vertex)] += 1
    }
    self.offsets = offsets
  }

  /// The least number of steps from a vertex to the end after a step on a given day; `Int.max` where
  /// there is no way.
  func leastSteps(from vertex: Int32, after day: Int) -> Int {
    for place in offsets[Int(vertex)]..<offsets[Int(vertex) + 1] where day <= entries[place].day {
      return Int(entries[place].steps)
    }
    return .max
  }

  /// The latest day of a step that may come before those from a vertex to the end; nil where there
  /// is no way.
  func latestDay(at vertex: Int32) -> Int? {
    let row = offsets[Int(vertex)]..<offsets[Int(vertex) + 1]
    return row.isEmpty ? nil : entries[row.upperBound - 1].day
  }
}

/// Paths must respect time.
struct TimeRule: PathRule {
  let constraint: TimeConstraint
  let latest: LatestTimes

  var initial: Int { TimeConstraint.before }

  @inline(__always)
  func state(after day: Int, _ step: Step) -> Int? { constraint.earliest(step.edge, after: day) }

  @inline(__always)
  func leastSteps(from vertex: Int32, _ day: Int) -> Int {
    latest.leastSteps(from: vertex, after: day)
  }
}
