/// A `<key>`: what data of a node, an edge or the graph mean.
struct GraphMLKey {
  var name: String
  var type: XMLValueType
  /// What it belongs to: `node`, `edge`, `graph`, `all`, ...
  var domain: String
  /// The value where an element has none.
  var defaultValue: String?
  var place: Int

  init(_ element: XMLElement) {
    name = element["attr.name"] ?? element["yfiles.type"] ?? element["id"] ?? ""
    type = XMLValueType(element["attr.type"])
    domain = element["for"] ?? "all"
    place = element.place
  }

  /// Whether the default holds for an owner.
  func holds(for owner: Property.Owner) -> Bool { domain == "all" || domain == "\(owner)" }
}
