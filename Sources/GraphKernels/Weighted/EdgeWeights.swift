/// The weights of the edges of a ``CompressedGraph``, by edge number: what it costs to take them.
public struct EdgeWeights: Hashable, Sendable {
  /// The weights; none is negative, infinite or not a number.
  public let values: [Double]

  /// Checks weights.
  ///
  /// - Parameter values: one for each edge, in the order of edge numbers.
  /// - Throws: ``EdgeWeightError`` when one is negative, infinite or not a number.
  public init(_ values: [Double]) throws(EdgeWeightError) {
    for (edge, weight) in values.enumerated() where !(weight >= 0 && weight < .infinity) {
      throw .invalidWeight(weight, edge: edge)
    }
    self.values = values
  }

  /// The sum of the weights of a path, from its start on; edges without a weight add nothing.
  public func weight(of path: GraphPath) -> Double {
    path.edges.reduce(0) { sum, edge in
      values.indices.contains(Int(edge)) ? sum + values[Int(edge)] : sum
    }
  }
}

/// Why weights were refused.
public enum EdgeWeightError: Error, Hashable, Sendable {
  /// A weight is negative, infinite or not a number.
  case invalidWeight(Double, edge: Int)
  /// There are not as many weights as edges.
  case unevenCounts(weights: Int, edges: Int)
}
