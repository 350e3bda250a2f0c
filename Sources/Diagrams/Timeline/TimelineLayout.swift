internal import Foundation

/// Places a timeline: time from left to right, lanes from top to bottom.
struct TimelineLayout {
  let timeline: Timeline
  let measures: Measures

  private var composition: Composition { timeline.composition }
  private var theme: Theme { composition.theme }

  /// From the heads of the lanes to the start of the axis.
  private static let headGap = 22.0
  /// From the line of a lane to the first bar above or the first words beneath it.
  private static let lineGap = 4.0
  /// A bar with the space around it.
  private static let barHeight = 9.0
  private static let tickHeight = 18.0
  /// Width to height that is aimed at.
  private static let bestAspect = 1.5
  /// On a wider page the smallest words are under 10 pixels on a screen of 1,600.
  private static let mostWidth = 1500.0

  /// The placement whose page comes nearest to 3:2; nil where there is nothing to place.
  func place() -> PlacedDiagram? {
    guard let axis = timeline.axis, !timeline.entries.isEmpty else { return nil }
    let items = self.items(on: axis)
    var best: (placed: PlacedDiagram, penalty: Double)?
    for cell in [52.0, 80, 120, 180, 250] {
      for tracks in 1...3 {
        let sweep = TimelineSweep(
          items, lanes: composition.nodes.count, axis: axis, mostTracks: tracks, cellWidth: cell)
        let placed = place(items, sweep, axis)
        let height = placed.bounds.height + measures.heading.height + measures.footer.height
        let width = max(placed.bounds.width, measures.footer.width, measures.heading.width)
        let penalty =
          abs(log(width / height / Self.bestAspect)) + max(0, log(width / Self.mostWidth))
        if penalty < (best?.penalty ?? .infinity) - 0.02 { best = (placed, penalty) }
      }
    }
    return best?.placed
  }

  /// By day; of one day bars first, then the connectors that span most lanes.
  private func items(on axis: TimeAxis) -> [TimelineItem] {
    let (low, high) = (axis.days.lowerBound, axis.days.upperBound - 1)
    let items = timeline.entries.map { entry in
      let isConnector = entry.otherLane != nil
      // What is only known to have happened by a day stands on that day.
      let first = entry.first ?? (isConnector ? entry.last : nil) ?? low
      let last = entry.last ?? (isConnector ? entry.first : nil) ?? high
      return TimelineItem(
        edge: entry.edge, lane: entry.lane, otherLane: entry.otherLane,
        days: min(max(first, low), high)...max(min(last, high), min(max(first, low), high)),
        isOpenBefore: (entry.first ?? low - 1) < low,
        isOpenAfter: (entry.last ?? high + 1) > high,
        label: measures.labels[entry.edge] ?? Size(width: 0, height: 0))
    }
    return items.enumerated().sorted { left, right in
      let keys = [left, right].map { offset, item in
        [
          item.days.lowerBound, item.otherLane == nil ? 0 : 1, -item.span.count, offset,
        ]
      }
      return keys[0].lexicographicallyPrecedes(keys[1])
    }.map(\.element)
  }

  // MARK: - Heights

  /// Where the lanes and their tracks lie.
  private struct Lanes {
    /// Of the line of each lane.
    var lines: [Double] = []
    /// The lower end of each track of bars, and the upper end of each track of words.
    var bars: [[Double]] = []
    var labels: [[Double]] = []
    var bottom = 0.0
  }

  private func lanes(_ items: [TimelineItem], _ sweep: TimelineSweep) -> Lanes {
    var above = sweep.barTracks.map { Array(repeating: 0.0, count: $0) }
    var beneath = sweep.labelTracks.map { Array(repeating: 0.0, count: $0) }
    for item in items {
      guard let place = sweep.places[item.edge] else { continue }
      let (lane, track) = (place.labelLane, place.track)
      if item.otherLane == nil {
        above[lane][track] = max(above[lane][track], item.label.height + Self.barHeight)
      } else {
        beneath[lane][track] = max(beneath[lane][track], item.label.height)
      }
    }
    var result = Lanes()
    var y = 0.0
    for (lane, node) in composition.nodes.enumerated() {
      let half = (measures.nodes[node.id]?.height ?? 30) / 2 + 4
      y -= max(half, above[lane].reduce(Self.lineGap, +) + 2)
      result.lines.append(y)
      var base = y + Self.lineGap
      result.bars.append(
        above[lane].map { height in
          base += height
          return base - height
        })
      var top = y - Self.lineGap
      result.labels.append(
        beneath[lane].map { height in
          top -= height
          return top + height
        })
      y -= max(half, y - top + 2)
    }
    result.bottom = y
    return result
  }

