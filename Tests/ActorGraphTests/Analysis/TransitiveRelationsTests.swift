import ActorGraph
import Testing

/// What follows from relations that carry over.
@Suite struct TransitiveRelationsTests {
  let ontology: Ontology

  init() throws { ontology = try Ontology.standard() }

  /// Squad, platoon, company and regiment, each part of the next.
  private func chain(_ last: Relation? = nil) throws -> ActorGraph {
    var graph = ActorGraph()
    let names = ["squad", "platoon", "company", "regiment"]
    for name in names { graph.insert(Actor(id: ActorID(name), kind: .unit, name: name)) }
    for (part, whole) in zip(names, names.dropFirst()) {
      let quote = "the \(part) of the \(whole)"
      try graph.insert(
        Relation(
          source: ActorID(part), type: "part-of", target: ActorID(whole), status: .current,
          confidence: 0.5,
          evidence: [Evidence(document: "d", range: 0..<quote.unicodeScalars.count, quote: quote)]))
    }
    if let last { try graph.insert(last) }
    return graph
  }

  @Test func partsOfPartsArePartsWithTheEvidenceOfAllSteps() throws {
    let inference = try chain().inference(by: ontology)
    #expect(inference.isComplete)
    #expect(
      inference.relations.map { "\($0.source) \($0.target)" } == [
        "platoon regiment", "squad company", "squad regiment",
      ])
    let farthest = try #require(inference.relations.last)
    #expect(farthest.isInferred)
    #expect(farthest.evidence.count == 3)
    #expect(farthest.confidence == 0.125)
    #expect(farthest.attributes["through"] == ["company", "platoon"])
  }

  @Test func whatIsDeniedIsNotInferred() throws {
    let denial = Relation(
      source: "squad", type: "part-of", target: "regiment", status: .denied)
    let inferred = try chain(denial).inference(by: ontology).relations
    #expect(!inferred.contains { $0.source == "squad" && $0.target == "regiment" })
  }

  @Test(arguments: [RelationStatus.planned, .claimed, .denied, .former])
  func onlyWhatHoldsIsAStep(_ status: RelationStatus) throws {
    var graph = try chain()
    graph.insert(Actor(id: "army", kind: .unit, name: "army"))
    try graph.insert(
      Relation(source: "regiment", type: "part-of", target: "army", status: status))
    #expect(!graph.inference(by: ontology).relations.contains { $0.target == "army" })
  }

  @Test func circlesEndAndNobodyIsPartOfItself() throws {
    let back = Relation(source: "regiment", type: "part-of", target: "squad", status: .current)
    let inferred = try chain(back).inference(by: ontology).relations
    #expect(!inferred.contains { $0.source == $0.target })
    #expect(inferred.count == 8)
  }

  @Test func theLimitHoldsAndIsTold() throws {
    var graph = try chain()
    let inference = graph.inference(by: ontology, limit: 2)
    #expect(inference.relations.count == 2)
    #expect(!inference.isComplete)
    let isComplete = graph.infer(by: ontology)
    #expect(isComplete)
    #expect(graph.relationCount == 6)
    #expect(graph.inference(by: ontology).relations.isEmpty)
  }
}
