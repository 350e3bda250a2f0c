import ActorGraph

/// Reads GEXF as it comes in; the rules stand at ``GEXF/read(bytes:file:warn:)``.
struct GEXFReader: XMLHandler {
  /// An open element.
  private enum Frame {
    case root, meta, graph, list, values, spells, parents, node, edge, nested, ignored
    case about(String)
    case attributes(Property.Owner)
    case attribute(Int)
    case defaultValue(Int)
  }

  /// What values belong to: the innermost of the open nodes and edges, or the graph.
  private struct Owner {
    var kind: Property.Owner
    var id = ""
    var source = ""
    var target = ""
    var label: String?
    var type: String?
    var properties: [Property] = []
    var spells: [GEXFSpell] = []
    /// The numbers of the attributes that have a value.
    var attributes: [Int] = []
    var place = 0
  }

  private let source: SourceText
  private var builder: XMLGraphBuilder
  private var attributes: [GEXFAttribute] = []
  private var numbers: [GEXFAttribute.ID: Int] = [:]
  private var frames: [Frame] = []
  private var owners = [Owner(kind: .graph)]
  private var namespace: UnsafePointer<UInt8>?
  private var nested = XMLNestedElements()
  private var text: [UInt8] = []
  private var hasGraph = false
  private var direction = "undirected"
  /// Whether starts and ends are dates.
  private var countsInDates = false
  private var defaults: [Property.Owner: [Int]] = [:]
  private var defaultsMade = 0

  init(_ source: SourceText) {
    self.source = source
    builder = XMLGraphBuilder(source, names: GEXF.names)
  }

  var warnings: XMLWarnings { builder.warnings }

