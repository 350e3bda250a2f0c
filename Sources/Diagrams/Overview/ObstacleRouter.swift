/// Finds short ways around obstacles.
///
/// The straight way is tried first; where something stands in it, its corners become points of a
/// visibility graph, and the shortest way through these is looked for (T. Lozano-Pérez and
/// M. A. Wesley 1979, doi 10.1145/359156.359164). Only obstacles that were met have their corners in
/// the graph.
struct ObstacleRouter: Sendable {
  private let obstacles: [Octagon]
  /// Of each obstacle, those that lie in no other.
  private let corners: [[Point]]

  /// What a bend costs, in points of length.
  private static let bend = 7.0
  private static let mostRounds = 14
  private static let mostPoints = 150

  /// - Parameter margin: how far from the shapes a way keeps, in points.
  ///
  /// Complexity: O(n²).
  init(_ shapes: [Octagon], margin: Double) {
    let obstacles = shapes.map { $0.expanded(by: margin) }
    corners = shapes.enumerated().map { index, shape in
      var corners: [Point] = []
      for corner in shape.expanded(by: margin + 0.4).corners
      where !corners.contains(where: { $0.distance(to: corner) < 1 }) {
        let isFree = !obstacles.indices.contains { $0 != index && obstacles[$0].contains(corner) }
        if isFree { corners.append(corner) }
      }
      return corners
    }
    self.obstacles = obstacles
  }

  /// Ways around the obstacles of several routers: those of the first are numbered first.
  init(joining routers: [ObstacleRouter]) {
    obstacles = routers.flatMap(\.obstacles)
    corners = routers.flatMap(\.corners)
  }

  /// How many obstacles there are.
  var count: Int { obstacles.count }

  /// The corners of a way with both of its ends; nil where none was found within the limits.
  ///
  /// - Parameter ignored: obstacles that may be crossed.
  func route(from start: Point, to end: Point, ignoring ignored: [Int]) -> [Point]? {
    var search = Search(points: [start, end])
    let straight = blockers(start, end, ignored, all: true)
    if straight.isEmpty { return [start, end] }
    var active = [Bool](repeating: false, count: obstacles.count)
    var met = straight
    for _ in 0..<Self.mostRounds {
      for obstacle in met where !active[obstacle] && search.points.count < Self.mostPoints {
        active[obstacle] = true
        search.points += corners[obstacle]
      }
      met = []
      let way = search.shortestWay(bend: Self.bend) { first, second in
        guard let blocker = blockers(first, second, ignored, all: false).first else { return true }
        if !active[blocker] { met.append(blocker) }
        return false
      }
      if let way { return way }
      if met.isEmpty { return nil }
      met = Array(Set(met)).sorted()
    }
    return nil
  }

  private func blockers(_ start: Point, _ end: Point, _ ignored: [Int], all: Bool) -> [Int] {
    let (left, right) = (min(start.x, end.x), max(start.x, end.x))
    let (bottom, top) = (min(start.y, end.y), max(start.y, end.y))
    var found: [Int] = []
    for (index, obstacle) in obstacles.enumerated() {
      guard obstacle.low.x < right, obstacle.high.x > left, obstacle.low.y < top,
        obstacle.high.y > bottom, obstacle.inside(from: start, to: end) != nil,
        !ignored.contains(index)
      else { continue }
      found.append(index)
      if !all { break }
    }
    return found
  }
}

/// Dijkstra's search over points of which the first is the start and the second the end.
private struct Search {
  var points: [Point]
  /// What is known of pairs: whether the straight way is free.
  private var known: [Int: Bool] = [:]

  init(points: [Point]) { self.points = points }

  mutating func shortestWay(bend: Double, isFree: (Point, Point) -> Bool) -> [Point]? {
    var costs = [Double](repeating: .infinity, count: points.count)
    var before = [Int](repeating: -1, count: points.count)
    var isSettled = [Bool](repeating: false, count: points.count)
    costs[0] = 0
    while true {
      var node = -1
      for index in points.indices where !isSettled[index] && costs[index] < .infinity {
        if node < 0 || costs[index] < costs[node] { node = index }
      }
      if node < 0 { return nil }
      if node == 1 { break }
      isSettled[node] = true
      for other in points.indices where !isSettled[other] {
        let cost = costs[node] + points[node].distance(to: points[other]) + bend
        guard cost < costs[other] else { continue }
        let pair = min(node, other) * 4_096 + max(node, other)
        let free = known[pair] ?? isFree(points[node], points[other])
        known[pair] = free
        if free {
          costs[other] = cost
          before[other] = node
        }
      }
    }
    var way = [1]
    while let last = way.last, before[last] >= 0 { way.append(before[last]) }
    return way.reversed().map { points[$0] }
  }
}
