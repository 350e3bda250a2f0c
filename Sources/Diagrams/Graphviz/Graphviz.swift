internal import CGraphviz
internal import Foundation
internal import Synchronization

/// The only place that calls Graphviz.
///
/// Graphviz keeps global state, so there is one context for the life of the process and one lock
/// around everything from parsing to freeing: calls from several threads wait for each other and
/// give the same bytes as calls in a row. A layout cannot be interrupted; callers keep graphs small
/// (see ``Selection``).
enum Graphviz {
  /// How nodes are placed.
  enum Engine: String, Hashable, Sendable {
    /// In ranks: for everything that is meant to be read label by label.
    case dot
    /// By forces, in many levels: for overviews.
    case sfdp
    /// As the text says: every position stands in it.
    case nop2
  }

  /// A picture and what Graphviz said about it.
  struct Output: Sendable {
    var bytes: Data
    var warnings: [String]
  }

  /// A side of a bitmap must not be longer: cairo would scale the picture down without an error.
  static let longestSide = 32_767
  /// Nor may a bitmap take more than this: 4 bytes each.
  static let mostPixels = 150_000_000

  /// Draws a DOT text.
  ///
  /// - Parameters:
  ///   - dot: the graph; written by us, never taken from outside.
  ///   - dotsPerInch: resolution of bitmaps.
  static func render(
    _ dot: String, engine: Engine, format: PictureFormat, dotsPerInch: Int
  ) throws(DiagramError) -> Output {
    // As a part of the text: set after parsing, it makes `dot` order frames otherwise.
    let dot =
      format == .png
      ? dot.replacing("{\n", with: "{\n  graph [dpi=\"\(dotsPerInch)\"]\n", maxReplacements: 1)
      : dot
    return try perform(dot, engine: engine) {
      (context, graph) throws(DiagramError) in
      if format == .png { try checkSize(of: graph, dotsPerInch: dotsPerInch) }
      var pointer: UnsafeMutablePointer<CChar>?
      var count: UInt32 = 0
      let code = sociogram_render(context, graph, format.rendererName, &pointer, &count)
      defer { if let pointer { gvFreeRenderData(pointer) } }
      guard code == 0, let pointer, count > 0 else {
        throw .renderingFailed(takeMessages().joined(separator: "; "))
      }
      let bytes = Data(bytes: pointer, count: Int(count))
      return Output(bytes: bytes, warnings: takeMessages())
    }
  }

  /// Lays a DOT text out without drawing it.
  static func place(_ dot: String, engine: Engine) throws(DiagramError) -> PlacedDiagram {
    try perform(dot, engine: engine) {
      (_, graph) throws(DiagramError) in placement(of: graph)
    }
  }

  // MARK: - Under the lock

  /// The context; nil before the first call. Never freed: freeing it leaves the pango plug-in with
  /// a dangling font name.
  private struct Context {
    var pointer: OpaquePointer?
  }

  private static let context = Mutex(Context())
  private static let messages = Mutex("")

  private static func perform<Result: Sendable>(
    _ dot: String, engine: Engine,
    _ body: (OpaquePointer, UnsafeMutablePointer<Agraph_t>) throws(DiagramError) -> Result
  ) throws(DiagramError) -> Result {
    try context.withLock { state throws(DiagramError) in
      let context = try open(&state)
      messages.withLock { $0 = "" }
      guard let graph = dot.withCString({ sociogram_read($0) }) else {
        throw DiagramError.layoutFailed(
          "the drawing text was refused: \(takeMessages().joined(separator: "; "))")
      }
      defer { agclose(graph) }
      guard sociogram_layout(context, graph, engine.rawValue) == 0 else {
        throw DiagramError.layoutFailed(takeMessages().joined(separator: "; "))
      }
      defer { gvFreeLayout(context, graph) }
      return try body(context, graph)
    }
  }

