import ActorGraph

/// Writes a graph as a page of tables; the form is described at ``HTMLPage``.
struct HTMLWriter {
  private let graph: ActorGraph
  private let ontology: Ontology
  private let actors: [Actor]
  private let documents: [DocumentRecord]
  private let relations: KeyedRelations
  private var actorNumbers: [ActorID: Int] = [:]
  private var documentNumbers: [DocumentID: Int] = [:]
  private var texts = HTMLText()
  private var output = OutputBuffer()

  init(_ graph: ActorGraph, ontology: Ontology) {
    self.graph = graph
    self.ontology = ontology
    actors = graph.actors
    documents = graph.documents
    relations = KeyedRelations(of: graph)
    for (index, actor) in actors.enumerated() { actorNumbers[actor.id] = index + 1 }
    for (index, document) in documents.enumerated() { documentNumbers[document.id] = index + 1 }
  }

  mutating func write() -> WrittenGraph {
    let title = graph.title.map { texts.encode($0) } ?? "Graph of actors"
    output.append(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(HTMLStyle.sheet)</style>
      </head>
      <body>
      <main>
      <h1><bdi>\(title)</bdi></h1>

      """)
    if !graph.attributes.isEmpty { output.append(facts(graph.attributes) + "\n") }
    writeActors()
    writeRelations()
    writeDocuments()
    output.append("</main>\n</body>\n</html>\n")
    let loss = FormatLoss(
      texts.changed, "texts", "symbols stand for characters that HTML does not allow")
    return WrittenGraph(output.bytes, losses: texts.changed == 0 ? [] : [loss])
  }

  private mutating func writeActors() {
    begin("Actors", ["Name", "Kind", "Also called", "Further facts", "Mentions"], actors.isEmpty)
    for (index, actor) in actors.enumerated() {
      output.append(
        "<tr id=\"a\(index + 1)\" data-id=\"\(texts.encode(actor.id.rawValue))\">"
          + "<th scope=\"row\">\(text(actor.name))</th>")
      writeCell(text(actor.kind.rawValue))
      writeCell(list(actor.aliases.map { text($0) }))
      writeCell(facts(actor.attributes))
      writeCell(mentions(of: actor))
      output.append("</tr>\n")
    }
    end(actors.isEmpty)
  }

  private mutating func writeRelations() {
    begin(
      "Relations", ["From", "Relation", "To", "When", "Status", "Evidence", "Further facts"],
      relations.isEmpty)
    for edge in relations {
      let relation = edge.relation
      let reading = ReadableRelation(relation, ontology: ontology)
      output.append(
        "<tr data-type=\"\(texts.encode(relation.type.rawValue))\" "
          + "data-key=\"\(texts.encode(edge.key))\">")
      writeCell(link(relation.source))
      writeCell(text(reading.words))
      writeCell(link(relation.target))
      writeCell(
        relation.date.map { "<span data-at=\"\($0)\">\(reading.time ?? "")</span>" } ?? "")
      writeCell(list(reading.remarks.map { text($0) }))
      writeCell(relation.evidence.map { quote($0) }.joined())
      writeCell(facts(relation.attributes))
      output.append("</tr>\n")
    }
    end(relations.isEmpty)
  }

  private mutating func writeDocuments() {
    begin("Documents", ["Name", "Title", "Published", "Address"], documents.isEmpty)
    for (index, document) in documents.enumerated() {
      output.append(
        "<tr id=\"d\(index + 1)\" data-id=\"\(texts.encode(document.id.rawValue))\">"
          + "<th scope=\"row\">\(text(document.name))</th>")
      writeCell(document.title.map { text($0) } ?? "")
      writeCell(document.published?.description ?? "")
      writeCell(document.url.map { text($0) } ?? "")
      output.append("</tr>\n")
    }
    end(documents.isEmpty)
  }
}

extension HTMLWriter {
  private mutating func begin(_ caption: String, _ columns: [String], _ isEmpty: Bool) {
    if isEmpty { return }
    let heads = columns.map { "<th scope=\"col\">\($0)</th>" }.joined()
    output.append(
      "<table>\n<caption>\(caption)</caption>\n<thead><tr>\(heads)</tr></thead>\n<tbody>\n")
  }

  private mutating func end(_ isEmpty: Bool) {
    if !isEmpty { output.append("</tbody>\n</table>\n") }
  }

  private mutating func writeCell(_ content: String) {
    output.append("<td>\(content)</td>")
  }

  /// A text from data, which cannot turn the direction of what stands around it.
  private mutating func text(_ source: String) -> String {
    "<bdi>\(texts.encode(source))</bdi>"
  }

  private func list(_ items: [String]) -> String {
    items.isEmpty ? "" : "<ul>" + items.map { "<li>\($0)</li>" }.joined() + "</ul>"
  }

  private mutating func facts(_ attributes: Attributes) -> String {
    if attributes.isEmpty { return "" }
    var result = "<dl>"
    for name in attributes.names {
      result += "<dt>\(text(name))</dt>"
      for value in attributes[name] { result += "<dd>\(text(value))</dd>" }
    }
    return result + "</dl>"
  }

  private mutating func link(_ id: ActorID) -> String {
    guard let number = actorNumbers[id] else { return text(id.rawValue) }
    return "<a href=\"#a\(number)\">\(text(actors[number - 1].name))</a>"
  }

  /// The name of a document, which leads to its row; the identifier of one that the graph does not
  /// list.
  private mutating func link(_ id: DocumentID) -> String {
    guard let number = documentNumbers[id] else { return text(id.rawValue) }
    return "<a href=\"#d\(number)\">\(text(documents[number - 1].name))</a>"
  }

  private mutating func quote(_ evidence: Evidence) -> String {
    let place = texts.encode(EvidencePlaces.text(of: evidence))
    return "<blockquote data-at=\"\(place)\">\(text(evidence.quote)) "
      + "<cite>\(link(evidence.document))</cite></blockquote>"
  }

  private mutating func mentions(of actor: Actor) -> String {
    if actor.mentions.isEmpty { return "" }
    let items = actor.mentions.map { mention in
      "<li data-at=\"\(texts.encode(EvidencePlaces.text(of: [mention])))\">"
        + "\(link(mention.document)) <small>\(mention.range.lowerBound)–"
        + "\(mention.range.upperBound)</small></li>"
    }.joined()
    return "<details><summary>\(actor.mentions.count)</summary><ul>\(items)</ul></details>"
  }
}
