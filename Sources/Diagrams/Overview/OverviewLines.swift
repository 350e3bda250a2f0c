/// Draws the lines of an overview once its communities stand: inside a community around the other
/// nodes, between two communities in a common cable around all others.
struct OverviewLines: Sendable {
  let network: OverviewNetwork
  let blocks: [CommunityBlock]
  private let blockOf: [Int]
  private let centreOf: [Point]
  /// Ways around nodes and title, by block; obstacles are numbered as members, the title last.
  private let inside: [ObstacleRouter]
  private let place: [Int]
  /// Ways around communities, further and further from them.
  private let outside: [ObstacleRouter]

  /// Between lines of one cable, in points, and how wide a cable may be.
  private static let lineGap = 3.0
  private static let widestCable = 36.0

  /// - Parameter gap: between two communities, in points; different cables use different parts of
  ///   it.
  init(_ network: OverviewNetwork, _ blocks: [CommunityBlock], gap: Double) {
    self.network = network
    self.blocks = blocks
    var blockOf = [Int](repeating: -1, count: network.nodes.count)
    var centreOf = [Point](repeating: Point(x: 0, y: 0), count: network.nodes.count)
    var place = blockOf
    for (index, block) in blocks.enumerated() {
      for (position, member) in block.members.enumerated() {
        blockOf[member] = index
        centreOf[member] = block.centres[position]
        place[member] = position
      }
    }
    self.blockOf = blockOf
    self.centreOf = centreOf
    self.place = place
    inside = blocks.map { block in
      let nodes = zip(block.members, block.centres).map { member, centre in
        network.shape(member, margin: 0).moved(by: centre)
      }
      return ObstacleRouter(nodes + [Octagon(block.titleBox.inset(by: -2))], margin: 3)
    }
    outside = stride(from: 6, through: max(10, gap / 2 - 4), by: 4).map {
      ObstacleRouter(blocks.map(\.shape), margin: $0)
    }
  }

  /// A way and which of its corners lie between communities, where they may be wide.
  private struct Way {
    var points: [Point]
    var wide: ClosedRange<Int>?

    var reversed: Way {
      Way(
        points: points.reversed(),
        wide: wide.map { (points.count - 1 - $0.upperBound)...(points.count - 1 - $0.lowerBound) })
    }
  }

  /// The lines of a composition in its order.
  func lines(of edges: [Composition.Edge]) -> [PlacedDiagram.Line] {
    var ways = [Way?](repeating: nil, count: edges.count)
    var cables: [Pair: [Int]] = [:]
    for (index, ends) in network.ends.enumerated() {
      guard let ends else { continue }
      let (tail, head) = (blockOf[ends.tail], blockOf[ends.head])
      guard tail >= 0, head >= 0 else { continue }
      if ends.tail == ends.head {
        continue
      } else if tail == head {
        ways[index] = Way(
          points: leg(from: ends.tail, to: centreOf[ends.head], head: ends.head), wide: nil)
      } else {
        cables[Pair(low: min(tail, head), high: max(tail, head)), default: []].append(index)
      }
    }
    let order = cables.sorted {
      ($1.value.count, $0.key.low, $0.key.high) < ($0.value.count, $1.key.low, $1.key.high)
    }
    for (number, cable) in order.enumerated() {
      lay(cable.value, pair: cable.key, number: number, &ways)
    }
    return edges.indices.compactMap { line(edges[$0], network.ends[$0], ways[$0]) }
  }

  private struct Pair: Hashable {
    var low: Int
    var high: Int
  }

  private func line(
    _ edge: Composition.Edge, _ ends: (tail: Int, head: Int)?, _ way: Way?
  ) -> PlacedDiagram.Line? {
    guard let ends else { return nil }
    let isInside = blockOf[ends.tail] == blockOf[ends.head]
    func box(_ node: Int) -> Box { Box(centre: centreOf[node], size: network.sizes[node]) }
    guard let way else {
      guard ends.tail == ends.head else { return nil }
      return PlacedDiagram.Line(
        id: edge.id, tail: edge.tail, head: edge.head, curve: Self.loop(at: box(ends.tail)),
        emphasis: .faint)
    }
    var points = RoundedLine.clipped(
      way.points, leaving: box(ends.tail), isRound: network.isRound(ends.tail))
    let dropped = way.points.count - points.count
    points = RoundedLine.clipped(
      points.reversed(), leaving: box(ends.head), isRound: network.isRound(ends.head)
    ).reversed()
    let curve = RoundedLine.curve(points) { corner in
      way.wide?.contains(corner + dropped) == true ? 26 : 7
    }
    return PlacedDiagram.Line(
      id: edge.id, tail: edge.tail, head: edge.head, curve: curve,
      emphasis: isInside ? .faint : .thin)
  }

  /// A small loop at the right of a node.
  private static func loop(at box: Box) -> [Point] {
    let (right, middle) = (box.high.x, box.centre.y)
    return [
      Point(x: right - 1, y: middle + 4), Point(x: right + 11, y: middle + 11),
      Point(x: right + 11, y: middle - 11), Point(x: right - 1, y: middle - 4),
    ]
  }

  // MARK: - Ways

  /// A way inside a community, around everybody but its ends.
  private func leg(from node: Int, to goal: Point, head: Int? = nil) -> [Point] {
    let ignored = [place[node]] + (head.map { [place[$0]] } ?? [])
    return inside[blockOf[node]].route(from: centreOf[node], to: goal, ignoring: ignored)
      ?? [centreOf[node], goal]
  }

