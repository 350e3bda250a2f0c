import ActorGraph

/// Writes entities of FollowTheMoney; what stands where is described at ``FollowTheMoney``.
struct FtMWriter {
  /// Facts keep out of the way of properties that hold something else in our files.
  static let names = PropertyNames { name, owner in
    switch owner {
    case .graph: name == "graph"
    case .node: ["graph", "alias", "proof", "full", "position"].contains(name)
    case .edge:
      ["description", "proof", "startDate", "endDate", "reversed"].contains(name)
        || FtMModel.standard.endProperties.contains(name)
    }
  }

  private let ontology: Ontology
  private let model = FtMModel.standard
  private let properties = PropertyWriter(names: names)
  private var ids = UniqueNames()
  private var actors: [ActorID: (id: String, schema: FtMModel.Schema)] = [:]
  private var documents: [DocumentID: String] = [:]

  init(ontology: Ontology) {
    self.ontology = ontology
  }

  mutating func bytes(of graph: ActorGraph) -> [UInt8] {
    let actors = graph.actors
    nameActors(actors)
    var output = OutputBuffer(capacity: 1024 * (graph.actorCount + graph.relationCount))
    for document in graph.documents { entity(of: document).write(to: &output) }
    if let note = note(on: graph) { note.write(to: &output) }
    for actor in actors { entity(of: actor)?.write(to: &output) }
    for edge in KeyedRelations(of: graph) { entity(of: edge)?.write(to: &output) }
    return output.bytes
  }

  private mutating func nameActors(_ list: [Actor]) {
    guard let legalEntity = model["LegalEntity"] else { return }
    var names: [ActorID: String] = [:]
    for actor in list where FtMText.isIdentifier(actor.id.rawValue) {
      names[actor.id] = ids.claim(actor.id.rawValue)
    }
    for actor in list {
      let id = actor.id.rawValue
      let name = names[actor.id] ?? ids.claim("actor-" + StableHash.hexadecimal(of: id))
      actors[actor.id] = (name, schema(of: actor) ?? legalEntity)
    }
  }

  private func schema(of actor: Actor) -> FtMModel.Schema? {
    let lineage = ontology.lineage(of: actor.kind)
    let candidates =
      actor.attributes["schema"]
      + lineage.map { ontology.definition(of: $0)?.followTheMoney ?? $0.rawValue }
    return candidates.lazy.compactMap { model[$0] }
      .first { $0.isKind(of: "Thing") && !$0.isAbstract && !$0.isKind(of: "Document") }
  }

  private mutating func entity(of document: DocumentRecord) -> FtMEntity {
    let id = document.id.rawValue
    let name = ids.claim(
      FtMText.isIdentifier(id) ? id : "document-" + StableHash.hexadecimal(of: id))
    documents[document.id] = name
    var entity = FtMEntity(id: name, schema: "Document")
    func place(_ property: String, _ value: String?, _ name: String, isKept: Bool) {
      guard let value else { return }
      if isKept { entity.add(property, value) } else { entity.carry(name, value, in: "notes") }
    }
    place("fileName", document.name, "name", isKept: FtMText.isKept(document.name))
    place("title", document.title, "title", isKept: FtMText.isKept(document.title ?? ""))
    let date = document.published
    place(
      "publishedAt", date?.description, "published", isKept: date.map { FtMText.isKept($0) } ?? true
    )
    place("sourceUrl", document.url, "url", isKept: FtMText.isKeptURL(document.url ?? ""))
    if name != id { entity.carry("identifier", id, in: "notes") }
    return entity
  }

  /// The facts about the graph as a whole; nil where there are none.
  private mutating func note(on graph: ActorGraph) -> FtMEntity? {
    if graph.attributes.isEmpty { return nil }
    var entity = FtMEntity(id: ids.claim("graph"), schema: "Note")
    entity.add("description", "About the graph as a whole")
    entity.carry("graph", PropertyNames.version, in: "notes")
    for name in graph.attributes.names {
      let written = name == "name" ? name : Self.names.written(name, .graph)
      for value in graph.attributes[name] { entity.carry(written, value, in: "notes") }
    }
    return entity
  }

  private func entity(of actor: Actor) -> FtMEntity? {
    guard let (id, schema) = actors[actor.id] else { return nil }
    var entity = FtMEntity(id: id, schema: schema.name)
    let shown = FtMText.name(actor.name)
    if !shown.isEmpty {
      entity.add("name", shown)
      if schema.name == "Address" { entity.add("full", shown) }
    }
    func carry(_ fact: Property) { entity.carry(fact.name, fact.values[0], in: "notes") }
    for fact in properties.properties(of: actor, isRenamed: id != actor.id.rawValue) {
      switch fact.name {
      case "name": if !FtMText.isKeptName(actor.name) { carry(fact) }
      case "aliases":
        for alias in fact.values {
          if FtMText.isKeptName(alias) {
            entity.add("alias", alias)
          } else {
            entity.carry(fact.name, alias, in: "notes")
          }
        }
      case "kind", "mentions", "identifier": carry(fact)
      case "role" where schema.properties["position"] != nil:
        place(fact, in: schema, as: "position", "notes", &entity)
      default: place(fact, in: schema, "notes", &entity)
      }
    }
    entity.add("proof", Set(actor.mentions.map(\.document)).compactMap { documents[$0] }.sorted())
    return entity
  }
}

