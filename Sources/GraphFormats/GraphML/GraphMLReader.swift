import ActorGraph

/// Reads GraphML as it comes in; the rules stand at ``GraphML/read(bytes:file:warn:)``.
struct GraphMLReader: XMLHandler {
  /// An open element.
  private enum Frame {
    case root, ignored, key, keyDefault, graph, node, edge, port, text, nested
  }

  /// The open `<data>` or `<desc>`.
  private struct Content {
    var key: Int?
    var name = ""
    var place = 0
    var holdsElements = false
  }

  /// What data belong to: the innermost of the open nodes and edges, or the graph.
  private struct Owner {
    var kind: Property.Owner
    var id = ""
    var source = ""
    var target = ""
    var label: String?
    var properties: [Property] = []
    /// The keys that have a value.
    var keys: [Int] = []
    var place = 0
    /// Stands before the names of data of ports and nested graphs.
    var prefix = ""
  }

  private let source: SourceText
  private var builder: XMLGraphBuilder
  private var keys: [GraphMLKey] = []
  private var keyNumbers: [String: Int] = [:]
  private var repeatsKeys = false
  /// The key of the last data.
  private var lastKey = -1
  private var frames: [Frame] = []
  private var content = Content()
  /// Whether the open graphs are directed, and the prefixes outside the open graphs and ports.
  private var directions: [Bool] = []
  private var prefixes: [String] = []
  private var owners = [Owner(kind: .graph)]
  private var namespace: UnsafePointer<UInt8>?
  /// Of the graph; nil until it has come.
  private var isDirected: Bool?
  private var nested = XMLNestedElements()
  private var text: [UInt8] = []
  /// How many properties the last edge had.
  private var lastCount = 0
  private var isLabel = false
  /// The keys with defaults.
  private var defaults: [Property.Owner: [Int]] = [:]
  private var defaultsMade = 0

  init(_ source: SourceText) {
    self.source = source
    builder = XMLGraphBuilder(source, names: GraphML.names)
  }

  var warnings: XMLWarnings { builder.warnings }

  mutating func finish() throws(InputError) -> ActorGraph {
    guard isDirected != nil else {
      throw source.error(
        at: 0, "there is no graph in the file",
        "a GraphML file has <graph edgedefault=\"directed\"> inside <graphml>")
    }
    return try builder.finish()
  }

  private var owner: Owner {
    get { owners[owners.count - 1] }
    _modify { yield &owners[owners.count - 1] }
  }

  private func error(_ place: Int, _ reason: String, _ suggestion: String? = nil) -> InputError {
    XMLReader.error(at: place, in: source, reason, suggestion)
  }
}

// MARK: Start tags

extension GraphMLReader {
  mutating func begin(_ element: XMLElement) throws(InputError) {
    guard let outer = frames.last else { return try beginRoot(element) }
    switch outer {
    case .ignored, .keyDefault: frames.append(.ignored)
    case .nested: try beginNested(element, in: String(owner.prefix.dropLast()))
    case .text:
      content.holdsElements = true
      text.removeAll(keepingCapacity: true)
      try beginNested(element, in: content.name)
    case .key:
      text.removeAll(keepingCapacity: true)
      frames.append(element.name == "default" ? .keyDefault : .ignored)
    case .root, .graph, .node, .edge, .port:
      if element.namespacePlace == namespace {
        try beginKnown(element, in: outer)
      } else {
        try beginNested(element, in: String(owner.prefix.dropLast()))
      }
    }
  }

  private mutating func beginRoot(_ element: XMLElement) throws(InputError) {
    guard element.name == "graphml" else {
      throw error(
        element.place, "expected <graphml>, found <\(element.name.prefix(40))>",
        "this is another sort of XML file")
    }
    namespace = element.namespacePlace
    frames.append(.root)
    try keep(element, except: [])
  }

