import ActorGraph

/// Reads the JSON of Cytoscape.js and its kin; the rules stand at ``CytoscapeJSON``.
struct CytoscapeReader {
  private let source: SourceText
  private var builder: PropertyGraphBuilder
  /// Actors whose identifiers are not those of their nodes.
  private var renamed: [String: ActorID] = [:]

  /// The lists that a file may keep apart, and what `group` calls them.
  private enum Group: String {
    case nodes, edges
  }

  init(_ source: SourceText) {
    self.source = source
    builder = PropertyGraphBuilder(PropertyFormat(source, names: CytoscapeWriter.names))
  }

  mutating func read() throws(InputError) -> ActorGraph {
    var parser = JSONParser(source)
    if parser.stands("[") {
      try readElements(&parser, nil)
    } else {
      try readFile(&parser)
    }
    try parser.finish()
    return try builder.finish()
  }

  private mutating func readFile(_ parser: inout JSONParser) throws(InputError) {
    let start = parser.startOfValue()
    var names: Set<String> = []
    var elements: Int?
    var elementsArePending = false
    try parser.readObject { (parser, name, place) throws(InputError) in
      try parser.check(name, at: place, &names)
      switch name {
      case "data" where parser.stands("{"):
        try builder.setGraph(try parser.readProperties())
      case "elements":
        elements = parser.startOfValue()
        // Our files begin with their data, by which they are known.
        elementsArePending = !names.contains("data")
        if elementsArePending { _ = try parser.readValue() } else { try readGroups(&parser) }
      default:
        let value = try parser.readValue()
        if name == "multigraph" || (name == "directed" && value == .bool(true)) { return }
        for value in value.propertyValues { builder.setGraph(value, for: name) }
      }
    }
    guard let elements else {
      throw source.error(
        at: start, "the object has no 'elements'",
        "such a file looks like {\"elements\": {\"nodes\": [{\"data\": {\"id\": \"a\"}}], ...}}")
    }
    if elementsArePending {
      var late = parser
      late.offset = elements
      try readGroups(&late)
    }
  }

  /// Reads the elements, which stand in one list or in two.
  private mutating func readGroups(_ parser: inout JSONParser) throws(InputError) {
    if parser.stands("[") { return try readElements(&parser, nil) }
    var names: Set<String> = []
    var edges: Int?
    try parser.readObject { (parser, name, place) throws(InputError) in
      try parser.check(name, at: place, &names)
      guard let group = Group(rawValue: name) else {
        throw parser.source.error(
          at: place, "there is no group of elements '\(name.prefix(60))'",
          "the groups are 'nodes' and 'edges'")
      }
      if group == .edges, !names.contains("nodes") {
        edges = parser.startOfValue()
        _ = try parser.readValue()
      } else {
        try readElements(&parser, group)
      }
    }
    if let edges {
      var late = parser
      late.offset = edges
      try readElements(&late, .edges)
    }
  }

  private mutating func readElements(
    _ parser: inout JSONParser, _ group: Group?
  ) throws(InputError) {
    try parser.readArray { (parser, start) throws(InputError) in
      var group = group
      var data: [Property] = []
      var others: [Property] = []
      var names: Set<String> = []
      try parser.readObject { (parser, name, place) throws(InputError) in
        try parser.check(name, at: place, &names)
        if name == "data", parser.stands("{") {
          data = try parser.readProperties()
          return
        }
        let value = try parser.readValue()
        if name == "group", case .string(let text) = value, let named = Group(rawValue: text) {
          group = group ?? named
          return
        }
        let values = value.propertyValues
        if !values.isEmpty { others.append(Property(name, values, place: place)) }
      }
      data.unite(others)
      switch group ?? (data.text("source") == nil ? .nodes : .edges) {
      case .nodes: try addNode(data, at: start)
      case .edges: try addEdge(data, at: start)
      }
    }
  }

  private mutating func addNode(_ data: [Property], at place: Int) throws(InputError) {
    var data = data
    guard let id = data.take("id") else {
      throw source.error(at: place, "the node has no 'id'", "give it a text that no other node has")
    }
    if data.text("value") == id { _ = data.take("value") }
    let label = data.text("label")
    // A label that says the name need not be kept twice.
    if let label, !label.isEmpty, data.text("fullname") ?? data.text("name") ?? label == label {
      _ = data.take("label")
    }
    let actor = try builder.addNode(id, label: label, data)
    if actor.rawValue != id { renamed[id] = actor }
  }

  private mutating func addEdge(_ data: [Property], at place: Int) throws(InputError) {
    var data = data
    guard let tail = data.take("source"), let head = data.take("target") else {
      throw source.error(
        at: place, "the edge has no 'source' or no 'target'", "name the nodes that it joins")
    }
    let id = data.take("id")
    let ends = (renamed[tail] ?? ActorID(tail), renamed[head] ?? ActorID(head))
    if builder.format.isOurs {
      _ = data.take("label")
      try builder.addEdge(from: ends.0, to: ends.1, data, place: place)
    } else {
      let label = data.text("label") ?? data.text("interaction")
      try builder.addEdge(from: ends.0, to: ends.1, key: id, label: label, data, place: place)
    }
  }
}
