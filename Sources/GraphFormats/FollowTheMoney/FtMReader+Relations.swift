import ActorGraph

extension FtMReader {
  /// How many relations one entity may make.
  private static let maximumProduct = 1000

  /// Makes relations of an entity with two ends.
  mutating func addRelations(
    _ entity: FtMEntity, _ edge: (sources: [String], targets: [String])
  ) throws(InputError) {
    guard let schema = model[entity.schema], let ends = schema.edge else { return }
    let facts = FtMFacts(of: entity, carriedIn: "summary")
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
