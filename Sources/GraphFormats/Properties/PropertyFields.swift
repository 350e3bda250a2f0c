import ActorGraph

/// The properties of one node, edge or graph, taken out one by one; what nobody takes is left over
/// and becomes attributes of the actor, relation or graph.
struct PropertyFields {
  private let owner: Property.Owner
  private let format: PropertyFormat
  /// In the order of the file, each name once, the last of it; short, so that looking through them
  /// is quickest.
  private var properties: [Property]

  init(_ list: [Property], of owner: Property.Owner, _ format: PropertyFormat) {
    self.owner = owner
    self.format = format
    // Looking at pairs of few is quicker than hashing them, and nearly no list repeats a name.
    if list.count > 32 {
      properties = Self.distinct(list)
    } else if Self.repeats(list) {
      properties = []
      for property in list {
        if let index = properties.firstIndex(where: { $0.name == property.name }) {
          properties[index] = property
        } else {
          properties.append(property)
        }
      }
    } else {
      properties = list
    }
  }

  private static func repeats(_ list: [Property]) -> Bool {
    for index in list.indices.dropFirst() {
      for earlier in 0..<index where list[earlier].name == list[index].name { return true }
    }
    return false
  }

  /// The last of each name, in time that does not grow with the square of the length.
  private static func distinct(_ list: [Property]) -> [Property] {
    var properties: [Property] = []
    var places: [String: Int] = [:]
    for property in list {
      if let index = places.updateValue(properties.count, forKey: property.name) {
        places[property.name] = index
        properties[index] = property
      } else {
        properties.append(property)
      }
    }
    return properties
  }

  /// The numbers `n` for which there is a property `STEMn` or `STEMn_...`, in ascending order.
  func numbers(_ stem: String) -> [Int] {
    var numbers: [Int] = []
    for property in properties where property.name.utf8.starts(with: stem.utf8) {
      guard let (number, _) = PropertyNames.numbered(property.name, stem) else { continue }
      if numbers.last != number { numbers.append(number) }
    }
    return numbers.count < 2 ? numbers : Set(numbers).sorted()
  }

  /// Looks at a property without taking it.
  subscript(name: String) -> Property? {
    properties.first { $0.name == name }
  }

  /// Removes and returns a property.
  @discardableResult
  mutating func take(_ name: String) -> Property? {
    guard let index = properties.firstIndex(where: { $0.name == name }) else { return nil }
    return properties.remove(at: index)
  }

  /// Removes and returns the one text of a property.
  mutating func takeText(_ name: String) throws(InputError) -> String? {
    try take(name, expected: "one text") { $0 }
  }

  /// Removes and returns the texts of a property.
  mutating func takeTexts(_ name: String) -> [String] {
    take(name)?.values ?? []
  }

  /// Removes and returns a property if it is one text and `convert` can read it.
  ///
  /// - Throws: `InputError` where it cannot and the file is one of ours.
  mutating func take<Value>(
    _ name: String, expected: @autoclosure () -> String, _ convert: (String) -> Value?
  ) throws(InputError) -> Value? {
    guard let index = properties.firstIndex(where: { $0.name == name }) else { return nil }
    guard let text = properties[index].text, let value = convert(text) else {
      guard format.isOurs else { return nil }
      let property = properties[index]
      let found = property.first ?? ""
      throw error(at: property, "expected \(expected()) as '\(name)', found '\(found.prefix(60))'")
    }
    properties.remove(at: index)
    return value
  }

  /// An error at a property.
  func error(at property: Property, _ reason: String) -> InputError {
    format.error(property.place, reason, nil)
  }

  /// Everything that is left.
  func rest() -> Attributes {
    var result = Attributes()
    for property in properties {
      let name = format.isOurs ? format.names.read(property.name, owner) : property.name
      if let text = property.text {
        result.insert(text, for: name)
      } else {
        result.insert(contentsOf: property.values, for: name)
      }
    }
    return result
  }
}
