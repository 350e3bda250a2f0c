/// A directed multigraph over dense vertex numbers, in compressed sparse rows.
///
/// Vertices are numbered `0..<vertexCount`, edges `0..<edgeCount` in the order in which they were
/// given; whoever builds the graph keeps the tables that lead from numbers back to things.
/// Parallel edges and self-loops are kept. The graph does not change after it was built.
///
/// ```swift
/// // 0 -> 1, 1 -> 2, and a second edge 0 -> 1
/// let graph = try CompressedGraph(vertexCount: 3, sources: [0, 1, 0], targets: [1, 2, 1])
/// ```
///
/// The row of a vertex lists its steps by neighbour, then by edge number. Every edge stands in the
/// outgoing row of its source and in the incoming row of its target, so a graph takes
/// 24 bytes per edge and 16 bytes per vertex.
public struct CompressedGraph: Sendable {
  /// How many vertices there are.
  public let vertexCount: Int
  /// How many edges there are.
  public var edgeCount: Int { sources.count }

  let sources: [Int32]
  let targets: [Int32]
  let outgoing: Rows
  let incoming: Rows

  /// Neighbours and edge numbers of all vertices, one row after the other.
  struct Rows: Sendable {
    /// Row `v` is `offsets[v]..<offsets[v + 1]`; 64 bits, because edges may outnumber `Int32`
    /// once both directions are counted.
    var offsets: [Int]
    var entries: [Entry]

    @inline(__always)
    func row(_ vertex: Int32) -> Range<Int> { offsets[Int(vertex)]..<offsets[Int(vertex) + 1] }
  }

  /// Neighbour and edge side by side: a search that looks at one mostly needs the other, and rows
  /// are too large for the processor's caches.
  struct Entry: Sendable {
    var neighbour: Int32
    var edge: Int32
  }

  /// Builds a graph from the ends of its edges.
  ///
  /// - Parameters:
  ///   - vertexCount: how many vertices there are.
  ///   - sources: the source of every edge.
  ///   - targets: the target of every edge, in the same order.
  /// - Throws: ``CompressedGraphError`` when the lists differ in length, name a vertex that does not
  ///   exist, or are too long for 32-bit numbers.
  ///
  /// Complexity: O(vertices + edges), by counting sorts.
  public init(vertexCount: Int, sources: [Int32], targets: [Int32]) throws(CompressedGraphError) {
    guard vertexCount >= 0, vertexCount < Int(Int32.max), sources.count < Int(Int32.max) else {
      throw .tooLarge(vertices: vertexCount, edges: sources.count)
    }
    guard sources.count == targets.count else {
      throw .unevenEnds(sources: sources.count, targets: targets.count)
    }
    for edge in sources.indices {
      for end in [sources[edge], targets[edge]] where end < 0 || Int(end) >= vertexCount {
        throw .unknownVertex(end, edge: edge)
      }
    }
    self.init(checkedVertexCount: vertexCount, sources: sources, targets: targets)
  }

  /// Builds a graph from ends that are known to be vertices.
  package init(checkedVertexCount vertexCount: Int, sources: [Int32], targets: [Int32]) {
    self.vertexCount = vertexCount
    self.sources = sources
    self.targets = targets
    outgoing = Self.rows(of: sources, to: targets, vertexCount: vertexCount)
    incoming = Self.rows(of: targets, to: sources, vertexCount: vertexCount)
  }

  /// The vertex that an edge starts from.
  public func source(of edge: Int32) -> Int32 { sources[Int(edge)] }

  /// The vertex that an edge leads to.
  public func target(of edge: Int32) -> Int32 { targets[Int(edge)] }

  /// Whether there is a vertex with this number.
  public func contains(_ vertex: Int32) -> Bool { vertex >= 0 && Int(vertex) < vertexCount }

  /// How many steps lead away from a vertex; a self-loop counts once per row it stands in.
  @inline(__always)
  public func degree(of vertex: Int32, _ direction: Direction) -> Int {
    switch direction {
    case .outgoing: outgoing.row(vertex).count
    case .incoming: incoming.row(vertex).count
    case .both: outgoing.row(vertex).count + incoming.row(vertex).count
    }
  }

  /// Two stable counting sorts, by neighbour and then by owner, leave rows sorted by neighbour and
  /// edge number.
  private static func rows(of owners: [Int32], to neighbours: [Int32], vertexCount: Int) -> Rows {
    let byNeighbour = sorted(
      owners.indices.map { Int32(truncatingIfNeeded: $0) }, by: neighbours, count: vertexCount)
    let (edges, offsets) = sorted(byNeighbour.order, by: owners, count: vertexCount)
    return Rows(
      offsets: offsets,
      entries: edges.map { Entry(neighbour: neighbours[Int($0)], edge: $0) })
  }

  private static func sorted(_ edges: [Int32], by key: [Int32], count: Int)
    -> (order: [Int32], offsets: [Int])
  {
    var offsets = [Int](repeating: 0, count: count + 1)
    for vertex in key { offsets[Int(vertex) + 1] += 1 }
    for vertex in 0..<count { offsets[vertex + 1] += offsets[vertex] }
    var next = offsets
    var order = [Int32](repeating: 0, count: edges.count)
    for edge in edges {
      let vertex = Int(key[Int(edge)])
      order[next[vertex]] = edge
      next[vertex] += 1
    }
    return (order, offsets)
  }
}

/// Why a compressed graph could not be built.
public enum CompressedGraphError: Error, Hashable, Sendable {
  /// More vertices or edges than 32-bit numbers can name, or a negative count.
  case tooLarge(vertices: Int, edges: Int)
  /// The lists of sources and targets differ in length.
  case unevenEnds(sources: Int, targets: Int)
  /// An edge names a vertex that does not exist.
  case unknownVertex(Int32, edge: Int)
}
