/// Writes a network composition as DOT.
struct CompositionWriter {
  let composition: Composition
  let arrangement: Arrangement
  /// Whether forces place the nodes though there are words on the lines.
  var isForced = false

  /// With more lines than these Graphviz must not take all the rounds it wants. The limits cost
  /// quality: on 100 random lines they gave seven times as many crossings.
  private static let mostUnlimited = 120

  private var theme: Theme { composition.theme }
  private var isOverview: Bool { composition.detail == .overview }

  func write() -> String {
    var out = DrawingText()
    out.line("digraph diagram {")
    out.line("  graph " + DrawingText.attributes(graphAttributes))
    out.line(
      "  node "
        + DrawingText.attributes([
          ("fontname", theme.font), ("fontsize", "12.5"), ("margin", "0.11,0.07"),
          ("height", "0.42"), ("width", "0.5"), ("penwidth", "1.3"),
        ]))
    out.line(
      "  edge "
        + DrawingText.attributes([
          ("fontname", theme.font), ("fontsize", "10.5"),
          ("arrowsize", isOverview ? "0.5" : "0.75"),
        ]))
    if isOverview || isForced { body(&out) } else { page(&out) }
    for edge in arrangement.ordered(composition.edges, salt: 3) { write(edge, &out) }
    out.line("}")
    return out.text
  }

  private var graphAttributes: [(String, String)] {
    var attributes = [
      ("bgcolor", theme.page.background.description), ("fontname", theme.font),
      ("fontsize", "12"), ("fontcolor", theme.groups.title.description), ("pad", "0.3"),
      ("outputorder", "edgesfirst"), ("labelloc", isOverview || isForced ? "t" : "b"),
      ("labeljust", "l"),
    ]
    if isOverview || isForced {
      if isForced { attributes.append(("esep", "+2")) }
      attributes += [
        ("layout", "sfdp"), ("overlap", "prism"), ("overlap_scaling", "-3"),
        ("sep", isForced ? "+36,14" : "+4"),
        ("splines", isForced ? "true" : "line"), ("K", isForced ? "1.4" : "0.5"),
        ("repulsiveforce", "1.4"), ("start", "7"),
        (
          "label",
          "<" + DrawingText.table([DrawingText.cell(words.heading)] + words.footer, padding: 2)
            + ">"
        ),
      ]
    } else {
      attributes += [
        ("layout", "dot"), ("rankdir", "LR"), ("newrank", "true"), ("splines", "true"),
        ("nodesep", DrawingText.number(arrangement.nodeGap)),
        ("ranksep", DrawingText.number(arrangement.rankGap)),
      ]
      // Network simplex and crossing minimisation can take minutes on dense graphs.
      if composition.edges.count > Self.mostUnlimited {
        attributes += [("nslimit", "1"), ("nslimit1", "1"), ("mclimit", "0.3")]
      }
      // Graphviz stretches the page; it never moves nodes nearer.
      if let aspect = composition.aspect {
        attributes.append(("ratio", DrawingText.number(1 / aspect)))
      }
      attributes.append(("label", words.footerLabel))
    }
    return attributes
  }

  // MARK: - Page

  private var words: PageWriter { PageWriter(composition: composition) }

  /// The title is the name of a frame around everything, which puts it on top.
  private func page(_ out: inout DrawingText) {
    let background = theme.page.background.description
    out.line("  subgraph cluster_page {")
    out.line(
      "    graph "
        + DrawingText.attributes([
          ("id", "page"), ("label", "<" + words.heading + ">"),
          ("labeljust", "l"), ("labelloc", "t"), ("pencolor", background), ("style", "filled"),
          ("fillcolor", background), ("margin", "8"),
        ]))
    body(&out)
    out.line("  }")
  }

  // MARK: - Nodes and frames

  private func body(_ out: inout DrawingText) {
    if composition.nodes.isEmpty {
      let words = "Nothing to draw: the graph has no actors."
      let label = DrawingText.font(words, size: 14, color: theme.page.text)
      out.line(
        "    n0 " + DrawingText.attributes([("shape", "plaintext"), ("label", "<\(label)>")]))
    }
    let nodes = Dictionary(
      composition.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for frame in arrangement.ordered(composition.frames, salt: 1) {
      write(frame, level: 0, nodes, &out)
    }
    for id in arrangement.ordered(composition.unframed, salt: 2) {
      if let node = nodes[id] { write(node, &out) }
    }
    if composition.edges.isEmpty { arrangeInRows(&out) }
  }

  /// Without relations every actor would stand in one rank: unseen lines make rows of them.
  private func arrangeInRows(_ out: inout DrawingText) {
    let ids = composition.unframed
    let columns = Int(Double(ids.count).squareRoot().rounded(.up))
    for (index, id) in ids.enumerated() where columns > 1 && index % columns != columns - 1 {
      guard index + 1 < ids.count else { break }
      out.line("    \(id) -> \(ids[index + 1]) [style=\"invis\"]")
    }
  }

  private func write(
    _ frame: Composition.Frame, level: Int, _ nodes: [String: Composition.Node],
    _ out: inout DrawingText
  ) {
    out.line("    subgraph cluster_\(frame.id) {")
    out.line(
      "      graph "
        + DrawingText.attributes(
          FrameWriter(frame: frame, level: level, theme: theme).attributes + [("margin", "13")]))
    for inner in arrangement.ordered(frame.inner, salt: 4) {
      write(inner, level: level + 1, nodes, &out)
    }
    for id in arrangement.ordered(frame.members, salt: 5) {
      if let node = nodes[id] { write(node, &out) }
    }
    out.line("    }")
  }

  private func write(_ node: Composition.Node, _ out: inout DrawingText) {
    out.line(
      "      \(node.id) " + DrawingText.attributes(NodeWriter(node: node).attributes))
  }

  private func write(_ edge: Composition.Edge, _ out: inout DrawingText) {
    let writer = EdgeWriter(edge: edge, theme: theme, emphasis: isOverview ? .faint : .full)
    out.line("  \(writer.ends) " + DrawingText.attributes(writer.written))
  }
}
