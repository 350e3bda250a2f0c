import ActorGraph

/// Turns statements into nodes and edges as libcgraph does: statements in order, defaults only
/// for what is made after them, edges between all nodes of two groups, `strict` graphs and repeated
/// keys with one edge per pair.
///
/// Complexity: O(statements + edges made + memberships in subgraphs).
struct DOTResolver: DOTStatementSink {
  /// How many edges a file may make out of groups (`{a b} -> {c d}` makes four).
  static let maximumProduct = 1_000_000
  /// How many times nodes may be listed by the subgraphs around them.
  static let maximumMemberships = 10_000_000

  /// How many attributes all nodes and edges may have together, those from defaults included.
  static let maximumAttributes = 50_000_000

  private let source: SourceText
  private var graph = DOTGraph()
  private var root = Scope(isRoot: true)
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

    mutating func set(_ attributes: [DOTAttribute], _ target: DOTTarget) {
      switch target {
      case .graph: self.attributes += attributes
      case .node: nodeDefaults.set(attributes)
      case .edge: edgeDefaults.set(attributes)
      }
    }
  }

  /// Resolves the next graph of a file; nil where there is none.
  ///
  /// - Throws: `InputError` where the edges between groups pass the limit, or the text is no DOT.
  static func nextGraph(
    of parser: inout DOTParser, source: SourceText
  ) throws(InputError) -> DOTGraph? {
    var resolver = DOTResolver(source)
    guard try parser.nextGraph(into: &resolver) else { return nil }
    resolver.graph.attributes = resolver.root.attributes + resolver.graph.attributes
    return resolver.graph
  }

  private init(_ source: SourceText) {
    self.source = source
  }

  mutating func begin(isStrict: Bool, isDirected: Bool, name: String?) {
    graph.isStrict = isStrict
    graph.isDirected = isDirected
    graph.name = name
  }

  mutating func add(_ attributes: [DOTAttribute], to target: DOTTarget) {
    root.set(attributes, target)
  }

  mutating func add(
    _ operands: [DOTOperand], _ attributes: [DOTAttribute], offset: Int
  ) throws(InputError) {
    // Nearly all statements are an edge between two nodes.
    if operands.count == 2, case .node(let tail) = operands[0], case .node(let head) = operands[1] {
      let ends = (
        node(tail.name, defaults: root.nodeDefaults), node(head.name, defaults: root.nodeDefaults)
      )
      insertEdge(
        (ends.0, tail.port), (ends.1, head.port), attributes, offset, defaults: root.edgeDefaults)
      return try checkAttributes(offset)
    }
    // The scope is a variable of its own meanwhile, since what runs in it changes the resolver too.
    var scope = Scope(isRoot: true)
    swap(&scope, &root)
    defer { root = scope }
    try run(operands, attributes, offset, in: &scope)
    try checkAttributes(offset)
  }

  private func checkAttributes(_ offset: Int) throws(InputError) {
    guard attributeCount <= Self.maximumAttributes else {
      throw source.error(
        at: offset, "nodes and edges have more than \(Self.maximumAttributes) attributes",
        "set fewer defaults")
    }
  }

  private mutating func run(
    _ statements: [DOTStatement], in scope: inout Scope
  ) throws(InputError) {
    for statement in statements {
      switch statement {
      case .attributes(let target, let attributes): scope.set(attributes, target)
      case .chain(let operands, let attributes, let offset):
        try run(operands, attributes, offset, in: &scope)
        try checkAttributes(offset)
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
    let index = node(name, defaults: scope.nodeDefaults)
    if !scope.isRoot { scope.members.insert(index) }
    return index
  }

  private mutating func node(_ name: String, defaults: [DOTAttribute]) -> Int {
    let key = ExactText(name)
    if let known = nodeIndex[key] { return known }
    let index = graph.nodes.count
    nodeIndex[key] = index
    attributeCount += defaults.count
    graph.nodes.append(DOTGraph.Node(name: name, attributes: defaults))
    return index
  }

  private mutating func insertEdge(
    _ tail: (node: Int, port: String?), _ head: (node: Int, port: String?),
    _ attributes: [DOTAttribute], _ offset: Int, defaults: [DOTAttribute]
  ) {
    var own = attributes
    // As in libcgraph, a key counts only where it stands in the edge's own statement.
    let key = own.last { $0.name == "key" }?.value
    if let port = tail.port {
      own.append(DOTAttribute(name: "tailport", value: port, offset: offset))
    }
    if let port = head.port {
      own.append(DOTAttribute(name: "headport", value: port, offset: offset))
    }
    attributeCount += defaults.count + own.count
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
    graph.edges.append(
      DOTGraph.Edge(
        tail: tail.node, head: head.node, key: key, defaults: defaults, attributes: own,
        offset: offset))
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
