/// The rows of a compressed graph as plain pointers, for inner loops: no reference counting, no
/// bounds checks in release builds. They must not leave the closure that they are lent to.
struct StepPointers {
  let outgoingOffsets: UnsafeBufferPointer<Int>
  let outgoing: UnsafeBufferPointer<CompressedGraph.Entry>
  let incomingOffsets: UnsafeBufferPointer<Int>
  let incoming: UnsafeBufferPointer<CompressedGraph.Entry>

  /// Calls `body` with neighbour, edge and whether the edge is followed from source to target, for
  /// every step that leaves a vertex, outgoing ones first.
  @inline(__always)
  func forEach(
    from vertex: Int32, _ direction: Direction, _ body: (Int32, Int32, Bool) -> Void
  ) {
    if direction != .incoming {
      var place = outgoingOffsets[Int(vertex)]
      let end = outgoingOffsets[Int(vertex) &+ 1]
      while place < end {
        body(outgoing[place].neighbour, outgoing[place].edge, true)
        place &+= 1
      }
    }
    if direction != .outgoing {
      var place = incomingOffsets[Int(vertex)]
      let end = incomingOffsets[Int(vertex) &+ 1]
      while place < end {
        body(incoming[place].neighbour, incoming[place].edge, false)
        place &+= 1
      }
    }
  }

  /// How many steps leave a vertex.
  @inline(__always)
  func degree(_ vertex: Int32, _ direction: Direction) -> Int {
    let vertex = Int(vertex)
    var degree = 0
    if direction != .incoming {
      degree &+= outgoingOffsets[vertex &+ 1] &- outgoingOffsets[vertex]
    }
    if direction != .outgoing {
      degree &+= incomingOffsets[vertex &+ 1] &- incomingOffsets[vertex]
    }
    return degree
  }
}

extension CompressedGraph {
  /// Lends the rows as pointers, which must not leave `body`.
  @inline(__always)
  func withSteps<Result>(_ body: (StepPointers) -> Result) -> Result {
    outgoing.offsets.withUnsafeBufferPointer { outgoingOffsets in
      outgoing.entries.withUnsafeBufferPointer { outgoing in
        incoming.offsets.withUnsafeBufferPointer { incomingOffsets in
          incoming.entries.withUnsafeBufferPointer { incoming in
            body(
              StepPointers(
                outgoingOffsets: outgoingOffsets, outgoing: outgoing,
                incomingOffsets: incomingOffsets, incoming: incoming))
          }
        }
      }
    }
  }
}
