import Synchronization

extension Adjacency {
  /// The distance of every vertex from one vertex: the least sum of weights along a path to it.
  ///
  /// ```swift
  /// // 0 - 1 - 2 with weights 1 and 2.5, and 3 alone
  /// let graph = try Adjacency(
  ///   vertexCount: 4, sources: [0, 1], targets: [1, 2], weights: [1, 2.5], isDirected: false)
  /// try graph.weightedDistances(from: 0)  // [0, 1, 3.5, inf]
  /// ```
  ///
  /// - Parameters:
  ///   - start: where paths begin.
  ///   - direction: which way paths take edges; ``Direction/incoming`` gives distances to `start`.
  ///   - delta: how wide, in units of weight, a band of distances is that is worked on at a time.
  ///     It changes how long the computation takes, never its result. Nil, or what is not positive,
  ///     chooses it by weights and degrees.
  ///   - execution: threads and limits.
  /// - Returns: the distances by vertex; `+infinity` where no path leads, or its sum exceeds all
  ///   numbers. All are infinite where `start` does not exist.
  ///
  /// Without weights every edge weighs 1. Of parallel edges the lightest counts; loops make no
  /// difference. Sums are taken in 32-bit floating point from the start on, exact for whole weights
  /// up to 2^24; rounding never turns a smaller sum into the greater one, so the result does not
  /// depend on the order of work or on threads. For 64-bit sums see ``lightestPathTree(from:_:execution:)``.
  ///
  /// Complexity: O(edges + vertices) steps for evenly spread weights, O(vertices x edges) at worst;
  /// 16 bytes for each vertex and about as much for what waits.
  /// - Throws: ``Interrupted``.
  ///
  /// Source: delta-stepping, U. Meyer and P. Sanders, J. Algorithms 49, 2003, doi
  /// 10.1016/S0196-6774(03)00076-2; small bands stay with one thread, as in Y. Zhang et al.,
  /// "Optimizing ordered graph algorithms with GraphIt", CGO 2020, doi 10.1145/3368826.3377909.
  public func weightedDistances(
    from start: Int32, _ direction: Direction = .outgoing, delta: Float? = nil,
    execution: Execution = .unlimited
  ) throws(Interrupted) -> [Float] {
    guard contains(start) else { return Array(repeating: .infinity, count: vertexCount) }
    if direction == .both, isDirected {
      return try undirected(.lightest).weightedDistances(
        from: start, .outgoing, delta: delta, execution: execution)
    }
    return try rows(direction).withPointers { rows throws(Interrupted) in
      var width = rows.bandWidth
      if let delta, delta > 0, delta < .infinity { width = delta }
      let search = DeltaStepping(rows: rows, delta: width, workers: execution.threads)
      try search.run(from: start, execution)
      return search.distances.array.map { Float(bitPattern: $0) }
    }
  }
}

extension RowPointers {
  /// The width of bands of distance: the mean weight shared among the edges of a vertex, so that
  /// about one edge of each vertex leads back into its own band. From a sample of the weights.
  fileprivate var bandWidth: Float {
    let arcCount = offsets[vertexCount]
    guard let weights, arcCount > 0 else { return 1 }
    let stride = max(1, arcCount / 4096)
    var (sum, count) = (0.0, 0.0)
    var place = 0
    while place < arcCount {
      sum += Double(weights[place])
      count += 1
      place += stride
    }
    let degree = max(1, Double(arcCount) / Double(max(1, vertexCount)))
    let width = Float(sum / count / degree)
    return width > .leastNormalMagnitude && width < .infinity ? width : 1
  }
}

/// One search by bands of distance.
///
/// A distance is kept as the bits of its `Float`, which for numbers that are not negative are ordered
/// alike and can be lowered atomically.
private final class DeltaStepping: Sendable {
  let distances: Buffer<UInt32>
  private let rows: RowPointers
  private let bandsPerUnit: Float
  private let bins: [DistanceBins]

  init(rows: RowPointers, delta: Float, workers: Int) {
    self.rows = rows
    bandsPerUnit = min(1 / delta, .greatestFiniteMagnitude)
    distances = Buffer(repeating: Float.infinity.bitPattern, count: rows.vertexCount)
    bins = (0..<workers).map { _ in DistanceBins() }
  }

