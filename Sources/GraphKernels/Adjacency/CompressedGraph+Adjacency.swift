extension CompressedGraph {
  /// The graph as neighbour lists, with the same vertices, and only the edges that a filter allows.
  ///
  /// - Parameters:
  ///   - isDirected: whether the direction of edges is kept.
  ///   - parallelEdges: whether parallel edges and loops are kept.
  ///   - filter: which edges and vertices count. Of edges it is asked in the direction from source to
  ///     target. Edges of vertices that it does not allow are left out; the vertices stay, alone.
  ///   - isTwoWay: which edges lead both ways in a directed graph; nil for none.
  ///   - weight: the weight of an edge, not negative and finite; nil where all weigh the same.
  ///     Without it, merged edges do not add up.
  ///
  /// Complexity: O(vertices + edges).
  public func adjacency(
    isDirected: Bool, parallelEdges: Adjacency.ParallelEdges = .kept,
    filter: some TraversalFilter = NoFilter(), isTwoWay: ((Int32) -> Bool)? = nil,
    weight: ((Int32) -> Float)? = nil
  ) -> Adjacency {
    var sources: [Int32] = []
    var targets: [Int32] = []
    var weights: [Float] = []
    func append(_ source: Int32, _ target: Int32, _ edge: Int32) {
      sources.append(source)
      targets.append(target)
      if let weight {
        let value = weight(edge)
        assert(value >= 0 && value < .infinity)
        weights.append(value)
      }
    }
    for edge in 0..<Int32(edgeCount) {
      let (start, end) = (source(of: edge), target(of: edge))
      guard filter.allowsEdge(edge, isForward: true), filter.allowsVertex(start),
        filter.allowsVertex(end)
      else { continue }
      append(start, end, edge)
      if isDirected, start != end, let isTwoWay, isTwoWay(edge) { append(end, start, edge) }
    }
    return sources.withUnsafeBufferPointer { sources in
      targets.withUnsafeBufferPointer { targets in
        weights.withUnsafeBufferPointer { weights in
          Adjacency(
            EdgeColumns(
              sources: sources, targets: targets, weights: weight == nil ? nil : weights,
              vertexCount: vertexCount),
            isDirected: isDirected, parallelEdges: parallelEdges)
        }
      }
    }
  }
}
