/// An `<attribute>`: what values of nodes or edges mean.
struct GEXFAttribute {
  /// Identifiers are unique among the attributes of nodes, and among those of edges.
  struct ID: Hashable {
    var owner: Property.Owner
    var id: String
  }

  var owner: Property.Owner
  var name: String
  var type: XMLValueType
  /// The value where a node or an edge has none.
  var defaultValue: String?
  var place: Int

  init(_ element: XMLElement, id: String, of owner: Property.Owner) {
    self.owner = owner
    name = element["title"] ?? id
    type = XMLValueType(element["type"])
    place = element.place
  }
}
