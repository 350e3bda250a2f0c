private import HeapModule

/// An order of vertices in which every edge leads forward, or why there is none.
public enum TopologicalOrder: Hashable, Sendable {
  /// All vertices, the source of every edge before its target. Of all such orders the one that is
  /// first when read vertex by vertex.
  case order([Int32])
  /// The vertices of a cycle, each with an edge to the next and the last with one to the first. No
  /// vertex stands twice, and the smallest comes first.
  case cycle([Int32])
}

extension Adjacency {
  /// The vertices in an order in which every edge leads forward.
  ///
  /// - Parameter execution: until when.
  /// - Returns: the order, or a cycle, which is why there is no order.
  ///
  /// A loop is a cycle of one vertex. An undirected edge leads both ways, so it is a cycle of two.
  /// Weights and parallel edges make no difference. Complexity: O(edges + vertices log vertices).
  /// Throws: ``Interrupted``. Source: A. B. Kahn, "Topological sorting of large networks",
  /// Communications of the ACM 5(11), 1962, doi 10.1145/368996.369025, with the smallest vertex
  /// first.
  ///
  /// ```swift
  /// let graph = try Adjacency(
  ///   vertexCount: 3, sources: [2, 0], targets: [0, 1], isDirected: true)
  /// try graph.topologicalOrder()  // .order([2, 0, 1])
  /// ```
  public func topologicalOrder(
    execution: Execution = .unlimited
  ) throws(Interrupted) -> TopologicalOrder {
    // How many edges lead to a vertex from vertices that have no place yet.
    let waiting = Buffer<Int>(repeating: 0, count: vertexCount)
    defer { withExtendedLifetime(waiting) {} }
    let count = waiting.pointer
    var ready: [Int32] = []
    incoming.withPointers { rows in
      for vertex in 0..<Int32(vertexCount) {
        count[Int(vertex)] = rows.degree(vertex)
        if count[Int(vertex)] == 0 { ready.append(vertex) }
      }
    }
    var heap = Heap(ready)
    var order: [Int32] = []
    order.reserveCapacity(vertexCount)
    try outgoing.withPointers { rows throws(Interrupted) in
      while let vertex = heap.popMin() {
        order.append(vertex)
        if order.count & 0xfff == 0 { try execution.check() }
        for arc in rows.row(vertex) {
          let neighbour = Int(rows.neighbours[arc])
          count[neighbour] &-= 1
          if count[neighbour] == 0 { heap.insert(rows.neighbours[arc]) }
        }
      }
    }
    if order.count == vertexCount { return .order(order) }
    return .cycle(cycle(waiting: waiting))
  }

  /// A cycle among vertices each of which waits for another.
  private func cycle(waiting: Buffer<Int>) -> [Int32] {
    guard let start = (0..<vertexCount).first(where: { waiting[$0] > 0 }) else { return [] }
    var path: [Int32] = []
    // Where a vertex stands in the path; 0 while it does not.
    let places = Buffer<Int>(repeating: 0, count: vertexCount)
    var next: Int32? = Int32(start)
    while let vertex = next, places[Int(vertex)] == 0 {
      path.append(vertex)
      places[Int(vertex)] = path.count
      next = incoming.withPointers { rows in
        let arc = rows.row(vertex).first { waiting[Int(rows.neighbours[$0])] > 0 }
        return arc.map { rows.neighbours[$0] }
      }
    }
    guard let end = next else { return [] }
    // The path went against the edges.
    let cycle = Array(path[(places[Int(end)] - 1)...].reversed())
    guard let smallest = cycle.min(), let first = cycle.firstIndex(of: smallest) else { return [] }
    return Array(cycle[first...] + cycle[..<first])
  }
}
