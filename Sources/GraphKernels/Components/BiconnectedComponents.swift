/// Which edges hold a graph together twice, and what would fall apart without one vertex or edge.
public struct BiconnectedComponents: Hashable, Sendable {
  /// A vertex without which its component would fall into parts.
  public struct ArticulationPoint: Hashable, Sendable {
    /// The vertex.
    public var vertex: Int32
    /// How many parts would be left of its component; at least 2.
    public var partCount: Int

    /// Names a vertex and its parts.
    public init(vertex: Int32, partCount: Int) {
      self.vertex = vertex
      self.partCount = partCount
    }
  }

  /// The biconnected component of each edge: two edges belong to the same one if some cycle passes
  /// both. Numbered by their edge with the smallest number. -1 for loops and edges that were left
  /// out.
  public var labels: [Int32]
  /// How many biconnected components there are.
  public var count: Int
  /// The articulation points, by vertex number.
  public var articulationPoints: [ArticulationPoint]
  /// The edges without which their component would fall apart, ascending.
  public var bridges: [Int32]
}

extension CompressedGraph {
  /// The biconnected components, articulation points and bridges.
  ///
  /// - Parameters:
  ///   - filter: which edges and vertices count. Of edges it is asked in the direction from source
  ///     to target; edges of vertices that it does not allow are left out.
  ///   - execution: until when.
  /// - Returns: the component of each edge, articulation points by vertex, bridges by edge number.
  ///
  /// Direction makes no difference, loops neither. Parallel edges are never bridges: without one of
  /// them the other is left. Complexity: O(vertices + edges), without recursion. Throws:
  /// ``Interrupted``. Source: J. Hopcroft and R. Tarjan, "Algorithm 447: Efficient algorithms for
  /// graph manipulation", Communications of the ACM 16(6), 1973, doi 10.1145/362248.362272.
  ///
  /// ```swift
  /// // The triangle 0, 1, 2 and a tail 2 -> 3
  /// let graph = try CompressedGraph(
  ///   vertexCount: 4, sources: [0, 1, 2, 2], targets: [1, 2, 0, 3])
  /// let parts = try graph.biconnectedComponents()
  /// parts.bridges  // [3]
  /// parts.articulationPoints  // vertex 2, which would leave two parts
  /// ```
  public func biconnectedComponents(
    filter: some TraversalFilter = NoFilter(), execution: Execution = .unlimited
  ) throws(Interrupted) -> BiconnectedComponents {
    var search = LowpointSearch(self)
    for vertex in 0..<Int32(vertexCount) where search.entries[Int(vertex)] == 0 {
      if filter.allowsVertex(vertex) {
        try search.run(from: vertex, self, filter, execution)
      }
      if vertex & 0xfff == 0 { try execution.check() }
    }
    return search.result(vertexCount: vertexCount)
  }
}

/// The depth-first search of Hopcroft and Tarjan. Every component closes when the search leaves the
/// tree edge by which it came in.
private struct LowpointSearch {
  /// When each vertex was entered, from 1; 0 before.
  var entries: [Int32]
  /// The earliest entry that a vertex and what was reached through it have an edge to.
  private var lows: [Int32]
  /// How many components a vertex has closed below itself.
  private var closed: [Int32]
  private var isRoot: [Bool]
  /// Some number for the component of each edge.
  private var labels: [Int32]
  private var bridges: [Int32] = []
  private var componentCount: Int32 = 0
  private var clock: Int32 = 0
  private var finished = 0
  /// Edges of components that are still open.
  private var edges: [Int32] = []
  private var path: [Frame] = []

  private struct Frame {
    var vertex: Int32
    /// The edge by which the vertex was entered; -1 for a root.
    var edge: Int32
    /// Where ``edge`` stands among the open edges.
    var open: Int
    /// How many of its steps were taken.
    var taken: Int
  }

  init(_ graph: CompressedGraph) {
    entries = Array(repeating: 0, count: graph.vertexCount)
    lows = entries
    closed = entries
    isRoot = Array(repeating: false, count: graph.vertexCount)
    labels = Array(repeating: -1, count: graph.edgeCount)
  }

  private mutating func enter(_ vertex: Int32, by edge: Int32) {
    clock += 1
    entries[Int(vertex)] = clock
    lows[Int(vertex)] = clock
    path.append(Frame(vertex: vertex, edge: edge, open: edges.count, taken: 0))
    if edge >= 0 { edges.append(edge) } else { isRoot[Int(vertex)] = true }
  }

  mutating func run(
    from root: Int32, _ graph: CompressedGraph, _ filter: some TraversalFilter,
    _ execution: Execution
  ) throws(Interrupted) {
    enter(root, by: -1)
    while let frame = path.last {
      let vertex = frame.vertex
      let entry = entries[Int(vertex)]
      let (out, into) = (graph.outgoing.row(vertex), graph.incoming.row(vertex))
      var taken = frame.taken
      var low = lows[Int(vertex)]
      var child: CompressedGraph.Entry?
      while taken < out.count &+ into.count {
        let step =
          taken < out.count
          ? graph.outgoing.entries[out.lowerBound &+ taken]
          : graph.incoming.entries[into.lowerBound &+ (taken &- out.count)]
        taken &+= 1
        if step.neighbour == vertex || step.edge == frame.edge { continue }
        let other = entries[Int(step.neighbour)]
        // An edge to a later entry was seen from its other end.
        if other > entry { continue }
        guard filter.allowsEdge(step.edge, isForward: true),
          other > 0 || filter.allowsVertex(step.neighbour)
        else { continue }
        if other == 0 {
          child = step
          break
        }
        edges.append(step.edge)
        low = min(low, other)
      }
      lows[Int(vertex)] = low
      path[path.count - 1].taken = taken
      if let child {
        enter(child.neighbour, by: child.edge)
        continue
      }
      path.removeLast()
      finished += 1
      if finished & 0xfff == 0 { try execution.check() }
      guard let parent = path.last?.vertex else { break }
      if low < entries[Int(parent)] {
        lows[Int(parent)] = min(lows[Int(parent)], low)
      } else {
        close(frame, at: parent)
      }
    }
  }

  private mutating func close(_ frame: Frame, at vertex: Int32) {
    closed[Int(vertex)] += 1
    if frame.open == edges.count - 1 { bridges.append(frame.edge) }
    for edge in edges[frame.open...] { labels[Int(edge)] = componentCount }
    edges.removeSubrange(frame.open...)
    componentCount += 1
  }

  func result(vertexCount: Int) -> BiconnectedComponents {
    var numbers = [Int32](repeating: -1, count: Int(componentCount))
    var count: Int32 = 0
    var labels = self.labels
    for edge in labels.indices where labels[edge] >= 0 {
      let component = Int(labels[edge])
      if numbers[component] < 0 {
        numbers[component] = count
        count += 1
      }
      labels[edge] = numbers[component]
    }
    let points = (0..<vertexCount).compactMap { vertex in
      // Below itself, and with its parent if it has one.
      let parts = Int(closed[vertex]) + (isRoot[vertex] ? 0 : 1)
      return closed[vertex] > 0 && parts > 1
        ? BiconnectedComponents.ArticulationPoint(vertex: Int32(vertex), partCount: parts) : nil
    }
    return BiconnectedComponents(
      labels: labels, count: Int(count), articulationPoints: points, bridges: bridges.sorted())
  }
}
