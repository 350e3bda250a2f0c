import ActorGraph

/// Turns a GML file into a graph of actors; the rules stand at ``GML/read(bytes:file:warn:)``.
struct GMLReader {
  private var parser: GMLParser
  private var builder: PropertyGraphBuilder
  private var facts = GMLFields()
  private var actors: [String: ActorID] = [:]
  /// Edges whose nodes have not come yet.
  private var waiting: [(fields: GMLFields, place: Int)] = []

  init(_ source: SourceText) {
    parser = GMLParser(source)
    builder = PropertyGraphBuilder(PropertyFormat(source, names: GMLText.names))
  }

  mutating func read() throws(InputError) -> ActorGraph {
    var hasGraph = false
    var outside = GMLFields()
    while let (key, place) = try parser.nextKey(isInside: false) {
      switch try parser.nextValue(of: key) {
      case .text(let text): outside.add(key, text, place)
      case .list where key == "graph":
        guard !hasGraph else {
          throw parser.source.error(
            at: place, "a second graph starts here, but one file is one graph",
            "put each graph into a file of its own")
        }
        hasGraph = true
        try readGraph()
      case .list:
        for fact in try parser.readList().properties {
          for value in fact.values { outside.add("\(key).\(fact.name)", value, fact.place) }
        }
      }
    }
    guard hasGraph else {
      throw parser.source.error(
        at: 0, "there is no graph in the file", "a GML file looks like: graph [ node [ id 1 ] ]")
    }
    for edge in waiting { try insert(edge.fields, edge.place) }
    try finishGraph(outside)
    return try builder.finish()
  }

  private mutating func readGraph() throws(InputError) {
    while let (key, place) = try parser.nextKey(isInside: true) {
      switch try parser.nextValue(of: key) {
      case .text(let text):
        if key == PropertyNames.marker { builder.format.isOurs = true }
        facts.add(key, text, place)
      case .list:
        let fields = try parser.readList()
        switch key {
        case "node": try insertNode(fields, place)
        case "edge":
          if actors[fields["source"] ?? ""] == nil || actors[fields["target"] ?? ""] == nil {
            waiting.append((fields, place))
          } else {
            try insert(fields, place)
          }
        default:
          for fact in fields.properties {
            for value in fact.values { facts.add("\(key).\(fact.name)", value, fact.place) }
          }
        }
      }
    }
  }

  /// Facts of the graph, and what stands beside it.
  private mutating func finishGraph(_ outside: GMLFields) throws(InputError) {
    let isDirected = facts["directed"].flatMap(Double.init) == 1
    if !builder.format.isOurs {
      for fact in outside.properties {
        for value in fact.values { facts.add(fact.name, value, fact.place) }
      }
    }
    var list = properties(facts)
    list.removeAll { $0.name == "directed" || $0.name == "multigraph" }
    if !isDirected { builder.setGraph("false", for: "directed") }
    try builder.setGraph(list)
  }

  private mutating func insertNode(_ fields: GMLFields, _ place: Int) throws(InputError) {
    guard let id = fields["id"] else {
      throw parser.source.error(
        at: place, "the node has no id", "give every node a number: node [ id 1 ]")
    }
    guard actors[id] == nil else {
      throw parser.source.error(
        at: place, "there are two nodes with the id \(id.prefix(40))", "renumber one of them")
    }
    var list = properties(fields)
    list.removeAll { $0.name == "id" }
    let label = fields["label"]
    let name = list.first { $0.name == "fullname" } ?? list.first { $0.name == "name" }
    // A label that only shows the name says nothing more.
    if builder.format.isOurs || label != nil && (name == nil || name?.values == [label ?? ""]) {
      list.removeAll { $0.name == "label" }
    }
    actors[id] = try builder.addNode(id, label: label, list)
  }

  private mutating func insert(_ fields: GMLFields, _ place: Int) throws(InputError) {
    var ends: [ActorID] = []
    for name in ["source", "target"] {
      guard let id = fields[name] else {
        throw parser.source.error(
          at: place, "the edge has no \(name)", "write: edge [ source 1 target 2 ]")
      }
      guard let actor = actors[id] else {
        throw parser.source.error(
          at: place, "there is no node with the id \(id.prefix(40))",
          "describe the node, or correct the number")
      }
      ends.append(actor)
    }
    let isOurs = builder.format.isOurs
    let label = fields["label"]
    let key = isOurs ? nil : fields["key"]
    var list = properties(fields)
    list.removeAll {
      $0.name == "source" || $0.name == "target" || ($0.name == "key" && key != nil)
        || ($0.name == "label" && isOurs)
    }
    if let label, EdgeLabel.isSaid(label, byTypeIn: list) {
      list.removeAll { $0.name == "label" }
    }
    try builder.addEdge(from: ends[0], to: ends[1], key: key, label: label, list, place: place)
  }

  private func properties(_ fields: GMLFields) -> [Property] {
    guard builder.format.isOurs else { return fields.properties }
    return fields.properties.map { fact in
      Property(
        GMLText.name(fact.name), fact.values.flatMap(PropertyText.decode), place: fact.place)
    }
  }
}