  /// Lays all lines between two communities side by side.
  private func lay(_ edges: [Int], pair: Pair, number: Int, _ ways: inout [Way?]) {
    let (low, high) = (pair.low, pair.high)
    var lines: [(edge: Int, low: Int, high: Int)] = []
    for edge in edges {
      guard let ends = network.ends[edge] else { continue }
      let isForward = blockOf[ends.tail] == low
      lines.append(
        (edge, isForward ? ends.tail : ends.head, isForward ? ends.head : ends.tail))
    }
    // Two lines go their own ways; more share one.
    guard lines.count > 2 else {
      for line in lines { ways[line.edge] = ownWay(line, low, high, number) }
      return
    }
    let start = Self.middle(lines.map { centreOf[$0.low] })
    let end = Self.middle(lines.map { centreOf[$0.high] })
    let trunk = trunk(from: start, to: end, ignoring: [low, high], number: number)
    let gates = gates(of: trunk, low, high)
    let gap = min(Self.lineGap, Self.widestCable / Double(lines.count))
    let ranks = Self.order(lines.map { (centreOf[$0.low], centreOf[$0.high]) }, along: gates)
    for (line, rank) in zip(lines, ranks) {
      let offset = (Double(rank) - Double(lines.count - 1) / 2) * gap
      let shared = Self.shifted(gates, by: offset)
      guard let first = shared.first, let last = shared.last else { continue }
      let head = leg(from: line.low, to: first)
      let tail = leg(from: line.high, to: last)
      let way = Way(
        points: Array(head.dropLast() + shared + tail.reversed().dropFirst()),
        wide: (head.count - 1)...(head.count + shared.count - 2))
      ways[line.edge] = network.ends[line.edge]?.tail == line.low ? way : way.reversed
    }
  }

  /// The shortest way of one line around the nodes and titles of its communities and around all
  /// other communities.
  private func ownWay(
    _ line: (edge: Int, low: Int, high: Int), _ low: Int, _ high: Int, _ number: Int
  ) -> Way {
    let (start, end) = (centreOf[line.low], centreOf[line.high])
    let (first, second) = (inside[low].count, inside[high].count)
    let ignored = [
      place[line.low], first + place[line.high], first + second + low, first + second + high,
    ]
    var points: [Point]?
    for level in [number % outside.count, 1, 0] where points == nil {
      points = ObstacleRouter(joining: [inside[low], inside[high], outside[level]])
        .route(from: start, to: end, ignoring: ignored)
    }
    let way = Way(points: points ?? [start, end], wide: nil)
    return network.ends[line.edge]?.tail == line.low ? way : way.reversed
  }

  private func trunk(from start: Point, to end: Point, ignoring: [Int], number: Int) -> [Point] {
    let levels = outside.indices
    for level in [number % levels.count, 1, 0] {
      if let way = outside[level].route(from: start, to: end, ignoring: ignoring) { return way }
    }
    return [start, end]
  }

  /// The part of a trunk between the borders of its two communities.
  private func gates(of trunk: [Point], _ low: Int, _ high: Int) -> [Point] {
    var way = trunk
    guard way.count > 1 else { return way }
    if let inside = blocks[low].shape.inside(from: way[0], to: way[1]), inside.upperBound < 0.98 {
      way[0] = way[0].towards(way[1], inside.upperBound)
    }
    let last = way.count - 1
    if let inside = blocks[high].shape.inside(from: way[last], to: way[last - 1]),
      inside.upperBound < 0.98
    {
      way[last] = way[last].towards(way[last - 1], inside.upperBound)
    }
    return way
  }

  private static func middle(_ points: [Point]) -> Point {
    let count = Double(max(1, points.count))
    return Point(
      x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
  }

  /// The rank of each line across its cable, so that few cross when they leave it.
  private static func order(_ ends: [(Point, Point)], along way: [Point]) -> [Int] {
    guard way.count > 1 else { return Array(ends.indices) }
    func side(_ point: Point, _ from: Point, _ to: Point) -> Double {
      let length = max(1e-6, from.distance(to: to))
      return ((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)) / length
    }
    let last = way.count - 1
    let sides = ends.map { side($0, way[0], way[1]) + side($1, way[last - 1], way[last]) }
    var ranks = [Int](repeating: 0, count: ends.count)
    for (rank, index) in ends.indices.sorted(by: { (sides[$0], $0) < (sides[$1], $1) }).enumerated()
    {
      ranks[index] = rank
    }
    return ranks
  }

  /// A way moved to its left.
  private static func shifted(_ way: [Point], by offset: Double) -> [Point] {
    guard way.count > 1, offset != 0 else { return way }
    func normal(_ from: Point, _ to: Point) -> Point {
      let length = max(1e-6, from.distance(to: to))
      return Point(x: -(to.y - from.y) / length, y: (to.x - from.x) / length)
    }
    return way.indices.map { index in
      let before = index > 0 ? normal(way[index - 1], way[index]) : nil
      let after = index + 1 < way.count ? normal(way[index], way[index + 1]) : nil
      let (one, two) = (before ?? after, after ?? before)
      guard let one, let two else { return way[index] }
      let mitre = max(0.35, 1 + one.x * two.x + one.y * two.y)
      return Point(
        x: way[index].x + (one.x + two.x) / mitre * offset,
        y: way[index].y + (one.y + two.y) / mitre * offset)
    }
  }
}
