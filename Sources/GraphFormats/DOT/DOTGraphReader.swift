import ActorGraph

/// Turns a resolved DOT graph into a graph of actors; the rules stand at ``DOT/read(_:file:)``.
struct DOTGraphReader {
  private let dot: DOTGraph
  private let isOurs: Bool
  private var builder: PropertyGraphBuilder

  init(_ dot: DOTGraph, source: SourceText) {
    self.dot = dot
    isOurs = dot.attributes.contains { $0.name == PropertyNames.marker }
    builder = PropertyGraphBuilder(
      PropertyFormat(source, names: DOTAttributeNames.names, isOurs: isOurs))
  }

  mutating func read() throws(InputError) -> ActorGraph {
    // The text is decoded by now, so a declaration of its encoding holds no longer.
    try builder.setGraph(properties(dot.attributes.filter { $0.name != "charset" }, .graph))
    if let name = dot.name {
      for part in isOurs ? PropertyText.decode(name) : [name] {
        builder.setGraph(part, for: "name")
      }
    }
    if !dot.isDirected { builder.setGraph("false", for: "directed") }
    if dot.isStrict { builder.setGraph("true", for: "strict") }
    var ids: [ActorID] = []
    ids.reserveCapacity(dot.nodes.count)
    for node in dot.nodes { ids.append(try add(node)) }
    builder.reserveCapacity(relations: dot.edges.count)
    for edge in dot.edges { try add(edge, from: ids[edge.tail], to: ids[edge.head]) }
    return try builder.finish()
  }

  private mutating func add(_ node: DOTGraph.Node) throws(InputError) -> ActorID {
    var list = properties(node.attributes, .node)
    if !node.subgraphs.isEmpty {
      let own = list.last { $0.name == "subgraph" }?.values ?? []
      list.append(Property("subgraph", own + node.subgraphs))
    }
    let label = labelText(node.attributes)
    let name = list.last { $0.name == "fullname" } ?? list.last { $0.name == "name" }
    let shown = name?.values.first ?? label ?? node.name
    // A label that only shows the name says nothing more.
    if let drawn = node.attributes.last(where: { $0.name == "label" }), !drawn.isHTML,
      drawn.value == DOTLabel.drawing(shown)
    {
      list.removeAll { $0.name == "label" }
    }
    return try builder.addNode(node.name, label: label, list)
  }

  /// What the label says, where that can be a name.
  private func labelText(_ attributes: [DOTAttribute]) -> String? {
    guard let label = attributes.last(where: { $0.name == "label" }), !label.isHTML,
      !label.value.isEmpty
    else { return nil }
    let shape = attributes.last { $0.name == "shape" }
    if let shape, shape.value.lowercased().hasSuffix("record") { return nil }
    return DOTLabel.plainText(label.value)
  }

  private mutating func add(
    _ edge: DOTGraph.Edge, from tail: ActorID, to head: ActorID
  ) throws(InputError) {
    var list = properties(edge.attributes, .edge)
    var label: String?
    if let drawn = edge.attributes.last(where: { $0.name == "label" }), !drawn.isHTML {
      label = DOTLabel.plainText(drawn.value)
      let isType = list.contains { $0.name == "type" }
      let type = label.flatMap(PropertyGraphBuilder.relationType)
      // What the type says again need not be kept twice.
      if isOurs || (!isType && type?.split(separator: "-").joined(separator: " ") == drawn.value) {
        list.removeAll { $0.name == "label" }
      }
    }
    let key = isOurs ? edge.key.map { PropertyText.decode($0)[0] } : edge.key
    try builder.addEdge(
      from: tail, to: head, key: key, label: label, list, place: edge.offset)
  }

  /// The attributes without those that are there for drawing alone.
  private func properties(
    _ attributes: [DOTAttribute], _ owner: Property.Owner
  ) -> [Property] {
    var list: [Property] = []
    list.reserveCapacity(attributes.count)
    for attribute in attributes {
      if isOurs,
        DOTAttributeNames.isDrawing(owner, name: attribute.name, value: attribute.value)
      {
        continue
      }
      let name = isOurs ? PropertyText.decode(attribute.name)[0] : attribute.name
      list.append(Property(name, values(of: attribute), place: attribute.offset))
    }
    return list
  }

  private func values(of attribute: DOTAttribute) -> [String] {
    if attribute.isHTML { return ["<\(attribute.value)>"] }
    return isOurs ? PropertyText.decode(attribute.value) : [attribute.value]
  }
}
