import ActorGraph

/// Turns a syntax tree into nodes and edges as libcgraph does: statements in order, defaults only
/// for what is made after them, edges between all nodes of two groups, `strict` graphs and repeated
/// keys with one edge per pair.
///
/// Complexity: O(statements + edges made + memberships in subgraphs).
struct DOTResolver {
  /// How many edges a file may make out of groups (`{a b} -> {c d}` makes four).
  static let maximumProduct = 1_000_000
  /// How many times nodes may be listed by the subgraphs around them.
  static let maximumMemberships = 10_000_000

  /// How many attributes all nodes and edges may have together, those from defaults included.
  static let maximumAttributes = 50_000_000

  private let source: SourceText
  private var graph: DOTGraph
  private var nodeIndex: [ExactText: Int] = [:]
  private var edgeIndex: [EdgeIdentity: Int] = [:]
  private var subgraphs: [ExactText: Members] = [:]
  private var products = 0
  private var attributeCount = 0
  private var memberships = 0
  private var anonymousCount = 0

  private struct EdgeIdentity: Hashable {
    var tail: Int
    var head: Int
    var key: ExactText?
  }

  /// The nodes of a subgraph in the order in which they joined it.
  private struct Members {
    var list: [Int] = []
    var set: Set<Int> = []

    mutating func insert(_ node: Int) {
      if set.insert(node).inserted { list.append(node) }
    }
  }

  /// What holds inside one pair of braces.
  private struct Scope {
    var name: String?
    var isRoot: Bool
    var nodeDefaults: [DOTAttribute] = []
    var edgeDefaults: [DOTAttribute] = []
    var attributes: [DOTAttribute] = []
    var members = Members()
  }

  /// Resolves one graph of a file.
  ///
  /// - Throws: `InputError` where the edges between groups pass the limit.
  static func graph(
    of document: DOTDocument, source: SourceText
  ) throws(InputError) -> DOTGraph {
    var resolver = DOTResolver(document, source)
    var root = Scope(isRoot: true)
    try resolver.run(document.body, in: &root)
    resolver.graph.attributes = root.attributes + resolver.graph.attributes
    return resolver.graph
  }

  private init(_ document: DOTDocument, _ source: SourceText) {
    self.source = source
    graph = DOTGraph(
      isStrict: document.isStrict, isDirected: document.isDirected, name: document.name)
  }

  private mutating func run(
    _ statements: [DOTStatement], in scope: inout Scope
  ) throws(InputError) {
    for statement in statements {
      switch statement {
      case .attributes(.graph, let attributes): scope.attributes += attributes
      case .attributes(.node, let attributes): scope.nodeDefaults.set(attributes)
      case .attributes(.edge, let attributes): scope.edgeDefaults.set(attributes)
      case .chain(let operands, let attributes, let offset):
        try run(operands, attributes, offset, in: &scope)
        guard attributeCount <= Self.maximumAttributes else {
          throw source.error(
            at: offset, "nodes and edges have more than \(Self.maximumAttributes) attributes",
            "set fewer defaults")
        }
      }
    }
  }

  private mutating func run(
    _ operands: [DOTOperand], _ attributes: [DOTAttribute], _ offset: Int, in scope: inout Scope
  ) throws(InputError) {
    if operands.count == 1 {
      switch operands[0] {
      case .node(let node):
        add(attributes, toNode: self.node(node.name, in: &scope))
      case .nodes(let nodes):
        for node in nodes {
          add(attributes, toNode: self.node(node.name, in: &scope))
        }
      case .subgraph(let subgraph):
        _ = try run(subgraph, adding: attributes, offset, in: &scope)
      }
      return
    }
    var tails: [(node: Int, port: String?)] = []
    for (index, operand) in operands.enumerated() {
      var heads: [(node: Int, port: String?)] = []
      switch operand {
      case .node(let node):
        heads.append((self.node(node.name, in: &scope), node.port))
      case .nodes(let nodes):
        for node in nodes { heads.append((self.node(node.name, in: &scope), node.port)) }
      case .subgraph(let subgraph):
        heads = try run(subgraph, adding: [], offset, in: &scope).map { ($0, nil) }
      }
      if index > 0 {
        let (count, overflow) = tails.count.multipliedReportingOverflow(by: heads.count)
        if count > 1 || overflow {
          let (sum, isTooLarge) = products.addingReportingOverflow(overflow ? .max : count)
          products = isTooLarge ? .max : sum
          guard products <= Self.maximumProduct else {
            throw source.error(
              at: offset,
              "edges between groups of nodes make more than \(Self.maximumProduct) edges",
              "list the edges that are meant one by one")
          }
        }
        for tail in tails {
          for head in heads {
            insertEdge(tail, head, attributes, offset, defaults: scope.edgeDefaults)
          }
        }
      }
      tails = heads
    }
  }

