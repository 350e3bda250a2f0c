/// The shortest paths between two vertices as layers, read off a search that has met.
///
/// Complexity of every method: O(steps that leave the vertices on shortest paths).
extension SearchMemory {
  /// Marks the vertices between the start and where the searches met that lie on shortest paths, so
  /// that following them never runs into a dead end. Returns how many vertices are then marked;
  /// ``useful`` lists them by distance from the meeting vertices.
  @discardableResult
  func markUseful(
    _ steps: StepPointers, _ direction: Direction, _ filter: some TraversalFilter
  ) -> Int {
    let marks = marks.pointer
    let useful = useful.pointer
    let blockedEdges = blockedEdgeStamps
    let stamp = stamp
    var layer = 0..<meetingCount
    for depth in stride(from: forwardRadius - 1, through: 0, by: -1) {
      let wanted = mark(Side.forward, depth)
      let found = mark(Side.useful, depth)
      var end = layer.upperBound
      for place in layer {
        steps.forEach(from: useful[place], direction.reversed) { neighbour, edge, isForward in
          guard marks[Int(neighbour)] == wanted else { return }
          if let blockedEdges, blockedEdges[Int(edge)] == stamp { return }
          guard filter.allowsEdge(edge, isForward: !isForward) else { return }
          marks[Int(neighbour)] = found
          useful[end] = neighbour
          end &+= 1
        }
      }
      layer = layer.upperBound..<end
    }
    return layer.upperBound
  }

  /// The mark that vertices carry which come next on shortest paths after a vertex on them.
  @inline(__always)
  func next(after vertex: Int32) -> Mark {
    let known = marks.pointer[Int(vertex)]
    let depth = Int(UInt32(truncatingIfNeeded: known))
    if known & Side.mask == Side.useful {
      return depth < forwardRadius
        ? mark(Side.useful, depth &+ 1) : mark(Side.backward, backwardRadius &- 1)
    }
    return mark(Side.backward, depth &- 1)
  }

  /// The steps of all shortest paths. `usefulCount` comes from ``markUseful(_:_:_:)``.
  func network(
    _ steps: StepPointers, from start: Int32, to end: Int32, _ direction: Direction,
    _ filter: some TraversalFilter, usefulCount: Int
  ) -> PathNetwork {
    let marks = marks.pointer
    let places = places.pointer
    var network = PathNetwork()
    // The start's side, from the start on; then what follows is found layer by layer.
    for place in stride(from: usefulCount - 1, through: 0, by: -1) {
      let vertex = useful.pointer[place]
      places[Int(vertex)] = network.append(vertex)
    }
    var place = 0
    while place < network.vertices.count {
      let vertex = network.vertices[place]
      network.beginSteps()
      if vertex != end {
        let wanted = next(after: vertex)
        let isTowardsEnd = wanted & Side.mask == Side.backward
        let seen = place
        steps.forEach(from: vertex, direction) { neighbour, edge, isForward in
          guard marks[Int(neighbour)] == wanted,
            filter.allowsEdge(edge, isForward: isForward)
          else { return }
          if isTowardsEnd {
            // Places are not cleared between queries: one counts if the vertex stands there.
            let known = Int(places[Int(neighbour)])
            if known <= seen || known >= network.vertices.count
              || network.vertices[known] != neighbour
            {
              places[Int(neighbour)] = network.append(neighbour)
            }
          }
          network.appendStep(to: places[Int(neighbour)], neighbour, edge)
        }
        network.sortSteps(isMerged: direction == .both)
      }
      place += 1
    }
    network.end()
    return network
  }
}
