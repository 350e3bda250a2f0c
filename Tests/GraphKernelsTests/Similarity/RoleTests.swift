import GraphKernels
import Testing

@Suite struct RoleTests {
  /// Splits classes by the classes of neighbours until nothing changes.
  private func slowRoles(
    _ plain: PlainGraph, _ rule: RoleRule, _ division: [Int32]?, isDirected: Bool
  ) -> [Int32] {
    let sides =
      isDirected
      ? [plain.targetSets(.outgoing), plain.targetSets(.incoming)] : [plain.neighbourSets]
    var classes = (0..<plain.vertexCount).map { vertex in
      division.map { vertex < $0.count ? Int($0[vertex]) : -1 } ?? 0
    }
    while true {
      let signatures = classes.indices.map { vertex in
        [[classes[vertex]]]
          + sides.map { sets in
            let found = sets[vertex].map { classes[Int($0)] }
            return rule == .regular ? Set(found).sorted() : found.sorted()
          }
      }
      let next = signatures.map { signature in signatures.firstIndex(of: signature) ?? 0 }
      if Set(next).count == Set(classes).count { break }
      classes = next
    }
    var seen: [Int] = []
    return classes.map { role in
      if let number = seen.firstIndex(of: role) { return Int32(number) }
      seen.append(role)
      return Int32(seen.count - 1)
    }
  }

  private func check(_ plain: PlainGraph, _ division: [Int32]?) throws {
    for isDirected in [true, false] {
      let graph = try plain.adjacency(isDirected: isDirected)
      for rule in RoleRule.allCases {
        let roles = try graph.roleClasses(rule, within: division)
        if roles != slowRoles(plain, rule, division, isDirected: isDirected) {
          Issue.record("\(plain), \(rule), directed \(isDirected): \(roles)")
        }
      }
    }
  }

  @Test func rolesOfEverySmallMultigraph() throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4) {
      try check($0, nil)
      try check($0, [5, 5])
    }
    try PlainGraph.forEach(vertexCount: 4, maxEdges: 3) { try check($0, nil) }
    try check(PlainGraph(vertexCount: 0, edges: []), nil)
  }

  @Test func rolesOfRandomGraphs() throws {
    var generator = SeededGenerator(seed: 13)
    for edgeCount in [5, 15, 30, 45, 60] {
      for _ in 0..<6 {
        let plain = PlainGraph.random(vertexCount: 30, edgeCount: edgeCount, using: &generator)
        try check(plain, nil)
        try check(plain, (0..<30).map { _ in Int32.random(in: 0..<3, using: &generator) })
      }
    }
  }

  @Test func longChainsAreQuick() throws {
    let count = 20_001
    let plain = PlainGraph(
      vertexCount: count, edges: (1..<Int32(count)).map { ($0 - 1, $0) })
    let graph = try plain.adjacency(isDirected: false)
    let roles = try graph.roleClasses(.equitable)
    #expect(roles == (0..<Int32(count)).map { min($0, Int32(count) - 1 - $0) })
    #expect(try Set(graph.roleClasses(.regular)).count == 1)
    #expect(throws: Interrupted.cancelled) {
      try graph.roleClasses(.equitable, execution: cancelled)
    }
  }

  /// REGE with full matrices, as the formula has it.
  private func slowSimilarity(
    _ matrix: [[Double]], rounds: Int
  ) -> [Double] {
    let range = matrix.indices
    func tie(_ from: Int, _ to: Int) -> Double { matrix[from][to] + matrix[to][from] }
    var values = matrix.map { $0.map { _ in 1.0 } }
    for _ in 0..<rounds {
      let old = values
      func matches(_ first: Int, _ second: Int) -> Double {
        range.reduce(0) { sum, near in
          sum
            + (range.map { far in
              old[near][far]
                * (min(matrix[first][near], matrix[second][far])
                  + min(matrix[near][first], matrix[far][second]))
            }.max() ?? 0)
        }
      }
      for first in range {
        for second in range where first != second {
          let total = range.reduce(0) { $0 + tie(first, $1) + tie(second, $1) }
          if total == 0 { continue }
          values[first][second] = (matches(first, second) + matches(second, first)) / total
        }
      }
    }
    return values.flatMap { $0 }
  }

  @Test func regularSimilarityFollowsTheFormula() throws {
    var generator = SeededGenerator(seed: 14)
    for isDirected in [true, false] {
      for _ in 0..<10 {
        let plain = PlainGraph.random(vertexCount: 8, edgeCount: 14, using: &generator)
        let weights = plain.edges.map { _ in Float(Int.random(in: 1...4, using: &generator)) }
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: 8), count: 8)
        for (edge, weight) in zip(plain.edges, weights) where edge.source != edge.target {
          matrix[Int(edge.source)][Int(edge.target)] += Double(weight)
          if !isDirected { matrix[Int(edge.target)][Int(edge.source)] += Double(weight) }
        }
        let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
        for rounds in [0, 1, 3] {
          let one = try graph.regularSimilarity(rounds: rounds)
          #expect(agree(one.values, slowSimilarity(matrix, rounds: rounds)))
          #expect(
            one
              == (try graph.regularSimilarity(
                rounds: rounds, execution: Execution(threads: 2))))
        }
      }
    }
  }

  /// A chain of command: two captains with men of their own, and a man without one.
  @Test func ranksAreSimilarWhoeverTheyCommand() throws {
    let plain = PlainGraph(
      vertexCount: 7, edges: [(0, 1), (0, 2), (1, 3), (1, 4), (2, 5)])
    let graph = try plain.adjacency(isDirected: true)
    let similarity = try graph.regularSimilarity()
    #expect(similarity.value(of: 1, 2) == 1)
    #expect(similarity.value(of: 3, 5) == 1)
    #expect(similarity.value(of: 0, 3) == 0)
    #expect(similarity.value(of: 0, 6) == 0)
    #expect(similarity.value(of: 0, 7) == nil)
    #expect(try graph.roleClasses(.regular) == [0, 1, 1, 2, 2, 2, 3])
    #expect(try graph.roleClasses(.equitable) == [0, 1, 2, 3, 3, 4, 5])
  }

  @Test func regularSimilarityHasItsLimits() throws {
    let large = try PlainGraph(vertexCount: 3000, edges: []).adjacency(isDirected: true)
    #expect(throws: RegularSimilarity.Failure.tooManyVertices(3000)) {
      try large.regularSimilarity()
    }
    let club = try PlainGraph.zacharyClub.adjacency(isDirected: true)
    #expect(throws: RegularSimilarity.Failure.interrupted(.cancelled)) {
      try club.regularSimilarity(execution: cancelled)
    }
  }
}
