internal import ActorGraph

/// What an SVG says beyond its shapes: titles and identifiers of the picture, its nodes, frames
/// and edges.
struct SVGAnnotations: Hashable, Sendable {
  /// The title and the attributes of one group of the SVG.
  struct Mark: Hashable, Sendable {
    var title: String
    /// Names and values in the order of writing; values are not escaped yet.
    var attributes: [Attribute]
  }

  struct Attribute: Hashable, Sendable {
    var name: String
    var value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  var title: String
  var description: String
  /// By the `id` of the group.
  var marks: [String: Mark]

  init(title: String, description: String, marks: [String: Mark] = [:]) {
    self.title = title
    self.description = description
    self.marks = marks
  }

  /// The annotations of a network picture.
  init(_ composition: Composition) {
    self.init(title: composition.title, description: composition.summary)
    for node in composition.nodes { add(node) }
    for edge in composition.edges { add(edge) }
    for frame in composition.frames { add(frame) }
  }

  mutating func add(_ node: Composition.Node) {
    marks[node.id] = Mark(
      title: node.title,
      attributes: [
        Attribute("data-id", node.id), Attribute("data-actor", node.actor.id.rawValue),
        Attribute("data-kind", node.actor.kind.rawValue),
      ])
  }

  mutating func add(_ edge: Composition.Edge) {
    func joined(_ values: [String]) -> String {
      var seen: Set<String> = []
      return values.filter { seen.insert($0).inserted }.joined(separator: " ")
    }
    var attributes = [
      Attribute("data-relation", joined(edge.relations.map(\.key))),
      Attribute("data-type", joined(edge.relations.map(\.type.rawValue))),
      Attribute("data-status", joined(edge.relations.map { $0.status?.rawValue ?? "event" })),
      Attribute("data-tail", edge.tail), Attribute("data-head", edge.head),
    ]
    if edge.relations.count == 1, let date = edge.relations[0].date {
      attributes.append(Attribute("data-date", date.description))
    }
    marks[edge.id] = Mark(title: edge.title, attributes: attributes)
  }

  mutating func add(_ frame: Composition.Frame) {
    marks[frame.id] = Mark(title: "Group: \(frame.title)", attributes: [])
    for inner in frame.inner { add(inner) }
  }
}
