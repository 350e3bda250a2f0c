import ActorGraph
import Testing

/// Identifiers stand in files, so they may never change from one version to the next.
@Suite struct IdentifierTests {
  @Test func identifiersAreTheSameOnEveryMachine() {
    #expect(StableHash.hexadecimal(of: "") == "4f2db50f124040cd")
    #expect(StableHash.hexadecimal(of: "ab", "c") == "93998dd6edc9a3b3")
    #expect(StableHash.hexadecimal(of: "a", "bc") == "0372a433aa0fe51e")
    #expect(ActorID(kind: .person, name: "Zoë Ørsted").rawValue == "zoe-orsted-b5e3a68665465441")
    #expect(ActorID(kind: .person, name: "Зоя").rawValue == "6955e2423096a6d1")
    #expect(DocumentID(text: "A report.\n").rawValue == "620433fa52f4b41c")
    let relation = Relation(
      source: "a", type: "leads", target: "b", date: TimeExtent("2020/.."), status: .current,
      statedBy: "x")
    #expect(relation.key == "93fd601a3320c4d2")
  }

  @Test func kindNameAndScopeTellActorsApart() {
    let ids = [
      ActorID(kind: .person, name: "Georgia"), ActorID(kind: .state, name: "Georgia"),
      ActorID(kind: .state, name: "GEORGIA"),
      ActorID(kind: .state, name: "Georgia", scope: "another document"),
    ]
    #expect(Set(ids).count == 4)
    #expect(ids.allSatisfy { $0.rawValue.hasPrefix("georgia-") })
  }

  @Test func longAndEmptyNames() {
    let long = ActorID(kind: .group, name: String(repeating: "very ", count: 500))
    #expect(long.rawValue.count < 80)
    #expect(ActorID(kind: .group, name: "").rawValue.count == 16)
  }

  @Test func everythingButEvidenceTellsRelationsApart() {
    let base = Relation(source: "a", type: "leads", target: "b")
    let others = [
      Relation(source: "b", type: "leads", target: "a"),
      Relation(source: "a", type: "part-of", target: "b"),
      Relation(source: "a", type: "leads", target: "b", date: TimeExtent("2020")),
      Relation(source: "a", type: "leads", target: "b", status: .former),
      Relation(source: "a", type: "leads", target: "b", statedBy: "x"),
      Relation(source: "a", type: "leads", target: "b", isInferred: true),
      Relation(source: "a", type: "leads", target: "b", discriminator: "2"),
    ]
    #expect(Set(([base] + others).map(\.identity)).count == 8)
    #expect(Set(([base] + others).map(\.key)).count == 8)
    let same = Relation(
      source: "a", type: "leads", target: "b", confidence: 0.3, attributes: ["x": "y"])
    #expect(same.identity == base.identity)
    #expect(same.key == base.key)
  }
}
