internal import GraphFormats

/// Writes a composition as a flowchart of Mermaid 10 or later
/// (mermaid.js.org/syntax/flowchart.html).
struct MermaidWriter {
  private let title: String
  private let nodes: [Composition.Node]
  private let edges: [Edge]
  private let frames: [Composition.Frame]
  private let theme: Theme

  /// A line with the words on it.
  private struct Edge {
    var edge: Composition.Edge
    var words: [String]
  }

  /// A flowchart without anything in it.
  static let nothing = "flowchart LR\n"

  init(_ composition: Composition) {
    title = composition.title
    nodes = composition.nodes
    edges = composition.edges.map {
      Edge(edge: $0, words: $0.label + ($0.detail.map { [$0] } ?? []))
    }
    frames = composition.frames
    theme = composition.theme
  }

  init(_ picture: PathPicture) {
    title = picture.title
    nodes = picture.chains.flatMap(\.nodes)
    edges = picture.chains.flatMap(\.steps).map {
      Edge(edge: $0.edge, words: [$0.heading] + $0.facts.split(separator: "\n").map(String.init))
    }
    frames = []
    theme = picture.theme
  }

  var text: String {
    var lines = ["---", "title: \(Self.quoted(title))", "---", "flowchart LR"]
    let byID = Dictionary(nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var framed: Set<String> = []
    for frame in frames { write(frame, indent: "  ", byID, &framed, &lines) }
    let classes = classNames
    for node in nodes where !framed.contains(node.id) { lines.append("  " + Self.line(node)) }
    for (index, edge) in edges.enumerated() { lines += Self.lines(edge, number: index) }
    lines += classes.map { style, name in
      "  classDef \(name) fill:\(style.fill),stroke:\(style.border),color:\(style.text)"
    }
    for (style, name) in classes {
      let members = nodes.filter { $0.style == style }.map(\.id)
      lines.append("  class \(members.joined(separator: ",")) \(name)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func write(
    _ frame: Composition.Frame, indent: String, _ byID: [String: Composition.Node],
    _ framed: inout Set<String>, _ lines: inout [String]
  ) {
    lines.append(
      "\(indent)subgraph \(frame.id)[\"\(MermaidText.label(DrawnText.line(frame.title)))\"]")
    for inner in frame.inner { write(inner, indent: indent + "  ", byID, &framed, &lines) }
    for id in frame.members {
      guard let node = byID[id], framed.insert(id).inserted else { continue }
      lines.append("\(indent)  " + Self.line(node))
    }
    lines.append("\(indent)end")
    let panel = indent.count > 2 ? theme.groups.inner : theme.groups.outer
    lines.append(
      "\(indent)style \(frame.id) fill:\(panel.fill),stroke:\(panel.border),"
        + "color:\(theme.groups.title)")
  }

  /// The looks that occur, in the order of first use.
  private var classNames: [(Theme.KindStyle, String)] {
    var styles: [Theme.KindStyle] = []
    for node in nodes where !styles.contains(node.style) { styles.append(node.style) }
    return styles.enumerated().map { ($1, "kind\($0 + 1)") }
  }

  private static func line(_ node: Composition.Node) -> String {
    let words = MermaidText.label(
      (node.name + (node.detail.map { [$0] } ?? [])).map(DrawnText.line))
    let (start, end) = brackets(node.style)
    return "\(node.id)\(start)\"\(words)\"\(end)"
  }

  /// The nearest of Mermaid's shapes.
  private static func brackets(_ style: Theme.KindStyle) -> (String, String) {
    switch style.shape {
    case .box: style.isRounded ? ("(", ")") : ("[", "]")
    case .ellipse: ("([", "])")
    case .octagon, .component: ("[[", "]]")
    case .hexagon: ("{{", "}}")
    case .note, .cds: (">", "]")
    case .house: ("[/", "\\]")
    case .tab, .folder: ("[(", ")]")
    }
  }

  private static func lines(_ line: Edge, number: Int) -> [String] {
    let edge = line.edge
    let isDirected = edge.arrowhead != .none
    let arrow =
      switch edge.line {
      case .dotted: isDirected ? "-.->" : "-.-"
      case .solid, .dashed: isDirected ? "-->" : "---"
      }
    let words =
      line.words.isEmpty ? "" : "|\"\(MermaidText.label(line.words.map(DrawnText.line)))\"|"
    let dashes = edge.line == .dashed ? ",stroke-dasharray:6 3" : ""
    return [
      "  \(edge.tail) \(arrow)\(words) \(edge.head)",
      "  linkStyle \(number) stroke:\(edge.color),"
        + "stroke-width:\(DrawingText.number(edge.width))px,color:\(edge.color)\(dashes)",
    ]
  }

  /// A string of YAML in double quotes.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in DrawnText.shortened(DrawnText.line(text), to: 300).unicodeScalars {
      if scalar.isASCII, !"\"\\<>&%#{}".unicodeScalars.contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else if scalar.isASCII {
        result += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
