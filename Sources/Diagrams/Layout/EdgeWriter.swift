/// The DOT attributes of a line.
struct EdgeWriter {
  let edge: Composition.Edge
  let theme: Theme
  var emphasis = Emphasis.full

  /// How strongly a line is drawn.
  enum Emphasis: Hashable, Sendable {
    case full
    /// Thin, with small arrowheads, as where there are hundreds.
    case thin
    /// Thin and half transparent.
    case faint
  }

  /// How large arrowheads are where nothing else is said.
  static let arrowSize = 0.75
  /// How large they are on thin lines.
  static let thinArrowSize = 0.5

  var attributes: [(String, String)] {
    var attributes = [
      ("id", edge.id), ("color", edge.color.description + (emphasis == .faint ? "A0" : "")),
      ("arrowhead", edge.arrowhead.rawValue),
      ("penwidth", DrawingText.number(emphasis == .full ? edge.width : edge.width * 0.6)),
    ]
    if edge.line != .solid { attributes.append(("style", edge.line.rawValue)) }
    if let label {
      attributes.append(("fontcolor", (edge.labelColor ?? edge.color).description))
      attributes.append(("label", label))
    }
    return attributes
  }

  /// `n1 -> n2`, for an edge that runs back from its head to its tail.
  var ends: String {
    edge.runsBack ? "\(edge.head) -> \(edge.tail)" : "\(edge.tail) -> \(edge.head)"
  }

  /// The attributes that go with ``ends``: where an edge runs back its head is drawn at the start.
  var written: [(String, String)] {
    guard edge.runsBack else { return attributes }
    return attributes.map { ($0.0 == "arrowhead" ? "arrowtail" : $0.0, $0.1) } + [("dir", "back")]
  }

  /// The words on the line with the smaller ones beneath; nil for a line without words.
  var label: String? {
    guard !edge.label.isEmpty else { return nil }
    var lines = edge.label.map { DrawingText.font($0) }
    if let detail = edge.detail {
      lines.append(
        DrawingText.font(detail, size: 10, color: edge.detailColor ?? theme.page.caption))
    }
    let room = FontCoverage.room(for: edge.label, size: 10.5).map { " WIDTH=\"\($0)\"" } ?? ""
    let end = edge.isLabelLeft ? "<BR ALIGN=\"LEFT\"/>" : "<BR/>"
    let cell = "<TD\(room)>\(lines.joined(separator: end))\(edge.isLabelLeft ? end : "")</TD>"
    let ground = edge.labelBackground.map { " BGCOLOR=\"\($0)\"" } ?? ""
    return "<" + DrawingText.table([cell], more: ground) + ">"
  }

  /// How long the head of the line is in points: where the line itself ends before its tip.
  var arrowLength: Double {
    // Graphviz, arrows.c: 10 points at size 1, and a share of it for each form.
    let share: Double =
      switch edge.arrowhead {
      case .none: 0
      case .tee: 0.25
      case .dot, .odot: 0.8
      case .box, .obox: 0.75
      case .diamond, .odiamond: 1.2
      case .normal, .onormal, .vee, .inv, .crow: 1
      }
    return 10 * share * (emphasis == .full ? Self.arrowSize : Self.thinArrowSize)
  }
}
