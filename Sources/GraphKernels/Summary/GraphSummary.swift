/// How large, how dense and how regular a graph is.
public struct GraphSummary: Hashable, Sendable {
  /// How many vertices there are.
  public let vertexCount: Int
  /// How many edges there are, parallel ones and loops included.
  public let edgeCount: Int
  /// Whether edges lead one way only.
  public let isDirected: Bool
  /// How many edges lead from a vertex to itself.
  public let loopCount: Int
  /// How many pairs of different vertices are joined by at least one edge; with a direction where
  /// the graph has one, so two edges that lead opposite ways join two pairs.
  public let joinedPairCount: Int
  /// How many of these pairs are joined by more than one edge.
  public let parallelPairCount: Int
  /// In a directed graph, how many joined pairs are also joined the other way; two for each two
  /// vertices with edges both ways. 0 in an undirected graph.
  public let mutualPairCount: Int
  /// How many vertices have no edge at all.
  public let isolatedCount: Int
  /// How many vertices have each degree, from 0 to the highest degree. A vertex's degree is how many
  /// edge ends it has, in both directions; a loop has two.
  public let degreeCounts: [Int]
  /// The weight of all edges; ``edgeCount`` where they have no weights.
  public let totalWeight: Double

  /// The share of pairs of different vertices that are joined, 0...1; parallel edges and loops do
  /// not raise it. 0 for fewer than two vertices.
  public var density: Double {
    let pairs = Double(vertexCount) * Double(vertexCount - 1) / (isDirected ? 1 : 2)
    return pairs > 0 ? Double(joinedPairCount) / pairs : 0
  }

  /// How many edge ends a vertex has on average; 0 without vertices.
  public var meanDegree: Double {
    vertexCount > 0 ? 2 * Double(edgeCount) / Double(vertexCount) : 0
  }

  /// The lowest degree; 0 without vertices.
  public var minDegree: Int { degreeCounts.firstIndex { $0 > 0 } ?? 0 }

  /// The highest degree; 0 without vertices.
  public var maxDegree: Int { max(0, degreeCounts.count - 1) }

  /// The share of joined pairs that are joined both ways, 0...1; nil in an undirected graph or one
  /// without edges.
  public var reciprocity: Double? {
    isDirected && joinedPairCount > 0
      ? Double(mutualPairCount) / Double(joinedPairCount) : nil
  }
}

extension Adjacency {
  /// Counts what describes a graph.
  ///
  /// - Returns: see ``GraphSummary``. For a graph without vertices all counts are 0.
  ///
  /// Direction, parallel edges and loops are treated as each count says; weights matter only for
  /// ``GraphSummary/totalWeight``. Complexity: O(vertices + edges), with O(log degree) for each
  /// directed edge.
  ///
  /// ```swift
  /// let summary = graph.summary()
  /// summary.density  // 0.5
  /// ```
  public func summary() -> GraphSummary {
    var (loops, joined, parallel, mutual) = (0, 0, 0, 0)
    var weight = 0.0
    rows(.outgoing).withPointers { rows in
      rows.forEachRun { vertex, neighbour, count in
        if neighbour == vertex {
          loops += count
        } else {
          joined += 1
          parallel += count > 1 ? 1 : 0
          if isDirected { mutual += rows.contains(vertex, in: rows.row(neighbour)) ? 1 : 0 }
        }
      }
      if rows.weights != nil {
        for place in 0..<rows.offsets[vertexCount] { weight += Double(rows.weight(place)) }
      }
    }
    if !isDirected {
      // Every edge stands twice in the rows.
      (loops, joined, parallel, weight) = (loops / 2, joined / 2, parallel / 2, weight / 2)
    }
    let degrees = degreeDistribution()
    return GraphSummary(
      vertexCount: vertexCount, edgeCount: edgeCount, isDirected: isDirected, loopCount: loops,
      joinedPairCount: joined, parallelPairCount: parallel, mutualPairCount: mutual,
      isolatedCount: degrees.first ?? 0, degreeCounts: degrees,
      totalWeight: isWeighted ? weight : Double(edgeCount))
  }

  /// How many vertices have each degree.
  ///
  /// - Parameter direction: which edge ends count; makes no difference in an undirected graph.
  /// - Returns: at index `d` how many vertices have `d` edge ends, up to the highest degree; empty
  ///   for a graph without vertices.
  ///
  /// Parallel edges count one by one. A loop counts once in either direction, twice in both.
  /// Complexity: O(vertices + highest degree).
  public func degreeDistribution(_ direction: Direction = .both) -> [Int] {
    let degrees = (0..<Int32(truncatingIfNeeded: vertexCount)).map { degree(of: $0, direction) }
    guard let highest = degrees.max() else { return [] }
    var counts = [Int](repeating: 0, count: highest + 1)
    for degree in degrees { counts[degree] += 1 }
    return counts
  }
}

extension RowPointers {
  /// Calls `body` with each vertex, each of its different neighbours, and how often that stands in
  /// the row.
  fileprivate func forEachRun(_ body: (Int32, Int32, Int) -> Void) {
    for vertex in 0..<Int32(truncatingIfNeeded: vertexCount) {
      let end = row(vertex).upperBound
      var place = row(vertex).lowerBound
      while place < end {
        let start = place
        let neighbour = neighbours[start]
        while place < end, neighbours[place] == neighbour { place += 1 }
        body(vertex, neighbour, place - start)
      }
    }
  }
}
