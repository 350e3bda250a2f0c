/// Where a walk through the steps of a vertex stands. Unlike ``Steps`` it does not hold the graph, so
/// a search can keep thousands of them on its stack at no cost.
struct StepCursor {
  fileprivate var out: Int
  fileprivate var outEnd: Int
  fileprivate var into: Int
  fileprivate var intoEnd: Int
}

extension CompressedGraph {
  /// A cursor before the first step of a vertex that exists.
  @inline(__always)
  func cursor(at vertex: Int32, _ direction: Direction) -> StepCursor {
    let out = direction == .incoming ? 0..<0 : outgoing.row(vertex)
    let into = direction == .outgoing ? 0..<0 : incoming.row(vertex)
    return StepCursor(
      out: out.lowerBound, outEnd: out.upperBound, into: into.lowerBound, intoEnd: into.upperBound)
  }

  /// A cursor before the first of the steps from one vertex to another. O(log degree).
  func cursor(at vertex: Int32, _ direction: Direction, to neighbour: Int32) -> StepCursor {
    var cursor = cursor(at: vertex, direction)
    let out = outgoing.entries[cursor.out..<cursor.outEnd].places(of: neighbour)
    let into = incoming.entries[cursor.into..<cursor.intoEnd].places(of: neighbour)
    (cursor.out, cursor.outEnd) = (out.lowerBound, out.upperBound)
    (cursor.into, cursor.intoEnd) = (into.lowerBound, into.upperBound)
    return cursor
  }

  /// The next step in the order of ``Steps``; nil after the last.
  @inline(__always)
  func next(_ cursor: inout StepCursor) -> Step? {
    let hasOut = cursor.out < cursor.outEnd
    if cursor.into < cursor.intoEnd {
      let right = incoming.entries[cursor.into]
      var takesIncoming = true
      if hasOut {
        let left = outgoing.entries[cursor.out]
        takesIncoming = (right.neighbour, right.edge) < (left.neighbour, left.edge)
      }
      if takesIncoming {
        cursor.into += 1
        return Step(vertex: right.neighbour, edge: right.edge, isForward: false)
      }
    }
    guard hasOut else { return nil }
    let left = outgoing.entries[cursor.out]
    cursor.out += 1
    return Step(vertex: left.neighbour, edge: left.edge, isForward: true)
  }
}

extension ArraySlice<CompressedGraph.Entry> {
  /// The places of a neighbour in a sorted row.
  fileprivate func places(of neighbour: Int32) -> Range<Int> {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle].neighbour < neighbour { low = middle + 1 } else { high = middle }
    }
    while high < endIndex, self[high].neighbour == neighbour { high += 1 }
    return low..<high
  }
}
