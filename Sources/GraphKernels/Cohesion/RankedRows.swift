/// A graph whose vertices are renamed by falling degree, each edge kept once, from the vertex of
/// lower degree to the one of higher degree: what triangles are found on.
///
/// Rank 0 is the vertex with most neighbours. The row of a rank lists lower ranks only, so hubs
/// have short rows, and what rows name most often has the smallest numbers. Rows are not sorted.
/// The first ranks, which nearly all rows meet, have their rows as bits too.
///
/// Source: T. Schank, D. Wagner, "Finding, counting and listing all triangles in large graphs", WEA
/// 2005, doi 10.1007/11427186_54 (order by degree); the bits of the core are our addition.
struct RankedRows: Sendable {
  let vertexCount: Int
  /// Which vertex has a rank.
  let vertices: Buffer<Int32>
  /// Where the row of a rank starts, and how many neighbours it has.
  let starts: Buffer<Int>
  let counts: Buffer<Int32>
  let neighbours: Buffer<Int32>
  /// How many first ranks have bits.
  let coreCount: Int
  /// The row of rank `r` has bits `0..<r` at `r` in ``coreStarts``.
  let coreStarts: Buffer<Int>
  let core: Buffer<UInt64>

  /// Ranks with bits: 4 MiB of them, which the caches of one processor core nearly hold.
  static let maxCoreCount = 8192

  /// - Parameter graph: without parallel edges, loops and direction.
  init(_ graph: Adjacency, _ execution: Execution) throws(Interrupted) {
    assert(graph.isSimple && !graph.isDirected)
    let count = graph.vertexCount
    let vertices = Buffer<Int32>(uninitialized: count)
    let ranks = Buffer<Int32>(uninitialized: count)
    let starts = Buffer<Int>(uninitialized: count + 1)
    let counts = Buffer<Int32>(uninitialized: count)
    let rows = graph.rows(.outgoing)
    let bound = Int(Double(rows.arcCount).squareRoot()) + 1
    rows.withPointers { rows in
      Self.sortByDegree(rows, vertices.pointer, ranks.pointer)
      // A vertex has no more neighbours of its degree or above than there is room for among all
      // edges, so hubs need little space.
      starts[0] = 0
      for rank in 0..<count {
        starts[rank + 1] = starts[rank] + min(rows.degree(vertices.pointer[rank]), bound)
      }
    }
    let neighbours = Buffer<Int32>(uninitialized: starts[count])
    try rows.withPointers { (rows) throws(Interrupted) in
      try execution.forEachChunk(of: count, size: 1024) { chunk, _ in
        let (rankOf, start, kept) = (ranks.pointer, starts.pointer, neighbours.pointer)
        for rank in chunk {
          var end = start[rank]
          let limit = start[rank + 1]
          let row = rows.row(vertices.pointer[rank])
          for place in row {
            let other = rankOf[Int(rows.neighbours[place])]
            // Writes first and decides after: no jump to guess.
            if end < limit { kept[end] = other }
            end &+= Int(other) < rank ? 1 : 0
          }
          counts.pointer[rank] = Int32(truncatingIfNeeded: end &- start[rank])
        }
      }
    }
    let coreCount = min(count, Self.maxCoreCount)
    let coreStarts = Buffer<Int>(uninitialized: coreCount + 1)
    coreStarts[0] = 0
    for rank in 0..<coreCount { coreStarts[rank + 1] = coreStarts[rank] + Self.words(below: rank) }
    let core = Buffer<UInt64>(uninitialized: coreStarts[coreCount])
    try execution.forEachChunk(of: coreCount, size: 256) { chunk, _ in
      for rank in chunk {
        let bits = core.pointer + coreStarts.pointer[rank]
        bits.update(repeating: 0, count: coreStarts.pointer[rank + 1] - coreStarts.pointer[rank])
        let row = neighbours.pointer + starts.pointer[rank]
        for place in 0..<Int(counts.pointer[rank]) {
          let other = Int(row[place])
          bits[other >> 6] |= 1 << UInt64(other & 63)
        }
      }
    }
    withExtendedLifetime((ranks, vertices, starts, counts, neighbours, coreStarts, core)) {}
    vertexCount = count
    self.vertices = vertices
    self.starts = starts
    self.counts = counts
    self.neighbours = neighbours
    self.coreCount = coreCount
    self.coreStarts = coreStarts
    self.core = core
  }

  /// How many words hold the bits of all ranks below one; a multiple of 4, to be taken 4 at a time.
  @inline(__always)
  static func words(below rank: Int) -> Int { ((rank &+ 255) >> 8) &* 4 }

  /// By falling degree, then by number.
  private static func sortByDegree(
    _ rows: RowPointers, _ vertices: UnsafeMutablePointer<Int32>,
    _ ranks: UnsafeMutablePointer<Int32>
  ) {
    var maxDegree = 0
    for vertex in 0..<Int32(rows.vertexCount) { maxDegree = max(maxDegree, rows.degree(vertex)) }
    let next = Buffer<Int32>(repeating: 0, count: maxDegree + 2)
    let place = next.pointer
    for vertex in 0..<Int32(rows.vertexCount) { place[maxDegree - rows.degree(vertex) + 1] &+= 1 }
    for degree in 0...maxDegree { place[degree + 1] &+= place[degree] }
    for vertex in 0..<Int32(rows.vertexCount) {
      let rank = place[maxDegree - rows.degree(vertex)]
      place[maxDegree - rows.degree(vertex)] = rank &+ 1
      ranks[Int(vertex)] = rank
      vertices[Int(rank)] = vertex
    }
    withExtendedLifetime(next) {}
  }
}
