/// Writes a composition as DOT in which every position is fixed, for Graphviz to draw as it is
/// (`neato -n2`).
struct PlacementWriter {
  let composition: Composition
  let placed: PlacedDiagram
  let measures: Measures

  private var theme: Theme { composition.theme }

  /// Between the heading and what lies beneath it, in points.
  private static let headingGap = 10.0

  /// The looks all nodes share.
  static func nodeDefaults(_ theme: Theme) -> [(String, String)] {
    [
      ("fontname", theme.font), ("fontsize", "12.5"), ("margin", "0.11,0.07"), ("height", "0.42"),
      ("width", "0.5"), ("penwidth", "1.3"),
    ]
  }

  func write() -> String {
    var out = DrawingText()
    let words = PageWriter(composition: composition)
    out.line("digraph diagram {")
    let background = DecorationWriter(font: theme.font).write(placed.decorations)
    out.line(
      "  graph "
        + DrawingText.attributes(
          [
            ("layout", "nop2"), ("bgcolor", theme.page.background.description),
            ("fontname", theme.font), ("fontsize", "12"),
            ("fontcolor", theme.groups.title.description), ("pad", "0.3"),
            ("outputorder", "edgesfirst"), ("labelloc", "b"), ("labeljust", "l"),
            ("label", words.footerLabel),
          ] + (background.isEmpty ? [] : [("_background", DrawingText.quotable(background))])))
    out.line("  node " + DrawingText.attributes(Self.nodeDefaults(theme)))
    out.line(
      "  edge "
        + DrawingText.attributes([
          ("fontname", theme.font), ("fontsize", "10.5"),
          ("arrowsize", DrawingText.number(EdgeWriter.arrowSize)),
        ]))
    writePage(words, &out)
    let lines = Dictionary(
      placed.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for edge in composition.edges {
      if let line = lines[edge.id] { write(edge, line, &out) }
    }
    out.line("}")
    return out.text
  }

  /// A frame around everything carries the heading.
  private func writePage(_ words: PageWriter, _ out: inout DrawingText) {
    let background = theme.page.background.description
    let heading = measures.heading
    let network = placed.bounds
    let left = network.low.x
    let right = max(network.high.x, left + heading.width, left + measures.footer.width)
    let top = network.high.y + Self.headingGap + heading.height
    let centre = Point(x: left + heading.width / 2, y: top - heading.height / 2)
    out.line("  subgraph cluster_page {")
    out.line(
      "    graph "
        + DrawingText.attributes(
          [
            ("id", "page"), ("label", "<" + words.heading + ">"), ("lp", Self.text(centre)),
            ("bb", Self.text(network.low) + "," + Self.text(Point(x: right, y: top))),
          ]
            // Decorations lie behind this frame, so it must not cover them.
            + (placed.decorations.isEmpty
              ? [("pencolor", background), ("style", "filled"), ("fillcolor", background)]
              : [("pencolor", "transparent"), ("bgcolor", "transparent")])))
    let frames = Dictionary(
      placed.frames.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for frame in composition.frames { write(frame, level: 0, frames, &out) }
    let boxes = Dictionary(
      placed.nodes.map { ($0.name, $0.box) }, uniquingKeysWith: { first, _ in first })
    for node in composition.nodes {
      guard let box = boxes[node.id] else { continue }
      var attributes = NodeWriter(node: node).attributes + [("pos", Self.text(box.centre))]
      if let measured = measures.nodes[node.id], box.height > measured.height + 1 {
        attributes.append(("height", DrawingText.number(box.height / 72)))
      }
      out.line("    \(node.id) " + DrawingText.attributes(attributes))
    }
    out.line("  }")
  }

  private func write(
    _ frame: Composition.Frame, level: Int, _ places: [String: PlacedDiagram.Frame],
    _ out: inout DrawingText
  ) {
    guard let place = places[frame.id] else { return }
    out.line("    subgraph cluster_\(frame.id) {")
    out.line(
      "      graph "
        + DrawingText.attributes(
          FrameWriter(frame: frame, level: level, theme: theme).attributes + [
            ("lp", Self.text(place.title.centre)),
            ("bb", Self.text(place.box.low) + "," + Self.text(place.box.high)),
          ]))
    for inner in frame.inner { write(inner, level: level + 1, places, &out) }
    out.line("    }")
  }

  private func write(
    _ edge: Composition.Edge, _ line: PlacedDiagram.Line, _ out: inout DrawingText
  ) {
    let writer = EdgeWriter(edge: edge, theme: theme, emphasis: line.emphasis)
    var attributes = writer.written
    if line.emphasis != .full {
      attributes.append(("arrowsize", DrawingText.number(EdgeWriter.thinArrowSize)))
    }
    if let tip = line.curve.last {
      let curve = Bezier.shortened(line.curve, by: writer.arrowLength)
      let points = (edge.runsBack ? curve.reversed() : curve).map(Self.text)
      let arrow = "\(edge.runsBack ? "s" : "e"),\(Self.text(tip)) "
      attributes.append(
        ("pos", (edge.arrowhead == .none ? "" : arrow) + points.joined(separator: " ")))
    }
    if let label = line.label { attributes.append(("lp", Self.text(label.centre))) }
    out.line("  \(writer.ends) " + DrawingText.attributes(attributes))
  }

  private static func text(_ point: Point) -> String {
    DrawingText.number(point.x) + "," + DrawingText.number(point.y)
  }
}
