import ActorGraph
import Testing

@Suite struct PathQueryTests {
  private let frozen: FrozenActorGraph
  private let ontology: Ontology

  init() throws {
    frozen = FrozenActorGraph(try HarbourCase.graph())
    ontology = try Ontology.standard()
  }

  private func chains(
    _ from: ActorID = "reyes", _ to: ActorID = "lund", search: PathQuery.Search = .kShortest(50),
    maxResults: Int = 100, _ change: (inout PathQuery) -> Void = { _ in }
  ) throws -> [String] {
    var query = PathQuery(from: from, to: to, search: search, maxResults: maxResults)
    change(&query)
    return try frozen.paths(query, ontology: ontology).paths.map(\.chain)
  }

  private let viaBank = "reyes -employed-by-> bank -owned-by-> lund"
  private let viaBrandt = "reyes -dismissed-by-> brandt <-met-with- lund"
  private let viaParty = "reyes -member-of-> party <-member-of- lund"

  @Test func everyPathShortestFirstWithParallelRelations() throws {
    #expect(try chains() == [viaBank, viaBrandt, viaParty, viaParty])
    #expect(try chains(search: .allShortest) == [viaBank, viaBrandt, viaParty, viaParty])
    #expect(try chains(search: .shortest) == [viaBank])
    #expect(try chains(search: .kShortest(2)) == [viaBank, viaBrandt])
  }

