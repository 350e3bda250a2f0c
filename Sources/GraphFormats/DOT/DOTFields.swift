import ActorGraph

/// The attributes of one node, edge or graph, taken out one by one; what nobody takes is left over
/// and becomes attributes of the actor, relation or graph.
struct DOTFields {
  private let owner: DOTAttributeNames.Owner
  private let source: SourceText
  /// Whether the file is one of ours: then a value that cannot be read is an error, and escapes are
  /// undone; elsewhere it is an attribute like any other.
  let isOurs: Bool
  /// In the order of the file, each name once; short, so that looking through them is quickest.
  private var attributes: [DOTAttribute]

  init(
    _ list: [DOTAttribute], of owner: DOTAttributeNames.Owner, isOurs: Bool, source: SourceText
  ) {
    self.owner = owner
    self.source = source
    self.isOurs = isOurs
    attributes = list.count > 32 ? Self.distinct(list) : []
    if list.count > 32 { return }
    attributes.reserveCapacity(list.count)
    for attribute in list {
      if let index = attributes.firstIndex(where: { $0.name == attribute.name }) {
        attributes[index] = attribute
      } else {
        attributes.append(attribute)
      }
    }
  }

  /// The last of each name, in time that does not grow with the square of the length.
  private static func distinct(_ list: [DOTAttribute]) -> [DOTAttribute] {
    var attributes: [DOTAttribute] = []
    var places: [String: Int] = [:]
    for attribute in list {
      if let index = places.updateValue(attributes.count, forKey: attribute.name) {
        places[attribute.name] = index
        attributes[index] = attribute
      } else {
        attributes.append(attribute)
      }
    }
    return attributes
  }

  /// The numbers `n` for which there is an attribute `STEMn` or `STEMn_...`, in ascending order.
  func numbers(_ stem: String) -> [Int] {
    var numbers: [Int] = []
    for attribute in attributes where attribute.name.utf8.starts(with: stem.utf8) {
      guard let (number, _) = DOTAttributeNames.numbered(attribute.name, stem) else { continue }
      if numbers.last != number { numbers.append(number) }
    }
    return numbers.count < 2 ? numbers : Set(numbers).sorted()
  }

  /// Looks at an attribute without taking it.
  subscript(name: String) -> DOTAttribute? {
    attributes.first { $0.name == name }
  }

  /// Removes and returns an attribute.
  mutating func take(_ name: String) -> DOTAttribute? {
    guard let index = attributes.firstIndex(where: { $0.name == name }) else { return nil }
    return attributes.remove(at: index)
  }

  /// Removes and returns the one text of an attribute.
  mutating func takeText(_ name: String) throws(InputError) -> String? {
    try take(name, expected: "one text") { values in values.count == 1 ? values[0] : nil }
  }

  /// Removes and returns the texts of an attribute.
  mutating func takeTexts(_ name: String) -> [String] {
    take(name).map(values(of:)) ?? []
  }

  /// Removes and returns an attribute if `convert` can read it.
  ///
  /// - Throws: `InputError` where it cannot and the file is one of ours.
  mutating func take<Value>(
    _ name: String, expected: String, _ convert: ([String]) -> Value?
  ) throws(InputError) -> Value? {
    guard let index = attributes.firstIndex(where: { $0.name == name }) else { return nil }
    let attribute = attributes[index]
    guard let value = convert(values(of: attribute)) else {
      guard isOurs else { return nil }
      throw source.error(
        at: attribute.offset,
        "expected \(expected) as '\(name)', found '\(attribute.value.prefix(60))'")
    }
    attributes.remove(at: index)
    return value
  }

  /// An error at an attribute.
  func error(at attribute: DOTAttribute, _ reason: String) -> InputError {
    source.error(at: attribute.offset, reason)
  }

  /// Everything that is left.
  func rest() -> Attributes {
    var result = Attributes()
    for attribute in attributes {
      if isOurs, DOTAttributeNames.isDrawing(owner, name: attribute.name, value: attribute.value) {
        continue
      }
      result.insert(contentsOf: values(of: attribute), for: name(of: attribute))
    }
    return result
  }

  private func name(of attribute: DOTAttribute) -> String {
    guard isOurs else { return attribute.name }
    let decoded = DOTText.decode(attribute.name)
    return DOTAttributeNames.read(
      decoded.count == 1 ? decoded[0] : attribute.name, owner)
  }

  private func values(of attribute: DOTAttribute) -> [String] {
    if attribute.isHTML { return ["<\(attribute.value)>"] }
    return isOurs ? DOTText.decode(attribute.value) : [attribute.value]
  }
}
