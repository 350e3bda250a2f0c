import GraphKernels

/// Graphs with known communities, and slow and obvious measures of partitions.
extension PlainGraph {
  /// Who of 34 members of a karate club met whom (W. W. Zachary, "An information flow model for
  /// conflict and fission in small groups", 1977).
  static let clubOf1977: PlainGraph = {
    let later: [[Int32]] = [
      [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31], [2, 3, 7, 13, 17, 19, 21, 30],
      [3, 7, 8, 9, 13, 27, 28, 32], [7, 12, 13], [6, 10], [6, 10, 16], [16], [], [30, 32, 33],
      [33], [], [], [], [33], [32, 33], [32, 33], [], [], [32, 33], [33], [32, 33], [], [32, 33],
      [25, 27, 29, 32, 33], [25, 27, 31], [31], [29, 33], [33], [31, 33], [32, 33], [32, 33],
      [32, 33], [33],
    ]
    return PlainGraph(
      vertexCount: 34,
      edges: later.enumerated().flatMap { vertex, others in others.map { (Int32(vertex), $0) } })
  }()

  /// Whom members followed when the club split, by the same source.
  static let clubFactions = Partition(
    labels: (0..<34).map { [9, 14, 15, 18, 20].contains($0) || $0 >= 22 })

  /// Complete graphs of `size` vertices, each joined to the next by one edge.
  static func ringOfCliques(count: Int, size: Int) -> PlainGraph {
    var edges: [(source: Int32, target: Int32)] = []
    for clique in 0..<count {
      let first = clique * size
      for left in first..<first + size {
        for right in left + 1..<first + size { edges.append((Int32(left), Int32(right))) }
      }
      edges.append((Int32(first), Int32((first + size + 1) % (count * size))))
    }
    return PlainGraph(vertexCount: count * size, edges: edges)
  }

  /// Modularity as a double sum over vertices: Newman's definition.
  func modularity(_ labels: [Int32], weights: [Float]? = nil, resolution: Double = 1) -> Double {
    var matrix = [[Double]](
      repeating: [Double](repeating: 0, count: vertexCount), count: vertexCount)
    for (number, edge) in edges.enumerated() {
      let weight = Double(weights?[number] ?? 1)
      matrix[Int(edge.source)][Int(edge.target)] += weight
      matrix[Int(edge.target)][Int(edge.source)] += weight
    }
    let strengths = matrix.map { $0.reduce(0, +) }
    let total = strengths.reduce(0, +)
    guard total > 0 else { return 0 }
    var sum = 0.0
    for left in 0..<vertexCount {
      for right in 0..<vertexCount where labels[left] == labels[right] {
        sum += matrix[left][right] - resolution * strengths[left] * strengths[right] / total
      }
    }
    return sum / total
  }

  /// Whether some edge joins each member of a group to the others, by way of members.
  func isConnected(_ group: [Int32]) -> Bool {
    guard let first = group.first else { return true }
    var known: Set<Int32> = [first]
    var hasGrown = true
    while hasGrown {
      let before = known.count
      for edge in edges where group.contains(edge.source) && group.contains(edge.target) {
        if known.contains(edge.source) || known.contains(edge.target) {
          known.formUnion([edge.source, edge.target])
        }
      }
      hasGrown = known.count > before
    }
    return known.count == group.count
  }

  /// Names for vertices in another order.
  func shuffledNames(_ generator: inout SeededGenerator) -> [Int32] {
    (0..<Int32(vertexCount)).shuffled(using: &generator)
  }
}
