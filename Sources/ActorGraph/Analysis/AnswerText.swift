/// Writes answers about a network as paragraphs for a terminal.
struct AnswerText {
  let graph: ActorGraph
  let ontology: Ontology
  private var blocks: [String] = []

  init(graph: ActorGraph, ontology: Ontology) {
    self.graph = graph
    self.ontology = ontology
  }

  /// The paragraphs so far.
  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  func name(_ actor: ActorID) -> String { graph.actor(actor)?.name ?? actor.rawValue }

  /// `A, B and C`
  func list(_ actors: [ActorID]) -> String {
    let names = actors.map(name)
    guard let last = names.last, names.count > 1 else { return names.first ?? "nobody" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  mutating func add(_ sentence: String) { blocks.append(TextBlock.wrap(sentence)) }

  mutating func add(lines: [String]) {
    if !lines.isEmpty {
      blocks.append(lines.map { TextBlock.wrap($0, rest: "  ") }.joined(separator: "\n"))
    }
  }

  /// Relations as numbered sentences with their quotes.
  mutating func add(_ relations: [Relation]) {
    for (index, relation) in relations.enumerated() { add(relation, number: index + 1) }
  }

  /// A relation as a numbered sentence with its quotes, and a remark beneath.
  mutating func add(_ relation: Relation, number: Int, remark: String? = nil) {
    let first = "\(number). "
    let indent = String(repeating: " ", count: first.count)
    let paragraph = RelationParagraph(relation: relation, graph: graph, ontology: ontology)
    blocks.append(
      paragraph.text(first: first)
        + (remark.map { "\n" + TextBlock.wrap($0, first: indent, rest: indent) } ?? ""))
  }

  /// `1 step`, `3 steps`; the plural is the word and an `s` unless given.
  static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many ?? one + "s")"
  }
}
