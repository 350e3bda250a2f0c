/// A flow network whose capacities are 1 wherever it matters, with the flow it carries.
protocol UnitNetwork {
  var nodeCount: Int { get }
  var source: Int { get }
  var sink: Int { get }
  /// How many arcs may leave a node, those without capacity counted too.
  func arcCount(_ node: Int) -> Int
  /// Where an arc of a node leads; -1 while it can take no more flow.
  func head(_ node: Int, _ arc: Int) -> Int
  /// How many arcs may enter a node, those without capacity counted too.
  func entryCount(_ node: Int) -> Int
  /// Where an arc that enters a node comes from; -1 while it can take no more flow.
  func tail(_ node: Int, _ entry: Int) -> Int
  /// Sends a unit along a path, told from sink to source; it enters `nodes[i]` by `entries[i]`.
  mutating func send(along nodes: [Int], entries: [Int])
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

  /// Breadth-first levels from the source, as far as the sink. Returns whether that was reached.
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
          // All nodes nearer to the source have their level by now.
          if head == sink { return true }
          queue[last] = head
          last += 1
        }
      }
    }
    return false
  }

  /// Depth-first from the sink back from level to level, until no path of this length is left. From
  /// there every way leads to the source but for what this pass itself has taken. No arc is tried
  /// twice.
  private mutating func sendAlongLevels(
    _ levels: UnsafeMutablePointer<Int32>, _ cursors: UnsafeMutablePointer<Int>,
    _ execution: Execution
  ) throws(Interrupted) {
    var nodes: [Int] = []
    var entries: [Int] = []
    var node = sink
    var work = 0
    while true {
      if node == source {
        send(along: nodes, entries: entries)
        nodes.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        node = sink
      }
      let level = levels[node] - 1
      let first = cursors[node]
      let count = entryCount(node)
      var entry = first
      var reached = -1
      while entry < count {
        let tail = tail(node, entry)
        if tail >= 0, levels[tail] == level {
          reached = tail
          break
        }
        entry += 1
      }
      cursors[node] = entry
      work += entry - first + 1
      if work > 1 << 18 {
        work = 0
        try execution.check()
      }
      if reached >= 0 {
        nodes.append(node)
        entries.append(entry)
        node = reached
      } else {
        guard let previous = nodes.popLast() else { return }
        entries.removeLast()
        node = previous
        cursors[node] += 1
      }
    }
  }
}
