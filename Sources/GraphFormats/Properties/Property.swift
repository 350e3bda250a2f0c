/// A named fact of a graph, an actor or a relation, as the files of most programs hold it.
struct Property: Hashable, Sendable {
  var name: String
  /// One text, or several.
  var values: [String]
  /// Where it stands in its file, for messages: as its reader counts.
  var place = 0

  init(_ name: String, _ values: [String], place: Int = 0) {
    self.name = name
    self.values = values
    self.place = place
  }

  init(_ name: String, _ value: String, place: Int = 0) {
    self.init(name, [value], place: place)
  }

  /// What a property belongs to.
  enum Owner: Hashable, Sendable {
    case graph, node, edge
  }
}
