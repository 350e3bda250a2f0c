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

  mutating func bytes(of graph: ActorGraph) -> [UInt8] {
    body = OutputBuffer(capacity: 512 * (graph.actorCount + graph.relationCount))
    let actors = graph.actors
    names = XMLNodeNames(actors, edgeCount: graph.relationCount)
    for fact in properties.properties(of: graph) { write(fact, .graph) }
    for actor in actors { write(actor) }
    for edge in KeyedRelations(of: graph) { write(edge.relation, key: edge.key) }
    // Keys come first in the file, but are known last.
    var output = OutputBuffer()
    output.append(OutputBuffer.xmlDeclaration)
    output.append(Self.head)
    for (number, key) in keys.keys.enumerated() { Self.write(key, number, to: &output) }
    output.append("  <graph edgedefault=\"directed\">\n")
    body.append("  </graph>\n</graphml>\n")
    return output.bytes + body.bytes
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

  private static func write(_ key: XMLKeys.Key, _ number: Int, to output: inout OutputBuffer) {
    let name = PropertyText.encode([key.name.text], canHold: PropertyText.isXML)
    output.append("  <key id=\"d\(number)\" for=\"\(key.owner)\"")
    output.append(xmlAttribute: "attr.name", name)
    output.append(" attr.type=\"\(key.type)\"/>\n")
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

  private mutating func write(_ relation: Relation, key: String) {
    body.append("    <edge")
    body.append(xmlAttribute: "id", names.edge(key))
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
    if isLabel {
      body.append(xmlText: fact.values[0])
    } else {
      body.append(xmlValue: fact.values, isAttribute: false)
    }
    body.append("</data>\n")
  }
}
