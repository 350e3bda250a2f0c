import ActorGraph
import Testing

@Suite struct PathSubgraphTests {
  private func subgraph(_ change: (inout PathQuery) -> Void = { _ in }) throws -> ActorGraph {
    let graph = try HarbourCase.graph()
    var query = PathQuery(from: "reyes", to: "lund")
    change(&query)
    let part = try FrozenActorGraph(graph).paths(query, ontology: .standard()).subgraph(of: graph)
    #expect(part.violatedInvariants().isEmpty)
    #expect(graph.union(part) == graph)
    return part
  }

  @Test func onlyWhatThePathRestsOn() throws {
    let part = try subgraph()
    #expect(part.actors.map(\.id) == ["bank", "lund", "reyes"])
    #expect(part.relations.map(\.type) == ["owned-by", "employed-by"])
    #expect(part.documents.map(\.id) == ["loans"])
    #expect(part.actors.allSatisfy { $0.mentions.map(\.document) == ["loans"] })
    #expect(part.actor("bank")?.aliases == ["NB"])
  }

  @Test func pathsShareWhatTheyHaveInCommon() throws {
    let part = try subgraph { $0.search = .allShortest }
    #expect(part.actors.map(\.id) == ["bank", "brandt", "lund", "party", "reyes"])
    #expect(part.relationCount == 7)
  }

  @Test func withoutAPathTheEndsRemain() throws {
    let part = try subgraph { $0.to = "hermit" }
    #expect(part.actors.map(\.id) == ["hermit", "reyes"])
    #expect(part.relations.isEmpty)
  }
}
