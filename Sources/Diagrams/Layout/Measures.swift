/// How much room everything takes that is drawn of a composition, in points, as Graphviz measures
/// it with the fonts of this machine.
struct Measures: Hashable, Sendable {
  /// By ``Composition/Node/id``.
  var nodes: [String: Size]
  /// Of the words on lines, by ``Composition/Edge/id``; lines without words are not in it.
  var labels: [String: Size]
  /// Of the titles of frames, by ``Composition/Frame/id``.
  var titles: [String: Size]
  /// Title and subtitle.
  var heading: Size
  /// Legend and last line.
  var footer: Size

  /// Measures a composition: every piece becomes a node of a graph that is never drawn.
  ///
  /// - Throws: ``DiagramError/layoutFailed(_:)`` when Graphviz refuses.
  init(_ composition: Composition, host: GraphvizHost) throws(DiagramError) {
    let theme = composition.theme
    var out = DrawingText()
    out.line("digraph measures {")
    out.line("  node " + DrawingText.attributes(PlacementWriter.nodeDefaults(theme)))
    for node in composition.nodes {
      out.line(
        "  \(node.id) "
          + DrawingText.attributes(NodeWriter(node: node).attributes + [("pos", "0,0")]))
    }
    func measure(_ name: String, _ label: String, size: String) {
      out.line(
        "  \(name) "
          + DrawingText.attributes([
            ("label", label), ("shape", "plaintext"), ("margin", "0"), ("width", "0"),
            ("height", "0"), ("fontsize", size), ("pos", "0,0"),
          ]))
    }
    for edge in composition.edges {
      guard let label = EdgeWriter(edge: edge, theme: theme).label else { continue }
      measure("label_\(edge.id)", label, size: "10.5")
    }
    func measure(_ frame: Composition.Frame) {
      let label = FrameWriter(frame: frame, level: 0, theme: theme).label
      measure("title_\(frame.id)", "<\(label)>", size: "12")
      for inner in frame.inner { measure(inner) }
    }
    for frame in composition.frames { measure(frame) }
    let page = PageWriter(composition: composition)
    measure("heading", "<\(page.heading)>", size: "12")
    measure("footer", page.footerLabel, size: "12")
    out.line("}")
    let placed = try host.place(out.text, engine: .nop2)
    nodes = [:]
    labels = [:]
    titles = [:]
    heading = Size(width: 0, height: 0)
    footer = Size(width: 0, height: 0)
    for node in placed.nodes {
      let size = Size(width: node.box.width, height: node.box.height)
      switch node.name {
      case "heading": heading = size
      case "footer": footer = page.footerLabel.isEmpty ? footer : size
      case let name where name.hasPrefix("label_"): labels[String(name.dropFirst(6))] = size
      case let name where name.hasPrefix("title_"): titles[String(name.dropFirst(6))] = size
      case let name: nodes[name] = size
      }
    }
  }
}