  // MARK: - Places

  /// Days that several events of a lane can mean are drawn once.
  private struct Stretch: Hashable {
    var lane: Int
    var days: ClosedRange<Int>
    var color: Theme.Color
  }

  private func place(_ items: [TimelineItem], _ sweep: TimelineSweep, _ axis: TimeAxis)
    -> PlacedDiagram
  {
    let lanes = lanes(items, sweep)
    let width = composition.nodes.compactMap { measures.nodes[$0.id]?.width }.max() ?? 0
    let left = -Self.headGap - width
    var placed = PlacedDiagram(
      bounds: Box(around: [
        Point(x: left, y: lanes.bottom),
        Point(x: sweep.right, y: (axis.unit == .day ? 1 : 2) * Self.tickHeight),
      ]) ?? Box(centre: Point(x: 0, y: 0), width: 0, height: 0),
      nodes: [], lines: [], frames: [])
    for (lane, node) in composition.nodes.enumerated() {
      let size = measures.nodes[node.id] ?? Size(width: width, height: 30)
      // Beside its bars, but so that the line of the lane still meets it.
      let bars = (lanes.bars[lane].last ?? lanes.lines[lane]) - lanes.lines[lane]
      let centre = Point(
        x: left + size.width / 2,
        y: lanes.lines[lane] + min(bars, max(0, size.height / 2 - Self.lineGap)))
      placed.nodes.append(PlacedDiagram.Node(name: node.id, box: Box(centre: centre, size: size)))
    }
    let scene = TimelineScenery(
      timeline: timeline, sweep: sweep, axis: axis, lines: lanes.lines, bottom: lanes.bottom)
    placed.decorations = scene.grid(tickHeight: Self.tickHeight)
    for (node, y) in zip(placed.nodes, lanes.lines) {
      placed.decorations.append(
        .line(
          [Point(x: node.box.high.x, y: y), Point(x: sweep.right, y: y)],
          color: theme.groups.outer.border, width: 1))
    }
    let edges = Dictionary(
      composition.edges.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var stretches: [Stretch: ClosedRange<Double>] = [:]
    var order: [(Stretch, TimelineItem)] = []
    for item in items {
      guard let place = sweep.places[item.edge], let edge = edges[item.edge] else { continue }
      if let other = item.otherLane {
        let (from, to) = (lanes.lines[item.lane], lanes.lines[other])
        let top = lanes.labels[place.labelLane][place.track]
        placed.lines.append(
          line(
            edge, item, from: Point(x: place.x, y: from), to: Point(x: place.x, y: to),
            label: Point(x: place.labelX, y: top - item.label.height)))
        // What has no direction starts at both ends.
        for y in edge.arrowhead == .none ? [from, to] : [from] {
          placed.decorations.append(scene.start(place, y: y, color: edge.color))
        }
        let stretch = Stretch(lane: item.lane, days: item.days, color: edge.color)
        if item.days.count > 1 {
          if stretches[stretch] == nil { order.append((stretch, item)) }
          let places = stretches[stretch] ?? place.x...place.x
          stretches[stretch] = min(places.lowerBound, place.x)...max(places.upperBound, place.x)
        }
      } else {
        let y = lanes.bars[item.lane][place.track] + Self.barHeight / 2
        let end =
          item.isOpenAfter
          ? (sweep.borders.last ?? 0)
          : max(place.x + (edge.line == .solid ? 10 : 24), sweep.x(of: item.days.upperBound + 1))
        placed.lines.append(
          line(
            edge, item, from: Point(x: place.x, y: y), to: Point(x: end, y: y),
            label: Point(x: place.labelX, y: y + Self.barHeight / 2)))
        placed.decorations += scene.ends(of: item, from: place.x, to: end, y: y, color: edge.color)
      }
    }
    for (stretch, item) in order {
      guard let places = stretches[stretch] else { continue }
      placed.decorations += scene.stretch(
        of: item, around: places, y: lanes.lines[stretch.lane], color: stretch.color)
    }
    return placed
  }

  private func line(
    _ edge: Composition.Edge, _ item: TimelineItem, from: Point, to: Point, label: Point
  ) -> PlacedDiagram.Line {
    var box = Box(centre: label, size: item.label)
    box.low = label
    box.high = Point(x: label.x + item.label.width, y: label.y + item.label.height)
    return PlacedDiagram.Line(
      id: edge.id, tail: edge.tail, head: edge.head, curve: Bezier.straight([from, to]),
      label: item.label.width > 0 ? box : nil)
  }
}