  private mutating func beginKnown(_ element: XMLElement, in outer: Frame) throws(InputError) {
    switch (element.name, outer) {
    case ("data", _):
      text.removeAll(keepingCapacity: true)
      let number = keyNumber(of: element)
      let name: String
      if let number {
        name = keys[number].name
      } else {
        guard let id = element["key"] else {
          throw error(element.place, "<data> does not say its key", "add key=\"...\"")
        }
        builder.warnings.add(
          "is a key that is not declared; its data are kept under that name", id,
          "declare it with <key> before the graph", at: element.place)
        name = id
      }
      let full = try prefixed(name, at: element.place)
      content = Content(key: number, name: full, place: element.place)
      frames.append(.text)
    case ("desc", _):
      text.removeAll(keepingCapacity: true)
      let full = try prefixed("desc", at: element.place)
      content = Content(key: nil, name: full, place: element.place)
      frames.append(.text)
    case ("key", .root): try beginKey(element)
    case ("graph", .root), ("graph", .node), ("graph", .edge): try beginGraph(element, in: outer)
    case ("node", .graph), ("edge", .graph): try beginOwner(element)
    case ("port", .node), ("port", .port):
      let name = element["name"] ?? ""
      let full = try prefixed("port", at: element.place)
      owner.properties.append(Property(full, name, place: element.place))
      frames.append(.port)
      prefixes.append(owner.prefix)
      owner.prefix = try prefixed("port.\(name).", at: element.place)
      try keep(element, except: ["name"])
    case ("hyperedge", .graph):
      throw error(
        element.place, "a hyperedge joins any number of nodes, a relation two",
        "make it a node, with an edge to each of its ends")
    case ("node", _), ("edge", _), ("graph", _), ("key", _), ("hyperedge", _):
      throw error(element.place, "<\(element.name)> does not belong here")
    default: try beginNested(element, in: String(owner.prefix.dropLast()))
    }
  }

  /// The number of the key of a <data>; nil where it has none that is declared.
  private mutating func keyNumber(of element: XMLElement) -> Int? {
    // The data of one element come in the order of those of the element before.
    let next = lastKey + 1
    if !repeatsKeys, next < keys.count, element.has("key", keys[next].id) {
      lastKey = next
      return next
    }
    guard let number = element["key"].flatMap({ keyNumbers[$0] }) else { return nil }
    lastKey = number
    return number
  }

  private mutating func beginKey(_ element: XMLElement) throws(InputError) {
    guard let id = element["id"] else {
      throw error(element.place, "<key> has no identifier", "add id=\"...\"")
    }
    if keyNumbers.updateValue(keys.count, forKey: id) != nil {
      repeatsKeys = true
      builder.warnings.add(
        "is declared twice; the later declaration counts", id,
        "give each key an identifier of its own", at: element.place)
    }
    keys.append(GraphMLKey(element))
    frames.append(.key)
  }

  private mutating func beginGraph(_ element: XMLElement, in outer: Frame) throws(InputError) {
    let isDirected = element["edgedefault"] != "undirected"
    frames.append(.graph)
    directions.append(isDirected)
    prefixes.append(owner.prefix)
    if case .root = outer {
      if self.isDirected != nil {
        throw error(
          element.place, "a second graph starts here, but one file is one graph",
          "put each graph into a file of its own")
      }
      self.isDirected = isDirected
      if !isDirected {
        owner.properties.append(Property("directed", "false", place: element.place))
      }
    } else {
      owner.prefix = try prefixed("graph.", at: element.place)
    }
    try keep(element, except: ["edgedefault"])
  }

  private mutating func beginOwner(_ element: XMLElement) throws(InputError) {
    if !builder.isStarted { try start() }
    var new = Owner(kind: element.name == "node" ? .node : .edge, place: element.place)
    new.properties.reserveCapacity(lastCount)
    if new.kind == .node {
      guard let id = element["id"] else {
        throw error(element.place, "a node has no identifier", "add id=\"...\"")
      }
      new.id = id
      // The graph is nested in a node, which is the group.
      if owner.kind != .graph {
        new.properties.append(Property("group", owner.id, place: element.place))
      }
      frames.append(.node)
    } else {
      guard let source = element["source"], let target = element["target"] else {
        throw error(
          element.place, "an edge does not say what it joins",
          "add source=\"...\" and target=\"...\"")
      }
      (new.id, new.source, new.target) = (element["id"] ?? "", source, target)
      if let direction = direction(of: element) { new.properties.append(direction) }
      frames.append(.edge)
    }
    owners.append(new)
    try keep(element, except: new.kind == .node ? ["id"] : ["id", "source", "target", "directed"])
  }

  /// Whether an edge is directed, where the whole graph is not as it is.
  private func direction(of edge: XMLElement) -> Property? {
    guard let around = directions.last else { return nil }
    let stated = edge["directed"].map { $0 == "true" || $0 == "1" } ?? around
    return stated == isDirected
      ? nil : Property("directed", stated ? "true" : "false", place: edge.place)
  }

  private mutating func beginNested(_ element: XMLElement, in stem: String) throws(InputError) {
    takeLabel()
    // yEd's drawing of a label holds its text, and then where it stands.
    isLabel =
      (element.name == "NodeLabel" || element.name == "EdgeLabel")
      && element.namespace.contains("yworks.com")
    try nested.begin(element, in: stem, source: source, into: &owners[owners.count - 1].properties)
    frames.append(.nested)
  }

  private mutating func takeLabel() {
    guard isLabel else { return }
    isLabel = false
    if owner.label == nil { owner.label = nested.takeText() }
  }

