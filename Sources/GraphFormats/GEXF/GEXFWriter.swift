import ActorGraph

/// Writes GEXF; what stands where is described at ``GEXF``.
struct GEXFWriter {
  private let ontology: Ontology
  private let properties = PropertyWriter(names: GEXF.names)
  private var output = OutputBuffer()
  private var keys = XMLKeys()
  private var names = XMLNodeNames([])
  private var labels: [RelationType: String] = [:]

  init(ontology: Ontology) {
    self.ontology = ontology
  }

  mutating func bytes(of graph: ActorGraph) -> [UInt8] {
    output = OutputBuffer(capacity: 512 * (graph.actorCount + graph.relationCount))
    let actors = graph.actors
    let edges = KeyedRelations(of: graph)
    names = XMLNodeNames(actors, edgeCount: edges.count)
    output.append("    <nodes count=\"\(actors.count)\">\n")
    for actor in actors { write(actor) }
    output.append("    </nodes>\n    <edges count=\"\(edges.count)\">\n")
    for edge in edges { write(edge.relation, key: edge.key) }
    output.append("    </edges>\n  </graph>\n</gexf>\n")
    // The attributes come first in the file, but are known last.
    return head(of: graph, isDated: edges.contains { $0.relation.date != nil }) + output.bytes
  }

  private func head(of graph: ActorGraph, isDated: Bool) -> [UInt8] {
    var head = OutputBuffer()
    head.append(OutputBuffer.xmlDeclaration)
    head.append(
      """
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <meta>
          <creator>Sociogram</creator>
          <description>
      """)
    head.append(xmlText: description(of: graph))
    head.append("</description>\n  </meta>\n  <graph defaultedgetype=\"directed\"")
    head.append(
      isDated
        ? " mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\">\n"
        : " mode=\"static\">\n")
    for owner in [Property.Owner.node, .edge] {
      head.append("    <attributes class=\"\(owner)\" mode=\"static\">\n")
      for (number, key) in keys.keys.enumerated() where key.owner == owner {
        head.append("      <attribute id=\"a\(number)\"")
        let title = PropertyText.encode([key.name.text], canHold: PropertyText.isXML)
        head.append(xmlAttribute: "title", title)
        head.append(" type=\"\(key.type)\"/>\n")
      }
      head.append("    </attributes>\n")
    }
    return head.bytes
  }

  /// The facts of the graph as a whole, a JSON object.
  private func description(of graph: ActorGraph) -> String {
    var text = OutputBuffer()
    text.append("{")
    for (index, fact) in properties.properties(of: graph).enumerated() {
      text.append(index == 0 ? "\n" : ",\n")
      text.append(jsonString: fact.name, canHold: PropertyText.isXML)
      text.append(": ")
      if fact.values.count != 1 { text.append("[") }
      for (index, value) in fact.values.enumerated() {
        if index > 0 { text.append(", ") }
        text.append(jsonString: value, canHold: PropertyText.isXML)
      }
      if fact.values.count != 1 { text.append("]") }
    }
    text.append("\n}")
    return text.text
  }
}

extension GEXFWriter {
  private mutating func write(_ actor: Actor) {
    output.append("      <node")
    output.append(xmlAttribute: "id", names[actor.id])
    output.append(xmlAttribute: "label", actor.name)
    output.append(">\n        <attvalues>\n")
    let isRenamed = names.isRenamed(actor.id)
    for fact in properties.properties(of: actor, isRenamed: isRenamed) { write(fact, .node) }
    output.append("        </attvalues>\n      </node>\n")
  }

  private mutating func write(_ relation: Relation, key: String) {
    let name = names.edge(key)
    output.append("      <edge")
    output.append(xmlAttribute: "id", name)
    output.append(xmlAttribute: "source", names[relation.source])
    output.append(xmlAttribute: "target", names[relation.target])
    output.append(xmlAttribute: "label", label(of: relation.type))
    output.append(xmlAttribute: "kind", relation.type.rawValue)
    let facts = properties.properties(of: relation, key: key).map(XMLWeight.plain)
    for weight in facts where weight.name == "weight" {
      output.append(xmlAttribute: "weight", weight.values[0])
    }
    output.append(">\n        <attvalues>\n")
    for fact in facts {
      switch fact.name {
      case "weight": break
      case "key": if !name.utf8.elementsEqual(key.utf8) { write(Property(GEXF.key, key), .edge) }
      default: write(fact, .edge)
      }
    }
    output.append("        </attvalues>\n")
    if let date = relation.date { write(date) }
    output.append("      </edge>\n")
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

  private mutating func write(_ fact: Property, _ owner: Property.Owner) {
    output.append("          <attvalue for=\"a")
    output.append(keys.number(fact.name, owner))
    output.append("\" value=\"")
    output.append(xmlValue: fact, isAttribute: true)
    output.append("\"/>\n")
  }

  private mutating func write(_ date: TimeExtent) {
    output.append("        <spells>\n          <spell")
    if let start = date.start {
      let first = PartialDate(year: start.year, month: start.month ?? 1, day: start.day ?? 1)
      output.append(xmlAttribute: "start", (first ?? start).description)
    }
    if let end = date.end {
      let month = end.month ?? 12
      let day = end.day ?? PartialDate.days(inMonth: month, of: end.year)
      let last = PartialDate(year: end.year, month: month, day: day)
      output.append(xmlAttribute: "end", (last ?? end).description)
    }
    output.append("/>\n        </spells>\n")
  }
}
