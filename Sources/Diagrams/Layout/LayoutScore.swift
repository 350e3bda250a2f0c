/// How hard a layout is to read; less is better.
///
/// Counts what readers stumble over: lines through names and labels, labels on each other, lines
/// through nodes, crossings; then prefers pages of a pleasant shape that are not too wide for the
/// smallest letters, and short lines. Complexity: O(lines²) in the worst case, with boxes around
/// lines ruling out most pairs.
struct LayoutScore: Hashable, Sendable {
  private(set) var overlaps = 0
  private(set) var strikes = 0
  private(set) var intrusions = 0
  private(set) var crossings = 0
  /// Width by height.
  private(set) var aspect = 1.0
  private var width = 0.0
  private var lineLength = 0.0
  private let aspects: ClosedRange<Double>

  /// Whether little is to be gained by looking further: nothing is struck through and hardly a line
  /// in twenty crosses another.
  func isClear(lines: Int) -> Bool {
    overlaps + strikes + intrusions == 0 && crossings * 20 <= lines && (1.2...1.8).contains(aspect)
      && width <= Self.pleasantWidth
  }

  /// Points across at which letters of 10 points are still 10 pixels high on 1,600.
  private static let pleasantWidth = 1_550.0

  /// One number; less is better.
  var penalty: Double {
    let shape = max(0, aspects.lowerBound - aspect) + max(0, aspect - aspects.upperBound)
    return Double(overlaps) * 120 + Double(strikes) * 60 + Double(intrusions) * 50
      + Double(crossings) * 12 + shape * 1_500 + max(0, width - 1_400) * 0.05 + max(
        0, width - Self.pleasantWidth) * 6 + lineLength * 0.002
  }

  /// Judges a layout.
  ///
  /// - Parameters:
  ///   - page: how wide the page is at least, and how much higher than the network.
  ///   - margins: at its left and right together.
  ///   - aspects: the width by height that it should have.
  init(
    _ diagram: PlacedDiagram, page: Size = Size(width: 0, height: 0),
    margins: Double = 0, aspects: ClosedRange<Double> = 1.23...1.77
  ) {
    self.aspects = aspects
    width = max(diagram.bounds.width, page.width)
    aspect = (width + margins) / max(1, diagram.bounds.height + page.height)
    let boxes = Dictionary(
      diagram.nodes.map { ($0.name, $0.box) }, uniquingKeysWith: { first, _ in first })
    count(overlapsOf: diagram)
    for (index, line) in diagram.lines.enumerated() {
      guard let bounds = line.bounds else { continue }
      for (piece, next) in zip(line.points, line.points.dropFirst()) {
        let (width, height) = (next.x - piece.x, next.y - piece.y)
        lineLength += (width * width + height * height).squareRoot()
      }
      for frame in diagram.frames where Self.strikes(line, bounds, frame.title.inset(by: 1)) {
        strikes += 1
      }
      for (other, label) in diagram.lines.enumerated() where other != index {
        if let box = label.label, Self.strikes(line, bounds, box.inset(by: 1)) { strikes += 1 }
      }
      for node in diagram.nodes where node.name != line.tail && node.name != line.head {
        if Self.strikes(line, bounds, node.box.inset(by: 1.5)) { intrusions += 1 }
      }
      for other in diagram.lines[..<index] {
        let shared = Set([line.tail, line.head]).intersection([other.tail, other.head])
        crossings += Self.crossings(
          line, other, bounds, except: shared.compactMap { boxes[$0]?.inset(by: -8) })
      }
    }
  }

  private mutating func count(overlapsOf diagram: PlacedDiagram) {
    let labels = diagram.lines.compactMap(\.label)
    for (index, label) in labels.enumerated() {
      overlaps += labels[..<index].count { label.overlaps($0, by: 1) }
      overlaps += diagram.nodes.count { label.overlaps($0.box, by: 1) }
    }
    for (index, node) in diagram.nodes.enumerated() {
      overlaps += diagram.nodes[..<index].count { node.box.overlaps($0.box, by: 0.5) }
    }
  }

  static func strikes(_ line: PlacedDiagram.Line, _ bounds: Box, _ box: Box) -> Bool {
    guard bounds.overlaps(box) else { return false }
    return zip(line.points, line.points.dropFirst()).contains { box.isCrossed(from: $0, to: $1) }
  }

  static func crossings(
    _ line: PlacedDiagram.Line, _ other: PlacedDiagram.Line, _ bounds: Box, except shared: [Box]
  ) -> Int {
    guard let otherBounds = other.bounds, bounds.overlaps(otherBounds, by: -1) else { return 0 }
    var found: [Point] = []
    for (start, end) in zip(line.points, line.points.dropFirst()) {
      let low = Point(x: min(start.x, end.x), y: min(start.y, end.y))
      let high = Point(x: max(start.x, end.x), y: max(start.y, end.y))
      guard low.x <= otherBounds.high.x, high.x >= otherBounds.low.x,
        low.y <= otherBounds.high.y, high.y >= otherBounds.low.y
      else { continue }
      for (otherStart, otherEnd) in zip(other.points, other.points.dropFirst()) {
        guard min(otherStart.x, otherEnd.x) <= high.x, max(otherStart.x, otherEnd.x) >= low.x,
          min(otherStart.y, otherEnd.y) <= high.y, max(otherStart.y, otherEnd.y) >= low.y,
          let point = crossing(start, end, otherStart, otherEnd)
        else { continue }
        let isNew = !found.contains { abs($0.x - point.x) < 2 && abs($0.y - point.y) < 2 }
        if isNew, !shared.contains(where: { $0.contains(point) }) { found.append(point) }
      }
    }
    return found.count
  }
}
