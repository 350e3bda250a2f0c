import GraphKernels
import Testing

/// Cores, brokerage roles and structural holes, against their definitions.
@Suite struct LocalPositionTests {
  /// Who has an edge to whom, whatever the direction and number, loops left out.
  private func ties(_ plain: PlainGraph, isDirected: Bool) -> [[Bool]] {
    let matrix = plain.matrix(isDirected: isDirected)
    return matrix.indices.map { row in
      matrix.indices.map { $0 != row && matrix[row][$0] > 0 }
    }
  }

  private func forEachGraph(_ body: (PlainGraph) throws -> Void) throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4, body)
    try PlainGraph.forEach(vertexCount: 4, maxEdges: 3, body)
    var generator = SeededGenerator(seed: 17)
    for round in 0..<15 {
      try body(
        PlainGraph.random(vertexCount: 14, edgeCount: 15 + 5 * round, using: &generator))
    }
    // A hub that has edges to all, so that short rows meet a long one.
    let hub = PlainGraph(
      vertexCount: 60,
      edges: (1..<60).flatMap { [(0, $0), ($0, 0)] } + (1..<59).map { ($0, $0 + 1) })
    try body(hub)
  }

  @Test func coresAreWhatPeelingLeaves() throws {
    try forEachGraph { plain in
      let graph = try plain.adjacency(isDirected: true)
      let tied = ties(plain, isDirected: false)
      var expected = [Int32](repeating: 0, count: plain.vertexCount)
      for k in 1...60 {
        var left = Set(tied.indices)
        while let weak = left.first(where: { vertex in
          left.count(where: { tied[vertex][$0] }) < k
        }) {
          left.remove(weak)
        }
        if left.isEmpty { break }
        for vertex in left { expected[vertex] = Int32(k) }
        #expect(try graph.kCore(k) == left.sorted().map { Int32($0) })
      }
      #expect(try graph.coreNumbers() == expected, "\(plain)")
      #expect(try plain.adjacency(isDirected: false).coreNumbers() == expected)
    }
    let clique = PlainGraph(
      vertexCount: 40, edges: (0..<40).flatMap { one in (one..<40).map { (one, $0) } })
    #expect(try clique.adjacency(isDirected: false).coreNumbers().allSatisfy { $0 == 39 })
    let none = try PlainGraph(vertexCount: 0, edges: []).adjacency(isDirected: true)
    #expect(try none.coreNumbers().isEmpty)
    #expect(try none.kCore(-1).isEmpty)
  }

  @Test(arguments: [true, false])
  func brokersStandBetweenTwoWithoutAnEdge(isDirected: Bool) throws {
    try forEachGraph { plain in
      let graph = try plain.adjacency(isDirected: isDirected)
      let tied = ties(plain, isDirected: isDirected)
      let groups = tied.indices.map { [7, -3, 7, 0, .max][$0 % 5] }
      var expected = Array(repeating: BrokerageRoles(), count: plain.vertexCount)
      for broker in tied.indices {
        for source in tied.indices where tied[source][broker] {
          for target in tied.indices
          where target != source && tied[broker][target] && !tied[source][target] {
            switch (
              groups[source] == groups[broker], groups[broker] == groups[target],
              groups[source] == groups[target]
            ) {
            case (true, true, _): expected[broker].coordinator += 1
            case (_, _, true): expected[broker].itinerant += 1
            case (_, true, _): expected[broker].gatekeeper += 1
            case (true, _, _): expected[broker].representative += 1
            default: expected[broker].liaison += 1
            }
          }
        }
      }
      let roles = try graph.brokerage(groups: groups)
      if roles != expected { Issue.record("\(plain), \(roles)") }
      #expect(try graph.brokerage(groups: groups, execution: Execution(threads: 2)) == roles)
    }
  }

  @Test func theFiveRoles() throws {
    let chain = try PlainGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).adjacency(isDirected: true)
    for (groups, role) in [
      ([1, 1, 1], \BrokerageRoles.coordinator), ([1, 2, 1], \.itinerant),
      ([1, 2, 2], \.gatekeeper),
      ([1, 1, 2], \.representative), ([1, 2, 3], \.liaison),
    ] {
      let roles = try chain.brokerage(groups: groups)
      #expect(roles[1][keyPath: role] == 1)
      #expect(roles.map(\.total) == [0, 1, 0])
    }
    #expect(throws: CentralityError.invalidParameter("groups")) {
      try chain.brokerage(groups: [1])
    }
    #expect(throws: CentralityError.interrupted(.timeLimit)) {
      try chain.brokerage(groups: [1, 2, 3], execution: Execution(timeLimit: .zero))
    }
  }

  @Test(arguments: [true, false])
  func holesAreWhatTheFormulasSay(isDirected: Bool) throws {
    try forEachGraph { plain in
      for weights in [nil, smallWeights(plain)] {
        let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
        let matrix = plain.matrix(isDirected: true, weights: weights)
        let all = matrix.indices
        let tie = all.map { row in
          all.map { row == $0 ? 0 : matrix[row][$0] + matrix[$0][row] }
        }
        let sum = tie.map { $0.reduce(0, +) }
        let found = try graph.structuralHoles(usesWeights: true)
        for vertex in all {
          guard sum[vertex] > 0 else {
            #expect(found[vertex] == nil)
            continue
          }
          let share = tie[vertex].map { $0 / sum[vertex] }
          var (constraint, size) = (0.0, 0.0)
          for contact in all where tie[vertex][contact] > 0 {
            let most = tie[contact].max() ?? 1
            var indirect = 0.0
            size += 1
            for other in all where share[other] > 0 {
              indirect += share[other] * tie[other][contact] / sum[other]
              size -= share[other] * tie[contact][other] / most
            }
            constraint += (share[contact] + indirect) * (share[contact] + indirect)
          }
          let holes = found[vertex].map { [$0.constraint, $0.effectiveSize] } ?? []
          if !isClose(holes, [constraint, size]) { Issue.record("\(plain), \(vertex), \(holes)") }
        }
        #expect(
          try graph.structuralHoles(usesWeights: true, execution: Execution(threads: 2)) == found)
      }
    }
  }

  @Test func knownHoles() throws {
    // A star has none but holes, a triangle has no holes.
    let star = try PlainGraph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)])
      .adjacency(isDirected: false).structuralHoles()
    #expect(isClose(star.compactMap { $0?.constraint }, [1.0 / 3, 1, 1, 1]))
    #expect(star.compactMap { $0?.efficiency } == [1, 1, 1, 1])
    let triangle = try PlainGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (3, 3)])
      .adjacency(isDirected: false).structuralHoles()
    #expect(triangle[3] == nil)
    #expect(isClose(triangle.compactMap { $0?.constraint }, [1.125, 1.125, 1.125]))
    #expect(triangle.compactMap { $0?.effectiveSize } == [1, 1, 1])
  }

  @Test func namesChangeNothing() throws {
    var generator = SeededGenerator(seed: 41)
    let plain = PlainGraph.random(vertexCount: 200, edgeCount: 900, using: &generator)
    let (other, names) = plain.shuffled(using: &generator)
    let (graph, renamed) = try (
      plain.adjacency(isDirected: true), other.adjacency(isDirected: true)
    )
    let cores = try renamed.coreNumbers()
    #expect(try graph.coreNumbers() == names.map { cores[Int($0)] })
    let holes = try renamed.structuralHoles().map { $0?.constraint ?? -1 }
    #expect(
      isClose(
        holes.byOldNames(names), try graph.structuralHoles().map { $0?.constraint ?? -1 }))
  }
}
