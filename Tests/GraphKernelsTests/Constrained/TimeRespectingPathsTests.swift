import GraphKernels
import Testing

/// Every time-respecting search against trying every path on every choice of days.
@Suite struct TimeRespectingPathsTests {
  /// Days that the slow version tries; wide enough for the days below and gaps between them.
  private static let days: ClosedRange<Int> = -6...12

  /// Every (first day, last day) on which a path can be walked, by trying every day for every step.
  private func journeys(_ path: GraphPath, _ constraint: TimeConstraint) -> [(
    first: Int, last: Int
  )] {
    var states: [(first: Int, last: Int)] = []
    for (index, edge) in path.edges.enumerated() {
      let begin = constraint.times.begins[Int(edge)]
      let end = constraint.times.ends[Int(edge)]
      let isUnknown = begin == EdgeTimes.unknown && end == EdgeTimes.unknown
      var next: [(first: Int, last: Int)] = []
      for day in Self.days {
        guard !isUnknown || constraint.allowsUnknown,
          constraint.window.contains(Int32(day)), day >= Int(begin),
          end == EdgeTimes.unknown || day <= Int(end)
        else { continue }
        if index == 0 { next.append((day, day)) }
        for state in states where state.last + Int(max(0, constraint.gap)) <= day {
          if !next.contains(where: { $0 == (state.first, day) }) { next.append((state.first, day)) }
        }
      }
      states = next
    }
    return states
  }

  private func check(
    _ plain: PlainGraph, from start: Int32, to end: Int32, _ direction: Direction,
    _ constraint: TimeConstraint, maxLength: Int, filter: some TraversalFilter
  ) throws {
    let graph = try plain.compressed()
    let what = "\(plain), \(start) to \(end), \(direction), \(constraint), \(maxLength)"
    let timed = plain.simplePaths(
      from: start, to: end, direction, maxLength: maxLength, filter: filter
    ).map { ($0, journeys($0, constraint)) }.filter { $0.0.edges.isEmpty || !$0.1.isEmpty }
    let all = timed.map(\.0)

    for maxCount in [0, 1, 1000] {
      let found = try graph.timeRespectingPaths(
        from: start, to: end, direction, constraint, maxLength: maxLength, maxCount: maxCount,
        filter: filter)
      if found.paths != Array(all.prefix(maxCount)) || found.isTruncated != (all.count > maxCount) {
        Issue.record("all, \(what): \(found)")
      }
    }
    let fewest = try graph.fewestStepsPath(
      from: start, to: end, direction, constraint, maxLength: maxLength, filter: filter)
    if fewest?.path != all.first
      || fewest.flatMap({ constraint.days(along: $0.path) }) != fewest?.days
    {
      Issue.record("fewest steps, \(what): \(fewest as Any)")
    }
    let first = try graph.earliestArrivalPath(
      from: start, to: end, direction, constraint, maxLength: maxLength, filter: filter)
    let arrival = timed.compactMap { $0.1.map(\.last).min() }.min()
    let firstPath = timed.first { $0.1.map(\.last).min() == arrival }?.0
    if first?.path != firstPath {
      Issue.record("earliest arrival, \(what): \(first as Any) but \(firstPath as Any)")
    }
    // Where nothing bounds the day, the slow version only knows that it tried no earlier one.
    if let day = first?.days.last ?? nil, Int(day) != arrival {
      Issue.record("earliest arrival, \(what): day \(day)")
    }
    let last = try graph.latestDeparturePath(
      from: start, to: end, direction, constraint, maxLength: maxLength, filter: filter)
    let departure = timed.compactMap { $0.1.map(\.first).max() }.max()
    let lastPath = timed.first { $0.1.map(\.first).max() == departure }?.0
    if last?.path != lastPath {
      Issue.record("latest departure, \(what): \(last as Any) but \(lastPath as Any)")
    }
    if let day = last?.days.first ?? nil, Int(day) != departure {
      Issue.record("latest departure, \(what): day \(day)")
    }
  }

  /// Known events, intervals, open sides; windows keep the slow version's days bounded.
  private func randomTimes(_ count: Int, _ generator: inout SeededGenerator) -> EdgeTimes {
    var begins: [Int32] = []
    var ends: [Int32] = []
    for _ in 0..<count {
      let begin = Int32.random(in: 0...5, using: &generator)
      let length = Int32.random(in: -1...2, using: &generator)
      let kind = Int.random(in: 0..<6, using: &generator)
      begins.append(kind == 0 || kind == 1 ? EdgeTimes.unknown : begin)
      ends.append(kind == 0 || kind == 2 ? EdgeTimes.unknown : begin + (kind < 4 ? 0 : length))
    }
    return EdgeTimes(begins: begins, ends: ends)
  }

