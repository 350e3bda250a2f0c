extension CompressedGraph {
  /// The lightest path with few edges, by Dijkstra's algorithm over pairs of weight and length: of a
  /// vertex every path counts that no other beats in both.
  func lightestPathWithinLength(
    _ steps: StepPointers, from start: Int32, to end: Int32, _ direction: Direction,
    weights: UnsafeBufferPointer<Double>, base: Double, limit: Double, maxLength: Int,
    filter: some TraversalFilter, _ search: WeightedSearch
  ) -> WeightedPath? {
    let rest = distances(to: end, direction, maxLength: maxLength, filter: filter)
    guard Int(rest[Int(start)]) <= maxLength else { return nil }
    var labels: [LengthLabel] = []
    /// The label that was added last to each vertex; it has the fewest edges.
    var last = [Int32](repeating: -1, count: vertexCount)
    var queue = DistanceQueue()
    queue.insert(DistanceQueue.Entry(distance: base, length: 0, vertex: start))
    while let near = queue.removeFirst() {
      let known = last[Int(near.vertex)]
      if known >= 0, labels[Int(known)].length <= near.length { continue }
      last[Int(near.vertex)] = Int32(truncatingIfNeeded: labels.count)
      labels.append(
        LengthLabel(
          distance: near.distance, length: near.length, vertex: near.vertex, earlier: known))
      if near.vertex == end { break }
      let length = near.length + 1
      steps.forEach(from: near.vertex, direction) { neighbour, edge, isForward in
        let reached = near.distance + weights[Int(edge)]
        guard reached <= limit, reached < .infinity, rest[Int(neighbour)] != .max,
          Int(length) + Int(rest[Int(neighbour)]) <= maxLength,
          last[Int(neighbour)] < 0 || labels[Int(last[Int(neighbour)])].length > length,
          !search.isBlocked(neighbour, edge), filter.allowsEdge(edge, isForward: isForward),
          neighbour == end || filter.allowsVertex(neighbour)
        else { return }
        queue.insert(DistanceQueue.Entry(distance: reached, length: length, vertex: neighbour))
      }
    }
    let found = last[Int(end)]
    guard found >= 0 else { return nil }
    let weight = labels[Int(found)].distance

    /// The label of a vertex with so many edges.
    func label(_ vertex: Int32, _ length: Int32) -> Int? {
      var place = last[Int(vertex)]
      while place >= 0, labels[Int(place)].length < length { place = labels[Int(place)].earlier }
      return place >= 0 && labels[Int(place)].length == length ? Int(place) : nil
    }
    labels[Int(found)].isUseful = true
    var open = [Int(found)]
    while let place = open.popLast() {
      let after = labels[place]
      steps.forEach(from: after.vertex, direction.reversed) { neighbour, edge, isForward in
        guard let before = label(neighbour, after.length - 1), !labels[before].isUseful,
          labels[before].distance + weights[Int(edge)] == after.distance,
          !search.isBlocked(after.vertex, edge), filter.allowsEdge(edge, isForward: !isForward)
        else { return }
        labels[before].isUseful = true
        open.append(before)
      }
    }
    var path = GraphPath(vertices: [start], edges: [])
    var (vertex, distance) = (start, base)
    while vertex != end {
      var best: (vertex: Int32, edge: Int32, distance: Double)?
      steps.forEach(from: vertex, direction) { neighbour, edge, isForward in
        guard let after = label(neighbour, Int32(path.length + 1)), labels[after].isUseful,
          distance + weights[Int(edge)] == labels[after].distance,
          !search.isBlocked(neighbour, edge), filter.allowsEdge(edge, isForward: isForward)
        else { return }
        if let best, (best.vertex, best.edge) <= (neighbour, edge) { return }
        best = (neighbour, edge, labels[after].distance)
      }
      guard let best else { return nil }
      path.vertices.append(best.vertex)
      path.edges.append(best.edge)
      (vertex, distance) = (best.vertex, best.distance)
    }
    return WeightedPath(path: path, weight: weight)
  }
}

/// One way to reach a vertex that no other beats in both weight and length.
private struct LengthLabel {
  var distance: Double
  var length: Int32
  var vertex: Int32
  /// The label of the same vertex before, with more edges and less weight; -1 for none.
  var earlier: Int32
  var isUseful = false
}
