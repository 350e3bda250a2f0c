extension Adjacency {
  /// How near each vertex is to the others: one over the mean distance to those that can reach it,
  /// times their share of all other vertices.
  ///
  /// - Parameters:
  ///   - direction: with ``Direction/incoming`` distances are those from the others to the vertex,
  ///     as in NetworkX, with ``Direction/outgoing`` those from the vertex, with ``Direction/both``
  ///     edges have no direction.
  ///   - usesWeights: whether a path is as long as the weights of its edges together; otherwise as
  ///     the number of its edges.
  ///   - isCorrected: whether the share of vertices in reach counts (Wasserman and Faust), so that
  ///     small components do not come first. Without it, it is the normalised closeness of igraph.
  ///   - execution: threads and limits.
  /// - Returns: a number for each vertex; 0 where it has no distance to another vertex that is
  ///   more than 0.
  ///
  /// Parallel edges and loops make no difference. Complexity: O(vertices * edges), without weights
  /// up to 64 times less; memory of at most 128 numbers for each vertex.
  /// - Throws: ``Interrupted``.
  ///
  /// Source: L. C. Freeman 1978, doi 10.1016/0378-8733(78)90021-7; S. Wasserman and K. Faust, "Social
  /// Network Analysis", 1994, doi 10.1017/CBO9780511815478, p. 201.
  public func closeness(
    _ direction: Direction = .incoming, usesWeights: Bool = false, isCorrected: Bool = true,
    execution: Execution = .unlimited
  ) throws(Interrupted) -> [Double] {
    try estimatedCloseness(
      direction, sampleCount: vertexCount, seed: 0, usesWeights: usesWeights,
      isCorrected: isCorrected, execution: execution)
  }

  /// An estimate of closeness from the distances to some vertices drawn at random.
  ///
  /// - Parameters:
  ///   - sampleCount: how many vertices to draw; at least as many as there are gives the exact
  ///     closeness.
  ///   - seed: which vertices are drawn; the same seed draws the same.
  ///   - direction, usesWeights, isCorrected, execution: as in
  ///     ``closeness(_:usesWeights:isCorrected:execution:)``.
  /// - Returns: for each vertex the closeness that it would have if the vertices drawn were all
  ///   others; 0 where none of them reaches it.
  ///
  /// Complexity: O(sampleCount * edges), without weights up to 64 times less.
  /// - Throws: ``Interrupted``.
  ///
  /// Source: D. Eppstein and J. Wang, "Fast approximation of centrality", Journal of Graph Algorithms
  /// and Applications 8(1), 2004, doi 10.7155/jgaa.00081.
  public func estimatedCloseness(
    _ direction: Direction = .incoming, sampleCount: Int, seed: UInt64,
    usesWeights: Bool = false, isCorrected: Bool = true, execution: Execution = .unlimited
  ) throws(Interrupted) -> [Double] {
    let (distances, others) = try distanceSums(
      direction, sampleCount: sampleCount, seed: seed, usesWeights, .distance, execution)
    return (0..<vertexCount).map { vertex in
      let (sum, count) = (distances.sums[vertex], distances.counts[vertex])
      guard sum > 0, others[vertex] > 0 else { return 0 }
      return count / sum * (isCorrected ? count / others[vertex] : 1)
    }
  }

  /// The sum of one over the distance of each vertex to all others, where one out of reach adds
  /// nothing.
  ///
  /// - Parameters:
  ///   - isNormalized: whether to divide by the number of other vertices.
  ///   - direction, usesWeights, execution: as in
  ///     ``closeness(_:usesWeights:isCorrected:execution:)``. Distances of 0 add nothing.
  /// - Returns: a number for each vertex.
  ///
  /// Parallel edges, loops and complexity are as in closeness.
  /// - Throws: ``Interrupted``.
  ///
  /// Source: P. Boldi and S. Vigna, "Axioms for centrality", Internet Mathematics 10, 2014,
  /// doi 10.1080/15427951.2013.865686.
  public func harmonicCentrality(
    _ direction: Direction = .incoming, usesWeights: Bool = false, isNormalized: Bool = false,
    execution: Execution = .unlimited
  ) throws(Interrupted) -> [Double] {
    try estimatedHarmonicCentrality(
      direction, sampleCount: vertexCount, seed: 0, usesWeights: usesWeights,
      isNormalized: isNormalized, execution: execution)
  }

  /// An estimate of harmonic centrality from the distances to some vertices drawn at random.
  ///
  /// - Parameters:
  ///   - sampleCount, seed: as in
  ///     ``estimatedCloseness(_:sampleCount:seed:usesWeights:isCorrected:execution:)``.
  ///   - direction, usesWeights, isNormalized, execution: as in
  ///     ``harmonicCentrality(_:usesWeights:isNormalized:execution:)``.
  /// - Returns: for each vertex the sum over the vertices drawn, times how many other vertices there
  ///   are for each one drawn.
  ///
  /// Complexity: O(sampleCount * edges), without weights up to 64 times less.
  /// - Throws: ``Interrupted``.
  public func estimatedHarmonicCentrality(
    _ direction: Direction = .incoming, sampleCount: Int, seed: UInt64,
    usesWeights: Bool = false, isNormalized: Bool = false, execution: Execution = .unlimited
  ) throws(Interrupted) -> [Double] {
    let (distances, others) = try distanceSums(
      direction, sampleCount: sampleCount, seed: seed, usesWeights, .inverse, execution)
    let all = Double(vertexCount - 1)
    return (0..<vertexCount).map { vertex in
      guard others[vertex] > 0 else { return 0 }
      // Exact where all were drawn.
      let share = others[vertex] == all ? 1 : all / others[vertex]
      return distances.sums[vertex] * share / (isNormalized ? all : 1)
    }
  }

  /// Sums of distances to sampled vertices, and for each vertex how many others were drawn.
  private func distanceSums(
    _ direction: Direction, sampleCount: Int, seed: UInt64, _ usesWeights: Bool,
    _ term: DistanceSums.Term, _ execution: Execution
  ) throws(Interrupted) -> (DistanceSums, others: [Double]) {
    let graph = direction == .both ? undirected() : self
    let sources = VertexSample(size: sampleCount, of: vertexCount, seed: seed).vertices
    var others = [Double](repeating: Double(sources.count), count: vertexCount)
    for source in sources { others[Int(source)] -= 1 }
    // Searches go the other way: they start from the far ends.
    let isReversed = direction == .outgoing
    let sums = try DistanceSums(
      isReversed ? graph.incoming : graph.outgoing,
      reverse: isReversed ? graph.outgoing : graph.incoming, sources: sources,
      usesWeights: usesWeights && isWeighted, term, execution)
    return (sums, others)
  }
}
