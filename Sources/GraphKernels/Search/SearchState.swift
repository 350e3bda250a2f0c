/// Working memory of path searches, kept between queries.
///
/// Entries are valid when they carry the stamp of the current query, so a query clears nothing: a
/// search between two vertices costs what it visits, not the size of the graph. One state serves one
/// query at a time, and any graph; it grows to the largest one it has seen.
///
/// ```swift
/// var state = SearchState()
/// let path = graph.shortestPath(from: 0, to: 7, .both, maxLength: 8, filter: NoFilter(), &state)
/// ```
public struct SearchState: Sendable {
  /// A vertex's distance, valid while `stamp` is the current one. 8 bytes.
  struct Mark: Sendable {
    var stamp: UInt32 = 0
    var depth: Int32 = 0
  }

  /// Depth of vertices that the query must not enter.
  static let blocked: Int32 = -1

  var stamp: UInt32 = 0
  /// Distances from the start and to the end of the path.
  var forward: [Mark] = []
  var backward: [Mark] = []
  /// Vertices that lie on a shortest path.
  var useful: [UInt32] = []
  /// How many shortest paths lead from a useful vertex to the end.
  var pathCounts: [Int] = []
  /// Edges that the query must not use; allocated by the first query that blocks one.
  var blockedEdges: [UInt32] = []
  var blocksEdges = false

  var forwardFrontier: [Int32] = []
  var backwardFrontier: [Int32] = []
  var next: [Int32] = []
  /// Vertices where the two searches met.
  var meeting: [Int32] = []
  var forwardRadius: Int32 = 0
  var backwardRadius: Int32 = 0

  /// Makes a state without memory; queries allocate what they need.
  public init() {}

  /// Starts a query.
  mutating func begin(_ graph: CompressedGraph) {
    if forward.count < graph.vertexCount || stamp == .max {
      let count = max(graph.vertexCount, forward.count)
      forward = Array(repeating: Mark(), count: count)
      backward = forward
      useful = Array(repeating: 0, count: count)
      pathCounts = Array(repeating: 0, count: count)
      blockedEdges = []
      stamp = 0
    }
    stamp += 1
    blocksEdges = false
    meeting.removeAll(keepingCapacity: true)
  }

  /// Keeps the query that has begun out of a vertex.
  mutating func block(vertex: Int32) {
    forward[Int(vertex)] = Mark(stamp: stamp, depth: Self.blocked)
    backward[Int(vertex)] = Mark(stamp: stamp, depth: Self.blocked)
  }

  /// Keeps the query that has begun from using an edge.
  mutating func block(edge: Int32, of graph: CompressedGraph) {
    if blockedEdges.count < graph.edgeCount {
      blockedEdges = Array(repeating: 0, count: graph.edgeCount)
    }
    blocksEdges = true
    blockedEdges[Int(edge)] = stamp
  }

  @inline(__always)
  func isBlocked(edge: Int32) -> Bool { blocksEdges && blockedEdges[Int(edge)] == stamp }

  /// The distance from the start; nil where the search has not been.
  @inline(__always)
  func forwardDepth(_ vertex: Int32) -> Int32? {
    let mark = forward[Int(vertex)]
    return mark.stamp == stamp ? mark.depth : nil
  }

  /// The distance to the end; nil where the search has not been.
  @inline(__always)
  func backwardDepth(_ vertex: Int32) -> Int32? {
    let mark = backward[Int(vertex)]
    return mark.stamp == stamp ? mark.depth : nil
  }
}
