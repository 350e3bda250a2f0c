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
    forwardLevels = [0..<1]
    backwardLevels = [0..<1]
    var near = Rim(level: 0..<1)
    var far = Rim(level: 0..<1)
    while forwardRadius + backwardRadius < maxLength {
      if near.level.isEmpty || far.level.isEmpty { return false }
      if near.isCheaper(
        than: &far, forwardQueue, backwardQueue, steps, direction, direction.reversed)
      {
        forwardRadius += 1
        near = Rim(
          level: expand(
            steps, forwardQueue, near.level, direction, own: mark(Side.forward, forwardRadius),
            isFromStart: true, otherQueue: backwardQueue, otherRim: far.level, filter))
        forwardLevels.append(near.level)
      } else {
        backwardRadius += 1
        far = Rim(
          level: expand(
            steps, backwardQueue, far.level, direction.reversed,
            own: mark(Side.backward, backwardRadius), isFromStart: false,
            otherQueue: forwardQueue, otherRim: near.level, filter))
        backwardLevels.append(far.level)
      }
      if meetingCount > 0 { return true }
    }
    return false
  }

  /// How many steps of a row can be walked in the time in which one neighbour is looked up in it.
  static let searchCost = 12

  /// One level from either end, into the same queue. Returns where the new level stands.
  @inline(__always)
  private func expand<Filter: TraversalFilter>(
    _ steps: StepPointers, _ queue: Buffer<Int32>, _ level: Range<Int>, _ direction: Direction,
    own: Mark, isFromStart: Bool, otherQueue: Buffer<Int32>, otherRim: Range<Int>,
    _ filter: Filter
  ) -> Range<Int> {
    let marks = marks.pointer
    let queue = queue.pointer
    let otherQueue = otherQueue.pointer
    let useful = useful.pointer
    let blockedEdges = blockedEdgeStamps
    let stamp = stamp
    let otherSide = isFromStart ? Side.backward : Side.forward
    let meetingMark = mark(Side.useful, forwardRadius)
    var met = 0
    var end = level.upperBound
    for place in level {
      let vertex = queue[place]
      if steps.degree(vertex, direction) > Self.searchCost * otherRim.count {
        // Looking up the few vertices of the other rim in a long row beats walking along it.
        for other in otherRim {
          let neighbour = otherQueue[other]
          if marks[Int(neighbour)] & Side.mask != otherSide { continue }
          steps.forEach(from: vertex, to: neighbour, direction) { edge, isForward in
            if marks[Int(neighbour)] == meetingMark { return }
            if let blockedEdges, blockedEdges[Int(edge)] == stamp { return }
            guard filter.allowsEdge(edge, isForward: isForward == isFromStart) else { return }
            marks[Int(neighbour)] = meetingMark
            useful[met] = neighbour
            met &+= 1
          }
        }
        if met > 0 { continue }
      }
      steps.forEach(from: vertex, direction) { neighbour, edge, isForward in
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
}
