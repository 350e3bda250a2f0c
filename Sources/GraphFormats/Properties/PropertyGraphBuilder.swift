import ActorGraph

/// Builds a graph of actors out of nodes and edges with properties, as they come in from a file.
///
/// Our own files carry the properties of ``PropertyWriter`` and come back whole. Of foreign files: a
/// node becomes an actor of kind `Actor` whose name is its label, unless a property `name` says
/// otherwise; an edge has the type that its property `type` gives, else its label (`is member of`
/// gives `is-member-of`), else `related-to`; every other property is kept as an attribute. An edge
/// may come before its nodes.
struct PropertyGraphBuilder {
  /// May be changed until the first node or edge.
  var format: PropertyFormat
  private(set) var graph = ActorGraph()
  private var keys = FileKeys()
  private var waiting: [(relation: Relation, key: String?, place: Int)] = []

  init(_ format: PropertyFormat) {
    self.format = format
  }

  /// Makes room for so many relations at once.
  mutating func reserveCapacity(relations count: Int) {
    graph.reserveCapacity(relations: count)
  }

  /// Takes the properties of the graph as a whole.
  ///
  /// - Throws: `InputError` where the file is of a later version of ours, or a document in it makes no
  ///   sense.
  mutating func setGraph(_ properties: [Property]) throws(InputError) {
    if properties.contains(where: { $0.name == PropertyNames.marker }) { format.isOurs = true }
    var fields = PropertyFields(properties, of: .graph, format)
    if format.isOurs {
      try readVersion(&fields)
      try readDocuments(&fields)
    }
    let name = fields.takeTexts("name")
    graph.attributes = graph.attributes.united(with: fields.rest())
    graph.attributes.insert(contentsOf: name, for: "name")
  }

  /// Adds a fact of the graph as a whole.
  mutating func setGraph(_ value: String, for name: String) {
    graph.attributes.insert(value, for: name)
  }

  private func readVersion(_ fields: inout PropertyFields) throws(InputError) {
    guard let marker = fields.take(PropertyNames.marker) else { return }
    guard marker.values == [PropertyNames.version] else {
      throw fields.error(
        at: marker,
        "the file has version '\((marker.values.first ?? "").prefix(20))' of the format; this "
          + "program reads version \(PropertyNames.version)")
    }
  }

  private mutating func readDocuments(_ fields: inout PropertyFields) throws(InputError) {
    for number in fields.numbers("document") {
      let stem = "document\(number)"
      guard let id = try fields.takeText(stem) else { continue }
      graph.insert(
        DocumentRecord(
          id: DocumentID(id), name: try fields.takeText("\(stem)_name") ?? id,
          title: try fields.takeText("\(stem)_title"),
          published: try fields.take("\(stem)_published", expected: "a date") {
            PartialDate($0)
          },
          url: try fields.takeText("\(stem)_url")))
    }
  }

  /// Adds a node.
  ///
  /// - Parameters:
  ///   - id: what the file calls it.
  ///   - label: what programs show; counts as the name where no property says more.
  /// - Returns: the actor's identifier: what edges must name.
  /// - Throws: `InputError` where the file is ours and a property makes no sense.
  @discardableResult
  mutating func addNode(
    _ id: String, label: String? = nil, _ properties: [Property]
  ) throws(InputError) -> ActorID {
    var fields = PropertyFields(properties, of: .node, format)
    let id = format.isOurs ? try fields.takeText("identifier") ?? id : id
    let kind = try fields.takeText("kind").map(ActorKind.init(_:)) ?? .actor
    // Taken in this order, so that a `name` beside a `fullname` stays an attribute.
    var name = try fields.takeText("fullname")
    if name == nil { name = try fields.takeText("name") }
    let shown = name ?? label.flatMap { $0.isEmpty ? nil : $0 } ?? id
    let mentions = try fields.take("mentions", expected: "places like 'DOCUMENT 3..9'") {
      EvidencePlaces.mentions($0)
    }
    let aliases = fields.takeTexts("aliases")
    return graph.insert(
      Actor(
        id: ActorID(id), kind: kind, name: shown, aliases: aliases, mentions: mentions ?? [],
        attributes: fields.rest()))
  }

