import ActorGraph

/// Writes GML; what stands where is described at ``GML``.
struct GMLWriter {
  private let ontology: Ontology
  private let properties = PropertyWriter(names: GMLText.names)
  private var output = OutputBuffer()
  /// Whether confidences are written as numbers. igraph refuses a file with numbers next to zero,
  /// and rounds numbers where others are texts.
  private var hasNumbers = true

  init(ontology: Ontology) {
    self.ontology = ontology
  }

  mutating func bytes(of graph: ActorGraph) -> [UInt8] {
    output = OutputBuffer(capacity: 512 * (graph.actorCount + graph.relationCount))
    output.append("Creator \"Sociogram\"\ngraph [\n  directed 1\n  multigraph 1\n")
    for fact in properties.properties(of: graph) { write(fact, indent: "  ") }
    let labels = ActorLabels(graph)
    var numbers: [ActorID: Int] = [:]
    for (number, actor) in graph.actors.enumerated() {
      numbers[actor.id] = number
      write(actor, number, label: labels[actor.id])
    }
    let edges = KeyedRelations(of: graph)
    hasNumbers = edges.allSatisfy { $0.relation.confidence.map { $0 == 0 || $0.isNormal } ?? true }
    for edge in edges {
      guard let source = numbers[edge.relation.source], let target = numbers[edge.relation.target]
      else { continue }
      write(edge, source, target)
    }
    output.append("]\n")
    return output.bytes
  }

  private mutating func write(_ actor: Actor, _ number: Int, label: String) {
    output.append("  node [\n    id ")
    output.append(number)
    output.append("\n")
    write(Property("label", label), indent: "    ")
    for fact in properties.properties(of: actor, isRenamed: true) { write(fact, indent: "    ") }
    output.append("  ]\n")
  }

  private mutating func write(_ edge: KeyedRelation, _ source: Int, _ target: Int) {
    output.append("  edge [\n    source ")
    output.append(source)
    output.append("\n    target ")
    output.append(target)
    output.append("\n")
    let type = edge.relation.type
    let words =
      ontology.definition(of: type)?.label
      ?? type.rawValue.split(separator: "-").joined(separator: " ")
    write(Property("label", words), indent: "    ")
    for fact in properties.properties(of: edge.relation, key: edge.key) {
      write(fact, indent: "    ")
    }
    output.append("  ]\n")
  }

  private mutating func write(_ fact: Property, indent: String) {
    output.append(indent)
    output.append(GMLText.key(fact.name))
    output.append(" ")
    if fact.name == "confidence", hasNumbers {
      output.append(Self.real(fact.values[0]))
    } else {
      output.append(gmlString: GMLText.encode(fact.values))
    }
    output.append("\n")
  }

  /// A number as GML writes real ones: always with a point.
  private static func real(_ number: String) -> String {
    guard !number.contains("."), let exponent = number.firstIndex(of: "e") else { return number }
    return "\(number[..<exponent]).0\(number[exponent...])"
  }
}
