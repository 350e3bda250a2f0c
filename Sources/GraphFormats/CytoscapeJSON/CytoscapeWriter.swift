import ActorGraph

/// Writes the JSON of Cytoscape.js; the shape is described at ``CytoscapeJSON``.
struct CytoscapeWriter {
  /// Facts keep out of the way of members that tie a graph together, and of the one name that
  /// programs in JavaScript cannot store.
  static let names = PropertyNames { name, owner in
    switch owner {
    case .graph: name == "__proto__"
    case .node: ["id", "parent", "value", "__proto__"].contains(name)
    case .edge: ["id", "source", "target", "__proto__"].contains(name)
    }
  }

  private let ontology: Ontology
  private let properties = PropertyWriter(names: names)
  private var ids = UniqueNames()
  private var output = OutputBuffer()

  init(ontology: Ontology) {
    self.ontology = ontology
  }

  mutating func bytes(of graph: ActorGraph) -> [UInt8] {
    output = OutputBuffer(capacity: 512 * (graph.actorCount + graph.relationCount))
    output.append("{\n\"data\": {")
    output.append(members: properties.properties(of: graph), of: .graph)
    output.append("},\n\"directed\": true,\n\"multigraph\": true,\n\"elements\": {\n\"nodes\": ")
    let actors = graph.actors
    for actor in actors where !actor.id.rawValue.isEmpty { _ = ids.claim(actor.id.rawValue) }
    let unnamed = actors.first?.id == "" ? ids.claim("actor-" + StableHash.hexadecimal(of: "")) : ""
    func nodeID(_ actor: ActorID) -> String {
      actor.rawValue.isEmpty ? unnamed : actor.rawValue
    }
    output.append(lines: actors) { output, actor in
      output.append("{\"data\": {\"id\": ")
      output.append(jsonString: nodeID(actor.id))
      output.append(member: "value", nodeID(actor.id))
      let facts = properties.properties(of: actor, isRenamed: actor.id.rawValue.isEmpty)
      output.append(members: facts, of: .node, isContinued: true)
      output.append("}}")
    }
    output.append(",\n\"edges\": ")
    output.append(lines: KeyedRelations(of: graph)) { output, edge in
      let (source, target) = (nodeID(edge.relation.source), nodeID(edge.relation.target))
      let hash = StableHash.hexadecimal(of: source, target, edge.key)
      output.append("{\"data\": {\"id\": ")
      output.append(jsonString: ids.claim("relation-" + hash))
      output.append(member: "source", source)
      output.append(member: "target", target)
      output.append(member: "label", ontology.words(of: edge.relation.type))
      let facts = properties.properties(of: edge.relation, key: edge.key)
      output.append(members: facts, of: .edge, isContinued: true)
      output.append("}}")
    }
    output.append("\n}\n}\n")
    return output.bytes
  }
}

extension Ontology {
  /// The words from source to target; a type that the ontology does not know is its own words.
  func words(of type: RelationType) -> String {
    definition(of: type)?.label ?? type.rawValue.split(separator: "-").joined(separator: " ")
  }
}
