import ActorGraph

/// Writes a graph as an object diagram; the form is described at ``PlantUML``.
struct PlantUMLWriter {
  private let graph: ActorGraph
  private let ontology: Ontology
  private var numbers: [ActorID: Int] = [:]
  private var texts = VisibleTexts()
  private var output = OutputBuffer()

  init(_ graph: ActorGraph, ontology: Ontology) {
    self.graph = graph
    self.ontology = ontology
  }

  mutating func write() -> WrittenGraph {
    output.append("@startuml\n")
    if let title = graph.title { output.append("title \(text(title))\n") }
    for (index, actor) in graph.actors.enumerated() {
      numbers[actor.id] = index + 1
      write(actor, number: index + 1)
    }
    for relation in graph.relations { write(relation) }
    output.append("@enduml\n")
    let losses = GraphFact.losses(
      of: [
        .identifiers, .mentions, .keys, .relationAttributes, .quotes, .documents,
        .graphAttributes,
      ], in: graph, "an object diagram has no place for them")
    return WrittenGraph(output.bytes, losses: losses + texts.losses)
  }

  /// A text from data; a space where there is nothing, since an empty one is a syntax error.
  private mutating func text(_ source: String) -> String {
    let encoded = PlantUMLText.encode(texts.text(source))
    return encoded.isEmpty ? "<U+00A0>" : encoded
  }

  private mutating func write(_ actor: Actor, number: Int) {
    output.append("object \"\(text(actor.name))\" as a\(number) <<\(text(actor.kind.rawValue))>>")
    var facts: [(String, String)] = []
    if !actor.aliases.isEmpty { facts += actor.aliases.map { ("also called", $0) } }
    for name in actor.attributes.names {
      facts += actor.attributes[name].map { (name, $0) }
    }
    if facts.isEmpty { return output.append("\n") }
    output.append(" {\n")
    for (name, value) in facts { output.append("  \(text(name)) = \(text(value))\n") }
    output.append("}\n")
  }

  private mutating func write(_ relation: Relation) {
    guard let source = numbers[relation.source], let target = numbers[relation.target] else {
      return
    }
    let reading = ReadableRelation(relation, ontology: ontology)
    let details = (reading.time.map { [$0] } ?? []) + reading.remarks
    let lines = [reading.words] + (details.isEmpty ? [] : [details.joined(separator: ", ")])
    let isDotted = relation.status.map { !$0.isFactual } ?? false
    let arrow = (isDotted ? ".." : "--") + (reading.isSymmetric ? "" : ">")
    let label = lines.map { text($0) }.joined(separator: "\\n")
    output.append("a\(source) \(arrow) a\(target) : \(label)\n")
  }
}
