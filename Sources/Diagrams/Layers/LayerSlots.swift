/// Everything that takes room in the layers: nodes, words of lines, and where long lines pass.
///
/// Layers count in halves: nodes stand in odd ones (`2 · layer + 1`), words in the even ones
/// between. A line is a chain of slots from layer to layer; two nodes of one layer are joined by a
/// slot beside them.
struct LayerSlots: Sendable {
  enum Content: Hashable, Sendable {
    case node(Int)
    /// Words of a line.
    case label(Int)
    /// Where a line passes.
    case pass(Int)
    /// Keeps a frame's place where it has nothing of its own.
    case frame
  }

  struct Slot: Sendable {
    var content: Content
    var layer: Int
    /// The innermost frame; -1 for none.
    var frame: Int
    var height: Double
    var width: Double
  }

  /// A piece of a line between neighbouring layers.
  struct Segment: Sendable {
    var left: Int
    var right: Int
  }

  let problem: LayerProblem
  private(set) var slots: [Slot] = []
  /// The slots of each line from the end that lies further left (of two in one layer: the tail) to
  /// the other, both nodes included.
  private(set) var chains: [[Int]] = []
  /// By the layer on their left.
  private(set) var segments: [[Segment]]
  private(set) var before: [[Int32]] = []
  private(set) var after: [[Int32]] = []
  let layerCount: Int

  /// How much room the words need beside their line.
  static let labelRoom = 4.0
  static let passHeight = 4.0

  /// - Parameters:
  ///   - layers: of each node.
  ///   - columns: how many layers of nodes there are.
  ///   - sides: of each line the position of its words among the layers it passes, 0..<1; below one
  ///     half a line within a layer bends to the left.
  init(_ problem: LayerProblem, layers: [Int], columns: Int, sides: [Double]) {
    self.problem = problem
    layerCount = 2 * columns + 1
    segments = Array(repeating: [], count: layerCount)
    slots.reserveCapacity(problem.names.count + problem.edges.count * 3)
    for (node, size) in problem.sizes.enumerated() {
      slots.append(
        Slot(
          content: .node(node), layer: 2 * layers[node] + 1, frame: problem.frameOfNode[node],
          height: size.height, width: size.width))
    }
    for (index, edge) in problem.edges.enumerated() {
      chains.append(chain(index, edge, layers: layers, side: sides[index]))
    }
    holdFrames()
    before = Array(repeating: [], count: slots.count)
    after = Array(repeating: [], count: slots.count)
    for layer in segments.indices {
      for segment in segments[layer] {
        after[segment.left].append(Int32(segment.right))
        before[segment.right].append(Int32(segment.left))
      }
    }
  }

  private mutating func chain(
    _ index: Int, _ edge: LayerProblem.Edge, layers: [Int], side: Double
  ) -> [Int] {
    let frame = problem.frameOfEdge[index]
    func slot(_ layer: Int, isLabel: Bool) -> Slot {
      let label = isLabel ? edge.label : nil
      return Slot(
        content: isLabel && label != nil ? .label(index) : .pass(index), layer: layer, frame: frame,
        height: label.map { $0.height + Self.labelRoom } ?? Self.passHeight,
        width: label?.width ?? 0)
    }
    let (tail, head) = (layers[edge.tail], layers[edge.head])
    if tail == head {
      let isRight = side >= 0.5
      let layer = 2 * tail + 1 + (isRight ? 1 : -1)
      slots.append(slot(layer, isLabel: true))
      let middle = slots.count - 1
      for node in edge.tail == edge.head ? [edge.tail] : [edge.tail, edge.head] {
        if isRight {
          segments[layer - 1].append(Segment(left: node, right: middle))
        } else {
          segments[layer].append(Segment(left: middle, right: node))
        }
      }
      return [edge.tail, middle, edge.head]
    }
    let (start, end) = tail < head ? (edge.tail, edge.head) : (edge.head, edge.tail)
    let (first, last) = (2 * min(tail, head) + 1, 2 * max(tail, head) + 1)
    let gaps = (last - first) / 2
    let chosen = first + 1 + 2 * min(gaps - 1, max(0, Int(side * Double(gaps))))
    var chain = [start]
    for layer in (first + 1)..<last {
      slots.append(slot(layer, isLabel: layer == chosen))
      chain.append(slots.count - 1)
    }
    chain.append(end)
    for (left, right) in zip(chain, chain.dropFirst()) {
      segments[slots[left].layer].append(Segment(left: left, right: right))
    }
    return chain
  }

  /// Gives every frame a slot in each layer between its outermost members.
  private mutating func holdFrames() {
    guard !problem.frames.isEmpty else { return }
    var spans: [(low: Int, high: Int)] = Array(
      repeating: (Int.max, Int.min), count: problem.frames.count)
    var present = Set<Int>()
    for slot in slots {
      for frame in problem.chain(of: slot.frame) {
        spans[frame].low = min(spans[frame].low, slot.layer)
        spans[frame].high = max(spans[frame].high, slot.layer)
        present.insert(frame * layerCount + slot.layer)
      }
    }
    for frame in problem.frames.indices.reversed() where spans[frame].low <= spans[frame].high {
      for layer in spans[frame].low...spans[frame].high
      where !present.contains(frame * layerCount + layer) {
        slots.append(Slot(content: .frame, layer: layer, frame: frame, height: 2, width: 0))
        for outer in problem.chain(of: frame) { present.insert(outer * layerCount + layer) }
      }
    }
  }

  /// Between the centres of two slots that follow each other in a layer.
  func distance(_ upper: Int, _ lower: Int) -> Double {
    (slots[upper].height + slots[lower].height) / 2 + gap(slots[upper], slots[lower])
  }

  private func gap(_ one: Slot, _ other: Slot) -> Double {
    switch (one.content, other.content) {
    case (.node, .node): 13
    case (.pass, .pass): 7
    case (.label, .label): 5
    case (.frame, _), (_, .frame): 5
    default: 8
    }
  }
}
