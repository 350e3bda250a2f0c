/// Who points to the right vertices, and who is pointed to by the right ones.
public struct HITSScores: Hashable, Sendable {
  /// How well each vertex points to authorities, by its number; the sum is 1.
  public var hubs: [Double]
  /// How well each vertex is pointed to by hubs, by its number; the sum is 1.
  public var authorities: [Double]
  /// How many steps were made.
  public var iterations: Int
  /// By how much the last step changed the authorities, in sum.
  public var change: Double
  /// Whether that is within the tolerance. If not, the scores are those of the last step.
  public var isConverged: Bool
}

extension Adjacency {
  /// Hubs and authorities: a good hub points to good authorities, a good authority is pointed to by
  /// good hubs.
  ///
  /// - Parameters:
  ///   - usesWeights: whether an edge counts as much as it weighs; otherwise 1.
  ///   - tolerance: by how much the last step may change the authorities, in sum.
  ///   - maxIterations: how many steps to make at most.
  ///   - execution: threads and limits.
  /// - Returns: both scores for each vertex, each with the sum 1 as in NetworkX; all 0 where no edge
  ///   has a weight. Where several solutions are equally strong, it is what all vertices alike lead to.
  ///
  /// In an undirected graph both are the same. Parallel edges add up, a loop counts once. Complexity:
  /// O(vertices + edges) for each step.
  /// - Throws: ``CentralityError/invalidParameter(_:)`` for a tolerance that is negative or no number,
  ///   ``CentralityError/interrupted(_:)``.
  ///
  /// Source: J. M. Kleinberg, "Authoritative sources in a hyperlinked environment", Journal of the ACM
  /// 46(5), 1999, doi 10.1145/324133.324140.
  public func hits(
    usesWeights: Bool = false, tolerance: Double = 1e-10, maxIterations: Int = 1000,
    execution: Execution = .unlimited
  ) throws(CentralityError) -> HITSScores {
    guard tolerance >= 0 else { throw .invalidParameter("tolerance") }
    return try CentralityError.wrapping { () throws(Interrupted) in
      let outgoing = matrixRows(.outgoing)
      let incoming = isDirected ? matrixRows(.incoming) : outgoing
      let hubs = Buffer<Double>(repeating: 1 / Double(max(1, vertexCount)), count: vertexCount)
      let authorities = Buffer<Double>(repeating: 0, count: vertexCount)
      let last = Buffer<Double>(repeating: 0, count: vertexCount)
      var (iterations, change) = (0, Double.infinity)
      while iterations < maxIterations, change >= tolerance, change > 0 {
        iterations += 1
        last.pointer.update(from: authorities.pointer, count: vertexCount)
        try incoming.multiply(hubs, into: authorities, usesWeights: usesWeights, execution)
        authorities.divideBySum()
        try outgoing.multiply(authorities, into: hubs, usesWeights: usesWeights, execution)
        hubs.divideBySum()
        change = 0
        for vertex in 0..<vertexCount { change += abs(authorities[vertex] - last[vertex]) }
      }
      return HITSScores(
        hubs: hubs.array, authorities: authorities.array, iterations: iterations,
        change: change, isConverged: change < tolerance || change == 0)
    }
  }
}

extension Buffer<Double> {
  fileprivate func divideBySum() {
    let sum = reduce(0, +)
    if sum > 0 { for index in 0..<count { pointer[index] /= sum } }
  }
}
