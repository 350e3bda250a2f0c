import GraphKernels
import Testing

/// Networks that tie vertices together, against trying every set of edges.
@Suite struct SteinerTreeTests {
  /// The least weight of edges that tie vertices; nil where none do.
  private func least(
    _ plain: PlainGraph, _ terminals: [Int32], _ weights: [Double]?, _ filter: some TraversalFilter
  ) -> Double? {
    var best: Double?
    for bits in 0..<1 << plain.edges.count {
      var group = Array(0..<plain.vertexCount)
      var weight = 0.0
      var isAllowed = true
      for (number, edge) in plain.edges.enumerated() where bits >> number & 1 == 1 {
        let own = weights.map { $0[number] } ?? 1
        isAllowed =
          isAllowed && own >= 0 && own < .infinity
          && (filter.allowsEdge(Int32(number), isForward: true)
            || filter.allowsEdge(Int32(number), isForward: false))
        for end in [edge.source, edge.target] where !terminals.contains(end) {
          isAllowed = isAllowed && filter.allowsVertex(end)
        }
        weight += own
        let (one, other) = (group[Int(edge.source)], group[Int(edge.target)])
        group = group.map { $0 == other ? one : $0 }
      }
      if isAllowed, Set(terminals.map { group[Int($0)] }).count <= 1, weight < best ?? .infinity {
        best = weight
      }
    }
    return best
  }

  private func check(
    _ plain: PlainGraph, _ terminals: [Int32], _ weights: [Double]? = nil,
    filter: some TraversalFilter
  ) throws {
    let graph = try plain.compressed()
    let what = "\(plain), \(terminals), \(weights as Any), \(filter)"
    let best = least(plain, terminals, weights, filter)
    for exactBudget in [0, 1_000_000] {
      let tree = try graph.steinerTree(
        connecting: terminals, weights: weights, exactBudget: exactBudget, filter: filter)
      let kept = PlainGraph(
        vertexCount: plain.vertexCount, edges: tree.edges.map { plain.edges[Int($0)] })
      let keptWeights = weights.map { all in tree.edges.map { all[Int($0)] } }
      if tree.groups.count > 1 || best == nil {
        // Each group is tied as well as it could be alone, and no two groups could be tied.
        let sum = tree.groups.reduce(0) { $0 + (least(plain, $1, weights, filter) ?? .nan) }
        if best != nil || tree.groups.count < 2 || (exactBudget > 0 && tree.weight != sum) {
          Issue.record("unconnected, \(what): \(tree)")
        }
      } else if let best {
        let limit = 2 * (1 - 1 / Double(max(1, Set(terminals).count)))
        if tree.groups.count != (terminals.isEmpty ? 0 : 1) || tree.weight < best
          || tree.weight > max(best, limit * best) || (tree.isExact && tree.weight != best)
          || (exactBudget > 0 && !tree.isExact)
          || least(kept, terminals, keptWeights, NoFilter()) != tree.weight
        {
          Issue.record("\(what): \(tree) but \(best)")
        }
      }
      // A forest has as many edges as vertices less trees.
      if tree.edges.count != tree.vertices.count - tree.groups.count {
        Issue.record("not a forest, \(what): \(tree)")
      }
    }
  }

