/// The shortest paths between two vertices as layers, read off a search that has met.
///
/// Complexity of every method: O(steps that leave the vertices on shortest paths).
extension SearchState {
  /// Marks the vertices of the start's side that lie on shortest paths, so that ``follow`` never
  /// runs into a dead end. Returns them by distance from the meeting vertices.
  @discardableResult
  mutating func markUseful(
    _ graph: CompressedGraph, _ direction: Direction, _ filter: some TraversalFilter
  ) -> [[Int32]] {
    var layers = [meeting]
    for vertex in meeting { useful[Int(vertex)] = stamp }
    for depth in stride(from: forwardRadius - 1, through: 0, by: -1) {
      var layer: [Int32] = []
      for vertex in layers[layers.count - 1] {
        graph.forEachStep(from: vertex, direction.reversed) { neighbour, edge, isForward in
          guard forwardDepth(neighbour) == depth, useful[Int(neighbour)] != stamp,
            !isBlocked(edge: edge), filter.allowsEdge(edge, isForward: !isForward)
          else { return }
          useful[Int(neighbour)] = stamp
          layer.append(neighbour)
        }
      }
      layers.append(layer)
    }
    return layers
  }

  /// Whether a step from a useful vertex stays on a shortest path.
  @inline(__always)
  func follows(_ neighbour: Int32, after vertex: Int32) -> Bool {
    if let depth = forwardDepth(vertex), depth >= 0, depth < forwardRadius {
      return useful[Int(neighbour)] == stamp && forwardDepth(neighbour) == depth + 1
    }
    guard let depth = backwardDepth(vertex), depth > 0 else { return false }
    return backwardDepth(neighbour) == depth - 1
  }

  /// How many shortest paths there are; `Int.max` where there are more than that.
  ///
  /// Parallel edges count as different paths. `layers` come from ``markUseful(_:_:_:)``.
  mutating func countPaths(
    _ graph: CompressedGraph, _ direction: Direction, _ filter: some TraversalFilter,
    layers: [[Int32]]
  ) -> Int {
    var ordered = [meeting]
    for depth in stride(from: backwardRadius - 1, through: 0, by: -1) {
      var layer: [Int32] = []
      for vertex in ordered[ordered.count - 1] {
        graph.forEachStep(from: vertex, direction) { neighbour, edge, isForward in
          guard backwardDepth(neighbour) == depth, useful[Int(neighbour)] != stamp,
            !isBlocked(edge: edge), filter.allowsEdge(edge, isForward: isForward)
          else { return }
          useful[Int(neighbour)] = stamp
          layer.append(neighbour)
        }
      }
      ordered.append(layer)
    }
    var count = 0
    for layer in ordered.reversed() + layers.dropFirst() {
      for vertex in layer {
        count = backwardDepth(vertex) == 0 ? 1 : 0
        graph.forEachStep(from: vertex, direction) { neighbour, edge, isForward in
          guard follows(neighbour, after: vertex), !isBlocked(edge: edge),
            filter.allowsEdge(edge, isForward: isForward)
          else { return }
          let (sum, overflow) = count.addingReportingOverflow(pathCounts[Int(neighbour)])
          count = overflow ? .max : sum
        }
        pathCounts[Int(vertex)] = count
      }
    }
    return count
  }
}
