import Foundation
import GraphKernels
import Testing

@Suite struct NeighbourSimilarityTests {
  private func slowScore(
    _ sets: [Set<Int32>], _ left: Int32, _ right: Int32, _ measure: NeighbourSimilarity
  ) -> Double {
    let (one, two) = (sets[Int(left)], sets[Int(right)])
    let common = one.intersection(two)
    if common.isEmpty { return 0 }
    let known = common.map { third in Double(sets.count { $0.contains(third) }) }
    switch measure {
    case .commonNeighbours: return Double(common.count)
    case .jaccard: return Double(common.count) / Double(one.union(two).count)
    case .cosine: return Double(common.count) / Double(one.count * two.count).squareRoot()
    case .adamicAdar: return known.reduce(0) { $0 + 1 / log($1) }
    case .resourceAllocation: return known.reduce(0) { $0 + 1 / $1 }
    }
  }

  private func check(_ plain: PlainGraph) throws {
    for isDirected in [true, false] {
      let graph = try plain.adjacency(isDirected: isDirected)
      for direction in Direction.allCases {
        let sets = isDirected ? plain.targetSets(direction) : plain.neighbourSets
        for measure in NeighbourSimilarity.allCases {
          for first in 0..<Int32(plain.vertexCount) {
            var scores: [Int32: Double] = [:]
            for second in 0..<Int32(plain.vertexCount) where second != first {
              let expected = slowScore(sets, first, second, measure)
              if expected > 0 { scores[second] = expected }
              let score = graph.similarity(of: first, second, by: measure, direction)
              let common = graph.commonNeighbours(of: first, second, direction)
              if !agree(score, expected)
                || common != sets[Int(first)].intersection(sets[Int(second)]).sorted()
                || score != graph.similarity(of: second, first, by: measure, direction)
              {
                Issue.record("\(plain), \(measure), \(direction): \(first), \(second): \(score)")
              }
            }
            let all = try graph.mostSimilar(to: first, by: measure, direction, maxCount: 1000)
            let ordered = all.sorted { ($1.score, $0.vertex) < ($0.score, $1.vertex) }
            let best = try graph.mostSimilar(to: first, by: measure, direction, maxCount: 2)
            if all != ordered || best != Array(all.prefix(2)) || all.count != scores.count
              || !all.allSatisfy({
                $0.score == graph.similarity(of: first, $0.vertex, by: measure, direction)
              })
            {
              Issue.record("\(plain), \(measure), \(direction): \(first): \(all)")
            }
          }
        }
      }
    }
  }

  @Test func everySmallMultigraph() throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 3, check)
    try PlainGraph.forEach(vertexCount: 4, maxEdges: 2, check)
  }

  @Test func randomGraphs() throws {
    var generator = SeededGenerator(seed: 10)
    try check(.random(vertexCount: 25, edgeCount: 90, using: &generator))
    try check(.skewed(vertexCount: 30, edgeCount: 150, using: &generator))
  }

  @Test func namesOfVerticesDoNotMatterToTheLastDigit() throws {
    var generator = SeededGenerator(seed: 11)
    let plain = PlainGraph.skewed(vertexCount: 300, edgeCount: 4000, using: &generator)
    let names = (0..<Int32(300)).shuffled(using: &generator)
    let graph = try plain.adjacency(isDirected: false)
    let renamed = try plain.renamed(names).adjacency(isDirected: false)
    for measure in NeighbourSimilarity.allCases {
      let before = try graph.mostSimilar(to: 0, by: measure, maxCount: 300)
      let after = try renamed.mostSimilar(to: names[0], by: measure, maxCount: 300)
      let moved = before.map { SimilarVertex(vertex: names[Int($0.vertex)], score: $0.score) }
      #expect(Set(moved) == Set(after))
    }
  }

  @Test func karateClub() throws {
    let graph = try PlainGraph.zacharyClub.adjacency(isDirected: false)
    #expect(agree(graph.similarity(of: 0, 33, by: .jaccard), 0.13793103448275862))
    #expect(agree(graph.similarity(of: 0, 33, by: .adamicAdar), 2.7110197222973085))
    #expect(agree(graph.similarity(of: 0, 33, by: .resourceAllocation), 0.9))
    #expect(graph.commonNeighbours(of: 0, 33) == [8, 13, 19, 31])
  }

  @Test func verticesThatDoNotExistShareNothing() throws {
    let graph = try PlainGraph.zacharyClub.adjacency(isDirected: false)
    #expect(graph.similarity(of: 0, 99, by: .adamicAdar) == 0)
    #expect(graph.commonNeighbours(of: -1, 0) == [])
    #expect(try graph.mostSimilar(to: 34, by: .cosine, maxCount: 3) == [])
    #expect(try graph.mostSimilar(to: 0, by: .cosine, maxCount: -1) == [])
    #expect(throws: Interrupted.cancelled) {
      try graph.mostSimilar(to: 0, by: .cosine, maxCount: 3, execution: cancelled)
    }
  }
}
