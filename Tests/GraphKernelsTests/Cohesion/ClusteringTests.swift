import GraphKernels
import Testing

@Suite struct ClusteringTests {
  /// The sum over all pairs of neighbours, as the definition has it.
  private func slowLocal(_ plain: PlainGraph, _ strength: (Int32, Int32) -> Double) -> [Double] {
    let sets = plain.neighbourSets
    return sets.indices.map { vertex in
      let own = sets[vertex].sorted()
      if own.count < 2 { return 0 }
      var sum = 0.0
      for first in own {
        for second in own where first < second && sets[Int(first)].contains(second) {
          sum +=
            strength(Int32(vertex), first) * strength(Int32(vertex), second)
            * strength(first, second)
        }
      }
      return 2 * sum / Double(own.count * (own.count - 1))
    }
  }

  private func check(_ plain: PlainGraph) throws {
    let local = slowLocal(plain) { _, _ in 1 }
    let weights = plain.edges.indices.map { Float($0 % 5) }
    var sums: [[Int32]: Double] = [:]
    for (edge, weight) in zip(plain.edges, weights) where edge.source != edge.target {
      sums[[edge.source, edge.target].sorted(), default: 0] += Double(weight)
    }
    let largest = sums.values.max() ?? 0
    let weighted = slowLocal(plain) {
      let share = sums[[$0, $1].sorted(), default: 0] / max(largest, 1)
      // A cube root by halving, which is exact enough.
      var (low, high) = (0.0, 1.0)
      for _ in 0..<60 {
        let middle = (low + high) / 2
        if middle * middle * middle < share { low = middle } else { high = middle }
      }
      return share == 0 ? 0 : high
    }
    let pairs = plain.neighbourSets.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    let transitivity = pairs == 0 ? 0 : Double(3 * plain.triangles.count) / Double(pairs)
    for isDirected in [true, false] {
      let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
      let bare = try plain.adjacency(isDirected: isDirected)
      let execution = Execution(threads: isDirected ? 1 : 2)
      guard agree(try graph.clusteringCoefficients(execution: execution), local),
        agree(try graph.transitivity(execution: execution), transitivity),
        agree(
          try graph.averageClustering(execution: execution),
          local.reduce(0, +) / Double(max(1, local.count))),
        agree(try graph.weightedClusteringCoefficients(execution: execution), weighted),
        agree(try bare.weightedClusteringCoefficients(execution: execution), local)
      else {
        Issue.record("\(plain), directed \(isDirected)")
        continue
      }
    }
  }

  @Test func everySmallMultigraph() throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4, check)
    try check(PlainGraph(vertexCount: 0, edges: []))
  }

  @Test func randomGraphs() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5 {
      try check(.random(vertexCount: 40, edgeCount: 300, using: &generator))
      try check(.skewed(vertexCount: 80, edgeCount: 400, using: &generator))
    }
  }

  @Test func karateClub() throws {
    let graph = try PlainGraph.zacharyClub.adjacency(isDirected: false)
    #expect(agree(try graph.transitivity(), 0.2556818181818182))
    #expect(agree(try graph.averageClustering(), 0.5706384782076823))
    let weights: [Float] = [
      4, 5, 3, 3, 3, 3, 2, 2, 2, 3, 1, 3, 2, 2, 2, 2, 6, 3, 4, 5, 1, 2, 2, 2, 3, 4, 5, 1, 3, 2, 2,
      2, 3, 3, 3, 2, 3, 5, 3, 3, 3, 3, 3, 4, 2, 3, 3, 2, 3, 4, 1, 2, 1, 3, 1, 2, 3, 5, 4, 3, 5, 4,
      2, 3, 2, 7, 4, 2, 4, 2, 2, 4, 2, 3, 3, 4, 4, 5,
    ]
    let weighted = try PlainGraph.zacharyClub.adjacency(isDirected: false, weights: weights)
    let mean = try weighted.weightedClusteringCoefficients().reduce(0, +) / 34
    #expect(agree(mean, 0.24139179950856338))
    let huge = try PlainGraph.zacharyClub.adjacency(
      isDirected: false, weights: weights.map { $0 * 0x1p120 })
    #expect(agree(try huge.weightedClusteringCoefficients().reduce(0, +) / 34, mean))
    #expect(throws: Interrupted.cancelled) {
      try weighted.weightedClusteringCoefficients(execution: cancelled)
    }
  }
}
