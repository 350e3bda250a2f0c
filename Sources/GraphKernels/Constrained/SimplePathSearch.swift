/// What a path must obey besides being simple.
protocol PathRule {
  /// What the rule remembers of a path's beginning.
  associatedtype State
  /// The state of a path without steps.
  var initial: State { get }
  /// The state after one more step; nil where the rule forbids the step.
  func state(after state: State, _ step: Step) -> State?
  /// A number of steps that no path from here to the end falls below: 0 only at the end, where it
  /// means that the path may stop; `Int.max` where there is no path.
  func leastSteps(from vertex: Int32, _ state: State) -> Int
}

/// All simple paths that obey a rule, shorter ones first.
///
/// Iterative deepening: one depth-first search for each length, which leaves out whatever the rule's
/// lower bound shows to be too long. Source: R. E. Korf, "Depth-first iterative-deepening",
/// Artificial Intelligence 27, 1985, doi 10.1016/0004-3702(85)90084-0.
struct SimplePathSearch<Rule: PathRule, Filter: TraversalFilter> {
  private let graph: CompressedGraph
  private let start: Int32
  private let end: Int32
  private let direction: Direction
  private let rule: Rule
  private let filter: Filter
  private let maxCount: Int
  private let execution: Execution
  private var budget: Int
  private var isOnPath: [Bool]
  private var result = GraphPathList(paths: [], isTruncated: false)

  /// Expects ends that exist.
  init(
    _ graph: CompressedGraph, from start: Int32, to end: Int32, _ direction: Direction, rule: Rule,
    maxCount: Int, budget: Int, filter: Filter, execution: Execution
  ) {
    self.graph = graph
    self.start = start
    self.end = end
    self.direction = direction
    self.rule = rule
    self.maxCount = max(0, maxCount)
    self.budget = budget
    self.filter = filter
    self.execution = execution
    isOnPath = Array(repeating: false, count: graph.vertexCount)
  }

  /// Searches one length after the other.
  mutating func run(
    _ extent: CompressedGraph.Extent, maxLength: Int
  ) throws(Interrupted) -> GraphPathList {
    var length = rule.leastSteps(from: start, rule.initial)
    if start == end {
      if length == 0 { add(GraphPath(vertices: [start], edges: [])) }
      return result
    }
    let maxLength = min(maxLength, graph.vertexCount - 1)
    while length <= maxLength {
      let next = try findPaths(ofLength: length)
      if result.isTruncated || (extent == .shortest && !result.paths.isEmpty) { break }
      length = next
    }
    return result
  }

  private mutating func add(_ path: GraphPath) {
    if result.paths.count < maxCount {
      result.paths.append(path)
    } else {
      result.isTruncated = true
    }
  }

  /// Adds every path of exactly this length; returns the least length that longer ones can have.
  private mutating func findPaths(ofLength length: Int) throws(Interrupted) -> Int {
    try execution.check()
    var longer = Int.max
    var path = GraphPath(vertices: [start], edges: [])
    var state = rule.initial
    var states: [Rule.State] = []
    var cursor = graph.cursor(at: start, direction)
    var cursors: [StepCursor] = []
    isOnPath[Int(start)] = true
    while true {
      guard let step = graph.next(&cursor) else {
        isOnPath[Int(path.vertices.removeLast())] = false
        guard let lastState = states.popLast(), let lastCursor = cursors.popLast() else { break }
        path.edges.removeLast()
        state = lastState
        cursor = lastCursor
        continue
      }
      budget -= 1
      if budget < 0 {
        result.isTruncated = true
        break
      }
      if budget & 0xFFFF == 0 { try execution.check() }
      guard !isOnPath[Int(step.vertex)], let after = rule.state(after: state, step) else {
        continue
      }
      let isEnd = step.vertex == end
      let least = rule.leastSteps(from: step.vertex, after)
      // The end closes the path: what still needs steps from there passes it twice.
      if least == .max || (isEnd && least > 0) { continue }
      let total = path.edges.count + 1 + least
      if total > length, total >= longer { continue }
      guard filter.allowsEdge(step.edge, isForward: step.isForward),
        isEnd || filter.allowsVertex(step.vertex)
      else { continue }
      if total > length {
        longer = total
      } else if isEnd {
        if total < length { continue }
        add(
          GraphPath(vertices: path.vertices + [step.vertex], edges: path.edges + [step.edge]))
        if result.isTruncated { break }
      } else {
        path.vertices.append(step.vertex)
        path.edges.append(step.edge)
        isOnPath[Int(step.vertex)] = true
        states.append(state)
        cursors.append(cursor)
        state = after
        // With one step to go only the end matters, once it is known which length comes next.
        cursor =
          path.edges.count + 1 == length && longer == length + 1
          ? graph.cursor(at: step.vertex, direction, to: end)
          : graph.cursor(at: step.vertex, direction)
      }
    }
    return longer
  }
}
