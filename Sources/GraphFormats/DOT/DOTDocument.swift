import ActorGraph

/// Takes the statements of a graph in the order of the file, before defaults are applied and before
/// edges between groups of nodes are multiplied out. Only what stands in subgraphs comes as a tree: a
/// file of a million edges never stands in memory as one.
protocol DOTStatementSink {
  /// The head of a graph, once and first.
  mutating func begin(isStrict: Bool, isDirected: Bool, name: String?)
  /// `node [...]`, `edge [...]`, `graph [...]`, `name=value`.
  mutating func add(_ attributes: [DOTAttribute], to target: DOTTarget)
  /// Nodes or a subgraph alone, or several joined by arrows; `offset` is its place in the file.
  mutating func add(
    _ operands: [DOTOperand], _ attributes: [DOTAttribute], offset: Int
  ) throws(InputError)
}

/// A statement inside a subgraph.
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
  /// Where the value starts, in bytes.
  var offset: Int
  /// Whether the value stands in angle brackets and is markup.
  var isHTML = false
}
