/// Places a composition in rows, left to right and downwards, with straight lines without labels and
/// without frames: what can always be drawn. Complexity: O(nodes + lines).
struct RowLayout {
  let composition: Composition
  let measures: Measures

  private static let gap = 44.0
  /// Width by height of the whole.
  private static let aspect = 1.5

  func place() -> PlacedDiagram {
    let nodes = rows()
    let boxes = Dictionary(
      nodes.map { ($0.name, $0.box) }, uniquingKeysWith: { first, _ in first })
    let lines = composition.edges.compactMap { edge -> PlacedDiagram.Line? in
      guard edge.tail != edge.head, let tail = boxes[edge.tail], let head = boxes[edge.head] else {
        return nil
      }
      let ends = [Self.border(of: tail, to: head.centre), Self.border(of: head, to: tail.centre)]
      return PlacedDiagram.Line(
        id: edge.id, tail: edge.tail, head: edge.head, curve: Bezier.straight(ends))
    }
    let corners = nodes.flatMap { [$0.box.low, $0.box.high] }
    let bounds =
      Box(around: corners) ?? Box(centre: Point(x: 0, y: 0), width: 0, height: 0)
    return PlacedDiagram(bounds: bounds, nodes: nodes, lines: lines, frames: [])
  }

  /// Members of a frame side by side. Every second row starts further right, so that lines between
  /// rows pass between nodes more often.
  private func rows() -> [PlacedDiagram.Node] {
    let sizes = order().compactMap { id in measures.nodes[id].map { (id, $0) } }
    let area = sizes.reduce(0) { $0 + ($1.1.width + Self.gap) * ($1.1.height + Self.gap) }
    let width = max((area * Self.aspect).squareRoot(), sizes.map(\.1.width).max() ?? 0)
    var nodes: [PlacedDiagram.Node] = []
    var (left, top, height, row) = (0.0, 0.0, 0.0, 0)
    for (id, size) in sizes {
      if left > 0, left + size.width > width {
        row += 1
        top -= height + Self.gap
        (left, height) = (row % 2 == 1 ? Self.gap : 0, 0)
      }
      let centre = Point(x: left + size.width / 2, y: top - size.height / 2)
      nodes.append(PlacedDiagram.Node(name: id, box: Box(centre: centre, size: size)))
      left += size.width + Self.gap
      height = max(height, size.height)
    }
    return nodes
  }

  private func order() -> [String] {
    func members(of frame: Composition.Frame) -> [String] {
      frame.inner.flatMap(members) + frame.members
    }
    return composition.frames.flatMap(members) + composition.unframed
  }

  /// Where the way from the centre of a box to a point leaves it.
  private static func border(of box: Box, to point: Point) -> Point {
    let (x, y) = (abs(point.x - box.centre.x), abs(point.y - box.centre.y))
    let share = min(
      x > 0 ? box.width / 2 / x : .infinity, y > 0 ? box.height / 2 / y : .infinity, 1)
    return box.centre.towards(point, share)
  }
}
