extension Adjacency {
  /// How many edges each vertex has, or how much they weigh together (its strength).
  ///
  /// - Parameters:
  ///   - direction: which edges of a directed graph count; all the same in an undirected one.
  ///   - usesWeights: whether an edge counts as much as it weighs; otherwise 1.
  ///   - isNormalized: whether to divide by the number of other vertices. A graph of one vertex
  ///     then has 1, as in NetworkX.
  /// - Returns: a number for each vertex.
  ///
  /// Parallel edges count one by one. A loop counts as an edge out and an edge in, so twice with
  /// ``Direction/both`` and in undirected graphs. Complexity: O(vertices), with weights
  /// O(vertices + edges). Source: L. C. Freeman, "Centrality in social networks", Social Networks
  /// 1(3), 1978, doi 10.1016/0378-8733(78)90021-7.
  public func degreeCentrality(
    _ direction: Direction = .both, usesWeights: Bool = false, isNormalized: Bool = false
  ) -> [Double] {
    if isNormalized, vertexCount == 1 { return [1] }
    var degrees = [Double](repeating: 0, count: vertexCount)
    let counted: [AdjacencyRows] =
      isDirected
      ? (direction != .incoming ? [outgoing] : []) + (direction != .outgoing ? [incoming] : [])
      : [outgoing]
    for rows in counted {
      rows.withPointers { rows in
        for vertex in 0..<vertexCount {
          let row = rows.row(Int32(vertex))
          if usesWeights, let weights = rows.weights {
            var sum = 0.0
            for place in row { sum += Double(weights[place]) }
            degrees[vertex] += sum
          } else {
            degrees[vertex] += Double(row.count)
          }
        }
      }
    }
    if isNormalized {
      for vertex in 0..<vertexCount { degrees[vertex] /= Double(vertexCount - 1) }
    }
    return degrees
  }
}
