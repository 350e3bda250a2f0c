/// A graph whose edges are friendly or hostile, without direction: what structural balance is
/// measured on.
///
/// Where several edges join the same two vertices, whichever way they lead, the sign of the sum of
/// their signs counts; where that is 0, the two are not joined. Self-loops and weights do not
/// matter.
///
/// ```swift
/// // 0 and 1 are friends, and both are at odds with 2
/// let graph = try Adjacency(
///   vertexCount: 3, sources: [0, 0, 1], targets: [1, 2, 2], isDirected: false)
/// let signed = try SignedGraph(graph, signs: [1, -1, -1])
/// try signed.balance().isBalanced  // true
/// ```
public struct SignedGraph: Sendable {
  /// Who is next to whom, without direction, parallel edges and loops.
  public let graph: Adjacency
  /// The sign of each edge of ``graph``, 1 or -1, in the order of its ``Adjacency/edgeColumns()``.
  public let signs: [Int8]
  /// The same at each place of its rows.
  let placeSigns: Buffer<Int8>

  /// Makes a signed graph.
  ///
  /// - Parameters:
  ///   - graph: who is next to whom.
  ///   - signs: for each edge in the order of ``Adjacency/edgeColumns()`` a positive number where
  ///     it is friendly, a negative one where it is hostile, 0 where it is neither.
  /// - Throws: ``UnevenSigns`` when there are not as many signs as edges.
  ///
  /// Complexity: O(vertices + edges * log edges).
  public init(_ graph: Adjacency, signs: [Int8]) throws(UnevenSigns) {
    let (sources, targets, _) = graph.edgeColumns()
    guard signs.count == sources.count else {
      throw UnevenSigns(signs: signs.count, edges: sources.count)
    }
    var ends: [(low: Int32, high: Int32, sign: Int)] = []
    for edge in signs.indices where sources[edge] != targets[edge] {
      ends.append(
        (
          min(sources[edge], targets[edge]), max(sources[edge], targets[edge]),
          Int(signs[edge].signum())
        ))
    }
    ends.sort { ($0.low, $0.high) < ($1.low, $1.high) }
    var kept: [(low: Int32, high: Int32, sign: Int)] = []
    for end in ends {
      if let last = kept.last, (last.low, last.high) == (end.low, end.high) {
        kept[kept.count - 1].sign += end.sign
      } else {
        if kept.last?.sign == 0 { kept.removeLast() }
        kept.append(end)
      }
    }
    if kept.last?.sign == 0 { kept.removeLast() }
    let (lows, highs) = (kept.map(\.low), kept.map(\.high))
    self.graph = lows.withUnsafeBufferPointer { lows in
      highs.withUnsafeBufferPointer { highs in
        Adjacency(
          EdgeColumns(
            sources: lows, targets: highs, weights: nil, vertexCount: graph.vertexCount),
          isDirected: false, parallelEdges: .kept)
      }
    }
    self.signs = kept.map { $0.sign > 0 ? 1 : -1 }
    placeSigns = Buffer(uninitialized: 2 * kept.count)
    let numbering = EdgeNumbering(self.graph)
    for place in 0..<placeSigns.count {
      placeSigns[place] = self.signs[Int(numbering.edges[place])]
    }
  }

  /// There are not as many signs as edges.
  public struct UnevenSigns: Error, Hashable, Sendable {
    /// How many signs were given.
    public let signs: Int
    /// How many edges there are.
    public let edges: Int
  }
}