  @Test(arguments: [(2, 3), (3, 4), (4, 4)])
  func everySmallMultigraph(vertexCount: Int, maxEdges: Int) throws {
    try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: maxEdges) { plain in
      let terminals = (0..<Int32(max(2, vertexCount - 1))).map(\.self)
      try check(plain, terminals, filter: NoFilter())
    }
  }

  @Test(arguments: 0..<60)
  func randomWeightsAndFilters(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plain = PlainGraph.random(vertexCount: 7, edgeCount: 10, using: &generator)
    let count = Int.random(in: 0...5, using: &generator)
    let terminals = Array((0..<Int32(7)).shuffled(using: &generator).prefix(count))
    // Halves, so that sums are exact whatever their order.
    var weights = (0..<10).map { _ in Double.random(in: 0...8, using: &generator).rounded() / 2 }
    weights[3] = [-1, .nan, .infinity, 0][Int(seed % 4)]
    let filter = SampleFilter(
      edges: [.random(in: 0..<10, using: &generator)],
      backwardEdges: [.random(in: 0..<10, using: &generator)],
      vertices: [.random(in: 0..<7, using: &generator)])
    try check(plain, terminals, seed % 3 == 0 ? nil : weights, filter: filter)
  }

  /// Exact weights are the same whatever the vertices are called, and never above approximate ones.
  @Test(arguments: 0..<12)
  func renamingChangesNoExactWeight(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plain = PlainGraph.random(vertexCount: 80, edgeCount: 150, using: &generator)
    let names = (0..<Int32(80)).shuffled(using: &generator)
    let weights = (0..<150).map { _ in Double(Int.random(in: 1...9, using: &generator)) }
    let terminals = Array((0..<Int32(80)).shuffled(using: &generator).prefix(6))
    let tree = try plain.compressed().steinerTree(
      connecting: terminals, weights: weights, filter: NoFilter())
    let renamed = try plain.renamed(names).compressed().steinerTree(
      connecting: terminals.map { names[Int($0)] }, weights: weights, filter: NoFilter())
    let approximate = try plain.compressed().steinerTree(
      connecting: terminals, weights: weights, exactBudget: 0, filter: NoFilter())
    #expect(tree.isExact && renamed.isExact && !approximate.isExact)
    #expect(tree.weight == renamed.weight)
    #expect(tree.weight <= approximate.weight && approximate.weight <= 2 * tree.weight)
    #expect(tree.unconnected.map { names[Int($0)] }.sorted() == renamed.unconnected)
  }

  /// The least weight from all distances, without any bound (Dreyfus and Wagner 1971).
  private func least(
    _ plain: PlainGraph, _ terminals: [Int32], _ weights: [Double]
  ) -> Double {
    let all = 0..<plain.vertexCount
    var way = all.map { row in all.map { row == $0 ? 0 : Double.infinity } }
    for (edge, weight) in zip(plain.edges, weights) {
      let (one, other) = (Int(edge.source), Int(edge.target))
      way[one][other] = min(way[one][other], weight)
      way[other][one] = min(way[other][one], weight)
    }
    for middle in all {
      for one in all {
        for other in all {
          way[one][other] = min(way[one][other], way[one][middle] + way[middle][other])
        }
      }
    }
    var costs = [[Double]](
      repeating: all.map { _ in .infinity }, count: 1 << terminals.count)
    for set in 1..<costs.count {
      var meeting = all.map { _ in Double.infinity }
      if set & (set - 1) == 0 { meeting[Int(terminals[set.trailingZeroBitCount])] = 0 }
      for part in 1..<set where part & set == part {
        for vertex in all {
          meeting[vertex] = min(meeting[vertex], costs[part][vertex] + costs[set ^ part][vertex])
        }
      }
      costs[set] = all.map { vertex in all.map { meeting[$0] + way[$0][vertex] }.min() ?? 0 }
    }
    return costs[costs.count - 1].min() ?? 0
  }

  /// Grids with weights: the approximation is mostly not the best, so the exact search has to find it.
  @Test func exactWhereTheApproximationIsNot() throws {
    var generator = SeededGenerator(seed: 5)
    var improved = 0
    for _ in 0..<60 {
      var edges: [(source: Int32, target: Int32)] = []
      for place in 0..<Int32(25) {
        if place % 5 < 4 { edges.append((place, place + 1)) }
        if place < 20 { edges.append((place, place + 5)) }
      }
      let plain = PlainGraph(vertexCount: 25, edges: edges)
      let weights = edges.map { _ in Double(Int.random(in: 4...7, using: &generator)) }
      let terminals = Array((0..<Int32(25)).shuffled(using: &generator).prefix(5))
      let tree = try plain.compressed().steinerTree(
        connecting: terminals, weights: weights, filter: NoFilter())
      let approximate = try plain.compressed().steinerTree(
        connecting: terminals, weights: weights, exactBudget: 0, filter: NoFilter())
      #expect(tree.weight == least(plain, terminals, weights))
      if tree.weight < approximate.weight { improved += 1 }
    }
    #expect(improved > 10)
  }

  /// A wheel whose rim weighs 2 less a little and whose spokes weigh 1: the shortest ways between
  /// neighbours run along the rim, so the approximation misses the hub; the exact tree finds it.
  @Test func theHubOfAWheel() throws {
    let rim = (0..<Int32(6)).map { ($0, ($0 + 1) % 6) }
    let edges = rim + (0..<Int32(6)).map { (6, $0) }
    let weights = Array(repeating: 1.75, count: 6) + Array(repeating: 1.0, count: 6)
    let graph = try CompressedGraph(
      vertexCount: 7, sources: edges.map(\.0), targets: edges.map(\.1))
    let exact = try graph.steinerTree(
      connecting: Array(0..<6), weights: weights, filter: NoFilter())
    #expect(exact.isExact && exact.edges == Array(6..<12) && exact.weight == 6)
    let approximate = try graph.steinerTree(
      connecting: Array(0..<6), weights: weights, exactBudget: 0, filter: NoFilter())
    #expect(!approximate.isExact && approximate.weight == 8.75)
  }

  @Test func whatCannotBeTied() throws {
    let graph = try CompressedGraph(vertexCount: 7, sources: [0, 2, 3], targets: [1, 3, 4])
    let tree = try graph.steinerTree(connecting: [6, 0, 1, 4, 2, 3, 99, 4, -5], filter: NoFilter())
    #expect(tree.groups == [[2, 3, 4], [0, 1], [6]])
    #expect(tree.unconnected == [-5, 0, 1, 6, 99])
    #expect(tree.edges == [0, 1, 2] && tree.vertices == [0, 1, 2, 3, 4, 6] && tree.weight == 3)
    let empty = try graph.steinerTree(connecting: [], filter: NoFilter())
    #expect(empty.edges.isEmpty && empty.groups.isEmpty && empty.isExact)
    #expect(throws: Interrupted.cancelled) {
      try graph.steinerTree(
        connecting: [0], filter: NoFilter(), execution: Execution(isCancelled: { true }))
    }
  }

  @Test func aLongChainIsTied() throws {
    let chain = try CompressedGraph(
      vertexCount: 30_000, sources: Array(0..<29_999), targets: Array(1..<30_000))
    let tree = try chain.steinerTree(connecting: [0, 29_999, 7], filter: NoFilter())
    #expect(tree.edges.count == 29_999 && tree.isExact)
  }
}
