extension Adjacency {
  /// How tightly knit the surroundings of each edge are: the largest k for which the edge belongs to
  /// the k-truss.
  ///
  /// The k-truss is the largest part of the graph in which every edge belongs to at least k - 2
  /// triangles of that part. Direction and weights do not matter; parallel edges share one number,
  /// whichever way they lead.
  ///
  /// - Parameter execution: until when to work.
  /// - Returns: the truss number of each edge in the order of ``edgeColumns()``: 2 for an edge
  ///   without triangles, and 0 for a self-loop, which no truss contains.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// ```swift
  /// // A triangle 0 - 1 - 2, and the edge 2 - 3
  /// let graph = try Adjacency(
  ///   vertexCount: 4, sources: [0, 1, 0, 2], targets: [1, 2, 2, 3], isDirected: false)
  /// try graph.trussNumbers()  // [3, 3, 3, 2], of 0 - 1, 0 - 2, 1 - 2 and 2 - 3
  /// ```
  ///
  /// Complexity: O(sum over edges of the smaller degree of its ends, times the logarithm of the
  /// larger one), which is at most O(edges^1.5 * log degree).
  ///
  /// Source: J. Cohen, "Trusses: cohesive subgraphs for social network analysis", 2008; peeling in
  /// the order of support: J. Wang, J. Cheng, "Truss decomposition in massive networks", PVLDB 5(9),
  /// 2012, doi 10.14778/2311906.2311909.
  public func trussNumbers(execution: Execution = .unlimited) throws(Interrupted) -> [Int32] {
    let graph = undirected(.merged)
    let numbering = EdgeNumbering(graph)
    let rows = graph.rows(.outgoing)
    let trusses = try rows.withPointers { (rows) throws(Interrupted) in
      let supports = try rows.supports(numbering, execution)
      return try rows.peeled(supports, numbering, execution)
    }
    // Back to the edges of this graph, which may be parallel.
    let (sources, targets, _) = edgeColumns()
    return rows.withPointers { rows in
      sources.indices.map { edge in
        let (source, target) = (sources[edge], targets[edge])
        if source == target { return 0 }
        return trusses[Int(numbering.edges[rows.firstPlace(of: target, in: rows.row(source))])]
      }
    }
  }

  /// The edges of the k-truss, see ``trussNumbers(execution:)``.
  ///
  /// - Parameters:
  ///   - k: 2 for all edges but self-loops; a smaller number counts as 2.
  ///   - execution: until when to work.
  /// - Returns: the edges of the k-truss, and the vertices that they join.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  public func kTruss(_ k: Int, execution: Execution = .unlimited) throws(Interrupted) -> KTruss {
    let numbers = try trussNumbers(execution: execution)
    let (sources, targets, _) = edgeColumns()
    let edges = numbers.indices.filter { Int(numbers[$0]) >= max(2, k) }
    var isInside = [Bool](repeating: false, count: vertexCount)
    for edge in edges {
      isInside[Int(sources[edge])] = true
      isInside[Int(targets[edge])] = true
    }
    return KTruss(
      vertices: (0..<Int32(vertexCount)).filter { isInside[Int($0)] },
      edges: edges)
  }
}

/// A part of a graph in which every edge belongs to a number of triangles.
public struct KTruss: Hashable, Sendable {
  /// The vertices that its edges join, ascending.
  public let vertices: [Int32]
  /// Its edges, as places in ``Adjacency/edgeColumns()``, ascending.
  public let edges: [Int]
}

extension RowPointers {
  /// How many triangles each edge is part of.
  fileprivate func supports(
    _ numbering: EdgeNumbering, _ execution: Execution
  ) throws(Interrupted) -> Buffer<Int32> {
    let result = Buffer<Int32>(repeating: 0, count: numbering.edgeCount)
    try execution.forEachChunk(of: numbering.edgeCount, size: 512) { chunk, _ in
      for edge in chunk {
        var count: Int32 = 0
        forEachCommonPlace(numbering.sources.pointer[edge], numbering.targets.pointer[edge]) {
          _, _ in count &+= 1
        }
        result.pointer[edge] = count
      }
    }
    return result
  }

  /// Truss numbers, by taking away the edge in fewest triangles again and again.
  fileprivate func peeled(
    _ supports: Buffer<Int32>, _ numbering: EdgeNumbering, _ execution: Execution
  ) throws(Interrupted) -> [Int32] {
    let queue = PeelingOrder(supports)
    let edgeOf = numbering.edges.pointer
    var trusses = [Int32](repeating: 0, count: numbering.edgeCount)
    for step in 0..<numbering.edgeCount {
      if step % 256 == 0 { try execution.check() }
      let edge = queue.items[step]
      let support = supports.pointer[Int(edge)]
      trusses[Int(edge)] = support + 2
      forEachCommonPlace(
        numbering.sources.pointer[Int(edge)], numbering.targets.pointer[Int(edge)]
      ) { first, second in
        let (left, right) = (edgeOf[first], edgeOf[second])
        guard queue.places[Int(left)] > step, queue.places[Int(right)] > step else { return }
        if supports.pointer[Int(left)] > support { queue.lower(left) }
        if supports.pointer[Int(right)] > support { queue.lower(right) }
      }
    }
    return withExtendedLifetime((supports, numbering)) { trusses }
  }

  /// Calls `body` with the places of each common neighbour in the rows of two vertices.
  @inline(__always)
  private func forEachCommonPlace(_ left: Int32, _ right: Int32, _ body: (Int, Int) -> Void) {
    let isLeftShorter = degree(left) <= degree(right)
    let short = row(isLeftShorter ? left : right)
    let long = row(isLeftShorter ? right : left)
    var (place, other) = (short.lowerBound, long.lowerBound)
    if long.count < 16 &* short.count {
      while place < short.upperBound, other < long.upperBound {
        let (one, two) = (neighbours[place], neighbours[other])
        if one == two { body(place, other) }
        place &+= one <= two ? 1 : 0
        other &+= two <= one ? 1 : 0
      }
    } else {
      while place < short.upperBound {
        other = firstPlace(of: neighbours[place], in: other..<long.upperBound)
        if other == long.upperBound { return }
        if neighbours[other] == neighbours[place] { body(place, other) }
        place &+= 1
      }
    }
  }
}
