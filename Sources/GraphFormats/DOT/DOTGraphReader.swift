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
    var list: [Property] = []
    list.reserveCapacity(edge.defaults.count + edge.attributes.count)
    append(edge.defaults, .edge, to: &list)
    // A key has its own place.
    append(edge.attributes, .edge, except: "key", to: &list)
    let drawn =
      edge.attributes.last { $0.name == "label" } ?? edge.defaults.last { $0.name == "label" }
    var label: String?
    if let drawn, !drawn.isHTML {
      label = DOTLabel.plainText(drawn.value)
      // What the type says again need not be kept twice.
      if isOurs || isSaid(drawn.value, label: label, byTypeIn: list) {
        list.removeAll { $0.name == "label" }
      }
    }
    let key = isOurs ? edge.key.map(PropertyText.first) : edge.key
    try builder.addEdge(
      from: tail, to: head, key: key, label: label, list, place: edge.offset)
  }

  private func isSaid(_ drawn: String, label: String?, byTypeIn list: [Property]) -> Bool {
    guard !list.contains(where: { $0.name == "type" }) else { return false }
    let type = label.flatMap(PropertyGraphBuilder.relationType)
    return type?.split(separator: "-").joined(separator: " ") == drawn
  }

  /// The attributes without those that are there for drawing alone.
  private func properties(
    _ attributes: [DOTAttribute], _ owner: Property.Owner
  ) -> [Property] {
    var list: [Property] = []
    list.reserveCapacity(attributes.count)
    append(attributes, owner, to: &list)
    return list
  }

  private func append(
    _ attributes: [DOTAttribute], _ owner: Property.Owner, except name: String? = nil,
    to list: inout [Property]
  ) {
    for attribute in attributes where name == nil || attribute.name != name {
      if isOurs,
        DOTAttributeNames.isDrawing(owner, name: attribute.name, value: attribute.value)
      {
        continue
      }
      if attribute.isHTML {
        list.append(Property(readName(attribute), "<\(attribute.value)>", place: attribute.offset))
      } else if isOurs, PropertyText.isList(attribute.value) {
        let values = PropertyText.decode(attribute.value)
        list.append(Property(readName(attribute), values, place: attribute.offset))
      } else {
        list.append(Property(readName(attribute), attribute.value, place: attribute.offset))
      }
    }
  }

  private func readName(_ attribute: DOTAttribute) -> String {
    isOurs ? PropertyText.first(attribute.name) : attribute.name
  }
}
