/// Splits communities into groups that hold together.
///
/// Within each community vertices begin alone. In random order, each that is still alone and well
/// connected with the rest of its community joins the well connected group around it that raises
/// modularity most. As a vertex only joins a group that an edge leads to, groups are connected.
///
/// Source: the refinement phase of V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden",
/// doi 10.1038/s41598-019-41695-z, with the best group instead of a random one (their randomness
/// theta towards 0).
struct CommunityRefinement {
  private let penalty: Double
  private let near: NeighbourSums
  private let order: Buffer<Int32>
  /// Whether a vertex, or what others joined, is more than a vertex alone.
  private let isJoined: Buffer<Bool>
  /// The strength of all members of communities, and of groups.
  private let totals: Buffer<Double>
  private let groupTotals: Buffer<Double>
  /// The weight between a group and the rest of its community.
  private let outward: Buffer<Double>

  init(vertexCount: Int, penalty: Double, _ near: NeighbourSums) {
    self.penalty = penalty
    self.near = near
    order = Buffer(uninitialized: vertexCount)
    isJoined = Buffer(uninitialized: vertexCount)
    totals = Buffer(uninitialized: vertexCount)
    groupTotals = Buffer(uninitialized: vertexCount)
    outward = Buffer(uninitialized: vertexCount)
  }

  /// - Parameters:
  ///   - community: of every vertex.
  ///   - strengths: of every vertex.
  /// - Returns: the group of every vertex: the number of one of its members.
  func run<Weights: ArcWeights>(
    _ arcs: WeightedArcs<Weights>, _ community: Buffer<Int32>, strengths: Buffer<Double>,
    _ random: inout SplitMix, execution: Execution
  ) throws(Interrupted) -> Buffer<Int32> {
    let count = arcs.vertexCount
    let groups = Buffer<Int32>.ascending(count)
    let group = groups.pointer
    let (community, strengths) = (UnsafePointer(community.pointer), strengths.pointer)
    let (totals, groupTotals, outward) = (
      self.totals.pointer, self.groupTotals.pointer, self.outward.pointer
    )
    let (order, isJoined) = (self.order.pointer, self.isJoined.pointer)
    let (sums, touched) = (near.sums.pointer, near.touched.pointer)
    defer { withExtendedLifetime((self, groups)) {} }

    totals.update(repeating: 0, count: count)
    isJoined.update(repeating: false, count: count)
    groupTotals.update(from: strengths, count: count)
    var work = 0
    for vertex in 0..<Int32(truncatingIfNeeded: count) {
      work &+= arcs.row(vertex).count
      if work > 1 << 18 {
        work = 0
        try execution.check()
      }
      let own = community[Int(vertex)]
      totals[Int(own)] += strengths[Int(vertex)]
      var sum = 0.0
      for place in arcs.row(vertex) {
        let neighbour = arcs.neighbours[place]
        sum +=
          community[Int(neighbour)] == own && neighbour != vertex ? arcs.weights.weight(place) : 0
      }
      outward[Int(vertex)] = sum
    }
    random.fill(order, count: count)

    work = 0
    for index in 0..<count {
      let vertex = order[index]
      if isJoined[Int(vertex)] { continue }
      let own = community[Int(vertex)]
      let total = totals[Int(own)]
      let strength = strengths[Int(vertex)]
      let cost = penalty * strength
      if outward[Int(vertex)] < cost * (total - strength) || outward[Int(vertex)] == 0 { continue }
      let row = arcs.row(vertex)
      work &+= row.count &+ 8
      if work > 1 << 18 {
        work = 0
        try execution.check()
      }

      var touchedCount = 0
      for place in row {
        let neighbour = arcs.neighbours[place]
        if community[Int(neighbour)] != own || neighbour == vertex { continue }
        let other = Int(group[Int(neighbour)])
        let sum = sums[other]
        let isNew = sum < 0
        touched[touchedCount] = Int32(truncatingIfNeeded: other)
        touchedCount &+= isNew ? 1 : 0
        sums[other] = (isNew ? 0 : sum) + arcs.weights.weight(place)
      }
      var best = vertex
      var (bestGain, bestSum) = (0.0, 0.0)
      for index in 0..<touchedCount {
        let other = touched[index]
        let sum = sums[Int(other)]
        sums[Int(other)] = -1
        let gain = sum - cost * groupTotals[Int(other)]
        if gain > bestGain,
          outward[Int(other)]
            >= penalty * groupTotals[Int(other)] * (total - groupTotals[Int(other)])
        {
          (best, bestGain, bestSum) = (other, gain, sum)
        }
      }
      if best == vertex { continue }
      group[Int(vertex)] = best
      isJoined[Int(vertex)] = true
      isJoined[Int(best)] = true
      groupTotals[Int(best)] += strength
      outward[Int(best)] += outward[Int(vertex)] - 2 * bestSum
    }
    return groups
  }
}
