extension WeakPoints {
  /// The answer as sentences, with the quotes of every bridge.
  public func text(in graph: ActorGraph, ontology: Ontology) -> String {
    var text = AnswerText(graph: graph, ontology: ontology)
    text.add(
      actors.isEmpty
        ? "No actor alone holds parts of the network together."
        : "Actors without whom the network around them falls apart:")
    text.add(
      lines: actors.map {
        "- \(text.name($0.actor)): \(AnswerText.count($0.partCount, "part"))"
      })
    text.add(
      bridges.isEmpty
        ? "No relation alone holds parts of the network together."
        : "Relations that alone tie \(AnswerText.count(bridges.count, "part")) to the rest:")
    text.add(bridges.map(\.relation))
    return text.text
  }
}
