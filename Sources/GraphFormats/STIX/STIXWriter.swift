import ActorGraph

/// Writes bundles of STIX; what stands where is described at ``STIX``.
struct STIXWriter {
  static let names = PropertyNames { name, owner in
    owner == .graph && ["graph", "documents"].contains(name)
  }

  private let ontology: Ontology
  private let properties = PropertyWriter(names: names)
  private var actors: [ActorID: String] = [:]
  private var documents: [DocumentID: DocumentRecord] = [:]
  /// What was read in each document.
  private var contents: [DocumentID: [String]] = [:]
  private var ids: Set<String> = []
  private var creation = STIXTime.beginning

  init(ontology: Ontology) {
    self.ontology = ontology
  }

  mutating func bytes(of graph: ActorGraph) -> [UInt8] {
    creation = STIXTime.creation(of: graph)
    for document in graph.documents { documents[document.id] = document }
    var output = OutputBuffer(capacity: 1024 * (graph.actorCount + graph.relationCount))
    var references: [String] = []
    func write(_ object: JSONValue) {
      if !output.bytes.isEmpty { output.append(",\n") }
      output.append(json: object)
    }
    for object in STIXExtension.objects { write(object) }
    let actors = graph.actors
    claimGiven(actors)
    for actor in actors { write(object(of: actor, &references)) }
    for edge in KeyedRelations(of: graph) {
      if let object = object(of: edge, &references) { write(object) }
    }
    for document in graph.documents {
      if let report = report(on: document) { write(report) }
    }
    if references.isEmpty { references = [STIXExtension.author] }
    write(grouping(of: graph, references))
    let id = NameBasedUUID.text(Array("bundle".utf8) + output.bytes)
    let head = "{\"type\": \"bundle\", \"id\": \"bundle--\(id)\", \"objects\": [\n"
    return Array(head.utf8) + output.bytes + Array("\n]}\n".utf8)
  }

  /// Gives actors from other bundles the identifiers that they had there.
  private mutating func claimGiven(_ list: [Actor]) {
    for actor in list {
      let id = actor.id.rawValue
      guard STIXKind.isIdentifier(id, of: STIXKind.type(of: actor, ontology)) else { continue }
      if ids.insert(id).inserted { actors[actor.id] = id }
    }
  }

  /// An identifier made of some fields that no other object has.
  private mutating func claim(_ type: String, _ fields: [String]) -> String {
    var number = 1
    while true {
      let id = "\(type)--" + NameBasedUUID.text(number == 1 ? fields : fields + [String(number)])
      if ids.insert(id).inserted { return id }
      number += 1
    }
  }

  /// The members that all objects begin with.
  private func head(_ type: String, _ id: String) -> [JSONMember] {
    [
      JSONMember("type", type), JSONMember("spec_version", "2.1"), JSONMember("id", id),
      JSONMember("created_by_ref", STIXExtension.author), JSONMember("created", creation),
      JSONMember("modified", creation),
    ]
  }

  private mutating func object(of actor: Actor, _ references: inout [String]) -> JSONValue {
    let type = STIXKind.type(of: actor, ontology)
    let given = actor.id.rawValue
    let id = actors[actor.id] ?? claim(type, ["actor", given])
    actors[actor.id] = id
    references.append(id)
    var object = head(type, id)
    object.append(JSONMember("name", actor.name))
    let description = actor.attributes["description"]
    if description.count == 1 { object.append(JSONMember("description", description[0])) }
    let roles = type == "identity" ? actor.attributes["role"] : []
    if !roles.isEmpty { object.append(JSONMember("roles", .array(roles.map { .string($0) }))) }
    if type == "identity" {
      object.append(JSONMember("identity_class", STIXKind.identityClass(of: actor.kind, ontology)))
    } else if type == "location" {
      object.append(JSONMember("region", actor.name))
    }
    let facts = properties.properties(of: actor, isRenamed: id != given).filter {
      switch $0.name {
      case "name": false
      case "description": description.count != 1
      case "role": roles.isEmpty
      default: true
      }
    }
    object.append(STIXExtension.member(facts, of: .node))
    for document in Set(actor.mentions.map(\.document)) {
      contents[document, default: []].append(id)
    }
    return .object(object)
  }

