/// Where Graphviz has put everything: what the choice among layouts is made on.
struct PlacedDiagram: Hashable, Sendable {
  /// A line from one node to another.
  struct Line: Hashable, Sendable {
    var tail: String
    var head: String
    /// The curve as a chain of straight pieces.
    var points: [Point]
    /// Around `points`; empty where Graphviz drew nothing.
    var bounds: Box?
    var label: Box?
  }

  /// The whole picture.
  var bounds: Box
  /// Nodes by name, in the order of the graph.
  var nodes: [(name: String, box: Box)]
  var lines: [Line]
  /// Titles of groups.
  var titles: [Box]

  static func == (left: Self, right: Self) -> Bool {
    left.bounds == right.bounds && left.lines == right.lines && left.titles == right.titles
      && left.nodes.map(\.name) == right.nodes.map(\.name)
      && left.nodes.map(\.box) == right.nodes.map(\.box)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(bounds)
    hasher.combine(lines)
    hasher.combine(titles)
  }
}
