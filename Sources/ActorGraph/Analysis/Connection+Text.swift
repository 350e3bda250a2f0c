extension Connection {
  /// The answer as sentences, with the quotes of every relation.
  public func text(in graph: ActorGraph, ontology: Ontology) -> String {
    var text = AnswerText(graph: graph, ontology: ontology)
    if parts.count > 1 {
      text.add(
        "Nothing ties all of them. Tied to each other are: "
          + parts.map(text.list).joined(separator: "; ") + ".")
    }
    if !relations.isEmpty {
      let size = AnswerText.count(relations.count, "relation")
      let how =
        isExact ? "No smaller network ties them" : "The network may not be the smallest there is"
      text.add(
        parts.count > 1
          ? "\(size) \(relations.count == 1 ? "ties" : "tie") the parts. \(how)."
          : "\(size) \(relations.count == 1 ? "ties" : "tie") \(text.list(actors)), "
            + (between.isEmpty ? "with nobody in between" : "by way of \(text.list(between))")
            + ". \(how).")
    }
    text.add(relations)
    return text.text
  }
}
