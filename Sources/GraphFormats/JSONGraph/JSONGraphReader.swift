import ActorGraph

/// Reads JSON Graph Format; the rules stand at ``JSONGraph``.
struct JSONGraphReader {
  private let source: SourceText
  private var builder: PropertyGraphBuilder

  init(_ source: SourceText) {
    self.source = source
    builder = PropertyGraphBuilder(PropertyFormat(source))
  }

  mutating func read() throws(InputError) -> ActorGraph {
    var parser = JSONParser(source)
    let start = parser.startOfValue()
    var names: Set<String> = []
    var graphs = 0
    try parser.readObject { (parser, name, place) throws(InputError) in
      try parser.check(name, at: place, &names)
      switch name {
      case "graph":
        try readNext(&graphs, &parser)
      case "graphs":
        try parser.readArray { (parser, _) throws(InputError) in
          try readNext(&graphs, &parser)
        }
      default:
        for value in try parser.readValue().propertyValues { builder.setGraph(value, for: name) }
      }
    }
    try parser.finish()
    guard graphs > 0 else {
      throw source.error(
        at: start, "the object has no 'graph'",
        "JSON Graph Format looks like {\"graph\": {\"nodes\": {\"a\": {}}, \"edges\": [...]}}")
    }
    return try builder.finish()
  }

  private mutating func readNext(
    _ count: inout Int, _ parser: inout JSONParser
  ) throws(InputError) {
    count += 1
    guard count == 1 else {
      throw source.error(
        at: parser.startOfValue(), "a second graph starts here, but one file is one graph",
        "put each graph into a file of its own")
    }
    try readGraph(&parser)
  }

  private mutating func readGraph(_ parser: inout JSONParser) throws(InputError) {
    var names: Set<String> = []
    var properties: [Property] = []
    // Our files are known by their metadata, which may stand at the end where a program has written
    // them anew.
    var waiting: [(name: String, offset: Int)] = []
    try parser.readObject { (parser, name, place) throws(InputError) in
      try parser.check(name, at: place, &names)
      switch name {
      case "metadata" where parser.stands("{"):
        try builder.setGraph(try parser.readProperties())
      case "nodes", "edges":
        if names.contains("metadata") {
          try readElements(name, &parser)
        } else {
          waiting.append((name, parser.startOfValue()))
          _ = try parser.readValue()
        }
      default:
        let value = try parser.readValue()
        if name == "directed", value == .bool(true) { return }
        let name = name == "label" ? "name" : name
        properties.append(Property(name, value.propertyValues, place: place))
      }
    }
    for (name, offset) in waiting {
      var late = parser
      late.offset = offset
      try readElements(name, &late)
    }
    for property in properties {
      for value in property.values { builder.setGraph(value, for: property.name) }
    }
  }

  private mutating func readElements(
    _ name: String, _ parser: inout JSONParser
  ) throws(InputError) {
    if name == "nodes", parser.stands("{") {
      var names: Set<String> = []
      try parser.readObject { (parser, id, place) throws(InputError) in
        try parser.check(id, at: place, &names)
        try addNode(id, try readElement(&parser))
      }
      return
    }
    try parser.readArray { (parser, place) throws(InputError) in
      var element = try readElement(&parser)
      if name == "edges" { return try addEdge(element, at: place) }
      // Version 1 has a list of nodes.
      guard let id = element.members.take("id") else {
        throw source.error(
          at: place, "the node has no 'id'", "give it a text that no other node has")
      }
      try addNode(id, element)
    }
  }

  /// A node or an edge.
  private struct Element {
    /// What the format defines.
    var members: [Property] = []
    /// What `metadata` holds; it may have the same names.
    var metadata: [Property] = []

    /// Everything that nobody has taken.
    var rest: [Property] {
      var list = members
      list.unite(metadata)
      return list
    }

    /// Whether `metadata` gives the node a name.
    var isNamed: Bool { metadata.contains { $0.name == "name" || $0.name == "fullname" } }
  }

  private func readElement(_ parser: inout JSONParser) throws(InputError) -> Element {
    var element = Element()
    var names: Set<String> = []
    try parser.readObject { (parser, name, place) throws(InputError) in
      try parser.check(name, at: place, &names)
      if name == "metadata", parser.stands("{") {
        element.metadata = try parser.readProperties()
      } else {
        let values = try parser.readValue().propertyValues
        if !values.isEmpty { element.members.append(Property(name, values, place: place)) }
      }
    }
    return element
  }

  private mutating func addNode(_ id: String, _ element: Element) throws(InputError) {
    var element = element
    if !element.isNamed, let label = element.members.take("label") {
      // Unlike a label a name may be empty.
      element.members.append(Property("name", label))
    }
    try builder.addNode(id, element.rest)
  }

  private mutating func addEdge(_ element: Element, at place: Int) throws(InputError) {
    var element = element
    guard let tail = element.members.take("source"), let head = element.members.take("target")
    else {
      throw source.error(
        at: place, "the edge has no 'source' or no 'target'", "name the nodes that it joins")
    }
    let id = element.members.take("id")
    // A type in `metadata` of foreign files is the type; `relation` is then a fact.
    if !element.metadata.contains(where: { $0.name == "type" }),
      let relation = element.members.take("relation")
    {
      element.members.append(Property("type", relation, place: place))
    }
    try builder.addEdge(
      from: ActorID(tail), to: ActorID(head), key: id, label: element.members.text("label"),
      element.rest, place: place)
  }
}
