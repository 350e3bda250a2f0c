extension Adjacency {
  /// How tightly knit the surroundings of each edge are: the largest k for which the edge belongs
  /// to the k-truss.
  ///
  /// The k-truss is the largest part of the graph in which every edge belongs to at least k - 2
  /// triangles of that part. Direction and weights do not matter; parallel edges share one number,
  /// whichever way they lead.
  ///
  /// - Parameter execution: until when to work; triangles are counted on all threads.
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
  /// Complexity: O(sum over edges of the smaller degree of its ends), which is at most
  /// O(edges^1.5), times a logarithm where few edges of a vertex are taken away at a time.
  ///
  /// Source: J. Cohen, "Trusses: cohesive subgraphs for social network analysis", 2008; peeling in
  /// the order of support: J. Wang, J. Cheng, "Truss decomposition in massive networks", PVLDB
  /// 5(9), 2012, doi 10.14778/2311906.2311909; all edges of a support at once: H. Kabir, K.
  /// Madduri, "Shared-memory graph truss decomposition", HiPC 2017.
  public func trussNumbers(execution: Execution = .unlimited) throws(Interrupted) -> [Int32] {
    let graph = undirected(.merged)
    let numbering = EdgeNumbering(graph)
    let rows = graph.rows(.outgoing)
    let trusses = try rows.withPointers { (rows) throws(Interrupted) in
      let supports = try rows.supports(numbering, execution)
      var peeling = TrussPeeling(rows, numbering, supports)
      return try peeling.run(execution)
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
  ///
  /// The row of the end of higher degree is marked once for all its edges, and the row of the other
  /// end is read.
  fileprivate func supports(
    _ numbering: EdgeNumbering, _ execution: Execution
  ) throws(Interrupted) -> Buffer<Int32> {
    let result = Buffer<Int32>(repeating: 0, count: numbering.edgeCount)
    let marks = (0..<execution.threads).map { _ in
      Buffer<Int32>(repeating: 0, count: vertexCount)
    }
    try execution.forEachChunk(of: vertexCount, size: 16) { chunk, worker in
      let mark = marks[worker].pointer
      for vertex in chunk {
        let own = row(Int32(vertex))
        for place in own { mark[Int(neighbours[place])] = 1 }
        for place in own {
          let other = neighbours[place]
          if (degree(other), Int(other)) > (own.count, vertex) { continue }
          var count: Int32 = 0
          for second in row(other) { count &+= mark[Int(neighbours[second])] }
          result.pointer[Int(numbering.edges.pointer[place])] = count
        }
        for place in own { mark[Int(neighbours[place])] = 0 }
      }
    }
    return withExtendedLifetime(marks) { result }
  }
}
