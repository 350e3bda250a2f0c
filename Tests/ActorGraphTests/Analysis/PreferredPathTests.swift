import ActorGraph
import Testing

/// Paths that are better by something else than their length, and paths in the order of time.
@Suite struct PreferredPathTests {
  let ontology: Ontology

  init() throws { ontology = try Ontology.standard() }

  /// Two ways from a to d: by way of b in two steps, by way of c and e in three.
  private func graph(_ relations: [Relation]) throws -> FrozenActorGraph {
    var graph = ActorGraph()
    for id: ActorID in ["a", "b", "c", "d", "e"] {
      graph.insert(Actor(id: id, kind: .person, name: id.rawValue.uppercased()))
    }
    for relation in relations { try graph.insert(relation) }
    return FrozenActorGraph(graph)
  }

  private func chain(_ answer: PathAnswer) -> [[ActorID]] { answer.paths.map(\.actors) }

  @Test func theMostCertainPathMayBeLonger() throws {
    let frozen = try graph([
      Relation(source: "a", type: "met-with", target: "b", confidence: 0.5),
      Relation(source: "b", type: "met-with", target: "d", confidence: 0.5),
      Relation(source: "a", type: "met-with", target: "c", confidence: 0.9),
      Relation(source: "c", type: "met-with", target: "e", confidence: 0.9),
      Relation(source: "e", type: "met-with", target: "d"),
    ])
    var query = PathQuery(from: "a", to: "d", preference: .confidence)
    let answer = try frozen.paths(query, ontology: ontology)
    #expect(chain(answer) == [["a", "c", "e", "d"]])
    #expect(
      answer.text(in: frozen.graph, ontology: ontology).contains(
        "Most certain path: 3 steps, 81 % certain if no step\ndepends on another."))
    query.search = .kShortest(5)
    #expect(
      chain(try frozen.paths(query, ontology: ontology)) == [
        ["a", "c", "e", "d"], ["a", "b", "d"],
      ])
    query.maxLength = 2
    #expect(chain(try frozen.paths(query, ontology: ontology)) == [["a", "b", "d"]])
  }

  @Test func whatManyDocumentsTellIsBetter() throws {
    func quotes(_ documents: DocumentID...) -> [Evidence] {
      documents.map { Evidence(document: $0, range: 0..<3, quote: "met") }
    }
    let frozen = try graph([
      Relation(source: "a", type: "met-with", target: "b", evidence: quotes("x")),
      Relation(source: "b", type: "met-with", target: "d", evidence: quotes("x")),
      Relation(source: "a", type: "met-with", target: "c", evidence: quotes("x", "y", "z")),
      Relation(source: "c", type: "met-with", target: "d", evidence: quotes("x", "y", "z")),
    ])
    let query = PathQuery(from: "a", to: "d", search: .allShortest, preference: .sources)
    #expect(chain(try frozen.paths(query, ontology: ontology)) == [["a", "c", "d"]])
  }

  @Test func recentRelationsAreBetter() throws {
    let frozen = try graph([
      Relation(source: "a", type: "met-with", target: "b", date: TimeExtent("1999-01-01")),
      Relation(source: "b", type: "met-with", target: "d", date: TimeExtent("1999-01-01")),
      Relation(source: "a", type: "met-with", target: "c", date: TimeExtent("2021-01-01")),
      Relation(source: "c", type: "leads", target: "e", date: TimeExtent("2019/..")),
      Relation(source: "e", type: "met-with", target: "d", date: TimeExtent("2022-01-01")),
    ])
    let query = PathQuery(from: "a", to: "d", preference: .recency)
    #expect(chain(try frozen.paths(query, ontology: ontology)) == [["a", "c", "e", "d"]])
  }

  @Test func stepsInTheOrderOfTime() throws {
    let frozen = try graph([
      Relation(source: "a", type: "met-with", target: "b", date: TimeExtent("2021-05-02")),
      Relation(source: "b", type: "met-with", target: "d", date: TimeExtent("2021-05-01")),
      Relation(source: "a", type: "met-with", target: "c", date: TimeExtent("2021-03-01")),
      Relation(source: "c", type: "leads", target: "e", status: .current),
      Relation(source: "e", type: "met-with", target: "d", date: TimeExtent("2021-04")),
    ])
    var query = PathQuery(from: "a", to: "d", isInTimeOrder: true)
    #expect(chain(try frozen.paths(query, ontology: ontology)) == [["a", "c", "e", "d"]])
    query.search = .kShortest(4)
    #expect(chain(try frozen.paths(query, ontology: ontology)) == [["a", "c", "e", "d"]])
    // The other way the meeting of May is early enough, and the way by April is not.
    let back = PathQuery(from: "d", to: "a", search: .allShortest, isInTimeOrder: true)
    #expect(chain(try frozen.paths(back, ontology: ontology)) == [["d", "b", "a"]])
  }

  @Test func anEventWithoutADateIsInNoOrderOfTime() throws {
    let frozen = try graph([
      Relation(source: "a", type: "met-with", target: "d")
    ])
    let query = PathQuery(from: "a", to: "d", isInTimeOrder: true)
    let answer = try frozen.paths(query, ontology: ontology)
    #expect(answer.paths.isEmpty)
    #expect(answer.text(in: frozen.graph, ontology: ontology).contains("--in-time-order"))
  }

  @Test func wishesThatCannotBeCombined() throws {
    let frozen = try graph([Relation(source: "a", type: "met-with", target: "d")])
    let query = PathQuery(
      from: "a", to: "d", preference: .recency, isInTimeOrder: true)
    #expect(throws: QueryError.incompatible("--prefer", "--in-time-order")) {
      try frozen.paths(query, ontology: ontology)
    }
  }
}
