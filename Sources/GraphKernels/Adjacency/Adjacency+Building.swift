extension Adjacency {
  /// What becomes of edges that join the same vertices in the same direction.
  public enum ParallelEdges: Hashable, Sendable {
    /// All are kept.
    case kept
    /// One takes their place, which weighs as much as all of them. Loops are dropped.
    case merged
    /// One takes their place, the lightest. Loops are dropped.
    case lightest
  }

  /// Builds a graph from the ends of its edges.
  ///
  /// - Parameters:
  ///   - vertexCount: how many vertices there are.
  ///   - sources: one end of every edge, the source where edges have a direction.
  ///   - targets: the other end, in the same order.
  ///   - weights: the weight of every edge in the same order, not negative; nil where all weigh the
  ///     same. Merging edges without weights counts them only where `weights` is given.
  ///   - isDirected: whether edges lead one way only.
  ///   - parallelEdges: whether parallel edges and loops are kept.
  /// - Throws: ``AdjacencyError`` when columns differ in length, or name what is no vertex or no
  ///   weight.
  ///
  /// Complexity: O(vertices + edges), by counting sorts.
  public init(
    vertexCount: Int, sources: [Int32], targets: [Int32], weights: [Float]? = nil,
    isDirected: Bool, parallelEdges: ParallelEdges = .kept
  ) throws(AdjacencyError) {
    guard vertexCount >= 0, vertexCount < Int(Int32.max) else {
      throw .tooManyVertices(vertexCount)
    }
    guard sources.count == targets.count, weights.map({ $0.count == sources.count }) ?? true else {
      throw .unevenColumns(
        sources: sources.count, targets: targets.count, weights: weights?.count)
    }
    for edge in sources.indices {
      for end in [sources[edge], targets[edge]] where end < 0 || Int(end) >= vertexCount {
        throw .unknownVertex(end, edge: edge)
      }
    }
    if let weights {
      for (edge, weight) in weights.enumerated() where !(weight >= 0 && weight < .infinity) {
        throw .invalidWeight(weight, edge: edge)
      }
    }
    self = sources.withUnsafeBufferPointer { sources in
      targets.withUnsafeBufferPointer { targets in
        let ends = EdgeColumns(
          sources: sources, targets: targets, weights: nil, vertexCount: vertexCount)
        guard let weights else {
          return Adjacency(ends, isDirected: isDirected, parallelEdges: parallelEdges)
        }
        return weights.withUnsafeBufferPointer {
          Adjacency(
            ends.weighted(by: $0), isDirected: isDirected, parallelEdges: parallelEdges)
        }
      }
    }
  }

  /// Builds a graph from columns that were checked.
  init(_ edges: EdgeColumns, isDirected: Bool, parallelEdges: ParallelEdges) {
    var raw = edges.rows(isMirrored: !isDirected)
    // What is turned round twice is sorted by neighbour.
    var incoming = raw.transposed().compacted(parallelEdges)
    if !isDirected {
      self.init(
        isDirected: false, isSimple: incoming.isSimple, outgoing: incoming.rows,
        incoming: incoming.rows)
      return
    }
    raw = incoming.transposed()
    let outgoing = raw.compacted(.kept)
    incoming = incoming.compacted(.kept)
    self.init(
      isDirected: true, isSimple: outgoing.isSimple, outgoing: outgoing.rows,
      incoming: incoming.rows)
  }

  /// The graph without the direction of its edges; an undirected graph is returned as it is.
  ///
  /// - Parameter parallelEdges: with ``ParallelEdges/merged`` two edges that lead opposite ways
  ///   become one.
  /// Complexity: O(vertices + edges).
  public func undirected(_ parallelEdges: ParallelEdges = .kept) -> Adjacency {
    if !isDirected, isSimple || parallelEdges == .kept { return self }
    return rebuilt(isDirected: false, parallelEdges)
  }

  /// The graph without parallel edges and loops; a simple graph is returned as it is.
  ///
  /// Complexity: O(vertices + edges).
  public func simplified(_ parallelEdges: ParallelEdges = .merged) -> Adjacency {
    isSimple || parallelEdges == .kept
      ? self : rebuilt(isDirected: isDirected, parallelEdges)
  }

  private func rebuilt(isDirected: Bool, _ parallelEdges: ParallelEdges) -> Adjacency {
    let (sources, targets, weights) = edgeColumns()
    return sources.withUnsafeBufferPointer { sources in
      targets.withUnsafeBufferPointer { targets in
        let ends = EdgeColumns(
          sources: sources, targets: targets, weights: nil, vertexCount: vertexCount)
        guard let weights else {
          return Adjacency(ends, isDirected: isDirected, parallelEdges: parallelEdges)
        }
        return weights.withUnsafeBufferPointer {
          Adjacency(ends.weighted(by: $0), isDirected: isDirected, parallelEdges: parallelEdges)
        }
      }
    }
  }

  /// Every edge once, by source and target; of an undirected graph the smaller end first.
  ///
  /// Complexity: O(vertices + edges).
  public func edgeColumns() -> (sources: [Int32], targets: [Int32], weights: [Float]?) {
    var sources: [Int32] = []
    var targets: [Int32] = []
    var weights: [Float]? = isWeighted ? [] : nil
    sources.reserveCapacity(edgeCount)
    targets.reserveCapacity(edgeCount)
    weights?.reserveCapacity(edgeCount)
    outgoing.withPointers { rows in
      for vertex in 0..<Int32(vertexCount) {
        var isSecondEndOfLoop = false
        for place in rows.row(vertex) {
          let neighbour = rows.neighbours[place]
          if !isDirected {
            if neighbour < vertex { continue }
            if neighbour == vertex {
              isSecondEndOfLoop.toggle()
              if !isSecondEndOfLoop { continue }
            }
          }
          sources.append(vertex)
          targets.append(neighbour)
          if weights != nil { weights?.append(rows.weight(place)) }
        }
      }
    }
    return (sources, targets, weights)
  }
}