  private static func open(_ state: inout Context) throws(DiagramError) -> OpaquePointer {
    if let pointer = state.pointer { return pointer }
    // Graphviz believes that it runs inside a web server and then reads files only from this
    // folder, which does not exist: no image of a picture is ever looked up.
    setenv("SERVER_NAME", "sociogram", 1)
    setenv("GV_FILE_PATH", "/nonexistent/sociogram", 1)
    // Messages come in pieces; they are joined until somebody takes them.
    _ = agseterrf { piece in
      guard let piece else { return 0 }
      let text = String(cString: piece)
      Graphviz.messages.withLock { $0 += text }
      return 0
    }
    guard let pointer = gvContext() else {
      throw .layoutFailed("Graphviz could not be started")
    }
    state.pointer = pointer
    return pointer
  }

  /// What Graphviz has said since the last time, a message a line.
  private static func takeMessages() -> [String] {
    let text = messages.withLock { text in
      defer { text = "" }
      return text
    }
    return text.split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func checkSize(
    of graph: UnsafeMutablePointer<Agraph_t>, dotsPerInch: Int
  ) throws(DiagramError) {
    let bounds = sociogram_bounds(graph)
    let scale = Double(dotsPerInch) / 72
    let padding = 60.0
    let width = (bounds.width + padding) * scale
    let height = (bounds.height + padding) * scale
    guard width.isFinite, height.isFinite, width <= Double(longestSide),
      height <= Double(longestSide), width * height <= Double(mostPixels)
    else {
      throw .tooLarge(
        width: Int(min(width.isFinite ? width : 1e9, 1e9)),
        height: Int(min(height.isFinite ? height : 1e9, 1e9)))
    }
  }

  private static func placement(of graph: UnsafeMutablePointer<Agraph_t>) -> PlacedDiagram {
    var result = PlacedDiagram(
      bounds: Box(sociogram_bounds(graph)), nodes: [], lines: [], frames: [])
    var node = agfstnode(graph)
    while let current = node {
      result.nodes.append(
        PlacedDiagram.Node(name: name(of: current), box: Box(sociogram_node_box(current))))
      var edge = agfstout(graph, current)
      while let line = edge {
        let label = sociogram_edge_label_box(line)
        result.lines.append(
          PlacedDiagram.Line(
            id: attribute("id", of: line), tail: name(of: sociogram_tail(line)),
            head: name(of: sociogram_head(line)), curve: curve(of: line),
            label: label.width > 0 ? Box(label) : nil))
        edge = agnxtout(graph, line)
      }
      node = agnxtnode(graph, current)
    }
    var pending = [graph]
    while let parent = pending.popLast() {
      for index in 0..<max(0, sociogram_cluster_count(parent)) {
        guard let cluster = sociogram_cluster(parent, Int32(index)) else { continue }
        pending.append(cluster)
        let label = sociogram_graph_label_box(cluster)
        guard label.width > 0 else { continue }
        result.frames.append(
          PlacedDiagram.Frame(
            id: attribute("id", of: cluster), box: Box(sociogram_bounds(cluster)),
            title: Box(label)))
      }
    }
    return result
  }

  private static func name(of node: UnsafeMutablePointer<Agnode_t>?) -> String {
    guard let node, let name = sociogram_name(node) else { return "" }
    return String(cString: name)
  }

  private static func attribute(_ name: String, of object: UnsafeMutableRawPointer) -> String {
    guard let value = sociogram_attribute(object, name) else { return "" }
    return String(cString: value)
  }

  /// The control points of an edge, its arrowhead as a straight piece at the end.
  private static func curve(of edge: UnsafeMutablePointer<Agedge_t>) -> [Point] {
    guard sociogram_spline_count(edge) > 0 else { return [] }
    var control = (0..<sociogram_spline_point_count(edge, 0)).map { index in
      let point = sociogram_spline_point(edge, 0, index)
      return Point(x: point.x, y: point.y)
    }
    let tip = sociogram_spline_tip(edge, 0)
    if tip.x.isFinite, let end = control.last {
      let point = Point(x: tip.x, y: tip.y)
      control += [end.towards(point, 1.0 / 3), end.towards(point, 2.0 / 3), point]
    }
    return control
  }
}

extension Box {
  fileprivate init(_ box: sociogram_box) {
    self.init(centre: Point(x: box.x, y: box.y), width: box.width, height: box.height)
  }
}
