extension Adjacency {
  /// A score for each vertex that counts all walks that end at it, longer ones less.
  ///
  /// - Parameters:
  ///   - alpha: by how much each further step of a walk counts less. Must be less than one over the
  ///     largest eigenvalue of the adjacency matrix; one over the largest degree is always enough.
  ///   - beta: what each vertex has by itself.
  ///   - usesWeights: whether an edge counts as much as it weighs; otherwise 1.
  ///   - isNormalized: whether the squares of the scores are to sum to 1, as by default in NetworkX.
  ///   - tolerance: by how much the last step may change a score, on average.
  ///   - maxIterations: how many steps to make at most.
  ///   - execution: threads and limits.
  /// - Returns: a score for each vertex: `alpha` times the sum of the scores of those with an edge to
  ///   it, plus `beta`.
  ///
  /// A directed edge counts for its target. Parallel edges add up, a loop counts once. Complexity:
  /// O(vertices + edges) for each step.
  /// - Throws: ``CentralityError/notConverged(iterations:change:)``, with a large change where `alpha`
  ///   is too large; ``CentralityError/invalidParameter(_:)`` for negative or infinite ones;
  ///   ``CentralityError/interrupted(_:)``.
  ///
  /// Source: L. Katz, "A new status index derived from sociometric analysis", Psychometrika 18(1),
  /// 1953, doi 10.1007/BF02289026.
  public func katzCentrality(
    alpha: Double = 0.1, beta: Double = 1, usesWeights: Bool = false, isNormalized: Bool = true,
    tolerance: Double = 1e-8, maxIterations: Int = 1000, execution: Execution = .unlimited
  ) throws(CentralityError) -> IteratedScores {
    guard alpha >= 0, alpha < .infinity else { throw .invalidParameter("alpha") }
    guard beta >= 0, beta < .infinity else { throw .invalidParameter("beta") }
    guard tolerance >= 0 else { throw .invalidParameter("tolerance") }
    let rows = matrixRows(.incoming)
    let scores = Buffer<Double>(repeating: 0, count: vertexCount)
    let product = Buffer<Double>(repeating: 0, count: vertexCount)
    var result = IteratedScores(
      scores: [], iterations: 0, change: vertexCount == 0 ? 0 : .infinity,
      isConverged: vertexCount == 0)
    while !result.isConverged {
      guard result.iterations < maxIterations else {
        throw .notConverged(iterations: result.iterations, change: result.change)
      }
      result.iterations += 1
      try CentralityError.wrapping { () throws(Interrupted) in
        try rows.multiply(scores, into: product, usesWeights: usesWeights, execution)
      }
      var change = 0.0
      for vertex in 0..<vertexCount {
        let score = alpha * product[vertex] + beta
        change += abs(score - scores[vertex])
        scores[vertex] = score
      }
      guard change < .infinity else {
        throw .notConverged(iterations: result.iterations, change: .infinity)
      }
      result.change = change
      result.isConverged = change < tolerance * Double(vertexCount) || change == 0
    }
    result.scores = scores.array
    let largest = result.scores.max() ?? 0
    if isNormalized, largest > 0 {
      let norm =
        largest
        * result.scores.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
      for vertex in result.scores.indices { result.scores[vertex] /= norm }
    }
    return result
  }
}
