import ActorGraph

/// Makes a graph of entities of FollowTheMoney; the rules stand at ``FollowTheMoney``.
struct FtMReader {
  private let entities: [FtMEntity]
  let model = FtMModel.standard
  var builder: PropertyGraphBuilder
  let source: SourceText
  private(set) var actors: [String: ActorID] = [:]
  private var header: [Property] = []
  private var documentCount = 0
  private var homeless: [String: Int] = [:]

  init(_ entities: [FtMEntity], source: SourceText) {
    self.entities = entities
    self.source = source
    builder = PropertyGraphBuilder(PropertyFormat(source, names: FtMWriter.names, isOurs: true))
  }

  mutating func read(warn: (InputError) -> Void) throws(InputError) -> ActorGraph {
    var ends: Set<String> = []
    for entity in entities {
      guard let edge = edge(of: entity) else { continue }
      ends.formUnion(edge.sources)
      ends.formUnion(edge.targets)
    }
    for entity in entities where edge(of: entity) == nil {
      let isDocument = model[entity.schema]?.isKind(of: "Document") == true
      let facts = FtMFacts(of: entity, carriedIn: "notes")
      if isDocument { addDocument(entity, facts, isActor: ends.contains(entity.id)) }
      if facts.carried.contains(where: { $0.name == "graph" }) {
        header += facts.carried.filter { $0.name != "graph" }
      } else if !isDocument || ends.contains(entity.id) {
        try addActor(entity, facts)
      }
    }
    try builder.setGraph(header)
    for entity in entities {
      guard let edge = edge(of: entity) else { continue }
      try addRelations(entity, edge)
    }
    if !homeless.isEmpty {
      let names = homeless.keys.sorted().prefix(20).joined(separator: ", ")
      warn(
        InputError(
          file: source.file,
          reason: "\(homeless.values.reduce(0, +)) facts about documents are left out: \(names)"))
    }
    return try builder.finish(addsMissingNodes: true)
  }

  /// The ends of an entity that joins others.
  private func edge(of entity: FtMEntity) -> (sources: [String], targets: [String])? {
    guard let ends = model[entity.schema]?.edge else { return nil }
    let (sources, targets) = (entity[ends.source], entity[ends.target])
    return sources.isEmpty || targets.isEmpty ? nil : (sources, targets)
  }

  private mutating func addDocument(_ entity: FtMEntity, _ facts: FtMFacts, isActor: Bool) {
    documentCount += 1
    let stem = "document\(documentCount)"
    let id = facts.carried.text("identifier") ?? entity.id
    var used: Set<String> = ["proof"]
    func value(_ carried: String, _ property: String, isDate: Bool = false) -> String? {
      if let value = facts.carried.text(carried) { return value }
      guard let value = entity[property].first, !isDate || PartialDate(value) != nil else {
        return nil
      }
      if entity[property].count == 1, !isDate || !value.contains("T") { used.insert(property) }
      return value
    }
    let name = value("name", "fileName") ?? value("name", "name")
    let title = value("title", "title")
    header.append(Property(stem, id, place: entity.place))
    header.append(Property("\(stem)_name", name ?? title ?? id))
    if let title { header.append(Property("\(stem)_title", title)) }
    if let date = value("published", "publishedAt", isDate: true) {
      header.append(Property("\(stem)_published", date, place: entity.place))
    }
    if let url = value("url", "sourceUrl") { header.append(Property("\(stem)_url", url)) }
    if isActor { return }
    for property in facts.others where !used.contains(property.name) {
      homeless[property.name, default: 0] += property.values.count
    }
    for property in entity.others { homeless[property.name, default: 0] += property.values.count }
  }

  private mutating func addActor(_ entity: FtMEntity, _ facts: FtMFacts) throws(InputError) {
    var list: [Property] = []
    var others: [Property] = []
    var names: [String] = []
    var aliases: [String] = []
    for property in facts.others {
      switch property.name {
      case "name": names += property.values
      case "alias": aliases += property.values
      case "proof" where facts.areOurs: break
      case "full" where facts.areOurs && entity.schema == "Address": break
      case "position": others.append(Property("role", property.values))
      default: list.append(foreign(property, .node))
      }
    }
    if !facts.areOurs {
      let kind = model[entity.schema].map { FtMRole.kind(of: $0) } ?? (.actor, false)
      list.append(Property("kind", kind.kind.rawValue))
      if !kind.isExact { list.append(Property("schema", entity.schema)) }
      // Addresses and documents are known by these.
      if names.isEmpty {
        names += ["full", "title", "fileName"].lazy.compactMap { entity[$0].first }.prefix(1)
      }
    }
    for property in facts.carried {
      switch property.name {
      case "aliases": aliases += property.values
      case "name":
        // Our files give a name that FollowTheMoney would change once more, as it would leave it.
        let cleaned = FtMText.name(property.values[0])
        names = [property.values[0]] + names.filter { $0 != cleaned }
      default: others.append(property)
      }
    }
    list.unite(others)
    aliases += names.dropFirst()
    if let name = names.first { list.append(Property("name", name)) }
    if !aliases.isEmpty { list.append(Property("aliases", aliases)) }
    list.unite(entity.others.map { foreign($0, .node) })
    actors[entity.id] = try builder.addNode(entity.id, list)
  }

  /// A property of FollowTheMoney as a further fact.
  func foreign(_ property: Property, _ owner: Property.Owner) -> Property {
    let name = FtMWriter.names.written(property.name, owner)
    return Property(name, property.values, place: property.place)
  }
}
