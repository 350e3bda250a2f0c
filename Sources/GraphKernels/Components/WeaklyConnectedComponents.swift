import Synchronization

extension Adjacency {
  /// The weakly connected components: which vertices some path joins if edges have no direction.
  ///
  /// - Parameter execution: on how many threads, and until when.
  /// - Returns: the component of each vertex; vertices without edges are components of their own.
  ///
  /// Direction, weights, parallel edges and loops make no difference. Complexity: O(vertices +
  /// edges) in practice; of a graph with one large component most edges are never looked at.
  /// Throws: ``Interrupted``. Source: M. Sutton, T. Ben-Nun and A. Barak, "Optimizing parallel graph
  /// connectivity computation via subgraph sampling", IPDPS 2018, doi 10.1109/IPDPS.2018.00023.
  ///
  /// ```swift
  /// let graph = try Adjacency(
  ///   vertexCount: 4, sources: [3, 2], targets: [0, 1], isDirected: true)
  /// try graph.weaklyConnectedComponents().labels  // [0, 1, 1, 0]
  /// ```
  public func weaklyConnectedComponents(
    execution: Execution = .unlimited
  ) throws(Interrupted) -> Components {
    let parents = try outgoing.withPointers { ahead throws(Interrupted) in
      try incoming.withPointers { back throws(Interrupted) in
        let others = isDirected ? back : nil
        let parents = try ahead.sampledForest(others, execution)
        let forest = LinkedForest(links: parents.atomic, isShared: execution.threads > 1)
        // Whoever is in the largest tree need not be asked: the others name the edges to it.
        let largest = Self.mostFrequent(in: parents)
        try execution.forEachVertex(of: vertexCount) { vertices in
          for vertex in vertices where forest.parent(vertex) != largest {
            for arc in ahead.row(vertex) { forest.link(vertex, ahead.neighbours[arc]) }
            if let others {
              for arc in others.row(vertex) { forest.link(vertex, others.neighbours[arc]) }
            }
          }
        }
        try execution.forEachVertex(of: vertexCount) { forest.compress($0) }
        return parents
      }
    }
    return try Components(smallest: parents, execution)
  }

  /// The most frequent number in a sample. Only speed depends on it.
  private static func mostFrequent(in numbers: Buffer<Int32>) -> Int32 {
    guard numbers.count > 0 else { return -1 }
    var sample = (0..<1024).map { (place: Int) in
      numbers[place &* 0x9e37_79b1 % numbers.count]
    }
    sample.sort()
    var (best, bestCount, count) = (sample[0], 0, 0)
    for (place, number) in sample.enumerated() {
      count = place > 0 && sample[place - 1] == number ? count + 1 : 1
      if count > bestCount { (best, bestCount) = (number, count) }
    }
    return best
  }
}

extension RowPointers {
  /// The smallest vertex that each one is joined to by the first two neighbours of all: mostly
  /// enough to join nearly everything that belongs together.
  ///
  /// - Parameter others: the incoming rows of a directed graph.
  func sampledForest(
    _ others: RowPointers?, _ execution: Execution
  ) throws(Interrupted) -> Buffer<Int32> {
    let parents = Buffer<Int32>(uninitialized: vertexCount)
    let seconds = Buffer<Int32>(uninitialized: vertexCount)
    let forest = LinkedForest(links: parents.atomic, isShared: execution.threads > 1)
    let second = SharedPointer(seconds.pointer)
    // The first is the smallest; where it is smaller than the vertex no thread can be in the way.
    try execution.forEachVertex(of: vertexCount) { vertices in
      for vertex in vertices {
        let (first, other) = twoNeighbours(of: vertex, or: others)
        forest.set(vertex, below: min(vertex, first))
        second.pointer[Int(vertex)] = other
      }
    }
    try execution.forEachVertex(of: vertexCount) { forest.compress($0) }
    try execution.forEachVertex(of: vertexCount) { vertices in
      for vertex in vertices {
        // Below no other: its smallest neighbour is larger.
        if forest.parent(vertex) == vertex {
          forest.link(vertex, twoNeighbours(of: vertex, or: others).0)
        }
        forest.link(vertex, second.pointer[Int(vertex)])
      }
    }
    withExtendedLifetime(seconds) {}
    try execution.forEachVertex(of: vertexCount) { forest.compress($0) }
    return parents
  }

