/// One object of a bundle.
struct STIXObject {
  /// In the order of the file.
  var members: [JSONMember] = []
  /// Its offset in the file.
  var place = 0

  /// The value of a member as text.
  func text(_ name: String) -> String? {
    members.first { $0.name == name }?.value.plainText
  }

  /// Removes and returns a member.
  mutating func take(_ name: String) -> JSONValue? {
    members.firstIndex { $0.name == name }.map { members.remove(at: $0).value }
  }

  /// Takes what our extension holds; nil where the object has none.
  mutating func takeExtension() -> [JSONMember]? {
    guard let index = members.firstIndex(where: { $0.name == "extensions" }),
      case .object(var extensions) = members[index].value,
      let own = extensions.firstIndex(where: { $0.name == STIXExtension.id }),
      case .object(let facts) = extensions.remove(at: own).value
    else { return nil }
    if extensions.isEmpty {
      members.remove(at: index)
    } else {
      members[index].value = .object(extensions)
    }
    return facts
  }

  /// Everything that is left, as further facts, without `names` and what all objects have.
  func rest(_ owner: Property.Owner, without names: Set<String>) -> [Property] {
    members.compactMap { member in
      if names.contains(member.name) || member == JSONMember("spec_version", "2.1") { return nil }
      let name = STIXWriter.names.written(member.name, owner)
      let values = member.value.propertyValues
      return values.isEmpty ? nil : Property(name, values, place: place)
    }
  }
}
