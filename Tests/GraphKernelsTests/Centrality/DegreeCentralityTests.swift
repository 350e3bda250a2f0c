import GraphKernels
import Testing

@Suite struct DegreeCentralityTests {
  @Test(arguments: [true, false])
  func everySmallMultigraph(isDirected: Bool) throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4) { plain in
      let weights = smallWeights(plain)
      let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
      for direction in Direction.allCases {
        for usesWeights in [true, false] {
          var expected = [0.0, 0, 0]
          for (number, edge) in plain.edges.enumerated() {
            let weight = usesWeights ? Double(weights[number]) : 1
            if !isDirected || direction != .incoming { expected[Int(edge.source)] += weight }
            if !isDirected || direction != .outgoing { expected[Int(edge.target)] += weight }
          }
          #expect(graph.degreeCentrality(direction, usesWeights: usesWeights) == expected)
          let normal = graph.degreeCentrality(
            direction, usesWeights: usesWeights, isNormalized: true)
          #expect(normal == expected.map { $0 / 2 })
        }
      }
    }
  }

  @Test func graphsOfOneVertexOrNone() throws {
    let none = try Adjacency(vertexCount: 0, sources: [], targets: [], isDirected: true)
    #expect(none.degreeCentrality(isNormalized: true).isEmpty)
    let one = try Adjacency(vertexCount: 1, sources: [0], targets: [0], isDirected: true)
    #expect(one.degreeCentrality(.outgoing, usesWeights: true) == [1])
    #expect(one.degreeCentrality() == [2])
    #expect(one.degreeCentrality(isNormalized: true) == [1])
  }
}
