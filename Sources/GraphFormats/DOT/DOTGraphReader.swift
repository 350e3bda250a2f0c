import ActorGraph

/// Turns a resolved DOT graph into a graph of actors; the rules stand at ``DOT/read(_:file:)``.
struct DOTGraphReader {
  private let dot: DOTGraph
  private let source: SourceText
  private let isOurs: Bool
  private var graph = ActorGraph()
  private var keys = FileKeys()

  init(_ dot: DOTGraph, source: SourceText) {
    self.dot = dot
    self.source = source
    isOurs = dot.attributes.contains { $0.name == DOTAttributeNames.marker }
  }

  mutating func read() throws(InputError) -> ActorGraph {
    try readGraphAttributes()
    var ids: [ActorID] = []
    ids.reserveCapacity(dot.nodes.count)
    for node in dot.nodes { ids.append(graph.insert(try actor(node))) }
    for edge in dot.edges {
      let (relation, key) = try self.relation(edge, from: ids[edge.tail], to: ids[edge.head])
      do throws(ActorGraphError) {
        try keys.insert(relation, key: key, into: &graph)
      } catch {
        throw source.error(at: edge.offset, error.description)
      }
    }
    return graph
  }

  private func fields(
    _ attributes: [DOTAttribute], _ owner: DOTAttributeNames.Owner
  ) -> DOTFields {
    DOTFields(attributes, of: owner, isOurs: isOurs, source: source)
  }

  private mutating func readGraphAttributes() throws(InputError) {
    var fields = fields(dot.attributes, .graph)
    if isOurs {
      try readVersion(&fields)
      try readDocuments(&fields)
    }
    // The text is decoded by now, so the declaration holds no longer.
    _ = fields.take("charset")
    graph.attributes = fields.rest()
    if let name = dot.name {
      graph.attributes.insert(contentsOf: isOurs ? DOTText.decode(name) : [name], for: "name")
    }
    if !dot.isDirected { graph.attributes.insert("false", for: "directed") }
    if dot.isStrict { graph.attributes.insert("true", for: "strict") }
  }

  private func readVersion(_ fields: inout DOTFields) throws(InputError) {
    guard let marker = fields.take(DOTAttributeNames.marker) else { return }
    guard marker.value == DOTAttributeNames.version else {
      throw fields.error(
        at: marker,
        "the file has version '\(marker.value.prefix(20))' of the format; this program reads "
          + "version \(DOTAttributeNames.version)")
    }
  }

  private mutating func readDocuments(_ fields: inout DOTFields) throws(InputError) {
    for number in fields.numbers("document") {
      let stem = "document\(number)"
      guard let id = try fields.takeText(stem) else { continue }
      let document = DocumentRecord(
        id: DocumentID(id), name: try fields.takeText("\(stem)_name") ?? id,
        title: try fields.takeText("\(stem)_title"),
        published: try fields.take("\(stem)_published", expected: "a date") { PartialDate($0[0]) },
        url: try fields.takeText("\(stem)_url"))
      graph.insert(document)
    }
  }

  private func actor(_ node: DOTGraph.Node) throws(InputError) -> Actor {
    var fields = fields(node.attributes, .node)
    let id = isOurs ? try fields.takeText("identifier") ?? node.name : node.name
    let kind = try fields.takeText("kind").map(ActorKind.init(_:)) ?? .actor
    // Taken in this order, so that a `name` beside a `fullname` stays an attribute.
    var name = try fields.takeText("fullname")
    if name == nil { name = try fields.takeText("name") }
    let shown = name ?? labelText(of: fields) ?? id
    if let label = fields["label"], !label.isHTML, label.value == DOTLabel.drawing(shown) {
      _ = fields.take("label")
    }
    let mentions = try fields.take("mentions", expected: "places like 'DOCUMENT 3..9'") {
      $0.count == 1 ? DOTPlaces.mentions($0[0]) : nil
    }
    let aliases = fields.takeTexts("aliases")
    var attributes = fields.rest()
    attributes.insert(contentsOf: node.subgraphs, for: "subgraph")
    return Actor(
      id: ActorID(id), kind: kind, name: shown, aliases: aliases, mentions: mentions ?? [],
      attributes: attributes)
  }

  /// What the label says, where that can be a name.
  private func labelText(of fields: DOTFields) -> String? {
    guard let label = fields["label"], !label.isHTML, !label.value.isEmpty,
      fields["shape"].map({ !$0.value.lowercased().hasSuffix("record") }) ?? true
    else { return nil }
    return DOTLabel.plainText(label.value)
  }

  private func relation(
    _ edge: DOTGraph.Edge, from tail: ActorID, to head: ActorID
  ) throws(InputError) -> (Relation, key: String?) {
    var fields = fields(edge.attributes, .edge)
    var type = try fields.takeText("type")
    let label = fields["label"]
    if isOurs {
      _ = fields.take("label")
    }
    if type == nil, let label, !label.isHTML, let text = DOTLabel.plainText(label.value) {
      type = DOTLabel.relationType(text)
      // What the type says again need not be kept twice.
      if type?.split(separator: "-").joined(separator: " ") == label.value {
        _ = fields.take("label")
      }
    }
    let date = try fields.take("date", expected: "a date or an interval") { TimeExtent($0[0]) }
    let status = try fields.take(
      "status", expected: RelationStatus.allCases.map(\.rawValue).joined(separator: ", ")
    ) { RelationStatus(rawValue: $0[0]) }
    let confidence = try fields.take("confidence", expected: "a number from 0 to 1") {
      Double($0[0]).flatMap { (0...1).contains($0) ? $0 : nil }
    }
    let isInferred = try fields.take("inferred", expected: "true or false") { Bool($0[0]) }
    let statedBy = try fields.takeText("statedBy")
    let evidence = try evidence(&fields)
    let key = isOurs ? edge.key.map { DOTText.decode($0)[0] } : edge.key
    let relation = Relation(
      source: tail, type: RelationType(type ?? "related-to"), target: head, date: date,
      status: status, statedBy: statedBy, isInferred: isInferred ?? false, confidence: confidence,
      evidence: evidence, attributes: fields.rest())
    return (relation, key)
  }

  private func evidence(_ fields: inout DOTFields) throws(InputError) -> [Evidence] {
    var result: [Evidence] = []
    for number in fields.numbers("evidence") {
      let quoteName = "evidence\(number)"
      let name = "\(quoteName)_at"
      guard let quote = fields[quoteName] else {
        if isOurs, let place = fields[name] {
          throw fields.error(at: place, "there is no quote '\(quoteName)'")
        }
        continue
      }
      guard fields[name] != nil else {
        if isOurs {
          throw fields.error(at: quote, "the quote '\(quoteName)' has no place '\(name)'")
        }
        continue
      }
      let words = isOurs ? DOTText.decode(quote.value)[0] : quote.value
      let piece = try fields.take(
        name, expected: "a place like 'DOCUMENT 3..9 source 3..5 target 7..9'"
      ) { DOTPlaces.evidence($0[0], quote: words) }
      guard let piece else { continue }
      _ = fields.take(quoteName)
      result.append(piece)
    }
    return result
  }
}
