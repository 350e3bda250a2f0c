/// What searches from some vertices say about how far away each vertex is.
struct DistanceSums {
  /// How a distance counts.
  enum Term { case distance, inverse }

  /// The sum over the sources that reach a vertex, the vertex itself left out.
  let sums: [Double]
  /// How many sources reach it, itself left out.
  let counts: [Double]

  /// Searches from `sources` along `rows`; without weights from 64 sources at once.
  ///
  /// Source: M. Then et al., "The more the merrier: efficient multi-source graph traversal", VLDB
  /// 2014, doi 10.14778/2735496.2735507. As only sums by vertex are wanted, a level adds the number of
  /// bits that are new at a vertex, whichever sources they stand for.
  init(
    _ rows: AdjacencyRows, reverse: AdjacencyRows, sources: [Int32], usesWeights: Bool,
    _ term: Term, _ execution: Execution
  ) throws(Interrupted) {
    let vertexCount = rows.vertexCount
    let total = try rows.withPointers { rows throws(Interrupted) in
      try reverse.withPointers { reverse throws(Interrupted) in
        if usesWeights {
          return try execution.sums(
            ofSources: sources.count, width: 2 * vertexCount,
            makeState: { LengthSearch(vertexCount: vertexCount) }
          ) { search, index, sums in
            guard
              search.run(
                from: sources[index], rows, usesWeights: true, skipsZero: false, execution)
            else { return false }
            for place in 1..<max(1, search.reached) {
              let vertex = Int(search.order.pointer[place])
              let distance = search.distance.pointer[vertex]
              sums[vertexCount + vertex] += 1
              if distance > 0 { sums[vertex] += term == .distance ? distance : 1 / distance }
            }
            return true
          }
        }
        return try execution.sums(
          ofSources: (sources.count + 63) / 64, width: 2 * vertexCount,
          makeState: { ManySourceSearch(rows, reverse: reverse) }
        ) { search, index, sums in
          let batch = sources[64 * index..<min(sources.count, 64 * index + 64)]
          return search.run(from: batch, rows, reverse: reverse, execution) {
            vertex, found, depth in
            let count = Double(found)
            sums[vertexCount + vertex] += count
            sums[vertex] += term == .distance ? count * depth : count / depth
          }
        }
      }
    }
    sums = Array(total.array[..<vertexCount])
    counts = Array(total.array[vertexCount...])
  }
}

/// Breadth-first search from up to 64 vertices at once, one bit of a word each.
private final class ManySourceSearch: @unchecked Sendable {
  private let seen: Buffer<UInt64>
  private let front: Buffer<UInt64>
  private let next: Buffer<UInt64>
  private let active: Buffer<Int32>
  private let touched: Buffer<Int32>
  private let arcCount: Int

  init(_ rows: RowPointers, reverse: RowPointers) {
    let count = rows.vertexCount
    arcCount = rows.offsets[count]
    seen = Buffer(uninitialized: count)
    front = Buffer(repeating: 0, count: count)
    next = Buffer(repeating: 0, count: count)
    active = Buffer(uninitialized: count + 1)
    touched = Buffer(uninitialized: count + 1)
  }

  /// Calls `found` with a vertex, how many sources have reached it first at a depth, and the depth.
  /// Returns false where it was interrupted.
  @inline(__always)
  func run(
    from sources: ArraySlice<Int32>, _ rows: RowPointers, reverse: RowPointers,
    _ execution: Execution, found: (Int, Int, Double) -> Void
  ) -> Bool {
    let (seen, front, next) = (seen.pointer, front.pointer, next.pointer)
    let (active, touched) = (active.pointer, touched.pointer)
    let vertexCount = rows.vertexCount
    seen.update(repeating: 0, count: vertexCount)
    var all: UInt64 = 0
    var activeCount = 0
    for (bit, source) in sources.enumerated() {
      let vertex = Int(source)
      if seen[vertex] == 0 {
        active[activeCount] = source
        activeCount += 1
      }
      seen[vertex] |= 1 << UInt64(bit)
      front[vertex] = seen[vertex]
      all |= 1 << UInt64(bit)
    }
    var depth = 0.0
    var untilCheck = 1 << 18
    var isComplete = true
    while activeCount > 0 {
      depth += 1
      var arcs = 0
      for place in 0..<activeCount { arcs &+= rows.degree(active[place]) }
      untilCheck -= arcs + activeCount
      if untilCheck < 0 {
        untilCheck = 1 << 18
        isComplete = execution.interruption == nil
      }
      var touchedCount = 0
      if isComplete, arcs > arcCount / 8 {
        // Most vertices are next to one of these: each collects from its own neighbours.
        for vertex in 0..<vertexCount {
          let known = seen[vertex]
          if known == all { continue }
          var bits = known
          for arc in reverse.row(Int32(truncatingIfNeeded: vertex)) {
            bits |= front[Int(reverse.neighbours[arc])]
            if bits == all { break }
          }
          if bits == known { continue }
          next[vertex] = bits
          touched[touchedCount] = Int32(truncatingIfNeeded: vertex)
          touchedCount &+= 1
        }
      } else if isComplete {
        for place in 0..<activeCount {
          let bits = front[Int(active[place])]
          for arc in rows.row(active[place]) {
            let neighbour = rows.neighbours[arc]
            let known = next[Int(neighbour)]
            touched[touchedCount] = neighbour
            touchedCount &+= known == 0 ? 1 : 0
            next[Int(neighbour)] = known | bits
          }
        }
      }
      for place in 0..<activeCount { front[Int(active[place])] = 0 }
      activeCount = 0
      for place in 0..<touchedCount {
        let vertex = Int(touched[place])
        let new = next[vertex] & ~seen[vertex]
        next[vertex] = 0
        if new == 0 { continue }
        seen[vertex] |= new
        front[vertex] = new
        found(vertex, new.nonzeroBitCount, depth)
        active[activeCount] = touched[place]
        activeCount &+= 1
      }
    }
    return isComplete
  }
}
