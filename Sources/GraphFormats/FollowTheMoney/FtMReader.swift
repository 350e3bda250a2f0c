import ActorGraph

/// Makes a graph of entities of FollowTheMoney; the rules stand at ``FollowTheMoney``.
struct FtMReader {
  private let entities: [FtMEntity]
  private let model = FtMModel.standard
  private var builder: PropertyGraphBuilder
  private let source: SourceText
  private var actors: [String: ActorID] = [:]
  private var header: [Property] = []
  private var documentCount = 0
  private var homeless: [String: Int] = [:]

  /// How many relations one entity may make.
  private static let maximumProduct = 1000

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
      let facts = Facts(of: entity, carriedIn: "notes")
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

  /// What an entity says, with what our files carry in a property of texts taken out of it.
  private struct Facts {
    var carried: [Property] = []
    var others: [Property] = []

    /// Whether the entity is one of ours.
    var areOurs: Bool { !carried.isEmpty }

    init(of entity: FtMEntity, carriedIn carrier: String) {
      var indices: [String: Int] = [:]
      for property in entity.properties {
        guard property.name == carrier else {
          others.append(property)
          continue
        }
        var rest: [String] = []
        for value in property.values {
          guard let (name, value) = FtMEntity.carried(value) else {
            rest.append(value)
            continue
          }
          if let index = indices[name] {
            carried[index].values.append(value)
          } else {
            indices[name] = carried.count
            carried.append(Property(name, value, place: entity.place))
          }
        }
        if !rest.isEmpty { others.append(Property(carrier, rest, place: entity.place)) }
      }
    }
  }

  private mutating func addDocument(_ entity: FtMEntity, _ facts: Facts, isActor: Bool) {
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

  private mutating func addActor(_ entity: FtMEntity, _ facts: Facts) throws(InputError) {
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
  private func foreign(_ property: Property, _ owner: Property.Owner) -> Property {
    let name = FtMWriter.names.written(property.name, owner)
    return Property(name, property.values, place: property.place)
  }
}

extension FtMReader {
  private mutating func addRelations(
    _ entity: FtMEntity, _ edge: (sources: [String], targets: [String])
  ) throws(InputError) {
    guard let schema = model[entity.schema], let ends = schema.edge else { return }
    let facts = Facts(of: entity, carriedIn: "summary")
    var list = facts.carried
    let isOurs = list.text("type") != nil
    var isReversed = list.take("reversed") == "true"
    let roleName = FtMRole.property(of: schema)
    let roles = roleName.map { entity[$0] } ?? []
    if !isOurs {
      let read = FtMRole.type(ofSchema: schema.name, role: roles.first)
      isReversed = read.isReversed
      list.append(Property("type", read.type))
      if schema.name != "UnknownLink" { list.append(Property("schema", schema.name)) }
    }
    let word = FtMRole.word(
      of: RelationType(list.text("type") ?? ""), status(of: entity, list))
    let date = date(of: entity)
    var others: [Property] = []
    if let date { list.append(Property("date", date.description)) }
    for property in facts.others {
      switch property.name {
      case ends.source, ends.target: break
      case "date" where date?.isSingleDate == true: break
      case "startDate" where date?.isSingleDate == false: break
      case "endDate" where date?.isSingleDate == false: break
      case "proof" where isOurs: break
      case roleName where roles == [word]: break
      case "status" where status(of: entity, list) != nil:
        list.append(Property("status", property.values))
      case "description" where isOurs: addEvidence(property.values, to: &list, &others)
      default: others.append(foreign(property, .edge))
      }
    }
    list.unite(others + entity.others.map { foreign($0, .edge) })
    guard edge.sources.count <= Self.maximumProduct / edge.targets.count else {
      throw source.error(
        at: entity.place,
        "the entity joins \(edge.sources.count) others with \(edge.targets.count)",
        "an entity may make \(Self.maximumProduct) relations; divide it")
    }
    for first in edge.sources {
      for second in edge.targets {
        let (tail, head) = isReversed ? (second, first) : (first, second)
        try builder.addEdge(
          from: actors[tail] ?? ActorID(tail), to: actors[head] ?? ActorID(head),
          key: isOurs ? nil : entity.id, list, place: entity.place)
      }
    }
  }

  private func status(of entity: FtMEntity, _ list: [Property]) -> RelationStatus? {
    let values = list.first { $0.name == "status" }?.values ?? entity["status"]
    return values.count == 1 ? RelationStatus(rawValue: values[0]) : nil
  }

  /// When a relation held, where its dates say just that.
  private func date(of entity: FtMEntity) -> TimeExtent? {
    var dates: [String: PartialDate] = [:]
    for name in ["date", "startDate", "endDate"] where !entity[name].isEmpty {
      guard entity[name].count == 1, let date = PartialDate(entity[name][0]),
        date.description == entity[name][0]
      else { return nil }
      dates[name] = date
    }
    if let date = dates["date"] { return dates.count == 1 ? TimeExtent(date) : nil }
    return TimeExtent(start: dates["startDate"], end: dates["endDate"])
  }

  /// Takes quotes with their places; other descriptions are facts.
  private func addEvidence(
    _ values: [String], to list: inout [Property], _ others: inout [Property]
  ) {
    var number = 0
    for value in values {
      let text = FtMText.decode(value)
      guard let bracket = text.utf8.lastIndex(ofPlace: " ["), text.utf8.last == UInt8(ascii: "]"),
        case let quote = String(Substring(text.utf8[..<bracket])),
        case let place = String(Substring(text.utf8[bracket...].dropFirst(2).dropLast())),
        EvidencePlaces.evidence(place, quote: quote) != nil
      else {
        others.append(Property(FtMWriter.names.written("description", .edge), value))
        continue
      }
      number += 1
      list.append(Property("evidence\(number)", quote))
      list.append(Property("evidence\(number)_at", place))
    }
  }
}

extension String.UTF8View {
  /// Where two characters stand last.
  fileprivate func lastIndex(ofPlace pair: String) -> Index? {
    let wanted = Array(pair.utf8)
    var index = endIndex
    var next: UInt8 = 0
    while index > startIndex {
      formIndex(before: &index)
      if self[index] == wanted[0], next == wanted[1] { return index }
      next = self[index]
    }
    return nil
  }
}
