import GraphKernels
import Testing

@Suite struct CliqueTests {
  /// All maximal cliques, by trying all sets of vertices, in their order.
  private func slowCliques(_ plain: PlainGraph) -> [[Int32]] {
    let sets = plain.neighbourSets
    var found: [[Int32]] = []
    for bits in 1..<max(1, 1 << plain.vertexCount) {
      let members = (0..<Int32(plain.vertexCount)).filter { bits >> Int($0) & 1 == 1 }
      let common = members.reduce(Set(0..<Int32(plain.vertexCount))) {
        $0.intersection(sets[Int($1)].union([$1]))
      }
      if common == Set(members) { found.append(members) }
    }
    return found.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
  }

  private func check(_ plain: PlainGraph) throws {
    let all = slowCliques(plain)
    for isDirected in [true, false] {
      let graph = try plain.adjacency(isDirected: isDirected)
      for (minimumSize, maxCount) in [(1, 1000), (2, 2), (3, 0)] {
        let expected = all.filter { $0.count >= minimumSize }
        let cliques = try graph.maximalCliques(minimumSize: minimumSize, maxCount: maxCount)
        if cliques.cliques != Array(expected.prefix(maxCount)) || cliques.count != expected.count
          || cliques.isTruncated
        {
          Issue.record("\(plain): \(cliques)")
        }
      }
      let largest = try graph.largestClique()
      if largest.vertices.count != all.first?.count ?? 0 || !largest.isProven
        || !(all.isEmpty || all.contains(largest.vertices))
      {
        Issue.record("\(plain): \(largest)")
      }
    }
  }

  @Test func everySmallMultigraph() throws {
    try PlainGraph.forEach(vertexCount: 4, maxEdges: 3, check)
    try check(PlainGraph(vertexCount: 0, edges: []))
  }

  @Test func randomGraphs() throws {
    var generator = SeededGenerator(seed: 5)
    for edgeCount in [10, 25, 40, 60, 80] {
      for _ in 0..<3 {
        try check(.random(vertexCount: 11, edgeCount: edgeCount, using: &generator))
      }
    }
  }

  /// J. W. Moon, L. Moser, 1965: no graph of 3 n vertices has more cliques than this one.
  @Test func asManyCliquesAsThereCanBe() throws {
    var plain = PlainGraph(vertexCount: 21, edges: [])
    for first in 0..<Int32(21) {
      for second in first + 1..<max(first + 1, 21) where second / 3 != first / 3 {
        plain.edges.append((first, second))
      }
    }
    let graph = try plain.adjacency(isDirected: false)
    let cliques = try graph.maximalCliques(maxCount: 2)
    #expect(cliques.count == 2187)
    #expect(cliques.cliques == [[0, 3, 6, 9, 12, 15, 18], [0, 3, 6, 9, 12, 15, 19]])
    let cut = try graph.maximalCliques(maxCount: 10_000, budget: 100)
    #expect(cut.isTruncated && cut.count < 2187 && cut.cliques.count == cut.count)
    #expect(cut.cliques.allSatisfy { $0.count == 7 })
    #expect(try !graph.largestClique(budget: 3).isProven)
    #expect(try graph.largestClique().vertices.count == 7)
    #expect(throws: Interrupted.cancelled) {
      try graph.maximalCliques(maxCount: 1, execution: cancelled)
    }
    #expect(throws: Interrupted.cancelled) { try graph.largestClique(execution: cancelled) }
  }

  /// A planted clique wider than one word of bits, among many other edges.
  @Test func plantedCliqueIsFound() throws {
    var generator = SeededGenerator(seed: 6)
    var plain = PlainGraph.skewed(vertexCount: 400, edgeCount: 4000, using: &generator)
    let members = Array((0..<Int32(400)).shuffled(using: &generator).prefix(70)).sorted()
    for first in members {
      for second in members where first < second { plain.edges.append((first, second)) }
    }
    let graph = try plain.adjacency(isDirected: false)
    let largest = try graph.largestClique()
    #expect(largest.vertices.count >= 70 && Set(members).isSubset(of: largest.vertices))
    let cliques = try graph.maximalCliques(minimumSize: 60, maxCount: 100)
    #expect(cliques.cliques.first == largest.vertices)
    let names = (0..<Int32(400)).shuffled(using: &generator)
    let renamed = try plain.renamed(names).adjacency(isDirected: false)
    let again = try renamed.maximalCliques(minimumSize: 4, maxCount: .max)
    let before = try graph.maximalCliques(minimumSize: 4, maxCount: .max)
    #expect(
      Set(before.cliques.map { Set($0.map { names[Int($0)] }) })
        == Set(again.cliques.map { Set($0) }))
    #expect(before.count == again.count && before.count == before.cliques.count)
  }

  @Test func karateClub() throws {
    let cliques = try PlainGraph.zacharyClub.adjacency(isDirected: false)
      .maximalCliques(maxCount: 1)
    #expect(cliques.count == 36)
    #expect(cliques.cliques == [[0, 1, 2, 3, 7]])
  }
}
