/// Dijkstra's algorithm from both ends at once, and what it writes to.
///
/// The two searches only find which vertices may lie on a lightest path; what counts are the sums of
/// weights from the start on, which the forward search then takes to the end through those vertices.
/// So the answer is that of a search from the start alone, to the last bit.
///
/// Unchecked because the compiler cannot know that a query has it alone.
final class WeightedSearch: @unchecked Sendable {
  /// What one side knows of a vertex; valid with the stamp of the query.
  struct Label: BitwiseCopyable {
    var distance = 0.0
    /// How many edges the path has.
    var length: Int32 = 0
    /// The stamp of the query, and in the lowest bit whether the distance is final.
    var stamp: UInt32 = 0
  }

  let vertexCount: Int
  /// The least weight, then fewest edges, from the start.
  let forward: Buffer<Label>
  /// The least weight to the end.
  let backward: Buffer<Label>
  /// The stamp where a vertex lies on one of the paths looked for.
  let useful: Buffer<UInt32>
  let places: Buffer<Int32>
  private var blockedVertices: Buffer<UInt32>
  private var blockedEdges = Buffer<UInt32>(repeating: 0, count: 0)
  private(set) var isBlocking = false
  private var forwardQueue = DistanceQueue()
  private var backwardQueue = DistanceQueue()
  /// Even, so that the lowest bit is free.
  private(set) var stamp: UInt32 = 0

  init(vertexCount: Int) {
    self.vertexCount = vertexCount
    forward = Buffer(repeating: Label(), count: vertexCount)
    backward = Buffer(repeating: Label(), count: vertexCount)
    useful = Buffer(repeating: 0, count: vertexCount)
    places = Buffer(uninitialized: vertexCount)
    blockedVertices = Buffer(repeating: 0, count: vertexCount)
  }

  /// Forgets everything.
  func beginQuery() {
    if stamp >= .max - 3 {
      forward.fill(Label())
      backward.fill(Label())
      useful.fill(0)
      blockedVertices.fill(0)
      blockedEdges.fill(0)
      stamp = 0
    }
    stamp += 2
    isBlocking = false
  }

  /// Keeps the query that has begun out of a vertex.
  func block(vertex: Int32) {
    isBlocking = true
    blockedVertices[Int(vertex)] = stamp
  }

  /// Keeps the query that has begun from using an edge.
  func block(edge: Int32, of graph: CompressedGraph) {
    isBlocking = true
    if blockedEdges.count < graph.edgeCount {
      blockedEdges = Buffer(repeating: 0, count: graph.edgeCount)
    }
    blockedEdges[Int(edge)] = stamp
  }

  @inline(__always)
  func isBlocked(_ vertex: Int32, _ edge: Int32) -> Bool {
    isBlocking
      && (blockedVertices.pointer[Int(vertex)] == stamp
        || (Int(edge) < blockedEdges.count && blockedEdges.pointer[Int(edge)] == stamp))
  }

  /// Whether the distance of a vertex from the start is known to be the least.
  @inline(__always)
  func isSettled(_ vertex: Int32) -> Bool { forward.pointer[Int(vertex)].stamp == stamp | 1 }

