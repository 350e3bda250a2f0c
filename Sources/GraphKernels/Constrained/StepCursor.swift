/// Where a walk through the steps of a vertex stands. Unlike ``Steps`` it does not hold the graph, so
/// a search can keep thousands of them on its stack at no cost.
struct StepCursor {
  fileprivate var out: Int
  fileprivate let outEnd: Int
  fileprivate var into: Int
  fileprivate let intoEnd: Int
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
