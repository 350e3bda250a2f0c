import GraphKernels
import Testing

@Suite struct ModularityTests {
  @Test func everySmallMultigraphAndPartition() throws {
    let partitions: [[Int32]] = [[0, 1, 2], [0, 0, 1], [0, 1, 0], [0, 1, 1], [0, 0, 0]]
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4) { plain in
      let weights = plain.edges.indices.map { Float([2, 0, 0.5, 7][$0]) }
      for weights in [nil, weights] {
        for isDirected in [true, false] {
          let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
          for labels in partitions {
            let found = try graph.modularity(of: Partition(labels: labels), resolution: 0.5)
            let expected = plain.modularity(labels, weights: weights, resolution: 0.5)
            if abs(found - expected) > 1e-12 {
              Issue.record("\(plain), \(labels): \(found), not \(expected)")
            }
          }
        }
      }
    }
  }

  @Test func publishedValues() throws {
    let club = try PlainGraph.clubOf1977.adjacency(isDirected: false)
    #expect(club.edgeCount == 78)
    #expect(abs(try club.modularity(of: PlainGraph.clubFactions) - 0.358235) < 1e-6)
    // A multigraph with loops and weights, as networkx 3 computes it.
    let loops = try Adjacency(
      vertexCount: 4, sources: [0, 0, 0, 1, 2, 3], targets: [0, 1, 1, 2, 3, 3],
      weights: [2, 1, 3, 0.5, 4, 1], isDirected: false)
    let halves = Partition(labels: [0, 0, 1, 1])
    #expect(abs(try loops.modularity(of: halves, resolution: 1.3) - 0.3016068052930056) < 1e-12)
    // Two triangles joined by one edge: 2 * (3 / 7 - 1 / 4).
    let triangles = try PlainGraph(
      vertexCount: 6, edges: [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)]
    ).adjacency(isDirected: false)
    let split = Partition(labels: "aaabbb")
    #expect(abs(try triangles.modularity(of: split) - 5.0 / 14) < 1e-12)
    #expect(try abs(triangles.modularity(of: Partition(labels: "aaaaaa"))) < 1e-12)
    // Fortunato and Barthélemy 2007, doi 10.1073/pnas.0605965104, table of 30 cliques of 5.
    let ring = try PlainGraph.ringOfCliques(count: 30, size: 5).adjacency(isDirected: false)
    let single = try ring.modularity(of: Partition(labels: (0..<150).map { $0 / 5 }))
    let pairs = try ring.modularity(of: Partition(labels: (0..<150).map { $0 / 10 }))
    #expect(abs(single - 0.876) < 5e-4)
    #expect(abs(pairs - 0.888) < 5e-4)
  }

  @Test func graphsWithoutWeightHaveNone() throws {
    let empty = try Adjacency(vertexCount: 0, sources: [], targets: [], isDirected: true)
    #expect(try empty.modularity(of: Partition(labels: [Int]())) == 0)
    let weightless = try Adjacency(
      vertexCount: 2, sources: [0], targets: [1], weights: [0], isDirected: false)
    #expect(try weightless.modularity(of: Partition(labels: [1, 1])) == 0)
    #expect(throws: PartitionError.unevenVertexCounts(partition: 3, graph: 2)) {
      try weightless.modularity(of: Partition(labels: [1, 1, 1]))
    }
  }

  @Test func partitionsAreNumberedBySmallestMember() {
    let partition = Partition(labels: ["z", "a", "z", "m"])
    #expect(partition == Partition(labels: [7, 3, 7, -1]))
    #expect(partition.communities == [0, 1, 0, 2])
    #expect(partition.count == 3)
    #expect(partition.sizes == [2, 1, 1])
    #expect(partition.members == [[0, 2], [1], [3]])
    #expect(partition.members(of: 0) == [0, 2])
    #expect(partition.members(of: 9).isEmpty)
    #expect(partition.community(of: 3) == 2)
    #expect(partition.community(of: 4) == nil)
    #expect(partition.community(of: -1) == nil)
    #expect(Partition(labels: [Int]()).count == 0)
  }
}
