extension CompressedGraph {
  /// Simple paths between two vertices whose edges carry labels in a pattern, shorter ones first.
  ///
  /// Paths pass no vertex twice. Finding even one such path is NP-hard for some patterns, so the
  /// search has a budget: one that exhausts it returns what it has found and says that it was cut.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - automaton: the pattern that labels must follow from start to end.
  ///   - labels: the label of every edge, by its number; edges beyond have none, which only
  ///     ``LabelExpression/any(_:)`` fits.
  ///   - direction: which way edges may be taken at all; ``Direction/both`` leaves it to the pattern.
  ///   - extent: whether longer paths than the shortest are wanted.
  ///   - maxLength: how many edges a path may have.
  ///   - maxCount: how many paths to return.
  ///   - budget: how many steps to look at.
  ///   - filter: which edges, and which vertices between the ends, a path may use.
  ///   - execution: how long it may take; one thread works.
  /// - Returns: the first paths of all in the order of ``GraphPath``. `isTruncated` says that
  ///   `maxCount` kept further paths of at most `maxLength` edges out, that the budget ran out, or
  ///   that vertices x states are more than ``productLimit``. From a vertex to itself it is the path
  ///   without edges, if the pattern allows it; none where an end does not exist.
  ///
  /// Parallel edges give parallel paths. Self-loops are never part of a simple path.
  /// Complexity: O((vertices + edges) x states) for the distances to the end in the product of graph
  /// and automaton, 4 bytes for each vertex and state, then at most `budget` steps. Where the
  /// shortest walk that fits is simple, as mostly, it is found without detour.
  /// - Throws: ``Interrupted`` when the time is over or the caller wants no answer any more.
  ///
  /// Source: A. O. Mendelzon and P. T. Wood, "Finding regular simple paths in graph databases", SIAM
  /// Journal on Computing 24(6), 1995, doi 10.1137/S009753979122370X.
  ///
  /// ```swift
  /// // 0 -> 1 labelled 7, 2 -> 1 labelled 7: 0 and 2 share what they lead to
  /// let graph = try CompressedGraph(vertexCount: 3, sources: [0, 2], targets: [1, 1])
  /// let shared = try LabelAutomaton(.sequence([.step([7], .outgoing), .step([7], .incoming)]))
  /// let found = try graph.paths(
  ///   from: 0, to: 2, matching: shared, labels: [7, 7], .both, extent: .shortest, maxLength: 8,
  ///   maxCount: 10, filter: NoFilter())
  /// found.paths.map(\.edges)  // [[0, 1]]
  /// ```
  public func paths(
    from start: Int32, to end: Int32, matching automaton: LabelAutomaton, labels: [Int32],
    _ direction: Direction, extent: Extent, maxLength: Int, maxCount: Int,
    budget: Int = 5_000_000, filter: some TraversalFilter, execution: Execution = .unlimited
  ) throws(Interrupted) -> GraphPathList {
    guard contains(start), contains(end), maxLength >= 0 else {
      return GraphPathList(paths: [], isTruncated: false)
    }
    guard vertexCount <= Self.productLimit / automaton.stateCount else {
      return GraphPathList(paths: [], isTruncated: true)
    }
    let rule = LabelRule(
      automaton: automaton, labels: labels,
      distances: try productDistances(
        from: start, to: end, automaton, labels, direction, maxLength: maxLength, filter: filter,
        execution: execution))
    var search = SimplePathSearch(
      self, from: start, to: end, direction, rule: rule, maxCount: maxCount, budget: budget,
      filter: filter, execution: execution)
    return try search.run(extent, maxLength: maxLength)
  }

  /// A search for a pattern takes memory for at most so many pairs of a vertex and a state.
  public static let productLimit = 1 << 29

  /// The distance of every vertex and state, at `vertex * stateCount + state`, to an accepting state
  /// at the end; `Int32.max` where there is no walk within `maxLength`.
  private func productDistances(
    from start: Int32, to end: Int32, _ automaton: LabelAutomaton, _ labels: [Int32],
    _ direction: Direction, maxLength: Int, filter: some TraversalFilter, execution: Execution
  ) throws(Interrupted) -> [Int32] {
    try execution.check()
    let stateCount = automaton.stateCount
    let before = Predecessors(automaton)
    var distances = [Int32](repeating: .max, count: vertexCount * stateCount)
    var frontier: [(vertex: Int32, state: Int32)] = []
    for state in 0..<stateCount where automaton.accepts[state] {
      distances[Int(end) * stateCount + state] = 0
      frontier.append((end, Int32(state)))
    }
    var depth: Int32 = 0
    var work = 0
    while !frontier.isEmpty, Int(depth) < min(maxLength, vertexCount - 1) {
      depth += 1
      var next: [(vertex: Int32, state: Int32)] = []
      for (vertex, state) in frontier {
        if vertex != end, vertex == start || !filter.allowsVertex(vertex) { continue }
        work += degree(of: vertex, direction)
        if work > 1 << 17 {
          work = 0
          try execution.check()
        }
        forEachStep(from: vertex, direction.reversed) { neighbour, edge, isForward in
          // A path that is at its end goes no further.
          if neighbour == end { return }
          let symbol = automaton.symbolClass(of: edge, labels, isForward: !isForward)
          let states = before.row(state, symbol)
          if states.isEmpty || !filter.allowsEdge(edge, isForward: !isForward) { return }
          for place in states {
            let earlier = before.states[place]
            let index = Int(neighbour) * stateCount + Int(earlier)
            if distances[index] != .max { continue }
            distances[index] = depth
            next.append((neighbour, earlier))
          }
        }
      }
      frontier = next
    }
    return distances
  }
}

/// Which states lead to a state with an edge of a class.
private struct Predecessors {
  private let classCount: Int
  private var offsets: [Int]
  private(set) var states: [Int32]

  init(_ automaton: LabelAutomaton) {
    classCount = automaton.classCount
    offsets = Array(repeating: 0, count: automaton.stateCount * classCount + 1)
    for (place, target) in automaton.next.enumerated() where target >= 0 {
      offsets[Int(target) * classCount + place % classCount + 1] += 1
    }
    for index in 1..<offsets.count { offsets[index] += offsets[index - 1] }
    var free = offsets
    states = Array(repeating: 0, count: offsets[offsets.count - 1])
    for (place, target) in automaton.next.enumerated() where target >= 0 {
      let row = Int(target) * classCount + place % classCount
      states[free[row]] = Int32(place / classCount)
      free[row] += 1
    }
  }

  @inline(__always)
  func row(_ state: Int32, _ symbolClass: Int) -> Range<Int> {
    let row = Int(state) * classCount + symbolClass
    return offsets[row]..<offsets[row + 1]
  }
}

/// Labels must follow the pattern.
private struct LabelRule: PathRule {
  let automaton: LabelAutomaton
  let labels: [Int32]
  let distances: [Int32]

  var initial: Int32 { 0 }

  @inline(__always)
  func state(after state: Int32, _ step: Step) -> Int32? {
    automaton.state(
      after: state,
      symbolClass: automaton.symbolClass(of: step.edge, labels, isForward: step.isForward))
  }

  @inline(__always)
  func leastSteps(from vertex: Int32, _ state: Int32) -> Int {
    let distance = distances[Int(vertex) * automaton.stateCount + Int(state)]
    return distance == .max ? .max : Int(distance)
  }
}
