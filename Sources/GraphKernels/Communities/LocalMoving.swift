/// Moves single vertices between communities while that raises modularity.
///
/// Vertices wait in a queue, at first all of them in random order; when one moves, those of its
/// neighbours that are not where it went are queued again. So a vertex is looked at only when
/// something near it has changed.
///
/// Source: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden", Scientific Reports 9,
/// 5233 (2019), doi 10.1038/s41598-019-41695-z, "fast local move". A vertex may also leave for a
/// community of its own.
struct LocalMoving {
  /// Resolution divided by the weight of all arcs.
  let penalty: Double
  /// A gain counts where it exceeds the vertex's strength times this; less is rounding.
  private let tolerance: Double
  private let near: NeighbourSums
  private let queue: Buffer<Int32>
  private let isQueued: Buffer<Bool>
  /// The strength of all members, and how many there are.
  private let totals: Buffer<Double>
  private let sizes: Buffer<Int32>
  private let empty: Buffer<Int32>

  init(vertexCount: Int, resolution: Double, totalStrength: Double, _ near: NeighbourSums) {
    penalty = resolution / totalStrength
    tolerance = 1e-12 * (1 + resolution)
    self.near = near
    queue = Buffer(uninitialized: vertexCount)
    isQueued = Buffer(repeating: true, count: vertexCount)
    totals = Buffer(uninitialized: vertexCount)
    sizes = Buffer(uninitialized: vertexCount)
    empty = Buffer(uninitialized: vertexCount)
  }

  /// - Parameters:
  ///   - community: of every vertex, below the number of vertices; changed.
  ///   - strengths: of every vertex.
  /// - Returns: how many moves there were.
  func run<Weights: ArcWeights>(
    _ arcs: WeightedArcs<Weights>, _ community: Buffer<Int32>, strengths: Buffer<Double>,
    _ random: inout SplitMix, execution: Execution
  ) throws(Interrupted) -> Int {
    let count = arcs.vertexCount
    let (community, strengths) = (community.pointer, UnsafePointer(strengths.pointer))
    let (totals, sizes, empty) = (self.totals.pointer, self.sizes.pointer, self.empty.pointer)
    let (queue, isQueued) = (self.queue.pointer, self.isQueued.pointer)
    let (sums, touched) = (near.sums.pointer, near.touched.pointer)
    defer { withExtendedLifetime(self) {} }

    totals.update(repeating: 0, count: count)
    sizes.update(repeating: 0, count: count)
    for vertex in 0..<count {
      totals[Int(community[vertex])] += strengths[vertex]
      sizes[Int(community[vertex])] &+= 1
    }
    var emptyCount = 0
    for group in stride(from: count - 1, through: 0, by: -1) where sizes[group] == 0 {
      empty[emptyCount] = Int32(truncatingIfNeeded: group)
      emptyCount &+= 1
    }
    random.fill(queue, count: count)
    isQueued.update(repeating: true, count: count)

    var (head, waiting, moves, work) = (0, count, 0, 0)
    while waiting > 0 {
      let vertex = queue[head]
      head = head &+ 1 == count ? 0 : head &+ 1
      waiting &-= 1
      isQueued[Int(vertex)] = false
      let row = arcs.row(vertex)
      work &+= row.count &+ 8
      if work > 1 << 18 {
        work = 0
        try execution.check()
      }

      var touchedCount = 0
      for place in row {
        let neighbour = arcs.neighbours[place]
        if neighbour == vertex { continue }
        let group = Int(community[Int(neighbour)])
        let sum = sums[group]
        let isNew = sum < 0
        touched[touchedCount] = Int32(truncatingIfNeeded: group)
        touchedCount &+= isNew ? 1 : 0
        sums[group] = (isNew ? 0 : sum) + arcs.weights.weight(place)
      }

      let own = community[Int(vertex)]
      let strength = strengths[Int(vertex)]
      let cost = penalty * strength
      let margin = tolerance * strength
      let kept = max(0, sums[Int(own)]) - cost * (totals[Int(own)] - strength)
      var best = own
      var bestGain = kept + margin
      for index in 0..<touchedCount {
        let group = touched[index]
        let gain = sums[Int(group)] - cost * totals[Int(group)]
        sums[Int(group)] = -1
        if gain > bestGain, group != own {
          bestGain = gain
          best = group
        }
      }
      if bestGain < 0, sizes[Int(own)] > 1, emptyCount > 0 {
        emptyCount &-= 1
        best = empty[emptyCount]
        totals[Int(best)] = 0
      }
      if best == own { continue }

      moves &+= 1
      community[Int(vertex)] = best
      totals[Int(best)] += strength
      totals[Int(own)] -= strength
      sizes[Int(best)] &+= 1
      sizes[Int(own)] &-= 1
      if sizes[Int(own)] == 0 {
        totals[Int(own)] = 0
        empty[emptyCount] = own
        emptyCount &+= 1
      }
      for place in row {
        let neighbour = arcs.neighbours[place]
        if isQueued[Int(neighbour)] || community[Int(neighbour)] == best { continue }
        isQueued[Int(neighbour)] = true
        var tail = head &+ waiting
        if tail >= count { tail &-= count }
        queue[tail] = neighbour
        waiting &+= 1
      }
    }
    return moves
  }
}
