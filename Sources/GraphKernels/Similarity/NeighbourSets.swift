extension Adjacency {
  /// The other vertices that the edges of a vertex lead to, ascending, each once; none for a vertex
  /// that does not exist.
  func neighbourSet(of vertex: Int32, _ direction: Direction) -> [Int32] {
    let all = neighbours(of: vertex, direction)
    if isSimple, direction != .both || !isDirected { return all }
    var set: [Int32] = []
    for neighbour in direction == .both && isDirected ? all.sorted() : all
    where neighbour != vertex && neighbour != set.last {
      set.append(neighbour)
    }
    return set
  }

  /// The other vertices that the edges of both vertices lead to, ascending.
  ///
  /// - Parameters:
  ///   - first: one vertex.
  ///   - second: another; with the same one the result is its neighbours.
  ///   - direction: which way edges are followed; with ``Direction/both`` direction does not
  ///     matter.
  /// - Returns: the common neighbours, which do not include the two themselves; none where a vertex
  ///   does not exist.
  ///
  /// Parallel edges, self-loops and weights do not matter. Complexity: O(sum of degrees).
  public func commonNeighbours(
    of first: Int32, _ second: Int32, _ direction: Direction = .outgoing
  ) -> [Int32] {
    let left = neighbourSet(of: first, direction)
    let right = neighbourSet(of: second, direction)
    var common: [Int32] = []
    var place = 0
    for neighbour in left {
      while place < right.count, right[place] < neighbour { place += 1 }
      if place < right.count, right[place] == neighbour, neighbour != first, neighbour != second {
        common.append(neighbour)
      }
    }
    return common
  }
}
