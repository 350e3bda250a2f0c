/// The fewest vertices without which two others are apart, and as many paths that share none.
public struct VertexCut: Hashable, Sendable {
  /// The vertices to remove, ascending. Where ``joiningEdges`` is not empty they are not enough.
  public var vertices: [Int32]
  /// The edges that lead directly from one end to the other, ascending. With one of these no
  /// removal of vertices keeps the ends apart; it takes these edges too.
  public var joiningEdges: [Int32]
  /// As many paths from one end to the other as there are vertices and edges to remove, no two
  /// through the same vertex between the ends: nothing less will do. In the order of ``GraphPath``.
  public var paths: [GraphPath]
  /// Whether removing vertices is enough.
  public var isPossible: Bool { joiningEdges.isEmpty }
}

extension CompressedGraph {
  /// The fewest vertices to remove so that no path leads from one vertex to another.
  ///
  /// - Parameters:
  ///   - start: the vertex that paths start from.
  ///   - end: the vertex that they lead to.
  ///   - direction: which way paths may take edges.
  ///   - filter: which edges, and which vertices between the ends, they may use.
  ///   - execution: how long it may take; one thread works.
  /// - Returns: of all smallest cuts the one nearest to `start`: what can still be reached from
  ///   there is part of what any other leaves within reach, so the order of vertices does not
  ///   matter. Which paths prove it depends on the order. nil where the ends are the same vertex or
  ///   one does not exist.
  ///
  /// Parallel edges make a difference only between the ends themselves; self-loops make none.
  /// Complexity: O(edges x √vertices) at worst, in practice some breadth-first searches; 52 bytes
  /// for each vertex.
  /// - Throws: ``Interrupted`` when the time is over or the caller wants no answer any more.
  ///
  /// Source: K. Menger, "Zur allgemeinen Kurventheorie", 1927, for cut and paths being as many;
  /// computed as in S. Even and R. E. Tarjan, "Network flow and testing graph connectivity", SIAM
  /// Journal on Computing 4(4), 1975, doi 10.1137/0204043.
  ///
  /// ```swift
  /// // 0 -> 1 -> 3 and 0 -> 2 -> 3 -> 4: whoever takes 3 away separates 0 from 4
  /// let graph = try CompressedGraph(
  ///   vertexCount: 5, sources: [0, 1, 0, 2, 3], targets: [1, 3, 2, 3, 4])
  /// let cut = try graph.minimumVertexCut(from: 0, to: 4, .outgoing, filter: NoFilter())
  /// cut?.vertices  // [3]
  /// ```
  public func minimumVertexCut(
    from start: Int32, to end: Int32, _ direction: Direction, filter: some TraversalFilter,
    execution: Execution = .unlimited
  ) throws(Interrupted) -> VertexCut? {
    guard contains(start), contains(end), start != end else { return nil }
    var joining: [Int32] = []
    for step in steps(from: start, direction) where step.vertex == end {
      if filter.allowsEdge(step.edge, isForward: step.isForward) { joining.append(step.edge) }
    }
    var network = VertexNetwork(
      graph: self, start: start, end: end, direction: direction, filter: filter)
    let reached = try network.maximise(execution)
    let vertices = (0..<Int32(vertexCount)).filter {
      $0 != start && $0 != end && reached[2 * Int($0)] >= 0 && reached[2 * Int($0) + 1] < 0
    }
    let paths =
      joining.map { GraphPath(vertices: [start, end], edges: [$0]) } + network.paths
    return VertexCut(
      vertices: vertices, joiningEdges: joining.sorted(), paths: paths.sorted())
  }
}

/// The graph with every vertex split into an entrance `2 v` and an exit `2 v + 1`, between which a
/// single unit fits. Edges directly between the ends are left out.
private struct VertexNetwork<Filter: TraversalFilter>: UnitNetwork {
  let graph: CompressedGraph
  let start: Int32
  let end: Int32
  let direction: Direction
  let filter: Filter
  /// Where the unit through a vertex comes from; vertex -1 where none passes.
  private let previous: Buffer<Previous>
  /// Where it goes on to.
  private let next: Buffer<Int32>
  /// Where units come from that reach the end.
  private var arrivals: [Previous] = []

  private struct Previous {
    var vertex: Int32
    var edge: Int32
  }

