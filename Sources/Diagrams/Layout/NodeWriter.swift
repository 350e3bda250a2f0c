/// The DOT attributes of a node.
struct NodeWriter {
  let node: Composition.Node

  var attributes: [(String, String)] {
    switch node.form {
    case .named: named
    case .dot(let diameter): dot(diameter)
    }
  }

  private var named: [(String, String)] {
    var label = node.name.map { DrawingText.font($0, isBold: true) }.joined(separator: "<BR/>")
    if let detail = node.detail {
      label += "<BR/>" + DrawingText.font(detail, size: 10, color: node.style.detail)
    }
    return [
      ("id", node.id), ("label", "<\(label)>"), ("shape", node.style.shape.rawValue),
      ("style", node.style.isRounded ? "filled,rounded" : "filled"),
      ("fillcolor", node.style.fill.description), ("color", node.style.border.description),
      ("fontcolor", node.style.text.description),
    ] + (node.isCompact ? [("fontsize", "11.5"), ("margin", "0.07,0.03"), ("height", "0.28")] : [])
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
