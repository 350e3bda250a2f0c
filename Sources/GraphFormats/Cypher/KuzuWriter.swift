import ActorGraph

/// Writes a graph as statements of Kuzu, one a line, with the tables first; the form is described
/// at ``Cypher``.
struct KuzuWriter {
  private let graph: ActorGraph
  private let relations: KeyedRelations
  private var tables: [RelationType: String] = [:]
  private var output = OutputBuffer()

  /// How many statements share a transaction.
  private static let batch = 1_000

  init(_ graph: ActorGraph) {
    self.graph = graph
    relations = KeyedRelations(of: graph)
  }

  mutating func script() -> [UInt8] {
    writeTables()
    var statements = 0
    if !graph.attributes.isEmpty {
      begin(&statements)
      output.append("CREATE (:ActorGraph {sociogram: '1'")
      write(graph.attributes)
      output.append("});\n")
    }
    for document in graph.documents {
      begin(&statements)
      write(document)
    }
    for actor in graph.actors {
      begin(&statements)
      write(actor)
    }
    for edge in relations {
      begin(&statements)
      write(edge)
    }
    if statements > 0 { output.append("COMMIT;\n") }
    return output.bytes
  }

  private mutating func begin(_ statements: inout Int) {
    if statements % Self.batch == 0 {
      output.append(statements == 0 ? "BEGIN TRANSACTION;\n" : "COMMIT;\nBEGIN TRANSACTION;\n")
    }
    statements += 1
  }

  private mutating func writeTables() {
    output.append(
      """
      // A graph of actors, written by Sociogram for Kuzu: load it into an empty database.
      // evidence holds quotes and evidence_at their places: document, offsets in Unicode scalars.
      CREATE NODE TABLE ActorGraph(sociogram STRING, attributes MAP(STRING, STRING[]), \
      PRIMARY KEY(sociogram));
      CREATE NODE TABLE SourceDocument(id STRING, name STRING, title STRING, published STRING, \
      url STRING, PRIMARY KEY(id));
      CREATE NODE TABLE Actor(id STRING, kind STRING, name STRING, aliases STRING[], \
      mentions STRING[], attributes MAP(STRING, STRING[]), PRIMARY KEY(id));

      """)
    // Kuzu compares the names of tables without regard to case.
    let nodes = [CypherNames.actor, CypherNames.document, CypherNames.graph]
    var used = Set(nodes.map { $0.lowercased() })
    for type in Set(relations.map(\.relation.type)).sorted() {
      // A backtick cannot stand in a name.
      let scalars = CypherNames.relationshipType(type).unicodeScalars.map { $0 == "`" ? "_" : $0 }
      let wished = String(String.UnicodeScalarView(scalars))
      var name = wished
      var number = 2
      while !used.insert(name.lowercased()).inserted {
        name = "\(wished)_\(number)"
        number += 1
      }
      tables[type] = name
      output.append("CREATE REL TABLE ")
      output.append(backtickedName: name)
      output.append(
        "(FROM Actor TO Actor, type STRING, key STRING, date STRING, status STRING, "
          + "statedBy STRING, confidence DOUBLE, inferred BOOL, evidence STRING[], "
          + "evidence_at STRING[], attributes MAP(STRING, STRING[]));\n")
    }
  }
}

extension KuzuWriter {
  private mutating func write(_ document: DocumentRecord) {
    output.append("CREATE (:SourceDocument {id: ")
    output.append(kuzuString: document.id.rawValue)
    write("name", document.name)
    write("title", document.title)
    write("published", document.published?.description)
    write("url", document.url)
    output.append("});\n")
  }

  private mutating func write(_ actor: Actor) {
    output.append("CREATE (:Actor {id: ")
    output.append(kuzuString: actor.id.rawValue)
    write("kind", actor.kind.rawValue)
    write("name", actor.name)
    write("aliases", actor.aliases)
    write("mentions", actor.mentions.map { EvidencePlaces.text(of: [$0]) })
    write(actor.attributes)
    output.append("});\n")
  }

  private mutating func write(_ edge: KeyedRelation) {
    let relation = edge.relation
    output.append("MATCH (s:Actor {id: ")
    output.append(kuzuString: relation.source.rawValue)
    output.append("}), (t:Actor {id: ")
    output.append(kuzuString: relation.target.rawValue)
    output.append("}) CREATE (s)-[:")
    output.append(backtickedName: tables[relation.type] ?? "RELATED_TO")
    output.append(" {type: ")
    output.append(kuzuString: relation.type.rawValue)
    write("key", edge.key)
    write("date", relation.date?.description)
    write("status", relation.status?.rawValue)
    write("statedBy", relation.statedBy)
    if let confidence = relation.confidence { output.append(", confidence: \(confidence)") }
    if relation.isInferred { output.append(", inferred: true") }
    write("evidence", relation.evidence.map(\.quote))
    write("evidence_at", relation.evidence.map { EvidencePlaces.text(of: $0) })
    write(relation.attributes)
    output.append("}]->(t);\n")
  }

  private mutating func write(_ name: String, _ value: String?) {
    guard let value else { return }
    output.append(", \(name): ")
    output.append(kuzuString: value)
  }

  private mutating func write(_ name: String, _ values: [String]) {
    if values.isEmpty { return }
    output.append(", \(name): ")
    write(values)
  }

  private mutating func write(_ values: [String]) {
    output.append("[")
    for (index, value) in values.enumerated() {
      if index > 0 { output.append(", ") }
      output.append(kuzuString: value)
    }
    output.append("]")
  }

  private mutating func write(_ attributes: Attributes) {
    if attributes.isEmpty { return }
    output.append(", attributes: map(")
    write(attributes.names)
    output.append(", [")
    for (index, name) in attributes.names.enumerated() {
      if index > 0 { output.append(", ") }
      write(attributes[name])
    }
    output.append("])")
  }
}
