extension Adjacency {
  /// Communities by the Leiden method: as the Louvain method, but what becomes one vertex is not a
  /// whole community but a part of it that holds together, so that later moves can still split
  /// communities.
  ///
  /// - Parameters:
  ///   - resolution: above 1 for smaller communities, below 1 for larger ones. Negative counts as 0,
  ///     what is not a number as 1.
  ///   - seed: of the random order in which vertices are first looked at.
  ///   - maxIterations: how often to begin anew from the communities found so far; it ends earlier
  ///     when nothing moves any more. With 0 every vertex stays alone.
  ///   - execution: when to stop. It runs on one thread.
  /// - Returns: the communities and their modularity, one level. Every community is connected by
  ///   edges that weigh something.
  /// - Throws: ``Interrupted``.
  ///
  /// The direction of edges is ignored: two that lead opposite ways bind twice as much as one.
  /// Parallel edges add up, a self-loop counts as in ``modularity(of:resolution:)``, edges without
  /// weights weigh 1. Vertices without edges stay alone, and so do all where no edge weighs
  /// anything. The same seed gives the same communities; another seed, or other numbers for the
  /// vertices, may give others of about the same modularity.
  ///
  /// Complexity: O(edges) an iteration in practice.
  ///
  /// Source: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing
  /// well-connected communities", Scientific Reports 9, 5233 (2019),
  /// doi 10.1038/s41598-019-41695-z.
  ///
  /// ```swift
  /// let found = try graph.leiden(resolution: 1.5)
  /// found.partition.members.filter { $0.count > 9 }
  /// ```
  public func leiden(
    resolution: Double = 1, seed: UInt64 = 0, maxIterations: Int = 3,
    execution: Execution = .unlimited
  ) throws(Interrupted) -> CommunityStructure {
    try execution.check()
    let resolution = Self.usable(resolution)
    let (partition, isConverged) = try withUndirectedArcs { arcs throws(Interrupted) in
      try Self.leiden(arcs, resolution, seed, maxIterations, execution)
    } weighted: { arcs throws(Interrupted) in
      try Self.leiden(arcs, resolution, seed, maxIterations, execution)
    }
    return CommunityStructure(
      partition: partition,
      modularity: modularity(ofFitting: partition, resolution: resolution),
      levels: [partition], isConverged: isConverged)
  }

  private static func leiden<Weights: ArcWeights>(
    _ arcs: WeightedArcs<Weights>, _ resolution: Double, _ seed: UInt64, _ maxIterations: Int,
    _ execution: Execution
  ) throws(Interrupted) -> (Partition, isConverged: Bool) {
    let count = arcs.vertexCount
    let baseStrengths = arcs.strengths()
    let totalStrength = baseStrengths.reduce(0, +)
    guard totalStrength > 0 else { return (.singletons(count), true) }
    let near = NeighbourSums(groupCount: count)
    let moving = LocalMoving(
      vertexCount: count, resolution: resolution, totalStrength: totalStrength, near)
    let refinement = CommunityRefinement(vertexCount: count, penalty: moving.penalty, near)
    var random = SplitMix(seed: seed)
    /// The community of each vertex of the graph.
    let found = Buffer<Int32>.ascending(count)
    /// The vertex of the current level in which each vertex of the graph is.
    let place = Buffer<Int32>(uninitialized: count)
    var (community, strengths) = (found, baseStrengths)
    // Until an iteration has shown otherwise, there may be something to move.
    var moves = 1

    /// Moves and condenses once; nil where every community is one vertex.
    func condensed<Level: ArcWeights>(
      _ arcs: WeightedArcs<Level>
    ) throws(Interrupted) -> CondensedGraph? {
      moves += try moving.run(arcs, community, strengths: strengths, &random, execution: execution)
      let communityCount = community.renumber()
      if communityCount == arcs.vertexCount { return nil }
      var groups = try refinement.run(
        arcs, community, strengths: strengths, &random, execution: execution)
      var groupCount = groups.renumber()
      if groupCount == arcs.vertexCount {
        // Nothing holds together on its own: go on with whole communities.
        groups = Buffer(uninitialized: arcs.vertexCount)
        groups.pointer.update(from: community.pointer, count: arcs.vertexCount)
        groupCount = communityCount
      }
      for vertex in 0..<count { place[vertex] = groups[Int(place[vertex])] }
      let communityOfGroup = Buffer<Int32>(uninitialized: groupCount)
      for vertex in 0..<arcs.vertexCount {
        communityOfGroup[Int(groups[vertex])] = community[vertex]
      }
      community = communityOfGroup
      strengths = strengths.summed(by: groups, count: groupCount)
      return try CondensedGraph(
        arcs, by: groups.pointer, groupCount: groupCount, near, execution: execution)
    }

    for _ in 0..<max(0, maxIterations) {
      moves = 0
      community = Buffer(uninitialized: count)
      community.pointer.update(from: found.pointer, count: count)
      strengths = baseStrengths
      for vertex in 0..<count { place[vertex] = Int32(truncatingIfNeeded: vertex) }
      var graph = try condensed(arcs)
      while let level = graph { graph = try level.withArcs(condensed) }
      for vertex in 0..<count { found[vertex] = community[Int(place[vertex])] }
      if moves == 0 { break }
    }
    try arcs.splitIntoConnected(found, execution: execution)
    return (Partition(numbers: found), moves == 0)
  }
}

extension WeightedArcs {
  /// Gives each connected part of a community a number of its own, below the number of vertices.
  /// Splitting what no edge joins never lowers modularity.
  fileprivate func splitIntoConnected(
    _ community: Buffer<Int32>, execution: Execution
  ) throws(Interrupted) {
    var work = 0
    let parts = Buffer<Int32>(repeating: -1, count: vertexCount)
    let stack = Buffer<Int32>(uninitialized: vertexCount)
    for start in 0..<vertexCount where parts[start] < 0 {
      let part = Int32(truncatingIfNeeded: start)
      parts[start] = part
      stack[0] = part
      var waiting = 1
      while waiting > 0 {
        waiting &-= 1
        let vertex = stack[waiting]
        let own = community[Int(vertex)]
        work &+= row(vertex).count
        if work > 1 << 18 {
          work = 0
          try execution.check()
        }
        for place in row(vertex) {
          let neighbour = Int(neighbours[place])
          if parts[neighbour] < 0, community[neighbour] == own, weights.weight(place) > 0 {
            parts[neighbour] = part
            stack[waiting] = neighbours[place]
            waiting &+= 1
          }
        }
      }
    }
    community.pointer.update(from: parts.pointer, count: vertexCount)
  }
}
