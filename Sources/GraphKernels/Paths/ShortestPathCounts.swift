/// How many shortest paths between two vertices pass each vertex.
public struct ShortestPathCounts: Hashable, Sendable {
  /// A vertex on shortest paths.
  public struct Passage: Hashable, Sendable {
    /// The vertex.
    public var vertex: Int32
    /// How many edges lie between the first vertex and this one.
    public var distance: Int
    /// How many shortest paths pass it; `Int.max` where there are more than that.
    public var pathCount: Int
    /// Which share of the shortest paths passes it, 0...1.
    public var share: Double
  }

  /// How many edges the shortest paths have.
  public var length: Int
  /// How many there are; `Int.max` where there are more than that.
  public var pathCount: Int
  /// The vertices on them, both ends included, by number.
  public var vertices: [Passage]
  /// The edges on them, ascending.
  public var edges: [Int32]
}

extension CompressedGraph {
  /// How many shortest paths between two vertices pass each vertex, without listing the paths.
  ///
  /// - Parameters:
  ///   - start: the first vertex.
  ///   - end: the last vertex.
  ///   - direction: which way edges may be taken.
  ///   - maxLength: how many edges a path may have.
  ///   - filter: which edges, and which vertices between the ends, a path may use.
  ///   - state: working memory, see ``SearchState``.
  /// - Returns: nil where there is no path within `maxLength`, an end does not exist, or both ends
  ///   are the same.
  ///
  /// Parallel edges give parallel paths, each counted; loops are never part of one. Complexity:
  /// O(vertices + edges) at worst. Source: counting as in U. Brandes, "A faster algorithm for
  /// betweenness centrality", 2001, doi 10.1080/0022250X.2001.9990249.
  public func shortestPathCounts(
    from start: Int32, to end: Int32, _ direction: Direction, maxLength: Int = .max,
    filter: some TraversalFilter, _ state: inout SearchState
  ) -> ShortestPathCounts? {
    guard contains(start), contains(end), start != end, maxLength >= 0 else { return nil }
    let memory = state.begin(self)
    let network = withSteps { steps -> PathNetwork? in
      guard
        memory.meet(steps, from: start, to: end, direction, maxLength: maxLength, filter: filter)
      else { return nil }
      let usefulCount = memory.markUseful(steps, direction, filter)
      return memory.network(
        steps, from: start, to: end, direction, filter, usefulCount: usefulCount)
    }
    return network?.passages()
  }
}

extension PathNetwork {
  /// What passes each vertex. Complexity: O(steps log steps).
  fileprivate func passages() -> ShortestPathCounts {
    // Shares are products of numbers that may be too large for any integer.
    var before = [Double](repeating: 0, count: vertices.count)
    var after = before
    var countsBefore = [Int](repeating: 0, count: vertices.count)
    var countsAfter = countsBefore
    var distances = countsBefore
    before[0] = 1
    countsBefore[0] = 1
    for place in vertices.indices {
      for step in steps[offsets[place]..<offsets[place + 1]] {
        let next = Int(step.place)
        before[next] += before[place]
        countsBefore[next] = Self.sum(countsBefore[next], countsBefore[place])
        distances[next] = distances[place] + 1
      }
    }
    for place in vertices.indices.reversed() {
      if place == vertices.count - 1 {
        after[place] = 1
        countsAfter[place] = 1
      }
      for step in steps[offsets[place]..<offsets[place + 1]] {
        after[place] += after[Int(step.place)]
        countsAfter[place] = Self.sum(countsAfter[place], countsAfter[Int(step.place)])
      }
    }
    let total = countsAfter[0]
    let passages = vertices.indices.map { place in
      let (count, overflow) =
        countsBefore[place].multipliedReportingOverflow(by: countsAfter[place])
      let share = before[place] / before[vertices.count - 1] * after[place]
      return ShortestPathCounts.Passage(
        vertex: vertices[place], distance: distances[place], pathCount: overflow ? .max : count,
        share: count == total && !overflow ? 1 : min(1, share))
    }
    return ShortestPathCounts(
      length: distances[vertices.count - 1], pathCount: total,
      vertices: passages.sorted { $0.vertex < $1.vertex },
      edges: Set(steps.map(\.edge)).sorted())
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }
}
