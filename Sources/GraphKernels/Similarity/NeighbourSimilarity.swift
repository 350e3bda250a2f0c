private import Foundation

/// How alike two vertices are by the neighbours that they share.
public enum NeighbourSimilarity: Hashable, Sendable, CaseIterable {
  /// How many neighbours they share.
  case commonNeighbours
  /// The share of common neighbours among all neighbours of either, 0...1.
  case jaccard
  /// Common neighbours over the geometric mean of both numbers of neighbours, 0...1; also known as
  /// Salton index.
  case cosine
  /// Common neighbours, each by the inverse of the logarithm of its own number of neighbours: to
  /// share a rare one counts more.
  ///
  /// Source: L. A. Adamic, E. Adar, "Friends and neighbors on the Web", Social Networks 25, 2003,
  /// doi 10.1016/S0378-8733(03)00009-1.
  case adamicAdar
  /// Common neighbours, each by the inverse of its own number of neighbours.
  ///
  /// Source: T. Zhou, L. Lu, Y.-C. Zhang, "Predicting missing links via local information",
  /// European Physical Journal B 71, 2009, doi 10.1140/epjb/e2009-00335-8.
  case resourceAllocation

  /// What a common neighbour that so many vertices know contributes.
  fileprivate func share(ofNeighbourKnownBy count: Int) -> Double {
    switch self {
    case .commonNeighbours, .jaccard, .cosine: 1
    // Two vertices know it at least.
    case .adamicAdar: 1 / log(Double(max(2, count)))
    case .resourceAllocation: 1 / Double(max(2, count))
    }
  }

  /// The similarity from what common neighbours contribute, and how many neighbours either has.
  fileprivate func score(_ sum: Double, _ left: Int, _ right: Int) -> Double {
    switch self {
    case .commonNeighbours, .adamicAdar, .resourceAllocation: sum
    case .jaccard: sum == 0 ? 0 : sum / (Double(left) + Double(right) - sum)
    case .cosine: sum == 0 ? 0 : sum / (Double(left) * Double(right)).squareRoot()
    }
  }
}

/// A vertex and how similar it is to another.
public struct SimilarVertex: Hashable, Sendable {
  /// The vertex.
  public var vertex: Int32
  /// How similar it is; larger is more similar.
  public var score: Double

  /// Makes a similar vertex.
  public init(vertex: Int32, score: Double) {
    self.vertex = vertex
    self.score = score
  }
}

extension Adjacency {
  /// How alike two vertices are by the neighbours that they share.
  ///
  /// - Parameters:
  ///   - first: one vertex.
  ///   - second: another.
  ///   - measure: how common neighbours are weighed.
  ///   - direction: whose neighbours are compared: with ``Direction/outgoing`` those that edges
  ///     lead to, and a common neighbour weighs by how many edges lead to it; with
  ///     ``Direction/both`` direction does not matter.
  /// - Returns: the similarity; 0 without common neighbours, or where a vertex does not exist.
  ///
  /// Parallel edges, self-loops and weights do not matter. The two vertices are not their own
  /// common neighbours, but count among all neighbours of each other where an edge joins them.
  /// Complexity: O(sum of degrees of both and, with ``Direction/both``, of their common
  /// neighbours).
  public func similarity(
    of first: Int32, _ second: Int32, by measure: NeighbourSimilarity,
    _ direction: Direction = .outgoing
  ) -> Double {
    let shares = byFamiliarity(commonNeighbours(of: first, second, direction), direction)
    return measure.score(
      shares.reduce(0) { $0 + measure.share(ofNeighbourKnownBy: $1.count) },
      neighbourSet(of: first, direction).count, neighbourSet(of: second, direction).count)
  }

  /// The vertices that are most like a vertex by the neighbours that they share.
  ///
  /// - Parameters:
  ///   - vertex: the vertex to compare with.
  ///   - measure: how common neighbours are weighed.
  ///   - direction: whose neighbours are compared, see
  ///     ``similarity(of:_:by:_:)``.
  ///   - maxCount: how many vertices to return.
  ///   - execution: until when to work.
  /// - Returns: the most similar vertices that share a neighbour with it, best first, equally good
  ///   ones by number; none where the vertex does not exist.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// ```swift
  /// // 0 and 1 both lead to 2 and 3
  /// let graph = try Adjacency(
  ///   vertexCount: 4, sources: [0, 0, 1, 1], targets: [2, 3, 2, 3], isDirected: true)
  /// try graph.mostSimilar(to: 0, by: .jaccard, maxCount: 5)  // 1, score 1
  /// ```
  ///
  /// Complexity: O(vertices + sum of degrees of its neighbours).
  public func mostSimilar(
    to vertex: Int32, by measure: NeighbourSimilarity, _ direction: Direction = .outgoing,
    maxCount: Int, execution: Execution = .unlimited
  ) throws(Interrupted) -> [SimilarVertex] {
    guard contains(vertex), maxCount > 0 else { return [] }
    var sums = [Double](repeating: 0, count: vertexCount)
    var candidates: [Int32] = []
    let own = neighbourSet(of: vertex, direction)
    for (step, neighbour) in byFamiliarity(own, direction).enumerated() {
      if step % 64 == 0 { try execution.check() }
      let share = measure.share(ofNeighbourKnownBy: neighbour.count)
      for other in neighbourSet(of: neighbour.vertex, direction.reversed) where other != vertex {
        if sums[Int(other)] == 0 { candidates.append(other) }
        sums[Int(other)] += share
      }
    }
    let needsDegrees = measure == .jaccard || measure == .cosine
    var found: [SimilarVertex] = []
    found.reserveCapacity(candidates.count)
    for (step, other) in candidates.enumerated() {
      if step % 4096 == 0 { try execution.check() }
      let degree = needsDegrees ? neighbourCount(of: other, direction) : 0
      found.append(
        SimilarVertex(
          vertex: other, score: measure.score(sums[Int(other)], own.count, degree)))
    }
    found.sort { $0.score == $1.score ? $0.vertex < $1.vertex : $0.score > $1.score }
    return Array(found.prefix(maxCount))
  }

  private func neighbourCount(of vertex: Int32, _ direction: Direction) -> Int {
    isSimple && (direction != .both || !isDirected)
      ? degree(of: vertex, direction) : neighbourSet(of: vertex, direction).count
  }

  /// Vertices with how many others know them, by that number: sums over them do not depend on how
  /// vertices are numbered.
  private func byFamiliarity(
    _ vertices: [Int32], _ direction: Direction
  ) -> [(count: Int, vertex: Int32)] {
    vertices.map { (neighbourCount(of: $0, direction.reversed), $0) }.sorted { $0 < $1 }
  }
}
