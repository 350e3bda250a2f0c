/// The two sides of a graph whose edges all lead from one to the other, or why there are none.
public enum Bipartition: Hashable, Sendable {
  /// The side of each vertex: false for the smallest vertex of its component and all that an even
  /// number of edges separates from it, true for the others.
  case sides([Bool])
  /// The vertices of a cycle of odd length, each next to the one before and the last to the first.
  /// No vertex stands twice; the smallest comes first, then the smaller of the two beside it. Two
  /// vertices of one side cannot be avoided on it.
  case oddCycle([Int32])
}

extension Adjacency {
  /// The two sides of the graph, if it is bipartite.
  ///
  /// - Parameter execution: until when.
  /// - Returns: the sides, or an odd cycle, which is why there are none.
  ///
  /// Direction, weights and parallel edges make no difference. A loop is a cycle of one vertex.
  /// Complexity: O(vertices + edges). Throws: ``Interrupted``. Source: D. Kőnig, "Über Graphen und
  /// ihre Anwendung auf Determinantentheorie und Mengenlehre", Mathematische Annalen 77, 1916, doi
  /// 10.1007/BF01456961; by breadth-first search, whose levels are the sides in turn.
  ///
  /// ```swift
  /// let square = try Adjacency(
  ///   vertexCount: 4, sources: [0, 1, 2, 3], targets: [1, 2, 3, 0], isDirected: false)
  /// try square.bipartition()  // .sides([false, true, false, true])
  /// ```
  public func bipartition(
    execution: Execution = .unlimited
  ) throws(Interrupted) -> Bipartition {
    let parents = Buffer<Int32>(repeating: -1, count: vertexCount)
    // 0 before a vertex was reached, then 1 or 2.
    let sides = Buffer<UInt8>(repeating: 0, count: vertexCount)
    let queue = Buffer<Int32>(uninitialized: vertexCount)
    defer { withExtendedLifetime((parents, sides, queue)) {} }
    let clash = try outgoing.withPointers { ahead throws(Interrupted) -> (Int32, Int32)? in
      try incoming.withPointers { back throws(Interrupted) -> (Int32, Int32)? in
        let (parent, side, waiting) = (parents.pointer, sides.pointer, queue.pointer)
        var (first, end) = (0, 0)
        for start in 0..<vertexCount where side[start] == 0 {
          side[start] = 1
          waiting[end] = Int32(truncatingIfNeeded: start)
          end &+= 1
          while first < end {
            let vertex = waiting[first]
            first &+= 1
            if first & 0xfff == 0 { try execution.check() }
            for round in 0..<(isDirected ? 2 : 1) {
              let rows = round == 0 ? ahead : back
              for arc in rows.row(vertex) {
                let neighbour = rows.neighbours[arc]
                if side[Int(neighbour)] == side[Int(vertex)] { return (vertex, neighbour) }
                if side[Int(neighbour)] != 0 { continue }
                side[Int(neighbour)] = 3 &- side[Int(vertex)]
                parent[Int(neighbour)] = vertex
                waiting[end] = neighbour
                end &+= 1
              }
            }
          }
        }
        return nil
      }
    }
    if let clash { return .oddCycle(oddCycle(clash.0, clash.1, parents: parents)) }
    return .sides((0..<vertexCount).map { sides[$0] == 2 })
  }

  /// The cycle of an edge within a level and the tree paths from its ends to where they meet.
  private func oddCycle(_ one: Int32, _ two: Int32, parents: Buffer<Int32>) -> [Int32] {
    var left = [one]
    var right: [Int32] = []
    var (a, b) = (one, two)
    // Both ends are in the same level, so the paths meet after as many steps.
    while a != b {
      right.append(b)
      a = parents[Int(a)]
      b = parents[Int(b)]
      left.append(a)
    }
    let cycle = left + right.reversed()
    guard let smallest = cycle.min(), let first = cycle.firstIndex(of: smallest) else { return [] }
    let turned = Array(cycle[first...] + cycle[..<first])
    guard turned.count > 2, turned[turned.count - 1] < turned[1] else { return turned }
    return [turned[0]] + turned[1...].reversed()
  }
}
