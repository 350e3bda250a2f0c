/// Shares out shortest paths by length, or those that are too many for ``BrandesSearch``.
///
/// Edges of shortest paths are found again by their lengths: they join vertices whose distances
/// differ by just as much. Source: U. Brandes 2001, doi 10.1080/0022250X.2001.9990249.
final class BrandesLengthSearch: @unchecked Sendable {
  private let search: LengthSearch
  private let paths: Buffer<PathCount>
  private let dependency: Buffer<Double>
  /// How many vertices the last search found.
  var reached: Int { search.reached }

  init(vertexCount: Int) {
    search = LengthSearch(vertexCount: vertexCount)
    paths = Buffer(repeating: .zero, count: vertexCount)
    dependency = Buffer(repeating: 0, count: vertexCount)
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
    for place in 1..<max(1, search.reached) {
      let vertex = order[place]
      var count = PathCount.zero
      forEachPredecessor(of: vertex, reverse, usesWeights) { count += paths.pointer[$0] }
      paths.pointer[Int(vertex)] = count
    }
    for place in stride(from: search.reached - 1, through: 1, by: -1) {
      let vertex = order[place]
      let passed = 1 + dependency.pointer[Int(vertex)]
      forEachPredecessor(of: vertex, reverse, usesWeights) {
        dependency.pointer[$0] += paths.pointer[$0] / paths.pointer[Int(vertex)] * passed
      }
      scores[Int(vertex)] += times * dependency.pointer[Int(vertex)]
    }
    return true
  }

  @inline(__always)
  private func forEachPredecessor(
    of vertex: Int32, _ reverse: RowPointers, _ usesWeights: Bool, _ body: (Int) -> Void
  ) {
    let distance = search.distance.pointer
    let end = distance[Int(vertex)]
    for arc in reverse.row(vertex) {
      let neighbour = Int(reverse.neighbours[arc])
      let length = usesWeights ? Double(reverse.weight(arc)) : 1
      let start = distance[neighbour]
      if start < end, length > 0, start + length == end { body(neighbour) }
    }
  }
}
