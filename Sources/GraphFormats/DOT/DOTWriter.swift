import ActorGraph

/// Writes DOT; what stands where is described at ``DOT``.
struct DOTWriter {
  private let ontology: Ontology
  private let properties = PropertyWriter(names: DOTAttributeNames.names)
  private var output = OutputBuffer()
  private var nodeNames: [ActorID: String] = [:]
  private var labels: [RelationType: (label: String, isSymmetric: Bool)] = [:]
  /// Whether an attribute of the current node or edge has been written.
  private var isContinued = false

  init(ontology: Ontology) {
    self.ontology = ontology
  }

  /// Writes a graph in pieces.
  mutating func write<Failure>(_ graph: ActorGraph, to sink: ByteSink<Failure>) throws(Failure) {
    output.append(Self.head)
    output.append("digraph ")
    let name = graph.attributes["name"]
    if !name.isEmpty {
      output.append(dotString: DOTText.encode(name))
      output.append(" ")
    }
    output.append("{\n")
    writeHeader(graph)
    try sink(output.bytes)
    let actors = graph.actors
    nameNodes(actors)
    let writer = self
    try OutputPieces.write(actors.count, to: sink) { range, output in
      writer.append(to: &output) { part in for index in range { part.write(actors[index]) } }
    }
    let edges = KeyedRelations(of: graph)
    try OutputPieces.write(edges.count, to: sink) { range, output in
      writer.append(to: &output) { part in for index in range { part.write(edges[index]) } }
    }
    try sink(Array("}\n".utf8))
  }

  /// Has a writer that knows what this one knows write to another place.
  private func append(to output: inout OutputBuffer, _ body: (inout DOTWriter) -> Void) {
    var part = self
    swap(&part.output, &output)
    body(&part)
    swap(&part.output, &output)
  }

  private static let head = """
    // A graph of actors, written by Sociogram, which reads it back whole; `dot -Tsvg` draws it.
    // Facts: kind, fullname, aliases, mentions; type, key, date, status, confidence, statedBy, inferred;
    // evidence1 is a quote and evidence1_at its place: document, offsets in Unicode scalars, where
    // source and target are named. Other facts have names of their own, or fact-NAME where NAME has
    // a meaning already. A value that starts with [ is a JSON list of texts. label, shape, style, dir, fontname,
    // fontsize and rankdir are for drawing only.

    """

  private mutating func writeHeader(_ graph: ActorGraph) {
    let facts = properties.properties(of: graph)
    writeLine(PropertyNames.marker, PropertyNames.version)
    for (name, values) in DOTAttributeNames.drawing(.graph) { writeLine(name, values[0]) }
    // The name stands before the braces.
    for fact in facts.dropFirst() where fact.name != "name" {
      writeLine(DOTText.encode([fact.name]), DOTText.encode(fact.values))
    }
    for (owner, keyword) in [(Property.Owner.node, "node"), (.edge, "edge")] {
      output.append("  \(keyword) [")
      let defaults = DOTAttributeNames.drawing(owner).filter {
        $0.values.count == 1 && $0.name != "dir"
      }
      for (index, attribute) in defaults.enumerated() {
        if index > 0 { output.append(", ") }
        output.append(attribute.name)
        output.append("=")
        output.append(dotString: attribute.values[0])
      }
      output.append("];\n")
    }
  }

  /// An attribute of the graph on a line of its own.
  private mutating func writeLine(_ name: String, _ value: String) {
    output.append("  ")
    output.append(dotName: name)
    output.append("=")
    output.append(dotString: value)
    output.append(";\n")
  }

  /// Finds a node name for every actor whose identifier cannot be one.
  ///
  /// Graphviz takes names that start with `%` for anonymous ones and does not write them again.
  private mutating func nameNodes(_ actors: [Actor]) {
    for actor in actors {
      let id = actor.id.rawValue
      if DOTText.isWritable(id), !id.utf8.starts(with: "%".utf8) { continue }
      var name = "actor-" + StableHash.hexadecimal(of: id)
      while actors.contains(where: { $0.id.rawValue == name }) { name += "-" }
      nodeNames[actor.id] = name
    }
  }

  private func nodeName(_ id: ActorID) -> String {
    nodeNames[id] ?? id.rawValue
  }
}

extension DOTWriter {
  private mutating func write(_ actor: Actor) {
    output.append("  ")
    output.append(dotString: nodeName(actor.id))
    begin()
    let label = DOTLabel.drawing(actor.name)
    write("label", label)
    let isRenamed = nodeNames[actor.id] != nil
    for fact in properties.properties(of: actor, isRenamed: isRenamed) {
      write(fact)
    }
    end()
  }

  private mutating func write(_ edge: KeyedRelation) {
    let relation = edge.relation
    output.append("  ")
    output.append(dotString: nodeName(relation.source))
    output.append(" -> ")
    output.append(dotString: nodeName(relation.target))
    begin()
    let drawing = drawing(of: relation.type)
    write("label", drawing.label)
    switch relation.status {
    case .planned?, .claimed?: write("style", "dashed")
    case .denied?: write("style", "dotted")
    case .current?, .former?, nil: break
    }
    if drawing.isSymmetric { write("dir", "none") }
    for fact in properties.properties(of: relation, key: edge.key) {
      write(fact)
    }
    end()
  }

  /// The words from source to target, and whether they say the same from target to source.
  private mutating func drawing(of type: RelationType) -> (label: String, isSymmetric: Bool) {
    if let known = labels[type] { return known }
    let definition = ontology.definition(of: type)
    let words = definition?.label ?? type.rawValue.split(separator: "-").joined(separator: " ")
    let drawing = (DOTLabel.drawing(words), definition?.isSymmetric ?? false)
    labels[type] = drawing
    return drawing
  }

  private mutating func begin() {
    output.append(" [\n")
    isContinued = false
  }

  private mutating func end() {
    output.append("\n  ];\n")
  }

  private mutating func write(_ fact: Property) {
    separate()
    if !output.append(dotWord: fact.name) {
      output.append(dotName: DOTText.encode([fact.name]))
    }
    output.append("=")
    if let text = fact.text, output.append(plainDOTString: text) { return }
    output.append(dotString: DOTText.encode(fact.values))
  }

  /// An attribute of a node or an edge, on a line of its own.
  private mutating func write(_ name: String, _ value: String) {
    separate()
    output.append(name)
    output.append("=")
    output.append(dotString: value)
  }

  private mutating func separate() {
    output.append(isContinued ? ",\n    " : "    ")
    isContinued = true
  }
}
