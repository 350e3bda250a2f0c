/// Sorted neighbour lists of dense vertex numbers: what computations over whole graphs run on.
///
/// Where ``CompressedGraph`` knows its edges one by one, this is only who is next to whom, and how
/// strongly: 4 bytes for each neighbour (8 with weights), 8 for each vertex. An undirected graph
/// keeps one set of rows in which each edge stands twice, a directed one keeps outgoing and incoming
/// rows. The graph does not change after it was built; copies share its memory.
///
/// ```swift
/// // The triangle 0 - 1 - 2, and 3 alone
/// let graph = try Adjacency(
///   vertexCount: 4, sources: [0, 1, 2], targets: [1, 2, 0], isDirected: false)
/// graph.neighbours(of: 1)  // [0, 2]
/// ```
public struct Adjacency: Sendable {
  /// How many vertices there are.
  public let vertexCount: Int
  /// Whether edges lead one way only.
  public let isDirected: Bool
  /// Whether no two edges join the same vertices (in the same direction) and none is a loop.
  public let isSimple: Bool
  let outgoing: AdjacencyRows
  /// The same rows as ``outgoing`` in an undirected graph.
  let incoming: AdjacencyRows

  init(isDirected: Bool, isSimple: Bool, outgoing: AdjacencyRows, incoming: AdjacencyRows) {
    vertexCount = outgoing.vertexCount
    self.isDirected = isDirected
    self.isSimple = isSimple
    self.outgoing = outgoing
    self.incoming = incoming
  }

  /// How many edges there are. An undirected loop is one edge, though its vertex stands twice in its
  /// own row.
  public var edgeCount: Int { isDirected ? outgoing.arcCount : outgoing.arcCount / 2 }

  /// Whether edges have weights; without, every edge weighs 1.
  public var isWeighted: Bool { outgoing.hasWeights }

  /// Whether there is a vertex with this number.
  @inline(__always)
  public func contains(_ vertex: Int32) -> Bool { vertex >= 0 && Int(vertex) < vertexCount }

  /// Where the edges of a vertex lead, ascending, parallel ones as often as there are; none for a
  /// vertex that does not exist. With ``Direction/both`` outgoing ones come first where the graph is
  /// directed; a loop of an undirected graph shows twice. Complexity: O(degree).
  public func neighbours(of vertex: Int32, _ direction: Direction = .outgoing) -> [Int32] {
    guard contains(vertex) else { return [] }
    switch direction {
    case .outgoing: return outgoing.neighbours(of: vertex)
    case .incoming: return incoming.neighbours(of: vertex)
    case .both:
      let list = outgoing.neighbours(of: vertex)
      return isDirected ? list + incoming.neighbours(of: vertex) : list
    }
  }

  /// How many edge ends a vertex has in a direction; 0 for a vertex that does not exist.
  public func degree(of vertex: Int32, _ direction: Direction = .outgoing) -> Int {
    guard contains(vertex) else { return 0 }
    switch direction {
    case .outgoing: return outgoing.degree(of: vertex)
    case .incoming: return incoming.degree(of: vertex)
    case .both:
      return outgoing.degree(of: vertex) + (isDirected ? incoming.degree(of: vertex) : 0)
    }
  }

  /// Whether an edge leads from one vertex to another. Complexity: O(log degree).
  public func hasEdge(from source: Int32, to target: Int32) -> Bool {
    guard contains(source), contains(target) else { return false }
    return outgoing.withPointers { $0.contains(target, in: $0.row(source)) }
  }

  /// The rows to follow in a direction; `both` is only for undirected graphs, see ``undirected()``.
  func rows(_ direction: Direction) -> AdjacencyRows {
    assert(direction != .both || !isDirected)
    return direction == .incoming ? incoming : outgoing
  }
}

/// Why an adjacency could not be built.
public enum AdjacencyError: Error, Hashable, Sendable {
  /// More vertices than 32-bit numbers can name, or a negative count.
  case tooManyVertices(Int)
  /// The columns differ in length.
  case unevenColumns(sources: Int, targets: Int, weights: Int?)
  /// An edge names a vertex that does not exist.
  case unknownVertex(Int32, edge: Int)
  /// A weight is negative, infinite or not a number.
  case invalidWeight(Float, edge: Int)
}
