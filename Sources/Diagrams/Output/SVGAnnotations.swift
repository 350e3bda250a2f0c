internal import ActorGraph

/// What an SVG says beyond its shapes: titles and identifiers of the picture, its nodes, frames
/// and edges.
struct SVGAnnotations: Hashable, Sendable {
  /// The title and the attributes of one group of the SVG.
  struct Mark: Hashable, Sendable {
    /// What a browser shows under the pointer, in lines.
    var title: String
    /// Names and values in the order of writing; values are not escaped yet.
    var attributes: [Attribute]
    /// What a screen reader says of it; nil for nothing but the title.
    var label: String?
    /// Where a click leads.
    var link: DocumentLink?
    /// Whether its texts stand in the middle of its shape.
    var isCentred = false
  }

  struct Attribute: Hashable, Sendable {
    var name: String
    var value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// More documents of one line than these are not listed.
  private static let mostDocuments = 12

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
  ///
  /// - Parameters:
  ///   - graph: names the documents and knows their addresses.
  ///   - ontology: knows the families of relations.
  init(
    _ composition: Composition, graph: ActorGraph = ActorGraph(), ontology: Ontology? = nil
  ) {
    self.init(title: composition.title, description: composition.summary)
    for node in composition.nodes { add(node) }
    for edge in composition.edges { add(edge, graph: graph, ontology: ontology) }
    for frame in composition.frames { add(frame) }
  }

  mutating func add(_ node: Composition.Node) {
    marks[node.id] = Mark(
      title: node.title,
      attributes: [
        Attribute("role", "img"), Attribute("data-id", node.id),
        Attribute("data-actor", node.actor.id.rawValue),
        Attribute("data-name", DrawnText.shortened(DrawnText.visible(node.actor.name), to: 200)),
        Attribute("data-kind", node.actor.kind.rawValue),
      ]
        + Self.everyActor(of: node),
      label: DrawnText.shortened(node.title, to: 300), isCentred: true)
  }

  /// All actors of a node that stands for several.
  private static func everyActor(of node: Composition.Node) -> [Attribute] {
    guard !node.merged.isEmpty else { return [] }
    let ids = ([node.actor] + node.merged).map(\.id.rawValue)
    return [Attribute("data-actors", ids.joined(separator: " "))]
  }

  mutating func add(
    _ edge: Composition.Edge, graph: ActorGraph = ActorGraph(), ontology: Ontology? = nil
  ) {
    let relations = edge.relations
    func joined(_ values: [String], by separator: String = " ") -> String {
      var seen: Set<String> = []
      return values.filter { seen.insert($0).inserted }.joined(separator: separator)
    }
    var attributes = [
      Attribute("role", "img"), Attribute("data-id", edge.id),
      Attribute("data-relation", joined(relations.map(\.key))),
      Attribute("data-type", joined(relations.map(\.type.rawValue))),
    ]
    let families = relations.compactMap { ontology?.definition(of: $0.type)?.family }
    if !families.isEmpty { attributes.append(Attribute("data-family", joined(families))) }
    attributes += [
      Attribute("data-status", joined(relations.map { $0.status?.rawValue ?? "event" })),
      Attribute("data-tail", edge.tail), Attribute("data-head", edge.head),
    ]
    let dates = relations.compactMap(\.date?.description)
    if !dates.isEmpty { attributes.append(Attribute("data-date", joined(dates))) }
    let speakers = relations.compactMap(\.statedBy).map(Self.short)
    if !speakers.isEmpty {
      attributes.append(Attribute("data-speaker", joined(speakers, by: "\n")))
    }
    let documents = relations.lazy.flatMap(\.evidence).map {
      Self.short(graph.document($0.document)?.name ?? $0.document.rawValue)
    }.prefix(Self.mostDocuments)
    if !documents.isEmpty {
      attributes.append(Attribute("data-document", joined(Array(documents), by: "\n")))
    }
    marks[edge.id] = Mark(
      title: edge.title, attributes: attributes,
      label: edge.title.split(separator: "\n").first.map(String.init),
      link: DocumentLink(relations, in: graph))
  }

  mutating func add(_ frame: Composition.Frame) {
    let title = "Group: \(DrawnText.name(frame.title))"
    marks[frame.id] = Mark(
      title: title, attributes: [Attribute("role", "group"), Attribute("data-id", frame.id)],
      label: title)
    for inner in frame.inner { add(inner) }
  }

  private static func short(_ name: String) -> String {
    DrawnText.shortened(DrawnText.visible(name), to: 200)
  }
}
