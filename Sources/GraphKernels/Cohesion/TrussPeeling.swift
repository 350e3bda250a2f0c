/// Takes away the edges in fewest triangles again and again, all of a support at once.
///
/// Rows shrink as edges go, so that hubs do not stay long for the sake of edges that are no more.
struct TrussPeeling {
  private let edgeCount: Int
  /// Where rows start; they are shorter than they were.
  private let starts: UnsafePointer<Int>
  private let lengths: Buffer<Int32>
  private let neighbours: Buffer<Int32>
  private let edges: Buffer<Int32>
  /// How many edges in the row of a vertex are gone.
  private let goneCounts: Buffer<Int32>
  private let isGone: Buffer<Bool>
  private let sources: Buffer<Int32>
  private let targets: Buffer<Int32>
  private let supports: Buffer<Int32>
  /// The edge that leads to a vertex from the one whose row is marked, and 1; 0 for none.
  private let marks: Buffer<Int32>
  private var level: Int32 = 0
  /// What has to go at this level.
  private var batch: [Int32] = []

  /// - Parameters:
  ///   - rows: of a simple undirected graph; they must outlive the peeling.
  ///   - supports: in how many triangles each edge is; changed.
  init(_ rows: RowPointers, _ numbering: EdgeNumbering, _ supports: Buffer<Int32>) {
    edgeCount = numbering.edgeCount
    starts = rows.offsets
    lengths = Buffer(uninitialized: rows.vertexCount)
    for vertex in 0..<rows.vertexCount {
      lengths[vertex] = Int32(truncatingIfNeeded: rows.degree(Int32(vertex)))
    }
    neighbours = Buffer(uninitialized: 2 * edgeCount)
    neighbours.pointer.update(from: rows.neighbours, count: 2 * edgeCount)
    edges = Buffer(uninitialized: 2 * edgeCount)
    edges.pointer.update(from: numbering.edges.pointer, count: 2 * edgeCount)
    goneCounts = Buffer(repeating: 0, count: rows.vertexCount)
    isGone = Buffer(repeating: false, count: edgeCount)
    (sources, targets) = (numbering.sources, numbering.targets)
    self.supports = supports
    marks = Buffer(repeating: 0, count: rows.vertexCount)
  }

  /// The truss number of each edge.
  mutating func run(_ execution: Execution) throws(Interrupted) -> [Int32] {
    var trusses = [Int32](repeating: 0, count: edgeCount)
    var left = (0..<Int32(edgeCount)).map { $0 }
    var work = 0
    while !left.isEmpty {
      try execution.check()
      level = max(level, left.reduce(.max) { min($0, supports[Int($1)]) })
      batch = left.filter { supports[Int($0)] <= level }
      while !batch.isEmpty {
        let ordered = batchByHub()
        batch.removeAll(keepingCapacity: true)
        var start = 0
        while start < ordered.count {
          let hub = ordered[start].hub
          var (end, toRead) = (start, 0)
          while end < ordered.count, ordered[end].hub == hub {
            toRead += length(ordered[end].other)
            end += 1
          }
          // Marking and clearing pay where more is read.
          let isMarked = toRead >= 2 * length(hub)
          work += length(hub) + toRead
          if work > 1 << 20 {
            try execution.check()
            work = 0
          }
          if isMarked { mark(hub) }
          for (_, other, edge) in ordered[start..<end] {
            if isMarked { lowerMarked(other) } else { lowerCommon(hub, other) }
            isGone[Int(edge)] = true
            trusses[Int(edge)] = level + 2
            goneCounts[Int(other)] += 1
          }
          if isMarked { clear(hub) }
          goneCounts[Int(hub)] += Int32(end - start)
          for (_, other, _) in ordered[start..<end] { shrink(other) }
          shrink(hub)
          start = end
        }
      }
      left.removeAll { isGone[Int($0)] }
    }
    return trusses
  }

