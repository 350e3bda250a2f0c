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
    let forest = LinkedForest(vertexCount: vertexCount, execution: execution)
    let seconds = Buffer<Int32>(uninitialized: vertexCount)
    try outgoing.withPointers { ahead throws(Interrupted) in
      try incoming.withPointers { back throws(Interrupted) in
        // Two neighbours each are mostly enough to join nearly everything that belongs together. The
        // first is the smallest; where it is smaller than the vertex no thread can be in the way.
        try forest.forEachVertex { vertex in
          let (first, second) = ahead.twoNeighbours(of: vertex, or: isDirected ? back : nil)
          forest.set(vertex, below: min(vertex, first))
          seconds.pointer[Int(vertex)] = second
        }
        try forest.compress()
        try forest.forEachVertex { vertex in forest.link(vertex, seconds.pointer[Int(vertex)]) }
        try forest.compress()
        // Whoever is in the largest tree need not be asked: the others name the edges to it.
        let largest = forest.mostFrequentRoot()
        try forest.forEachVertex { vertex in
          if forest.parent(vertex) == largest { return }
          for arc in ahead.row(vertex) { forest.link(vertex, ahead.neighbours[arc]) }
          if isDirected {
            for arc in back.row(vertex) { forest.link(vertex, back.neighbours[arc]) }
          }
        }
        try forest.compress()
      }
    }
    return Components(smallest: forest.parents)
  }
}

extension RowPointers {
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

/// Trees over vertices in which every parent is smaller than its child, joined by several threads.
///
/// However threads take turns, the root of a tree is its smallest vertex in the end.
private struct LinkedForest: @unchecked Sendable {
  let parents: Buffer<Int32>
  private let links: UnsafeMutablePointer<Atomic<Int32>>
  private let execution: Execution

  init(vertexCount: Int, execution: Execution) {
    parents = Buffer(uninitialized: vertexCount)
    links = parents.atomic
    self.execution = execution
  }

  @inline(__always)
  func parent(_ vertex: Int32) -> Int32 { links[Int(vertex)].load(ordering: .relaxed) }

  /// The first parent of a vertex, itself or a smaller one.
  @inline(__always)
  func set(_ vertex: Int32, below parent: Int32) {
    links[Int(vertex)].store(parent, ordering: .relaxed)
  }

  @inline(__always)
  func forEachVertex(_ body: @Sendable (Int32) -> Void) throws(Interrupted) {
    try execution.forEachChunk(of: parents.count, size: 1 << 12) { range, _ in
      for vertex in range { body(Int32(truncatingIfNeeded: vertex)) }
    }
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
    if execution.threads == 1 {
      links[Int(root)].store(parent, ordering: .relaxed)
      return true
    }
    return links[Int(root)].compareExchange(
      expected: root, desired: parent, ordering: .relaxed
    ).exchanged
  }

  /// Hangs every vertex directly below its root.
  func compress() throws(Interrupted) {
    try forEachVertex { vertex in
      var above = parent(vertex)
      var next = parent(above)
      if above == next { return }
      while above != next {
        above = next
        next = parent(above)
      }
      links[Int(vertex)].store(above, ordering: .relaxed)
    }
  }

  /// The most frequent parent in a sample of vertices. Only speed depends on it.
  func mostFrequentRoot() -> Int32 {
    guard parents.count > 0 else { return -1 }
    var sample = (0..<1024).map { (number: Int) in
      parents[number &* 0x9e37_79b1 % parents.count]
    }
    sample.sort()
    var (best, bestCount, count) = (sample[0], 0, 0)
    for (place, root) in sample.enumerated() {
      count = place > 0 && sample[place - 1] == root ? count + 1 : 1
      if count > bestCount { (best, bestCount) = (root, count) }
    }
    return best
  }
}
