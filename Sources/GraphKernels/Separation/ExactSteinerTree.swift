extension TreeNetwork {
  /// The lightest tree that contains terminals; nil where rounding makes it heavier than `bound`,
  /// the weight of a tree that is known.
  ///
  /// For each set of terminals and each vertex: the lightest tree over both, either two smaller ones
  /// that meet in the vertex or one with an edge from it.
  ///
  /// - Parameter terminals: at least two, connected, few: memory doubles with each.
  func exactTree(
    connecting terminals: [Int32], bound: Double, _ execution: Execution
  ) throws(Interrupted) -> [Int32]? {
    guard let root = terminals.last, terminals.count > 1 else { return nil }
    let others = terminals.dropLast()
    let count = graph.vertexCount
    let sets = 1 << others.count
    let costs = Buffer<Double>(repeating: .infinity, count: sets * count)
    // How the tree goes on: an edge, or, below -1, a part of the set that meets the rest here.
    let choices = Buffer<Int32>(repeating: -1, count: sets * count)
    // What lies over the bound by more than rounding is left out.
    let limit = bound * (1 + 1e-9)

    // How far every terminal is from every vertex: row 0 is the root's, the others' are their sets'.
    let rows = [0] + others.indices.map { 1 << $0 }
    for (row, terminal) in zip(rows, [root] + others) {
      let cost = costs.pointer + row * count
      cost[Int(terminal)] = 0
      try spread(cost, choices.pointer + row * count, seeds: [terminal], execution) {
        _, reached in reached <= limit
      }
    }
    let farthest = Buffer<Double>(repeating: 0, count: count)
    for set in 1..<sets where set & (set - 1) != 0 {
      try execution.check()
      let cost = costs.pointer + set * count
      let choice = choices.pointer + set * count
      // The tree must still reach the terminals that are not in the set.
      farthest.fill(0)
      for row in rows where row & set == 0 {
        for vertex in 0..<count {
          farthest[vertex] = max(farthest[vertex], costs[row * count + vertex])
        }
      }
      // Each way to split the set once: the part with its lowest member.
      let lowest = set & -set
      var part = (set - 1) & set
      while part > 0 {
        if part & lowest != 0 {
          let first = costs.pointer + part * count
          let second = costs.pointer + (set ^ part) * count
          for vertex in 0..<count {
            let sum = first[vertex] + second[vertex]
            if sum < cost[vertex], sum + farthest[vertex] <= limit {
              cost[vertex] = sum
              choice[vertex] = -1 - Int32(truncatingIfNeeded: part)
            }
          }
        }
        part = (part - 1) & set
      }
      let seeds = (0..<Int32(truncatingIfNeeded: count)).filter { cost[Int($0)] < .infinity }
      try spread(cost, choice, seeds: seeds, execution) { vertex, reached in
        reached + farthest[Int(vertex)] <= limit
      }
    }

    guard costs[(sets - 1) * count + Int(root)] < .infinity else { return nil }
    var edges: Set<Int32> = []
    var open = [(set: sets - 1, vertex: root)]
    while let (set, vertex) = open.popLast() {
      let choice = choices[set * count + Int(vertex)]
      if choice >= 0 {
        edges.insert(choice)
        open.append((set, otherEnd(of: choice, vertex)))
      } else if choice < -1 {
        open.append((Int(-1 - choice), vertex))
        open.append((set ^ Int(-1 - choice), vertex))
      }
    }
    // Edges that weigh nothing may have closed a circle.
    return try improved(edges.sorted(), execution)
  }
}
