import GraphKernels
import Testing

/// Scores that are defined by an equation: it must hold, whatever road led there.
@Suite struct IteratedScoresTests {
  private typealias Matrix = [[Double]]
  private let rootOfHalf = (0.5 as Double).squareRoot()

  /// The sum over edges into each vertex.
  private func arriving(_ matrix: Matrix, _ values: [Double]) -> [Double] {
    values.indices.map { target in
      values.indices.reduce(0) { $0 + matrix[$1][target] * values[$1] }
    }
  }

  private func leaving(_ matrix: Matrix, _ values: [Double]) -> [Double] {
    values.indices.map { source in
      values.indices.reduce(0) { $0 + matrix[source][$1] * values[$1] }
    }
  }

  private func forEachSmallGraph(
    _ body: (PlainGraph, _ isDirected: Bool, _ weights: [Float]?, Matrix) throws -> Void
  ) throws {
    for isDirected in [true, false] {
      func both(_ plain: PlainGraph) throws {
        try body(plain, isDirected, nil, plain.matrix(isDirected: isDirected))
        let weights = smallWeights(plain)
        try body(
          plain, isDirected, weights, plain.matrix(isDirected: isDirected, weights: weights))
      }
      try PlainGraph.forEach(vertexCount: 3, maxEdges: 4, both)
      var generator = SeededGenerator(seed: 31)
      for _ in 0..<10 {
        try both(PlainGraph.random(vertexCount: 20, edgeCount: 50, using: &generator))
      }
    }
  }

  @Test func pageRankIsWhereTheWalkStays() throws {
    try forEachSmallGraph { plain, isDirected, weights, matrix in
      let count = plain.vertexCount
      let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
      let strength = matrix.map { $0.reduce(0, +) }
      let even = [Double](repeating: 1 / Double(count), count: count)
      let jumps = (0..<count).map { Double($0 % 3) }
      let jumpSum = jumps.reduce(0, +)
      for (personalization, dangling) in [
        (nil, DanglingRank.asJumps), (jumps, .asJumps), (jumps, .everywhere),
      ] {
        let result = try graph.pageRank(
          personalization: personalization, dangling: dangling, usesWeights: weights != nil,
          tolerance: 1e-12)
        let ranks = result.scores
        let target = personalization?.map { $0 / jumpSum } ?? even
        let lost = ranks.indices.reduce(0) { $0 + (strength[$1] == 0 ? ranks[$1] : 0) }
        let passed = arriving(
          matrix, ranks.indices.map { strength[$0] == 0 ? 0 : ranks[$0] / strength[$0] })
        let next = ranks.indices.map { vertex in
          0.85 * (passed[vertex] + lost * (dangling == .everywhere ? even : target)[vertex])
            + 0.15 * target[vertex]
        }
        if !result.isConverged || !isClose(ranks, next, within: 1e-10)
          || !isClose([ranks.reduce(0, +)], [1])
        {
          Issue.record("\(plain), \(isDirected), \(result), \(next)")
        }
      }
      let coarse = try graph.pageRank(usesWeights: weights != nil, tolerance: 1e-6)
      let fine = try graph.pageRank(usesWeights: weights != nil)
      #expect(isClose(coarse.scores, fine.scores, within: 1e-5))
    }
  }

  @Test func katzCountsWalks() throws {
    try forEachSmallGraph { plain, isDirected, weights, matrix in
      let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
      let result = try graph.katzCentrality(
        alpha: 0.02, beta: 2, usesWeights: weights != nil, isNormalized: false,
        tolerance: 1e-12)
      let next = arriving(matrix, result.scores).map { 0.02 * $0 + 2 }
      if !isClose(result.scores, next) { Issue.record("\(plain), \(result)") }
      let normal = try graph.katzCentrality(alpha: 0.02, beta: 2, usesWeights: weights != nil)
      #expect(isClose([normal.scores.reduce(0) { $0 + $1 * $1 }], [1]))
    }
  }

