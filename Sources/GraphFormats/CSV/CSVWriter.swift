import ActorGraph

/// Writes tables of actors, relations and of the graph; what stands where is described at ``CSV``
/// and ``EdgeTable``.
struct CSVWriter {
  private let ontology: Ontology
  private let delimiter: CSV.Delimiter
  private let properties = PropertyWriter(names: CSVColumn.names)
  private var words: [RelationType: (direction: String, label: String)] = [:]

  init(ontology: Ontology, delimiter: CSV.Delimiter) {
    self.ontology = ontology
    self.delimiter = delimiter
  }

  /// The table of actors.
  func nodes(of graph: ActorGraph) -> [UInt8] {
    let actors = graph.actors
    let facts = FactColumns(.node, actors.lazy.map(\.attributes))
    var output = OutputBuffer(capacity: 128 * actors.count)
    output.append(csvRecord: CSVColumn.nodes.map(\.name) + facts.header, delimiter)
    for actor in actors {
      let places = EvidencePlaces.text(of: actor.mentions)
      let cells = [
        [actor.id.rawValue], [actor.name], [actor.kind.rawValue], actor.aliases,
        actor.mentions.isEmpty ? [] : [places],
      ].map(CSVColumn.cell)
      output.append(csvRecord: cells + facts.cells(actor.attributes), delimiter)
    }
    return output.bytes
  }

  /// The table of relations beside a table of actors.
  mutating func edges(of graph: ActorGraph) -> [UInt8] {
    let edges = KeyedRelations(of: graph)
    let facts = FactColumns(.edge, edges.lazy.map(\.relation.attributes))
    var output = OutputBuffer(capacity: 256 * edges.count)
    output.append(csvRecord: CSVColumn.edges.map(\.name) + facts.header, delimiter)
    for edge in edges {
      let relation = edge.relation
      let ends = [[relation.source.rawValue], [relation.target.rawValue]].map(CSVColumn.cell)
      let cells = ends + self.cells(of: relation, key: edge.key)
      output.append(csvRecord: cells + facts.cells(relation.attributes), delimiter)
    }
    return output.bytes
  }

  /// The table of relations alone, of a graph whose actors have their labels as identifiers.
  mutating func edgeTable(of graph: ActorGraph) -> [UInt8] {
    let relations = graph.relations
    let facts = FactColumns(.edge, relations.lazy.map(\.attributes))
    var output = OutputBuffer(capacity: 256 * relations.count)
    output.append(csvRecord: CSVColumn.edgeTable.map(\.name) + facts.header, delimiter)
    for relation in relations {
      let ends = [relation.source, relation.target].flatMap { end in
        [[end.rawValue], graph.actor(end).map { [$0.kind.rawValue] } ?? []].map(CSVColumn.cell)
      }
      let cells = ends + self.cells(of: relation, key: relation.discriminator)
      output.append(csvRecord: cells + facts.cells(relation.attributes), delimiter)
    }
    return output.bytes
  }

  /// The table of what is known of the graph as a whole.
  func graph(_ graph: ActorGraph) -> [UInt8] {
    var output = OutputBuffer()
    output.append(csvRecord: CSVColumn.graph, delimiter)
    for property in properties.properties(of: graph) {
      output.append(
        csvRecord: [CSVColumn.cell([property.name]), CSVColumn.cell(property.values)], delimiter)
    }
    return output.bytes
  }

  /// From `Type` to `evidence_at`.
  private mutating func cells(of relation: Relation, key: String) -> [String] {
    let words = words(of: relation.type)
    let evidence = relation.evidence
    return [
      words.direction, CSVColumn.cell([relation.type.rawValue]), CSVColumn.cell([words.label]),
      key.isEmpty ? "" : CSVColumn.cell([key]), relation.date?.description ?? "",
      relation.status?.rawValue ?? "", relation.confidence?.description ?? "",
      CSVColumn.cell(relation.statedBy.map { [$0] } ?? []), relation.isInferred ? "true" : "",
      CSVColumn.cell(evidence.map(\.quote)),
      CSVColumn.cell(evidence.map(EvidencePlaces.text(of:))),
    ]
  }

  private mutating func words(of type: RelationType) -> (direction: String, label: String) {
    if let known = words[type] { return known }
    let definition = ontology.definition(of: type)
    let label =
      definition?.label ?? type.rawValue.split(separator: "-").joined(separator: " ")
    let result = (definition?.isSymmetric == true ? "Undirected" : "Directed", label)
    words[type] = result
    return result
  }
}
