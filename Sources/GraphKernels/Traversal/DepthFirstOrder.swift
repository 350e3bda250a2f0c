/// In which order a depth-first search enters and leaves vertices.
public struct DepthFirstOrder: Hashable, Sendable {
  /// The vertices in the order in which they are entered.
  public var preorder: [Int32]
  /// The vertices in the order in which they are left, after all that is reached through them.
  public var postorder: [Int32]
  /// The vertex from which each vertex is entered; -1 for roots and what was not reached.
  public var parents: [Int32]

  /// Puts an order together.
  public init(preorder: [Int32], postorder: [Int32], parents: [Int32]) {
    self.preorder = preorder
    self.postorder = postorder
    self.parents = parents
  }
}

extension Adjacency {
  /// Depth-first search from one vertex.
  ///
  /// - Parameters:
  ///   - start: the vertex to start from.
  ///   - direction: which way edges may be taken.
  ///   - execution: until when.
  /// - Returns: the vertices that can be reached, in the order of the search that always goes on to
  ///   the smallest neighbour not yet entered; empty where `start` does not exist.
  ///
  /// Weights, parallel edges and loops make no difference. With ``Direction/both`` a directed graph
  /// is first copied without direction. Complexity: O(vertices + edges), without recursion. Throws:
  /// ``Interrupted``. Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM
  /// Journal on Computing 1(2), 1972, doi 10.1137/0201010.
  public func depthFirstOrder(
    from start: Int32, _ direction: Direction = .outgoing, execution: Execution = .unlimited
  ) throws(Interrupted) -> DepthFirstOrder {
    try depthFirstOrder(
      roots: contains(start) ? start..<start + 1 : 0..<0, direction, execution: execution)
  }

  /// Depth-first search of the whole graph: from each vertex in ascending order that was not
  /// reached before. Otherwise as ``depthFirstOrder(from:_:execution:)``.
  public func depthFirstOrder(
    _ direction: Direction = .outgoing, execution: Execution = .unlimited
  ) throws(Interrupted) -> DepthFirstOrder {
    try depthFirstOrder(
      roots: 0..<Int32(vertexCount), direction, execution: execution)
  }

  private func depthFirstOrder(
    roots: Range<Int32>, _ direction: Direction, execution: Execution
  ) throws(Interrupted) -> DepthFirstOrder {
    try rowsBothWays(direction).ahead.withPointers { rows throws(Interrupted) in
      // Where the search goes on in the row of a vertex; -1 before it is entered.
      let places = Buffer<Int>(repeating: -1, count: vertexCount)
      let parents = Buffer<Int32>(repeating: -1, count: vertexCount)
      defer { withExtendedLifetime((places, parents)) {} }
      let (next, parent) = (places.pointer, parents.pointer)
      var preorder: [Int32] = []
      var postorder: [Int32] = []
      for root in roots where next[Int(root)] < 0 {
        var vertex = root
        preorder.append(vertex)
        next[Int(vertex)] = rows.row(vertex).lowerBound
        while vertex >= 0 {
          let end = rows.row(vertex).upperBound
          var place = next[Int(vertex)]
          while place < end, next[Int(rows.neighbours[place])] >= 0 { place &+= 1 }
          guard place < end else {
            next[Int(vertex)] = end
            postorder.append(vertex)
            if postorder.count & 0xfff == 0 { try execution.check() }
            vertex = parent[Int(vertex)]
            continue
          }
          next[Int(vertex)] = place &+ 1
          let neighbour = rows.neighbours[place]
          parent[Int(neighbour)] = vertex
          vertex = neighbour
          preorder.append(vertex)
          next[Int(vertex)] = rows.row(vertex).lowerBound
        }
        // Many small searches, too, must notice that they have to stop.
        if root & 0xfff == 0 { try execution.check() }
      }
      return DepthFirstOrder(
        preorder: preorder, postorder: postorder, parents: parents.array)
    }
  }
}
