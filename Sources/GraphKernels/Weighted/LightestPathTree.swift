/// The lightest paths from one vertex to all others, as a tree.
public struct LightestPathTree: Hashable, Sendable {
  /// Where the paths begin.
  public var start: Int32
  /// The least sum of weights on a path to each vertex; `+infinity` where none leads.
  public var distances: [Double]
  /// The vertex before each vertex on its path; -1 for the start and where none leads.
  public var parents: [Int32]

  /// The vertices of the path to a vertex, from the start on; empty where none leads or the vertex
  /// does not exist. Complexity: O(length).
  public func vertices(to end: Int32) -> [Int32] {
    guard distances.indices.contains(Int(end)), distances[Int(end)] < .infinity else { return [] }
    var path = [end]
    while let last = path.last, last != start, path.count <= parents.count {
      path.append(parents[Int(last)])
    }
    return path.reversed()
  }
}

extension Adjacency {
  /// The lightest paths from one vertex to all others.
  ///
  /// - Parameters:
  ///   - start: where paths begin.
  ///   - direction: which way paths take edges.
  ///   - execution: limits; one thread does the work.
  /// - Returns: distances in units of weight, and the vertex before each. Of paths of equal weight
  ///   those with fewest edges count, and of those the one whose last vertex but one has the lowest
  ///   number. All distances are infinite where `start` does not exist.
  ///
  /// Without weights every edge weighs 1. Of parallel edges the lightest counts; loops make no
  /// difference. Sums are taken in 64-bit floating point from the start on, and are equal if they are
  /// after rounding.
  ///
  /// Complexity: O((vertices + edges) log vertices). See ``weightedDistances(from:_:delta:execution:)``
  /// where distances are enough.
  /// - Throws: ``Interrupted``.
  ///
  /// Source: E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik
  /// 1, 1959, doi 10.1007/BF01386390.
  public func lightestPathTree(
    from start: Int32, _ direction: Direction = .outgoing, execution: Execution = .unlimited
  ) throws(Interrupted) -> LightestPathTree {
    let none = LightestPathTree(
      start: start, distances: Array(repeating: .infinity, count: vertexCount),
      parents: Array(repeating: -1, count: vertexCount))
    guard contains(start) else { return none }
    if direction == .both, isDirected {
      return try undirected(.lightest).lightestPathTree(from: start, execution: execution)
    }
    let distances = Buffer<Double>(repeating: .infinity, count: vertexCount)
    let lengths = Buffer<Int32>(repeating: .max, count: vertexCount)
    let parents = Buffer<Int32>(repeating: -1, count: vertexCount)
    distances[Int(start)] = 0
    lengths[Int(start)] = 0
    var queue = DistanceQueue()
    queue.insert(DistanceQueue.Entry(distance: 0, length: 0, vertex: start))
    try rows(direction).withPointers { rows throws(Interrupted) in
      let (distance, length) = (distances.pointer, lengths.pointer)
      let parent = parents.pointer
      var work = 0
      while let entry = queue.removeFirst() {
        let vertex = Int(entry.vertex)
        // Entries that a better one followed.
        if distance[vertex] != entry.distance || length[vertex] != entry.length { continue }
        work &+= rows.degree(entry.vertex) &+ 1
        if work > 1 << 16 {
          try execution.check()
          work = 0
        }
        for place in rows.row(entry.vertex) {
          let neighbour = Int(rows.neighbours[place])
          let reached = entry.distance + Double(rows.weight(place))
          let known = distance[neighbour]
          if reached > known || reached == .infinity { continue }
          let steps = entry.length &+ 1
          if reached == known {
            if steps > length[neighbour] { continue }
            if steps == length[neighbour] {
              parent[neighbour] = min(parent[neighbour], entry.vertex)
              continue
            }
          }
          distance[neighbour] = reached
          length[neighbour] = steps
          parent[neighbour] = entry.vertex
          queue.insert(
            DistanceQueue.Entry(
              distance: reached, length: steps, vertex: rows.neighbours[place]))
        }
      }
    }
    return LightestPathTree(
      start: start, distances: distances.array, parents: parents.array)
  }
}