  mutating func finish() throws(InputError) -> ActorGraph {
    guard hasGraph else {
      throw source.error(
        at: 0, "there is no graph in the file", "a GEXF file has <graph> inside <gexf>")
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

extension GEXFReader {
  mutating func begin(_ element: XMLElement) throws(InputError) {
    guard let outer = frames.last else { return try beginRoot(element) }
    switch outer {
    case .ignored, .about, .defaultValue: frames.append(.ignored)
    case .nested: try beginNested(element)
    case .attribute(let number):
      text.removeAll(keepingCapacity: true)
      frames.append(element.name == "default" ? .defaultValue(number) : .ignored)
    default:
      if element.namespacePlace == namespace {
        try beginKnown(element, in: outer)
      } else {
        try beginNested(element)
      }
    }
  }

  private mutating func beginRoot(_ element: XMLElement) throws(InputError) {
    guard element.name == "gexf" else {
      throw error(
        element.place, "expected <gexf>, found <\(element.name.prefix(40))>",
        "this is another sort of XML file")
    }
    namespace = element.namespacePlace
    frames.append(.root)
    keep(element, except: ["version"])
  }

  private mutating func beginKnown(_ element: XMLElement, in outer: Frame) throws(InputError) {
    switch (element.name, outer) {
    case ("meta", .root):
      frames.append(.meta)
      keep(element, except: [])
    case (_, .meta):
      text.removeAll(keepingCapacity: true)
      frames.append(.about(element.name))
    case ("graph", .root): try beginGraph(element)
    case ("attributes", .graph):
      frames.append(.attributes(element["class"] == "edge" ? .edge : .node))
    case ("attribute", .attributes(let owner)): try beginAttribute(element, owner)
    case ("nodes", .graph), ("edges", .graph), ("nodes", .node), ("edges", .node):
      frames.append(.list)
    case ("node", .list): try beginNode(element)
    case ("edge", .list): try beginEdge(element)
    case ("attvalues", .node), ("attvalues", .edge): frames.append(.values)
    case ("attvalue", .values): try add(value: element)
    case ("spells", .node), ("spells", .edge), ("slices", .node), ("slices", .edge):
      frames.append(.spells)
    case ("spell", .spells), ("slice", .spells):
      owner.spells.append(GEXFSpell(element))
      frames.append(.ignored)
    case ("parents", .node): frames.append(.parents)
    case ("parent", .parents):
      if let parent = element["for"] {
        owner.properties.append(Property("group", parent, place: element.place))
      }
      frames.append(.ignored)
    case ("node", _), ("edge", _), ("nodes", _), ("edges", _), ("graph", _), ("attvalue", _),
      ("attvalues", _):
      throw error(element.place, "<\(element.name)> does not belong here")
    default: try beginNested(element)
    }
  }

  private mutating func beginGraph(_ element: XMLElement) throws(InputError) {
    if hasGraph {
      throw error(
        element.place, "a second graph starts here, but one file is one graph",
        "put each graph into a file of its own")
    }
    hasGraph = true
    frames.append(.graph)
    direction = element["defaultedgetype"] ?? direction
    switch element["timeformat"]?.lowercased() {
    case "date", "datetime", nil: countsInDates = true
    default: break
    }
    keep(
      element,
      except: ["defaultedgetype", "mode", "idtype", "timerepresentation"])
    switch direction {
    case "directed": break
    case "undirected":
      owner.properties.append(Property("directed", "false", place: element.place))
    default: owner.properties.append(Property("edgetype", direction, place: element.place))
    }
  }

  private mutating func beginAttribute(
    _ element: XMLElement, _ kind: Property.Owner
  ) throws(InputError) {
    guard let id = element["id"] else {
      throw error(element.place, "<attribute> has no identifier", "add id=\"...\"")
    }
    let key = GEXFAttribute.ID(owner: kind, id: id)
    if numbers.updateValue(attributes.count, forKey: key) != nil {
      builder.warnings.add(
        "is declared twice; the later declaration counts", id,
        "give each attribute an identifier of its own", at: element.place)
    }
    frames.append(.attribute(attributes.count))
    attributes.append(GEXFAttribute(element, id: id, of: kind))
  }

  private mutating func beginNode(_ element: XMLElement) throws(InputError) {
    if !builder.isStarted { try start() }
    guard let id = element["id"] else {
      throw error(element.place, "a node has no identifier", "add id=\"...\"")
    }
    var new = Owner(kind: .node, id: id, label: element["label"], place: element.place)
    var groups: [String] = []
    if owner.kind == .node { groups.append(owner.id) }
    if let parent = element["pid"], !groups.contains(parent) { groups.append(parent) }
    if !groups.isEmpty {
      new.properties.append(Property("group", groups, place: element.place))
    }
    frames.append(.node)
    owners.append(new)
    keep(element, except: ["id", "label", "pid"])
  }

  private mutating func beginEdge(_ element: XMLElement) throws(InputError) {
    if !builder.isStarted { try start() }
    guard let source = element["source"], let target = element["target"] else {
      throw error(
        element.place, "an edge does not say what it joins",
        "add source=\"...\" and target=\"...\"")
    }
    var new = Owner(
      kind: .edge, id: element["id"] ?? "", source: source, target: target,
      label: element["label"], type: element["kind"], place: element.place)
    let spell = GEXFSpell(start: element["start"], end: element["end"])
    if !spell.isAlways { new.spells.append(spell) }
    if let stated = element["type"], stated != direction {
      let isMutual = stated == "mutual" || direction == "mutual"
      new.properties.append(
        isMutual
          ? Property("edgetype", stated, place: element.place)
          : Property("directed", stated == "undirected" ? "false" : "true", place: element.place))
    }
    frames.append(.edge)
    owners.append(new)
    keep(
      element,
      except: ["id", "source", "target", "label", "kind", "start", "end", "type"])
  }

  private mutating func add(value element: XMLElement) throws(InputError) {
    frames.append(.ignored)
    guard let id = element["for"] ?? element["id"], let words = element["value"] else {
      throw error(
        element.place, "<attvalue> does not say what it is",
        "add for=\"...\" and value=\"...\"")
    }
    guard let number = numbers[GEXFAttribute.ID(owner: owner.kind, id: id)] else {
      builder.warnings.add(
        "is an attribute that is not declared; its values are kept under that name", id,
        "declare it with <attribute> before the nodes", at: element.place)
      owner.properties.append(Property(id, words, place: element.place))
      return
    }
    let value = try value(words, of: number, at: element.place)
    let spell = GEXFSpell(element)
    owner.properties.append(
      Property(
        attributes[number].name, spell.isAlways ? value : "\(value) (\(spell.text))",
        place: element.place))
    if !defaults.isEmpty { owner.attributes.append(number) }
  }

  private mutating func beginNested(_ element: XMLElement) throws(InputError) {
    let isDrawing =
      element.namespace.hasSuffix("viz")
      || ["color", "position", "size", "thickness", "shape"].contains(element.name)
    try nested.begin(
      element, in: isDrawing ? "viz" : "", source: source,
      into: &owners[owners.count - 1].properties)
    frames.append(.nested)
  }

  /// Keeps the attributes of an element that have no meaning here.
  private mutating func keep(_ element: XMLElement, except known: [StaticString]) {
    element.forEachAttribute(except: known) { name, value in
      owner.properties.append(Property(name, value, place: element.place))
    }
  }
}

// MARK: Texts and end tags

extension GEXFReader {
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch frames.last {
    case .nested: nested.append(bytes)
    case .about, .defaultValue: text.append(contentsOf: bytes)
    default: break
    }
  }

  mutating func end(at place: Int) throws(InputError) {
    guard let frame = frames.popLast() else { return }
    switch frame {
    case .meta, .list, .values, .spells, .parents, .ignored, .attributes, .attribute: break
    case .nested: nested.end(at: place, into: &owners[owners.count - 1].properties)
    case .about(let name):
      let words = String(decoding: text, as: UTF8.self)
      owner.properties.append(Property(name, words, place: place))
    case .defaultValue(let number):
      let words = String(decoding: text, as: UTF8.self)
      let isFirst = attributes[number].defaultValue == nil
      attributes[number].defaultValue = try value(words, of: number, at: place)
      if isFirst { defaults[attributes[number].owner, default: []].append(number) }
    case .graph, .root: try start()
    case .node: try endNode()
    case .edge: try endEdge()
    }
  }

  private mutating func endNode() throws(InputError) {
    try addDefaults()
    var node = owners.removeLast()
    if !node.spells.isEmpty {
      node.properties.append(Property("spell", node.spells.map(\.text), place: node.place))
    }
    try builder.addNode(node.id, label: node.label, node.properties, place: node.place)
  }

  private mutating func endEdge() throws(InputError) {
    try addDefaults()
    var edge = owners.removeLast()
    if !builder.isOurs {
      if let type = edge.type {
        let isStated = edge.properties.contains { $0.name == "type" }
        if !isStated { edge.properties.append(Property("type", type, place: edge.place)) }
        if isStated { edge.properties.append(Property("kind", type, place: edge.place)) }
      }
      let hasDate = edge.properties.contains { $0.name == "date" }
      if countsInDates, !hasDate, edge.spells.count == 1, let date = edge.spells[0].date {
        edge.properties.append(Property("date", date.description, place: edge.place))
      } else if !edge.spells.isEmpty {
        edge.properties.append(Property("spell", edge.spells.map(\.text), place: edge.place))
      }
    }
    var key = edge.id
    if let index = edge.properties.firstIndex(where: { $0.name == GEXF.key }) {
      let stated = edge.properties.remove(at: index).values[0]
      key = builder.isOurs ? PropertyText.decode(stated)[0] : stated
    }
    try builder.addEdge(
      from: edge.source, to: edge.target, key: key, label: edge.label, edge.properties,
      place: edge.place)
  }

  private func value(
    _ words: String, of number: Int, at place: Int
  ) throws(InputError) -> String {
    let attribute = attributes[number]
    if let value = attribute.type.value(words) { return value }
    throw error(
      place,
      "expected \(attribute.type.description) as '\(attribute.name.prefix(60))', found "
        + "'\(words.prefix(60))'", "correct the value, or the type in <attribute>")
  }

  /// Hands over what is known of the graph itself.
  private mutating func start() throws(InputError) {
    var facts = owners[0].properties
    owners[0].properties = []
    if !builder.isStarted, let stated = Self.statedFacts(facts) {
      facts = stated
      for index in attributes.indices {
        attributes[index].name = PropertyText.decode(attributes[index].name)[0]
      }
    }
    try builder.setGraph(facts)
  }

  /// The facts of one of our files, from its description; nil where it is another's.
  private static func statedFacts(_ list: [Property]) -> [Property]? {
    guard let text = list.first(where: { $0.name == "description" }),
      let words = text.values.first, words.utf8.first == UInt8(ascii: "{"),
      case .object(let members)? = try? JSONParser.value(bytes: Array(words.utf8), file: ""),
      members.contains(where: { $0.name == PropertyNames.marker })
    else { return nil }
    return members.map {
      let values = $0.value.strings ?? $0.value.plainText.map { [$0] } ?? []
      return Property($0.name, values, place: text.place)
    }
  }

  /// Gives the innermost owner the defaults of the attributes that it has no value for.
  private mutating func addDefaults() throws(InputError) {
    guard let wanted = defaults[owner.kind] else { return }
    let given = Set(owner.attributes)
    for number in wanted where !given.contains(number) {
      defaultsMade += 1
      guard defaultsMade <= max(500_000, source.bytes.count) else {
        throw error(
          owner.place, "the defaults of attributes make more than \(defaultsMade - 1) values",
          "write the values where they belong, and no defaults")
      }
      if let value = attributes[number].defaultValue {
        owner.properties.append(
          Property(attributes[number].name, value, place: attributes[number].place))
      }
    }
  }
}
