extension Adjacency {
  /// Communities by the Louvain method: single vertices move to the community of a neighbour while
  /// that raises modularity; then communities become vertices, and it begins anew.
  ///
  /// - Parameters:
  ///   - resolution: above 1 for smaller communities, below 1 for larger ones. Negative counts as 0,
  ///     what is not a number as 1.
  ///   - seed: of the random order in which vertices are first looked at.
  ///   - maxPasses: how often communities may become vertices.
  ///   - execution: when to stop. It runs on one thread.
  /// - Returns: the communities, their modularity, and the levels of the passes.
  /// - Throws: ``Interrupted``.
  ///
  /// The direction of edges is ignored: two that lead opposite ways bind twice as much as one.
  /// Parallel edges add up, a self-loop counts as in ``modularity(of:resolution:)``, edges without
  /// weights weigh 1. Vertices without edges stay alone, and so do all where no edge weighs
  /// anything. The same seed gives the same communities; another seed, or other numbers for the
  /// vertices, may give others of about the same modularity. A community need not be connected:
  /// ``leiden(resolution:seed:maxIterations:execution:)`` ensures that.
  ///
  /// Complexity: O(edges) a pass in practice, with few passes.
  ///
  /// Source: V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, "Fast unfolding of
  /// communities in large networks", J. Stat. Mech. P10008 (2008),
  /// doi 10.1088/1742-5468/2008/10/P10008, with the queue of ``LocalMoving``.
  ///
  /// ```swift
  /// let found = try graph.louvain()
  /// found.partition.sizes  // how large the communities are
  /// found.levels.first     // the finest
  /// ```
  public func louvain(
    resolution: Double = 1, seed: UInt64 = 0, maxPasses: Int = .max,
    execution: Execution = .unlimited
  ) throws(Interrupted) -> CommunityStructure {
    try execution.check()
    let resolution = Self.usable(resolution)
    let levels = try withUndirectedArcs { arcs throws(Interrupted) in
      try Self.louvain(arcs, resolution, seed, maxPasses, execution)
    } weighted: { arcs throws(Interrupted) in
      try Self.louvain(arcs, resolution, seed, maxPasses, execution)
    }
    let partition = levels.partitions.last ?? .singletons(vertexCount)
    return CommunityStructure(
      partition: partition,
      modularity: modularity(ofFitting: partition, resolution: resolution),
      levels: levels.partitions.isEmpty ? [partition] : levels.partitions,
      isConverged: levels.isConverged)
  }

  /// A resolution that can be computed with.
  static func usable(_ resolution: Double) -> Double {
    resolution.isNaN ? 1 : min(max(0, resolution), 1e100)
  }

  private static func louvain<Weights: ArcWeights>(
    _ arcs: WeightedArcs<Weights>, _ resolution: Double, _ seed: UInt64, _ maxPasses: Int,
    _ execution: Execution
  ) throws(Interrupted) -> (partitions: [Partition], isConverged: Bool) {
    let count = arcs.vertexCount
    var strengths = arcs.strengths()
    let totalStrength = strengths.reduce(0, +)
    guard totalStrength > 0 else { return ([], true) }
    let near = NeighbourSums(groupCount: count)
    let moving = LocalMoving(
      vertexCount: count, resolution: resolution, totalStrength: totalStrength, near)
    var random = SplitMix(seed: seed)
    /// The vertex of the current level in which each vertex of the graph is.
    let place = Buffer<Int32>.ascending(count)
    var partitions: [Partition] = []
    var pass = 0

    /// One pass; nil where nothing moved.
    func condensed<Level: ArcWeights>(
      _ arcs: WeightedArcs<Level>
    ) throws(Interrupted) -> CondensedGraph? {
      let community = Buffer<Int32>.ascending(arcs.vertexCount)
      let moves = try moving.run(
        arcs, community, strengths: strengths, &random, execution: execution)
      if moves == 0 { return nil }
      let groupCount = community.renumber()
      for vertex in 0..<count { place[vertex] = community[Int(place[vertex])] }
      partitions.append(Partition(numbers: place))
      strengths = strengths.summed(by: community, count: groupCount)
      return try CondensedGraph(
        arcs, by: community.pointer, groupCount: groupCount, near, execution: execution)
    }

    guard maxPasses > 0 else { return ([], false) }
    var graph = try condensed(arcs)
    while let level = graph {
      pass += 1
      if pass >= maxPasses { return (partitions, false) }
      graph = try level.withArcs(condensed)
    }
    return (partitions, true)
  }
}

extension Partition {
  /// Every vertex alone.
  static func singletons(_ count: Int) -> Partition {
    Partition(numbers: Buffer.ascending(count))
  }
}

extension Buffer<Int32> {
  /// The numbers `0..<count`.
  static func ascending(_ count: Int) -> Buffer<Int32> {
    let result = Buffer<Int32>(uninitialized: count)
    for index in 0..<count { result[index] = Int32(truncatingIfNeeded: index) }
    return result
  }

  /// Replaces numbers below the count by others without gaps, in the order of first places. Returns
  /// how many there are.
  func renumber() -> Int {
    let names = Buffer<Int32>(repeating: -1, count: count)
    var used: Int32 = 0
    for index in 0..<count {
      let old = Int(self[index])
      if names[old] < 0 {
        names[old] = used
        used &+= 1
      }
      self[index] = names[old]
    }
    return Int(used)
  }
}

extension Buffer<Double> {
  /// The sums of the numbers of each group, in order.
  func summed(by group: Buffer<Int32>, count groupCount: Int) -> Buffer<Double> {
    let sums = Buffer<Double>(repeating: 0, count: groupCount)
    for index in 0..<count { sums[Int(group[index])] += self[index] }
    return sums
  }
}
