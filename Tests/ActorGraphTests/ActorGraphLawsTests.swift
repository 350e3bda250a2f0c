import ActorGraph
import Testing

@Suite struct ActorGraphLawsTests {
  @Test(arguments: 0..<150)
  func unionLaws(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let a = ActorGraph.random(using: &generator)
    let b = ActorGraph.random(using: &generator)
    let c = ActorGraph.random(using: &generator)
    #expect(a.union(b) == b.union(a))
    #expect(a.union(b).union(c) == a.union(b.union(c)))
    #expect(a.union(a) == a)
    #expect(a.union(b).union(b) == a.union(b))
    #expect(a.union(ActorGraph()) == a)
    #expect(ActorGraph().union(a) == a)
    #expect(a.union(b).violatedInvariants().isEmpty)
    #expect(a.union(b).relations == b.union(a).relations)
  }

  @Test(arguments: 0..<30)
  func orderOfInsertionDoesNotMatter(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let graph = ActorGraph.random(using: &generator)
    var again = ActorGraph()
    for document in graph.documents.reversed() { again.insert(document) }
    for actor in graph.actors.shuffled(using: &generator) { again.insert(actor) }
    for relation in graph.relations.shuffled(using: &generator) { try again.insert(relation) }
    again.attributes = graph.attributes
    #expect(again == graph)
    #expect(again.actors == graph.actors)
    #expect(again.relations == graph.relations)
    #expect(again.documents == graph.documents)
  }

  @Test func theSameEventReportedTwiceIsOneRelation() throws {
    var graph = try HarbourCase.graph()
    let before = graph.relationCount
    let report = Relation(
      source: "lund", type: "met-with", target: "brandt", date: TimeExtent("2021-03-01"),
      confidence: 0.5,
      evidence: [Evidence(document: "gala", range: 0..<4, quote: "they")])
    try graph.insert(report)
    #expect(graph.relationCount == before)
    #expect(graph.relation(report.identity)?.evidence.map(\.document) == ["gala", "loans"])
    #expect(graph.relation(report.identity)?.confidence == 0.5)
    try graph.insert(
      Relation(
        source: "lund", type: "met-with", target: "brandt", date: TimeExtent("2021-03-02")))
    #expect(graph.relationCount == before + 1)
  }

  @Test func aRelationNeedsItsActors() throws {
    var graph = try HarbourCase.graph()
    let before = graph
    let relation = Relation(source: "reyes", type: "leads", target: "nobody")
    #expect(throws: ActorGraphError.unknownActor("nobody", in: relation)) {
      try graph.insert(relation)
    }
    #expect(graph == before)
    #expect(
      ActorGraphError.unknownActor("nobody", in: relation).description
        == "relation reyes -leads-> nobody: there is no actor 'nobody' in the graph; "
        + "insert the actor first")
  }

  @Test func removalTakesTheRelationsAlong() throws {
    var graph = try HarbourCase.graph()
    graph.removeActor("lund")
    #expect(graph.actor("lund") == nil)
    #expect(!graph.relations.contains { $0.source == "lund" || $0.target == "lund" })
    #expect(graph.violatedInvariants().isEmpty)
  }

  @Test func confidenceOutsideItsRangeIsNone() {
    for confidence in [-0.1, 1.5, .nan, .infinity] {
      let relation = Relation(
        source: "a", type: "leads", target: "b", confidence: confidence)
      #expect(relation.confidence == nil)
    }
  }

  @Test func aQuoteAsLongAsItsOffsetsIsAnInvariant() throws {
    var graph = try HarbourCase.graph()
    try graph.insert(
      Relation(
        source: "lund", type: "leads", target: "party",
        evidence: [Evidence(document: "gala", range: 0..<9, quote: "Lund")]))
    #expect(graph.violatedInvariants().count == 1)
  }
}
