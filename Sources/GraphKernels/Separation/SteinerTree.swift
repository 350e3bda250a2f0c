/// A smallest, or nearly smallest, network that ties vertices together.
public struct SteinerTree: Hashable, Sendable {
  /// The edges of the network, ascending. They form no circle.
  public var edges: [Int32]
  /// The vertices of the network, ascending: the terminals and those that tie them.
  public var vertices: [Int32]
  /// The sum of the weights of ``edges``.
  public var weight: Double
  /// Whether no network of less weight ties the same terminals, up to rounding.
  public var isExact: Bool
  /// The terminals that the network ties to each other, each group in ascending order; the largest
  /// group first, of equal ones that with the lowest number. One group where all could be tied.
  public var groups: [[Int32]]
  /// The terminals, ascending, that could not be tied to those of the first group; those that do
  /// not exist among them.
  public var unconnected: [Int32]
}

extension CompressedGraph {
  /// The smallest network that ties several vertices together: a tree of least weight that contains
  /// them all.
  ///
  /// Finding it is NP-hard in general. Up to ``exactTerminalLimit`` terminals, where the table that
  /// this takes is not too large, the answer is exact; else it weighs at most twice as much, and
  /// mostly a few per cent more, than the best.
  ///
  /// - Parameters:
  ///   - terminals: the vertices to tie, in whatever order; repeated ones count once.
  ///   - weights: what each edge weighs, by its number; nil for 1 each. An edge whose weight is
  ///     negative, infinite, not a number or missing is not used.
  ///   - exactBudget: how large the table for an exact answer may be: 12 bytes for each vertex and
  ///     each set of terminals but one, so `vertices x 2^(terminals - 1)`. 0 for none.
  ///   - filter: which edges, and which vertices besides the terminals, may be used. An edge may be
  ///     if it is allowed in either direction.
  ///   - execution: how long it may take; one thread works.
  /// - Returns: a tree, or, where not all terminals are connected, one tree for each group that is.
  ///
  /// Direction makes no difference; self-loops are never used, of parallel edges only the lightest.
  /// Among trees of equal weight the choice follows vertex and edge numbers, so the same graph gives
  /// the same tree on every machine; the weight of an exact answer does not depend on numbering.
  /// Complexity: O((vertices + edges) log vertices + edges log terminals), and for t terminals
  /// O(3^t vertices + 2^t (vertices + edges) log vertices) where the answer is exact.
  /// - Throws: ``Interrupted`` when the time is over or the caller wants no answer any more.
  ///
  /// Source: K. Mehlhorn, "A faster approximation algorithm for the Steiner problem in graphs",
  /// Information Processing Letters 27(3), 1988, doi 10.1016/0020-0190(88)90066-X; exact: S. E.
  /// Dreyfus and R. A. Wagner, "The Steiner problem in graphs", Networks 1(3), 1971, doi
  /// 10.1002/net.3230010302, with one search for each set of terminals as in R. E. Erickson,
  /// C. L. Monma and A. F. Veinott, 1987, doi 10.1287/moor.12.4.634.
  ///
  /// ```swift
  /// // A star: 3 in the middle of 0, 1 and 2
  /// let graph = try CompressedGraph(vertexCount: 4, sources: [3, 3, 3], targets: [0, 1, 2])
  /// let tree = try graph.steinerTree(connecting: [0, 1, 2], filter: NoFilter())
  /// tree.vertices  // [0, 1, 2, 3]
  /// ```
  public func steinerTree(
    connecting terminals: [Int32], weights: [Double]? = nil, exactBudget: Int = 8_000_000,
    filter: some TraversalFilter, execution: Execution = .unlimited
  ) throws(Interrupted) -> SteinerTree {
    try execution.check()
    let wanted = Set(terminals).sorted()
    let network = TreeNetwork(
      self, weights: weights, filter: filter, terminals: wanted.filter(contains))
    var (edges, groups) = try network.approximateForest(execution)
    edges = try network.improved(edges, execution)

    var isExact = true
    for group in groups where group.count > 2 {
      let own = network.part(of: edges, containing: group[0])
      let tableSize = vertexCount.multipliedReportingOverflow(
        by: 1 << min(group.count - 1, Self.exactTerminalLimit))
      guard group.count <= Self.exactTerminalLimit, !tableSize.overflow,
        tableSize.partialValue <= exactBudget
      else {
        // A tree that ties only terminals of neighbouring places may be exact; nobody knows.
        isExact = false
        continue
      }
      let best = try network.exactTree(
        connecting: group, bound: network.weight(of: own), execution)
      if let best, network.weight(of: best) < network.weight(of: own) {
        edges = Set(edges).subtracting(own).union(best).sorted()
      }
    }
    groups.sort { ($1.count, $0[0]) < ($0.count, $1[0]) }
    let ends = edges.flatMap { [sources[Int($0)], targets[Int($0)]] }
    return SteinerTree(
      edges: edges, vertices: Set(ends + network.terminals).sorted(),
      weight: network.weight(of: edges), isExact: isExact, groups: groups,
      unconnected: Set(wanted).subtracting(groups.first ?? []).sorted())
  }

  /// The answer is exact for at most so many terminals.
  public static var exactTerminalLimit: Int { 10 }
}
