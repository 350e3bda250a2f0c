/// A named fact of a graph, an actor or a relation, as the files of most programs hold it.
struct Property: Hashable, Sendable {
  var name: String
  /// Where it stands in its file, for messages: as its reader counts.
  var place = 0
  private var content: Content

  /// Nearly every property is one text, which then needs no list of its own.
  private enum Content: Hashable, Sendable {
    case one(String)
    case several([String])

    init(_ values: [String]) {
      self = values.count == 1 ? .one(values[0]) : .several(values)
    }
  }

  init(_ name: String, _ values: [String], place: Int = 0) {
    self.name = name
    self.place = place
    content = Content(values)
  }

  init(_ name: String, _ value: String, place: Int = 0) {
    self.name = name
    self.place = place
    content = .one(value)
  }

  /// One text, or several.
  var values: [String] {
    get {
      switch content {
      case .one(let text): [text]
      case .several(let texts): texts
      }
    }
    set { content = Content(newValue) }
  }

  /// The text where it is one; nil where there are several, or none.
  var text: String? {
    if case .one(let text) = content { text } else { nil }
  }

  /// The first text.
  var first: String? {
    switch content {
    case .one(let text): text
    case .several(let texts): texts.first
    }
  }

  /// What a property belongs to.
  enum Owner: Hashable, Sendable {
    case graph, node, edge
  }
}
