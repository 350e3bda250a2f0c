import GraphKernels
import Testing

@Suite struct ElementaryCyclesTests {
  @Test(arguments: [(3, 5), (4, 5)])
  func everySmallMultigraph(vertexCount: Int, maxEdges: Int) throws {
    var number = 0
    try PlainGraph.forEach(vertexCount: vertexCount, maxEdges: maxEdges) { plain in
      number += 1
      // Of the many with five edges a share is enough.
      if plain.edges.count < 5 || number % 3 == 0 { try check(plain, NoFilter()) }
      if plain.edges.count == 4 { try check(plain, SampleFilter(edges: [1], vertices: [2])) }
    }
  }

  /// Dense enough that whether a way back is open changes all the time.
  @Test(arguments: 0..<60)
  func randomMultigraphs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let vertexCount = Int.random(in: 4...8, using: &generator)
    let plain = PlainGraph.random(
      vertexCount: vertexCount, edgeCount: Int.random(in: 6...18, using: &generator),
      using: &generator)
    try check(plain, NoFilter())
    try check(plain, SampleFilter(edges: [0, 3], vertices: [3]))
  }

  private func check(_ plain: PlainGraph, _ filter: some TraversalFilter) throws {
    let graph = try plain.compressed()
    let all = cycles(plain, filter)
    for maxLength in [1, 2, 3, 4, 5, 6, Int.max] {
      let expected = all.filter { $0.length <= maxLength }
      let found = try graph.elementaryCycles(maxLength: maxLength, filter: filter)
      if found.cycles != expected || found.isTruncated {
        Issue.record("\(plain), at most \(maxLength): \(found), not \(expected)")
      }
      for count in [0, 1, expected.count - 1] where count >= 0 {
        let some = try graph.elementaryCycles(
          maxLength: maxLength, maxCount: count, filter: filter)
        if some.cycles != Array(expected.prefix(count))
          || some.isTruncated != (count < expected.count)
        {
          Issue.record("\(plain), at most \(maxLength), \(count) of them: \(some)")
        }
      }
    }
    let few = try graph.elementaryCycles(budget: 12, filter: filter)
    if few.cycles != Array(all.prefix(few.cycles.count))
      || (few.cycles != all && !few.isTruncated)
    {
      Issue.record("\(plain), twelve steps: \(few)")
    }
  }

  /// For each last edge the simple paths that it closes.
  private func cycles(
    _ plain: PlainGraph, _ filter: some TraversalFilter
  ) -> [ElementaryCycle] {
    var found: [ElementaryCycle] = []
    for (number, last) in plain.edges.enumerated() {
      guard filter.allowsEdge(Int32(number), isForward: true) else { continue }
      for path in plain.simplePaths(from: last.target, to: last.source, .outgoing) {
        guard path.vertices.allSatisfy({ $0 >= last.target && filter.allowsVertex($0) }),
          path.edges.allSatisfy({ filter.allowsEdge($0, isForward: true) })
        else { continue }
        found.append(ElementaryCycle(vertices: path.vertices, edges: path.edges + [Int32(number)]))
      }
    }
    return found.sorted { left, right in
      if left.vertices[0] != right.vertices[0] { return left.vertices[0] < right.vertices[0] }
      return steps(left).lexicographicallyPrecedes(steps(right)) { $0 < $1 }
    }
  }

  private func steps(_ cycle: ElementaryCycle) -> [(Int32, Int32)] {
    Array(zip(cycle.vertices.dropFirst() + cycle.vertices.prefix(1), cycle.edges))
  }

  @Test(arguments: zip(2...7, [1, 5, 20, 84, 409, 2365]))
  func completeGraphsHaveAsManyAsJohnsonCounts(vertexCount: Int, cycleCount: Int) throws {
    let graph = try complete(vertexCount)
    #expect(try graph.elementaryCycles().cycles.count == cycleCount)
    #expect(
      try graph.elementaryCycles(maxLength: 2).cycles.count
        == vertexCount * (vertexCount - 1) / 2)
    #expect(
      try graph.elementaryCycles(maxLength: vertexCount - 1).cycles.count
        == cycleCount - (1..<vertexCount).reduce(1, *))
  }

  private func complete(_ count: Int) throws -> CompressedGraph {
    let pairs = (0..<Int32(count)).flatMap { one in
      (0..<Int32(count)).filter { $0 != one }.map { (one, $0) }
    }
    return try CompressedGraph(
      vertexCount: count, sources: pairs.map(\.0), targets: pairs.map(\.1))
  }

  @Test func loopsAndParallelEdgesGiveCyclesOfTheirOwn() throws {
    let graph = try CompressedGraph(
      vertexCount: 2, sources: [0, 0, 1, 1], targets: [1, 1, 0, 1])
    let found = try graph.elementaryCycles()
    #expect(
      found.cycles == [
        ElementaryCycle(vertices: [0, 1], edges: [0, 2]),
        ElementaryCycle(vertices: [0, 1], edges: [1, 2]),
        ElementaryCycle(vertices: [1], edges: [3]),
      ])
  }

  @Test func limitsEndSearchesThatWouldNotEnd() throws {
    let graph = try complete(40)
    let found = try graph.elementaryCycles(maxCount: 100)
    #expect(found.cycles.count == 100 && found.isTruncated)
    #expect(try graph.elementaryCycles(budget: 5_000).isTruncated)
    #expect(try graph.elementaryCycles(budget: -1).isTruncated)
    #expect(try graph.elementaryCycles(maxCount: -1).cycles.isEmpty)
    #expect(try graph.elementaryCycles(maxLength: 0).cycles.isEmpty)
    #expect(try graph.elementaryCycles(maxLength: -5).cycles.isEmpty)
    #expect(throws: Interrupted.cancelled) {
      try graph.elementaryCycles(execution: Execution(isCancelled: { true }))
    }
    let count: Int32 = 50_000
    let ring = try CompressedGraph(
      vertexCount: Int(count), sources: Array(0..<count),
      targets: (0..<count).map { ($0 + 1) % count })
    #expect(try ring.elementaryCycles().cycles.first?.length == Int(count))
    #expect(try ring.elementaryCycles(maxLength: 5).cycles.isEmpty)
  }
}
