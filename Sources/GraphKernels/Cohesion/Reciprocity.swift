extension Adjacency {
  /// The share of edges that are answered by an edge that leads back.
  ///
  /// Parallel edges count once; self-loops and weights do not matter. Every edge of an undirected
  /// graph counts as answered.
  ///
  /// - Returns: 0...1; nil where there is no edge that could be answered.
  ///
  /// Complexity: O(vertices + edges).
  ///
  /// Source: S. Wasserman, K. Faust, "Social Network Analysis", 1994, doi
  /// 10.1017/CBO9780511815478, section 13.
  public func reciprocity() -> Double? {
    let graph = simplified()
    if graph.edgeCount == 0 { return nil }
    if !isDirected { return 1 }
    return Double(graph.answeredByVertex().reduce(0, +)) / Double(graph.edgeCount)
  }

  /// The share of the edge ends at each vertex that belong to a pair of edges which answer each
  /// other.
  ///
  /// Parallel edges count once; self-loops and weights do not matter. Every edge of an undirected
  /// graph counts as answered.
  ///
  /// - Returns: 0...1 by vertex number; nil for a vertex without edges.
  ///
  /// Complexity: O(vertices + edges).
  public func reciprocityByVertex() -> [Double?] {
    let graph = simplified()
    let answered = isDirected ? graph.answeredByVertex() : []
    return (0..<Int32(vertexCount)).map { vertex in
      let ends = graph.degree(of: vertex, .both)
      if ends == 0 { return nil }
      return isDirected ? 2 * Double(answered[Int(vertex)]) / Double(ends) : 1
    }
  }

  /// How many edges of each vertex of a simple directed graph are answered.
  private func answeredByVertex() -> [Int] {
    rows(.outgoing).withPointers { out in
      rows(.incoming).withPointers { into in
        (0..<Int32(vertexCount)).map { vertex in
          var other = into.row(vertex).lowerBound
          let end = into.row(vertex).upperBound
          var count = 0
          for place in out.row(vertex) {
            while other < end, into.neighbours[other] < out.neighbours[place] { other += 1 }
            if other < end, into.neighbours[other] == out.neighbours[place] { count += 1 }
          }
          return count
        }
      }
    }
  }
}