extension FtMWriter {
  private mutating func entity(of edge: KeyedRelation) -> FtMEntity? {
    let relation = edge.relation
    guard let source = actors[relation.source], let target = actors[relation.target],
      let (schema, isReversed) = form(of: relation, from: source.schema, to: target.schema),
      let ends = schema.edge
    else { return nil }
    let hash = StableHash.hexadecimal(of: source.id, target.id, edge.key)
    var entity = FtMEntity(id: ids.claim("relation-" + hash), schema: schema.name)
    entity.add(ends.source, isReversed ? target.id : source.id)
    entity.add(ends.target, isReversed ? source.id : target.id)
    let word = FtMRole.word(of: relation.type, relation.status)
    let role = FtMRole.property(of: schema)
    let roles = role.map { relation.attributes[$0] } ?? []
    if let role, roles.isEmpty, FtMText.isKept(word) { entity.add(role, word) }
    if isReversed { entity.carry("reversed", "true", in: "summary") }
    for fact in properties.properties(of: relation, key: edge.key) {
      switch fact.name {
      case "key" where relation.discriminator.isEmpty: break
      case "date" where add(relation.date, to: &entity): break
      case "status" where schema.properties["status"] != nil: entity.add("status", fact.values)
      case "type", "key", "date", "status", "confidence", "statedBy", "inferred":
        entity.carry(fact.name, fact.values[0], in: "summary")
      case role where roles.contains(word):
        for value in fact.values { entity.carry(fact.name, value, in: "summary") }
      default:
        if PropertyNames.numbered(fact.name, "evidence") == nil {
          place(fact, in: schema, "summary", &entity)
        }
      }
    }
    for evidence in relation.evidence {
      let text = "\(evidence.quote) [\(EvidencePlaces.text(of: evidence))]"
      entity.add("description", FtMText.encode(text))
    }
    let proof = Set(relation.evidence.map(\.document)).compactMap { documents[$0] }
    entity.add("proof", proof.sorted())
    return entity
  }

  /// The schema of a relation, and whether its ends stand the other way round.
  private func form(
    of relation: Relation, from source: FtMModel.Schema, to target: FtMModel.Schema
  ) -> (FtMModel.Schema, Bool)? {
    let isFact = relation.status?.isFactual ?? true
    let wished =
      relation.attributes["schema"] + [
        ontology.definition(of: relation.type)?.followTheMoney ?? ""
      ]
    for name in isFact ? wished : [] {
      guard let schema = model[name], let ends = schema.edge else { continue }
      let isReversed = FtMRole.reversedTypes.contains(relation.type) && name == "Ownership"
      let (first, second) = isReversed ? (target, source) : (source, target)
      if schema.accepts(first, as: ends.source), schema.accepts(second, as: ends.target) {
        return (schema, isReversed)
      }
    }
    return model["UnknownLink"].map { ($0, false) }
  }

  /// Adds a date; says no where FollowTheMoney cannot hold it.
  private func add(_ date: TimeExtent?, to entity: inout FtMEntity) -> Bool {
    guard let date, [date.start, date.end].allSatisfy({ $0.map { FtMText.isKept($0) } ?? true })
    else { return false }
    if date.isSingleDate {
      entity.add("date", date.description)
    } else {
      if let start = date.start { entity.add("startDate", start.description) }
      if let end = date.end { entity.add("endDate", end.description) }
    }
    return true
  }

  /// Adds a further fact as a property of its schema, or among the facts that have none.
  private func place(
    _ fact: Property, in schema: FtMModel.Schema, as property: String? = nil, _ others: String,
    _ entity: inout FtMEntity
  ) {
    let property = property ?? fact.name
    let type = schema.properties[property]
    for value in fact.values {
      let isKept =
        switch type {
        case nil: false
        case .text?: FtMText.isKept(value) && !FtMEntity.isCarried(value)
        case .name?: FtMText.isKeptName(value)
        case .url?: FtMText.isKeptURL(value)
        case .date?:
          PartialDate(value).map { FtMText.isKept($0) && $0.description == value } ?? false
        case .code?, .entity?: FtMText.isIdentifier(value)
        }
      if isKept { entity.add(property, value) } else { entity.carry(fact.name, value, in: others) }
    }
  }
}
