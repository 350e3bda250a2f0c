/// What a search may use of a graph, so that a filtered view needs no copy.
///
/// A search asks for every step it considers, in no particular order and possibly several times;
/// answers must be quick and must not change during a search.
public protocol TraversalFilter {
  /// Whether the path may use an edge in this direction.
  ///
  /// - Parameter isForward: whether the path, read from its start, takes the edge from source to
  ///   target. Lets a filter keep the direction of some edges and ignore that of others.
  func allowsEdge(_ edge: Int32, isForward: Bool) -> Bool

  /// Whether the path may pass through a vertex. Not asked for a path's first and last vertex, nor
  /// for vertices that the caller requires.
  func allowsVertex(_ vertex: Int32) -> Bool
}

extension TraversalFilter {
  /// Allows every edge.
  public func allowsEdge(_ edge: Int32, isForward: Bool) -> Bool { true }
  /// Allows every vertex.
  public func allowsVertex(_ vertex: Int32) -> Bool { true }
}

/// Lets a search use the whole graph.
public struct NoFilter: TraversalFilter, Sendable {
  /// Makes the filter.
  public init() {}
}