  @inline(__always)
  private func length(_ vertex: Int32) -> Int { Int(lengths.pointer[Int(vertex)]) }

  @inline(__always)
  private func row(_ vertex: Int32) -> Range<Int> {
    let start = starts[Int(vertex)]
    return Range(uncheckedBounds: (start, start &+ length(vertex)))
  }

  /// The edges of the batch with their ends, by the end with the longer row.
  private func batchByHub() -> [(hub: Int32, other: Int32, edge: Int32)] {
    batch.map { edge -> UInt64 in
      let (source, target) = (sources[Int(edge)], targets[Int(edge)])
      let hub = (length(source), source) < (length(target), target) ? target : source
      return UInt64(UInt32(bitPattern: hub)) << 32 | UInt64(UInt32(bitPattern: edge))
    }.sorted().map { key in
      let hub = Int32(truncatingIfNeeded: key >> 32)
      let edge = Int32(truncatingIfNeeded: key)
      return (hub, sources[Int(edge)] ^ targets[Int(edge)] ^ hub, edge)
    }
  }

  private func mark(_ hub: Int32) {
    for place in row(hub) {
      let edge = edges.pointer[place]
      if !isGone[Int(edge)] { marks.pointer[Int(neighbours.pointer[place])] = edge &+ 1 }
    }
  }

  private func clear(_ hub: Int32) {
    for place in row(hub) { marks.pointer[Int(neighbours.pointer[place])] = 0 }
  }

  /// Takes a triangle away: its other two edges are in one less, and due when that leaves few.
  @inline(__always)
  private mutating func lower(_ left: Int32, _ right: Int32) {
    if isGone.pointer[Int(left)] || isGone.pointer[Int(right)] { return }
    lower(left)
    lower(right)
  }

  @inline(__always)
  private mutating func lower(_ edge: Int32) {
    let support = supports.pointer[Int(edge)]
    if support <= level { return }
    supports.pointer[Int(edge)] = support &- 1
    if support &- 1 == level { batch.append(edge) }
  }

  /// Takes away the triangles of an edge from the vertex that is marked.
  private mutating func lowerMarked(_ other: Int32) {
    for place in row(other) {
      let found = marks.pointer[Int(neighbours.pointer[place])]
      if found != 0 { lower(found &- 1, edges.pointer[place]) }
    }
  }

  /// Takes away the triangles of an edge by going through the rows of both ends.
  private mutating func lowerCommon(_ hub: Int32, _ other: Int32) {
    let (long, short) = (row(hub), row(other))
    let names = neighbours.pointer
    var (place, match) = (short.lowerBound, long.lowerBound)
    let isEven = long.count < 8 &* short.count
    while place < short.upperBound, match < long.upperBound {
      let name = names[place]
      if isEven {
        let found = names[match]
        if found == name { lower(edges.pointer[place], edges.pointer[match]) }
        place &+= name <= found ? 1 : 0
        match &+= found <= name ? 1 : 0
      } else {
        var high = long.upperBound
        while match < high {
          let middle = match &+ (high &- match) / 2
          if names[middle] < name { match = middle &+ 1 } else { high = middle }
        }
        if match < long.upperBound, names[match] == name {
          lower(edges.pointer[place], edges.pointer[match])
        }
        place &+= 1
      }
    }
  }

  /// Drops edges that are gone once they are a third of a row.
  private func shrink(_ vertex: Int32) {
    if 3 * Int(goneCounts[Int(vertex)]) < length(vertex) { return }
    goneCounts[Int(vertex)] = 0
    var kept = starts[Int(vertex)]
    for place in row(vertex) where !isGone[Int(edges[place])] {
      neighbours[kept] = neighbours[place]
      edges[kept] = edges[place]
      kept += 1
    }
    lengths[Int(vertex)] = Int32(truncatingIfNeeded: kept - starts[Int(vertex)])
  }
}
