extension SignedGraph {
  /// Whether the vertices fall into two camps, with friends inside each and enemies across, which
  /// is so just when every cycle has an even number of hostile edges.
  ///
  /// - Parameter execution: until when to work.
  /// - Returns: the camp of each vertex, or a cycle that rules camps out. Camps are counted within
  ///   each connected part, in which the smallest vertex belongs to camp 0; between parts they say
  ///   nothing.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// Complexity: O(vertices + edges).
  ///
  /// Source: F. Harary, "On the notion of balance of a signed graph", Michigan Mathematical Journal
  /// 2(2), 1953, doi 10.1307/mmj/1028989917.
  public func balance(
    execution: Execution = .unlimited
  ) throws(Interrupted) -> StructuralBalance {
    let forest = try SignedForest(self, execution)
    guard let (first, second) = forest.contradiction else {
      return StructuralBalance(camps: forest.camps, unbalancedCycle: [])
    }
    // Both lines of parents meet where they first share a vertex.
    var left = [first]
    var right = [second]
    while let one = left.last, let two = right.last, one != two {
      if forest.depths[Int(one)] >= forest.depths[Int(two)] {
        left.append(forest.parents[Int(one)])
      } else {
        right.append(forest.parents[Int(two)])
      }
    }
    return StructuralBalance(camps: nil, unbalancedCycle: left + right.dropLast().reversed())
  }

  /// Two camps with few edges that do not fit: hostile ones inside a camp, friendly ones across.
  ///
  /// The least possible number of such edges is the frustration index, or line index of balance. To
  /// find it is hard; this is an upper bound, found by moving vertices to the other camp as long as
  /// that helps. It is exact where it is 0, and then the graph is balanced.
  ///
  /// - Parameters:
  ///   - startCount: from how many divisions to start: the first is that of ``balance(execution:)``
  ///     carried through in spite of contradictions, the others change it by a fixed sequence of
  ///     chance numbers. Fewer than 1 counts as 1.
  ///   - execution: until when to work.
  /// - Returns: the best division found, the first of equally good ones.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// The bound may depend on how vertices are numbered, and on nothing else. Complexity:
  /// O(startCount * edges * rounds); every move of a vertex settles an edge at least.
  ///
  /// Source: S. Aref, M. C. Wilson, "Balance and frustration in signed networks", Journal of
  /// Complex Networks 7, 2019, doi 10.1093/comnet/cny015 (the index and how hard it is).
  public func frustrationBound(
    startCount: Int = 16, execution: Execution = .unlimited
  ) throws(Interrupted) -> FrustrationBound {
    let first = try SignedForest(self, execution).camps
    var best: FrustrationBound?
    for start in 0..<max(1, startCount) {
      try execution.check()
      var camps = first
      for vertex in camps.indices where start > 0 {
        camps[vertex] ^= Int8(truncatingIfNeeded: mixed(UInt64(start) << 32 | UInt64(vertex)) & 1)
      }
      try settle(&camps, execution)
      let edges = frustratedEdges(camps)
      if edges.count < best?.edges.count ?? .max {
        best = FrustrationBound(edges: edges, camps: camps)
      }
      if edges.isEmpty { break }
    }
    return best ?? FrustrationBound(edges: [], camps: first)
  }

  /// Moves vertices that are at odds with most of their neighbours, until none is.
  private func settle(_ camps: inout [Int8], _ execution: Execution) throws(Interrupted) {
    try graph.rows(.outgoing).withPointers { (rows) throws(Interrupted) in
      var isSettled = false
      while !isSettled {
        isSettled = true
        for vertex in 0..<Int32(rows.vertexCount) {
          if vertex % 4096 == 0 { try execution.check() }
          var gain = 0
          for place in rows.row(vertex) {
            let isTogether = camps[Int(rows.neighbours[place])] == camps[Int(vertex)]
            gain += isTogether == (placeSigns[place] > 0) ? -1 : 1
          }
          if gain > 0 {
            camps[Int(vertex)] ^= 1
            isSettled = false
          }
        }
      }
    }
  }

  private func frustratedEdges(_ camps: [Int8]) -> [Int] {
    let (sources, targets, _) = graph.edgeColumns()
    return signs.indices.filter {
      (camps[Int(sources[$0])] == camps[Int(targets[$0])]) != (signs[$0] > 0)
    }
  }

  /// SplitMix64.
  private func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Whether a signed graph falls into two camps.
public struct StructuralBalance: Hashable, Sendable {
  /// The camp of each vertex, 0 or 1; nil where the graph is not balanced.
  public let camps: [Int8]?
  /// The vertices of a cycle with an odd number of hostile edges, the last next to the first; empty
  /// where the graph is balanced.
  public let unbalancedCycle: [Int32]

  /// Whether every cycle has an even number of hostile edges.
  public var isBalanced: Bool { camps != nil }
}

/// Two camps, and the edges that do not fit them.
public struct FrustrationBound: Hashable, Sendable {
  /// The edges that do not fit, as places in ``SignedGraph/signs``. Their number is an upper bound
  /// of the frustration index.
  public let edges: [Int]
  /// The camp of each vertex, 0 or 1.
  public let camps: [Int8]
}

/// Camps as they follow from a search in breadth through each connected part.
private struct SignedForest {
  var camps: [Int8]
  var parents: [Int32]
  var depths: [Int32]
  /// The ends of the first edge that does not fit.
  var contradiction: (Int32, Int32)?

  init(_ signed: SignedGraph, _ execution: Execution) throws(Interrupted) {
    let count = signed.graph.vertexCount
    camps = [Int8](repeating: -1, count: count)
    parents = [Int32](repeating: -1, count: count)
    depths = [Int32](repeating: 0, count: count)
    var queue: [Int32] = []
    queue.reserveCapacity(count)
    try signed.graph.rows(.outgoing).withPointers { (rows) throws(Interrupted) in
      var next = 0
      for root in 0..<Int32(count) where camps[Int(root)] < 0 {
        camps[Int(root)] = 0
        queue.append(root)
        while next < queue.count {
          if next % 4096 == 0 { try execution.check() }
          let vertex = queue[next]
          next += 1
          for place in rows.row(vertex) {
            let other = rows.neighbours[place]
            let camp = signed.placeSigns[place] > 0 ? camps[Int(vertex)] : 1 - camps[Int(vertex)]
            if camps[Int(other)] < 0 {
              camps[Int(other)] = camp
              parents[Int(other)] = vertex
              depths[Int(other)] = depths[Int(vertex)] + 1
              queue.append(other)
            } else if camps[Int(other)] != camp, contradiction == nil {
              contradiction = (vertex, other)
            }
          }
        }
      }
    }
  }
}
