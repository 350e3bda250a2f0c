/// Vertices that a path must pass, with lower bounds for what a path still needs.
struct RequiredVertices {
  /// More required vertices than this are refused: the bounds take 2^n entries.
  static let limit = 10

  let vertices: [Int32]
  /// `distances[i][v]`: from `v` to required vertex `i`; the last list leads to the end.
  private let distances: [[Int32]]
  /// `tours[set * n + i]`: the least length from required vertex `i` over all others of `set` to the
  /// end, `Int32.max` where there is none.
  private var tours: [Int32]

  init(
    _ vertices: [Int32], to end: Int32, _ graph: CompressedGraph, _ direction: Direction,
    maxLength: Int, filter: some TraversalFilter
  ) {
    self.vertices = vertices
    let distances = (vertices + [end]).map {
      graph.distances(
        to: $0, direction, maxLength: maxLength, exempt: vertices, filter: filter)
    }
    self.distances = distances
    let count = vertices.count
    tours = Array(repeating: .max, count: max(1, count << count))
    for set in 1..<max(1, 1 << count) {
      for first in 0..<count where set & (1 << first) != 0 {
        let rest = set & ~(1 << first)
        let vertex = Int(vertices[first])
        tours[set * count + first] =
          rest == 0 ? distances[count][vertex] : least(from: vertices[first], over: rest)
      }
    }
  }

  /// The set of all required vertices.
  var all: Int { (1 << vertices.count) - 1 }

  /// The set without a vertex.
  func removing(_ vertex: Int32, from set: Int) -> Int {
    guard set != 0, let index = vertices.firstIndex(of: vertex) else { return set }
    return set & ~(1 << index)
  }

  /// Whether a vertex is required.
  func contains(_ vertex: Int32) -> Bool { vertices.contains(vertex) }

  /// A length that no path from `vertex` over `set` to the end falls below; `Int32.max` where there
  /// is no such path.
  func least(from vertex: Int32, over set: Int) -> Int32 {
    let count = vertices.count
    if set == 0 { return distances[count][Int(vertex)] }
    var best = Int32.max
    for index in 0..<count where set & (1 << index) != 0 {
      let (length, overflow) = distances[index][Int(vertex)]
        .addingReportingOverflow(tours[set * count + index])
      if !overflow { best = min(best, length) }
    }
    return best
  }
}
