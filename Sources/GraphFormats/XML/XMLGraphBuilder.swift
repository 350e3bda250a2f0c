import ActorGraph

/// Builds a graph of actors out of the nodes and edges of an XML file; adds to
/// ``PropertyGraphBuilder`` what GraphML and GEXF have in common.
///
/// In our files a value may be a list of texts (``PropertyText``). In foreign files properties of
/// the same name become one with several values, and a label is kept unless the name or the type
/// says the same.
struct XMLGraphBuilder {
  private let source: SourceText
  private var builder: PropertyGraphBuilder
  private var renamed: [String: ActorID] = [:]
  private(set) var isStarted = false
  var warnings = XMLWarnings()

  init(_ source: SourceText, names: PropertyNames) {
    self.source = source
    builder = PropertyGraphBuilder(
      PropertyFormat(names: names) { XMLReader.error(at: $0, in: source, $1, $2) })
  }

  /// Whether the file is one of ours; known once the graph's properties have been set.
  var isOurs: Bool { builder.format.isOurs }

  /// Takes properties of the graph as a whole; the first call must come before the first node and
  /// bring those that mark our files. Names and values stand as the graph has them.
  mutating func setGraph(_ list: [Property]) throws(InputError) {
    guard isStarted else {
      isStarted = true
      return try builder.setGraph(Self.merged(list))
    }
    for property in list {
      for value in property.values { builder.setGraph(value, for: property.name) }
    }
  }

  /// Adds a node.
  ///
  /// - Parameter label: what the file shows, where that is not a property.
  mutating func addNode(
    _ id: String, label: String? = nil, _ properties: [Property], place: Int
  ) throws(InputError) {
    if builder.graph.actor(ActorID(id)) != nil || renamed[id] != nil {
      warnings.add(
        "is the identifier of two nodes; they become one actor", id,
        "give each node an identifier of its own", at: place)
    }
    if isOurs {
      var list = properties
      Self.decode(&list)
      let actor = try builder.addNode(id, list)
      if actor.rawValue != id { renamed[id] = actor }
      return
    }
    var list = Self.merged(properties)
    let stated = list.first { $0.name == "label" }?.text
    let name = list.first { $0.name == "fullname" } ?? list.first { $0.name == "name" }
    let words = label ?? stated
    let shown = name?.first ?? words.flatMap { $0.isEmpty ? nil : $0 } ?? id
    if let words { Self.settle(label: words, isKept: words != shown, in: &list, place) }
    try builder.addNode(id, label: words, list)
  }

  /// Adds an edge; see ``addNode(_:label:_:place:)``.
  mutating func addEdge(
    from source: String, to target: String, key: String?, label: String? = nil,
    _ properties: [Property], place: Int
  ) throws(InputError) {
    let ends = (renamed[source] ?? ActorID(source), renamed[target] ?? ActorID(target))
    if isOurs {
      var list = properties
      Self.decode(&list)
      return try builder.addEdge(from: ends.0, to: ends.1, key: key, list, place: place)
    }
    var list = Self.merged(properties)
    let stated = list.first { $0.name == "label" }?.text
    let words = label ?? stated
    if let words {
      let type =
        list.first { $0.name == "type" }?.text
        ?? PropertyGraphBuilder.relationType(words)
      let isSaid = type == words || type?.split(separator: "-").joined(separator: " ") == words
      Self.settle(label: words, isKept: !isSaid, in: &list, place)
    }
    try builder.addEdge(
      from: ends.0, to: ends.1, key: key, label: words, list, place: place)
  }

  /// The whole graph.
  ///
  /// - Throws: `InputError` at an edge to a node that is not there.
  mutating func finish() throws(InputError) -> ActorGraph {
    try builder.finish()
  }

  /// Keeps a label as a property, or takes it out where something else says the same.
  private static func settle(
    label: String, isKept: Bool, in list: inout [Property], _ place: Int
  ) {
    let index = list.firstIndex { $0.name == "label" }
    switch (isKept, index) {
    case (true, nil): list.append(Property("label", label, place: place))
    case (true, let index?):
      if !list[index].values.contains(label) { list[index].values.append(label) }
    case (false, let index?):
      list[index].values.removeAll { $0 == label }
      if list[index].values.isEmpty { list.remove(at: index) }
    case (false, nil): break
    }
  }

  private static func decode(_ list: inout [Property]) {
    for index in list.indices {
      guard let text = list[index].first, PropertyText.isList(text) else { continue }
      list[index].values = PropertyText.decode(text)
    }
  }

  /// Properties of the same name as one with all their values. Complexity: O(properties).
  private static func merged(_ list: [Property]) -> [Property] {
    if list.count < 2 { return list }
    var places: [String: Int] = [:]
    var result: [Property] = []
    result.reserveCapacity(list.count)
    for property in list {
      if let index = places[property.name] {
        result[index].values += property.values
      } else {
        places[property.name] = result.count
        result.append(property)
      }
    }
    return result
  }
}
