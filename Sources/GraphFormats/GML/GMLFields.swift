/// The keys of one node, edge or graph with their values; a repeated key has several.
struct GMLFields {
  private(set) var properties: [Property] = []
  private var places: [String: Int] = [:]

  mutating func add(_ name: String, _ text: String, _ place: Int) {
    if let index = places[name] {
      if properties[index].values == [GMLText.listStart] { properties[index].values = [] }
      properties[index].values.append(text)
    } else {
      places[name] = properties.count
      properties.append(Property(name, text, place: place))
    }
  }

  /// The one text of a key.
  subscript(name: String) -> String? {
    guard let index = places[name], properties[index].values.count == 1 else { return nil }
    return properties[index].values[0]
  }
}