  @Test func anAnswerCarriesTheEvidence() throws {
    let answer = try frozen.paths(
      PathQuery(from: "reyes", to: "lund", search: .allShortest), ontology: ontology)
    #expect(answer.from == "reyes" && answer.to == "lund")
    #expect(answer.shortestPathCount == 4)
    #expect(!answer.isTruncated)
    for path in answer.paths {
      #expect(path.length == path.actors.count - 1)
      for (index, step) in path.steps.enumerated() {
        #expect(frozen.graph.relation(step.relation.identity) == step.relation)
        #expect(!step.relation.evidence.isEmpty)
        #expect(
          step.isForward
            ? (step.relation.source, step.relation.target)
              == (path.actors[index], path.actors[index + 1])
            : (step.relation.target, step.relation.source)
              == (path.actors[index], path.actors[index + 1]))
      }
    }
    // Parallel relations come in the order of the graph: the undated claim, then the dated one.
    #expect(answer.paths.suffix(2).map(\.steps[1].relation.status) == [.claimed, .former])
  }

  @Test func typesOfRelation() throws {
    #expect(try chains { $0.relations = ["member-of"] } == [viaParty, viaParty])
    #expect(try chains { $0.relations = ["employed-by", "owned-by", "leads"] } == [viaBank])
    #expect(try chains { $0.relations = ["leads"] }.isEmpty)
    #expect(try chains { $0.relations = [] }.isEmpty)
  }

  @Test func directionKept() throws {
    // A meeting has no direction, so it may be followed either way.
    #expect(try chains { $0.isDirected = true } == [viaBank, viaBrandt])
    #expect(try chains("lund", "reyes") { $0.isDirected = true }.isEmpty)
    #expect(
      try chains("lund", "norland") { $0.isDirected = true }
        == ["lund -met-with-> brandt -leads-> ministry -part-of-> norland"])
    #expect(
      try chains {
        $0.isDirected = true
        $0.relations = ["employed-by", "owned-by"]
      } == [viaBank])
  }

  @Test func kindsOfActorsInBetween() throws {
    #expect(try chains { $0.kinds = [.person] } == [viaBrandt])
    // A company is an organisation.
    #expect(try chains { $0.kinds = [.organisation] } == [viaBank, viaParty, viaParty])
    #expect(try chains { $0.kinds = ["Company"] } == [viaBank])
    #expect(try chains { $0.kinds = ["Actor"] }.count == 4)
    #expect(try chains("reyes", "bank") { $0.kinds = ["Media"] } == ["reyes -employed-by-> bank"])
  }

  @Test func statuses() throws {
    #expect(try chains { $0.statuses = [.planned] } == ["reyes -proposed-to-> lund"])
    #expect(try chains { $0.statuses = [nil] } == [viaBrandt])
    #expect(try chains { $0.statuses = [.current, .claimed] } == [viaParty])
    #expect(try chains { $0.statuses = [.denied] }.isEmpty)
    #expect(
      try chains("party", "ministry", search: .shortest) { $0.statuses = [.denied] }
        == ["party -supports-> ministry"])
    // Neither the denied support nor the planned proposal is a tie by itself.
    #expect(try !chains("party", "ministry").contains("party -supports-> ministry"))
  }

  @Test(arguments: [
    // Nobody had met or been dismissed yet; Lund did not own the bank; his card has no date.
    ("2013", ["bank 0", "brandt 0", "party 2"]),
    ("2015-06-01", ["bank 1", "brandt 0", "party 2"]),
    // The last day of the ownership that ended in 2019.
    ("2019-12-31", ["bank 1", "brandt 0", "party 2"]),
    ("2020-01-01", ["bank 0", "brandt 0", "party 2"]),
    // An event that has happened still ties; a vague date counts as soon as it may be meant.
    ("2021-02-28", ["bank 0", "brandt 0", "party 2"]),
    ("2021-03-01", ["bank 0", "brandt 1", "party 2"]),
    ("2021", ["bank 0", "brandt 1", "party 2"]),
    ("2030", ["bank 0", "brandt 1", "party 2"]),
    ("2007", ["bank 0", "brandt 0", "party 1"]),
  ])
  func asOf(date: String, expected: [String]) throws {
    let found = try chains { $0.asOf = PartialDate(date) }
    let counts = [("bank", viaBank), ("brandt", viaBrandt), ("party", viaParty)]
      .map { name, chain in "\(name) \(found.count { $0 == chain })" }
    #expect(counts == expected)
  }

  @Test func throughActors() throws {
    #expect(try chains { $0.through = ["brandt"] } == [viaBrandt])
    #expect(try chains(search: .shortest) { $0.through = ["party"] } == [viaParty])
    #expect(try chains(search: .allShortest) { $0.through = ["party"] } == [viaParty, viaParty])
    #expect(try chains { $0.through = ["bank", "party"] }.isEmpty)
    #expect(try chains { $0.through = ["reyes", "lund", "bank", "bank"] } == [viaBank])
    #expect(
      try chains("bank", "ministry", search: .shortest) { $0.through = ["party", "lund"] }
        == [
          "bank -owned-by-> lund -member-of-> party <-member-of- reyes "
            + "-dismissed-by-> brandt -leads-> ministry"
        ])
    // An actor that must be passed is exempt from the kinds.
    #expect(
      try chains {
        $0.kinds = ["Media"]
        $0.through = ["bank"]
      } == [viaBank])
    #expect(
      try chains {
        $0.through = ["party"]
        $0.statuses = [.current, .former]
      } == [viaParty])
  }

  @Test func avoidingActors() throws {
    #expect(try chains { $0.avoiding = ["bank", "party"] } == [viaBrandt])
    #expect(try chains { $0.avoiding = ["bank", "party", "brandt"] }.isEmpty)
  }

  @Test func maxLength() throws {
    #expect(try chains("reyes", "norland") { $0.maxLength = 2 }.isEmpty)
    #expect(
      try chains("reyes", "norland") { $0.maxLength = 3 }
        == ["reyes -dismissed-by-> brandt -leads-> ministry -part-of-> norland"])
    #expect(try chains("reyes", "norland") { $0.maxLength = .max }.count > 1)
  }

  @Test(arguments: [
    (PathQuery.Search.shortest, 1, 1, false), (.allShortest, 3, 3, true),
    (.allShortest, 4, 4, false), (.kShortest(2), 2, 2, false), (.kShortest(3), 2, 2, true),
    (.kShortest(9), 4, 4, false), (.kShortest(4), 9, 4, false), (.kShortest(.max), .max, 4, false),
  ])
  func truncation(search: PathQuery.Search, maxResults: Int, count: Int, isTruncated: Bool) throws {
    for through in [[], ["reyes"] as [ActorID]] {
      let answer = try frozen.paths(
        PathQuery(
          from: "reyes", to: "lund", search: search, maxResults: maxResults, through: through),
        ontology: ontology)
      #expect(answer.paths.count == count)
      #expect(answer.isTruncated == isTruncated)
    }
  }

  @Test func truncationOfPathsThroughActors() throws {
    for (search, maxResults, isTruncated): (PathQuery.Search, Int, Bool) in [
      (.shortest, 1, false), (.allShortest, 1, true), (.allShortest, 2, false),
      (.kShortest(1), 1, false), (.kShortest(2), 1, true), (.kShortest(2), 5, false),
    ] {
      let answer = try frozen.paths(
        PathQuery(
          from: "reyes", to: "lund", search: search, maxResults: maxResults, through: ["party"]),
        ontology: ontology)
      #expect(answer.isTruncated == isTruncated, "\(search), \(maxResults)")
    }
  }

  @Test func anActorsRelationToItselfIsNoStep() throws {
    #expect(try chains("brandt", "hermit").isEmpty)
    #expect(try !chains().contains { $0.contains("brandt -met-with-> brandt") })
  }
}

