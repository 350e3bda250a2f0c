extension Adjacency {
  /// The modularity of a partition: how much more of the weight of edges lies within communities than
  /// would if edges were drawn at random between vertices of the same strength.
  ///
  /// - Parameters:
  ///   - partition: of the vertices of this graph.
  ///   - resolution: how much the expected weight counts; 1 for the usual definition.
  /// - Returns: the sum over communities of `within / all - resolution * (strength / (2 * all))²`:
  ///   with resolution 1 a number from -0.5 to below 1. 0 where no edge weighs anything.
  /// - Throws: ``PartitionError`` when the partition is of another number of vertices.
  ///
  /// The direction of edges is ignored. Parallel edges add up; a self-loop lies within its community
  /// with its weight and adds it twice to the strength of its vertex; edges without weights weigh 1.
  /// These are the values of `networkx.community.modularity` for undirected (multi)graphs.
  ///
  /// Complexity: O(vertices + edges).
  ///
  /// Source: M. E. J. Newman, M. Girvan, "Finding and evaluating community structure in networks",
  /// Phys. Rev. E 69, 026113 (2004), doi 10.1103/PhysRevE.69.026113; resolution: J. Reichardt,
  /// S. Bornholdt, Phys. Rev. E 74, 016110 (2006), doi 10.1103/PhysRevE.74.016110.
  ///
  /// ```swift
  /// // Two triangles, joined by one edge
  /// let split = Partition(labels: [0, 0, 0, 1, 1, 1])
  /// try graph.modularity(of: split)  // 0.357
  /// ```
  public func modularity(
    of partition: Partition, resolution: Double = 1
  ) throws(PartitionError) -> Double {
    guard partition.vertexCount == vertexCount else {
      throw .unevenVertexCounts(partition: partition.vertexCount, graph: vertexCount)
    }
    return modularity(ofFitting: partition, resolution: resolution)
  }

  /// The same for a partition that is known to be of this graph.
  func modularity(ofFitting partition: Partition, resolution: Double) -> Double {
    let within = Buffer<Double>(repeating: 0, count: partition.count)
    let strengths = Buffer<Double>(repeating: 0, count: partition.count)
    partition.communities.withUnsafeBufferPointer { community in
      // Of a directed graph both sets of rows together are the rows of the undirected one.
      for direction in isDirected ? [Direction.outgoing, .incoming] : [.outgoing] {
        rows(direction).withPointers { rows in
          for vertex in 0..<Int32(truncatingIfNeeded: vertexCount) {
            let own = community[Int(vertex)]
            var (inside, all) = (0.0, 0.0)
            for place in rows.row(vertex) {
              let weight = Double(rows.weight(place))
              all += weight
              inside += community[Int(rows.neighbours[place])] == own ? weight : 0
            }
            within[Int(own)] += inside
            strengths[Int(own)] += all
          }
        }
      }
    }
    let total = strengths.reduce(0, +)
    guard total > 0 else { return 0 }
    var modularity = 0.0
    for index in 0..<partition.count {
      let share = strengths[index] / total
      modularity += within[index] / total - resolution * share * share
    }
    return modularity
  }
}
