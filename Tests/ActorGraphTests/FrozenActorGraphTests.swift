import ActorGraph
import GraphKernels
import Testing

@Suite struct FrozenActorGraphTests {
  @Test(arguments: 0..<60)
  func numbersFollowTheOrderOfTheGraph(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let graph = ActorGraph.random(using: &generator)
    let frozen = FrozenActorGraph(graph)
    #expect(frozen.actors == graph.actors)
    #expect(frozen.relations == graph.relations)
    #expect(frozen.rows.violatedInvariants().isEmpty)
    for (number, relation) in frozen.relations.enumerated() {
      #expect(frozen.rows.source(of: Int32(number)) == frozen.number(of: relation.source))
      #expect(frozen.rows.target(of: Int32(number)) == frozen.number(of: relation.target))
    }
  }

  @Test func theEmptyGraph() {
    let frozen = FrozenActorGraph(ActorGraph())
    #expect(frozen.actors.isEmpty && frozen.relations.isEmpty)
  }

  @Test func oneFrozenGraphServesManyThreads() async throws {
    let frozen = FrozenActorGraph(try HarbourCase.graph())
    let ontology = try Ontology.standard()
    let query = PathQuery(from: "reyes", to: "lund", search: .kShortest(10))
    let expected = try frozen.paths(query, ontology: ontology)
    try await withThrowingTaskGroup(of: PathAnswer.self) { group in
      for _ in 0..<50 { group.addTask { try frozen.paths(query, ontology: ontology) } }
      for try await answer in group { #expect(answer == expected) }
    }
  }
}
