/// A flow network whose capacities are 1 wherever it matters, with the flow it carries.
protocol UnitNetwork {
  var nodeCount: Int { get }
  var source: Int { get }
  var sink: Int { get }
  /// How many arcs may leave a node, those without capacity counted too.
  func arcCount(_ node: Int) -> Int
  /// Where an arc of a node leads; -1 while it can take no more flow.
  func head(_ node: Int, _ arc: Int) -> Int
  /// Sends a unit along a path from source to sink; `arcs[i]` is the arc that leaves `nodes[i]`.
  mutating func send(along nodes: [Int], arcs: [Int])
}

extension UnitNetwork {
  /// Sends as much as possible from source to sink.
  ///
  /// - Returns: a level for each node that the source still reaches, -1 for others. These nodes are
  ///   the same whatever paths the flow took: the smallest source side of all minimum cuts.
  ///
  /// Complexity: O(arcs x √arcs) where arcs have capacity 1, O(arcs x √nodes) where nodes have; in
  /// practice as many passes as the paths have different lengths. Source: S. Even and R. E. Tarjan,
  /// "Network flow and testing graph connectivity", SIAM Journal on Computing 4(4), 1975, doi
  /// 10.1137/0204043, with the algorithm of E. A. Dinic, 1970.
  mutating func maximise(_ execution: Execution) throws(Interrupted) -> Buffer<Int32> {
    let levels = Buffer<Int32>(uninitialized: nodeCount)
    let cursors = Buffer<Int>(uninitialized: nodeCount)
    let queue = Buffer<Int>(uninitialized: nodeCount)
    while try findLevels(levels.pointer, queue.pointer, execution) {
      cursors.fill(0)
      try sendAlongLevels(levels.pointer, cursors.pointer, execution)
    }
    withExtendedLifetime((levels, cursors, queue)) {}
    return levels
  }

  /// Breadth-first levels from the source. Returns whether they reach the sink; if so, they end there.
  private func findLevels(
    _ levels: UnsafeMutablePointer<Int32>, _ queue: UnsafeMutablePointer<Int>,
    _ execution: Execution
  ) throws(Interrupted) -> Bool {
    try execution.check()
    levels.update(repeating: -1, count: nodeCount)
    levels[source] = 0
    queue[0] = source
    var first = 0
    var last = 1
    var work = 0
    while first < last {
      let node = queue[first]
      first += 1
      let level = levels[node] + 1
      if levels[sink] >= 0, level > levels[sink] { return true }
      let count = arcCount(node)
      work += count
      if work > 1 << 18 {
        work = 0
        try execution.check()
      }
      for arc in 0..<count {
        let head = head(node, arc)
        if head >= 0, levels[head] < 0 {
          levels[head] = level
          queue[last] = head
          last += 1
        }
      }
    }
    return levels[sink] >= 0
  }

  /// Depth-first from level to level, until no path of this length is left. No arc is tried twice.
  private mutating func sendAlongLevels(
    _ levels: UnsafeMutablePointer<Int32>, _ cursors: UnsafeMutablePointer<Int>,
    _ execution: Execution
  ) throws(Interrupted) {
    var nodes = [source]
    var arcs: [Int] = []
    var node = source
    var work = 0
    while true {
      if node == sink {
        send(along: nodes, arcs: arcs)
        nodes.removeSubrange(1...)
        arcs.removeAll(keepingCapacity: true)
        node = source
      }
      var arc = cursors[node]
      let count = arcCount(node)
      var reached = -1
      if levels[node] < levels[sink] {
        while arc < count {
          let head = head(node, arc)
          if head >= 0, levels[head] == levels[node] + 1 {
            reached = head
            break
          }
          arc += 1
        }
      } else {
        arc = count
      }
      work += arc - cursors[node] + 1
      cursors[node] = arc
      if work > 1 << 18 {
        work = 0
        try execution.check()
      }
      if reached >= 0 {
        nodes.append(reached)
        arcs.append(arc)
        node = reached
      } else {
        nodes.removeLast()
        guard let previous = nodes.last else { return }
        arcs.removeLast()
        node = previous
        cursors[node] += 1
      }
    }
  }
}
