extension SearchMemory {
  /// Breadth-first search from both ends at once until the two meet.
  ///
  /// Whole levels are expanded, always on the side whose frontier has fewer steps. When the first
  /// level meets the other side, every shortest path crosses exactly one of the vertices that are
  /// then ``Side/useful``: those at `forwardRadius` from the start and `backwardRadius` from the end.
  ///
  /// Expects a query that has begun, any blocking done, and `from != to`.
  ///
  /// - Returns: whether there is a path of at most `maxLength` edges.
  ///
  /// Complexity: O(vertices + edges) at worst; on graphs of small diameter about the square root of
  /// that. Source: I. Pohl, "Bi-directional search", Machine Intelligence 6, 1971.
  func meet(
    _ steps: StepPointers, from start: Int32, to end: Int32, _ direction: Direction,
    maxLength: Int, filter: some TraversalFilter
  ) -> Bool {
    forwardQueue.pointer[0] = start
    backwardQueue.pointer[0] = end
    marks.pointer[Int(start)] = mark(Side.forward, 0)
    marks.pointer[Int(end)] = mark(Side.backward, 0)
    forwardRadius = 0
    backwardRadius = 0
    var forwardLevel = 0..<1
    var backwardLevel = 0..<1
    var forwardCost = steps.degree(start, direction)
    var backwardCost = steps.degree(end, direction.reversed)
    while forwardRadius + backwardRadius < maxLength {
      if forwardLevel.isEmpty || backwardLevel.isEmpty { return false }
      if forwardCost <= backwardCost {
        forwardRadius += 1
        forwardLevel = expand(
          steps, forwardQueue, forwardLevel, direction, own: mark(Side.forward, forwardRadius),
          isFromStart: true, filter)
        if meetingCount > 0 { return true }
        forwardCost = cost(of: forwardLevel, forwardQueue, steps, direction)
      } else {
        backwardRadius += 1
        backwardLevel = expand(
          steps, backwardQueue, backwardLevel, direction.reversed,
          own: mark(Side.backward, backwardRadius), isFromStart: false, filter)
        if meetingCount > 0 { return true }
        backwardCost = cost(of: backwardLevel, backwardQueue, steps, direction.reversed)
      }
    }
    return false
  }

  /// One level from either end, into the same queue. Returns where the new level stands.
  @inline(__always)
  private func expand<Filter: TraversalFilter>(
    _ steps: StepPointers, _ queue: Buffer<Int32>, _ level: Range<Int>, _ direction: Direction,
    own: Mark, isFromStart: Bool, _ filter: Filter
  ) -> Range<Int> {
    let marks = marks.pointer
    let queue = queue.pointer
    let useful = useful.pointer
    let blockedEdges = blockedEdgeStamps
    let stamp = stamp
    let otherSide = isFromStart ? Side.backward : Side.forward
    let meetingMark = mark(Side.useful, forwardRadius)
    var met = 0
    var end = level.upperBound
    for place in level {
      steps.forEach(from: queue[place], direction) { neighbour, edge, isForward in
        let known = marks[Int(neighbour)]
        if known &>> 35 == stamp {
          // Vertices of the other side that are met stand at its rim: others would have been met
          // before.
          if known & Side.mask != otherSide { return }
        } else if met > 0 {
          return
        }
        // A step taken from the end is walked the other way round by the path.
        if let blockedEdges, blockedEdges[Int(edge)] == stamp { return }
        guard filter.allowsEdge(edge, isForward: isForward == isFromStart) else { return }
        if known &>> 35 == stamp {
          marks[Int(neighbour)] = meetingMark
          useful[met] = neighbour
          met &+= 1
        } else if filter.allowsVertex(neighbour) {
          marks[Int(neighbour)] = own
          queue[end] = neighbour
          end &+= 1
        }
      }
    }
    meetingCount = met
    return level.upperBound..<end
  }

  /// How many steps leave the vertices of a level.
  @inline(__always)
  private func cost(
    of level: Range<Int>, _ queue: Buffer<Int32>, _ steps: StepPointers, _ direction: Direction
  ) -> Int {
    let queue = queue.pointer
    var cost = 0
    for place in level { cost &+= steps.degree(queue[place], direction) }
    return cost
  }
}
