/// A graph as a DOT file means it: every node and edge with the attributes that hold for it.
struct DOTGraph: Sendable {
  struct Node: Sendable {
    var name: String
    /// In the order of the file; of two with the same name the later counts.
    var attributes: [DOTAttribute]
    /// The named subgraphs that it stands in, in the order of the file.
    var subgraphs: [String] = []
  }

  struct Edge: Sendable {
    /// Index into the nodes.
    var tail: Int
    /// Index into the nodes.
    var head: Int
    var key: String?
    /// What held for all edges where it stands; its own attributes count more.
    var defaults: [DOTAttribute]
    /// In the order of the file; of two with the same name the later counts. `key` is none of them.
    var attributes: [DOTAttribute]
    /// Where its statement starts, in bytes.
    var offset: Int
  }

  var isStrict = false
  var isDirected = true
  var name: String?
  /// Of the graph itself; those of a subgraph are called `subgraph.attribute`.
  var attributes: [DOTAttribute] = []
  var nodes: [Node] = []
  var edges: [Edge] = []
}
