/// A `<key>`: what data of a node, an edge or the graph mean.
struct GraphMLKey {
  let id: String
  var name: String
  var type: XMLValueType
  /// What it belongs to: `node`, `edge`, `graph`, `all`, ...
  var domain: String
  /// The value where an element has none.
  var defaultValue: String?
  var place: Int
  /// Whether igraph declared it, which writes an empty text or NaN where there is no value.
  var isFilled: Bool

  init(_ element: XMLElement) {
    let id = element["id"] ?? ""
    let name = element["attr.name"] ?? element["yfiles.type"] ?? id
    self.id = id
    self.name = name
    type = XMLValueType(element["attr.type"])
    domain = element["for"] ?? "all"
    place = element.place
    isFilled = ["g_", "v_", "e_"].contains { id == $0 + name }
  }

  /// Whether the default holds for an owner.
  func holds(for owner: Property.Owner) -> Bool { domain == "all" || domain == "\(owner)" }
}
