extension Adjacency {
  /// The distance of every vertex from one vertex: how many edges the shortest path to it has.
  ///
  /// - Parameters:
  ///   - start: the vertex to start from.
  ///   - direction: which way edges may be taken.
  ///   - maxDepth: how many edges away to look at most; nothing is reached where it is negative.
  ///   - execution: on how many threads, and until when.
  /// - Returns: a distance for each vertex by number; -1 where there is no path, where it is longer
  ///   than `maxDepth`, or where `start` does not exist.
  ///
  /// Weights, parallel edges and loops make no difference. With ``Direction/both`` a directed graph
  /// is first copied without direction; who asks often does that once, see ``undirected(_:)``.
  ///
  /// ```swift
  /// let chain = try Adjacency(
  ///   vertexCount: 4, sources: [0, 1], targets: [1, 2], isDirected: true)
  /// try chain.distances(from: 0)  // [0, 1, 2, -1]
  /// ```
  ///
  /// Complexity: O(vertices + edges) at worst. On graphs of small diameter most edges are never
  /// looked at: large levels are found by asking vertices for a neighbour in the level before.
  /// Throws: ``Interrupted``. Source: S. Beamer, K. Asanović and D. Patterson, "Direction-optimizing
  /// breadth-first search", SC 2012, doi 10.1109/SC.2012.50.
  public func distances(
    from start: Int32, _ direction: Direction = .outgoing, maxDepth: Int = .max,
    execution: Execution = .unlimited
  ) throws(Interrupted) -> [Int32] {
    guard contains(start), maxDepth >= 0 else { return Array(repeating: -1, count: vertexCount) }
    var interruption: Interrupted?
    let (ahead, back) = rowsBothWays(direction)
    let result = [Int32](unsafeUninitializedCapacity: vertexCount) { memory, count in
      guard let distances = memory.baseAddress else { return }
      do throws(Interrupted) {
        try ahead.withPointers { ahead throws(Interrupted) in
          try back.withPointers { back throws(Interrupted) in
            let search = LevelSearch(
              ahead: ahead, back: back, distances: distances, execution: execution)
            try search.run(from: start, maxDepth: maxDepth)
          }
        }
        count = vertexCount
      } catch {
        interruption = error
      }
    }
    if let interruption { throw interruption }
    return result
  }

  /// The rows that lead on in a direction, and those that lead back. Complexity: O(1), but
  /// O(vertices + edges) for both directions of a directed graph.
  func rowsBothWays(_ direction: Direction) -> (ahead: AdjacencyRows, back: AdjacencyRows) {
    switch direction {
    case .outgoing: return (outgoing, incoming)
    case .incoming: return (incoming, outgoing)
    case .both:
      let graph = undirected()
      return (graph.outgoing, graph.incoming)
    }
  }
}
