/// Where rank goes that no edge leads on from a vertex.
public enum DanglingRank: Hashable, Sendable {
  /// To where jumps lead too.
  case asJumps
  /// To all vertices alike.
  case everywhere
}

extension Adjacency {
  /// How often a walk is at each vertex that mostly follows edges at random, and sometimes jumps.
  ///
  /// - Parameters:
  ///   - damping: how likely the walk is to follow an edge; from 0 to less than 1.
  ///   - personalization: how likely each vertex is to be jumped to, in any scale; nil for all alike.
  ///   - dangling: where the walk goes from vertices without edges to follow.
  ///   - usesWeights: whether edges are followed in proportion to their weights; otherwise all of a
  ///     vertex alike.
  ///   - tolerance: by how much the last step may change the scores, in sum. The error is at most
  ///     about `damping / (1 - damping)` times as large. (NetworkX multiplies its own by the number
  ///     of vertices.)
  ///   - maxIterations: how many steps to make at most.
  ///   - execution: threads and limits.
  /// - Returns: a score for each vertex, in sum 1, and whether they have settled.
  ///
  /// Undirected edges are followed both ways. Parallel edges count one by one, a loop once (in
  /// igraph, an undirected loop counts twice).
  /// Complexity: O(vertices + edges) for each step.
  /// - Throws: ``CentralityError/invalidParameter(_:)`` for what is out of range or no number, or a
  ///   personalization that is not as long as the graph, negative or 0 for all vertices;
  ///   ``CentralityError/interrupted(_:)``.
  ///
  /// Source: L. Page, S. Brin, R. Motwani and T. Winograd, "The PageRank citation ranking", 1999. A
  /// step goes through the vertices in blocks, each of which sees what the blocks before it have
  /// become, so that fewer steps are needed; within a block all see the same, so threads change
  /// nothing. Vertices without edges to follow need no care if their rank goes where jumps do: without
  /// it, all scores become smaller by the same factor (G. M. Del Corso, A. Gulli and F. Romani,
  /// Internet Mathematics 2(3), 2005, doi 10.1080/15427951.2005.10129108).
  ///
  /// ```swift
  /// let ranks = try graph.pageRank(tolerance: 1e-6).scores
  /// ```
  public func pageRank(
    damping: Double = 0.85, personalization: [Double]? = nil, dangling: DanglingRank = .asJumps,
    usesWeights: Bool = false, tolerance: Double = 1e-8, maxIterations: Int = 200,
    execution: Execution = .unlimited
  ) throws(CentralityError) -> IteratedScores {
    guard damping >= 0, damping < 1 else { throw .invalidParameter("damping") }
    guard tolerance >= 0 else { throw .invalidParameter("tolerance") }
    let jumps = try jumpShares(personalization)
    let usesWeights = usesWeights && isWeighted
    return try CentralityError.wrapping { () throws(Interrupted) in
      let incoming = matrixRows(.incoming)
      let outgoing = isDirected ? self.outgoing : incoming
      let walk = PageRankWalk(
        damping: damping, jumps: jumps, leavesDangling: jumps == nil || dangling == .asJumps,
        tolerance: tolerance, maxIterations: maxIterations)
      // Rounding of 4-byte numbers is far below a coarse tolerance, and they take half the cache.
      return tolerance >= 1e-6
        ? try walk.run(
          incoming, outgoing, isDirected: isDirected, usesWeights: usesWeights, as: Float.self,
          execution)
        : try walk.run(
          incoming, outgoing, isDirected: isDirected, usesWeights: usesWeights, as: Double.self,
          execution)
    }
  }

  /// The personalization with the sum 1; nil where all are alike.
  private func jumpShares(_ weights: [Double]?) throws(CentralityError) -> [Double]? {
    guard let weights else { return nil }
    guard weights.count == vertexCount else { throw .invalidParameter("personalization") }
    if vertexCount == 0 { return nil }
    var sum = 0.0
    for weight in weights {
      guard weight >= 0 else { throw .invalidParameter("personalization") }
      sum += weight
    }
    guard sum > 0, sum < .infinity else { throw .invalidParameter("personalization") }
    return weights.map { $0 / sum }
  }
}
