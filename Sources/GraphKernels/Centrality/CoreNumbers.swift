extension Adjacency {
  /// The core number of each vertex: the largest k such that it belongs to a set of vertices each of
  /// which has at least k neighbours in the set.
  ///
  /// - Parameter execution: limits.
  /// - Returns: a number for each vertex; 0 where it has no neighbours.
  ///
  /// Direction, parallel edges and loops are ignored. Complexity: O(vertices + edges).
  /// - Throws: ``Interrupted``.
  ///
  /// Source: V. Batagelj and M. Zaversnik, "Fast algorithms for determining (generalized) core groups
  /// in social networks", 2003, arXiv cs/0310049; Advances in Data Analysis and Classification 5,
  /// 2011, doi 10.1007/s11634-010-0079-y.
  public func coreNumbers(execution: Execution = .unlimited) throws(Interrupted) -> [Int32] {
    let graph = isDirected ? undirected(.merged) : simplified()
    try execution.check()
    return try graph.outgoing.withPointers { rows throws(Interrupted) in
      // Vertices by how many neighbours are left, in one list; where each stands in it, and where
      // those with so many begin.
      let degree = Buffer<Int32>(uninitialized: vertexCount)
      let order = Buffer<Int32>(uninitialized: vertexCount)
      let place = Buffer<Int32>(uninitialized: vertexCount)
      var most = 0
      for vertex in 0..<Int32(vertexCount) {
        degree[Int(vertex)] = Int32(truncatingIfNeeded: rows.degree(vertex))
        most = max(most, rows.degree(vertex))
      }
      let start = Buffer<Int32>(repeating: 0, count: most + 2)
      for vertex in 0..<vertexCount { start[Int(degree[vertex]) + 1] += 1 }
      for count in 0...most { start[count + 1] += start[count] }
      for vertex in 0..<vertexCount {
        let own = Int(degree[vertex])
        place[vertex] = start[own]
        order[Int(start[own])] = Int32(truncatingIfNeeded: vertex)
        start[own] += 1
      }
      for count in stride(from: most, through: 0, by: -1) { start[count + 1] = start[count] }
      start[0] = 0
      let (degrees, orders, places, starts) =
        (degree.pointer, order.pointer, place.pointer, start.pointer)
      for index in 0..<vertexCount {
        if index & 0xffff == 0xffff { try execution.check() }
        let vertex = orders[index]
        let own = degrees[Int(vertex)]
        for arc in rows.row(vertex) {
          let neighbour = Int(rows.neighbours[arc])
          let count = degrees[neighbour]
          if count <= own { continue }
          // It changes places with the first of its kind, and the kind begins one later.
          let first = starts[Int(count)]
          let other = orders[Int(first)]
          let old = places[neighbour]
          orders[Int(old)] = other
          places[Int(other)] = old
          orders[Int(first)] = Int32(truncatingIfNeeded: neighbour)
          places[neighbour] = first
          starts[Int(count)] = first &+ 1
          degrees[neighbour] = count &- 1
        }
      }
      withExtendedLifetime((order, place, start)) {}
      return degree.array
    }
  }

  /// The vertices of the k-core: the largest set in which each has at least `k` neighbours.
  ///
  /// - Parameters:
  ///   - k: how many neighbours; with 0 or less all vertices.
  ///   - execution: limits.
  /// - Returns: vertices in ascending order. All else is as in ``coreNumbers(execution:)``.
  /// - Throws: ``Interrupted``.
  public func kCore(_ k: Int, execution: Execution = .unlimited) throws(Interrupted) -> [Int32] {
    let numbers = try coreNumbers(execution: execution)
    return numbers.indices.filter { Int(numbers[$0]) >= k }.map { Int32($0) }
  }
}
