import GraphKernels
import Testing

@Suite struct BipartitionTests {
  @Test(arguments: [true, false])
  func everySmallMultigraph(isDirected: Bool) throws {
    for vertexCount in 1...4 {
      try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: 4) { try check($0, isDirected) }
    }
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 6) { try check($0, isDirected) }
  }

  @Test(arguments: 0..<60)
  func randomMultigraphs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var plain = PlainGraph.random(
      vertexCount: Int.random(in: 2...30, using: &generator),
      edgeCount: Int.random(in: 0...30, using: &generator), using: &generator)
    // Most of them without an odd cycle, or with only one.
    if seed % 3 != 0 {
      let even = plain.edges.filter { ($0.source + $0.target) % 2 == 1 }
      plain.edges = even + (seed % 3 == 1 ? plain.edges.prefix(1) : [])
      plain = plain.renamed(plain.shuffledNames(using: &generator))
    }
    try check(plain, seed % 2 == 0)
  }

  private func check(_ plain: PlainGraph, _ isDirected: Bool) throws {
    let graph = try plain.adjacency(isDirected: isDirected)
    switch try graph.bipartition() {
    case .sides(let sides):
      // Whether the distance from the smallest vertex of the component is odd.
      let away = (0..<Int32(plain.vertexCount)).map { plain.stepsAway(from: $0, .both) }
      let expected = (0..<plain.vertexCount).map { vertex in
        away.first { $0[vertex] >= 0 }.map { $0[vertex] % 2 == 1 } ?? false
      }
      if sides != expected || plain.edges.contains(where: { isOneSided($0, sides) }) {
        Issue.record("\(plain): \(sides)")
      }
    case .oddCycle(let cycle):
      let count = cycle.count
      let isCycle = cycle.indices.allSatisfy { place in
        let (one, two) = (cycle[place], cycle[(place + 1) % count])
        return graph.hasEdge(from: one, to: two) || graph.hasEdge(from: two, to: one)
      }
      if !isCycle || count % 2 == 0 || Set(cycle).count != count || cycle.first != cycle.min()
        || (count > 2 && cycle[1] > cycle[count - 1])
      {
        Issue.record("\(plain): \(cycle)")
      }
    }
  }

  private func isOneSided(_ edge: (source: Int32, target: Int32), _ sides: [Bool]) -> Bool {
    sides[Int(edge.source)] == sides[Int(edge.target)]
  }

  @Test func examplesAndLimits() throws {
    // K 3,3; and the Petersen graph, whose shortest odd cycles have five vertices.
    let utilities = try Adjacency(
      vertexCount: 6, sources: [0, 0, 0, 1, 1, 1, 2, 2, 2], targets: [3, 4, 5, 3, 4, 5, 3, 4, 5],
      isDirected: false)
    #expect(try utilities.bipartition() == .sides([false, false, false, true, true, true]))
    let petersen = try Adjacency(
      vertexCount: 10, sources: [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 5, 7, 9, 6, 8],
      targets: [1, 2, 3, 4, 0, 5, 6, 7, 8, 9, 7, 9, 6, 8, 5], isDirected: false)
    guard case .oddCycle(let cycle) = try petersen.bipartition() else {
      Issue.record("the Petersen graph has odd cycles")
      return
    }
    #expect(cycle.count == 5)
    let loop = try Adjacency(vertexCount: 3, sources: [2], targets: [2], isDirected: false)
    #expect(try loop.bipartition() == .oddCycle([2]))
    let empty = try Adjacency(vertexCount: 0, sources: [], targets: [], isDirected: true)
    #expect(try empty.bipartition() == .sides([]))
    let chain = try PlainGraph.chain(100_000).adjacency(isDirected: true)
    #expect(try chain.bipartition() == .sides((0..<100_000).map { $0 % 2 == 1 }))
    #expect(throws: Interrupted.cancelled) {
      try chain.bipartition(execution: Execution(isCancelled: { true }))
    }
  }
}