  init(
    graph: CompressedGraph, start: Int32, end: Int32, direction: Direction, filter: Filter
  ) {
    self.graph = graph
    self.start = start
    self.end = end
    self.direction = direction
    self.filter = filter
    previous = Buffer(repeating: Previous(vertex: -1, edge: -1), count: graph.vertexCount)
    next = Buffer(repeating: -1, count: graph.vertexCount)
  }

  var nodeCount: Int { 2 * graph.vertexCount }
  var source: Int { 2 * Int(start) + 1 }
  var sink: Int { 2 * Int(end) }

  @inline(__always)
  private static func vertex(_ node: Int) -> Int32 { Int32(truncatingIfNeeded: node >> 1) }

  /// An entrance leads to its exit or back to where its unit comes from; an exit leads back to its
  /// entrance, and by every edge to another entrance.
  @inline(__always)
  func arcCount(_ node: Int) -> Int {
    node & 1 == 0 ? 2 : 1 + graph.degree(of: Self.vertex(node), direction)
  }

  @inline(__always)
  private func step(_ vertex: Int32, _ arc: Int, _ direction: Direction) -> Step {
    var index = arc - 1
    if direction != .incoming {
      let out = graph.outgoing.row(vertex)
      if index < out.count {
        let entry = graph.outgoing.entries[out.lowerBound + index]
        return Step(vertex: entry.neighbour, edge: entry.edge, isForward: true)
      }
      index -= out.count
    }
    let entry = graph.incoming.entries[graph.incoming.offsets[Int(vertex)] + index]
    return Step(vertex: entry.neighbour, edge: entry.edge, isForward: false)
  }

  @inline(__always)
  func head(_ node: Int, _ arc: Int) -> Int {
    let vertex = Self.vertex(node)
    let before = previous[Int(vertex)].vertex
    if node & 1 == 0 {
      if arc == 0 { return before < 0 ? node + 1 : -1 }
      return before < 0 ? -1 : 2 * Int(before) + 1
    }
    if arc == 0 { return before < 0 ? -1 : node - 1 }
    let step = step(vertex, arc, direction)
    if step.vertex == start { return -1 }
    if step.vertex == end {
      return vertex != start && filter.allowsEdge(step.edge, isForward: step.isForward)
        ? sink : -1
    }
    return filter.allowsEdge(step.edge, isForward: step.isForward)
      && filter.allowsVertex(step.vertex) ? 2 * Int(step.vertex) : -1
  }

  /// What enters an entrance comes from its exit, or by every edge from another exit; what enters an
  /// exit, from its entrance, or back from where its unit goes on to.
  @inline(__always)
  func entryCount(_ node: Int) -> Int {
    node & 1 == 0 ? 1 + graph.degree(of: Self.vertex(node), direction.reversed) : 2
  }

  @inline(__always)
  func tail(_ node: Int, _ entry: Int) -> Int {
    let vertex = Self.vertex(node)
    let isUsed = previous[Int(vertex)].vertex >= 0
    if node & 1 == 1 {
      if entry == 0 { return isUsed ? -1 : node - 1 }
      return isUsed ? 2 * Int(next[Int(vertex)]) : -1
    }
    if entry == 0 { return isUsed ? node + 1 : -1 }
    let step = step(vertex, entry, direction.reversed)
    if vertex == end, step.vertex == start { return -1 }
    return filter.allowsEdge(step.edge, isForward: !step.isForward)
      ? 2 * Int(step.vertex) + 1 : -1
  }

  mutating func send(along nodes: [Int], entries: [Int]) {
    for (node, entry) in zip(nodes, entries) where node & 1 == 0 {
      let vertex = Self.vertex(node)
      if entry == 0 {
        // The unit no longer passes here; it goes on from where it came from.
        previous[Int(vertex)] = Previous(vertex: -1, edge: -1)
        continue
      }
      let step = step(vertex, entry, direction.reversed)
      let origin = Previous(vertex: step.vertex, edge: step.edge)
      next[Int(step.vertex)] = vertex
      if vertex == end { arrivals.append(origin) } else { previous[Int(vertex)] = origin }
    }
  }

  /// The paths of all units, read from the end.
  var paths: [GraphPath] {
    arrivals.map { arrival in
      var vertices = [end]
      var edges: [Int32] = []
      var last = arrival
      while last.vertex >= 0 {
        vertices.append(last.vertex)
        edges.append(last.edge)
        if last.vertex == start { break }
        last = previous[Int(last.vertex)]
      }
      return GraphPath(vertices: vertices.reversed(), edges: edges.reversed())
    }
  }
}
