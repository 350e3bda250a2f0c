/// Searches that find what is farthest away, in an undirected graph.
struct DistanceSweep {
  let rows: RowPointers
  private let execution: Execution
  private let depths: Buffer<Int32>
  /// The vertices that the last search came to, nearest first.
  let reached: Buffer<Int32>
  private(set) var reachedCount = 0
  /// For searches from up to 64 vertices at once, a bit for each: which have been at a vertex, which
  /// are there now, and which come to it next.
  private let seen: Buffer<UInt64>
  private let here: Buffer<UInt64>
  private let coming: Buffer<UInt64>
  private let frontiers: (Buffer<Int32>, Buffer<Int32>)

  init(_ rows: RowPointers, execution: Execution) {
    let count = rows.vertexCount
    self.rows = rows
    self.execution = execution
    depths = Buffer(repeating: -1, count: count)
    reached = Buffer(uninitialized: count)
    seen = Buffer(uninitialized: count)
    here = Buffer(repeating: 0, count: count)
    coming = Buffer(repeating: 0, count: count)
    // One place more: the next vertex is written before it is known to be new.
    frontiers = (Buffer(uninitialized: count + 1), Buffer(uninitialized: count + 1))
  }

  /// How far a vertex is from where the last search started; -1 where it did not come to.
  func depth(of vertex: Int32) -> Int { Int(depths[Int(vertex)]) }

  /// Breadth-first search over the component of a vertex.
  mutating func run(from start: Int32) throws(Interrupted) {
    let (depths, reached) = (self.depths.pointer, self.reached.pointer)
    for index in 0..<reachedCount { depths[Int(reached[index])] = -1 }
    depths[Int(start)] = 0
    reached[0] = start
    var (next, count, work) = (0, 1, 0)
    while next < count {
      let vertex = reached[next]
      next &+= 1
      let row = rows.row(vertex)
      work &+= row.count
      if work > 1 << 18 {
        work = 0
        try execution.check()
      }
      let depth = depths[Int(vertex)] &+ 1
      for place in row {
        let neighbour = rows.neighbours[place]
        if depths[Int(neighbour)] >= 0 { continue }
        depths[Int(neighbour)] = depth
        reached[count] = neighbour
        count &+= 1
      }
    }
    reachedCount = count
    withExtendedLifetime((self.depths, self.reached)) {}
  }

  /// The vertex so many steps back on a shortest path from where the last search started.
  func ancestor(of vertex: Int32, steps: Int) -> Int32 {
    var vertex = vertex
    for _ in 0..<steps {
      let wanted = depths[Int(vertex)] - 1
      for place in rows.row(vertex) where depths[Int(rows.neighbours[place])] == wanted {
        vertex = rows.neighbours[place]
        break
      }
    }
    return vertex
  }

  /// The greatest distance between one of at most 64 vertices that the last search came to and any
  /// other vertex. The search itself is kept.
  func farthest(
    fromReached range: Range<Int>
  ) throws(Interrupted) -> (length: Int, source: Int32, target: Int32) {
    let (seen, here, coming) = (self.seen.pointer, self.here.pointer, self.coming.pointer)
    var (frontier, following) = (frontiers.0.pointer, frontiers.1.pointer)
    defer { withExtendedLifetime(self) {} }
    for index in 0..<reachedCount {
      seen[Int(reached[index])] = 0
      here[Int(reached[index])] = 0
    }
    var count = 0
    for (bit, index) in range.enumerated() {
      let vertex = reached[index]
      seen[Int(vertex)] = 1 << UInt64(bit)
      here[Int(vertex)] = 1 << UInt64(bit)
      frontier[count] = vertex
      count &+= 1
    }
    var (length, work) = (0, 0)
    while true {
      var nextCount = 0
      for index in 0..<count {
        let vertex = frontier[index]
        let bits = here[Int(vertex)]
        let row = rows.row(vertex)
        work &+= row.count
        if work > 1 << 18 {
          work = 0
          if let interruption = execution.interruption {
            for index in 0..<nextCount { coming[Int(following[index])] = 0 }
            throw interruption
          }
        }
        for place in row {
          let neighbour = rows.neighbours[place]
          let new = bits & ~seen[Int(neighbour)]
          if new == 0 { continue }
          let before = coming[Int(neighbour)]
          coming[Int(neighbour)] = before | new
          following[nextCount] = neighbour
          nextCount &+= before == 0 ? 1 : 0
        }
      }
      if nextCount == 0 { break }
      length &+= 1
      for index in 0..<count { here[Int(frontier[index])] = 0 }
      for index in 0..<nextCount {
        let vertex = Int(following[index])
        seen[vertex] |= coming[vertex]
        here[vertex] = coming[vertex]
        coming[vertex] = 0
      }
      swap(&frontier, &following)
      count = nextCount
    }
    let target = frontier[0]
    let source = reached[range.lowerBound + here[Int(target)].trailingZeroBitCount]
    return (length, source, target)
  }
}
