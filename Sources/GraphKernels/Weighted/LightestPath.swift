/// A path and what it weighs.
public struct WeightedPath: Hashable, Comparable, Sendable {
  /// The path.
  public var path: GraphPath
  /// The sum of the weights of its edges, added from the start on.
  public var weight: Double

  /// Puts a path and its weight together.
  public init(path: GraphPath, weight: Double) {
    self.path = path
    self.weight = weight
  }

  /// Lighter paths first, of equal ones as ``GraphPath`` orders them.
  public static func < (left: Self, right: Self) -> Bool {
    left.weight != right.weight ? left.weight < right.weight : left.path < right.path
  }
}

extension CompressedGraph {
  /// The path of least weight between two vertices.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - direction: which way edges may be taken.
  ///   - weights: what each edge costs, whichever way it is taken.
  ///   - maxLength: how many edges the path may have.
  ///   - filter: which edges, and which vertices between the ends, it may use.
  ///   - state: working memory, see ``WeightedSearchState``.
  /// - Returns: of all simple paths of least weight the first in the order of ``GraphPath``: that
  ///   with fewest edges, then by vertices and edges. Nil where there is none, or an end does not
  ///   exist. From a vertex to itself it is the path without edges.
  ///
  /// Weights are added in 64-bit floating point from the start on, and two paths to a vertex weigh
  /// the same if their sums are equal after rounding: always so for whole weights up to 2^53 in all.
  /// Where sums differ, only the lighter path to a vertex is carried on. Of parallel edges the
  /// lightest is taken, then the one with the lowest number; self-loops are never part of the path.
  ///
  /// Complexity: O((vertices + edges) log vertices) at worst, usually far less, as both ends search;
  /// where the lightest path is longer than `maxLength`, up to `maxLength` times that.
  /// - Throws: ``EdgeWeightError`` when there are not as many weights as edges.
  ///
  /// Source: Nicholson 1966, doi 10.1093/comjnl/9.3.275; within a length, P. Hansen, "Bicriterion path
  /// problems", 1980, doi 10.1007/978-3-642-48782-8_9.
  public func lightestPath(
    from start: Int32, to end: Int32, _ direction: Direction, weights: EdgeWeights,
    maxLength: Int = .max, filter: some TraversalFilter, _ state: inout WeightedSearchState
  ) throws(EdgeWeightError) -> WeightedPath? {
    try check(weights)
    guard contains(start), contains(end), maxLength >= 0 else { return nil }
    let search = state.begin(self)
    if type(of: filter) == NoFilter.self {
      // Known here, unlike other filters, so that the compiler leaves its answers out.
      return lightestPath(
        from: start, to: end, direction, weights: weights, base: 0, limit: .infinity,
        maxLength: maxLength, filter: NoFilter(), search)
    }
    return lightestPath(
      from: start, to: end, direction, weights: weights, base: 0, limit: .infinity,
      maxLength: maxLength, filter: filter, search)
  }

  func check(_ weights: EdgeWeights) throws(EdgeWeightError) {
    if weights.values.count != edgeCount {
      throw .unevenCounts(weights: weights.values.count, edges: edgeCount)
    }
  }

  /// The same within a query that has begun and may have blocked vertices and edges; the sum begins
  /// with `base` and may reach `limit`.
  func lightestPath(
    from start: Int32, to end: Int32, _ direction: Direction, weights: EdgeWeights, base: Double,
    limit: Double, maxLength: Int, filter: some TraversalFilter, _ search: WeightedSearch
  ) -> WeightedPath? {
    if start == end {
      return WeightedPath(path: GraphPath(vertices: [start], edges: []), weight: base)
    }
    return withSteps { steps in
      weights.values.withUnsafeBufferPointer { values in
        guard
          let found = search.search(
            steps, from: start, to: end, direction, weights: values, base: base, limit: limit,
            findsAll: false, filter: filter)
        else { return nil }
        if Int(found.length) > maxLength {
          return lightestPathWithinLength(
            steps, from: start, to: end, direction, weights: values, base: base, limit: limit,
            maxLength: maxLength, filter: filter, search)
        }
        let path = search.firstPath(
          steps, from: start, to: end, direction, weights: values, filter: filter)
        return WeightedPath(path: path, weight: found.distance)
      }
    }
  }
}

extension WeightedSearch {
  /// The first of the lightest paths with fewest edges, after a search that has found the end.
  fileprivate func firstPath(
    _ steps: StepPointers, from start: Int32, to end: Int32, _ direction: Direction,
    weights: UnsafeBufferPointer<Double>, filter: some TraversalFilter
  ) -> GraphPath {
    let labels = forward.pointer
    let useful = useful.pointer
    useful[Int(end)] = stamp
    var open = [end]
    while let vertex = open.popLast() {
      let label = labels[Int(vertex)]
      steps.forEach(from: vertex, direction.reversed) { neighbour, edge, isForward in
        let before = labels[Int(neighbour)]
        guard before.stamp == stamp | 1, before.length == label.length &- 1,
          before.distance + weights[Int(edge)] == label.distance, useful[Int(neighbour)] != stamp,
          !isBlocked(vertex, edge), filter.allowsEdge(edge, isForward: !isForward)
        else { return }
        useful[Int(neighbour)] = stamp
        open.append(neighbour)
      }
    }
    var path = GraphPath(vertices: [start], edges: [])
    var vertex = start
    while vertex != end {
      let label = labels[Int(vertex)]
      var (best, bestEdge) = (Int32.max, Int32.max)
      steps.forEach(from: vertex, direction) { neighbour, edge, isForward in
        guard useful[Int(neighbour)] == stamp,
          neighbour < best || (neighbour == best && edge < bestEdge)
        else { return }
        let after = labels[Int(neighbour)]
        guard after.length == label.length &+ 1,
          label.distance + weights[Int(edge)] == after.distance, !isBlocked(neighbour, edge),
          filter.allowsEdge(edge, isForward: isForward)
        else { return }
        (best, bestEdge) = (neighbour, edge)
      }
      if best == .max { break }
      path.vertices.append(best)
      path.edges.append(bestEdge)
      vertex = best
    }
    return path
  }
}
