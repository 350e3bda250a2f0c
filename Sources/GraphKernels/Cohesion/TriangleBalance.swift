extension SignedGraph {
  /// How many triangles are balanced: those in which a friend's friend is a friend, and an enemy's
  /// enemy too.
  ///
  /// A triangle is balanced when none or two of its edges are hostile.
  ///
  /// - Parameter execution: how many threads may work, and until when.
  /// - Returns: triangles by the number of their hostile edges.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// Complexity: O(sum over edges of the degrees of their ends).
  ///
  /// Source: D. Cartwright, F. Harary, "Structural balance: a generalization of Heider's theory",
  /// Psychological Review 63, 1956, doi 10.1037/h0046049.
  public func triangleBalance(
    execution: Execution = .unlimited
  ) throws(Interrupted) -> TriangleBalance {
    let size = 256
    let parts = Buffer<(Int, Int, Int, Int)>(
      repeating: (0, 0, 0, 0), count: (graph.vertexCount + size - 1) / size)
    try execution.forEachChunk(of: graph.vertexCount, size: size) { chunk, _ in
      var counts = (0, 0, 0, 0)
      for vertex in chunk {
        forEachTriangle(at: Int32(vertex)) { _, _, hostile in
          switch hostile {
          case 0: counts.0 += 1
          case 1: counts.1 += 1
          case 2: counts.2 += 1
          default: counts.3 += 1
          }
          return true
        }
      }
      parts[chunk.lowerBound / size] = counts
    }
    return parts.reduce(TriangleBalance()) {
      TriangleBalance(
        withoutHostileEdge: $0.withoutHostileEdge + $1.0,
        withOneHostileEdge: $0.withOneHostileEdge + $1.1,
        withTwoHostileEdges: $0.withTwoHostileEdges + $1.2,
        withThreeHostileEdges: $0.withThreeHostileEdges + $1.3)
    }
  }

  /// Triangles with one or three hostile edges.
  ///
  /// - Parameters:
  ///   - maxCount: how many triangles to return.
  ///   - execution: until when to work.
  /// - Returns: the first `maxCount` of them by their vertices, which are ascending; and whether
  ///   there are more.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// Complexity: as ``triangleBalance(execution:)`` at worst.
  public func unbalancedTriangles(
    maxCount: Int, execution: Execution = .unlimited
  ) throws(Interrupted) -> UnbalancedTriangles {
    var result = UnbalancedTriangles()
    for vertex in 0..<Int32(graph.vertexCount) where !result.isTruncated {
      if vertex % 64 == 0 { try execution.check() }
      forEachTriangle(at: vertex) { second, third, hostile in
        if hostile % 2 == 0 { return true }
        if result.triangles.count >= maxCount {
          result.isTruncated = true
          return false
        }
        result.triangles.append(
          SignedTriangle(vertices: [vertex, second, third], hostileEdgeCount: hostile))
        return true
      }
    }
    return result
  }

  /// Calls `body` with the second and third vertex and the number of hostile edges of each triangle
  /// whose first vertex is `vertex`, in their order, until it returns false.
  @inline(__always)
  private func forEachTriangle(at vertex: Int32, _ body: (Int32, Int32, Int) -> Bool) {
    defer { withExtendedLifetime(placeSigns) {} }
    let signs = placeSigns.pointer
    graph.rows(.outgoing).withPointers { rows in
      let own = rows.row(vertex)
      for place in own where rows.neighbours[place] > vertex {
        let second = rows.neighbours[place]
        var (left, right) = (place + 1, rows.firstPlace(of: second, in: rows.row(second)))
        let end = rows.row(second).upperBound
        while left < own.upperBound, right < end {
          let (one, two) = (rows.neighbours[left], rows.neighbours[right])
          if one == two {
            let hostile =
              (signs[place] < 0 ? 1 : 0) + (signs[left] < 0 ? 1 : 0) + (signs[right] < 0 ? 1 : 0)
            if !body(second, one, hostile) { return }
          }
          left &+= one <= two ? 1 : 0
          right &+= two <= one ? 1 : 0
        }
      }
    }
  }
}

/// Triangles of a signed graph by the number of their hostile edges.
public struct TriangleBalance: Hashable, Sendable {
  /// Three friends: balanced.
  public var withoutHostileEdge = 0
  /// Two enemies with a common friend: not balanced.
  public var withOneHostileEdge = 0
  /// Two friends with a common enemy: balanced.
  public var withTwoHostileEdges = 0
  /// Three enemies: not balanced, though weakly so (J. A. Davis, 1967).
  public var withThreeHostileEdges = 0

  /// How many triangles are balanced.
  public var balancedCount: Int { withoutHostileEdge + withTwoHostileEdges }
  /// How many are not.
  public var unbalancedCount: Int { withOneHostileEdge + withThreeHostileEdges }
  /// The share of triangles that are balanced, 0...1; nil where there are none.
  public var balancedShare: Double? {
    let all = balancedCount + unbalancedCount
    return all == 0 ? nil : Double(balancedCount) / Double(all)
  }
}

/// A triangle and how many of its edges are hostile.
public struct SignedTriangle: Hashable, Sendable {
  /// Its vertices, ascending.
  public let vertices: [Int32]
  /// 0...3.
  public let hostileEdgeCount: Int
}

/// Triangles that are not balanced.
public struct UnbalancedTriangles: Hashable, Sendable {
  /// By their vertices.
  public var triangles: [SignedTriangle] = []
  /// Whether there are more.
  public var isTruncated = false
}