  /// Keeps the attributes of an element that have no meaning here.
  private mutating func keep(_ element: XMLElement, except known: [StaticString]) throws(InputError)
  {
    if element.count == 0 { return }
    var found: [(String, String)] = []
    element.forEachAttribute(except: known) { name, value in
      if !name.hasPrefix("parse.") { found.append((name, value)) }
    }
    for (name, value) in found {
      let full = try prefixed(name, at: element.place)
      owner.properties.append(Property(full, value, place: element.place))
    }
  }
}

// MARK: Texts and end tags

extension GraphMLReader {
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch frames.last {
    case .nested: nested.append(bytes)
    case .text where !content.holdsElements: text.append(contentsOf: bytes)
    case .keyDefault: text.append(contentsOf: bytes)
    default: break
    }
  }

  mutating func end(at place: Int) throws(InputError) {
    guard let frame = frames.popLast() else { return }
    switch frame {
    case .ignored, .key: break
    case .keyDefault: try endDefault(at: place)
    case .nested:
      takeLabel()
      nested.end(at: place, into: &owners[owners.count - 1].properties)
    case .text: try endText()
    case .port: owner.prefix = prefixes.removeLast()
    case .graph:
      directions.removeLast()
      owner.prefix = prefixes.removeLast()
      if owners.count == 1 {
        try addDefaults()
        try start()
      }
    case .root: try start()
    case .node:
      try addDefaults()
      let node = owners.removeLast()
      try builder.addNode(node.id, label: node.label, node.properties, place: node.place)
    case .edge:
      try addDefaults()
      let edge = owners.removeLast()
      lastCount = min(edge.properties.count, 16)
      try builder.addEdge(
        from: edge.source, to: edge.target, key: edge.id, label: edge.label, edge.properties,
        place: edge.place)
    }
  }

  private mutating func endText() throws(InputError) {
    // The labels of our files repeat what other data say.
    if content.holdsElements || (builder.isOurs && content.name == "label") { return }
    let words: String
    if let key = content.key {
      words = try value(of: key, at: content.place)
      if keys[key].isFilled, words.isEmpty || words == "NaN" { return }
      if !defaults.isEmpty, owner.prefix.isEmpty { owner.keys.append(key) }
    } else {
      words = String(decoding: text, as: UTF8.self)
    }
    owner.properties.append(Property(content.name, words, place: content.place))
  }

  /// The text that has come in, as a value of a key.
  private func value(of key: Int, at place: Int) throws(InputError) -> String {
    let words = String(decoding: text, as: UTF8.self)
    if let value = keys[key].type.value(words) { return value }
    throw error(
      place,
      "expected \(keys[key].type.description) as '\(keys[key].name.prefix(60))', found "
        + "'\(words.prefix(60))'", "correct the value, or the type in <key>")
  }

  /// Hands over what is known of the graph itself.
  private mutating func start() throws(InputError) {
    var facts = owners[0].properties
    owners[0].properties = []
    if !builder.isStarted, facts.contains(where: { $0.name == PropertyNames.marker }) {
      for index in facts.indices {
        facts[index].name = PropertyText.decode(facts[index].name)[0]
        facts[index].values = facts[index].values.flatMap { PropertyText.decode($0) }
      }
      for index in keys.indices { keys[index].name = PropertyText.decode(keys[index].name)[0] }
    }
    try builder.setGraph(facts)
  }

  private mutating func endDefault(at place: Int) throws(InputError) {
    let number = keys.count - 1
    let isFirst = keys[number].defaultValue == nil
    keys[number].defaultValue = try value(of: number, at: place)
    guard isFirst else { return }
    for owner in [Property.Owner.graph, .node, .edge] where keys[number].holds(for: owner) {
      defaults[owner, default: []].append(number)
    }
  }

  /// Gives the innermost owner the defaults of the keys that it has no value for.
  private mutating func addDefaults() throws(InputError) {
    guard let wanted = defaults[owner.kind] else { return }
    let given = Set(owner.keys)
    for index in wanted where !given.contains(index) {
      defaultsMade += 1
      guard defaultsMade <= max(500_000, source.bytes.count) else {
        throw error(
          owner.place, "the defaults of keys make more than \(defaultsMade - 1) values",
          "write the values where they belong, and no defaults")
      }
      if let value = keys[index].defaultValue {
        owner.properties.append(Property(keys[index].name, value, place: keys[index].place))
      }
    }
  }

  private func prefixed(_ name: String, at place: Int) throws(InputError) -> String {
    if owner.prefix.isEmpty { return name }
    let full = owner.prefix + name
    guard full.utf8.count <= XMLNestedElements.maximumName else {
      throw error(
        place, "the names of ports and data have more than \(XMLNestedElements.maximumName) bytes")
    }
    return full
  }
}