  @Test(arguments: [(2, 4), (3, 4), (4, 3)])
  func everySmallMultigraph(vertexCount: Int, maxEdges: Int) throws {
    var generator = SeededGenerator(seed: 1)
    try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: maxEdges) { plain in
      let constraint = TimeConstraint(
        randomTimes(plain.edges.count, &generator),
        allowsUnknown: Bool.random(using: &generator),
        window: .random(in: -1...2, using: &generator) ... .random(in: 2...8, using: &generator),
        gap: .random(in: -1...2, using: &generator))
      for direction in [Direction.outgoing, .both] {
        try check(
          plain, from: 0, to: 1, direction, constraint, maxLength: 10, filter: NoFilter())
      }
    }
  }

  @Test(arguments: 0..<120)
  func randomMultigraphs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed + 50)
    let plain = PlainGraph.random(vertexCount: 6, edgeCount: 14, using: &generator)
    let constraint = TimeConstraint(
      randomTimes(14, &generator), allowsUnknown: Bool.random(using: &generator),
      window: 0...6, gap: .random(in: 0...1, using: &generator))
    let filter = SampleFilter(
      edges: [.random(in: 0..<14, using: &generator)],
      backwardEdges: [.random(in: 0..<14, using: &generator)],
      vertices: [.random(in: 0..<6, using: &generator)])
    for direction in Direction.allCases {
      try check(
        plain, from: .random(in: 0..<6, using: &generator),
        to: .random(in: 0..<6, using: &generator),
        direction, constraint, maxLength: .random(in: 0...5, using: &generator), filter: filter)
    }
  }

  /// Later by the short way: 0 -> 3 on day 9; earlier in three steps on days 1, 2, 2; a step back in
  /// time on the third way.
  @Test func threeWaysToGo() throws {
    let graph = try CompressedGraph(
      vertexCount: 6, sources: [0, 0, 1, 2, 0, 5], targets: [3, 1, 2, 3, 5, 3])
    let times = EdgeTimes(days: [9, 1, 2, 2, 8, 4])
    func edges(_ path: TimedPath?) -> [Int32]? { path?.path.edges }
    for (gap, fewest, first, last): (Int32, [Int32], [Int32], [Int32]) in [
      (0, [0], [1, 2, 3], [0]), (1, [0], [0], [0]),
    ] {
      let constraint = TimeConstraint(times, gap: gap)
      #expect(
        edges(try graph.fewestStepsPath(from: 0, to: 3, .outgoing, constraint, filter: NoFilter()))
          == fewest)
      #expect(
        edges(
          try graph.earliestArrivalPath(from: 0, to: 3, .outgoing, constraint, filter: NoFilter()))
          == first)
      #expect(
        edges(
          try graph.latestDeparturePath(from: 0, to: 3, .outgoing, constraint, filter: NoFilter()))
          == last)
    }
    let early = TimeConstraint(times, window: Int32.min...8)
    let path = try graph.latestDeparturePath(from: 0, to: 3, .outgoing, early, filter: NoFilter())
    #expect(path?.days == [1, 2, 2])
  }

  @Test func daysThatNothingBounds() throws {
    let graph = try CompressedGraph(vertexCount: 4, sources: [0, 1, 2], targets: [1, 2, 3])
    let unknown = EdgeTimes.unknown
    // The column is too short for the last edge: its days are unknown.
    let times = EdgeTimes(begins: [unknown, 5], ends: [unknown, unknown])
    #expect(
      try graph.fewestStepsPath(
        from: 0, to: 3, .outgoing, TimeConstraint(times), filter: NoFilter()) == nil)
    let wild = TimeConstraint(times, allowsUnknown: true, gap: Int32.max)
    let first = try graph.earliestArrivalPath(from: 0, to: 3, .outgoing, wild, filter: NoFilter())
    #expect(first?.path.length == 3)
    #expect(first?.days.prefix(2) == [nil, 5])
    let last = try graph.latestDeparturePath(from: 0, to: 3, .outgoing, wild, filter: NoFilter())
    #expect(last?.days == [nil, nil, nil])
    #expect(wild.days(along: GraphPath(vertices: [0, 1], edges: [-4])) == nil)
    #expect(TimeConstraint(times).days(along: GraphPath(vertices: [0], edges: [])) == [])
  }

  @Test func limitsCancellationAndLongChains() throws {
    let count: Int32 = 20_000
    let chain = try CompressedGraph(
      vertexCount: Int(count), sources: Array(0..<count - 1), targets: Array(1..<count))
    let times = TimeConstraint(EdgeTimes(days: Array(0..<count - 1)), gap: 1)
    let path = try chain.earliestArrivalPath(
      from: 0, to: count - 1, .outgoing, times, filter: NoFilter())
    #expect(path?.days.last == count - 2)
    #expect(
      try chain.fewestStepsPath(
        from: 0, to: count - 1, .outgoing, times, maxLength: 100, filter: NoFilter()) == nil)
    #expect(
      try chain.fewestStepsPath(from: 0, to: count, .outgoing, times, filter: NoFilter()) == nil)
    #expect(throws: Interrupted.cancelled) {
      try chain.timeRespectingPaths(
        from: 0, to: 9, .outgoing, times, maxLength: 9, maxCount: 9, filter: NoFilter(),
        execution: Execution(isCancelled: { true }))
    }
    let cut = try chain.timeRespectingPaths(
      from: 0, to: 9, .outgoing, times, maxLength: 9, maxCount: 9, budget: 3, filter: NoFilter())
    #expect(cut.paths.isEmpty && cut.isTruncated)
  }
}
