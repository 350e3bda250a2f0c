extension ActorNeighbourhood {
  /// The answer as sentences: how many are how near, and the relations of the nearest with quotes.
  public func text(in graph: ActorGraph, ontology: Ontology) -> String {
    var text = AnswerText(graph: graph, ontology: ontology)
    let reach = neighbours.last?.distance ?? 0
    text.add(
      "\(text.name(center)) is tied to \(AnswerText.count(neighbours.count, "actor")) within "
        + "\(AnswerText.count(max(1, reach), "step")).")
    for distance in 1...max(1, reach) {
      let ring = neighbours.filter { $0.distance == distance }
      if ring.isEmpty { continue }
      text.add("\(AnswerText.count(distance, "step")): \(text.list(ring.map(\.actor))).")
    }
    text.add(neighbours.filter { $0.distance == 1 }.flatMap(\.relations))
    return text.text
  }
}
