import GraphKernels
import Testing

@Suite struct MixingTests {
  private static let directed = PlainGraph(
    vertexCount: 9,
    edges: [
      (0, [1, 2, 4, 5]), (1, [2, 4, 5, 6, 7]), (2, [4, 5]), (3, [1, 6, 8]), (4, [3]),
      (5, [4, 6, 8]), (6, [0, 2, 5, 8]), (7, [1, 3, 6]), (8, [1, 2, 3, 6, 7]),
    ].flatMap { (source: Int32, targets: [Int32]) in targets.map { (source, $0) } })

  @Test func everySmallMultigraphIsAnsweredAsOftenAsItIs() throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4) { plain in
      let (out, into) = (plain.targetSets(.outgoing), plain.targetSets(.incoming))
      let answered = out.indices.map { out[$0].intersection(into[$0]).count }
      let ends = out.indices.map { out[$0].count + into[$0].count }
      let all = ends.reduce(0, +)
      let graph = try plain.adjacency(isDirected: true)
      let whole = all == 0 ? nil : Double(2 * answered.reduce(0, +)) / Double(all)
      let each = zip(answered, ends).map { $1 == 0 ? nil : Double(2 * $0) / Double($1) }
      if !agree(graph.reciprocity(), whole) || !agree(graph.reciprocityByVertex(), each) {
        Issue.record("\(plain): \(String(describing: graph.reciprocity()))")
      }
      let undirected = try plain.adjacency(isDirected: false)
      #expect(undirected.reciprocity() == (all == 0 ? nil : 1))
    }
  }

  @Test func reciprocityAsPublished() throws {
    let graph = try Self.directed.adjacency(isDirected: true)
    #expect(agree(graph.reciprocity(), 4.0 / 15))
    let each = [0, 2.0 / 9, 0, 1.0 / 3, 0, 2.0 / 7, 4.0 / 9, 0.4, 0.5]
    #expect(agree(graph.reciprocityByVertex(), each))
  }

  /// The correlation of two lists; nil where one of them does not vary.
  private func correlation(_ left: [Double], _ right: [Double]) -> Double? {
    let count = Double(left.count)
    let (one, two) = (left.reduce(0, +) / count, right.reduce(0, +) / count)
    let joint = zip(left, right).reduce(0) { $0 + ($1.0 - one) * ($1.1 - two) }
    let spread =
      left.reduce(0) { $0 + ($1 - one) * ($1 - one) }
      * right.reduce(0) { $0 + ($1 - two) * ($1 - two) }
    return spread < 1e-12 ? nil : joint / spread.squareRoot()
  }

  private func check(_ plain: PlainGraph, _ kinds: [Int32]) throws {
    for isDirected in [true, false] {
      let graph = try plain.adjacency(isDirected: isDirected)
      let pairs =
        plain.edges + (isDirected ? [] : plain.edges.map { ($0.target, $0.source) })
      let starts = pairs.map { pair in Double(pairs.count { $0.source == pair.source }) }
      let ends = pairs.map { pair in Double(pairs.count { $0.target == pair.target }) }
      let byDegree = pairs.isEmpty ? nil : correlation(starts, ends)
      if !agree(try graph.degreeAssortativity(execution: Execution(threads: 2)), byDegree) {
        Issue.record("\(plain), directed \(isDirected): not \(String(describing: byDegree))")
      }
      // With two kinds, the coefficient is the correlation of being of the second kind.
      let known = pairs.filter { kinds[Int($0.source)] >= 0 && kinds[Int($0.target)] >= 0 }
      let matrix = try graph.mixingMatrix(byKind: kinds)
      #expect(matrix.counts.reduce(0, +) == known.count)
      for source in Set(kinds) {
        for target in Set(kinds) where source >= 0 && target >= 0 {
          let count = known.count {
            kinds[Int($0.source)] == source && kinds[Int($0.target)] == target
          }
          #expect(matrix.count(from: source, to: target) == count)
        }
      }
      let total = Double(known.count)
      var (equal, chance) = (0.0, 0.0)
      for kind in Set(kinds) where kind >= 0 {
        equal += Double(matrix.count(from: kind, to: kind)) / total
        chance +=
          Double(known.count { kinds[Int($0.source)] == kind }) / total
          * (Double(known.count { kinds[Int($0.target)] == kind }) / total)
      }
      let expected = total == 0 || chance > 1 - 1e-12 ? nil : (equal - chance) / (1 - chance)
      if !agree(graph.assortativity(byKind: kinds), expected) {
        Issue.record("\(plain), \(kinds): not \(String(describing: expected))")
      }
    }
  }

  @Test func assortativityOfEverySmallMultigraph() throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 3) { plain in
      for kinds: [Int32] in [[0, 0, 0], [7, 7, 2], [4, -1, 9], [1, 2, 3]] {
        try check(plain, kinds)
      }
    }
  }

  @Test func assortativityOfRandomGraphs() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<4 {
      let kinds = (0..<40).map { _ in Int32.random(in: -1..<5, using: &generator) }
      try check(.skewed(vertexCount: 40, edgeCount: 200, using: &generator), kinds)
    }
  }

  @Test func assortativityAsPublished() throws {
    let club = try PlainGraph.zacharyClub.adjacency(isDirected: false)
    #expect(agree(try club.degreeAssortativity(), -0.47561309768461413))
    let sides = (0..<Int32(34)).map { vertex -> Int32 in
      vertex < 9 || [10, 11, 12, 13, 16, 17, 19, 21].contains(vertex) ? 0 : 1
    }
    #expect(agree(club.assortativity(byKind: sides), 0.717530864197531))
    let graph = try Self.directed.adjacency(isDirected: true)
    #expect(agree(try graph.degreeAssortativity(), -0.05332859322459396))
    let kinds = (0..<Int32(9)).map { $0 % 3 }
    #expect(agree(graph.assortativity(byKind: kinds), -0.09816971713810305))
    #expect(throws: Interrupted.cancelled) { try club.degreeAssortativity(execution: cancelled) }
  }

  @Test func listsOfKindsMayBeTooShortTooLongOrTooVaried() throws {
    let graph = try PlainGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).adjacency(isDirected: true)
    #expect(graph.assortativity(byKind: []) == nil)
    #expect(try graph.mixingMatrix(byKind: [5]).kinds == [5])
    #expect(try graph.mixingMatrix(byKind: [5, 5, 6, 7]).counts == [1, 1, 0, 0])
    let large = try PlainGraph(vertexCount: 5000, edges: []).adjacency(isDirected: true)
    #expect(throws: MixingMatrix.TooManyKinds.self) {
      try large.mixingMatrix(byKind: (0..<5000).map { $0 })
    }
  }
}
