import ActorGraph

/// Writes a graph as tables of Markdown; the form is described at ``MarkdownTables``.
struct MarkdownWriter {
  private let graph: ActorGraph
  private let ontology: Ontology
  private let actors: [Actor]
  private let relations: [Relation]
  private var names: [ActorID: String] = [:]
  /// How many actors are called by their names alone.
  private var hidden = 0
  private var texts = VisibleTexts()
  private var output = OutputBuffer()

  init(_ graph: ActorGraph, ontology: Ontology) {
    self.graph = graph
    self.ontology = ontology
    actors = graph.actors
    relations = graph.relations
  }

  mutating func write() -> WrittenGraph {
    output.append("# \(graph.title.map { text($0) } ?? "Graph of actors")\n")
    nameActors()
    writeActors()
    writeRelations()
    writeDocuments()
    let reason = "the tables are for reading and leave them out"
    let losses =
      (hidden == 0 ? [] : [FormatLoss(hidden, "identifiers of actors", reason)])
      + GraphFact.losses(of: [.mentions, .keys, .places, .graphAttributes], in: graph, reason)
    return WrittenGraph(output.bytes, losses: losses + texts.losses)
  }

  private mutating func text(_ source: String) -> String {
    MarkdownText.encode(texts.text(source))
  }

  /// What each actor is called in cells: its name, with the identifier where others share it.
  private mutating func nameActors() {
    let shown = actors.map { VisibleText($0.name).text }
    let counts = shown.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    for (actor, name) in zip(actors, shown) {
      let isShared = name.isEmpty || (counts[name] ?? 0) > 1
      if !isShared { hidden += 1 }
      names[actor.id] = text(actor.name) + (isShared ? " (\(text(actor.id.rawValue)))" : "")
    }
  }

  private mutating func writeActors() {
    writeHead("Actors", ["Name", "Kind", "Also called", "Further facts"], isEmpty: actors.isEmpty)
    for actor in actors {
      writeRow([
        names[actor.id] ?? "", text(actor.kind.rawValue),
        actor.aliases.map { text($0) }.joined(separator: "<br>"), facts(actor.attributes),
      ])
    }
  }

  private mutating func writeRelations() {
    writeHead(
      "Relations", ["From", "Relation", "To", "When", "Status", "Evidence", "Further facts"],
      isEmpty: relations.isEmpty)
    for relation in relations {
      let reading = ReadableRelation(relation, ontology: ontology)
      let evidence = relation.evidence.map { evidence in
        let document = graph.document(evidence.document)?.name ?? evidence.document.rawValue
        return "“\(text(evidence.quote))” (\(text(document)))"
      }
      writeRow([
        names[relation.source] ?? "", text(reading.words), names[relation.target] ?? "",
        reading.time ?? "", reading.remarks.map { text($0) }.joined(separator: "<br>"),
        evidence.joined(separator: "<br>"), facts(relation.attributes),
      ])
    }
  }

  private mutating func writeDocuments() {
    let documents = graph.documents
    writeHead("Documents", ["Name", "Title", "Published", "Address"], isEmpty: documents.isEmpty)
    for document in documents {
      writeRow([
        text(document.name), text(document.title ?? ""), document.published?.description ?? "",
        text(document.url ?? ""),
      ])
    }
  }

  private mutating func facts(_ attributes: Attributes) -> String {
    attributes.names.map { name in
      let values = attributes[name].map { text($0) }.joined(separator: "; ")
      return "\(text(name)): \(values)"
    }.joined(separator: "<br>")
  }

  private mutating func writeHead(_ title: String, _ columns: [String], isEmpty: Bool) {
    if isEmpty { return }
    output.append("\n## \(title)\n\n")
    writeRow(columns)
    writeRow(columns.map { _ in "---" })
  }

  private mutating func writeRow(_ cells: [String]) {
    output.append("|")
    for cell in cells { output.append(cell.isEmpty ? " |" : " \(cell) |") }
    output.append("\n")
  }
}
