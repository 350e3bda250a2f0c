/// One graph as a DOT file states it: the syntax tree, before defaults are applied and before edges
/// between groups of nodes are multiplied out (``DOTGraph``).
struct DOTDocument: Sendable {
  var isStrict: Bool
  var isDirected: Bool
  var name: String?
  var body: [DOTStatement]
}

enum DOTStatement: Sendable {
  /// `node [...]`, `edge [...]`, `graph [...]`, `name=value`.
  case attributes(DOTTarget, [DOTAttribute])
  /// Nodes or a subgraph alone, or several joined by arrows; `offset` is its place in the file.
  case chain([DOTOperand], [DOTAttribute], offset: Int)
}

/// What an attribute statement speaks of.
enum DOTTarget: Sendable {
  case graph, node, edge
}

/// One end of an edge.
enum DOTOperand: Sendable {
  case node(DOTNodeReference)
  case nodes([DOTNodeReference])
  case subgraph(DOTSubgraph)
}

/// A node's name and where an edge meets it (`name:port:compass`).
struct DOTNodeReference: Sendable {
  var name: String
  var port: String?
}

struct DOTSubgraph: Sendable {
  var name: String?
  var body: [DOTStatement]
}

struct DOTAttribute: Sendable {
  var name: String
  var value: String
  /// Whether the value stands in angle brackets and is markup.
  var isHTML: Bool
  /// Where the value starts, in bytes.
  var offset: Int
}
