import GraphKernels
import Testing

@Suite struct StructuralEquivalenceTests {
  /// The matrix of weights without loops.
  private func matrix(_ plain: PlainGraph, _ weights: [Float]?, isDirected: Bool) -> [[Double]] {
    var matrix = [[Double]](
      repeating: [Double](repeating: 0, count: plain.vertexCount), count: plain.vertexCount)
    for (number, edge) in plain.edges.enumerated() where edge.source != edge.target {
      let (source, target) = (Int(edge.source), Int(edge.target))
      for (row, column) in isDirected ? [(source, target)] : [(source, target), (target, source)] {
        if let weights {
          matrix[row][column] += Double(weights[number])
        } else {
          matrix[row][column] = 1
        }
      }
    }
    return matrix
  }

  private func check(_ plain: PlainGraph, _ weights: [Float]?) throws {
    for isDirected in [true, false] {
      let graph = try plain.adjacency(isDirected: isDirected, weights: weights)
      let matrix = matrix(plain, weights, isDirected: isDirected)
      let classes = try graph.structuralClasses()
      for first in 0..<plain.vertexCount {
        for second in 0..<plain.vertexCount {
          var sum = 0.0
          for other in 0..<plain.vertexCount where other != first && other != second {
            let (out, into) = (
              matrix[first][other] - matrix[second][other],
              matrix[other][first] - matrix[other][second]
            )
            sum += out * out + (isDirected ? into * into : 0)
          }
          let distance = graph.structuralDistance(of: Int32(first), Int32(second))
          let isEquivalent = sum == 0 && matrix[first][second] == matrix[second][first]
          if !agree(distance, sum.squareRoot())
            || isEquivalent != (classes[first] == classes[second])
          {
            Issue.record("\(plain), directed \(isDirected): \(first), \(second), \(classes)")
          }
        }
      }
      // Numbered by their first member.
      #expect(classes.indices.allSatisfy { classes[$0] <= (classes[..<$0].max() ?? -1) + 1 })
    }
  }

  @Test func everySmallMultigraph() throws {
    try PlainGraph.forEach(vertexCount: 3, maxEdges: 4) {
      try check($0, nil)
      try check($0, $0.edges.indices.map { Float([1, 2, 1, 0][$0 % 4]) })
    }
    try PlainGraph.forEach(vertexCount: 4, maxEdges: 3) { try check($0, nil) }
  }

  @Test func twinsAmongRandomVertices() throws {
    var generator = SeededGenerator(seed: 12)
    for isJoined in [true, false] {
      var plain = PlainGraph.random(vertexCount: 20, edgeCount: 60, using: &generator)
      plain.edges.removeAll { $0.source == $0.target }
      plain.vertexCount = 24
      // The last four behave as vertex 0 does.
      for copy in Int32(20)..<24 {
        for edge in plain.edges.filter({ $0.source == 0 && $0.target < 20 }) {
          plain.edges.append((copy, edge.target))
        }
        for edge in plain.edges.filter({ $0.target == 0 && $0.source < 20 }) {
          plain.edges.append((edge.source, copy))
        }
      }
      let copies: [Int32] = [0, 20, 21, 22, 23]
      for first in copies where isJoined {
        for second in copies where first != second { plain.edges.append((first, second)) }
      }
      try check(plain, nil)
      let classes = try plain.adjacency(isDirected: true).structuralClasses()
      #expect(Set(copies.map { classes[Int($0)] }) == [0])
    }
  }

  @Test func largeGraphsTakeNoTimeAndVerticesMayNotExist() throws {
    // A star and many vertices alone.
    let plain = PlainGraph(vertexCount: 50_000, edges: (1..<Int32(30_000)).map { (0, $0) })
    let graph = try plain.adjacency(isDirected: true)
    #expect(try Set(graph.structuralClasses()) == [0, 1, 2])
    #expect(graph.structuralDistance(of: 0, 50_000) == nil)
    #expect(graph.structuralDistance(of: 0, 40_000) == Double(29_999).squareRoot())
    #expect(throws: Interrupted.cancelled) { try graph.structuralClasses(execution: cancelled) }
  }
}
