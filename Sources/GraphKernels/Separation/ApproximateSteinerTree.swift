extension TreeNetwork {
  /// A forest that ties terminals as far as they are connected (Mehlhorn 1988).
  ///
  /// Every vertex belongs to the terminal nearest to it. The edges between the regions of two
  /// terminals, with the ways from their ends to the terminals, are ways between terminals; the
  /// lightest tree over these is the lightest over all ways between terminals. It is found by rounds
  /// in which each group takes its lightest way out (O. Borůvka, 1926), so no list of ways is needed.
  ///
  /// - Returns: the edges, ascending, and the groups of terminals, each ascending.
  func approximateForest(
    _ execution: Execution
  ) throws(Interrupted) -> (edges: [Int32], groups: [[Int32]]) {
    let costs = Buffer<Double>(repeating: .infinity, count: graph.vertexCount)
    let via = Buffer<Int32>(repeating: -1, count: graph.vertexCount)
    for terminal in terminals { costs[Int(terminal)] = 0 }
    try spread(costs.pointer, via.pointer, seeds: terminals, execution)
    let owners = owners(costs, via)

    var sets = DisjointSets(vertices: terminals)
    var edges: Set<Int32> = []
    var hasChanged = terminals.count > 1
    while hasChanged {
      try execution.check()
      hasChanged = false
      let groups = terminals.map { Int32(truncatingIfNeeded: sets.root(of: $0)) }
      var best = [(length: Double, edge: Int32)](
        repeating: (.infinity, -1), count: terminals.count)
      for edge in 0..<Int32(graph.edgeCount) {
        let source = Int(graph.sources[Int(edge)])
        let target = Int(graph.targets[Int(edge)])
        guard owners[source] >= 0, owners[target] >= 0 else { continue }
        let (left, right) = (groups[Int(owners[source])], groups[Int(owners[target])])
        guard left != right, let weight = weight(edge) else { continue }
        let length = costs[source] + costs[target] + weight
        if length < best[Int(left)].length { best[Int(left)] = (length, edge) }
        if length < best[Int(right)].length { best[Int(right)] = (length, edge) }
      }
      for (_, edge) in best where edge >= 0 {
        let ends = [graph.sources[Int(edge)], graph.targets[Int(edge)]]
        guard
          sets.join(terminals[Int(owners[Int(ends[0])])], terminals[Int(owners[Int(ends[1])])])
        else { continue }
        hasChanged = true
        edges.insert(edge)
        for end in ends {
          var vertex = end
          while via[Int(vertex)] >= 0, edges.insert(via[Int(vertex)]).inserted {
            vertex = otherEnd(of: via[Int(vertex)], vertex)
          }
        }
      }
    }
    var groups: [Int: [Int32]] = [:]
    for terminal in terminals { groups[sets.root(of: terminal), default: []].append(terminal) }
    return (edges.sorted(), groups.values.sorted { $0[0] < $1[0] })
  }

  /// The index of the nearest terminal of each vertex; -1 where none reaches it, or where nothing
  /// may pass.
  private func owners(_ costs: Buffer<Double>, _ via: Buffer<Int32>) -> Buffer<Int32> {
    let owners = Buffer<Int32>(repeating: -1, count: graph.vertexCount)
    for (index, terminal) in terminals.enumerated() { owners[Int(terminal)] = Int32(index) }
    var way: [Int32] = []
    for vertex in 0..<Int32(graph.vertexCount) where owners[Int(vertex)] < 0 {
      guard costs[Int(vertex)] < .infinity, filter.allowsVertex(vertex) else { continue }
      var last = vertex
      while owners[Int(last)] < 0 {
        way.append(last)
        last = otherEnd(of: via[Int(last)], last)
      }
      while let passed = way.popLast() { owners[Int(passed)] = owners[Int(last)] }
    }
    return owners
  }
}
