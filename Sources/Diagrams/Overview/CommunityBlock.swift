/// A community laid out by itself, with its title and the tinted shape around both.
struct CommunityBlock: Sendable {
  private(set) var members: [Int]
  /// Where the members stand, in the same order.
  private(set) var centres: [Point]
  let title: CommunityTitle
  private(set) var titleBox: Box
  /// Around everything, rounded.
  private(set) var hull: [Point]
  /// About the same, for packing and for ways around it.
  private(set) var shape: Octagon

  /// Between two nodes, in points: two lines fit through.
  static let nodeGap = 9.0
  private static let padding = 13.0

  /// Lays out one community.
  ///
  /// - Parameters:
  ///   - unit: how long a line is without its ends, in points.
  ///   - aspect: width by height.
  ///   - title: given the width of the nodes.
  init(
    _ members: [Int], of network: OverviewNetwork, unit: Double, aspect: ClosedRange<Double>,
    title: (Double) -> CommunityTitle
  ) {
    self.init(
      members, Self.positions(members, of: network, unit: unit, aspect: aspect), network,
      title: title)
  }

  /// Puts small groups beside each other.
  init(
    beside groups: [[Int]], of network: OverviewNetwork, unit: Double,
    title: (Double) -> CommunityTitle
  ) {
    var rows: [(points: [Point], box: Box)] = []
    var area = 0.0
    for group in groups {
      let points = Self.positions(group, of: network, unit: unit)
      let box = Self.bounds(group, points, network).inset(by: -Self.nodeGap)
      area += box.width * box.height
      rows.append((points, box))
    }
    let width = (area * 2).squareRoot()
    var (left, top, height) = (0.0, 0.0, 0.0)
    var points: [Point] = []
    for row in rows {
      if left > 0, left + row.box.width > width { (left, top, height) = (0, top - height, 0) }
      points += row.points.map {
        Point(x: $0.x - row.box.low.x + left, y: $0.y - row.box.high.y + top)
      }
      left += row.box.width
      height = max(height, row.box.height)
    }
    self.init(groups.flatMap(\.self), points, network, title: title)
  }

  private init(
    _ members: [Int], _ centres: [Point], _ network: OverviewNetwork,
    title: (Double) -> CommunityTitle
  ) {
    let bounds = Self.bounds(members, centres, network)
    let title = title(max(150, bounds.width))
    self.members = members
    self.centres = centres
    self.title = title
    let boxes = zip(members, centres).map { Box(centre: $1, size: network.sizes[$0]) }
    titleBox = Self.place(title.size, above: boxes, bounds)
    let corners = (boxes + [titleBox]).flatMap { box in
      [
        box.low, box.high, Point(x: box.low.x, y: box.high.y), Point(x: box.high.x, y: box.low.y),
      ]
    }
    hull = ConvexHull.rounded(corners, margin: Self.padding)
    shape = Octagon(around: hull) ?? Octagon(bounds)
    let centre = shape.box.centre
    move(by: Point(x: -centre.x, y: -centre.y))
  }

  mutating func move(by offset: Point) {
    func moved(_ point: Point) -> Point { Point(x: point.x + offset.x, y: point.y + offset.y) }
    centres = centres.map(moved)
    titleBox.low = moved(titleBox.low)
    titleBox.high = moved(titleBox.high)
    hull = hull.map(moved)
    shape = shape.moved(by: offset)
  }

  private static func bounds(
    _ members: [Int], _ centres: [Point], _ network: OverviewNetwork
  ) -> Box {
    let corners = zip(members, centres).flatMap { member, centre in
      let box = Box(centre: centre, size: network.sizes[member])
      return [box.low, box.high]
    }
    return Box(around: corners) ?? Box(centre: Point(x: 0, y: 0), width: 0, height: 0)
  }

  /// As low as the nodes beneath let it stand, left, right or in the middle.
  private static func place(_ size: Size, above boxes: [Box], _ bounds: Box) -> Box {
    let shares = size.width < bounds.width ? [0.5, 0.35, 0.65, 0.2, 0.8, 0, 1] : [0.5]
    var best: Box?
    for share in shares {
      let room = max(0, bounds.width - size.width)
      let left =
        size.width < bounds.width
        ? bounds.low.x + room * share : bounds.centre.x - size.width / 2
      let beneath = boxes.filter { $0.high.x > left - 6 && $0.low.x < left + size.width + 6 }
      let bottom = (beneath.map(\.high.y).max() ?? bounds.centre.y) + 8
      if let best, best.low.y <= bottom + 4 { continue }
      best = Box(
        centre: Point(x: left + size.width / 2, y: bottom + size.height / 2), size: size)
    }
    return best ?? Box(centre: bounds.centre, size: size)
  }

  private static func positions(
    _ members: [Int], of network: OverviewNetwork, unit: Double,
    aspect: ClosedRange<Double> = 0.8...2.2
  ) -> [Point] {
    let count = members.count
    guard count > 1 else { return members.map { _ in Point(x: 0, y: 0) } }
    var isMember = [Bool](repeating: false, count: network.nodes.count)
    for member in members { isMember[member] = true }
    // How far from its centre a node reaches on the average.
    let reach = members.map { (network.sizes[$0].width + network.sizes[$0].height) / 4 }
    var distances = [Double](repeating: 0, count: count * count)
    for (row, member) in members.enumerated() {
      let steps = network.network.steps(from: member, within: isMember)
      for (column, other) in members.enumerated() where column != row && steps[other] > 0 {
        distances[row * count + column] = unit * Double(steps[other]) + reach[row] + reach[column]
      }
    }
    let shapes = members.map { network.shape($0, margin: nodeGap / 2) }
    let wide = Point.turnedWide(
      StressLayout(count: count, distances: distances).positions(seed: 7))
    let room = room(for: shapes, at: wide)
    // Names are wide, so that pushing them apart makes a community high: it is stretched before.
    var best: (points: [Point], miss: Double)?
    var stretch = 1.0
    for _ in 0..<4 {
      var points = wide.map { Point(x: $0.x * room * stretch, y: $0.y * room / stretch) }
      Separation.separate(shapes, at: &points)
      let box = bounds(members, points, network)
      let actual = max(1, box.width) / max(1, box.height)
      let miss = max(aspect.lowerBound / actual, actual / aspect.upperBound)
      if miss < best?.miss ?? .infinity { best = (points, miss) }
      if miss <= 1 { break }
      stretch *= (actual < aspect.lowerBound ? miss : 1 / miss).squareRoot()
    }
    return best?.points ?? wide
  }

  /// How much larger a layout must be for its nodes to fit beside each other.
  private static func room(for shapes: [Octagon], at points: [Point]) -> Double {
    let area = shapes.reduce(0) { $0 + $1.box.width * $1.box.height } * 1.15
    let squares = points.reduce(0) { $0 + $1.x * $1.x + $1.y * $1.y } / Double(points.count)
    // A disc of points whose distance from its middle is as large on the average.
    return max(1, (area / max(1, 2 * Double.pi * squares)).squareRoot())
  }
}
