/// Writes the picture of a path answer as DOT: one column, each step's quote beside its line.
struct PathWriter {
  let picture: PathPicture

  private var theme: Theme { picture.theme }

  func write() -> String {
    var out = DrawingText()
    out.line("digraph diagram {")
    out.line("  graph " + DrawingText.attributes(graphAttributes))
    out.line(
      "  node "
        + DrawingText.attributes([
          ("fontname", theme.font), ("fontsize", "12.5"), ("margin", "0.14,0.07"),
          ("height", "0.56"), ("width", "2.3"), ("penwidth", "1.3"), ("group", "main"),
        ]))
    out.line(
      "  edge "
        + DrawingText.attributes([("fontname", theme.font), ("fontsize", "10.5"), ("weight", "20")])
    )
    var previous: String?
    for chain in picture.chains {
      write(chain, after: previous, &out)
      previous = chain.nodes.last?.id
    }
    out.line("}")
    return out.text
  }

  private var graphAttributes: [(String, String)] {
    let title = DrawnText.lines(ofVisible: picture.title, width: 62, limit: 3).map {
      DrawingText.cell(DrawingText.font($0, size: 20, color: theme.page.title, isBold: true))
    }
    let subtitle = DrawnText.lines(ofVisible: picture.subtitle, width: 110, limit: 3).map {
      DrawingText.cell(DrawingText.font($0, size: 12, color: theme.page.subtitle))
    }
    let rows = title + subtitle + ["<TD HEIGHT=\"14\"></TD>"]
    return [
      ("layout", "dot"), ("rankdir", "TB"), ("bgcolor", theme.page.background.description),
      ("fontname", theme.font), ("fontsize", "12"), ("pad", "0.3"), ("outputorder", "edgesfirst"),
      ("ranksep", "0.22"), ("splines", "true"), ("labelloc", "t"), ("labeljust", "l"),
      ("label", "<" + DrawingText.table(rows) + ">"),
    ]
  }

  /// A chain, hung beneath the one before by a line that nobody sees.
  private func write(
    _ chain: PathPicture.Chain, after previous: String?, _ out: inout DrawingText
  ) {
    for (index, node) in chain.nodes.enumerated() {
      var attributes = NodeWriter(node: node).attributes
      if index == 0 || index == chain.nodes.count - 1 { attributes.append(("penwidth", "3")) }
      out.line("  \(node.id) " + DrawingText.attributes(attributes))
    }
    if let heading = chain.heading, let first = chain.nodes.first {
      let words = DrawingText.font(heading, size: 14, color: theme.page.title, isBold: true)
      let cell = "<TD HEIGHT=\"34\">&#160;&#160;\(words)</TD>"
      let start = previous ?? "start"
      if previous == nil {
        out.line(
          "  start "
            + DrawingText.attributes([
              ("shape", "point"), ("style", "invis"), ("height", "0.01"), ("width", "0.01"),
            ]))
      }
      out.line(
        "  \(start) -> \(first.id) "
          + DrawingText.attributes([
            ("color", theme.page.background.description), ("arrowhead", "none"),
            ("penwidth", "0"), ("label", "<" + DrawingText.table([cell]) + ">"),
          ]))
    }
    for (index, step) in chain.steps.enumerated() {
      write(step, from: chain.nodes[index].id, to: chain.nodes[index + 1].id, &out)
    }
    if chain.steps.isEmpty, chain.nodes.count == 2 {
      out.line("  \(chain.nodes[0].id) -> \(chain.nodes[1].id) [style=\"invis\"]")
    }
  }

  private func write(
    _ step: PathPicture.Step, from: String, to: String, _ out: inout DrawingText
  ) {
    let edge = step.edge
    var attributes = [
      ("id", edge.id), ("color", edge.color.description),
      ("penwidth", DrawingText.number(edge.width)), ("arrowsize", "1"),
      (step.pointsDown ? "arrowhead" : "arrowtail", edge.arrowhead.rawValue),
    ]
    if edge.arrowhead == .none {
      attributes.append(("dir", "none"))
    } else if !step.pointsDown {
      attributes.append(("dir", "back"))
    }
    if edge.line != .solid { attributes.append(("style", edge.line.rawValue)) }
    attributes.append(("label", "<\(label(of: step))>"))
    out.line("  \(from) -> \(to) " + DrawingText.attributes(attributes))
  }

  // MARK: - Quotes

  /// The box beside a line: a bar in its colour, what is said, the quotes and where they stand.
  private func label(of step: PathPicture.Step) -> String {
    let quotes = theme.quotes
    let heading =
      DrawingText.font(step.heading, size: 14, color: step.edge.color, isBold: true)
      + "&#160;&#160;&#160;"
      + DrawingText.font(step.facts, size: 10, color: quotes.source) + "&#160;&#160;"
    var cells = [DrawingText.cell("&#160;" + heading, " WIDTH=\"515\"")]
    for (lines, source) in zip(step.quotes, step.sources) {
      let text = lines.map { line in
        DrawingText.font(line, size: 12, color: quotes.text) + "<BR ALIGN=\"LEFT\"/>"
      }
      cells.append(DrawingText.cell(text.joined(), " BALIGN=\"LEFT\" CELLPADDING=\"4\""))
      cells.append(
        DrawingText.cell("&#160;" + DrawingText.font(source, size: 10, color: quotes.source)))
    }
    if step.quotes.isEmpty {
      cells.append(
        DrawingText.cell(
          "&#160;"
            + DrawingText.font(
              "No quote: the graph holds no passage for this.", size: 10, color: quotes.source)))
    }
    let bar =
      "<TD ROWSPAN=\"\(cells.count)\" BGCOLOR=\"\(step.edge.color)\" WIDTH=\"5\" "
      + "CELLPADDING=\"0\"></TD>"
    cells[0] = bar + cells[0]
    let box = DrawingText.table(cells, padding: 3, more: " BGCOLOR=\"\(quotes.fill)\"")
    return DrawingText.table(["<TD WIDTH=\"14\"></TD><TD>\(box)</TD>"], padding: 0)
  }
}
