/// What an entity says, with what our files carry in a property of texts taken out of it.
struct FtMFacts {
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
