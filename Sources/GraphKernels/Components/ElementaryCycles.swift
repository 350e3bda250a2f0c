/// A closed path along directed edges that passes no vertex twice.
public struct ElementaryCycle: Hashable, Sendable {
  /// The vertices in the order of the cycle, the smallest first.
  public var vertices: [Int32]
  /// The edge from each vertex to the next, the last one back to the first; as many as vertices.
  public var edges: [Int32]

  /// Puts a cycle together.
  public init(vertices: [Int32], edges: [Int32]) {
    self.vertices = vertices
    self.edges = edges
  }

  /// How many edges it has.
  public var length: Int { edges.count }
}

/// Cycles, and whether there are more of them.
public struct ElementaryCycleList: Hashable, Sendable {
  /// The cycles, by their smallest vertex, then edge by edge: by the vertex that the edge leads to
  /// and by its number, the edge back to the first vertex before all others.
  public var cycles: [ElementaryCycle]
  /// Whether a limit kept further cycles of the length asked for out, or kept the search from
  /// finding out.
  public var isTruncated: Bool
}

extension CompressedGraph {
  /// The elementary cycles: closed paths along edges that pass no vertex twice.
  ///
  /// - Parameters:
  ///   - maxLength: how many edges a cycle may have.
  ///   - maxCount: how many cycles to find.
  ///   - budget: how many steps to look at in all, so that a search that finds little ends too; a
  ///     cycle that is found costs as many as it has edges.
  ///   - filter: which edges and vertices cycles may use; edges are asked about from source to
  ///     target.
  ///   - execution: until when.
  /// - Returns: the first `maxCount` cycles in the order of ``ElementaryCycleList``, and whether
  ///   a limit cut the search short.
  ///
  /// Cycles that differ only in which of parallel edges they take are different cycles. A loop is a
  /// cycle of one edge. The number of cycles can grow exponentially with the size of the graph.
  ///
  /// Complexity: O((vertices + edges) (cycles + s)) without a bound on the length, for the s
  /// vertices of strongly connected components with more than one; what is farther than `maxLength`
  /// from the smallest vertex of a cycle is not looked at. Memory O(vertices + cycles). Throws:
  /// ``Interrupted``.
  ///
  /// Source: D. B. Johnson, "Finding all the elementary circuits of a directed graph", SIAM Journal
  /// on Computing 4(1), 1975, doi 10.1137/0204007; with a length, A. Gupta and T. Suzumura, "Finding
  /// all bounded-length simple cycles in a directed graph", 2021, doi 10.48550/arXiv.2105.10094.
  ///
  /// ```swift
  /// let graph = try CompressedGraph(vertexCount: 2, sources: [0, 1], targets: [1, 0])
  /// try graph.elementaryCycles().cycles  // one, of vertices 0 and 1 and edges 0 and 1
  /// ```
  public func elementaryCycles(
    maxLength: Int = .max, maxCount: Int = 10_000, budget: Int = 50_000_000,
    filter: some TraversalFilter = NoFilter(), execution: Execution = .unlimited
  ) throws(Interrupted) -> ElementaryCycleList {
    guard maxLength > 0, vertexCount > 0 else {
      return ElementaryCycleList(cycles: [], isTruncated: false)
    }
    let components = try adjacency(isDirected: true, filter: filter)
      .stronglyConnectedComponents(execution: execution)
    var search = CycleSearch(
      self, within: components, maxLength: maxLength, maxCount: max(0, maxCount),
      budget: max(0, budget), execution: execution)
    for vertex in 0..<Int32(vertexCount) where !search.isTruncated {
      if filter.allowsVertex(vertex) { try search.run(from: vertex, self, filter) }
      if vertex & 0xfff == 0 { try execution.check() }
    }
    return ElementaryCycleList(cycles: search.cycles, isTruncated: search.isTruncated)
  }
}

/// Finds the cycles of which one vertex is the smallest.
private struct CycleSearch {
  private(set) var cycles: [ElementaryCycle] = []
  private(set) var isTruncated = false
  private let maxCount: Int
  private var budget: Int
  private let execution: Execution
  /// The length allowed; no cycle has more edges than there are vertices.
  private let bound: Int32
  /// Without a bound that matters it is enough to know whether a way back is open, as in Johnson's
  /// algorithm; with one, also how long it is.
  private let isBounded: Bool
  /// A vertex may be entered only while the path has fewer vertices than this; 0 for never. Starts
  /// from the distance back to the first vertex, and sinks to what the path leaves possible.
  private var locks: [Int32]
  private var isOnPath: [Bool]
  /// The vertices from which a way leads back to the start.
  private var region: [Int32] = []
  private var isInRegion: [Bool]
  /// The strongly connected component of each vertex: no cycle leaves it.
  private let labels: [Int32]
  private var path: [Frame] = []
  private var start: Int32 = 0

  private struct Frame {
    var vertex: Int32
    /// The edge that leads to the vertex.
    var edge: Int32
    /// How much of its row was looked at.
    var place: Int
    /// The shortest way back that was found from here, ``CycleSearch/none`` before any.
    var wayBack: Int32
  }

  private static let none = Int32.max