  @Test func eigenvectorsKeepTheirDirection() throws {
    try forEachSmallGraph { plain, isDirected, weights, matrix in
      let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
      let result = try graph.eigenvectorCentrality(
        usesWeights: weights != nil, tolerance: 1e-12)
      #expect(isClose([result.scores.reduce(0) { $0 + $1 * $1 }], [1]))
      guard result.isConverged else {
        #expect(result.iterations == 1000)
        return
      }
      let next = arriving(matrix, result.scores)
      let value = zip(next, result.scores).reduce(0) { $0 + $1.0 * $1.1 }
      if !isClose(next, result.scores.map { $0 * value }, within: 1e-8) {
        Issue.record("\(plain), \(result)")
      }
    }
  }

  @Test func hubsAndAuthoritiesAgree() throws {
    try forEachSmallGraph { plain, isDirected, weights, matrix in
      let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
      let result = try graph.hits(usesWeights: weights != nil, maxIterations: 10_000)
      func scaled(_ values: [Double]) -> [Double] {
        values.map { $0 / max(values.reduce(0, +), 1e-300) }
      }
      let hubs = scaled(leaving(matrix, result.authorities))
      let authorities = scaled(arriving(matrix, result.hubs))
      if !result.isConverged || !isClose(result.hubs, hubs, within: 1e-8)
        || !isClose(result.authorities, authorities, within: 1e-8)
      {
        Issue.record("\(plain), \(result)")
      }
    }
  }

