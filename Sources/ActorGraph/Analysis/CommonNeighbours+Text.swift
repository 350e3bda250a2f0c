extension CommonNeighbours {
  /// The answer as sentences, with the quotes of every relation.
  public func text(in graph: ActorGraph, ontology: Ontology) -> String {
    var text = AnswerText(graph: graph, ontology: ontology)
    let names = "\(text.name(first)) and \(text.name(second))"
    text.add(
      ties.isEmpty
        ? "\(names) share no contact."
        : "\(names) are both tied to \(text.list(ties.map(\.actor))).")
    if !direct.isEmpty {
      text.add("They are tied to each other:")
      text.add(direct)
    }
    for tie in ties {
      text.add("\(text.name(tie.actor)):")
      text.add(tie.toFirst + tie.toSecond)
    }
    return text.text
  }
}