  func run(from start: Int32, _ execution: Execution) throws(Interrupted) {
    let own = bins[0]
    distances[Int(start)] = 0
    own.push(Waiting(vertex: start, distance: 0), band: 0)
    var work = 0
    while true {
      for band in 0..<DistanceBins.windowSize {
        if bins.count == 1 {
          try drain(own, band, limit: .max, &work, execution)
        } else {
          try share(band, &work, execution)
        }
      }
      let next = bins.compactMap { $0.nextBand(bandsPerUnit: bandsPerUnit) }.min()
      guard let next else { return }
      for bins in bins { bins.moveWindow(to: next, bandsPerUnit: bandsPerUnit) }
    }
  }

  /// Works off a band on all threads.
  private func share(
    _ band: Int, _ work: inout Int, _ execution: Execution
  ) throws(Interrupted) {
    let own = bins[0]
    while true {
      for bins in bins[1...] where bins[band].count > 0 {
        own[band].append(bins[band])
        bins[band].removeFirst(bins[band].count)
      }
      if own[band].count == 0 { return }
      guard isWorthSharing(own[band]) else {
        try drain(own, band, limit: own[band].count, &work, execution)
        continue
      }
      var frontier = own[band]
      own[band] = WaitingList()
      defer { frontier.free() }
      let list = frontier
      // Some chunks for each thread even where a few vertices have most of the edges.
      let size = min(64, list.count / (16 * bins.count))
      try execution.forEachChunk(of: list.count, size: size) { range, worker in
        let bins = self.bins[worker]
        for place in range { self.relaxShared(list[place], bins) }
      }
    }
  }

  /// Whether as many edges leave the vertices that wait as is worth waking other threads for.
  private func isWorthSharing(_ list: WaitingList) -> Bool {
    var edges = 0
    for place in 0..<list.count where list.count > 1 {
      edges += rows.degree(list[place].vertex)
      if edges > 1 << 14 { return true }
    }
    return false
  }

  /// Works off the first vertices of a band on this thread, in the order in which they came; those
  /// too that begin to wait meanwhile, if `limit` allows.
  @inline(__always)
  private func drain(
    _ bins: DistanceBins, _ band: Int, limit: Int, _ work: inout Int, _ execution: Execution
  ) throws(Interrupted) {
    var place = 0
    while place < bins[band].count, place < limit {
      work += relax(bins[band][place], bins)
      if work > 1 << 18 {
        try execution.check()
        work = 0
      }
      place += 1
    }
    bins[band].removeFirst(place)
  }

  /// Follows the edges of a vertex; returns how many. Not while other threads do.
  @inline(__always)
  private func relax(_ entry: Waiting, _ bins: DistanceBins) -> Int {
    let distances = distances.pointer
    // A vertex waits once for every time that its distance fell: only the last one counts.
    if distances[Int(entry.vertex)] != entry.distance { return 1 }
    let distance = Float(bitPattern: entry.distance)
    let row = rows.row(entry.vertex)
    let neighbours = rows.neighbours
    let weights = rows.weights
    var place = row.lowerBound
    while place < row.upperBound {
      let neighbour = neighbours[place]
      let reached = distance + (weights?[place] ?? 1)
      let bits = reached.bitPattern
      if bits < distances[Int(neighbour)] {
        distances[Int(neighbour)] = bits
        bins.push(
          Waiting(vertex: neighbour, distance: bits), band: reached * bandsPerUnit)
      }
      place &+= 1
    }
    return row.count &+ 1
  }

  /// The same while other threads do.
  @inline(__always)
  private func relaxShared(_ entry: Waiting, _ bins: DistanceBins) {
    let distances = distances.atomic
    if distances[Int(entry.vertex)].load(ordering: .relaxed) != entry.distance { return }
    let distance = Float(bitPattern: entry.distance)
    let neighbours = rows.neighbours
    let weights = rows.weights
    let row = rows.row(entry.vertex)
    var place = row.lowerBound
    while place < row.upperBound {
      let neighbour = neighbours[place]
      let reached = distance + (weights?[place] ?? 1)
      let bits = reached.bitPattern
      var known = distances[Int(neighbour)].load(ordering: .relaxed)
      while bits < known {
        let (isExchanged, original) = distances[Int(neighbour)].weakCompareExchange(
          expected: known, desired: bits, ordering: .relaxed)
        if isExchanged {
          bins.push(
            Waiting(vertex: neighbour, distance: bits), band: reached * bandsPerUnit)
          break
        }
        known = original
      }
      place &+= 1
    }
  }
}