  private mutating func object(
    of edge: KeyedRelation, _ references: inout [String]
  ) -> JSONValue? {
    let relation = edge.relation
    guard let source = actors[relation.source], let target = actors[relation.target] else {
      return nil
    }
    let given = relation.discriminator
    let isFree = STIXKind.isIdentifier(given, of: "relationship") && ids.insert(given).inserted
    let id = isFree ? given : claim("relationship", ["relation", source, target, edge.key])
    references.append(id)
    let type = STIXKind.relationshipType(relation.type)
    var object = head("relationship", id)
    object.append(JSONMember("relationship_type", type))
    if let text = STIXKind.remark(on: relation.status) {
      object.append(JSONMember("description", text))
    }
    object += [JSONMember("source_ref", source), JSONMember("target_ref", target)]
    object += times(of: relation)
    if let confidence = relation.confidence {
      object.append(JSONMember("confidence", .number(String(Int((confidence * 100).rounded())))))
    }
    let quotes = relation.evidence.map { reference(to: $0) }
    if !quotes.isEmpty { object.append(JSONMember("external_references", .array(quotes))) }
    let facts = properties.properties(of: relation, key: edge.key).filter {
      switch $0.name {
      case "type": type != relation.type.rawValue
      case "key": !given.isEmpty
      default: PropertyNames.numbered($0.name, "evidence") == nil
      }
    }
    object.append(STIXExtension.member(facts, of: .edge))
    for document in Set(relation.evidence.map(\.document)) {
      contents[document, default: []].append(id)
    }
    return .object(object)
  }

  /// When a relation held; a single date of a state says neither when it began nor when it ended.
  private func times(of relation: Relation) -> [JSONMember] {
    guard let date = relation.date else { return [] }
    let isEvent = ontology.definition(of: relation.type)?.isEvent ?? false
    if date.isSingleDate, !isEvent { return [] }
    var times: [JSONMember] = []
    if let start = date.start { times.append(JSONMember("start_time", STIXTime.start(of: start))) }
    if let end = date.end { times.append(JSONMember("stop_time", STIXTime.end(of: end))) }
    return times
  }

  private func reference(to evidence: Evidence) -> JSONValue {
    let document = documents[evidence.document]
    let name = document?.name ?? evidence.document.rawValue
    var members = [
      JSONMember("source_name", name.isEmpty ? "document" : name),
      JSONMember("description", evidence.quote),
    ]
    if let url = document?.url, FtMText.isKeptURL(url) { members.append(JSONMember("url", url)) }
    members.append(JSONMember("external_id", EvidencePlaces.text(of: evidence)))
    return .object(members)
  }
}

extension STIXWriter {
  /// What was read in a document of which the day is known; nil for other documents.
  private mutating func report(on document: DocumentRecord) -> JSONValue? {
    guard let date = document.published, date.day != nil, let contents = contents[document.id]
    else { return nil }
    let id = claim("report", ["document", document.id.rawValue])
    var object = head("report", id)
    object.append(JSONMember("name", document.title ?? document.name))
    object.append(JSONMember("published", STIXTime.start(of: date)))
    object.append(JSONMember("object_refs", .array(contents.map { .string($0) })))
    if let url = document.url, FtMText.isKeptURL(url) {
      let name = document.name.isEmpty ? "document" : document.name
      let members = [JSONMember("source_name", name), JSONMember("url", url)]
      object.append(JSONMember("external_references", .array([.object(members)])))
    }
    object.append(
      STIXExtension.member([], of: .graph, and: [JSONMember("document", document.id.rawValue)]))
    return .object(object)
  }

  private mutating func grouping(of graph: ActorGraph, _ references: [String]) -> JSONValue {
    let list = references.map { JSONValue.string($0) }
    var object = head("grouping", claim("grouping", references))
    let names = graph.attributes["name"]
    if names.count == 1 { object.append(JSONMember("name", names[0])) }
    object.append(JSONMember("context", "unspecified"))
    object.append(JSONMember("object_refs", .array(list)))
    let documents = graph.documents.map { document in
      let facts: [(String, String?)] = [
        ("identifier", document.id.rawValue), ("name", document.name), ("title", document.title),
        ("published", document.published?.description), ("url", document.url),
      ]
      return JSONValue.object(
        facts.compactMap { name, value in value.map { JSONMember(name, $0) } })
    }
    var others = [JSONMember("graph", PropertyNames.version)]
    if !documents.isEmpty { others.append(JSONMember("documents", .array(documents))) }
    let facts = properties.properties(of: graph).filter {
      $0.name != PropertyNames.marker && PropertyNames.numbered($0.name, "document") == nil
        && ($0.name != "name" || names.count != 1)
    }
    object.append(STIXExtension.member(facts, of: .graph, and: others))
    return .object(object)
  }
}
