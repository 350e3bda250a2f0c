/// A simple path: vertices, none twice, and the edge of each step between them.
///
/// Ordered by length, then step by step: by the vertex that the step reaches and the edge that it
/// takes. Every path function of this module returns paths in this order.
public struct GraphPath: Hashable, Comparable, Sendable {
  /// The vertices from start to end; one more than edges.
  public var vertices: [Int32]
  /// The edges between them.
  public var edges: [Int32]

  /// Puts a path together.
  public init(vertices: [Int32], edges: [Int32]) {
    self.vertices = vertices
    self.edges = edges
  }

  /// How many edges it has.
  public var length: Int { edges.count }

  /// Shorter paths first, then step by step.
  public static func < (left: Self, right: Self) -> Bool {
    if left.edges.count != right.edges.count { return left.edges.count < right.edges.count }
    for index in left.edges.indices {
      let step = (left.vertices[index + 1], left.edges[index])
      let other = (right.vertices[index + 1], right.edges[index])
      if step != other { return step < other }
    }
    return false
  }
}

/// Paths, and whether there are more of them.
public struct GraphPathList: Hashable, Sendable {
  /// The paths, in the order of ``GraphPath``.
  public var paths: [GraphPath]
  /// Whether a limit kept further paths out, or kept the search from finding out.
  public var isTruncated: Bool

  /// Puts a list together.
  public init(paths: [GraphPath], isTruncated: Bool) {
    self.paths = paths
    self.isTruncated = isTruncated
  }
}
