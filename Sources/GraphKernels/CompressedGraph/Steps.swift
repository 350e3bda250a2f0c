/// One way to leave a vertex.
public struct Step: Hashable, Sendable {
  /// The vertex that the step reaches.
  public var vertex: Int32
  /// The edge that it takes.
  public var edge: Int32
  /// Whether it takes the edge from source to target.
  public var isForward: Bool
}

/// The steps that leave a vertex, by neighbour and then by edge number.
///
/// With ``Direction/both`` outgoing and incoming rows are merged. A self-loop then shows twice, once
/// in either direction.
public struct Steps: Sequence, IteratorProtocol {
  fileprivate let graph: CompressedGraph
  fileprivate var out: Range<Int>
  fileprivate var into: Range<Int>

  init(from vertex: Int32, _ direction: Direction, in graph: CompressedGraph) {
    self.graph = graph
    out = direction == .incoming ? 0..<0 : graph.outgoing.row(vertex)
    into = direction == .outgoing ? 0..<0 : graph.incoming.row(vertex)
  }

  /// The next step; nil after the last.
  public mutating func next() -> Step? {
    guard let first = out.first else { return takeIncoming() }
    guard let other = into.first else { return takeOutgoing() }
    let left = graph.outgoing.entries[first]
    let right = graph.incoming.entries[other]
    return (left.neighbour, left.edge) <= (right.neighbour, right.edge)
      ? takeOutgoing() : takeIncoming()
  }

  private mutating func takeOutgoing() -> Step? {
    guard let place = out.popFirst() else { return nil }
    let entry = graph.outgoing.entries[place]
    return Step(vertex: entry.neighbour, edge: entry.edge, isForward: true)
  }

  private mutating func takeIncoming() -> Step? {
    guard let place = into.popFirst() else { return nil }
    let entry = graph.incoming.entries[place]
    return Step(vertex: entry.neighbour, edge: entry.edge, isForward: false)
  }
}

extension CompressedGraph {
  /// The steps that leave a vertex, by neighbour and then by edge number; none for a vertex that
  /// does not exist. Complexity: O(1) to start, O(1) per step.
  public func steps(from vertex: Int32, _ direction: Direction) -> Steps {
    contains(vertex)
      ? Steps(from: vertex, direction, in: self)
      : Steps(in: self)
  }

  /// Calls `body` with neighbour, edge and whether the edge is followed from source to target, for
  /// every step that leaves a vertex, outgoing ones first.
  @inline(__always)
  func forEachStep(
    from vertex: Int32, _ direction: Direction, _ body: (Int32, Int32, Bool) -> Void
  ) {
    if direction != .incoming {
      for place in outgoing.row(vertex) {
        let entry = outgoing.entries[place]
        body(entry.neighbour, entry.edge, true)
      }
    }
    if direction != .outgoing {
      for place in incoming.row(vertex) {
        let entry = incoming.entries[place]
        body(entry.neighbour, entry.edge, false)
      }
    }
  }
}

extension Steps {
  /// No steps at all.
  fileprivate init(in graph: CompressedGraph) {
    self.graph = graph
    out = 0..<0
    into = 0..<0
  }
}

extension Range<Int> {
  fileprivate mutating func popFirst() -> Int? {
    guard let first else { return nil }
    self = (first + 1)..<upperBound
    return first
  }
}
