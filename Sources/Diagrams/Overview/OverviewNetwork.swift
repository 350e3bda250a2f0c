/// A composition as numbers: its nodes with their sizes, and who is tied to whom.
struct OverviewNetwork: Sendable {
  let nodes: [Composition.Node]
  /// In points, by node.
  let sizes: [Size]
  let network: TieNetwork
  /// The ends of each line of the composition; nil where one is missing.
  let ends: [(tail: Int, head: Int)?]

  init(_ composition: Composition, _ measures: Measures) {
    nodes = composition.nodes
    sizes = composition.nodes.map { measures.nodes[$0.id] ?? Size(width: 10, height: 10) }
    let numbers = Dictionary(
      composition.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    ends = composition.edges.map { edge in
      guard let tail = numbers[edge.tail], let head = numbers[edge.head] else { return nil }
      return (tail, head)
    }
    network = TieNetwork(
      count: nodes.count,
      ties: zip(composition.edges, ends).compactMap { edge, ends in
        ends.map {
          Tie(
            first: min($0.tail, $0.head), second: max($0.tail, $0.head),
            count: max(1, edge.relations.count))
        }
      })
  }

  func isNamed(_ node: Int) -> Bool { nodes[node].form == .named }

  /// Whether the shape of a node is round.
  func isRound(_ node: Int) -> Bool {
    switch nodes[node].form {
    case .named, .row: nodes[node].style.shape == .ellipse
    case .dot: nodes[node].isRoundDot
    }
  }

  /// The room a node takes up, around the origin.
  func shape(_ node: Int, margin: Double) -> Octagon {
    Octagon(Box(centre: Point(x: 0, y: 0), size: sizes[node]).inset(by: -margin))
  }
}

extension Composition.Node {
  /// Dots are round for whom the theme rounds, square for the others.
  var isRoundDot: Bool { style.isRounded || style.shape == .ellipse }
}
