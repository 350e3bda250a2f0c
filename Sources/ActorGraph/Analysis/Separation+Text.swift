extension Separation {
  /// The answer as sentences: who has to go, and the paths that show it.
  public func text(in graph: ActorGraph, ontology: Ontology) -> String {
    var text = AnswerText(graph: graph, ontology: ontology)
    let ends = "\(text.name(from)) and \(text.name(to))"
    if !direct.isEmpty {
      text.add("\(ends) are tied directly; no other actor can be left out to separate them.")
      text.add(direct)
    }
    if actors.isEmpty {
      if direct.isEmpty { text.add("\(ends) are not tied.") }
      return text.text
    }
    text.add(
      direct.isEmpty
        ? "\(ends) are no longer tied without \(text.list(actors))."
        : "Every other path passes one of: \(text.list(actors)).")
    text.add(
      actors.count == 1
        ? "One path shows it:"
        : "Fewer would not do, as these \(paths.count) paths share nobody:")
    text.add(lines: paths.map { "- " + $0.actors.map(text.name).joined(separator: " – ") })
    text.add(paths.flatMap { $0.steps.map(\.relation) })
    return text.text
  }
}
