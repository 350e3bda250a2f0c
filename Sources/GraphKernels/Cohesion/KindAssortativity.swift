extension Adjacency {
  /// Whether edges join vertices of the same kind more often than chance would have it.
  ///
  /// Each edge counts once in its direction, an undirected one once in either; parallel edges and
  /// loops count as often as they stand in rows. Weights do not matter. Edges of vertices without a
  /// kind are left out.
  ///
  /// - Parameter kinds: the kind of each vertex; a negative number for a vertex without, for which
  ///   vertices beyond the end of the list count as well.
  /// - Returns: 1 where edges join equal kinds only, 0 where kinds do not matter, negative where
  ///   edges join unequal kinds more often; nil where it is not defined, for want of edges or
  ///   because all ends are of one kind.
  ///
  /// Complexity: O(vertices * log vertices + edges).
  ///
  /// Source: M. E. J. Newman, "Mixing patterns in networks", Physical Review E 67, 2003, doi
  /// 10.1103/PhysRevE.67.026126, equation 2.
  public func assortativity(byKind kinds: [Int32]) -> Double? {
    let numbering = KindNumbering(kinds, vertexCount: vertexCount)
    var (starts, ends) = (
      [Int](repeating: 0, count: numbering.kinds.count),
      [Int](repeating: 0, count: numbering.kinds.count)
    )
    var (total, equal) = (0, 0)
    forEachKindPair(numbering) { source, target in
      starts[source] += 1
      ends[target] += 1
      total += 1
      if source == target { equal += 1 }
    }
    if total == 0 { return nil }
    let edges = Double(total)
    // A kind that all ends have leaves nothing to compare with.
    if zip(starts, ends).contains(where: { $0 == total && $1 == total }) { return nil }
    let byChance = zip(starts, ends).reduce(0) {
      $0 + Double($1.0) / edges * (Double($1.1) / edges)
    }
    return (Double(equal) / edges - byChance) / (1 - byChance)
  }

  /// How many edges lead from each kind of vertex to each other.
  ///
  /// Edges count as for ``assortativity(byKind:)``.
  ///
  /// - Parameter kinds: the kind of each vertex; a negative number for a vertex without.
  /// - Returns: the kinds that occur, ascending, and counts for each pair.
  /// - Throws: ``MixingMatrix/TooManyKinds`` when there are more than
  ///   ``MixingMatrix/maxKindCount``.
  ///
  /// Complexity: O(vertices * log vertices + edges + kinds^2).
  public func mixingMatrix(
    byKind kinds: [Int32]
  ) throws(MixingMatrix.TooManyKinds) -> MixingMatrix {
    let numbering = KindNumbering(kinds, vertexCount: vertexCount)
    let count = numbering.kinds.count
    if count > MixingMatrix.maxKindCount { throw MixingMatrix.TooManyKinds(count: count) }
    var counts = [Int](repeating: 0, count: count * count)
    forEachKindPair(numbering) { source, target in counts[source * count + target] += 1 }
    return MixingMatrix(kinds: numbering.kinds, counts: counts)
  }

  private func forEachKindPair(_ numbering: KindNumbering, _ body: (Int, Int) -> Void) {
    rows(.outgoing).withPointers { rows in
      for vertex in 0..<Int32(vertexCount) where numbering.numbers[Int(vertex)] >= 0 {
        for place in rows.row(vertex) {
          let target = numbering.numbers[Int(rows.neighbours[place])]
          if target >= 0 { body(numbering.numbers[Int(vertex)], target) }
        }
      }
    }
  }
}

/// How many edges lead from each kind of vertex to each other.
public struct MixingMatrix: Hashable, Sendable {
  /// The kinds that occur, ascending.
  public let kinds: [Int32]
  /// The number of edges from kind `kinds[i]` to kind `kinds[j]` at `i * kinds.count + j`.
  public let counts: [Int]

  /// How many kinds a matrix may have.
  public static let maxKindCount = 4096

  /// There are more kinds than a matrix may have.
  public struct TooManyKinds: Error, Hashable, Sendable {
    /// How many there are.
    public let count: Int
  }

  /// How many edges lead from a kind to another; 0 for kinds that do not occur.
  public func count(from source: Int32, to target: Int32) -> Int {
    guard let row = kinds.firstIndex(of: source), let column = kinds.firstIndex(of: target) else {
      return 0
    }
    return counts[row * kinds.count + column]
  }
}

/// The kinds that occur, and which of them each vertex has; -1 for none.
private struct KindNumbering {
  var kinds: [Int32]
  var numbers: [Int]

  init(_ given: [Int32], vertexCount: Int) {
    let order = given.indices.prefix(vertexCount).filter { given[$0] >= 0 }
      .sorted { (given[$0], $0) < (given[$1], $1) }
    kinds = []
    numbers = [Int](repeating: -1, count: vertexCount)
    for vertex in order {
      if kinds.last != given[vertex] { kinds.append(given[vertex]) }
      numbers[vertex] = kinds.count - 1
    }
  }
}