  init(
    _ graph: CompressedGraph, within components: Components, maxLength: Int, maxCount: Int,
    budget: Int, execution: Execution
  ) {
    labels = components.labels
    self.maxCount = maxCount
    self.budget = budget
    self.execution = execution
    bound = Int32(min(maxLength, graph.vertexCount))
    isBounded = maxLength < graph.vertexCount
    locks = Array(repeating: 0, count: graph.vertexCount)
    isOnPath = Array(repeating: false, count: graph.vertexCount)
    isInRegion = isOnPath
  }

  mutating func run(
    from start: Int32, _ graph: CompressedGraph, _ filter: some TraversalFilter
  ) throws(Interrupted) {
    self.start = start
    try findRegion(graph, filter)
    defer {
      for vertex in region {
        locks[Int(vertex)] = 0
        isInRegion[Int(vertex)] = false
      }
      region.removeAll(keepingCapacity: true)
    }
    if isTruncated || region.isEmpty { return }
    enter(start, by: -1, graph)
    while let frame = path.last {
      if try takeStep(frame, graph, filter) { continue }
      if isTruncated { break }
      try leave(graph, filter)
    }
    for frame in path { isOnPath[Int(frame.vertex)] = false }
    path.removeAll(keepingCapacity: true)
  }

  /// Spends one of the steps that may be looked at.
  private mutating func spend() throws(Interrupted) -> Bool {
    if budget == 0 {
      isTruncated = true
      return false
    }
    budget -= 1
    if budget & 0x3fff == 0 { try execution.check() }
    return true
  }

  /// Gives every vertex above the start from which a way leads back within the bound a lock.
  private mutating func findRegion(
    _ graph: CompressedGraph, _ filter: some TraversalFilter
  ) throws(Interrupted) {
    // Without a step to something larger, or a loop, no cycle can begin here.
    guard let last = graph.outgoing.row(start).last, graph.outgoing.entries[last].neighbour >= start
    else { return }
    region.append(start)
    isInRegion[Int(start)] = true
    var level = 0..<1
    var distance: Int32 = 0
    while !level.isEmpty, distance < bound - 1 {
      distance += 1
      for place in level {
        for arc in graph.incoming.row(region[place]) {
          guard try spend() else { return }
          let step = graph.incoming.entries[arc]
          guard step.neighbour > start, !isInRegion[Int(step.neighbour)],
            labels[Int(step.neighbour)] == labels[Int(start)],
            filter.allowsEdge(step.edge, isForward: true), filter.allowsVertex(step.neighbour)
          else { continue }
          isInRegion[Int(step.neighbour)] = true
          locks[Int(step.neighbour)] = isBounded ? bound - distance + 1 : bound
          region.append(step.neighbour)
        }
      }
      level = level.upperBound..<region.count
    }
  }

  private mutating func enter(_ vertex: Int32, by edge: Int32, _ graph: CompressedGraph) {
    path.append(
      Frame(
        vertex: vertex, edge: edge, place: graph.outgoing.row(vertex).lowerBound,
        wayBack: Self.none))
    isOnPath[Int(vertex)] = true
    locks[Int(vertex)] = isBounded ? Int32(path.count - 1) : 0
  }

  /// Goes on to the next vertex; false where there is none.
  private mutating func takeStep(
    _ frame: Frame, _ graph: CompressedGraph, _ filter: some TraversalFilter
  ) throws(Interrupted) -> Bool {
    let top = path.count - 1
    for place in frame.place..<graph.outgoing.row(frame.vertex).upperBound {
      guard try spend() else { return false }
      let step = graph.outgoing.entries[place]
      guard step.neighbour >= start else { continue }
      if step.neighbour == start {
        guard filter.allowsEdge(step.edge, isForward: true) else { continue }
        if cycles.count == maxCount {
          isTruncated = true
          return false
        }
        budget = max(0, budget - path.count)
        try execution.check()
        cycles.append(
          ElementaryCycle(
            vertices: path.map(\.vertex), edges: path.dropFirst().map(\.edge) + [step.edge]))
        path[top].wayBack = 1
      } else if !isOnPath[Int(step.neighbour)], path.count < locks[Int(step.neighbour)],
        filter.allowsEdge(step.edge, isForward: true)
      {
        path[top].place = place + 1
        enter(step.neighbour, by: step.edge, graph)
        return true
      }
    }
    return false
  }

  /// Leaves the last vertex of the path, and loosens locks where it knows a way back.
  private mutating func leave(
    _ graph: CompressedGraph, _ filter: some TraversalFilter
  ) throws(Interrupted) {
    guard let frame = path.popLast() else { return }
    isOnPath[Int(frame.vertex)] = false
    guard frame.wayBack != Self.none, !path.isEmpty else { return }
    let step: Int32 = isBounded ? 1 : 0
    path[path.count - 1].wayBack = min(path[path.count - 1].wayBack, frame.wayBack + step)
    var loosened = [(vertex: frame.vertex, wayBack: frame.wayBack)]
    while let (vertex, wayBack) = loosened.popLast() {
      let lock = isBounded ? bound - wayBack + 1 : bound
      if locks[Int(vertex)] >= lock { continue }
      locks[Int(vertex)] = lock
      for arc in graph.incoming.row(vertex) {
        guard try spend() else { return }
        let before = graph.incoming.entries[arc]
        // Vertices of the path stay closed.
        guard isInRegion[Int(before.neighbour)], !isOnPath[Int(before.neighbour)],
          filter.allowsEdge(before.edge, isForward: true)
        else { continue }
        loosened.append((before.neighbour, wayBack + step))
      }
    }
  }
}
