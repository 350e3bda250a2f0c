import GraphKernels
import Testing

@Suite struct SpanningForestTests {
  /// The lightest of all sets of edges that join what can be joined without a circle, of equally
  /// light ones the first in order; by trying every set.
  private func lightest(_ plain: PlainGraph, _ weights: [Double], filter: SampleFilter)
    -> (edges: [Int32], weight: Double, treeCount: Int)
  {
    let vertices = (0..<Int32(plain.vertexCount)).filter { filter.allowsVertex($0) }
    let usable = plain.edges.indices.filter { edge in
      let (start, end) = plain.edges[edge]
      return vertices.contains(start) && vertices.contains(end) && !weights[edge].isNaN
        && !filter.edges.contains(Int32(edge))
    }
    func treeCount(_ set: [Int]) -> Int {
      var label = Dictionary(uniqueKeysWithValues: vertices.map { ($0, $0) })
      for edge in set {
        let (start, end) = plain.edges[edge]
        let (old, new) = (label[start], label[end])
        for vertex in vertices where label[vertex] == old { label[vertex] = new }
      }
      return Set(label.values).count
    }
    let trees = treeCount(usable)
    var best: (edges: [Int], weight: Double)?
    for bits in 0..<(1 << usable.count) where bits.nonzeroBitCount == vertices.count - trees {
      let set = usable.indices.filter { bits >> $0 & 1 == 1 }.map { usable[$0] }
      guard treeCount(set) == trees else { continue }
      let weight = set.reduce(0) { $0 + weights[$1] }
      if let best, (best.weight, best.edges.reduce(0, +)) <= (weight, set.reduce(0, +)) {
        continue
      }
      best = (set, weight)
    }
    return ((best?.edges ?? []).map(Int32.init), best?.weight ?? 0, trees)
  }

  @Test func everySmallMultigraph() throws {
    let filters = [
      SampleFilter(), SampleFilter(edges: [1], backwardEdges: [0]), SampleFilter(vertices: [1]),
    ]
    let choices: [[Double]] = [
      [1, 1, 1, 1], [3, -1, 2, 0.5], [.nan, 4, -2, 4], [2, 1, 2, 1], [0, -0.0, 1e300, -1e300],
    ]
    for (vertexCount, maxEdges) in [(0, 0), (1, 1), (3, 4), (4, 3)] {
      try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: maxEdges) { plain in
        let graph = try plain.compressed()
        for (number, weights) in choices.enumerated() {
          for filter in number == 1 ? filters : [filters[0]] {
            let found = try graph.minimumSpanningForest(
              weight: { weights[Int($0)] }, filter: filter)
            let expected = lightest(plain, weights, filter: filter)
            if found.edges != expected.edges || found.weight != expected.weight
              || found.treeCount != expected.treeCount
            {
              Issue.record("\(plain), \(weights), \(filter): \(found), not \(expected)")
            }
          }
        }
      }
    }
  }

  @Test func otherNamesForVerticesGiveTheSameEdges() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<20 {
      let plain = PlainGraph.random(vertexCount: 60, edgeCount: 200, using: &generator)
      let weights = plain.edges.map { _ in Double(Int.random(in: -9...9, using: &generator)) }
      let names = (0..<Int32(60)).shuffled(using: &generator)
      let forest = try plain.compressed().minimumSpanningForest { weights[Int($0)] }
      let renamed = try plain.renamed(names).compressed().minimumSpanningForest {
        weights[Int($0)]
      }
      #expect(forest == renamed)
      #expect(forest.edges.count == 60 - forest.treeCount)
      #expect(forest.weight == forest.edges.reduce(0) { $0 + weights[Int($1)] })
    }
  }

  @Test func aTextbookTree() throws {
    // Cormen, Leiserson, Rivest, Stein, "Introduction to Algorithms", minimum spanning trees:
    // vertices a...i, weight 37.
    let edges: [(Int32, Int32, Double)] = [
      (0, 1, 4), (0, 7, 8), (1, 2, 8), (1, 7, 11), (2, 3, 7), (2, 5, 4), (2, 8, 2), (3, 4, 9),
      (3, 5, 14), (4, 5, 10), (5, 6, 2), (6, 7, 1), (6, 8, 6), (7, 8, 7),
    ]
    let graph = try CompressedGraph(
      vertexCount: 9, sources: edges.map(\.0), targets: edges.map(\.1))
    let tree = try graph.minimumSpanningForest { edges[Int($0)].2 }
    #expect(tree.weight == 37)
    #expect(tree.treeCount == 1)
    #expect(tree.edges == [0, 1, 4, 5, 6, 7, 10, 11])
    let heaviest = try graph.minimumSpanningForest { -edges[Int($0)].2 }
    #expect(heaviest.weight == -71)
  }

  @Test func withoutWeightsTheFirstEdgesAreTaken() throws {
    let chain = try CompressedGraph(
      vertexCount: 50_000, sources: Array(0..<49_999), targets: Array(1..<50_000))
    let forest = try chain.minimumSpanningForest()
    #expect(forest.edges.count == 49_999)
    #expect(forest.weight == 49_999)
    #expect(forest.treeCount == 1)
    #expect(throws: Interrupted.cancelled) {
      try chain.minimumSpanningForest(execution: Execution(isCancelled: { true }))
    }
  }
}
