import ActorGraph

/// Turns a Pajek network into a graph of actors; the rules stand at
/// ``Pajek/read(bytes:file:warn:)``.
struct PajekGraphReader {
  private let network: PajekNetwork
  private var builder: PropertyGraphBuilder
  private var ids: [ActorID] = []

  init(_ network: PajekNetwork, _ source: SourceText) {
    self.network = network
    // What our files hold is exact; no property of theirs is one of `PropertyWriter`.
    builder = PropertyGraphBuilder(PropertyFormat(source))
  }

  func read() throws(InputError) -> ActorGraph {
    var reader = self
    return try reader.graph()
  }

  private mutating func graph() throws(InputError) -> ActorGraph {
    if let name = network.name, !name.isEmpty { builder.setGraph(name, for: "name") }
    let hasArcs = network.lines.contains { $0.isDirected }
    let isUndirected = !hasArcs && !network.lines.isEmpty && !network.isOurs
    if isUndirected { builder.setGraph("false", for: "directed") }
    try addVertices()
    for line in network.lines { try add(line, marksEdges: !isUndirected) }
    return try builder.finish()
  }

  private mutating func addVertices() throws(InputError) {
    var counts: [String: Int] = [:]
    for vertex in network.vertices { counts[vertex.label ?? "", default: 0] += 1 }
    var used = Set(counts.filter { $0.value == 1 }.keys)
    for (index, vertex) in network.vertices.enumerated() {
      let label = vertex.label ?? ""
      var id = label
      if counts[label] != 1 || (label.isEmpty && !network.isOurs) {
        id = label.isEmpty ? String(index + 1) : "\(label) (\(index + 1))"
        while !used.insert(id).inserted { id += "-" }
      }
      let name = label.isEmpty && !network.isOurs ? id : label
      var list = merged(vertex.properties)
      for index in list.indices {
        if list[index].name == "fullname" { list[index].name = "fact-fullname" }
        guard list[index].name == "kind" else { continue }
        list[index].values = list[index].values.map { network.kinds[$0] ?? $0 }
      }
      list.append(Property("fullname", name))
      ids.append(try builder.addNode(id, list))
    }
  }

  /// Properties of the same name as one of several values.
  private func merged(_ properties: [Property]) -> [Property] {
    if properties.count < 2 { return properties }
    var fields = GMLFields()
    for property in properties {
      for value in property.values { fields.add(property.name, value, property.place) }
    }
    return fields.properties
  }

  private mutating func add(
    _ line: PajekNetwork.Line, marksEdges: Bool
  ) throws(InputError) {
    var list = line.properties
    let name = line.relation.flatMap { network.relations[$0] }
    var label = name
    if name == nil, let text = list.first(where: { $0.name == "l" }) {
      label = text.values[0]
      if network.isOurs || EdgeLabel.isSaid(text.values[0], byTypeIn: list) {
        list.removeAll { $0.name == "l" }
      }
    }
    if network.isOurs {
      list.append(Property("type", label ?? ""))
    } else {
      if let name, !EdgeLabel.isSaid(name, byTypeIn: list) {
        list.append(Property("relation", name))
      }
      if name == nil, let number = line.relation {
        list.append(Property("relation", String(number)))
      }
      if !line.isDirected, marksEdges { list.append(Property("directed", "false")) }
    }
    if let value = line.value, !network.isOurs || name != nil || value != "1" {
      list.append(Property("weight", value))
    }
    try builder.addEdge(
      from: ids[line.source], to: ids[line.target], label: label, list, place: line.place)
  }
}
