import ActorGraph

/// Writes a graph as a flowchart; the form is described at ``Mermaid``.
struct MermaidFlowchart {
  private let graph: ActorGraph
  private let ontology: Ontology
  private var numbers: [ActorID: Int] = [:]
  private var texts = VisibleTexts()
  private var output = OutputBuffer()

  /// Mermaid draws no more unless its configuration says so.
  private static let mostEdges = 500

  init(_ graph: ActorGraph, ontology: Ontology) {
    self.graph = graph
    self.ontology = ontology
  }

  mutating func write() -> WrittenGraph {
    if let title = graph.title {
      output.append("---\ntitle: \(MermaidText.quoted(texts.text(title)))\n---\n")
    }
    output.append("flowchart LR\n")
    if graph.relationCount > Self.mostEdges {
      output.append("  %% Set maxEdges and maxTextSize in Mermaid's configuration to draw this.\n")
    }
    for (index, actor) in graph.actors.enumerated() {
      numbers[actor.id] = index + 1
      var lines = [texts.text(actor.name)]
      if let role = actor.mainRole { lines.append(texts.text(role)) }
      output.append("  a\(index + 1)[\"\(MermaidText.label(lines))\"]\n")
    }
    for relation in graph.relations { write(relation) }
    writeKinds()
    let losses = GraphFact.losses(
      of: [
        .identifiers, .aliases, .mentions, .actorAttributes, .keys, .relationAttributes, .quotes,
        .documents, .graphAttributes,
      ], in: graph, "a flowchart has no place for them")
    return WrittenGraph(output.bytes, losses: losses + texts.losses)
  }

  private mutating func write(_ relation: Relation) {
    guard let source = numbers[relation.source], let target = numbers[relation.target] else {
      return
    }
    let reading = ReadableRelation(relation, ontology: ontology)
    let details = (reading.time.map { [$0] } ?? []) + reading.remarks
    let lines = [reading.words] + (details.isEmpty ? [] : [details.joined(separator: ", ")])
    let isDotted = relation.status.map { !$0.isFactual } ?? false
    let arrow =
      switch (isDotted, reading.isSymmetric) {
      case (false, false): "-->"
      case (false, true): "---"
      case (true, false): "-.->"
      case (true, true): "-.-"
      }
    let label = MermaidText.label(lines.map { texts.text($0) })
    output.append("  a\(source) \(arrow)|\"\(label)\"| a\(target)\n")
  }

  /// Every kind as a class, so that a page can give it a look; its name as a comment.
  private mutating func writeKinds() {
    let kinds = Dictionary(grouping: graph.actors, by: \.kind).sorted { $0.key < $1.key }
    for (index, kind) in kinds.enumerated() {
      let members = kind.value.compactMap { numbers[$0.id] }.map { "a\($0)" }
      let name = MermaidText.label(texts.text(kind.key.rawValue))
      output.append("  %% \(name)\n  class \(members.joined(separator: ",")) kind\(index + 1)\n")
    }
  }
}
