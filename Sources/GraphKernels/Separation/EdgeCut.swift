/// The fewest edges without which two vertices are apart, and as many paths that share no edge.
public struct EdgeCut: Hashable, Sendable {
  /// The edges to remove, ascending.
  public var edges: [Int32]
  /// As many paths from one end to the other, no two over the same edge: nothing less will do. In
  /// the order of ``GraphPath``.
  public var paths: [GraphPath]
}

extension CompressedGraph {
  /// The fewest edges to remove so that no path leads from one vertex to another.
  ///
  /// - Parameters:
  ///   - start: the vertex that paths start from.
  ///   - end: the vertex that they lead to.
  ///   - direction: which way paths may take edges.
  ///   - filter: which edges, and which vertices between the ends, they may use.
  ///   - execution: how long it may take; one thread works.
  /// - Returns: of all smallest cuts the one nearest to `start`: what can still be reached from
  ///   there is part of what any other leaves within reach, so neither the order of vertices nor that
  ///   of edges matters. Which paths prove it depends on the order. nil where the ends are the same
  ///   vertex or one does not exist.
  ///
  /// Every one of parallel edges counts. With ``Direction/both`` an edge can be part of one path
  /// only, whichever way it takes it. Self-loops make no difference. Complexity: O(edges^1.5) at
  /// worst, in practice some breadth-first searches; some 20 bytes for each vertex, 1 for each edge.
  /// - Throws: ``Interrupted`` when the time is over or the caller wants no answer any more.
  ///
  /// Source: L. R. Ford and D. R. Fulkerson, "Maximal flow through a network", 1956, doi
  /// 10.4153/CJM-1956-045-5; computed as in S. Even and R. E. Tarjan, 1975, doi 10.1137/0204043.
  public func minimumEdgeCut(
    from start: Int32, to end: Int32, _ direction: Direction, filter: some TraversalFilter,
    execution: Execution = .unlimited
  ) throws(Interrupted) -> EdgeCut? {
    guard contains(start), contains(end), start != end else { return nil }
    var network = EdgeNetwork(
      graph: self, from: start, to: end, direction: direction, filter: filter)
    let reached = try network.maximise(execution)
    var edges: [Int32] = []
    for edge in 0..<Int32(edgeCount) {
      let source = sources[Int(edge)]
      let target = targets[Int(edge)]
      let isInside = reached[Int(source)] >= 0
      if isInside == (reached[Int(target)] >= 0) { continue }
      if isInside ? network.allows(edge, to: target, true) : network.allows(edge, to: source, false)
      {
        edges.append(edge)
      }
    }
    return EdgeCut(edges: edges, paths: network.takePaths(count: edges.count).sorted())
  }
}

/// The graph itself; each edge can carry a unit one way.
private struct EdgeNetwork<Filter: TraversalFilter>: UnitNetwork {
  let graph: CompressedGraph
  let start: Int32
  let end: Int32
  let direction: Direction
  let filter: Filter
  /// 1 where an edge carries a unit from source to target, -1 the other way.
  private let flow: Buffer<Int8>

  init(
    graph: CompressedGraph, from start: Int32, to end: Int32, direction: Direction, filter: Filter
  ) {
    self.graph = graph
    self.start = start
    self.end = end
    self.direction = direction
    self.filter = filter
    flow = Buffer(repeating: 0, count: graph.edgeCount)
  }

  var nodeCount: Int { graph.vertexCount }
  var source: Int { Int(start) }
  var sink: Int { Int(end) }

  @inline(__always)
  func arcCount(_ node: Int) -> Int {
    graph.degree(of: Int32(truncatingIfNeeded: node), .both)
  }

  /// Outgoing edges first, then incoming ones.
  @inline(__always)
  private func step(_ node: Int, _ arc: Int) -> Step {
    let out = graph.outgoing.row(Int32(truncatingIfNeeded: node))
    if arc < out.count {
      let entry = graph.outgoing.entries[out.lowerBound + arc]
      return Step(vertex: entry.neighbour, edge: entry.edge, isForward: true)
    }
    let place = graph.incoming.offsets[node] + arc - out.count
    let entry = graph.incoming.entries[place]
    return Step(vertex: entry.neighbour, edge: entry.edge, isForward: false)
  }

  /// Whether paths may take an edge.
  @inline(__always)
  func allows(_ edge: Int32, to vertex: Int32, _ isForward: Bool) -> Bool {
    direction != (isForward ? .incoming : .outgoing)
      && filter.allowsEdge(edge, isForward: isForward)
      && (vertex == end || filter.allowsVertex(vertex))
  }

  @inline(__always)
  func head(_ node: Int, _ arc: Int) -> Int {
    let step = step(node, arc)
    let carried = step.isForward ? flow[Int(step.edge)] : -flow[Int(step.edge)]
    // A unit that comes the other way can always be sent back.
    if carried < 0 { return Int(step.vertex) }
    return carried == 0 && allows(step.edge, to: step.vertex, step.isForward)
      ? Int(step.vertex) : -1
  }

  @inline(__always)
  func entryCount(_ node: Int) -> Int { arcCount(node) }

  @inline(__always)
  func tail(_ node: Int, _ entry: Int) -> Int {
    let step = step(node, entry)
    let carried = step.isForward ? -flow[Int(step.edge)] : flow[Int(step.edge)]
    if carried < 0 { return Int(step.vertex) }
    return carried == 0
      && allows(step.edge, to: Int32(truncatingIfNeeded: node), !step.isForward)
      ? Int(step.vertex) : -1
  }

  mutating func send(along nodes: [Int], entries: [Int]) {
    for (node, entry) in zip(nodes, entries) {
      let step = step(node, entry)
      flow[Int(step.edge)] += step.isForward ? -1 : 1
    }
  }

  /// Takes the flow apart into so many simple paths.
  func takePaths(count: Int) -> [GraphPath] {
    let next = Buffer<Int>(repeating: 0, count: nodeCount)
    let place = Buffer<Int>(repeating: -1, count: nodeCount)
    return (0..<count).map { _ in
      var path = GraphPath(vertices: [start], edges: [])
      var vertex = start
      place[source] = 0
      while vertex != end, next[Int(vertex)] < arcCount(Int(vertex)) {
        let step = step(Int(vertex), next[Int(vertex)])
        next[Int(vertex)] += 1
        guard flow[Int(step.edge)] == (step.isForward ? 1 : -1) else { continue }
        flow[Int(step.edge)] = 0
        vertex = step.vertex
        if place[Int(vertex)] >= 0 {
          // The flow ran in a circle: leave that out.
          while path.vertices.count > place[Int(vertex)] + 1 {
            place[Int(path.vertices.removeLast())] = -1
            path.edges.removeLast()
          }
        } else {
          place[Int(vertex)] = path.vertices.count
          path.vertices.append(vertex)
          path.edges.append(step.edge)
        }
      }
      for vertex in path.vertices { place[Int(vertex)] = -1 }
      return path
    }
  }
}
