import GraphKernels

/// Distances, and how shortest paths share vertices and edges, by listing all simple paths: slow and
/// obvious.
struct ShortestPathShares {
  /// By start and end; nil where there is no path.
  var distances: [[Double?]]
  /// For each start, the sum over ends of the share of shortest paths through each vertex.
  var vertices: [[Double]]
  /// For each edge, the sum over ordered pairs of the share of shortest paths that take it.
  var edges: [Double]

  /// - Parameter weights: lengths of edges; nil where all are 1. Edges of length 0 are left out.
  init(_ plain: PlainGraph, _ direction: Direction, weights: [Float]? = nil) {
    let count = plain.vertexCount
    distances = Array(repeating: Array(repeating: nil, count: count), count: count)
    vertices = Array(repeating: Array(repeating: 0, count: count), count: count)
    edges = Array(repeating: 0, count: plain.edges.count)
    let without = SampleFilter(
      edges: Set((weights ?? []).enumerated().filter { $1 == 0 }.map { Int32($0.offset) }))
    for start in 0..<count {
      for end in 0..<count {
        let paths = plain.simplePaths(
          from: Int32(start), to: Int32(end), direction, filter: without)
        let lengths = paths.map { path in
          path.edges.reduce(0) { $0 + Double(weights?[Int($1)] ?? 1) }
        }
        guard let least = lengths.min() else { continue }
        distances[start][end] = least
        if start == end { continue }
        let shortest = zip(paths, lengths).filter { $1 == least }.map(\.0)
        for path in shortest {
          for vertex in path.vertices.dropFirst().dropLast() {
            vertices[start][Int(vertex)] += 1 / Double(shortest.count)
          }
          for edge in path.edges { edges[Int(edge)] += 1 / Double(shortest.count) }
        }
      }
    }
  }

  /// Betweenness from some starts, every pair counted once for each start.
  func betweenness(from starts: some Sequence<Int>) -> [Double] {
    starts.reduce(into: Array(repeating: 0, count: vertices.count)) { sums, start in
      for vertex in sums.indices { sums[vertex] += vertices[start][vertex] }
    }
  }
}

/// Whether two lists of numbers are the same but for rounding.
func isClose(_ left: [Double], _ right: [Double], within tolerance: Double = 1e-9) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($1)) }
}

/// The weights 1...3 of edges of a small graph, by their numbers.
func smallWeights(_ plain: PlainGraph) -> [Float] {
  plain.edges.indices.map { Float($0 * 7 % 3 + 1) }
}

extension PlainGraph {
  /// The matrix of weights from row to column; of an undirected graph both ways, a loop once.
  func matrix(isDirected: Bool, weights: [Float]? = nil) -> [[Double]] {
    var matrix = Array(repeating: Array(repeating: 0.0, count: vertexCount), count: vertexCount)
    for (number, edge) in edges.enumerated() {
      let (source, target) = (Int(edge.source), Int(edge.target))
      let weight = Double(weights?[number] ?? 1)
      matrix[source][target] += weight
      if !isDirected, source != target { matrix[target][source] += weight }
    }
    return matrix
  }

  /// The graph with its vertices called otherwise, and the names.
  func shuffled(using generator: inout SeededGenerator) -> (PlainGraph, names: [Int32]) {
    let names = (0..<Int32(vertexCount)).shuffled(using: &generator)
    return (renamed(names), names)
  }
}

extension [Double] {
  /// The scores of a graph in which vertex `v` is called `names[v]`, by the old numbers.
  func byOldNames(_ names: [Int32]) -> [Double] { names.map { self[Int($0)] } }
}

/// Published examples.
enum KnownGraphs {
  /// The kite of D. Krackhardt, "Assessing the political landscape", 1990: Andre, Beverly, Carol,
  /// Diane, Ed, Fernando, Garth, Heather, Ike, Jane.
  static let kite = PlainGraph(
    vertexCount: 10,
    edges: [
      (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5),
      (3, 6), (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
    ])

  /// A chain of diamonds: two paths through each, so 2 to the power of `count` from end to end.
  static func diamonds(_ count: Int) -> PlainGraph {
    PlainGraph(
      vertexCount: 3 * count + 1,
      edges: (0..<Int32(count)).flatMap { index -> [(source: Int32, target: Int32)] in
        let start = 3 * index
        return [
          (start, start + 1), (start, start + 2), (start + 1, start + 3), (start + 2, start + 3),
        ]
      })
  }
}
