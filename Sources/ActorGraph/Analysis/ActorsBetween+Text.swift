extension ActorsBetween {
  /// The answer as sentences, and the relations on the way with their quotes.
  public func text(in graph: ActorGraph, ontology: Ontology) -> String {
    var text = AnswerText(graph: graph, ontology: ontology)
    guard let length else {
      text.add("Nothing ties \(text.name(from)) to \(text.name(to)).")
      return text.text
    }
    let paths = pathCount == .max ? "More shortest paths than can be counted" : "\(pathCount)"
    text.add(
      pathCount == 1
        ? "One shortest path ties \(text.name(from)) to \(text.name(to)): "
          + "\(AnswerText.count(length, "step"))."
        : "\(paths) shortest paths tie \(text.name(from)) to \(text.name(to)): "
          + "\(AnswerText.count(length, "step")) each.")
    let total = pathCount
    text.add(
      lines: passages.map { passage in
        passage.share == 1
          ? "- \(text.name(passage.actor)): all of them"
          : "- \(text.name(passage.actor)): \(passage.pathCount) of \(total) "
            + "(\(Int((passage.share * 100).rounded())) %)"
      })
    text.add(relations)
    return text.text
  }
}
