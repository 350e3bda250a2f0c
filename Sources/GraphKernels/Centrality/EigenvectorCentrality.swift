extension Adjacency {
  /// A score for each vertex in proportion to the sum of the scores of those with an edge to it: the
  /// leading eigenvector of the adjacency matrix.
  ///
  /// - Parameters:
  ///   - usesWeights: whether an edge counts as much as it weighs; otherwise 1.
  ///   - tolerance: by how much the last step may change a score, on average; as in NetworkX.
  ///   - maxIterations: how many steps to make at most.
  ///   - execution: threads and limits.
  /// - Returns: scores, of which the squares sum to 1, and whether they have settled. In graphs
  ///   without cycles they do not, or only slowly.
  ///
  /// A directed edge counts for its target. Parallel edges add up, a loop counts once. Without edges
  /// all vertices have the same score. Complexity: O(vertices + edges) for each step.
  /// - Throws: ``CentralityError/invalidParameter(_:)`` for a tolerance that is negative or no number,
  ///   ``CentralityError/interrupted(_:)``.
  ///
  /// Source: P. Bonacich, "Power and centrality: a family of measures", American Journal of Sociology
  /// 92(5), 1987, doi 10.1086/228631. By power iteration on the matrix plus one, as in NetworkX, so
  /// that bipartite graphs settle too.
  public func eigenvectorCentrality(
    usesWeights: Bool = false, tolerance: Double = 1e-8, maxIterations: Int = 1000,
    execution: Execution = .unlimited
  ) throws(CentralityError) -> IteratedScores {
    guard tolerance >= 0 else { throw .invalidParameter("tolerance") }
    return try CentralityError.wrapping { () throws(Interrupted) in
      let rows = matrixRows(.incoming)
      let scores = Buffer<Double>(
        repeating: 1 / Double(max(1, vertexCount)), count: vertexCount)
      let product = Buffer<Double>(repeating: 0, count: vertexCount)
      var result = IteratedScores(
        scores: [], iterations: 0, change: vertexCount == 0 ? 0 : .infinity,
        isConverged: vertexCount == 0)
      while !result.isConverged, result.iterations < maxIterations {
        result.iterations += 1
        try rows.multiply(scores, into: product, usesWeights: usesWeights, execution)
        // Weights may be huge; the largest value is brought to 1 before squares are taken.
        var largest = 0.0
        for vertex in 0..<vertexCount {
          product[vertex] += scores[vertex]
          largest = max(largest, product[vertex])
        }
        var squares = 0.0
        for vertex in 0..<vertexCount {
          let part = product[vertex] / largest
          squares += part * part
        }
        let norm = largest * squares.squareRoot()
        var change = 0.0
        for vertex in 0..<vertexCount {
          let score = product[vertex] / norm
          change += abs(score - scores[vertex])
          scores[vertex] = score
        }
        result.change = change
        result.isConverged = change < tolerance * Double(vertexCount)
      }
      result.scores = scores.array
      return result
    }
  }
}
