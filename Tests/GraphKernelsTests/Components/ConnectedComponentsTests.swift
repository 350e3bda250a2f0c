import GraphKernels
import Testing

/// Weakly and strongly connected components.
@Suite struct ConnectedComponentsTests {
  @Test(arguments: [true, false])
  func everySmallMultigraph(isDirected: Bool) throws {
    for vertexCount in 1...4 {
      try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: 4) {
        try check($0, isDirected)
      }
    }
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 6) { try check($0, isDirected) }
  }

  @Test(arguments: 0..<40)
  func randomMultigraphs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let vertexCount = Int.random(in: 2...60, using: &generator)
    let plain = PlainGraph.random(
      vertexCount: vertexCount, edgeCount: Int.random(in: 0...vertexCount * 2, using: &generator),
      using: &generator)
    try check(plain, seed % 2 == 0)
  }

  private func check(_ plain: PlainGraph, _ isDirected: Bool) throws {
    let graph = try plain.adjacency(isDirected: isDirected)
    let vertices = 0..<Int32(plain.vertexCount)
    let joined = vertices.map { plain.stepsAway(from: $0, .both).map { $0 >= 0 } }
    let reach = vertices.map {
      plain.stepsAway(from: $0, isDirected ? .outgoing : .both).map { $0 >= 0 }
    }
    let weak = labels(plain.vertexCount) { joined[$0][$1] }
    for threads in [1, 2] {
      let found = try graph.weaklyConnectedComponents(execution: Execution(threads: threads))
      if found.labels != weak { Issue.record("weak, \(plain): \(found)") }
      try checkSizes(found)
    }
    let strong = try graph.stronglyConnectedComponents()
    if strong.labels != labels(plain.vertexCount, { reach[$0][$1] && reach[$1][$0] }) {
      Issue.record("strong, \(plain), \(isDirected): \(strong)")
    }
    try checkSizes(strong)
  }

  /// Numbers components in the order of their smallest vertices.
  private func labels(_ count: Int, _ areTogether: (Int, Int) -> Bool) -> [Int32] {
    var firsts: [Int] = []
    return (0..<count).map { vertex in
      if let known = firsts.firstIndex(where: { areTogether($0, vertex) }) { return Int32(known) }
      firsts.append(vertex)
      return Int32(firsts.count - 1)
    }
  }

  private func checkSizes(_ components: Components) throws {
    let members = components.members
    if members.map(\.count) != components.sizes || components.count != members.count
      || members.joined().sorted() != Array(0..<Int32(components.labels.count))
      || components.largest.map({ components.sizes[Int($0)] }) != components.sizes.max()
    {
      Issue.record("\(components)")
    }
  }

  @Test func theTextbookExample() throws {
    // Cormen et al., Introduction to Algorithms, strongly connected components: a ... h.
    let graph = try Adjacency(
      vertexCount: 8, sources: [0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 6, 7],
      targets: [1, 2, 4, 5, 3, 6, 2, 7, 0, 5, 6, 5, 7, 7], isDirected: true)
    let strong = try graph.stronglyConnectedComponents()
    #expect(strong.members == [[0, 1, 4], [2, 3], [5, 6], [7]])
    #expect(strong.areConnected(0, 4) && !strong.areConnected(0, 2))
    #expect(!strong.areConnected(0, 8) && !strong.areConnected(-1, 0))
    #expect(try graph.weaklyConnectedComponents().count == 1)
  }

  /// Many vertices, so that threads meet, and several large components.
  @Test(arguments: [true, false])
  func threadsAndNamesDoNotMatter(isDirected: Bool) throws {
    var generator = SeededGenerator(seed: 3)
    let plain = PlainGraph.random(vertexCount: 30_000, edgeCount: 24_000, using: &generator)
    let graph = try plain.adjacency(isDirected: isDirected)
    let one = try graph.weaklyConnectedComponents()
    for threads in 2...4 {
      #expect(try graph.weaklyConnectedComponents(execution: Execution(threads: threads)) == one)
    }
    let names = plain.shuffledNames(using: &generator)
    let renamed = try plain.renamed(names).adjacency(isDirected: isDirected)
    #expect(try renamed.weaklyConnectedComponents().sizes.sorted() == one.sizes.sorted())
    #expect(
      try renamed.stronglyConnectedComponents().sizes.sorted()
        == graph.stronglyConnectedComponents().sizes.sorted())
  }

  @Test func longChainsEmptyGraphsAndWhoStopsTheSearch() throws {
    let empty = try Adjacency(vertexCount: 0, sources: [], targets: [], isDirected: true)
    #expect(try empty.weaklyConnectedComponents().largest == nil)
    #expect(try empty.stronglyConnectedComponents().count == 0)
    let count: Int32 = 200_000
    let ring = try Adjacency(
      vertexCount: Int(count), sources: Array(0..<count),
      targets: (0..<count).map { ($0 + 1) % count }, isDirected: true)
    #expect(try ring.stronglyConnectedComponents().sizes == [Int(count)])
    #expect(try ring.weaklyConnectedComponents().sizes == [Int(count)])
    let chain = try PlainGraph.chain(Int(count)).adjacency(isDirected: true)
    #expect(try chain.stronglyConnectedComponents().count == Int(count))
    // Pairs one within the other, which a last vertex joins: each hooks all that came before.
    let half: Int32 = 40_000
    let rainbow = (1...half).flatMap { [half - $0, 2 * half] }
    let nested = try Adjacency(
      vertexCount: 2 * Int(half) + 1,
      sources: (1...half).flatMap { [half + $0 - 1, half + $0 - 1] },
      targets: rainbow, isDirected: false)
    #expect(try nested.weaklyConnectedComponents().count == 1)
    for execution in [Execution(isCancelled: { true }), Execution(threads: 2, timeLimit: .zero)] {
      #expect(throws: Interrupted.self) {
        try ring.weaklyConnectedComponents(execution: execution)
      }
      #expect(throws: Interrupted.self) {
        try ring.stronglyConnectedComponents(execution: execution)
      }
    }
  }
}
