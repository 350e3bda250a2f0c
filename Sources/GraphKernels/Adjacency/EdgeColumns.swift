/// The ends and weights of edges, as columns that someone else keeps alive.
struct EdgeColumns {
  let sources: UnsafeBufferPointer<Int32>
  let targets: UnsafeBufferPointer<Int32>
  let weights: UnsafeBufferPointer<Float>?
  let vertexCount: Int

  func weighted(by weights: UnsafeBufferPointer<Float>) -> Self {
    EdgeColumns(sources: sources, targets: targets, weights: weights, vertexCount: vertexCount)
  }

  /// Rows by source, neighbours in the order of edges; each edge in the rows of both ends if
  /// `isMirrored`.
  func rows(isMirrored: Bool) -> GrowingRows {
    let offsets = Buffer<Int>(repeating: 0, count: vertexCount + 1)
    let start = offsets.pointer + 1
    for edge in 0..<sources.count {
      start[Int(sources[edge])] &+= 1
      if isMirrored { start[Int(targets[edge])] &+= 1 }
    }
    var result = GrowingRows(
      degrees: offsets, arcCount: isMirrored ? 2 * sources.count : sources.count,
      isWeighted: weights != nil)
    result.fill { append in
      for edge in 0..<sources.count {
        let weight = weights?[edge] ?? 1
        append(sources[edge], targets[edge], weight)
        if isMirrored { append(targets[edge], sources[edge], weight) }
      }
    }
    return result
  }
}

/// Rows while they are being built.
struct GrowingRows {
  private(set) var offsets: Buffer<Int>
  private(set) var neighbours: Buffer<Int32>
  private(set) var weights: Buffer<Float>?
  /// Known after ``compacted(_:)``.
  private(set) var isSimple = false

  var vertexCount: Int { offsets.count - 1 }
  var rows: AdjacencyRows {
    AdjacencyRows(AllocatedRows(offsets: offsets, neighbours: neighbours, weights: weights))
  }

  /// - Parameter degrees: the length of row `v` at `v + 1`; becomes the offsets.
  init(degrees: Buffer<Int>, arcCount: Int, isWeighted: Bool) {
    for vertex in 0..<degrees.count - 1 { degrees[vertex + 1] &+= degrees[vertex] }
    offsets = degrees
    neighbours = Buffer(uninitialized: arcCount)
    weights = isWeighted ? Buffer(uninitialized: arcCount) : nil
  }

  /// Calls `body` with what appends a neighbour to the row of a vertex.
  @inline(__always)
  mutating func fill(_ body: ((Int32, Int32, Float) -> Void) -> Void) {
    let next = Buffer<Int>(uninitialized: max(1, vertexCount))
    next.pointer.update(from: offsets.pointer, count: vertexCount)
    let (place, neighbour, weight) = (next.pointer, neighbours.pointer, weights?.pointer)
    body { vertex, other, strength in
      let at = place[Int(vertex)]
      place[Int(vertex)] = at &+ 1
      neighbour[at] = other
      if let weight { weight[at] = strength }
    }
    withExtendedLifetime((next, neighbours, weights)) {}
  }

  /// The rows turned round: whoever listed a vertex is now listed by it, in ascending order.
  func transposed() -> GrowingRows {
    let degrees = Buffer<Int>(repeating: 0, count: offsets.count)
    let start = degrees.pointer + 1
    let arcCount = offsets[vertexCount]
    for place in 0..<arcCount { start[Int(neighbours.pointer[place])] &+= 1 }
    var result = GrowingRows(degrees: degrees, arcCount: arcCount, isWeighted: weights != nil)
    result.fill { append in
      for vertex in 0..<vertexCount {
        for place in offsets.pointer[vertex]..<offsets.pointer[vertex + 1] {
          append(
            neighbours.pointer[place], Int32(truncatingIfNeeded: vertex),
            weights?.pointer[place] ?? 1)
        }
      }
    }
    return result
  }

  /// Sorted rows without what is not kept, in memory of the right size.
  func compacted(_ parallelEdges: Adjacency.ParallelEdges) -> GrowingRows {
    var result = self
    result.isSimple = !hasLoopOrParallel
    if parallelEdges == .kept || result.isSimple { return result }
    result.offsets = Buffer(repeating: 0, count: offsets.count)
    var kept = 0
    for vertex in 0..<vertexCount {
      let start = kept
      for place in offsets[vertex]..<offsets[vertex + 1] {
        let neighbour = neighbours[place]
        if Int(neighbour) == vertex { continue }
        let weight = weights?[place] ?? 1
        if kept > start, neighbours[kept - 1] == neighbour {
          // In place: what was read lies behind what is written.
          guard let weights else { continue }
          weights[kept - 1] =
            parallelEdges == .merged ? weights[kept - 1] + weight : min(weights[kept - 1], weight)
        } else {
          neighbours[kept] = neighbour
          weights?[kept] = weight
          kept += 1
        }
      }
      result.offsets[vertex + 1] = kept
    }
    result.neighbours = Buffer(uninitialized: kept)
    result.neighbours.pointer.update(from: neighbours.pointer, count: kept)
    if let weights {
      let fitting = Buffer<Float>(uninitialized: kept)
      fitting.pointer.update(from: weights.pointer, count: kept)
      result.weights = fitting
    }
    result.isSimple = true
    return result
  }

  private var hasLoopOrParallel: Bool {
    for vertex in 0..<vertexCount {
      var last: Int32 = -1
      for place in offsets[vertex]..<offsets[vertex + 1] {
        let neighbour = neighbours[place]
        if neighbour == last || Int(neighbour) == vertex { return true }
        last = neighbour
      }
    }
    return false
  }
}
