/// Places a map of communities: each on an area that grows with its actors, those with many
/// relations near each other, lines around the areas between.
struct CommunityMapLayout {
  let composition: Composition
  let measures: Measures
  /// How many actors each node stands for.
  let actors: [Int]

  /// Points across at which letters of 10 points are still 10 pixels high on 1,600, without the
  /// margins of the page.
  private static let widest = 1_545.0
  private static let aspect = 1.5
  /// Between two areas, in points; the smallest that reads well is kept.
  private static let gaps = [100.0, 84, 70, 58, 46, 36, 28]
  private static let margins = [7.0, 11, 15, 19]

  /// Where everything stands; nil where there is nothing to place. Deterministic.
  func place() -> PlacedDiagram? {
    guard !composition.nodes.isEmpty else { return nil }
    var best: (placed: PlacedDiagram, penalty: Double)?
    for gap in Self.gaps {
      let placed = placed(gap: gap)
      let tooWide = max(0, placed.bounds.width - Self.widest)
      let penalty = LayoutScore(placed).penalty + tooWide * 10 + Double(hiddenAreas(placed)) * 25
      if penalty < best?.penalty ?? .infinity { best = (placed, penalty) }
    }
    return best?.placed
  }

  /// How many labels lie on the area of a community.
  private func hiddenAreas(_ placed: PlacedDiagram) -> Int {
    let areas = zip(placed.nodes, margins).map { $0.box.inset(by: -$1) }
    return placed.lines.count { line in
      line.label.map { label in areas.contains { $0.overlaps(label) } } ?? false
    }
  }

  /// How far each area reaches beyond the words in it.
  private var margins: [Double] {
    let most = Double(actors.max() ?? 1)
    return actors.map { 7 + 30 * (Double($0) / max(1, most)).squareRoot() }
  }

  private func placed(gap: Double) -> PlacedDiagram {
    let numbers = Dictionary(
      composition.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sizes = composition.nodes.map { measures.nodes[$0.id] ?? Size(width: 60, height: 40) }
    let margins = margins
    let areas = zip(sizes, margins).map { size, margin in
      Octagon(Box(centre: Point(x: 0, y: 0), size: size)).expanded(by: margin)
    }
    let ties = composition.edges.enumerated().compactMap { index, edge -> Tie? in
      guard let tail = numbers[edge.tail], let head = numbers[edge.head] else { return nil }
      return Tie(first: tail, second: head, count: 1 + Int(edge.width * edge.width))
    }
    let words = measures.heading.height + measures.footer.height + 50
    let shapes = areas.map { $0.expanded(by: gap / 2) }
    let centres = BlockPacking(
      shapes: shapes, ties: ties, aspect: Self.pageAspect(shapes, words: words)
    ).centres()
    let boxes = zip(centres, sizes).map { Box(centre: $0, size: $1) }
    let standing = zip(areas, centres).map { $0.moved(by: $1) }
    var lines = lines(numbers, boxes, standing)
    var labels = LabelPlacement(obstacles: standing.map { $0.box.inset(by: -1) })
    labels.place(composition.edges.map { measures.labels[$0.id] }, on: &lines)
    let corners =
      standing.flatMap { [$0.box.low, $0.box.high] }
      + lines.flatMap { line in line.bounds.map { [$0.low, $0.high] } ?? [] }
    return PlacedDiagram(
      bounds: Box(around: corners) ?? Box(centre: Point(x: 0, y: 0), width: 1, height: 1),
      nodes: zip(composition.nodes, boxes).map { PlacedDiagram.Node(name: $0.id, box: $1) },
      lines: lines, frames: [], decorations: decorations(boxes, margins))
  }

  /// The form of the network on a page that heading and caption make higher.
  private static func pageAspect(_ shapes: [Octagon], words: Double) -> Double {
    let area = shapes.reduce(0) { $0 + $1.box.width * $1.box.height } * 1.35
    let height = ((words * words + 4 * area / aspect).squareRoot() - words) / 2
    return max(1.2, min(2.4, area / max(1, height * height)))
  }

  private func lines(_ numbers: [String: Int], _ boxes: [Box], _ areas: [Octagon])
    -> [PlacedDiagram.Line]
  {
    let routers = Self.margins.map { ObstacleRouter(areas, margin: $0) }
    return composition.edges.enumerated().map { index, edge in
      guard let tail = numbers[edge.tail], let head = numbers[edge.head] else {
        return PlacedDiagram.Line(id: edge.id, tail: edge.tail, head: edge.head, curve: [])
      }
      let (start, end) = (boxes[tail].centre, boxes[head].centre)
      var way: [Point]?
      for level in [index % routers.count, 0] where way == nil {
        way = routers[level].route(from: start, to: end, ignoring: [tail, head])
      }
      // Wide lines end beneath the nodes: at a border their corners would stick out.
      var points = RoundedLine.clipped(
        way ?? [start, end], leaving: boxes[tail].inset(by: 7), isRound: false)
      points = RoundedLine.clipped(
        points.reversed(), leaving: boxes[head].inset(by: 7), isRound: false
      ).reversed()
      return PlacedDiagram.Line(
        id: edge.id, tail: edge.tail, head: edge.head,
        curve: RoundedLine.curve(points) { _ in 14 }, emphasis: .faint)
    }
  }

  private func decorations(_ boxes: [Box], _ margins: [Double]) -> [Decoration] {
    let tints = TintPalette(composition.theme)
    return boxes.indices.map { index in
      let box = boxes[index]
      let corners = [
        box.low, box.high, Point(x: box.low.x, y: box.high.y), Point(x: box.high.x, y: box.low.y),
      ]
      return .polygon(
        ConvexHull.rounded(corners, margin: margins[index]), fill: tints.fill(index),
        outline: tints.border(index), width: 0.8)
    }
  }
}
