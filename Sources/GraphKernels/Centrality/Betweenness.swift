extension Adjacency {
  /// How many shortest paths between other vertices pass through each vertex: each pair of vertices
  /// counts with the share of its shortest paths that do.
  ///
  /// - Parameters:
  ///   - usesWeights: whether a path is as long as the weights of its edges together; otherwise as
  ///     the number of its edges. Edges of weight 0 are then left out. Lengths are compared exactly.
  ///   - isNormalized: whether to divide by the number of pairs of other vertices, so that scores
  ///     are 0...1.
  ///   - execution: threads and limits.
  /// - Returns: a score for each vertex; the same as NetworkX and igraph give.
  ///
  /// Directed graphs are followed along their edges and count ordered pairs, undirected ones
  /// unordered pairs. Paths that differ only in which of parallel edges they take are different
  /// paths (as in igraph; NetworkX ignores parallel edges, see ``simplified(_:)``). Loops are never
  /// on a shortest path. Complexity: O(vertices * edges), with weights a logarithm more; memory of
  /// at most 64 numbers for each vertex and one for each edge and thread.
  /// - Throws: ``Interrupted``.
  ///
  /// Source: U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical
  /// Sociology 25(2), 2001, doi 10.1080/0022250X.2001.9990249. In undirected graphs, vertices with
  /// one neighbour are not searched from: what their neighbour finds holds for them too.
  ///
  /// ```swift
  /// // The path 0 - 1 - 2
  /// let graph = try Adjacency(vertexCount: 3, sources: [0, 1], targets: [1, 2], isDirected: false)
  /// try graph.betweenness()  // [0, 1, 0]
  /// ```
  public func betweenness(
    usesWeights: Bool = false, isNormalized: Bool = false, execution: Execution = .unlimited
  ) throws(Interrupted) -> [Double] {
    var scores = try betweenness(
      sources: (0..<Int32(vertexCount)).map { $0 }, usesWeights: usesWeights,
      execution: execution)
    let others = Double(vertexCount - 1)
    let scale = isNormalized ? 1 / max(1, others * (others - 1)) : isDirected ? 1 : 0.5
    if scale != 1 { for vertex in scores.indices { scores[vertex] *= scale } }
    return scores
  }

  /// How many shortest paths from some vertices to all others pass through each vertex.
  ///
  /// - Parameters:
  ///   - sources: where paths start. A vertex that is named twice counts twice, one that does not
  ///     exist not at all.
  ///   - usesWeights: as in ``betweenness(usesWeights:isNormalized:execution:)``.
  ///   - execution: threads and limits.
  /// - Returns: for each vertex the sum over sources and targets of the share of shortest paths
  ///   that pass through it, not scaled: with all vertices as sources, an undirected graph has twice
  ///   its betweenness.
  ///
  /// Complexity: O(sources * edges). All else is as in the betweenness from all vertices.
  /// - Throws: ``Interrupted``.
  public func betweenness(
    sources: [Int32], usesWeights: Bool = false, execution: Execution = .unlimited
  ) throws(Interrupted) -> [Double] {
    let usesWeights = usesWeights && isWeighted
    let searches = searches(from: sources, usesWeights: usesWeights)
    return try outgoing.withPointers { rows throws(Interrupted) in
      try incoming.withPointers { reverse throws(Interrupted) in
        let sums = try execution.sums(
          ofSources: searches.count, width: vertexCount,
          makeState: { BrandesState(self, usesWeights: usesWeights) }
        ) { state, index, scores in
          state.run(searches[index], rows, reverse: reverse, scores: scores, execution)
        }
        return sums.array
      }
    }
  }

  /// An estimate of betweenness, from paths that start at some vertices drawn at random.
  ///
  /// - Parameters:
  ///   - sampleCount: how many vertices to draw; at least as many as there are gives the exact
  ///     betweenness, none gives 0 for all.
  ///   - seed: which vertices are drawn; the same seed draws the same.
  ///   - usesWeights, isNormalized, execution: as in
  ///     ``betweenness(usesWeights:isNormalized:execution:)``.
  /// - Returns: an estimate for each vertex, whose expectation is the betweenness. As in NetworkX,
  ///   what was found is scaled by how many of the other vertices were drawn; if a vertex is the
  ///   only one drawn, nothing is known about it, and it has 0.
  ///
  /// Complexity: O(sampleCount * edges).
  /// - Throws: ``Interrupted``.
  ///
  /// Source: U. Brandes and C. Pich, "Centrality estimation in large networks", International
  /// Journal of Bifurcation and Chaos 17(7), 2007, doi 10.1142/S0218127407018403.
  public func estimatedBetweenness(
    sampleCount: Int, seed: UInt64, usesWeights: Bool = false, isNormalized: Bool = false,
    execution: Execution = .unlimited
  ) throws(Interrupted) -> [Double] {
    if sampleCount >= vertexCount {
      return try betweenness(
        usesWeights: usesWeights, isNormalized: isNormalized, execution: execution)
    }
    let sample = VertexSample(size: sampleCount, of: vertexCount, seed: seed).vertices
    var scores = try betweenness(
      sources: sample, usesWeights: usesWeights, execution: execution)
    let others = Double(vertexCount - 1)
    let scale = isNormalized ? 1 / max(1, others - 1) : others * (isDirected ? 1 : 0.5)
    let drawn = Double(sample.count)
    // A vertex is no source of paths through itself.
    for vertex in sample { scores[Int(vertex)] *= drawn > 1 ? drawn / (drawn - 1) : 0 }
    for vertex in scores.indices { scores[vertex] *= scale / max(1, drawn) }
    return scores
  }

  /// Which searches do for the sources: in an undirected graph, what hangs on one vertex is done
  /// with it.
  private func searches(
    from sources: [Int32], usesWeights: Bool
  ) -> [BrandesState.Source] {
    let times = Buffer<Int>(repeating: 0, count: vertexCount)
    let leaves = Buffer<Int>(repeating: 0, count: vertexCount)
    outgoing.withPointers { rows in
      func onlyNeighbour(_ vertex: Int32) -> Int32? {
        let row = rows.row(vertex)
        // An edge of length 0 leads nowhere.
        guard usesWeights ? row.contains(where: { rows.weight($0) > 0 }) : !row.isEmpty else {
          return nil
        }
        let first = rows.neighbours[row.lowerBound]
        return first != vertex && first == rows.neighbours[row.upperBound - 1] ? first : nil
      }
      for source in sources where contains(source) {
        if !isDirected, let neighbour = onlyNeighbour(source), onlyNeighbour(neighbour) == nil {
          leaves[Int(neighbour)] += 1
        } else {
          times[Int(source)] += 1
        }
      }
    }
    return (0..<vertexCount).filter { times[$0] + leaves[$0] > 0 }.map {
      BrandesState.Source(vertex: Int32($0), times: times[$0], leaves: leaves[$0])
    }
  }
}

