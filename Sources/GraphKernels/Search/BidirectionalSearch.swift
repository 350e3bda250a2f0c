extension SearchState {
  /// Breadth-first search from both ends at once until the two meet.
  ///
  /// Whole levels are expanded, always on the side whose frontier has fewer steps. When the first
  /// level meets the other side, every shortest path crosses exactly one vertex of ``meeting``:
  /// those at `forwardRadius` from the start and `backwardRadius` from the end.
  ///
  /// Expects ``begin(_:)`` and any blocking to have been done, and `from != to`.
  ///
  /// - Returns: the distance; nil where there is no path of at most `maxLength` edges.
  ///
  /// Complexity: O(vertices + edges) at worst; on graphs of small diameter about the square root of
  /// that. Source: I. Pohl, "Bi-directional search", Machine Intelligence 6, 1971.
  mutating func meet(
    _ graph: CompressedGraph, from start: Int32, to end: Int32, _ direction: Direction,
    maxLength: Int, filter: some TraversalFilter
  ) -> Int? {
    forwardFrontier.removeAll(keepingCapacity: true)
    backwardFrontier.removeAll(keepingCapacity: true)
    forwardFrontier.append(start)
    backwardFrontier.append(end)
    forward[Int(start)] = Mark(stamp: stamp, depth: 0)
    backward[Int(end)] = Mark(stamp: stamp, depth: 0)
    forwardRadius = 0
    backwardRadius = 0
    var forwardCost = graph.degree(of: start, direction)
    var backwardCost = graph.degree(of: end, direction.reversed)
    while Int(forwardRadius) + Int(backwardRadius) < maxLength {
      if forwardFrontier.isEmpty || backwardFrontier.isEmpty { return nil }
      if forwardCost <= backwardCost {
        forwardCost = expandForward(graph, direction, filter)
      } else {
        backwardCost = expandBackward(graph, direction.reversed, filter)
      }
      if !meeting.isEmpty { return Int(forwardRadius) + Int(backwardRadius) }
    }
    return nil
  }

  /// One level from the start. Returns how many steps leave the new frontier.
  private mutating func expandForward(
    _ graph: CompressedGraph, _ direction: Direction, _ filter: some TraversalFilter
  ) -> Int {
    var cost = 0
    forwardRadius += 1
    next.removeAll(keepingCapacity: true)
    for vertex in forwardFrontier {
      graph.forEachStep(from: vertex, direction) { neighbour, edge, isForward in
        guard forward[Int(neighbour)].stamp != stamp,
          !isBlocked(edge: edge), filter.allowsEdge(edge, isForward: isForward)
        else { return }
        if backward[Int(neighbour)].stamp == stamp {
          meeting.append(neighbour)
        } else if !filter.allowsVertex(neighbour) {
          return
        }
        forward[Int(neighbour)] = Mark(stamp: stamp, depth: forwardRadius)
        next.append(neighbour)
        cost += graph.degree(of: neighbour, direction)
      }
    }
    swap(&forwardFrontier, &next)
    return cost
  }

  /// One level from the end. A step taken here is walked the other way round by the path.
  private mutating func expandBackward(
    _ graph: CompressedGraph, _ direction: Direction, _ filter: some TraversalFilter
  ) -> Int {
    var cost = 0
    backwardRadius += 1
    next.removeAll(keepingCapacity: true)
    for vertex in backwardFrontier {
      graph.forEachStep(from: vertex, direction) { neighbour, edge, isForward in
        guard backward[Int(neighbour)].stamp != stamp,
          !isBlocked(edge: edge), filter.allowsEdge(edge, isForward: !isForward)
        else { return }
        if forward[Int(neighbour)].stamp == stamp {
          meeting.append(neighbour)
        } else if !filter.allowsVertex(neighbour) {
          return
        }
        backward[Int(neighbour)] = Mark(stamp: stamp, depth: backwardRadius)
        next.append(neighbour)
        cost += graph.degree(of: neighbour, direction)
      }
    }
    swap(&backwardFrontier, &next)
    return cost
  }
}
