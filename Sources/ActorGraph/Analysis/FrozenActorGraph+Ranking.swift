public import GraphKernels

extension FrozenActorGraph {
  /// Ranks the actors of a view by a measure.
  ///
  /// Katz takes a way of length n for 0.9ⁿ / (strongest actor's ties)ⁿ, at most 0.1ⁿ, so that it
  /// always settles. The others have the usual parameters: PageRank follows ties with 0.85.
  ///
  /// - Returns: all actors of the view, whether they have ties or not; those without contacts have no
  ///   constraint and are missing there.
  /// - Throws: ``QueryError``, `Interrupted`, `CentralityError` where a measure does not settle.
  ///
  /// Complexity: betweenness, closeness and harmonic O(actors x relations), all others about linear.
  public func ranking(
    by measure: Centrality, _ view: GraphView = GraphView(), ontology: Ontology,
    execution: Execution = .unlimited
  ) throws -> Ranking {
    try check(view, ontology: ontology)
    let filter = filter(view, ontology: ontology)
    let ties = adjacency(view, ontology: ontology, parallelEdges: .merged) { _ in 1 }
    let scores = try withInterruptions {
      try self.scores(by: measure, ties, execution: execution)
    }
    return Ranking(
      measure,
      actors.indices.compactMap { number in
        guard filter.allowsVertex(Int32(number)), let score = scores[number] else { return nil }
        return (actors[number].id, score)
      })
  }

  /// - Parameter ties: whoever is tied, weighted with the number of relations.
  private func scores(
    by measure: Centrality, _ ties: Adjacency, execution: Execution
  ) throws -> [Double?] {
    switch measure {
    case .degree: return ties.degreeCentrality(.both, usesWeights: true)
    case .inDegree: return ties.degreeCentrality(.incoming, usesWeights: true)
    case .outDegree: return ties.degreeCentrality(.outgoing, usesWeights: true)
    case .closeness: return try ties.closeness(execution: execution)
    case .harmonic: return try ties.harmonicCentrality(isNormalized: true, execution: execution)
    case .betweenness: return try ties.betweenness(isNormalized: true, execution: execution)
    case .eigenvector:
      return try Self.settled(
        ties.eigenvectorCentrality(usesWeights: true, execution: execution))
    case .katz:
      let strongest = ties.degreeCentrality(.incoming, usesWeights: true).max() ?? 0
      return try Self.settled(
        ties.katzCentrality(
          alpha: min(0.1, 0.9 / max(1, strongest)), usesWeights: true, execution: execution))
    case .pagerank:
      return try Self.settled(ties.pageRank(usesWeights: true, execution: execution))
    case .hubs: return try ties.hits(usesWeights: true, execution: execution).hubs
    case .authorities: return try ties.hits(usesWeights: true, execution: execution).authorities
    case .core: return try ties.coreNumbers(execution: execution).map { Double($0) }
    case .constraint: return try ties.structuralHoles(execution: execution).map { $0?.constraint }
    case .effectiveSize:
      return try ties.structuralHoles(execution: execution).map { $0?.effectiveSize ?? 0 }
    }
  }

  private static func settled(_ result: IteratedScores) throws(CentralityError) -> [Double] {
    guard result.isConverged else {
      throw .notConverged(iterations: result.iterations, change: result.change)
    }
    return result.scores
  }
}

/// Runs a computation so that `Interrupted` comes out as itself, however it was wrapped.
func withInterruptions<Result>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch CentralityError.interrupted(let reason) {
    throw reason
  }
}
