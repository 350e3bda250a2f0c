import ActorGraph

/// Reads entities out of a file; those that come in several lines are put together.
struct FtMParser {
  private let source: SourceText
  private let model = FtMModel.standard
  private var entities: [FtMEntity] = []
  private var indices: [String: Int] = [:]

  init(_ source: SourceText) {
    self.source = source
  }

  /// All entities in the order in which they are first named.
  mutating func read() throws(InputError) -> [FtMEntity] {
    var parser = JSONParser(source)
    if parser.stands("[") {
      try parser.readArray { (parser, place) throws(InputError) in
        _ = try add(try parser.readValue(), at: place)
      }
      try parser.finish()
      return entities
    }
    while true {
      let place = parser.startOfValue()
      if place == source.bytes.count { return entities }
      _ = try add(try parser.readValue(), at: place)
    }
  }

  /// Takes an entity with all that stand inside it, and returns its identifier. They nest no deeper
  /// than the JSON parser lets them.
  private mutating func add(_ value: JSONValue, at place: Int) throws(InputError) -> String {
    guard case .object(let members) = value else {
      throw source.error(
        at: place, "expected an entity, found \(value.description)",
        "entities look like {\"id\": \"a\", \"schema\": \"Person\", \"properties\": {...}}")
    }
    guard let id = text("id", members), !id.isEmpty, let schema = text("schema", members) else {
      throw source.error(
        at: place, "the entity has no 'id' or no 'schema'",
        "entities look like {\"id\": \"a\", \"schema\": \"Person\", \"properties\": {...}}")
    }
    var entity = FtMEntity(id: id, schema: schema)
    entity.place = place
    for member in members {
      switch (member.name, member.value) {
      case ("id", _), ("schema", _), (_, .null): break
      case ("properties", .object(let properties)):
        for property in properties {
          entity.add(property.name, try values(property.value, at: place))
        }
      default:
        entity.others.append(Property(member.name, member.value.propertyValues, place: place))
      }
    }
    try merge(entity)
    return id
  }

  private func text(_ name: String, _ members: [JSONMember]) -> String? {
    members.first { $0.name == name }?.value.plainText
  }

  /// The values of a property; entities among them count by their identifiers.
  private mutating func values(
    _ value: JSONValue, at place: Int
  ) throws(InputError) -> [String] {
    var values: [String] = []
    let list = if case .array(let list) = value { list } else { [value] }
    for value in list {
      if case .object(let members) = value, members.contains(where: { $0.name == "schema" }) {
        values.append(try add(value, at: place))
      } else if let text = value.plainText {
        values.append(text)
      }
    }
    return values
  }

  private mutating func merge(_ entity: FtMEntity) throws(InputError) {
    guard let index = indices[entity.id] else {
      indices[entity.id] = entities.count
      entities.append(entity)
      return
    }
    let known = entities[index].schema
    if entity.schema != known {
      if model[entity.schema]?.isKind(of: known) == true {
        entities[index].schema = entity.schema
      } else if model[known]?.isKind(of: entity.schema) != true {
        throw source.error(
          at: entity.place,
          "the entity '\(entity.id.prefix(60))' is a \(entity.schema.prefix(40)) here, but was a "
            + "\(known.prefix(40)) before", "correct one of them")
      }
    }
    for property in entity.properties { entities[index].add(property.name, property.values) }
    entities[index].others.unite(entity.others)
  }
}
