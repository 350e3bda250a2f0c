/// The DOT attributes of a node.
struct NodeWriter {
  let node: Composition.Node

  var attributes: [(String, String)] {
    switch node.form {
    case .named: named
    case .dot(let diameter): dot(diameter)
    case .row: row
    }
  }

  private var named: [(String, String)] {
    var label = node.name.map { DrawingText.font($0, isBold: true) }.joined(separator: "<BR/>")
    if let detail = node.detail {
      label += "<BR/>" + DrawingText.font(detail, size: 10, color: node.style.detail)
    }
    if let room = FontCoverage.room(for: node.name, size: 12.5)
      ?? node.detail.flatMap({ FontCoverage.room(for: [$0], size: 10) })
    {
      label = DrawingText.table(["<TD WIDTH=\"\(room)\">\(label)</TD>"], padding: 0)
    }
    let lines = node.line == .solid ? "" : "," + node.line.rawValue
    return [
      ("id", node.id), ("label", "<\(label)>"), ("shape", node.style.shape.rawValue),
      ("style", (node.style.isRounded ? "filled,rounded" : "filled") + lines),
      ("fillcolor", node.style.fill.description), ("color", node.style.border.description),
      ("fontcolor", node.style.text.description),
    ] + (node.isEmphasised ? [("penwidth", "3")] : [])
      + (node.isCompact ? [("fontsize", "11.5"), ("margin", "0.07,0.03"), ("height", "0.28")] : [])
  }

  /// As low as its text; round and filled like the kind.
  private var row: [(String, String)] {
    let label = DrawingText.font(node.name.joined(separator: " "), size: 11)
    return [
      ("id", node.id), ("label", "<\(label)>"), ("shape", "box"),
      ("style", node.style.isRounded ? "filled,rounded" : "filled"), ("margin", "0.06,0.01"),
      ("height", "0.24"), ("penwidth", "1"), ("fillcolor", node.style.fill.description),
      ("color", node.style.border.description), ("fontcolor", node.style.text.description),
    ]
  }

  /// Round for whom the theme rounds (people, states), square for the others.
  private func dot(_ diameter: Double) -> [(String, String)] {
    [
      ("id", node.id), ("label", ""),
      ("shape", node.isRoundDot ? "circle" : "square"),
      ("style", "filled"), ("fixedsize", "true"), ("width", DrawingText.number(diameter)),
      ("height", DrawingText.number(diameter)), ("fillcolor", node.style.border.description),
      ("color", node.style.border.description),
    ]
  }
}