  /// Finds the least weight from `start` to `end`.
  ///
  /// - Parameters:
  ///   - base: the weight with which sums begin.
  ///   - limit: how heavy a path may be.
  ///   - findsAll: whether vertices count that lie only on paths with more edges than needed.
  /// - Returns: weight and fewest edges; afterwards every vertex that lies on such a path is settled.
  ///
  /// Source: T. A. J. Nicholson, "Finding the shortest route between two points in a network",
  /// Computer Journal 9, 1966, doi 10.1093/comjnl/9.3.275.
  func search(
    _ steps: StepPointers, from start: Int32, to end: Int32, _ direction: Direction,
    weights: UnsafeBufferPointer<Double>, base: Double, limit: Double, findsAll: Bool,
    filter: some TraversalFilter
  ) -> Label? {
    forwardQueue.removeAll()
    backwardQueue.removeAll()
    let forward = forward.pointer
    let backward = backward.pointer
    forward[Int(start)] = Label(distance: base, length: 0, stamp: stamp)
    backward[Int(end)] = Label(distance: 0, length: 0, stamp: stamp)
    forwardQueue.insert(DistanceQueue.Entry(distance: base, length: 0, vertex: start))
    backwardQueue.insert(DistanceQueue.Entry(distance: 0, length: 0, vertex: end))
    // The sums of the two sides are rounded otherwise than those from the start.
    let tolerance = 1 + Double(vertexCount) * 0x1p-52
    var isMet = false
    // Sums past the largest number count as no path.
    var bound = min(limit * tolerance, .greatestFiniteMagnitude)
    while let near = forwardQueue.first, let far = backwardQueue.first,
      near.distance + far.distance <= bound
    {
      if near.distance - base <= far.distance {
        _ = forwardQueue.removeFirst()
        guard settle(near, forward) else { continue }
        if near.vertex == end { continue }
        steps.forEach(from: near.vertex, direction) { neighbour, edge, isForward in
          let reached = near.distance + weights[Int(edge)]
          guard reached <= bound, improves(forward, neighbour, reached, near.length &+ 1),
            !isBlocked(neighbour, edge), filter.allowsEdge(edge, isForward: isForward),
            neighbour == end || filter.allowsVertex(neighbour)
          else { return }
          forward[Int(neighbour)] = Label(
            distance: reached, length: near.length &+ 1, stamp: stamp)
          forwardQueue.insert(
            DistanceQueue.Entry(distance: reached, length: near.length &+ 1, vertex: neighbour))
          let other = backward[Int(neighbour)]
          if other.stamp | 1 == stamp | 1, reached + other.distance <= bound {
            isMet = true
            bound = min(bound, (reached + other.distance) * tolerance)
          }
        }
      } else {
        _ = backwardQueue.removeFirst()
        guard settle(far, backward) else { continue }
        if far.vertex == start { continue }
        steps.forEach(from: far.vertex, direction.reversed) { neighbour, edge, isForward in
          let reached = far.distance + weights[Int(edge)]
          guard reached <= bound, improves(backward, neighbour, reached, far.length &+ 1),
            !isBlocked(neighbour, edge), filter.allowsEdge(edge, isForward: !isForward),
            neighbour == start || filter.allowsVertex(neighbour)
          else { return }
          backward[Int(neighbour)] = Label(
            distance: reached, length: far.length &+ 1, stamp: stamp)
          backwardQueue.insert(
            DistanceQueue.Entry(distance: reached, length: far.length &+ 1, vertex: neighbour))
          let other = forward[Int(neighbour)]
          if other.stamp | 1 == stamp | 1, reached + other.distance <= bound {
            isMet = true
            bound = min(bound, (reached + other.distance) * tolerance)
          }
        }
      }
    }
    guard isMet else { return nil }
    return finish(
      steps, to: end, direction, weights: weights, bound: bound, limit: limit, findsAll: findsAll,
      filter: filter)
  }

  /// Takes the forward search to the end, through vertices whose distance to the end is known.
  private func finish(
    _ steps: StepPointers, to end: Int32, _ direction: Direction,
    weights: UnsafeBufferPointer<Double>, bound: Double, limit: Double, findsAll: Bool,
    filter: some TraversalFilter
  ) -> Label? {
    let forward = forward.pointer
    let backward = backward.pointer
    while let near = forwardQueue.first {
      if isSettled(end), !findsAll || near.distance > forward[Int(end)].distance { break }
      _ = forwardQueue.removeFirst()
      let rest = backward[Int(near.vertex)]
      // A vertex on a lightest path that the forward search has not settled, the other has.
      guard rest.stamp == stamp | 1 || near.vertex == end, near.distance + rest.distance <= bound,
        settle(near, forward), near.vertex != end
      else { continue }
      steps.forEach(from: near.vertex, direction) { neighbour, edge, isForward in
        let reached = near.distance + weights[Int(edge)]
        let rest = backward[Int(neighbour)]
        guard rest.stamp == stamp | 1 || neighbour == end, reached + rest.distance <= bound,
          improves(forward, neighbour, reached, near.length &+ 1),
          !isBlocked(neighbour, edge), filter.allowsEdge(edge, isForward: isForward),
          neighbour == end || filter.allowsVertex(neighbour)
        else { return }
        forward[Int(neighbour)] = Label(
          distance: reached, length: near.length &+ 1, stamp: stamp)
        forwardQueue.insert(
          DistanceQueue.Entry(distance: reached, length: near.length &+ 1, vertex: neighbour))
      }
    }
    guard isSettled(end), forward[Int(end)].distance <= limit else { return nil }
    return forward[Int(end)]
  }

  /// Makes the label of an entry final, unless a better entry came before.
  @inline(__always)
  private func settle(
    _ entry: DistanceQueue.Entry, _ labels: UnsafeMutablePointer<Label>
  ) -> Bool {
    let label = labels[Int(entry.vertex)]
    guard label.stamp == stamp, label.distance == entry.distance, label.length == entry.length
    else { return false }
    labels[Int(entry.vertex)].stamp = stamp | 1
    return true
  }

  @inline(__always)
  private func improves(
    _ labels: UnsafeMutablePointer<Label>, _ vertex: Int32, _ distance: Double, _ length: Int32
  ) -> Bool {
    let label = labels[Int(vertex)]
    if label.stamp | 1 != stamp | 1 { return true }
    return distance < label.distance || (distance == label.distance && length < label.length)
  }
}
