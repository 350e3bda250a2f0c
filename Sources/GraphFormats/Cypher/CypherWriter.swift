import ActorGraph

/// Writes a graph as statements of openCypher; the form is described at ``Cypher``.
struct CypherWriter {
  private let graph: ActorGraph
  private let ontology: Ontology
  private let dialect: CypherDialect
  private let actors: [Actor]
  private let relations: KeyedRelations
  private var output = OutputBuffer()

  /// How many nodes or relationships one statement makes: few enough to be parsed and kept in a
  /// transaction, enough that parsing a statement costs little.
  private static let batch = 500

  init(_ graph: ActorGraph, ontology: Ontology, dialect: CypherDialect) {
    self.graph = graph
    self.ontology = ontology
    self.dialect = dialect
    actors = graph.actors
    relations = KeyedRelations(of: graph)
  }

  mutating func script() -> [UInt8] {
    writeHead()
    writeGraph()
    write(graph.documents, { $0.write($1) }, "MERGE (d:SourceDocument {id: row.id})\nSET d += row")
    let lists = Self.lists(actors.map(\.attributes))
    let kinds = Dictionary(grouping: actors, by: \.kind).sorted { $0.key < $1.key }
    for (kind, actors) in kinds {
      var labels = OutputBuffer()
      for label in CypherNames.labels(of: kind, ontology) {
        labels.append(":")
        labels.append(cypherName: label)
      }
      let set = labels.bytes.isEmpty ? "" : "a\(labels.text), "
      write(
        actors, { $0.write($1, lists) }, "MERGE (a:Actor {id: row.id})\nSET \(set)a += row")
    }
    writeRelations()
    return output.bytes
  }

  private mutating func writeHead() {
    output.append(
      """
      // A graph of actors, written by Sociogram. Actors are nodes labelled Actor and by kind;
      // relations are relationships with key, type, date, status, confidence, statedBy, inferred;
      // evidence holds quotes and evidence_at their places: document, offsets in Unicode scalars.
      // Loading this again changes nothing.

      """)
    if dialect == .neo4j {
      output.append(
        """

        CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (a:Actor) REQUIRE a.id IS UNIQUE;

        """)
    } else if max(actors.count, relations.count) > Self.batch {
      output.append(
        """
        // First make an index on id of the nodes labelled Actor, in the words of your database:
        // without one every actor and every relation is a search through all actors.

        """)
    }
  }

  private mutating func writeGraph() {
    if graph.attributes.isEmpty { return }
    output.append("\nMERGE (g:ActorGraph {sociogram: '1'})\nSET g += {")
    var isContinued = false
    for name in graph.attributes.names {
      let written = name == "name" ? name : CypherNames.property(name, .graph)
      let values = graph.attributes[name]
      write(written, values, isList: values.count > 1, &isContinued)
    }
    output.append("};\n")
  }

  private mutating func writeRelations() {
    let lists = Self.lists(relations.map(\.relation.attributes))
    let types = Dictionary(grouping: relations) { $0.relation.type }.sorted { $0.key < $1.key }
    for (type, relations) in types {
      var name = OutputBuffer()
      name.append(cypherName: CypherNames.relationshipType(type))
      write(
        relations, { $0.write($1, lists) },
        """
        MATCH (s:Actor {id: row.source}), (t:Actor {id: row.target})
        MERGE (s)-[r:\(name.text) {key: row.properties.key}]->(t)
        SET r += row.properties
        """)
    }
  }

  /// The names under which somebody has several texts: there everybody has a list.
  private static func lists(_ attributes: [Attributes]) -> Set<String> {
    var result: Set<String> = []
    for attributes in attributes {
      for name in attributes.names where attributes[name].count > 1 { result.insert(name) }
    }
    return result
  }
}

extension CypherWriter {
  /// Statements that run `action` for each row.
  private mutating func write<Element>(
    _ elements: [Element], _ row: (inout CypherWriter, Element) -> Void, _ action: String
  ) {
    var rest = elements[...]
    while !rest.isEmpty {
      output.append("\nUNWIND [\n")
      for (index, element) in rest.prefix(Self.batch).enumerated() {
        if index > 0 { output.append(",\n") }
        row(&self, element)
      }
      output.append("\n] AS row\n\(action);\n")
      rest = rest.dropFirst(Self.batch)
    }
  }

  private mutating func write(_ document: DocumentRecord) {
    output.append("{")
    var isContinued = false
    for (name, value) in [
      ("id", document.id.rawValue), ("name", document.name), ("title", document.title),
      ("published", document.published?.description), ("url", document.url),
    ] {
      if let value { write(name, [value], isList: false, &isContinued) }
    }
    output.append("}")
  }

  private mutating func write(_ actor: Actor, _ lists: Set<String>) {
    output.append("{")
    var isContinued = false
    write("id", [actor.id.rawValue], isList: false, &isContinued)
    write("kind", [actor.kind.rawValue], isList: false, &isContinued)
    write("name", [actor.name], isList: false, &isContinued)
    write("aliases", actor.aliases, isList: true, &isContinued)
    let mentions = actor.mentions.map { EvidencePlaces.text(of: [$0]) }
    write("mentions", mentions, isList: true, &isContinued)
    write(actor.attributes, .node, lists, &isContinued)
    output.append("}")
  }

  private mutating func write(_ edge: KeyedRelation, _ lists: Set<String>) {
    let relation = edge.relation
    output.append("{source: ")
    output.append(cypherString: relation.source.rawValue)
    output.append(", target: ")
    output.append(cypherString: relation.target.rawValue)
    output.append(", properties: {")
    var isContinued = false
    for (name, value) in [
      ("type", relation.type.rawValue), ("key", edge.key), ("date", relation.date?.description),
      ("status", relation.status?.rawValue), ("statedBy", relation.statedBy),
    ] {
      if let value { write(name, [value], isList: false, &isContinued) }
    }
    if let confidence = relation.confidence { output.append(", confidence: \(confidence)") }
    if relation.isInferred { output.append(", inferred: true") }
    write("evidence", relation.evidence.map(\.quote), isList: true, &isContinued)
    let places = relation.evidence.map { EvidencePlaces.text(of: $0) }
    write("evidence_at", places, isList: true, &isContinued)
    write(relation.attributes, .edge, lists, &isContinued)
    output.append("}}")
  }

  private mutating func write(
    _ attributes: Attributes, _ owner: Property.Owner, _ lists: Set<String>,
    _ isContinued: inout Bool
  ) {
    for name in attributes.names {
      let isList = lists.contains(name)
      write(CypherNames.property(name, owner), attributes[name], isList: isList, &isContinued)
    }
  }

  /// An entry of a map, unless there is no value.
  private mutating func write(
    _ name: String, _ values: [String], isList: Bool, _ isContinued: inout Bool
  ) {
    if values.isEmpty { return }
    if isContinued { output.append(", ") }
    isContinued = true
    output.append(cypherName: name)
    output.append(isList ? ": [" : ": ")
    for (index, value) in values.enumerated() {
      if index > 0 { output.append(", ") }
      output.append(cypherString: value)
    }
    if isList { output.append("]") }
  }
}
