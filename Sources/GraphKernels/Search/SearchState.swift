/// Working memory of path searches, kept between queries.
///
/// Entries are valid when they carry the stamp of the current query, so a query clears nothing: a
/// search between two vertices costs what it visits, not the size of the graph. One state serves one
/// query at a time, and any graph; it grows to the largest one it has seen. A copy starts with memory
/// of its own.
///
/// ```swift
/// var state = SearchState()
/// let path = graph.shortestPath(from: 0, to: 7, .both, maxLength: 8, filter: NoFilter(), &state)
/// ```
public struct SearchState: Sendable {
  private var memory = SearchMemory(vertexCount: 0)

  /// Makes a state without memory; queries allocate what they need.
  public init() {}

  /// Starts a query and returns the memory that it uses; nothing else uses it meanwhile.
  mutating func begin(_ graph: CompressedGraph) -> SearchMemory {
    begin(vertexCount: graph.vertexCount)
  }

  /// The same for a graph of so many vertices.
  mutating func begin(vertexCount: Int) -> SearchMemory {
    // Nothing outlasts a query, so a state that shares its memory with a copy takes a new one.
    if memory.vertexCount < vertexCount || !isKnownUniquelyReferenced(&memory) {
      memory = SearchMemory(vertexCount: vertexCount)
    }
    memory.beginQuery()
    return memory
  }
}

/// What one query writes to; see ``SearchState``.
///
/// Unchecked because the compiler cannot know that a query has it alone.
final class SearchMemory: @unchecked Sendable {
  /// What is known of a vertex. 8 bytes: the query's stamp, the side and the distance, so that one
  /// look tells everything.
  typealias Mark = UInt64

  /// What the search knows of a vertex that carries its stamp.
  enum Side {
    /// Its distance from the start is known.
    static let forward: Mark = 0 << 32
    /// Its distance to the end is known.
    static let backward: Mark = 1 << 32
    /// It lies on a shortest path, with this distance from the start.
    static let useful: Mark = 2 << 32
    /// The query must not enter it.
    static let blocked: Mark = 3 << 32
    static let mask: Mark = 7 << 32
  }

  let vertexCount: Int
  let marks: Buffer<Mark>
  /// Vertices by distance from the start and to the end.
  let forwardQueue: Buffer<Int32>
  let backwardQueue: Buffer<Int32>
  /// Vertices where the two searches met, then, in layers, those before them.
  let useful: Buffer<Int32>
  /// Where a vertex stands in a network of paths.
  let places: Buffer<Int32>
  private var blockedEdges = Buffer<UInt64>(repeating: 0, count: 0)
  private var blocksEdges = false
  /// How many queries there were; the upper bits of marks.
  private(set) var stamp: UInt64 = 0

  var meetingCount = 0
  var forwardRadius = 0
  var backwardRadius = 0

  init(vertexCount: Int) {
    self.vertexCount = vertexCount
    marks = Buffer(repeating: 0, count: vertexCount)
    forwardQueue = Buffer(uninitialized: vertexCount)
    backwardQueue = Buffer(uninitialized: vertexCount)
    useful = Buffer(uninitialized: vertexCount)
    places = Buffer(uninitialized: vertexCount)
  }

  /// Forgets everything.
  func beginQuery() {
    if stamp == 1 << 29 - 1 {
      marks.fill(0)
      blockedEdges.fill(0)
      stamp = 0
    }
    stamp += 1
    blocksEdges = false
    meetingCount = 0
  }

  /// The mark of a vertex of this query.
  @inline(__always)
  func mark(_ side: Mark, _ depth: Int) -> Mark {
    stamp &<< 35 | side | Mark(UInt32(truncatingIfNeeded: depth))
  }

  /// Keeps the query that has begun out of a vertex.
  func block(vertex: Int32) { marks[Int(vertex)] = mark(Side.blocked, 0) }

  /// Keeps the query that has begun from using an edge.
  func block(edge: Int32, of graph: CompressedGraph) {
    if blockedEdges.count < graph.edgeCount {
      blockedEdges = Buffer(repeating: 0, count: graph.edgeCount)
    }
    blocksEdges = true
    blockedEdges[Int(edge)] = stamp
  }

  /// Whether the query must not use an edge; nil in place of a pointer where it may use all.
  var blockedEdgeStamps: UnsafePointer<UInt64>? {
    blocksEdges ? UnsafePointer(blockedEdges.pointer) : nil
  }
}
