import ActorGraph

/// Reads bundles of STIX; the rules stand at ``STIX``.
struct STIXReader {
  private let source: SourceText
  private var builder: PropertyGraphBuilder
  private var actors: [String: ActorID] = [:]
  private var header: [Property] = []
  private var documentCount = 0
  private var relationships: [Object] = []

  /// One object with its members in order.
  private struct Object {
    var members: [JSONMember] = []
    var place = 0

    func text(_ name: String) -> String? {
      members.first { $0.name == name }?.value.plainText
    }

    mutating func take(_ name: String) -> JSONValue? {
      members.firstIndex { $0.name == name }.map { members.remove(at: $0).value }
    }

    /// Takes what our extension holds; nil where the object has none.
    mutating func takeExtension() -> [JSONMember]? {
      guard let index = members.firstIndex(where: { $0.name == "extensions" }),
        case .object(var extensions) = members[index].value,
        let own = extensions.firstIndex(where: { $0.name == STIXExtension.id }),
        case .object(let facts) = extensions.remove(at: own).value
      else { return nil }
      if extensions.isEmpty {
        members.remove(at: index)
      } else {
        members[index].value = .object(extensions)
      }
      return facts
    }

    /// Everything that is left, as further facts, without `names` and what all objects have.
    func rest(_ owner: Property.Owner, without names: Set<String>) -> [Property] {
      members.compactMap { member in
        if names.contains(member.name) || member == JSONMember("spec_version", "2.1") { return nil }
        let name = STIXWriter.names.written(member.name, owner)
        let values = member.value.propertyValues
        return values.isEmpty ? nil : Property(name, values, place: place)
      }
    }
  }

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
    var bundle = Object(place: parser.startOfValue())
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
      var object = Object(place: place)
      var names: Set<String> = []
      try parser.readObject { (parser, name, place) throws(InputError) in
        try parser.check(name, at: place, &names)
        object.members.append(JSONMember(name, try parser.readValue()))
      }
      try add(object)
    }
  }

  private mutating func add(_ object: Object) throws(InputError) {
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
    _ object: Object, _ members: [JSONMember]
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

  private mutating func addActor(
    _ object: Object, _ type: String, _ id: String
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
  private mutating func addDocument(_ object: Object, _ id: String) {
    documentCount += 1
    let stem = "document\(documentCount)"
    header.append(Property(stem, id))
    header.append(Property("\(stem)_name", object.text("name") ?? id))
    if let text = object.text("published"), let date = PartialDate(text) {
      header.append(Property("\(stem)_published", date.description))
    }
  }
}

extension STIXReader {
  private mutating func addRelationship(_ object: Object) throws(InputError) {
    var object = object
    let own = object.takeExtension()
    var list = own.map { STIXExtension.facts($0, at: object.place) } ?? []
    let isSighting = object.text("type") == "sighting"
    let id = object.text("id") ?? ""
    let first = object.take(isSighting ? "sighting_of_ref" : "source_ref")
    let second = object.take(isSighting ? "where_sighted_refs" : "target_ref")
    guard let source = first?.plainText, let second,
      let targets = second.strings ?? second.plainText.map({ [$0] })
    else {
      // A sighting may leave out who saw it.
      if isSighting, let first {
        object.members.append(JSONMember("sighting_of_ref", first))
        return try addActor(object, "sighting", id)
      }
      throw self.source.error(
        at: object.place, "the relationship has no 'source_ref' or no 'target_ref'",
        "name the two objects that it joins")
    }
    var used: Set<String> = ["type", "id", "relationship_type", "confidence"]
    let type = isSighting ? "sighting" : object.text("relationship_type")
    if list.text("type") == nil { list.append(Property("type", type ?? "related-to")) }
    if own == nil {
      used.remove("confidence")
      if let value = object.members.first(where: { $0.name == "confidence" })?.value.integer,
        (0...100).contains(value)
      {
        used.insert("confidence")
        list.append(Property("confidence", (Double(value) / 100).description))
      }
      let start = object.text("start_time").flatMap { PartialDate($0) }
      let end = object.text("stop_time").flatMap { PartialDate($0) }
      if let date = TimeExtent(start: start, end: end) {
        list.append(Property("date", date.description))
      }
    } else {
      used.formUnion(["created_by_ref", "created", "modified", "start_time", "stop_time"])
      let status = list.text("status").flatMap { RelationStatus(rawValue: $0) }
      if object.text("description") == STIXKind.remark(on: status) { used.insert("description") }
      takeEvidence(&object, into: &list)
    }
    list.unite(object.rest(.edge, without: used))
    let key = own == nil ? id : nil
    for target in targets {
      try builder.addEdge(
        from: actors[source] ?? ActorID(source), to: actors[target] ?? ActorID(target), key: key,
        list, place: object.place)
    }
  }

  /// Takes the quotes out of the references.
  private func takeEvidence(_ object: inout Object, into list: inout [Property]) {
    guard case .array(let references)? = object.take("external_references") else { return }
    var rest: [JSONValue] = []
    var number = 0
    for reference in references {
      guard case .object(let members) = reference,
        let place = members.first(where: { $0.name == "external_id" })?.value.plainText,
        case let quote = members.first(where: { $0.name == "description" })?.value.plainText ?? "",
        EvidencePlaces.evidence(place, quote: quote) != nil
      else {
        rest.append(reference)
        continue
      }
      number += 1
      list.append(Property("evidence\(number)", quote))
      list.append(Property("evidence\(number)_at", place))
    }
    if !rest.isEmpty {
      object.members.append(JSONMember("external_references", .array(rest)))
    }
  }
}
