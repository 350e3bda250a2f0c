/// Shares out shortest paths by length, or those that are too many for ``BrandesSearch``.
///
/// Edges of shortest paths are found again by their lengths: they join vertices whose distances
/// differ by just as much. Source: U. Brandes 2001, doi 10.1080/0022250X.2001.9990249.
final class BrandesLengthSearch: @unchecked Sendable {
  private let search: LengthSearch
  private let paths: Buffer<PathCount>
  private let dependency: Buffer<Double>
  /// Predecessors on shortest paths, and where those of the vertex at a place of the order end.
  private let links: Buffer<Int32>
  private let linkEnd: Buffer<Int>
  /// How many vertices the last search found.
  var reached: Int { search.reached }

  init(_ graph: Adjacency) {
    let vertexCount = graph.vertexCount
    search = LengthSearch(vertexCount: vertexCount)
    paths = Buffer(repeating: .zero, count: vertexCount)
    dependency = Buffer(repeating: 0, count: vertexCount)
    links = Buffer(uninitialized: graph.incoming.arcCount + 1)
    linkEnd = Buffer(uninitialized: max(1, vertexCount))
  }

  /// Adds the dependencies of a source on all vertices to their scores; false where it was
  /// interrupted.
  func run(
    from source: Int32, _ rows: RowPointers, reverse: RowPointers, usesWeights: Bool,
    times: Double, scores: UnsafeMutablePointer<Double>, _ execution: Execution
  ) -> Bool {
    guard
      search.run(
        from: source, rows, usesWeights: usesWeights, skipsZero: true, execution)
    else { return false }
    let order = search.order.pointer
    for place in 0..<search.reached {
      paths.pointer[Int(order[place])] = .zero
      dependency.pointer[Int(order[place])] = 0
    }
    paths.pointer[Int(source)] = .one
    var linkCount = 0
    for place in 1..<max(1, search.reached) {
      let first = linkCount
      linkCount = listPredecessors(of: order[place], reverse, usesWeights, from: first)
      var count = PathCount.zero
      for link in first..<linkCount { count += paths.pointer[Int(links.pointer[link])] }
      paths.pointer[Int(order[place])] = count
      linkEnd.pointer[place] = linkCount
    }
    linkEnd.pointer[0] = 0
    for place in stride(from: search.reached - 1, through: 1, by: -1) {
      let vertex = Int(order[place])
      let count = paths.pointer[vertex]
      let passed = 1 + dependency.pointer[vertex]
      for link in linkEnd.pointer[place - 1]..<linkEnd.pointer[place] {
        let predecessor = Int(links.pointer[link])
        dependency.pointer[predecessor] += paths.pointer[predecessor] / count * passed
      }
      scores[vertex] += times * dependency.pointer[vertex]
    }
    return true
  }

  /// Writes down who comes before a vertex on shortest paths. Returns where the list ends.
  @inline(__always)
  private func listPredecessors(
    of vertex: Int32, _ reverse: RowPointers, _ usesWeights: Bool, from start: Int
  ) -> Int {
    let (distance, links) = (search.distance.pointer, links.pointer)
    let end = distance[Int(vertex)]
    var count = start
    for arc in reverse.row(vertex) {
      let neighbour = reverse.neighbours[arc]
      let length = usesWeights ? Double(reverse.weight(arc)) : 1
      let other = distance[Int(neighbour)]
      links[count] = neighbour
      // Where the start is no nearer, the length is 0 or lost in rounding.
      count &+= other < end && other + length == end ? 1 : 0
    }
    return count
  }
}
