/// The longest of all shortest paths of a graph, or what is known of it.
public struct Diameter: Hashable, Sendable {
  /// How many edges the longest shortest path that was found has.
  public let lowerBound: Int
  /// No shortest path has more edges than this.
  public let upperBound: Int
  /// Two vertices that are ``lowerBound`` edges apart.
  public let source: Int32
  /// The other of the two.
  public let target: Int32
  /// Whether a path joins every two vertices. If not, only vertices that a path joins count.
  public let isConnected: Bool

  /// Whether ``lowerBound`` is the diameter.
  public var isExact: Bool { lowerBound == upperBound }
}

extension Adjacency {
  /// The diameter: how far apart two vertices can be that a path joins.
  ///
  /// Four searches find two vertices far apart and a vertex in the middle. Then vertices are
  /// searched from, those farthest from the middle first, until no pair that is left can be farther
  /// apart than the best found. Where some vertices lie far out, as in most real networks, that is
  /// soon; where all are alike, as in graphs of random edges, it may need almost every vertex.
  ///
  /// - Parameters:
  ///   - maxSearches: from how many vertices to search after those four in each component. With 0
  ///     it is a double sweep, whose lower bound is often the diameter already.
  ///   - execution: when to stop. It runs on one thread.
  /// - Returns: the diameter and two vertices so far apart, bounds where `maxSearches` ended it; nil
  ///   for a graph without vertices. In a disconnected graph it is the largest diameter of a
  ///   component. Which of several pairs is named depends on how vertices are numbered.
  /// - Throws: ``Interrupted``.
  ///
  /// Paths have as few edges as can be, whatever these weigh. The direction of edges is ignored;
  /// parallel edges and self-loops make no difference.
  ///
  /// Complexity: O(edges) for each 64 searches at best; O(vertices · edges / 64) at worst.
  ///
  /// Source: P. Crescenzi, R. Grossi, M. Habib, L. Lanzi, A. Marino, "On computing the diameter of
  /// real-world undirected graphs", Theor. Comput. Sci. 514 (2013), doi 10.1016/j.tcs.2012.09.018
  /// (iFUB, 4-sweep); many searches at once: M. Then et al., "The more the merrier", PVLDB 8(4)
  /// (2014), doi 10.14778/2735496.2735507.
  ///
  /// ```swift
  /// try graph.diameter()?.lowerBound  // 6
  /// try graph.diameter(maxSearches: 0)  // quick bounds
  /// ```
  public func diameter(
    maxSearches: Int = .max, execution: Execution = .unlimited
  ) throws(Interrupted) -> Diameter? {
    guard vertexCount > 0 else { return nil }
    try execution.check()
    return try undirected().rows(.outgoing).withPointers { rows throws(Interrupted) in
      var search = DistanceSweep(rows, execution: execution)
      let components = try search.components()
      var best = (length: 0, source: components[0].centre, target: components[0].centre)
      var upperBound = 0
      for component in components where component.size - 1 > best.length {
        let found = try search.bounds(
          from: component.centre, betterThan: best, maxSearches: maxSearches)
        best = found.best
        upperBound = max(upperBound, found.upperBound)
      }
      return Diameter(
        lowerBound: best.length, upperBound: max(upperBound, best.length), source: best.source,
        target: best.target, isConnected: components.count == 1)
    }
  }
}

extension DistanceSweep {
  fileprivate typealias Pair = (length: Int, source: Int32, target: Int32)

  /// The components, largest first, each with a vertex of highest degree.
  fileprivate mutating func components() throws(Interrupted) -> [(centre: Int32, size: Int)] {
    var components: [(centre: Int32, size: Int)] = []
    let isKnown = Buffer<Bool>(repeating: false, count: rows.vertexCount)
    for start in 0..<Int32(truncatingIfNeeded: rows.vertexCount) where !isKnown[Int(start)] {
      try run(from: start)
      var centre = start
      for index in 0..<reachedCount {
        let vertex = reached[index]
        isKnown[Int(vertex)] = true
        let (degree, highest) = (rows.degree(vertex), rows.degree(centre))
        if degree > highest || degree == highest && vertex < centre { centre = vertex }
      }
      components.append((centre, reachedCount))
    }
    return components.sorted { ($1.size, $0.centre) < ($0.size, $1.centre) }
  }

  /// The longest shortest path of a component where it is longer than the best known one.
  fileprivate mutating func bounds(
    from start: Int32, betterThan known: Pair, maxSearches: Int
  ) throws(Interrupted) -> (best: Pair, upperBound: Int) {
    var best = known
    var middle = start
    for _ in 0..<2 {
      try run(from: middle)
      let far = reached[reachedCount - 1]
      try run(from: far)
      let end = reached[reachedCount - 1]
      let length = depth(of: end)
      if length > best.length { best = (length, far, end) }
      middle = ancestor(of: end, steps: length / 2)
    }
    try run(from: middle)
    // What is left lies within `radius` of the middle, so no two are more than twice that apart.
    var left = reachedCount
    var searches = 0
    while left > 0, best.length < 2 * depth(of: reached[left - 1]), searches < maxSearches {
      let radius = depth(of: reached[left - 1])
      var first = left
      while first > 0, left - first < min(64, maxSearches - searches),
        depth(of: reached[first - 1]) == radius
      { first -= 1 }
      searches += left - first
      let found = try farthest(fromReached: first..<left)
      if found.length > best.length { best = found }
      left = first
    }
    let upperBound = left > 0 ? 2 * depth(of: reached[left - 1]) : 0
    return (best, max(best.length, min(upperBound, reachedCount - 1)))
  }
}
