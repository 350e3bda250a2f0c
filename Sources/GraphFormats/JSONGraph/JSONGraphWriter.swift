import ActorGraph

/// Writes JSON Graph Format; the shape is described at ``JSONGraph``.
enum JSONGraphWriter {
  static func bytes(of graph: ActorGraph) -> [UInt8] {
    let properties = PropertyWriter()
    var output = OutputBuffer(capacity: 512 * (graph.actorCount + graph.relationCount))
    output.append("{\"graph\": {\n\"directed\": true")
    var facts = properties.properties(of: graph)
    if let name = facts.take("name") {
      output.append(",\n\"label\": ")
      output.append(jsonString: name)
    }
    output.append(",\n\"metadata\": {")
    output.append(members: facts, of: .graph)
    output.append("},\n\"nodes\": {")
    for (index, actor) in graph.actors.enumerated() {
      output.append(index == 0 ? "\n" : ",\n")
      output.append(jsonString: actor.id.rawValue)
      output.append(": {\"label\": ")
      output.append(jsonString: actor.name)
      output.append(", \"metadata\": {")
      let facts = properties.properties(of: actor).filter { $0.name != "name" }
      output.append(members: facts, of: .node)
      output.append("}}")
    }
    output.append(graph.actorCount == 0 ? "},\n\"edges\": " : "\n},\n\"edges\": ")
    output.append(lines: KeyedRelations(of: graph)) { output, edge in
      output.append("{\"source\": ")
      output.append(jsonString: edge.relation.source.rawValue)
      output.append(member: "target", edge.relation.target.rawValue)
      output.append(member: "relation", edge.relation.type.rawValue)
      output.append(", \"metadata\": {")
      let facts = properties.properties(of: edge.relation, key: edge.key)
      output.append(members: facts.filter { $0.name != "type" }, of: .edge)
      output.append("}}")
    }
    output.append("\n}}\n")
    return output.bytes
  }
}
