/// Places a matrix: a row and a column for each actor, cells where they meet.
struct MatrixLayout {
  let matrix: Matrix
  let measures: Measures

  private var composition: Composition { matrix.composition }
  private var theme: Theme { composition.theme }
  private var count: Int { composition.nodes.count }

  /// The size of a cell.
  private static let width = 24.0
  private static let height = 20.0
  /// Between the border of a cell and its filling.
  private static let border = 1.2
  private static let nameGap = 8.0
  private static let headHeight = 16.0

  /// The place of everything, the upper left corner of the cells being 0, 0; nil where there is
  /// nothing to place.
  func place() -> PlacedDiagram? {
    guard count > 0 else { return nil }
    let names = composition.nodes.compactMap { measures.nodes[$0.id]?.width }.max() ?? 0
    let bounds = Box(around: [
      Point(x: -names - Self.nameGap, y: -Double(count) * Self.height - Self.headHeight),
      Point(x: Double(count) * Self.width, y: Self.headHeight),
    ])
    guard let bounds else { return nil }
    var placed = PlacedDiagram(
      bounds: bounds, nodes: [], lines: [], frames: [], decorations: scenery)
    for (row, node) in composition.nodes.enumerated() {
      let size = measures.nodes[node.id] ?? Size(width: names, height: Self.height)
      let centre = Point(x: -Self.nameGap - size.width / 2, y: -(Double(row) + 0.5) * Self.height)
      placed.nodes.append(PlacedDiagram.Node(name: node.id, box: Box(centre: centre, size: size)))
    }
    for (cell, edge) in zip(matrix.cells, composition.edges) {
      let box = box(of: cell)
      placed.decorations.append(
        .polygon(corners(box.inset(by: 1)), fill: cell.border, outline: nil))
      let inside = box.inset(by: 1 + Self.border)
      let ends = [inside.low.x, inside.high.x].map { Point(x: $0, y: box.centre.y) }
      placed.lines.append(
        PlacedDiagram.Line(
          id: edge.id, tail: edge.tail, head: edge.head, curve: Bezier.straight(ends),
          label: measures.labels[edge.id].map { Box(centre: box.centre, size: $0) }))
    }
    return placed
  }

  /// How thick a line must be to fill a cell.
  static var lineWidth: Double { height - 2 * (1 + border) }

  private func box(of cell: Matrix.Cell) -> Box {
    let width = Self.width / Double(cell.parts)
    let left = Double(cell.column) * Self.width + Double(cell.part) * width
    let centre = Point(x: left + width / 2, y: -(Double(cell.row) + 0.5) * Self.height)
    return Box(centre: centre, width: width, height: Self.height)
  }

  // MARK: - Behind the cells

  private func corners(_ box: Box) -> [Point] {
    [
      box.low, Point(x: box.high.x, y: box.low.y), box.high, Point(x: box.low.x, y: box.high.y),
    ]
  }

  /// The blocks of the communities, the grid, the diagonal, and the numbers of the columns.
  private var scenery: [Decoration] {
    var result: [Decoration] = []
    let (right, bottom) = (Double(count) * Self.width, -Double(count) * Self.height)
    var start = 0
    var borders: [Int] = [0]
    for size in matrix.groupSizes {
      let block = Box(around: [
        Point(x: Double(start) * Self.width, y: -Double(start) * Self.height),
        Point(x: Double(start + size) * Self.width, y: -Double(start + size) * Self.height),
      ])
      if let block {
        result.append(.polygon(corners(block), fill: theme.groups.outer.fill, outline: nil))
      }
      start += size
      borders.append(start)
    }
    for step in 0...count {
      let isBorder = borders.contains(step)
      let color = isBorder ? theme.page.caption : theme.groups.outer.border
      let (x, y) = (Double(step) * Self.width, -Double(step) * Self.height)
      let width = isBorder ? 1.2 : 0.6
      result.append(
        .line([Point(x: x, y: 0), Point(x: x, y: bottom)], color: color, width: width))
      result.append(.line([Point(x: 0, y: y), Point(x: right, y: y)], color: color, width: width))
    }
    for step in 0..<count {
      let centre = Point(
        x: (Double(step) + 0.5) * Self.width, y: -(Double(step) + 0.5) * Self.height)
      let box = Box(centre: centre, width: Self.width, height: Self.height)
      result.append(
        .polygon(corners(box.inset(by: 1)), fill: theme.groups.outer.border, outline: nil))
      for y in [4, bottom - 12] {
        result.append(
          .text(
            String(step + 1), at: Point(x: centre.x, y: y), size: 10, color: theme.page.text,
            alignment: .centre))
      }
    }
    return result
  }
}
