import ActorGraph

/// Properties as members of JSON objects: one text is a string, several texts are a list.

extension OutputBuffer {
  /// Appends `"name": value` for each property, after the members that `isContinued` says are
  /// there.
  ///
  /// Aliases are always a list; the confidence of an edge is a number, `inferred` a truth value.
  mutating func append(
    members properties: [Property], of owner: Property.Owner, isContinued: Bool = false
  ) {
    var isContinued = isContinued
    for property in properties {
      if isContinued { append(", ") }
      isContinued = true
      append(jsonString: property.name)
      append(": ")
      if owner == .edge, property.name == "confidence" || property.name == "inferred" {
        append(property.values[0])
      } else if property.values.count == 1, property.name != "aliases" || owner != .node {
        append(jsonString: property.values[0])
      } else {
        append(jsonStrings: property.values)
      }
    }
  }

  /// Appends `"name": "text"` after other members.
  mutating func append(member name: String, _ text: String) {
    append(", \"\(name)\": ")
    append(jsonString: text)
  }
}

extension JSONParser {
  /// Reads the object that comes next as properties, whose places are the offsets of their names;
  /// members that are null count as absent.
  ///
  /// - Throws: `InputError` also at a name that stands twice, since one of its values would be
  ///   lost.
  mutating func readProperties() throws(InputError) -> [Property] {
    var properties: [Property] = []
    var names: Set<String> = []
    try readObject { (parser, name, place) throws(InputError) in
      try parser.check(name, at: place, &names)
      let values = try parser.readValue().propertyValues
      if !values.isEmpty { properties.append(Property(name, values, place: place)) }
    }
    return properties
  }

  /// Refuses a name that an object has already.
  func check(_ name: String, at place: Int, _ names: inout Set<String>) throws(InputError) {
    guard names.insert(name).inserted else {
      throw source.error(
        at: place, "the object has two members '\(name.prefix(60))'", "keep one of them")
    }
  }

  /// Whether the next value starts with this byte.
  mutating func stands(_ byte: Character) -> Bool {
    let start = startOfValue()
    return start < source.bytes.count && source.bytes[start] == byte.asciiValue
  }
}

extension JSONValue {
  /// The value as the texts of a property: a list of different strings one by one, anything else as
  /// one text; none for null.
  var propertyValues: [String] {
    if let strings, !strings.isEmpty, Set(strings).count == strings.count { return strings }
    return plainText.map { [$0] } ?? []
  }
}

extension [Property] {
  /// Removes and returns the property of a name, where it is one text.
  mutating func take(_ name: String) -> String? {
    guard let index = firstIndex(where: { $0.name == name }), self[index].values.count == 1 else {
      return nil
    }
    return remove(at: index).values[0]
  }

  /// The one text of a property.
  func text(_ name: String) -> String? {
    first { $0.name == name && $0.values.count == 1 }?.values[0]
  }

  /// Adds properties; the values of those that are there already are united.
  mutating func unite(_ others: [Property]) {
    if others.isEmpty { return }
    var indices: [String: Int] = [:]
    for (index, property) in enumerated() { indices[property.name] = index }
    for other in others {
      if let index = indices[other.name] {
        let known = Set(self[index].values)
        self[index].values += other.values.filter { !known.contains($0) }
      } else {
        indices[other.name] = count
        append(other)
      }
    }
  }
}
