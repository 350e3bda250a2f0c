/// A simple graph with its vertices in an order in which each has few later neighbours: what
/// cliques are searched in.
///
/// Vertices are taken away one by one, always one with fewest neighbours left; none then has more
/// later neighbours than the degeneracy of the graph. Numbers here are positions in that order.
struct CliqueRows {
  /// The vertex at each position.
  let vertices: [Int32]
  /// Neighbours at later and at earlier positions, ascending.
  let later: [[Int32]]
  let earlier: [[Int32]]
  /// The most later neighbours that any vertex has.
  let degeneracy: Int

  init(_ graph: Adjacency, _ execution: Execution) throws(Interrupted) {
    let count = graph.vertexCount
    let degrees = Buffer<Int32>(uninitialized: count)
    for vertex in 0..<count { degrees[vertex] = Int32(graph.degree(of: Int32(vertex))) }
    let order = PeelingOrder(degrees)
    try graph.rows(.outgoing).withPointers { (rows) throws(Interrupted) in
      for step in 0..<count {
        if step % 4096 == 0 { try execution.check() }
        let vertex = order.items[step]
        for place in rows.row(vertex) {
          let other = rows.neighbours[place]
          if degrees[Int(other)] > degrees[Int(vertex)] { order.lower(other) }
        }
      }
    }
    let positions = order.places
    var later = [[Int32]](repeating: [], count: count)
    var earlier = later
    // Rows grow in the order of positions, so they end up sorted.
    graph.rows(.outgoing).withPointers { rows in
      for position in 0..<count {
        for place in rows.row(order.items[position]) {
          let other = Int(positions[Int(rows.neighbours[place])])
          if other < position {
            later[other].append(Int32(position))
          } else {
            earlier[other].append(Int32(position))
          }
        }
      }
    }
    vertices = order.items.array
    degeneracy = later.reduce(0) { max($0, $1.count) }
    self.later = later
    self.earlier = earlier
  }
}

/// Who is next to whom among the later neighbours of a vertex, as bits.
struct LocalBits {
  /// How many vertices have rows.
  private(set) var count = 0
  /// How many words a row takes.
  private(set) var words = 0
  private(set) var bits: [UInt64] = []

  /// Begins anew with empty rows.
  mutating func reset(count: Int) {
    self.count = count
    words = (count + 63) / 64
    bits.removeAll(keepingCapacity: true)
    bits.append(contentsOf: repeatElement(0, count: count * words))
  }

  /// Adds an empty row.
  mutating func appendRow() { bits.append(contentsOf: repeatElement(0, count: words)) }

  mutating func removeLastRow() { bits.removeLast(words) }

  @inline(__always)
  mutating func set(_ column: Int, in row: Int) {
    bits[row * words + (column >> 6)] |= 1 << UInt64(column & 63)
  }

  /// Sets the bits of all pairs of neighbours among `members`, which are ascending positions.
  ///
  /// - Parameter places: where in `members` each position is; -1 for none.
  mutating func join(_ members: [Int32], _ rows: CliqueRows, places: [Int32]) {
    for (place, member) in members.enumerated() {
      for other in rows.later[Int(member)] {
        let column = Int(places[Int(other)])
        if column < 0 { continue }
        set(column, in: place)
        set(place, in: column)
      }
    }
  }
}

extension UnsafeMutablePointer<UInt64> {
  /// Whether none of so many words has a bit set.
  @inline(__always)
  func isEmpty(_ words: Int) -> Bool {
    for word in 0..<words where self[word] != 0 { return false }
    return true
  }

  /// How many bits are set.
  @inline(__always)
  func bitCount(_ words: Int) -> Int {
    var sum = 0
    for word in 0..<words { sum &+= self[word].nonzeroBitCount }
    return sum
  }

  /// Becomes the bits that two others have in common.
  @inline(__always)
  func setCommon(_ left: UnsafePointer<UInt64>, _ right: UnsafePointer<UInt64>, _ words: Int) {
    for word in 0..<words { self[word] = left[word] & right[word] }
  }

  /// The first bit that is set; nil where none is.
  @inline(__always)
  func firstBit(_ words: Int) -> Int? {
    for word in 0..<words where self[word] != 0 {
      return word &* 64 &+ self[word].trailingZeroBitCount
    }
    return nil
  }

  @inline(__always)
  func clear(_ bit: Int) { self[bit >> 6] &= ~(1 << UInt64(bit & 63)) }

  @inline(__always)
  func set(_ bit: Int) { self[bit >> 6] |= 1 << UInt64(bit & 63) }
}
