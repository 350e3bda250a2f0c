import ActorGraph

/// The members of one JSON object, taken out one by one; what nobody takes is left over.
///
/// A name that stands twice is refused, since one of its values would be lost.
struct JSONFields {
  private var members: [JSONMember]

  init(_ value: JSONValue) throws(FieldError) {
    guard case .object(let members) = value else {
      throw FieldError([], "expected an object, found \(value.description)")
    }
    self.members = members
    if let name = Self.repeatedName(in: members) {
      throw FieldError(
        [.member(name)], "the object has two members of this name", "keep one of them")
    }
  }

  /// The first name that stands there for the second time; nil where all differ.
  private static func repeatedName(in members: [JSONMember]) -> String? {
    if members.count <= 16 {
      // Comparing few names is quicker than hashing them.
      for (index, member) in members.enumerated() {
        for earlier in members[..<index] where earlier.name == member.name { return member.name }
      }
      return nil
    }
    var names: Set<String> = []
    return members.first { !names.insert($0.name).inserted }?.name
  }

  /// Removes and returns a member; nil where it is absent or null.
  mutating func take(_ name: String) -> JSONValue? {
    // Our own files and those of most tools have their fields in order: the first look usually hits.
    guard let index = members.firstIndex(where: { $0.name == name }) else { return nil }
    let value = members.remove(at: index).value
    return value == .null ? nil : value
  }

  /// Removes and returns a member if `convert` can read it; otherwise it is left over.
  mutating func take<Value>(_ name: String, _ convert: (JSONValue) -> Value?) -> Value? {
    guard let index = members.firstIndex(where: { $0.name == name }),
      let value = convert(members[index].value)
    else { return nil }
    members.remove(at: index)
    return value
  }

  /// Removes and returns a text; numbers and truth values count as their literals.
  mutating func takeText(_ name: String) -> String? {
    take(name)?.plainText
  }

  /// Removes and returns a text that must be there.
  mutating func requireText(_ name: String) throws(FieldError) -> String {
    guard let text = takeText(name) else { throw FieldError([.member(name)], "it is missing") }
    return text
  }

  /// Removes and returns a whole number that must be there.
  mutating func requireInteger(_ name: String) throws(FieldError) -> Int {
    guard let value = take(name) else { throw FieldError([.member(name)], "it is missing") }
    guard let number = value.integer else {
      throw FieldError([.member(name)], "expected a whole number, found \(value.description)")
    }
    return number
  }

  /// Removes and returns the list `name` of objects; nil where the value is anything else.
  mutating func takeObjects(_ name: String) -> [JSONValue]? {
    take(name) { value in
      guard case .array(let values) = value else { return nil }
      let areObjects = values.allSatisfy { if case .object = $0 { true } else { false } }
      return areObjects ? values : nil
    }
  }

  /// Everything that is left, as attributes; the members of an object `attributes` one by one.
  func attributes() throws(FieldError) -> Attributes {
    var result = Attributes()
    for member in members {
      if member.name == "attributes", case .object(let inner) = member.value {
        _ = try Self.unique(member.value)
        for member in inner {
          result.insert(
            contentsOf: member.value.attributeValues(isOurs: true), for: member.name)
        }
      } else {
        result.insert(contentsOf: member.value.attributeValues(isOurs: false), for: member.name)
      }
    }
    return result
  }

  private static func unique(_ value: JSONValue) throws(FieldError) -> JSONFields {
    do {
      return try JSONFields(value)
    } catch {
      throw error.within(.member("attributes"))
    }
  }
}

extension JSONValue {
  /// The value as values of an attribute, which are a set of texts; null is none.
  ///
  /// - Parameter isOurs: whether it stands where we write a list of strings; elsewhere a list whose
  ///   repetitions a set would lose is kept as JSON text.
  fileprivate func attributeValues(isOurs: Bool) -> [String] {
    if let strings, !strings.isEmpty, isOurs || Set(strings).count == strings.count {
      return strings
    }
    return plainText.map { [$0] } ?? []
  }
}