  @Test func threadsAndNamesChangeNothing() throws {
    var generator = SeededGenerator(seed: 6)
    for isDirected in [true, false] {
      let plain = PlainGraph.random(vertexCount: 5000, edgeCount: 20000, using: &generator)
      let (other, names) = plain.shuffled(using: &generator)
      let graph = try plain.adjacency(isDirected: isDirected)
      let renamed = try other.adjacency(isDirected: isDirected)
      for tolerance in [1e-5, 1e-9] {
        func ranks(_ graph: Adjacency, threads: Int) throws -> [Double] {
          try graph.pageRank(tolerance: tolerance, execution: Execution(threads: threads)).scores
        }
        let scores = try ranks(graph, threads: 1)
        #expect(try ranks(graph, threads: 2) == scores)
        #expect(
          isClose(try ranks(renamed, threads: 1).byOldNames(names), scores, within: tolerance))
      }
      let two = Execution(threads: 2)
      let eigenvector = try graph.eigenvectorCentrality()
      #expect(try graph.eigenvectorCentrality(execution: two) == eigenvector)
      #expect(
        isClose(
          try renamed.eigenvectorCentrality().scores.byOldNames(names), eigenvector.scores,
          within: 1e-6))
      #expect(try graph.hits(tolerance: 1e-6, execution: two) == graph.hits(tolerance: 1e-6))
      #expect(
        try graph.katzCentrality(alpha: 0.01, execution: two)
          == graph.katzCentrality(alpha: 0.01))
    }
  }

  @Test func knownValues() throws {
    // A star of three: the centre has 1 / sqrt(2) of the eigenvector.
    let star = try PlainGraph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)])
      .adjacency(isDirected: false)
    let leaf = (1.0 / 6).squareRoot()
    #expect(
      isClose(
        try star.eigenvectorCentrality(tolerance: 1e-12).scores,
        [rootOfHalf, leaf, leaf, leaf], within: 1e-9))
    // Two vertices that point to each other, and one that points to the first.
    let graph = try PlainGraph(vertexCount: 3, edges: [(0, 1), (1, 0), (2, 0)])
      .adjacency(isDirected: true)
    let jump = 0.05
    let first = (jump + 0.85 * (jump + jump)) / (1 - 0.85 * 0.85)
    #expect(
      isClose(
        try graph.pageRank(tolerance: 1e-13).scores, [first, jump + 0.85 * first, jump]))
  }

  @Test func whatDoesNotSettleSaysSo() throws {
    let chain = try PlainGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).adjacency(isDirected: true)
    #expect(try !chain.eigenvectorCentrality().isConverged)
    #expect(try !chain.pageRank(tolerance: 0, maxIterations: 1).isConverged)
    #expect(try chain.pageRank(maxIterations: 0).scores.count == 3)
    #expect(try !chain.hits(maxIterations: 0).isConverged)
    let triangle = try PlainGraph(vertexCount: 3, edges: [(0, 1), (1, 2), (2, 0)])
      .adjacency(isDirected: false)
    #expect(throws: CentralityError.self) { try triangle.katzCentrality(alpha: 0.51) }
    #expect(throws: CentralityError.notConverged(iterations: 0, change: .infinity)) {
      try triangle.katzCentrality(maxIterations: -1)
    }
    #expect(throws: CentralityError.self) {
      try triangle.katzCentrality(alpha: 1e300, maxIterations: .max)
    }
  }

  @Test func wrongParametersAreRefused() throws {
    let graph = try PlainGraph(vertexCount: 2, edges: [(0, 1)]).adjacency(isDirected: true)
    for damping in [-0.1, 1, .nan] {
      #expect(throws: CentralityError.invalidParameter("damping")) {
        try graph.pageRank(damping: damping)
      }
    }
    for jumps in [[1], [0, 0], [1, -1], [.nan, 1], [.infinity, 1]] as [[Double]] {
      #expect(throws: CentralityError.invalidParameter("personalization")) {
        try graph.pageRank(personalization: jumps)
      }
    }
    for alpha in [-1, .nan, .infinity] as [Double] {
      #expect(throws: CentralityError.invalidParameter("alpha")) {
        try graph.katzCentrality(alpha: alpha)
      }
      #expect(throws: CentralityError.invalidParameter("beta")) {
        try graph.katzCentrality(beta: alpha)
      }
    }
    #expect(throws: CentralityError.invalidParameter("tolerance")) {
      try graph.pageRank(tolerance: .nan)
    }
    #expect(throws: CentralityError.invalidParameter("tolerance")) {
      try graph.hits(tolerance: -1)
    }
    #expect(throws: CentralityError.invalidParameter("tolerance")) {
      try graph.eigenvectorCentrality(tolerance: .nan)
    }
  }

  @Test func graphsWithoutVerticesOrEdges() throws {
    let none = try PlainGraph(vertexCount: 0, edges: []).adjacency(isDirected: false)
    #expect(try none.pageRank().isConverged)
    #expect(try none.pageRank(personalization: []).scores.isEmpty)
    #expect(try none.eigenvectorCentrality().scores.isEmpty)
    #expect(try none.katzCentrality().scores.isEmpty)
    #expect(try none.hits().hubs.isEmpty)
    let alone = try PlainGraph(vertexCount: 2, edges: []).adjacency(isDirected: true)
    #expect(try alone.pageRank().scores == [0.5, 0.5])
    #expect(try alone.hits().authorities == [0, 0])
    #expect(
      isClose(try alone.eigenvectorCentrality().scores, [rootOfHalf, rootOfHalf]))
    let weightless = try Adjacency(
      vertexCount: 2, sources: [0], targets: [1], weights: [0], isDirected: false)
    #expect(isClose(try weightless.pageRank(usesWeights: true).scores, [0.5, 0.5]))
    let heavy = try Adjacency(
      vertexCount: 2, sources: [0], targets: [1], weights: [.greatestFiniteMagnitude],
      isDirected: false)
    let scores = try heavy.eigenvectorCentrality(usesWeights: true).scores
    #expect(isClose(scores, [rootOfHalf, rootOfHalf]))
    #expect(isClose(try heavy.pageRank(usesWeights: true, tolerance: 1e-4).scores, [0.5, 0.5]))
  }
}
