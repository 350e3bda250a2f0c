import GraphKernels

extension PlainGraph {
  /// Whom each vertex is joined with by an edge either way, itself left out.
  var neighbourSets: [Set<Int32>] {
    var sets = [Set<Int32>](repeating: [], count: vertexCount)
    for edge in edges where edge.source != edge.target {
      sets[Int(edge.source)].insert(edge.target)
      sets[Int(edge.target)].insert(edge.source)
    }
    return sets
  }

  /// Where edges lead from each vertex, itself left out.
  func targetSets(_ direction: Direction) -> [Set<Int32>] {
    if direction == .both { return neighbourSets }
    var sets = [Set<Int32>](repeating: [], count: vertexCount)
    for edge in edges where edge.source != edge.target {
      let (from, to) =
        direction == .outgoing ? (edge.source, edge.target) : (edge.target, edge.source)
      sets[Int(from)].insert(to)
    }
    return sets
  }

  /// All sets of three vertices that are next to each other.
  var triangles: [[Int32]] {
    let sets = neighbourSets
    var found: [[Int32]] = []
    for first in 0..<Int32(vertexCount) {
      for second in sets[Int(first)].sorted() where second > first {
        for third in sets[Int(first)].intersection(sets[Int(second)]).sorted() where third > second
        {
          found.append([first, second, third])
        }
      }
    }
    return found
  }

  /// The members and quarrels of W. W. Zachary's karate club, 1977.
  static let zacharyClub = PlainGraph(
    vertexCount: 34,
    edges: [
      (0, [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31]),
      (1, [2, 3, 7, 13, 17, 19, 21, 30]), (2, [3, 7, 8, 9, 13, 27, 28, 32]), (3, [7, 12, 13]),
      (4, [6, 10]), (5, [6, 10, 16]), (6, [16]), (8, [30, 32, 33]), (9, [33]), (13, [33]),
      (14, [32, 33]), (15, [32, 33]), (18, [32, 33]), (19, [33]), (20, [32, 33]), (22, [32, 33]),
      (23, [25, 27, 29, 32, 33]), (24, [25, 27, 31]), (25, [31]), (26, [29, 33]), (27, [33]),
      (28, [31, 33]), (29, [32, 33]), (30, [32, 33]), (31, [32, 33]), (32, [33]),
    ].flatMap { (source: Int32, targets: [Int32]) in targets.map { (source, $0) } })

  /// Random edges of which most join vertices with small numbers.
  static func skewed(
    vertexCount: Int, edgeCount: Int, using generator: inout SeededGenerator
  ) -> PlainGraph {
    func end() -> Int32 {
      let share = Double.random(in: 0..<1, using: &generator)
      return Int32(share * share * share * Double(vertexCount))
    }
    return PlainGraph(
      vertexCount: vertexCount, edges: (0..<edgeCount).map { _ in (end(), end()) })
  }
}

/// Whether two lists of numbers agree but for rounding.
func agree(_ left: [Double?], _ right: [Double?]) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { one, two in
      guard let one, let two else { return one == nil && two == nil }
      return abs(one - two) <= 1e-9 * max(1, abs(two))
    }
}

func agree(_ left: Double?, _ right: Double?) -> Bool { agree([left], [right]) }

/// An execution that is cancelled before it begins.
let cancelled = Execution(isCancelled: { true })