  /// Adds an edge.
  ///
  /// - Parameters:
  ///   - key: tells it apart from others between the same nodes, where the file gives one.
  ///   - label: what programs show; gives the type where no property does.
  ///   - place: where it stands, for messages.
  /// - Throws: `InputError` where the file is ours and a property makes no sense.
  mutating func addEdge(
    from source: ActorID, to target: ActorID, key: String? = nil, label: String? = nil,
    _ properties: [Property], place: Int
  ) throws(InputError) {
    var fields = PropertyFields(properties, of: .edge, format)
    let statedKey = format.isOurs ? try fields.takeText("key") : nil
    var type = try fields.takeText("type")
    if type == nil, let label { type = Self.relationType(label) }
    let date = try fields.take("date", expected: "a date or an interval") { TimeExtent($0) }
    let status = try fields.take(
      "status", expected: RelationStatus.allCases.map(\.rawValue).joined(separator: ", ")
    ) { RelationStatus(rawValue: $0) }
    let confidence = try fields.take("confidence", expected: "a number from 0 to 1") {
      Double($0).flatMap { (0...1).contains($0) ? $0 : nil }
    }
    let isInferred = try fields.take("inferred", expected: "true or false") { Bool($0) }
    let statedBy = try fields.takeText("statedBy")
    let evidence = try evidence(&fields)
    let relation = Relation(
      source: source, type: RelationType(type ?? "related-to"), target: target, date: date,
      status: status, statedBy: statedBy, isInferred: isInferred ?? false, confidence: confidence,
      evidence: evidence, attributes: fields.rest())
    do throws(ActorGraphError) {
      try keys.insert(relation, key: statedKey ?? key, into: &graph)
    } catch {
      waiting.append((relation, statedKey ?? key, place))
    }
  }

  private func evidence(_ fields: inout PropertyFields) throws(InputError) -> [Evidence] {
    var result: [Evidence] = []
    for number in fields.numbers("evidence") {
      let (quoteName, name) = PropertyNames.evidence(number)
      guard let quote = fields[quoteName] else {
        if format.isOurs, let place = fields[name] {
          throw fields.error(at: place, "there is no quote '\(quoteName)'")
        }
        continue
      }
      guard fields[name] != nil else {
        if format.isOurs {
          throw fields.error(at: quote, "the quote '\(quoteName)' has no place '\(name)'")
        }
        continue
      }
      let words = quote.first ?? ""
      let piece = try fields.take(
        name, expected: "a place like 'DOCUMENT 3..9 source 3..5 target 7..9'"
      ) { EvidencePlaces.evidence($0, quote: words) }
      guard let piece else { continue }
      fields.take(quoteName)
      result.append(piece)
    }
    return result
  }

  /// The whole graph, once everything has come in.
  ///
  /// - Parameter addsMissingNodes: whether an edge makes the nodes that nothing has described, as in a
  ///   table of edges.
  /// - Throws: `InputError` at an edge to a node that is not there.
  mutating func finish(addsMissingNodes: Bool = false) throws(InputError) -> ActorGraph {
    for (relation, key, place) in waiting {
      if addsMissingNodes {
        for id in [relation.source, relation.target] where graph.actor(id) == nil {
          graph.insert(Actor(id: id, kind: .actor, name: id.rawValue))
        }
      }
      do throws(ActorGraphError) {
        try keys.insert(relation, key: key, into: &graph)
      } catch {
        throw format.error(place, error.description, "describe the node, or correct its name")
      }
    }
    waiting = []
    return graph
  }

  /// A word that can name a relation type, from an edge's label: `Is member of` gives
  /// `is-member-of`. Nil where there is no letter or digit.
  static func relationType(_ label: String) -> String? {
    let words = label.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }
}
