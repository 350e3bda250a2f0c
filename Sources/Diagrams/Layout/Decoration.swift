/// Something drawn behind nodes and lines: a hull, an axis, a cell, its words.
enum Decoration: Hashable, Sendable {
  enum Alignment: Hashable, Sendable { case left, centre, right }

  /// A closed shape; nil for no filling or no outline. Width in points.
  case polygon([Point], fill: Theme.Color?, outline: Theme.Color?, width: Double = 1)
  /// A chain of straight lines; width in points.
  case line([Point], color: Theme.Color, width: Double = 1, isDashed: Bool = false)
  /// One line of text with its base line at a point; size in points.
  case text(
    String, at: Point, size: Double, color: Theme.Color, alignment: Alignment = .left,
    isBold: Bool = false)
}

/// Writes decorations as the value of Graphviz's `_background`: xdot, the language of its own
/// drawing operations (graphviz.org/docs/outputs/canon/#xdot).
struct DecorationWriter {
  let font: String

  /// The operations, not yet quoted.
  func write(_ decorations: [Decoration]) -> String {
    // A backslash at the end would take the quote behind it along.
    decorations.flatMap(operations).map { $0 + " " }.joined()
  }

  private func operations(_ decoration: Decoration) -> [String] {
    switch decoration {
    case .polygon(let points, let fill, let outline, let width):
      guard points.count > 2 else { return [] }
      let list = Self.list(points)
      let style = [Self.string("S", "setlinewidth(\(DrawingText.number(width)))")]
      let paint = fill.map { [Self.string("C", $0.description), "P \(list)"] } ?? []
      let border = outline.map { [Self.string("c", $0.description), "p \(list)"] } ?? []
      // A filled shape has an outline too: it takes the colour of the filling.
      let edge = outline == nil ? fill.map { [Self.string("c", $0.description)] } ?? [] : []
      return style + edge + paint + border
    case .line(let points, let color, let width, let isDashed):
      guard points.count > 1 else { return [] }
      return [
        Self.string("S", isDashed ? "dashed" : "solid"),
        Self.string("S", "setlinewidth(\(DrawingText.number(width)))"),
        Self.string("c", color.description), "L \(Self.list(points))",
      ]
    case .text(let text, let point, let size, let color, let alignment, let isBold):
      // DOT has no way to write a backslash before a quote: a space without width goes between.
      let visible = DrawnText.visible(text).replacing("\\\"", with: "\\\u{200B}\"")
      guard !visible.isEmpty else { return [] }
      let side = alignment == .left ? -1 : alignment == .centre ? 0 : 1
      let width = TextWidth.of(visible, size: size)
      return [
        "t \(isBold ? 1 : 0)", "F \(DrawingText.number(size)) \(Self.counted(font))",
        Self.string("c", color.description),
        "T \(DrawingText.number(point.x)) \(DrawingText.number(point.y)) \(side) "
          + "\(DrawingText.number(width)) \(Self.counted(visible))",
      ]
    }
  }

  private static func list(_ points: [Point]) -> String {
    "\(points.count) "
      + points.map { "\(DrawingText.number($0.x)) \(DrawingText.number($0.y))" }
      .joined(separator: " ")
  }

  private static func string(_ name: String, _ value: String) -> String {
    "\(name) \(counted(value))"
  }

  /// A string with its length in bytes before it.
  private static func counted(_ text: String) -> String { "\(text.utf8.count) -\(text)" }
}
