import ActorGraph
import Testing

/// The lists behind a graph, and what finds things in them.
@Suite struct RelationTableTests {
  /// Many relations between few actors, so that most have the same ends.
  static func relations(_ count: Int) -> [Relation] {
    (0..<count).map { index in
      Relation(
        source: ActorID("a\(index % 3)"), type: RelationType("t\(index % 7)"),
        target: ActorID("a\(index % 2)"), date: TimeExtent("20\(index % 80 + 10)"),
        statedBy: index % 5 == 0 ? "s\(index)" : nil, discriminator: "k\(index / 4)")
    }
  }

  static func graph(of relations: [Relation]) throws -> ActorGraph {
    var graph = ActorGraph()
    for index in 0..<3 { graph.insert(Actor(id: ActorID("a\(index)"), kind: .actor, name: "x")) }
    for relation in relations { try graph.insert(relation) }
    return graph
  }

  @Test func relationsAreFoundWhateverWasRemovedBefore() throws {
    var generator = SeededGenerator(seed: 7)
    let relations = Self.relations(600)
    var graph = try Self.graph(of: relations)
    var left = Set(relations)
    #expect(graph.relationCount == left.count)
    for relation in relations.shuffled(using: &generator) {
      graph.removeRelation(relation.identity)
      graph.removeRelation(relation.identity)
      left.remove(relation)
      #expect(graph.relationCount == left.count)
      #expect(graph.relation(relation.identity) == nil)
      if left.count % 50 == 0 {
        #expect(Set(graph.relations) == left)
        #expect(left.allSatisfy { graph.relation($0.identity) == $0 })
      }
    }
    for relation in relations { try graph.insert(relation) }
    #expect(Set(graph.relations) == Set(relations))
  }

  @Test func relationsAreListedByTheirIdentities() throws {
    var generator = SeededGenerator(seed: 11)
    let relations = Self.relations(400)
    let graph = try Self.graph(of: relations.shuffled(using: &generator))
    let sorted = Set(relations).sorted { $0.identity < $1.identity }
    #expect(graph.relations == sorted)
    #expect(FrozenActorGraph(graph).relations == sorted)
  }

  @Test func equalGraphsHashAlike() throws {
    let relations = Self.relations(60)
    let graph = try Self.graph(of: relations)
    var other = try Self.graph(of: relations.reversed())
    #expect(graph == other)
    #expect(graph.hashValue == other.hashValue)
    other.removeRelation(relations[3].identity)
    #expect(graph != other)
    try other.insert(relations[3])
    #expect(graph == other)
  }

  @Test func anActorTakesItsRelationsAway() throws {
    let relations = Self.relations(200)
    var graph = try Self.graph(of: relations)
    graph.removeActor("a1")
    let left = Set(relations.filter { $0.source != "a1" && $0.target != "a1" })
    #expect(graph.actors.map(\.id) == ["a0", "a2"])
    #expect(Set(graph.relations) == left)
    #expect(left.allSatisfy { graph.relation($0.identity) == $0 })
    #expect(graph.violatedInvariants().isEmpty)
  }

  @Test func twoSpellingsOfTheSameCharactersAreOneActor() throws {
    var graph = ActorGraph()
    graph.insert(Actor(id: "\u{e9}", kind: .actor, name: "x"))
    try graph.insert(Relation(source: "e\u{301}", type: "t", target: "\u{e9}"))
    try graph.insert(Relation(source: "\u{e9}", type: "t", target: "e\u{301}"))
    #expect(graph.relationCount == 1)
    #expect(graph.actor("e\u{301}") != nil)
    // The relation calls it as it is called.
    let relation = try #require(graph.relations.first)
    #expect(Array(relation.source.rawValue.utf8) == [0xc3, 0xa9])
    #expect(Array(relation.target.rawValue.utf8) == [0xc3, 0xa9])
  }
}
