import ActorGraph

/// Reads bundles of STIX; the rules stand at ``STIX``.
struct STIXReader {
  let source: SourceText
  var builder: PropertyGraphBuilder
  private(set) var actors: [String: ActorID] = [:]
  private var header: [Property] = []
  private var documentCount = 0
  private var relationships: [STIXObject] = []

  init(_ source: SourceText) {
    self.source = source
    builder = PropertyGraphBuilder(PropertyFormat(source, names: STIXWriter.names, isOurs: true))
  }

  mutating func read() throws(InputError) -> ActorGraph {
    var parser = JSONParser(source)
    if parser.stands("[") {
      try readObjects(&parser)
    } else {
      try readBundle(&parser)
    }
    try parser.finish()
    try builder.setGraph(header)
    for relationship in relationships { try addRelationship(relationship) }
    return try builder.finish(addsMissingNodes: true)
  }

  private mutating func readBundle(_ parser: inout JSONParser) throws(InputError) {
    var bundle = STIXObject(place: parser.startOfValue())
    var hasObjects = false
    var names: Set<String> = []
    try parser.readObject { (parser, name, place) throws(InputError) in
      try parser.check(name, at: place, &names)
      if name == "objects", parser.stands("[") {
        hasObjects = true
        try readObjects(&parser)
      } else {
        bundle.members.append(JSONMember(name, try parser.readValue()))
      }
    }
    guard let type = bundle.text("type") else {
      throw source.error(
        at: bundle.place, "the object has no 'type'",
        "a bundle looks like {\"type\": \"bundle\", \"id\": \"bundle--...\", \"objects\": [...]}")
    }
    if type != "bundle", !hasObjects { try add(bundle) }
  }

  private mutating func readObjects(_ parser: inout JSONParser) throws(InputError) {
    try parser.readArray { (parser, place) throws(InputError) in
      var object = STIXObject(place: place)
      var names: Set<String> = []
      try parser.readObject { (parser, name, place) throws(InputError) in
        try parser.check(name, at: place, &names)
        object.members.append(JSONMember(name, try parser.readValue()))
      }
      try add(object)
    }
  }

  private mutating func add(_ object: STIXObject) throws(InputError) {
    guard let type = object.text("type"), let id = object.text("id") else {
      throw source.error(
        at: object.place, "the object has no 'type' or no 'id'",
        "objects look like {\"type\": \"identity\", \"id\": \"identity--...\", ...}")
    }
    if id == STIXExtension.author || id == STIXExtension.id { return }
    var object = object
    switch type {
    case "relationship", "sighting":
      relationships.append(object)
    case "marking-definition", "language-content", "extension-definition":
      header.append(Property(type + " " + id, JSONValue.object(object.members).text))
    case "grouping", "report":
      guard let own = object.takeExtension() else { return try addActor(object, type, id) }
      if type == "grouping" { try addGraph(object, own) }
    default:
      try addActor(object, type, id)
    }
  }

  /// Takes the facts about the graph as a whole.
  private mutating func addGraph(
    _ object: STIXObject, _ members: [JSONMember]
  ) throws(InputError) {
    if let name = object.text("name") { header.append(Property("name", name)) }
    for fact in STIXExtension.facts(members, at: object.place) {
      switch fact.name {
      case "graph": header.append(Property(PropertyNames.marker, fact.values, place: fact.place))
      case "documents": break
      default: header.append(fact)
      }
    }
    guard case .array(let documents)? = members.first(where: { $0.name == "documents" })?.value
    else { return }
    for case .object(let facts) in documents {
      documentCount += 1
      for fact in facts {
        let name = fact.name == "identifier" ? "" : "_\(fact.name)"
        guard let text = fact.value.plainText else { continue }
        header.append(Property("document\(documentCount)\(name)", text, place: object.place))
      }
    }
  }

  mutating func addActor(
    _ object: STIXObject, _ type: String, _ id: String
  ) throws(InputError) {
    var object = object
    let own = object.takeExtension()
    var list = own.map { STIXExtension.facts($0, at: object.place) } ?? []
    let name = object.text("name")
    var used: Set<String> = ["type", "id", "name"]
    if own == nil {
      let identityClass = object.text("identity_class")
      let (kind, isExact) = STIXKind.kind(ofType: type, identityClass: identityClass)
      list.append(Property("kind", kind.rawValue))
      if isExact {
        used.insert("identity_class")
      } else if type != "identity" {
        list.append(Property(STIXKind.attribute, type))
      }
      if let aliases = object.members.first(where: { $0.name == "aliases" })?.value.strings {
        used.insert("aliases")
        list.append(Property("aliases", aliases))
      }
      if type == "report" { addDocument(object, id) }
    } else {
      used.formUnion(["created_by_ref", "created", "modified", "identity_class"])
      if object.text("region") == name { used.insert("region") }
    }
    // What programs of threat intelligence call roles.
    if let roles = object.members.first(where: { $0.name == "roles" })?.value.strings,
      !roles.isEmpty
    {
      used.insert("roles")
      list.append(Property("role", roles))
    }
    list.append(Property("name", name ?? object.text("value") ?? id))
    list.unite(object.rest(.node, without: used))
    actors[id] = try builder.addNode(id, list)
  }

  /// A foreign report as a document.
  private mutating func addDocument(_ object: STIXObject, _ id: String) {
    documentCount += 1
    let stem = "document\(documentCount)"
    header.append(Property(stem, id))
    header.append(Property("\(stem)_name", object.text("name") ?? id))
    if let text = object.text("published"), let date = PartialDate(text) {
      header.append(Property("\(stem)_published", date.description))
    }
  }
}
