extension Adjacency {
  /// How many triangles each vertex is part of.
  ///
  /// Direction, parallel edges, self-loops and weights do not matter.
  ///
  /// - Parameter execution: how many threads may work, and until when. Each thread takes 8 bytes
  ///   for each vertex.
  /// - Returns: the number of triangles by vertex number; their sum is three times
  ///   ``triangleCount(execution:)``.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// Complexity: O(edges^1.5) at worst. Source: as for ``triangleCount(execution:)``.
  public func trianglesByVertex(execution: Execution = .unlimited) throws(Interrupted) -> [Int] {
    let rows = try RankedRows(undirected(.merged), execution)
    let count = rows.vertexCount
    let marks = rows.emptyMarks(for: execution)
    let found = (0..<execution.threads).map { _ in Buffer<Int>(repeating: 0, count: count) }
    try execution.forEachChunk(of: count, size: 256) { chunk, worker in
      let sums = found[worker].pointer
      for rank in chunk {
        rows.forEachTriangle(at: rank, marks[worker].pointer) { other, third in
          sums[rank] &+= 1
          sums[other] &+= 1
          sums[third] &+= 1
        }
      }
    }
    var result = [Int](repeating: 0, count: count)
    for rank in 0..<count {
      result[Int(rows.vertices[rank])] = found.reduce(0) { $0 + $1[rank] }
    }
    return result
  }
}

extension RankedRows {
  /// Calls `body` with the second and third rank of each triangle whose vertex of lowest degree is
  /// `rank`; the third is lower than the second, which is lower than `rank`.
  ///
  /// - Parameter marks: bits for all ranks, none of them set; they are left so.
  @inline(__always)
  func forEachTriangle(
    at rank: Int, _ marks: UnsafeMutablePointer<UInt64>, _ body: (Int, Int) -> Void
  ) {
    let row = neighbours.pointer + starts.pointer[rank]
    let length = Int(counts.pointer[rank])
    if length < 2 { return }
    for place in 0..<length {
      let other = Int(row[place])
      marks[other >> 6] |= 1 << UInt64(other & 63)
    }
    for place in 0..<length {
      let other = Int(row[place])
      let otherLength = Int(counts.pointer[other])
      let words = Self.words(below: other)
      if other < coreCount, words < 2 &* otherLength {
        let bits = core.pointer + coreStarts.pointer[other]
        for word in 0..<words {
          var common = marks[word] & bits[word]
          while common != 0 {
            body(other, word &* 64 &+ common.trailingZeroBitCount)
            common &= common &- 1
          }
        }
      } else {
        let list = neighbours.pointer + starts.pointer[other]
        for place in 0..<otherLength {
          let third = Int(list[place])
          if marks[third >> 6] >> UInt64(third & 63) & 1 != 0 { body(other, third) }
        }
      }
    }
    for place in 0..<length { marks[Int(row[place]) >> 6] = 0 }
  }
}