  private mutating func add(_ attributes: [DOTAttribute], toNode index: Int) {
    attributeCount += attributes.count
    graph.nodes[index].attributes += attributes
  }

  /// The index of a node, which is made where it is not there yet.
  private mutating func node(_ name: String, in scope: inout Scope) -> Int {
    let key = ExactText(name)
    let index: Int
    if let known = nodeIndex[key] {
      index = known
    } else {
      index = graph.nodes.count
      nodeIndex[key] = index
      attributeCount += scope.nodeDefaults.count
      graph.nodes.append(DOTGraph.Node(name: name, attributes: scope.nodeDefaults))
    }
    if !scope.isRoot { scope.members.insert(index) }
    return index
  }

  private mutating func insertEdge(
    _ tail: (node: Int, port: String?), _ head: (node: Int, port: String?),
    _ attributes: [DOTAttribute], _ offset: Int, defaults: [DOTAttribute]
  ) {
    var own = attributes
    // As in libcgraph, a key counts only where it stands in the edge's own statement.
    let key = own.last { $0.name == "key" }?.value
    if key != nil { own.removeAll { $0.name == "key" } }
    for (name, end) in [("tailport", tail), ("headport", head)] {
      guard let port = end.port else { continue }
      own.append(DOTAttribute(name: name, value: port, isHTML: false, offset: offset))
    }
    attributeCount += defaults.count + own.count
    var edge = DOTGraph.Edge(
      tail: tail.node, head: head.node, key: key, attributes: defaults, offset: offset)
    if graph.isStrict || key != nil {
      let isTurned = !graph.isDirected && tail.node > head.node
      let identity = EdgeIdentity(
        tail: isTurned ? head.node : tail.node, head: isTurned ? tail.node : head.node,
        key: graph.isStrict ? nil : key.map(ExactText.init))
      if let index = edgeIndex[identity] {
        graph.edges[index].attributes += own
        return
      }
      edgeIndex[identity] = graph.edges.count
    }
    edge.attributes += own
    graph.edges.append(edge)
  }

  /// Runs a subgraph and returns its nodes, those of an earlier subgraph of the same name included.
  private mutating func run(
    _ subgraph: DOTSubgraph, adding attributes: [DOTAttribute], _ offset: Int,
    in outer: inout Scope
  ) throws(InputError) -> [Int] {
    let key = subgraph.name.map(ExactText.init)
    var scope = Scope(
      name: subgraph.name, isRoot: false, nodeDefaults: outer.nodeDefaults,
      edgeDefaults: outer.edgeDefaults, members: key.flatMap { subgraphs[$0] } ?? Members())
    let earlier = scope.members.list.count
    try run(subgraph.body, in: &scope)
    scope.attributes += attributes
    if let key { subgraphs[key] = scope.members }
    memberships += scope.members.list.count
    guard memberships <= Self.maximumMemberships else {
      throw source.error(
        at: offset, "the subgraphs list their nodes more than \(Self.maximumMemberships) times",
        "nest fewer subgraphs")
    }
    record(scope, newMembers: scope.members.list[earlier...])
    if !outer.isRoot {
      for node in scope.members.list { outer.members.insert(node) }
    }
    return scope.members.list
  }

  /// Notes which nodes stand in a subgraph that has a name or attributes.
  private mutating func record(_ scope: Scope, newMembers: ArraySlice<Int>) {
    guard scope.name != nil || !scope.attributes.isEmpty else { return }
    var name = scope.name
    if name == nil {
      anonymousCount += 1
      name = "anonymous-\(anonymousCount)"
    }
    guard let name else { return }
    for node in newMembers { graph.nodes[node].subgraphs.append(name) }
    for attribute in scope.attributes {
      var attribute = attribute
      attribute.name = "\(name).\(attribute.name)"
      graph.attributes.append(attribute)
    }
  }
}

extension [DOTAttribute] {
  /// Sets defaults: one value per name, so that a file cannot pile them up.
  fileprivate mutating func set(_ attributes: [DOTAttribute]) {
    for attribute in attributes {
      if let index = firstIndex(where: { $0.name == attribute.name }) {
        self[index] = attribute
      } else {
        append(attribute)
      }
    }
  }
}
