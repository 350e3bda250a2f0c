/// A composition as numbers: what the layered layout arranges.
struct LayerProblem: Sendable {
  /// A line; ends are indices of nodes.
  struct Edge: Hashable, Sendable {
    var tail: Int
    var head: Int
    /// The room of its words; nil for a line without words.
    var label: Size?
    /// How long its arrowhead is.
    var arrowLength: Double
    var hasArrow: Bool
  }

  /// A frame; outer ones come before those inside them.
  struct Frame: Hashable, Sendable {
    var id: String
    /// The frame around it; -1 for none.
    var parent: Int
    var title: Size
  }

  var names: [String] = []
  var sizes: [Size] = []
  var shapes: [Theme.Shape] = []
  /// The innermost frame of each node; -1 for none.
  var frameOfNode: [Int] = []
  var edges: [Edge] = []
  var edgeNames: [String] = []
  var frames: [Frame] = []
  /// Room above and beneath the network, and how wide both are at least.
  var page = Size(width: 0, height: 0)
  /// At the left and right of the page together: Graphviz's `pad` of 0.3 inches twice.
  static let margins = 43.2
  /// Width by height that the page should have.
  var aspect: ClosedRange<Double> = 1.27...1.72

  /// The frames around each frame and itself, the outermost first.
  private(set) var chains: [[Int]] = []
  /// The innermost frame around both ends of each line; -1 for none.
  private(set) var frameOfEdge: [Int] = []
  /// Of each frame and each frame around it (before them: the page) the frame directly inside the
  /// latter that holds the former, as `frame · (frames + 1) + around + 1`; -1 for none.
  private(set) var blocks: [Int] = []
  /// Of each frame the outermost one of its chain and the next inwards; -1 for none.
  private(set) var outer: [(first: Int, second: Int)] = []
  /// The nodes directly in each frame.
  private(set) var members: [[Int]] = []

  /// A frame and those around it, the outermost first; none for -1.
  func chain(of frame: Int) -> [Int] { frame < 0 ? [] : chains[frame] }

  /// The innermost frame around both nodes; -1 for none.
  private func commonFrame(_ one: Int, _ other: Int) -> Int {
    let first = chain(of: frameOfNode[one])
    let second = chain(of: frameOfNode[other])
    var common = -1
    for (left, right) in zip(first, second) where left == right { common = left }
    return common
  }

  private mutating func index() {
    chains = frames.map { frame in frame.parent < 0 ? [] : [frame.parent] }
    for frame in frames.indices {
      // Parents come first, so theirs is complete.
      let parent = frames[frame].parent
      chains[frame] = (parent < 0 ? [] : chains[parent]) + [frame]
    }
    outer = chains.map { ($0[0], $0.count > 1 ? $0[1] : -1) }
    blocks = chains.flatMap { chain in
      (-1..<frames.count).map { around in
        if around < 0 { return chain[0] }
        guard let index = chain.firstIndex(of: around), index + 1 < chain.count else { return -1 }
        return chain[index + 1]
      }
    }
    frameOfEdge = edges.map { commonFrame($0.tail, $0.head) }
    members = frames.map { _ in [] }
    for (node, frame) in frameOfNode.enumerated() where frame >= 0 { members[frame].append(node) }
  }

  /// - Parameters:
  ///   - levels: how many levels of frames are kept, 0...2.
  init(_ composition: Composition, _ measures: Measures, levels: Int, without: Set<String> = []) {
    var indices: [String: Int] = [:]
    for node in composition.nodes {
      indices[node.id] = names.count
      names.append(node.id)
      sizes.append(measures.nodes[node.id] ?? Size(width: 60, height: 30))
      switch node.form {
      case .named, .row: shapes.append(node.style.shape)
      case .dot: shapes.append(.ellipse)
      }
    }
    frameOfNode = Array(repeating: -1, count: names.count)
    func add(_ frame: Composition.Frame, parent: Int, level: Int) {
      var place = parent
      if level < levels, !without.contains(frame.id) {
        frames.append(
          Frame(
            id: frame.id, parent: parent,
            title: measures.titles[frame.id] ?? Size(width: 60, height: 14)))
        place = frames.count - 1
      }
      for member in frame.members {
        if let index = indices[member] { frameOfNode[index] = place }
      }
      for inner in frame.inner { add(inner, parent: place, level: level + 1) }
    }
    for frame in composition.frames { add(frame, parent: -1, level: 0) }
    for edge in composition.edges {
      guard let tail = indices[edge.tail], let head = indices[edge.head] else { continue }
      let writer = EdgeWriter(edge: edge, theme: composition.theme)
      edges.append(
        Edge(
          tail: tail, head: head, label: measures.labels[edge.id],
          arrowLength: writer.arrowLength, hasArrow: edge.arrowhead != .none))
      edgeNames.append(edge.id)
    }
    index()
    growNodes()
    page = Size(
      width: max(measures.heading.width, measures.footer.width),
      height: measures.heading.height + measures.footer.height + 70)
  }

  /// Makes nodes higher where many lines meet, so that their arrowheads do not pile up.
  private mutating func growNodes() {
    var counts = Array(repeating: 0, count: names.count)
    for edge in edges {
      counts[edge.tail] += 1
      counts[edge.head] += 1
    }
    for (node, count) in counts.enumerated() where count > 4 {
      // Most hubs have lines on both sides.
      sizes[node].height = max(sizes[node].height, min(96, 14 + Double(count) * 4.5))
    }
  }
}
