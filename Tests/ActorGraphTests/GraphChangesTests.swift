import ActorGraph
import Testing

@Suite struct GraphChangesTests {
  private func graph(_ change: (inout ActorGraph) throws -> Void) throws -> ActorGraph {
    var graph = ActorGraph()
    graph.insert(Actor(id: "ann", kind: .person, name: "Ann Berg"))
    graph.insert(Actor(id: "firm", kind: .organisation, name: "Nordsee"))
    try change(&graph)
    return graph
  }

  private func relation(
    _ source: ActorID, _ type: RelationType, _ target: ActorID, _ status: RelationStatus? = nil,
    _ date: String? = nil, confidence: Double? = nil
  ) -> Relation {
    Relation(
      source: source, type: type, target: target, date: date.flatMap { TimeExtent($0) },
      status: status, confidence: confidence)
  }

  @Test func addedRemovedChangedUnchanged() throws {
    let before = try graph {
      $0.insert(Actor(id: "bob", kind: .person, name: "Bob Dahl"))
      try $0.insert(relation("ann", "leads", "firm", .current))
      try $0.insert(relation("ann", "owned-by", "firm", .current))
      try $0.insert(relation("bob", "employed-by", "firm", .current))
    }
    let after = try graph {
      $0.insert(Actor(id: "cleo", kind: .person, name: "Cleo Ege"))
      try $0.insert(relation("ann", "leads", "firm", .former, "../2020"))
      try $0.insert(relation("ann", "owned-by", "firm", .current, confidence: 0.9))
      try $0.insert(relation("cleo", "leads", "firm", .current))
    }
    let changes = before.changes(to: after)
    #expect(changes.addedActors.map(\.id) == ["cleo"])
    #expect(changes.removedActors.map(\.id) == ["bob"])
    #expect(changes.addedRelations == [relation("cleo", "leads", "firm", .current)])
    #expect(changes.removedRelations == [relation("bob", "employed-by", "firm", .current)])
    #expect(
      changes.changedRelations.map(\.before) == [relation("ann", "leads", "firm", .current)])
    #expect(
      changes.changedRelations.map(\.after)
        == [relation("ann", "leads", "firm", .former, "../2020")])
    // Another confidence is no change.
    #expect(changes.unchangedRelations.map(\.type) == ["owned-by"])
    #expect(!changes.isEmpty)
  }

  @Test func nothingChangesInItself() throws {
    let graph = try HarbourCase.graph()
    let changes = graph.changes(to: graph)
    #expect(changes.isEmpty)
    #expect(changes.unchangedRelations == graph.relations)
    #expect(changes.unchangedActors == graph.actors)
  }

  @Test func thereAndBackMirrorEachOther() throws {
    let after = try HarbourCase.graph()
    var before = after
    before.removeRelation(try #require(after.relations.first).identity)
    before.removeActor(try #require(after.actors.last).id)
    let there = before.changes(to: after)
    let back = after.changes(to: before)
    #expect(there.addedActors == back.removedActors)
    #expect(there.addedRelations == back.removedRelations)
    #expect(there.unchangedRelations == back.unchangedRelations)
  }

  @Test func kindAndNameStandInForIdentifiers() throws {
    let before = try graph { try $0.insert(relation("ann", "leads", "firm", .current)) }
    var after = ActorGraph()
    after.insert(Actor(id: "x1", kind: .person, name: "ANN BERG"))
    after.insert(Actor(id: "x2", kind: .organisation, name: "Nordsee"))
    try after.insert(relation("x1", "leads", "x2", .current))
    let changes = before.changes(to: after)
    #expect(changes.addedRelations.isEmpty && changes.removedRelations.isEmpty)
    #expect(changes.unchangedRelations == after.relations)
    #expect(changes.changedActors.map(\.after.id) == ["x1", "x2"])
    // Two of one name are not told apart by it.
    after.insert(Actor(id: "x3", kind: .person, name: "Ann Berg"))
    #expect(before.changes(to: after).removedActors.map(\.id) == ["ann"])
  }

  @Test func severalOfOnePairFindTheirNearest() throws {
    let before = try graph {
      try $0.insert(relation("ann", "dismissed-from", "firm", nil, "2019"))
      try $0.insert(relation("ann", "dismissed-from", "firm", nil, "2021"))
    }
    let after = try graph {
      try $0.insert(relation("ann", "dismissed-from", "firm", nil, "2021"))
      try $0.insert(relation("ann", "dismissed-from", "firm", nil, "2018"))
    }
    let changes = before.changes(to: after)
    #expect(changes.unchangedRelations.map(\.date) == [TimeExtent("2021")])
    #expect(changes.changedRelations.map(\.before.date) == [TimeExtent("2019")])
    #expect(changes.changedRelations.map(\.after.date) == [TimeExtent("2018")])
  }

  @Test func meetingsReadTheSameBothWays() throws {
    let ontology = try Ontology.standard()
    let before = try graph { try $0.insert(relation("ann", "met-with", "firm")) }
    let after = try graph { try $0.insert(relation("firm", "met-with", "ann")) }
    #expect(before.changes(to: after, ontology: ontology).isEmpty)
    #expect(before.changes(to: after).addedRelations.count == 1)
  }
}
