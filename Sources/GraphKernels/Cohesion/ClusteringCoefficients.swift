extension Adjacency {
  /// How densely the neighbours of each vertex are joined: the share of pairs of its neighbours
  /// that are next to each other.
  ///
  /// Direction, parallel edges, self-loops and weights do not matter.
  ///
  /// - Parameter execution: how many threads may work, and until when.
  /// - Returns: the local clustering coefficient by vertex number, 0...1; 0 for a vertex with fewer
  ///   than two neighbours.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// Complexity: as ``triangleCount(execution:)``.
  ///
  /// Source: D. J. Watts, S. H. Strogatz, "Collective dynamics of small-world networks", Nature
  /// 393, 1998, doi 10.1038/30918.
  public func clusteringCoefficients(
    execution: Execution = .unlimited
  ) throws(Interrupted) -> [Double] {
    let graph = undirected(.merged)
    var result: [Double] = []
    result.reserveCapacity(vertexCount)
    for (vertex, triangles) in try graph.trianglesByVertex(execution: execution).enumerated() {
      let degree = Double(graph.degree(of: Int32(vertex)))
      result.append(degree < 2 ? 0 : 2 * Double(triangles) / (degree * (degree - 1)))
    }
    return result
  }

  /// The mean of the clustering coefficients of all vertices, those with fewer than two neighbours
  /// counted as 0.
  ///
  /// - Parameter execution: how many threads may work, and until when.
  /// - Returns: 0...1; 0 for a graph without vertices.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// See ``clusteringCoefficients(execution:)`` for how edges count, complexity and source.
  public func averageClustering(execution: Execution = .unlimited) throws(Interrupted) -> Double {
    if vertexCount == 0 { return 0 }
    return try clusteringCoefficients(execution: execution).reduce(0, +) / Double(vertexCount)
  }

  /// The global clustering coefficient: the share of paths of two edges whose ends are next to each
  /// other, or three triangles for every pair of neighbours of a vertex.
  ///
  /// Direction, parallel edges, self-loops and weights do not matter.
  ///
  /// - Parameter execution: how many threads may work, and until when.
  /// - Returns: 0...1; 0 where no path of two edges exists.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// Complexity: as ``triangleCount(execution:)``.
  ///
  /// Source: M. E. J. Newman, S. H. Strogatz, D. J. Watts, Physical Review E 64, 2001, doi
  /// 10.1103/PhysRevE.64.026118.
  public func transitivity(execution: Execution = .unlimited) throws(Interrupted) -> Double {
    let graph = undirected(.merged)
    var pairs = 0.0
    for vertex in 0..<Int32(vertexCount) {
      let degree = Double(graph.degree(of: vertex))
      pairs += degree * (degree - 1) / 2
    }
    return pairs == 0 ? 0 : 3 * Double(try graph.triangleCount(execution: execution)) / pairs
  }
}
