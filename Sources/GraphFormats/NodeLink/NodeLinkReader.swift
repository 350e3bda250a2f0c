import ActorGraph

/// Reads node-link JSON node by node and edge by edge; see ``NodeLinkJSON/read(_:file:)``.
struct NodeLinkReader {
  private var parser: JSONParser
  private var graph = ActorGraph()
  private var keys = FileKeys()
  private var edgesArePending = true
  /// What the file calls the documents that it has listed so far.
  private var labels = DocumentLabels()
  /// Members of the file that the shape does not know.
  private var unknown: [JSONMember] = []

  init(_ source: SourceText) {
    parser = JSONParser(source)
  }

  mutating func read() throws(InputError) -> ActorGraph {
    // The edges refer to nodes, which may follow them in the file: they are read in a second visit.
    var edges: (name: String, offset: Int)?
    var hasNodes = false
    var names: Set<String> = []
    let start = parser.startOfValue()
    var parser = parser
    try parser.readObject { (parser, name, place) throws(InputError) in
      guard names.insert(name).inserted else {
        throw parser.source.error(
          at: place, "the file has two members '\(name)'", "keep one of them")
      }
      switch name {
      case "nodes":
        hasNodes = true
        try readElements(of: "nodes", &parser) { (reader, value) throws(FieldError) in
          try reader.insertNode(value)
        }
      case "edges", "links":
        if let edges {
          throw parser.source.error(
            at: place, "the file has both '\(edges.name)' and '\(name)'", "keep one of them")
        }
        edges = (name, parser.startOfValue())
        if hasNodes {
          try readEdges(name, &parser)
        } else {
          _ = try parser.readValue()
        }
      default:
        try readHeader(name, &parser)
      }
    }
    try parser.finish()
    guard hasNodes else {
      throw parser.source.error(
        at: start, "the object has no list 'nodes'",
        "node-link JSON looks like {\"nodes\": [{\"id\": ...}], \"edges\": [...]}")
    }
    do throws(FieldError) {
      let attributes = try JSONFields(.object(unknown)).attributes()
      graph.attributes = graph.attributes.united(with: attributes)
    } catch {
      throw parser.source.error(at: start, "\(error.place): \(error.reason)", error.suggestion)
    }
    if let edges, edgesArePending {
      parser.offset = edges.offset
      try readEdges(edges.name, &parser)
    }
    return graph
  }

  private mutating func readEdges(
    _ name: String, _ parser: inout JSONParser
  ) throws(InputError) {
    edgesArePending = false
    // Growing step by step would move everything again and again, and hold it twice; a relation takes
    // at least about so much, and room that is not used costs nothing.
    graph.reserveCapacity(relations: (parser.source.bytes.count - parser.offset) / 160)
    try readElements(of: name, &parser) { (reader, value) throws(FieldError) in
      try reader.insertEdge(value)
    }
  }

  /// Walks a list and hands over its elements; a fault gets its path, line and column here.
  private mutating func readElements(
    of name: String, _ parser: inout JSONParser,
    _ insert: (inout NodeLinkReader, JSONValue) throws(FieldError) -> Void
  ) throws(InputError) {
    var index = 0
    try parser.readArray { (parser, start) throws(InputError) in
      let value = try parser.readValue()
      do throws(FieldError) {
        try insert(&self, value)
      } catch {
        var place = parser
        place.offset = start
        throw parser.source.error(
          at: place.offset(of: error.path),
          "\(error.within(.member(name), .index(index)).place): \(error.reason)",
          error.suggestion)
      }
      index += 1
    }
  }

  private mutating func insertNode(_ value: JSONValue) throws(FieldError) {
    let actor = try Actor(nodeLink: value, labels)
    guard graph.actor(actor.id) == nil else {
      throw FieldError([.member("id")], "there are two nodes '\(actor.id)'", "keep one of them")
    }
    graph.insert(actor)
  }

  private mutating func insertEdge(_ value: JSONValue) throws(FieldError) {
    let (relation, key) = try Relation.nodeLink(value, labels)
    do {
      try keys.insert(relation, key: key, into: &graph)
    } catch {
      switch error {
      case .unknownActor(let end, _):
        throw FieldError(
          [.member(end == relation.source ? "source" : "target")], "there is no node '\(end)'",
          "add the node, or correct the identifier")
      }
    }
  }

  /// Everything beside nodes and edges.
  private mutating func readHeader(
    _ name: String, _ parser: inout JSONParser
  ) throws(InputError) {
    let start = parser.startOfValue()
    let value = try parser.readValue()
    switch (name, value) {
    case ("multigraph", .bool), ("directed", .bool(true)), ("graph", .null): return
    default: break
    }
    guard name == "graph", case .object = value else {
      unknown.append(JSONMember(name: name, value: value))
      return
    }
    do throws(FieldError) {
      try readGraphFields(value)
    } catch {
      var place = parser
      place.offset = start
      throw parser.source.error(
        at: place.offset(of: error.path),
        "\(error.within(.member(name)).place): \(error.reason)", error.suggestion)
    }
  }

  private mutating func readGraphFields(_ value: JSONValue) throws(FieldError) {
    var fields = try JSONFields(value)
    var identified: Set<DocumentID> = []
    for (index, value) in (fields.takeObjects("documents") ?? []).enumerated() {
      do {
        let (record, isIdentified) = try DocumentRecord.nodeLink(value)
        graph.insert(record)
        if isIdentified { identified.insert(record.id) }
      } catch {
        throw error.within(.member("documents"), .index(index))
      }
    }
    labels = DocumentLabels(graph.documents, identified: identified)
    graph.attributes = graph.attributes.united(with: try fields.attributes())
  }
}