/// The searches of one thread.
private final class BrandesState: @unchecked Sendable {
  struct Source: Sendable {
    var vertex: Int32
    var times: Int
    /// How many sources have this vertex as their only neighbour.
    var leaves: Int
  }

  private let graph: Adjacency
  private let usesWeights: Bool
  private let search: BrandesSearch?
  private var lengthSearch: BrandesLengthSearch?

  init(_ graph: Adjacency, usesWeights: Bool) {
    self.graph = graph
    self.usesWeights = usesWeights
    search = usesWeights ? nil : BrandesSearch(graph)
  }

  func run(
    _ source: Source, _ rows: RowPointers, reverse: RowPointers,
    scores: UnsafeMutablePointer<Double>, _ execution: Execution
  ) -> Bool {
    if let search {
      switch search.run(
        from: source.vertex, rows, reverse: reverse, times: source.times, leaves: source.leaves,
        scores: scores, execution)
      {
      case .done: return true
      case .interrupted: return false
      case .tooManyPaths: break
      }
    }
    let slow = lengthSearch ?? BrandesLengthSearch(graph)
    lengthSearch = slow
    guard
      slow.run(
        from: source.vertex, rows, reverse: reverse, usesWeights: usesWeights,
        times: Double(source.times + source.leaves), scores: scores, execution)
    else { return false }
    if source.leaves > 0 {
      scores[Int(source.vertex)] += Double(source.leaves * (slow.reached - 2))
    }
    return true
  }
}
