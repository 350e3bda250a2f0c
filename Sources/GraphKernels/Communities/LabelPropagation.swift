extension Adjacency {
  /// Communities by label propagation: every vertex takes the label that weighs most among its
  /// neighbours, until all have such a label.
  ///
  /// - Parameters:
  ///   - seed: of the random order in which vertices are first looked at, and of the choice among
  ///     labels that weigh the same.
  ///   - maxPasses: how often to look at as many vertices as there are.
  ///   - execution: when to stop. It runs on one thread.
  /// - Returns: the communities and their modularity, one level. Unless `maxPasses` ended it, each
  ///   vertex with edges is with a label that no other outweighs among its neighbours.
  /// - Throws: ``Interrupted``.
  ///
  /// Fast and without parameters, but where a graph has no clear communities it may put all of it in
  /// one; communities may be disconnected. The direction of edges is ignored: two that lead opposite
  /// ways count twice. Parallel edges add up, self-loops make no difference, edges without weights
  /// weigh 1. Vertices whose edges weigh nothing stay alone. The same seed gives the same
  /// communities; another seed, or other numbers for the vertices, may give others.
  ///
  /// Complexity: O(edges) a pass; few passes in practice.
  ///
  /// Source: U. N. Raghavan, R. Albert, S. Kumara, "Near linear time algorithm to detect community
  /// structures in large-scale networks", Phys. Rev. E 76, 036106 (2007),
  /// doi 10.1103/PhysRevE.76.036106; a vertex is looked at again only when a neighbour changed, as in
  /// V. A. Traag, L. Šubelj, "Large network community detection by fast label propagation",
  /// Scientific Reports 13, 2701 (2023), doi 10.1038/s41598-023-29610-z.
  public func labelPropagation(
    seed: UInt64 = 0, maxPasses: Int = 100, execution: Execution = .unlimited
  ) throws(Interrupted) -> CommunityStructure {
    try execution.check()
    let (partition, isConverged) = try withUndirectedArcs { arcs throws(Interrupted) in
      try arcs.propagateLabels(seed, maxPasses, execution)
    } weighted: { arcs throws(Interrupted) in
      try arcs.propagateLabels(seed, maxPasses, execution)
    }
    return CommunityStructure(
      partition: partition, modularity: modularity(ofFitting: partition, resolution: 1),
      levels: [partition], isConverged: isConverged)
  }
}

extension WeightedArcs {
  fileprivate func propagateLabels(
    _ seed: UInt64, _ maxPasses: Int, _ execution: Execution
  ) throws(Interrupted) -> (Partition, isConverged: Bool) {
    let count = vertexCount
    let labels = Buffer<Int32>.ascending(count)
    let near = NeighbourSums(groupCount: count)
    let (queued, marks) = (
      Buffer<Int32>(uninitialized: count), Buffer<Bool>(repeating: true, count: count)
    )
    let (label, queue, isQueued) = (labels.pointer, queued.pointer, marks.pointer)
    let (sums, touched) = (near.sums.pointer, near.touched.pointer)
    defer { withExtendedLifetime((labels, near, queued, marks)) {} }
    var random = SplitMix(seed: seed)
    random.fill(queue, count: count)

    // As many looks as an Int can count are as good as no limit.
    let (product, overflows) = max(0, maxPasses).multipliedReportingOverflow(by: count)
    var looks = overflows ? Int.max : product
    var (head, waiting, work) = (0, count, 0)
    while waiting > 0, looks > 0 {
      looks &-= 1
      let vertex = queue[head]
      head = head &+ 1 == count ? 0 : head &+ 1
      waiting &-= 1
      isQueued[Int(vertex)] = false
      let row = row(vertex)
      work &+= row.count &+ 8
      if work > 1 << 18 {
        work = 0
        try execution.check()
      }

      var touchedCount = 0
      for place in row {
        let neighbour = neighbours[place]
        if neighbour == vertex { continue }
        let group = Int(label[Int(neighbour)])
        let sum = sums[group]
        let isNew = sum < 0
        touched[touchedCount] = Int32(truncatingIfNeeded: group)
        touchedCount &+= isNew ? 1 : 0
        sums[group] = (isNew ? 0 : sum) + weights.weight(place)
      }
      let own = label[Int(vertex)]
      var best = own
      var (bestSum, ties) = (max(0, sums[Int(own)]), 0)
      for index in 0..<touchedCount {
        let group = touched[index]
        let sum = sums[Int(group)]
        sums[Int(group)] = -1
        if sum > bestSum {
          (best, bestSum, ties) = (group, sum, 1)
        } else if sum == bestSum, best != own {
          // Each of the labels that weigh most is chosen with the same probability.
          ties &+= 1
          if random.next(below: ties) == 0 { best = group }
        }
      }
      if best == own { continue }
      label[Int(vertex)] = best
      for place in row {
        let neighbour = neighbours[place]
        if isQueued[Int(neighbour)] || label[Int(neighbour)] == best { continue }
        isQueued[Int(neighbour)] = true
        var tail = head &+ waiting
        if tail >= count { tail &-= count }
        queue[tail] = neighbour
        waiting &+= 1
      }
    }
    return (Partition(numbers: labels), waiting == 0)
  }
}
