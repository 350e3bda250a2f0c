extension Adjacency {
  /// How many triangles there are: three vertices, each next to the two others.
  ///
  /// Direction, parallel edges, self-loops and weights do not matter.
  ///
  /// - Parameter execution: how many threads may work, and until when.
  /// - Returns: the number of triangles, each counted once.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// ```swift
  /// // Two triangles that share the edge 0 - 1
  /// let graph = try Adjacency(
  ///   vertexCount: 4, sources: [0, 1, 0, 1, 0], targets: [1, 2, 2, 3, 3], isDirected: false)
  /// try graph.triangleCount()  // 2
  /// ```
  ///
  /// Complexity: O(edges^1.5) at worst; memory for a second copy of the edges and 4 MiB.
  ///
  /// Source: T. Schank, D. Wagner, "Finding, counting and listing all triangles in large graphs",
  /// WEA 2005, doi 10.1007/11427186_54: edges lead from low to high degree, and rows are
  /// intersected. Where both rows lie among the vertices of highest degree they are intersected as
  /// bits, 256 at a time.
  public func triangleCount(execution: Execution = .unlimited) throws(Interrupted) -> Int {
    let graph = undirected(.merged)
    let rows = try RankedRows(graph, execution)
    let count = rows.vertexCount
    let marks = rows.emptyMarks(for: execution)
    let chunkSize = 256
    let found = Buffer<Int>(repeating: 0, count: (count + chunkSize - 1) / chunkSize)
    try execution.forEachChunk(of: count, size: chunkSize) { chunk, worker in
      var sum = 0
      for rank in chunk {
        sum &+= rows.countTriangles(at: rank, marks[worker].pointer)
      }
      found[chunk.lowerBound / chunkSize] = sum
    }
    return found.reduce(0, &+)
  }
}

extension RankedRows {
  /// Bits for all ranks, none set, for each thread.
  func emptyMarks(for execution: Execution) -> [Buffer<UInt64>] {
    (0..<execution.threads).map { _ in
      Buffer<UInt64>(repeating: 0, count: Self.words(below: vertexCount))
    }
  }

  /// How many triangles have a rank as their vertex of lowest degree.
  ///
  /// - Parameter marks: bits for all ranks, none of them set; they are left so.
  @inline(__always)
  fileprivate func countTriangles(at rank: Int, _ marks: UnsafeMutablePointer<UInt64>) -> Int {
    let row = neighbours.pointer + starts.pointer[rank]
    let length = Int(counts.pointer[rank])
    if length < 2 { return 0 }
    for place in 0..<length {
      let other = Int(row[place])
      marks[other >> 6] |= 1 << UInt64(other & 63)
    }
    var sum = 0
    for place in 0..<length {
      let other = Int(row[place])
      let otherLength = Int(counts.pointer[other])
      let isInCore = other < coreCount
      let words = Self.words(below: other)
      // A word of bits costs about half as much as looking up one neighbour.
      if isInCore, words < 2 &* min(length, otherLength) {
        sum &+= Self.countCommon(marks, core.pointer + coreStarts.pointer[other], words)
      } else if isInCore, length < otherLength {
        sum &+= Self.countMarked(
          row, length, below: Int32(truncatingIfNeeded: other),
          core.pointer + coreStarts.pointer[other])
      } else {
        sum &+= Self.countMarked(
          neighbours.pointer + starts.pointer[other], otherLength, below: .max, marks)
      }
    }
    for place in 0..<length { marks[Int(row[place]) >> 6] = 0 }
    return sum
  }

  /// How many of a list are set among bits, which reach to `end`.
  @inline(__always)
  private static func countMarked(
    _ list: UnsafePointer<Int32>, _ length: Int, below end: Int32, _ bits: UnsafePointer<UInt64>
  ) -> Int {
    var sum = 0
    for place in 0..<length {
      let other = list[place]
      if other >= end { continue }
      sum &+= Int(truncatingIfNeeded: bits[Int(other) >> 6] >> UInt64(other & 63) & 1)
    }
    return sum
  }

  /// How many bits two lists of words have in common.
  ///
  /// Not every processor that the code must run on counts bits by itself: sums grow in pairs, in
  /// fours and in bytes, many words at once.
  @inline(__always)
  private static func countCommon(
    _ left: UnsafePointer<UInt64>, _ right: UnsafePointer<UInt64>, _ words: Int
  ) -> Int {
    typealias Words = SIMD4<UInt64>
    let pairs = Words(repeating: 0x5555_5555_5555_5555)
    let fours = Words(repeating: 0x3333_3333_3333_3333)
    let bytes = Words(repeating: 0x0f0f_0f0f_0f0f_0f0f)
    var sum = Words()
    var place = 0
    while place < words {
      // A byte holds at most 8 each time.
      let end = min(words, place &+ 31 &* 4)
      var inBytes = Words()
      while place < end {
        var bits =
          UnsafeRawPointer(left + place).loadUnaligned(as: Words.self)
          & UnsafeRawPointer(right + place).loadUnaligned(as: Words.self)
        bits = bits &- (bits &>> 1 & pairs)
        bits = (bits & fours) &+ (bits &>> 2 & fours)
        inBytes = inBytes &+ ((bits &+ (bits &>> 4)) & bytes)
        place &+= 4
      }
      let low = Words(repeating: 0x00ff_00ff_00ff_00ff)
      let inShorts = (inBytes & low) &+ (inBytes &>> 8 & low)
      sum = sum &+ ((inShorts &* Words(repeating: 0x0001_0001_0001_0001)) &>> 48)
    }
    return Int(truncatingIfNeeded: sum[0] &+ sum[1] &+ sum[2] &+ sum[3])
  }
}