  /// The smallest neighbour of a vertex and another one, if possible from the other rows; the vertex
  /// itself where there is none.
  @inline(__always)
  fileprivate func twoNeighbours(of vertex: Int32, or others: RowPointers?) -> (Int32, Int32) {
    let row = row(vertex)
    if let others {
      let other = others.row(vertex)
      if !other.isEmpty {
        let neighbour = others.neighbours[other.lowerBound]
        if !row.isEmpty {
          let first = neighbours[row.lowerBound]
          return (min(first, neighbour), max(first, neighbour))
        }
        return (
          neighbour, other.count < 2 ? vertex : others.neighbours[other.lowerBound &+ 1]
        )
      }
    }
    return (
      row.isEmpty ? vertex : neighbours[row.lowerBound],
      row.count < 2 ? vertex : neighbours[row.lowerBound &+ 1]
    )
  }
}

extension Execution {
  /// Calls `body` with ranges that together are all vertices.
  fileprivate func forEachVertex(
    of vertexCount: Int, _ body: @Sendable (Range<Int32>) -> Void
  ) throws(Interrupted) {
    try forEachChunk(of: vertexCount, size: 1 << 12) { range, _ in
      body(
        Int32(truncatingIfNeeded: range.lowerBound)..<Int32(truncatingIfNeeded: range.upperBound))
    }
  }
}

/// Trees over vertices in which every parent is smaller than its child, joined by several threads.
///
/// However threads take turns, the root of a tree is its smallest vertex in the end. Nothing but a
/// pointer, so that loops count no references; the memory is somebody else's.
private struct LinkedForest: @unchecked Sendable {
  /// The parent of each vertex; roots are their own.
  let links: UnsafeMutablePointer<Atomic<Int32>>
  /// Whether several threads join trees.
  let isShared: Bool

  @inline(__always)
  func parent(_ vertex: Int32) -> Int32 { links[Int(vertex)].load(ordering: .relaxed) }

  /// The first parent of a vertex, itself or a smaller one.
  @inline(__always)
  func set(_ vertex: Int32, below parent: Int32) {
    links[Int(vertex)].store(parent, ordering: .relaxed)
  }

  /// Joins the trees of two vertices.
  @inline(__always)
  func link(_ vertex: Int32, _ other: Int32) {
    var one = parent(vertex)
    var two = parent(other)
    while one != two {
      let (low, high) = (min(one, two), max(one, two))
      let above = parent(high)
      if above == low || above == high && hook(high, to: low) { return }
      // Shortcuts keep long chains of roots from being walked again and again.
      let next = parent(above)
      if next != above { links[Int(high)].store(next, ordering: .relaxed) }
      one = next
      two = parent(low)
    }
  }

  @inline(__always)
  private func hook(_ root: Int32, to parent: Int32) -> Bool {
    if !isShared {
      links[Int(root)].store(parent, ordering: .relaxed)
      return true
    }
    return links[Int(root)].compareExchange(
      expected: root, desired: parent, ordering: .relaxed
    ).exchanged
  }

  /// Hangs vertices directly below their roots.
  @inline(__always)
  func compress(_ vertices: Range<Int32>) {
    for vertex in vertices {
      var above = parent(vertex)
      var next = parent(above)
      if above == next { continue }
      while above != next {
        above = next
        next = parent(above)
      }
      links[Int(vertex)].store(above, ordering: .relaxed)
    }
  }
}
