import ActorGraph

extension ActorGraph {
  /// A small graph from a small stock of names, dates and quotes, so that two of them overlap.
  static func random(using generator: inout SeededGenerator) -> ActorGraph {
    func pick<Element>(_ choices: [Element]) -> Element {
      choices[Int.random(in: choices.indices, using: &generator)]
    }
    var graph = ActorGraph()
    let ids: [ActorID] = ["a", "b", "c", "d"]
    for id in ids {
      graph.insert(
        Actor(
          id: id, kind: pick([.actor, .person, .organisation]),
          name: pick(["Mara", "Mara Voss", "M. Voss"]),
          aliases: pick([[], ["Mara"], ["Voss", "MV"]]),
          mentions: pick([[], [Mention(document: "one", range: 3..<7)]]),
          attributes: pick([[:], ["role": "mayor"], ["role": "judge"]])))
    }
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let quote = pick(["met in May", "never met", "knows"])
      let relation = Relation(
        source: pick(ids), type: pick(["met-with", "leads"]), target: pick(ids),
        date: pick([nil, TimeExtent("2020-05"), TimeExtent("2019/..")]),
        status: pick([nil, .current, .claimed]), statedBy: pick([nil, "a clerk"]),
        confidence: pick([nil, 0.25, 0.75]),
        evidence: pick([
          [],
          [
            Evidence(
              document: pick(["one", "two"]), range: 5..<(5 + quote.unicodeScalars.count),
              quote: quote)
          ],
        ]),
        attributes: pick([[:], ["office": "harbour master"]]))
      try? graph.insert(relation)
    }
    for id: DocumentID in ["one", "two"] where Bool.random(using: &generator) {
      graph.insert(
        DocumentRecord(
          id: id, name: pick(["one.txt", "copy.txt"]), title: pick([nil, "Harbour news"]),
          published: pick([nil, PartialDate("2020-06"), PartialDate("2020-06-01")])))
    }
    if Bool.random(using: &generator) { graph.attributes.insert(pick(["x", "y"]), for: "title") }
    return graph
  }
}
