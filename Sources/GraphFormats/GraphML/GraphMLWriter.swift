import ActorGraph

/// Writes GraphML; what stands where is described at ``GraphML``.
struct GraphMLWriter {
  private let ontology: Ontology
  private let properties = PropertyWriter(names: GraphML.names)
  private var body = OutputBuffer()
  private var keys = XMLKeys()
  private var names = XMLNodeNames([])
  private var labels: [RelationType: String] = [:]

  init(ontology: Ontology) {
    self.ontology = ontology
  }

  /// Writes a graph in pieces.
  mutating func write<Failure>(_ graph: ActorGraph, to sink: ByteSink<Failure>) throws(Failure) {
    let (actors, edges) = (graph.actors, KeyedRelations(of: graph))
    let edgeNames = prepare(graph, actors, edges)
    body.append(OutputBuffer.xmlDeclaration)
    body.append(Self.head)
    for (number, key) in keys.keys.enumerated() { write(key, number) }
    body.append("  <graph edgedefault=\"directed\">\n")
    for fact in properties.properties(of: graph) { write(fact, .graph) }
    try sink(body.bytes)
    let writer = self
    try OutputPieces.write(actors.count, to: sink) { range, output in
      writer.append(to: &output) { part in for index in range { part.write(actors[index]) } }
    }
    try OutputPieces.write(edges.count, to: sink) { range, output in
      writer.append(to: &output) { part in
        for index in range {
          let edge = edges[index]
          part.write(edge.relation, key: edge.key, name: edgeNames[index] ?? edge.key)
        }
      }
    }
    try sink(Array("  </graph>\n</graphml>\n".utf8))
  }

  /// Finds the names of nodes and the keys of facts, which stand before all of them in the file but
  /// are numbered as they come.
  ///
  /// - Returns: the names of those edges that are not called by their keys.
  private mutating func prepare(
    _ graph: ActorGraph, _ actors: [Actor], _ edges: KeyedRelations
  ) -> [Int: String] {
    names = XMLNodeNames(actors, edgeCount: edges.count)
    for fact in properties.properties(of: graph) { _ = keys.number(fact.name, .graph) }
    for actor in actors {
      _ = keys.number("label", .node)
      let isRenamed = names.isRenamed(actor.id)
      for fact in properties.properties(of: actor, isRenamed: isRenamed) {
        _ = keys.number(fact.name, .node)
      }
    }
    var edgeNames: [Int: String] = [:]
    var known: Set<PropertyWriter.Shape> = []
    for (index, edge) in edges.enumerated() {
      let name = names.edge(edge.key)
      if name != edge.key { edgeNames[index] = name }
      // Most relations know the same things of themselves.
      if let shape = properties.shape(of: edge.relation), !known.insert(shape).inserted { continue }
      _ = keys.number("label", .edge)
      for fact in properties.properties(of: edge.relation, key: edge.key) {
        _ = keys.number(XMLWeight.plain(fact).name, .edge)
      }
    }
    return edgeNames
  }

  /// Has a writer that knows what this one knows write to another place.
  private func append(to output: inout OutputBuffer, _ body: (inout GraphMLWriter) -> Void) {
    var part = self
    swap(&part.body, &output)
    body(&part)
    swap(&part.body, &output)
  }

  private static let head = """
    <!-- A graph of actors, written by Sociogram, which reads it back whole. evidence1 is a quote,
      evidence1_at its place: document, offsets in Unicode scalars, where source and target are named.
      A value that starts with [ is a JSON list of texts; label is for drawing only. -->
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
    http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">

    """

  private mutating func write(_ key: XMLKeys.Key, _ number: Int) {
    let name = PropertyText.encode([key.name.text], canHold: PropertyText.isXML)
    body.append("  <key id=\"d\(number)\" for=\"\(key.owner)\"")
    body.append(xmlAttribute: "attr.name", name)
    body.append(" attr.type=\"\(key.type)\"/>\n")
  }

  private mutating func write(_ actor: Actor) {
    body.append("    <node")
    body.append(xmlAttribute: "id", names[actor.id])
    body.append(">\n")
    let isRenamed = names.isRenamed(actor.id)
    write(Property("label", actor.name), .node, isLabel: true)
    for fact in properties.properties(of: actor, isRenamed: isRenamed) { write(fact, .node) }
    body.append("    </node>\n")
  }

  private mutating func write(_ relation: Relation, key: String, name: String) {
    body.append("    <edge")
    body.append(xmlAttribute: "id", name)
    body.append(xmlAttribute: "source", names[relation.source])
    body.append(xmlAttribute: "target", names[relation.target])
    body.append(">\n")
    write(Property("label", label(of: relation.type)), .edge, isLabel: true)
    for fact in properties.properties(of: relation, key: key) {
      write(XMLWeight.plain(fact), .edge)
    }
    body.append("    </edge>\n")
  }

  /// The words from source to target.
  private mutating func label(of type: RelationType) -> String {
    if let label = labels[type] { return label }
    let label =
      ontology.definition(of: type)?.label
      ?? type.rawValue.split(separator: "-").joined(separator: " ")
    labels[type] = label
    return label
  }

  private mutating func write(
    _ fact: Property, _ owner: Property.Owner, isLabel: Bool = false
  ) {
    body.append(owner == .graph ? "    <data key=\"d" : "      <data key=\"d")
    body.append(keys.number(fact.name, owner))
    body.append("\">")
    if isLabel, let label = fact.text {
      body.append(xmlText: label)
    } else {
      body.append(xmlValue: fact, isAttribute: false)
    }
    body.append("</data>\n")
  }
}
