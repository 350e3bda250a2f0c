import GraphKernels
import Testing

@Suite struct StructuralBalanceTests {
  /// The sign between any two vertices: that of the sum over edges between them.
  private func slowSigns(_ plain: PlainGraph, _ signs: [Int8]) -> [[Int32]: Int] {
    var sums: [[Int32]: Int] = [:]
    for (edge, sign) in zip(plain.edges, signs) where edge.source != edge.target {
      sums[[edge.source, edge.target].sorted(), default: 0] += Int(sign.signum())
    }
    return sums.mapValues { $0.signum() }.filter { $0.value != 0 }
  }

  /// Puts signs in the order of `edgeColumns`, in which parallel edges may change places.
  private func signed(
    _ plain: PlainGraph, _ signs: [Int8], isDirected: Bool
  ) throws -> SignedGraph {
    let graph = try plain.adjacency(isDirected: isDirected)
    let (sources, targets, _) = graph.edgeColumns()
    var left = Array(zip(plain.edges, signs))
    let ordered = zip(sources, targets).compactMap { source, target -> Int8? in
      let found = left.firstIndex { edge, _ in
        (edge.source, edge.target) == (source, target)
          || !isDirected && (edge.target, edge.source) == (source, target)
      }
      return found.map { left.remove(at: $0).1 }
    }
    return try SignedGraph(graph, signs: ordered)
  }

  private func check(_ plain: PlainGraph, _ signs: [Int8]) throws {
    let slow = slowSigns(plain, signs)
    var counts = [0, 0, 0, 0]
    var unbalanced: [[Int32]] = []
    for triangle in plain.triangles {
      let sides = [[0, 1], [0, 2], [1, 2]].compactMap { slow[[triangle[$0[0]], triangle[$0[1]]]] }
      if sides.count < 3 { continue }
      let hostile = sides.count { $0 < 0 }
      counts[hostile] += 1
      if hostile % 2 == 1 {
        unbalanced.append(triangle + [Int32(hostile)])
      }
    }
    var index = Int.max
    for bits in 0..<1 << plain.vertexCount {
      let misfits = slow.count { ends, sign in
        (bits >> Int(ends[0]) & 1 == bits >> Int(ends[1]) & 1) != (sign > 0)
      }
      index = min(index, misfits)
    }
    for isDirected in [true, false] {
      let graph = try signed(plain, signs, isDirected: isDirected)
      let what = "\(plain), \(signs), directed \(isDirected)"
      let balance = try graph.triangleBalance(execution: Execution(threads: isDirected ? 1 : 2))
      if [
        balance.withoutHostileEdge, balance.withOneHostileEdge, balance.withTwoHostileEdges,
        balance.withThreeHostileEdges,
      ] != counts {
        Issue.record("\(what): \(balance)")
      }
      for maxCount in [0, 1, 1000] {
        let found = try graph.unbalancedTriangles(maxCount: maxCount)
        if found.triangles.map({ $0.vertices + [Int32($0.hostileEdgeCount)] })
          != Array(unbalanced.prefix(maxCount))
          || found.isTruncated != (unbalanced.count > maxCount)
        {
          Issue.record("\(what): \(found)")
        }
      }
      let whole = try graph.balance()
      let bound = try graph.frustrationBound()
      if whole.isBalanced != (index == 0) || bound.edges.count < index
        || (index == 0 && !bound.edges.isEmpty)
      {
        Issue.record("\(what): \(whole), \(bound), index \(index)")
      }
      if let camps = whole.camps {
        for (ends, sign) in slow where (camps[Int(ends[0])] == camps[Int(ends[1])]) != (sign > 0) {
          Issue.record("\(what): \(camps)")
        }
      } else {
        let cycle = whole.unbalancedCycle
        let sides = cycle.indices.map {
          slow[[cycle[$0], cycle[($0 + 1) % cycle.count]].sorted()] ?? 0
        }
        if sides.contains(0) || sides.count(where: { $0 < 0 }) % 2 == 0
          || Set(cycle).count != cycle.count || cycle.count < 3
        {
          Issue.record("\(what): \(cycle)")
        }
      }
    }
  }

  @Test func everySmallMultigraph() throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4) { plain in
      for pattern in 0..<3 {
        let signs = plain.edges.indices.map { Int8([1, -3, -1, 0, 1][($0 * 2 + pattern) % 5]) }
        try check(plain, signs)
      }
    }
    try check(PlainGraph(vertexCount: 0, edges: []), [])
  }

  @Test func randomGraphs() throws {
    var generator = SeededGenerator(seed: 8)
    for edgeCount in [6, 9, 12, 20, 40] {
      for _ in 0..<4 {
        let plain = PlainGraph.random(vertexCount: 8, edgeCount: edgeCount, using: &generator)
        try check(plain, plain.edges.map { _ in Bool.random(using: &generator) ? 1 : -1 })
      }
    }
  }

  /// Two camps of random friends stay two camps, however long and whatever the names.
  @Test func largeCampsAreFound() throws {
    var generator = SeededGenerator(seed: 9)
    var plain = PlainGraph(vertexCount: 20_000, edges: [])
    for vertex in 1..<Int32(20_000) { plain.edges.append((vertex - 1, vertex)) }
    plain.edges += PlainGraph.random(vertexCount: 20_000, edgeCount: 5000, using: &generator).edges
    let sides = (0..<20_000).map { _ in Int8.random(in: 0...1, using: &generator) }
    let graph = try plain.adjacency(isDirected: true)
    let (sources, targets, _) = graph.edgeColumns()
    let signs = zip(sources, targets).map {
      Int8(sides[Int($0)] == sides[Int($1)] ? 1 : -1)
    }
    let signed = try SignedGraph(graph, signs: signs)
    let camps = try signed.balance().camps
    #expect(camps == sides.map { $0 ^ sides[0] })
    #expect(try signed.frustrationBound().edges.isEmpty)
    #expect(throws: Interrupted.cancelled) { try signed.balance(execution: cancelled) }
    #expect(throws: Interrupted.cancelled) { try signed.frustrationBound(execution: cancelled) }
    #expect(throws: Interrupted.cancelled) { try signed.triangleBalance(execution: cancelled) }
    #expect(throws: Interrupted.cancelled) {
      try signed.unbalancedTriangles(maxCount: 1, execution: cancelled)
    }
  }

  /// Five vertices that are all enemies: three and two in camps leave 3 + 1 edges that do not fit.
  @Test func enemiesOfAll() throws {
    var plain = PlainGraph(vertexCount: 5, edges: [])
    for first in 0..<Int32(5) {
      for second in first + 1..<max(first + 1, 5) { plain.edges.append((first, second)) }
    }
    let graph = try plain.adjacency(isDirected: false)
    let signed = try SignedGraph(graph, signs: [Int8](repeating: -1, count: 10))
    #expect(try signed.frustrationBound().edges.count == 4)
    #expect(try signed.triangleBalance().balancedShare == 0)
    #expect(try signed.triangleBalance().withThreeHostileEdges == 10)
    #expect(throws: SignedGraph.UnevenSigns.self) {
      try SignedGraph(graph, signs: [1])
    }
  }
}