@Suite struct QueryErrorTests {
  private func error(_ change: (inout PathQuery) -> Void) throws -> QueryError? {
    let frozen = FrozenActorGraph(try HarbourCase.graph())
    let ontology = try Ontology.standard()
    var query = PathQuery(from: "reyes", to: "lund")
    change(&query)
    do {
      _ = try frozen.paths(query, ontology: ontology)
      return nil
    } catch { return error }
  }

  @Test func questionsThatMakeNoSense() throws {
    #expect(try error { $0.to = "reyes" } == .sameActor("reyes"))
    #expect(try error { $0.from = "nobody" } == .unknownActor("nobody"))
    #expect(try error { $0.to = "nobody" } == .unknownActor("nobody"))
    #expect(try error { $0.through = ["nobody"] } == .unknownActor("nobody"))
    #expect(try error { $0.avoiding = ["nobody"] } == .unknownActor("nobody"))
    #expect(try error { $0.avoiding = ["lund"] } == .avoidsNeededActor("lund"))
    #expect(
      try error {
        $0.through = ["bank"]
        $0.avoiding = ["bank"]
      } == .avoidsNeededActor("bank"))
    #expect(try error { $0.maxLength = 0 } == .limitBelowOne(name: "maxLength", value: 0))
    #expect(try error { $0.maxResults = -3 } == .limitBelowOne(name: "maxResults", value: -3))
    #expect(try error { $0.search = .kShortest(0) } == .limitBelowOne(name: "k", value: 0))
  }

  @Test func unknownWordsComeWithSuggestions() throws {
    #expect(
      try error { $0.relations = ["leads", "membr-of"] }
        == .unknownRelation("membr-of", suggestions: ["member-of"]))
    #expect(
      try error { $0.relations = ["membr-of"] }?.description
        == "there is no relation type 'membr-of'; did you mean 'member-of'?")
    #expect(
      try error { $0.kinds = ["person"] } == .unknownKind("person", suggestions: ["Person"]))
    #expect(try error { $0.kinds = ["Zeppelin"] } == .unknownKind("Zeppelin", suggestions: []))
    #expect(
      try error { $0.kinds = ["Zeppelin"] }?.description == "there is no kind 'Zeppelin'")
  }

  @Test func wordsThatOnlyTheGraphKnowsAreKnown() throws {
    var graph = ActorGraph()
    graph.insert(Actor(id: "a", kind: "Ship", name: "A"))
    graph.insert(Actor(id: "b", kind: "Ship", name: "B"))
    graph.insert(Actor(id: "c", kind: "Ship", name: "C"))
    try graph.insert(Relation(source: "a", type: "tows", target: "b"))
    try graph.insert(Relation(source: "b", type: "tows", target: "c"))
    let answer = try FrozenActorGraph(graph).paths(
      PathQuery(from: "a", to: "c", relations: ["tows"], kinds: ["Ship"], isDirected: true),
      ontology: Ontology.standard())
    #expect(answer.paths.map(\.chain) == ["a -tows-> b -tows-> c"])
  }

  @Test func tooManyActorsToPass() throws {
    var graph = ActorGraph()
    let ids = (0..<20).map { ActorID("actor\($0)") }
    for id in ids { graph.insert(Actor(id: id, kind: .person, name: id.rawValue)) }
    #expect(throws: QueryError.tooManyActorsToPass(18, limit: 10)) {
      try FrozenActorGraph(graph).paths(
        PathQuery(from: ids[0], to: ids[19], through: Array(ids[1..<19])),
        ontology: Ontology.standard())
    }
  }
}
