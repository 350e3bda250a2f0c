/// Edges that join what can be joined, without a circle.
public struct SpanningForest: Hashable, Sendable {
  /// The edges by number, ascending.
  public let edges: [Int32]
  /// How much the edges weigh together, added in the order of their numbers.
  public let weight: Double
  /// How many trees there are; a vertex without edges is a tree. Vertices that the filter does not
  /// allow are in no tree.
  public let treeCount: Int
}

extension CompressedGraph {
  /// The lightest set of edges that joins all vertices which edges can join: a minimum spanning tree
  /// of each connected component.
  ///
  /// - Parameters:
  ///   - weight: the weight of an edge, which may be negative; nil where all weigh 1. For a maximum
  ///     spanning forest negate it. Edges whose weight is not a number are left out.
  ///   - filter: which edges and vertices count; an edge that is allowed in either direction may be
  ///     used.
  ///   - execution: when to stop. It runs on one thread.
  /// - Returns: the edges of the forest, ascending. Of edges that weigh the same the one with the
  ///   lower number is taken first, so there is one result, whatever vertices are called.
  /// - Throws: ``Interrupted``.
  ///
  /// The direction of edges is ignored; of parallel edges at most one is used; self-loops never.
  /// Complexity: O(vertices + edges) memory; O(edges) for sorting by radix, O(edges α) for the rest.
  ///
  /// Source: J. B. Kruskal, "On the shortest spanning subtree of a graph and the traveling salesman
  /// problem", Proc. Amer. Math. Soc. 7 (1956), doi 10.1090/S0002-9939-1956-0078686-7.
  ///
  /// ```swift
  /// // A triangle: the heaviest side is left out.
  /// let graph = try CompressedGraph(vertexCount: 3, sources: [0, 1, 2], targets: [1, 2, 0])
  /// let lengths = [3.0, 1.0, 2.0]
  /// try graph.minimumSpanningForest(weight: { lengths[Int($0)] }).edges  // [1, 2]
  /// ```
  public func minimumSpanningForest(
    weight: ((Int32) -> Double)? = nil, filter: some TraversalFilter = NoFilter(),
    execution: Execution = .unlimited
  ) throws(Interrupted) -> SpanningForest {
    try execution.check()
    let isAllowed = Buffer<Bool>(uninitialized: vertexCount)
    var treeCount = 0
    for vertex in 0..<Int32(truncatingIfNeeded: vertexCount) {
      isAllowed[Int(vertex)] = filter.allowsVertex(vertex)
      treeCount += isAllowed[Int(vertex)] ? 1 : 0
    }
    var order = WeightOrder(capacity: edgeCount)
    for edge in 0..<Int32(truncatingIfNeeded: edgeCount) {
      let (start, end) = (source(of: edge), target(of: edge))
      guard start != end, isAllowed[Int(start)], isAllowed[Int(end)],
        filter.allowsEdge(edge, isForward: true) || filter.allowsEdge(edge, isForward: false)
      else { continue }
      let value = weight?(edge) ?? 1
      if !value.isNaN { order.append(edge, value) }
    }
    let sorted = try order.sorted(execution: execution)
    var trees = DisjointTrees(count: vertexCount)
    let isUsed = Buffer<Bool>(repeating: false, count: edgeCount)
    var wanted = max(0, treeCount - 1)
    for index in 0..<order.count {
      if wanted == 0 { break }
      if index & 0xffff == 0 { try execution.check() }
      let edge = sorted[index]
      if trees.join(source(of: edge), target(of: edge)) {
        isUsed[Int(edge)] = true
        wanted -= 1
        treeCount -= 1
      }
    }
    var edges: [Int32] = []
    var total = 0.0
    for edge in 0..<Int32(truncatingIfNeeded: edgeCount) where isUsed[Int(edge)] {
      edges.append(edge)
      total += weight?(edge) ?? 1
    }
    return SpanningForest(edges: edges, weight: total, treeCount: treeCount)
  }
}

/// Which vertices are in one tree (union by size, paths halved on the way up).
private struct DisjointTrees {
  /// The next vertex on the way to the root; of a root, the size of its tree, negative.
  private let parents: Buffer<Int32>

  init(count: Int) { parents = Buffer(repeating: -1, count: count) }

  @inline(__always)
  private func root(of vertex: Int32) -> Int32 {
    let parents = self.parents.pointer
    var vertex = vertex
    while parents[Int(vertex)] >= 0 {
      let parent = parents[Int(vertex)]
      if parents[Int(parent)] < 0 { return parent }
      parents[Int(vertex)] = parents[Int(parent)]
      vertex = parents[Int(parent)]
    }
    return vertex
  }

  /// Joins two trees; false where the vertices are in one tree already.
  mutating func join(_ left: Int32, _ right: Int32) -> Bool {
    var (large, small) = (root(of: left), root(of: right))
    if large == small { return false }
    if parents[Int(large)] > parents[Int(small)] { swap(&large, &small) }
    parents[Int(large)] &+= parents[Int(small)]
    parents[Int(small)] = large
    return true
  }
}
