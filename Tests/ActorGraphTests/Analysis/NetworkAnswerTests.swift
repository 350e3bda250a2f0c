import ActorGraph
import GraphKernels
import Testing

/// Questions about the harbour case: who is near, shared, between, and whom it takes to separate.
@Suite struct NetworkAnswerTests {
  let graph: ActorGraph
  let frozen: FrozenActorGraph
  let ontology: Ontology

  init() throws {
    graph = try HarbourCase.graph()
    frozen = FrozenActorGraph(graph)
    ontology = try Ontology.standard()
  }

  @Test func neighboursComeByDistance() throws {
    let near = try frozen.neighbourhood(of: "norland", within: 2, ontology: ontology)
    #expect(near.neighbours.map(\.actor) == ["ministry", "brandt"])
    #expect(near.neighbours.map(\.distance) == [1, 2])
    #expect(near.neighbours[0].relations.map(\.type) == ["part-of"])
    #expect(near.neighbours[1].relations.map(\.type) == ["leads"])
    let part = near.subgraph(of: graph)
    #expect(part.actorCount == 3)
    #expect(part.relationCount == 2)
    let text = near.text(in: graph, ontology: ontology)
    #expect(text.contains("tied to 2 actors within 2 steps"))
    #expect(text.contains("the Norland ministry of finance"))
  }

  @Test func kindsOfAViewKeepOthersOutButNotTheActorAskedFor() throws {
    var view = GraphView()
    view.kinds = [.organisation]
    let near = try frozen.neighbourhood(of: "norland", within: 3, view, ontology: ontology)
    #expect(near.neighbours.map(\.actor) == ["ministry"])
  }

  @Test func deniedAndPlannedRelationsTieNobody() throws {
    let near = try frozen.neighbourhood(of: "party", within: 1, ontology: ontology)
    #expect(near.neighbours.map(\.actor) == ["lund", "reyes"])
    var view = GraphView()
    view.statuses = [.denied]
    let denied = try frozen.neighbourhood(of: "party", within: 1, view, ontology: ontology)
    #expect(denied.neighbours.map(\.actor) == ["ministry"])
  }

  @Test func sharedContactsNameTheRelationsOfBoth() throws {
    let common = try frozen.commonNeighbours(of: "reyes", and: "lund", ontology: ontology)
    #expect(common.ties.map(\.actor) == ["bank", "party", "brandt"])
    #expect(common.direct.isEmpty)
    #expect(common.ties[1].toSecond.count == 2)
    let text = common.text(in: graph, ontology: ontology)
    #expect(
      text.hasPrefix(
        "Ana Reyes and Tomas Lund are both tied to Northern Bank, Harbour Party and Ida\nBrandt."))
    #expect(text.contains("Reyes and the mayor are members"))
  }

  @Test func whoStandsBetweenAndOnHowManyPaths() throws {
    let between = try frozen.actorsBetween("reyes", and: "lund", ontology: ontology)
    #expect(between.length == 2)
    // Lund's two memberships make two paths by way of the party.
    #expect(between.pathCount == 4)
    #expect(between.passages.map(\.actor) == ["party", "bank", "brandt"])
    #expect(between.passages.map(\.pathCount) == [2, 1, 1])
    #expect(between.passages.map(\.share) == [0.5, 0.25, 0.25])
    #expect(
      between.text(in: graph, ontology: ontology).contains("- Harbour Party: 2 of 4 (50 %)"))
    let none = try frozen.actorsBetween("reyes", and: "hermit", ontology: ontology)
    #expect(none.length == nil)
    #expect(none.text(in: graph, ontology: ontology) == "Nothing ties Ana Reyes to Old Nils.\n")
  }

  @Test func whoSeparatesTwoActors() throws {
    let cut = try frozen.separation(of: "norland", and: "lund", ontology: ontology)
    #expect(cut.actors == ["ministry"])
    #expect(cut.direct.isEmpty)
    let three = try frozen.separation(of: "reyes", and: "lund", ontology: ontology)
    #expect(three.actors == ["bank", "brandt", "party"])
    #expect(three.paths.count == 3)
    let text = three.text(in: graph, ontology: ontology)
    #expect(text.contains("are no longer tied without Northern Bank, Ida Brandt"))
    let direct = try frozen.separation(of: "lund", and: "brandt", ontology: ontology)
    #expect(direct.direct.map(\.type) == ["met-with"])
    #expect(direct.text(in: graph, ontology: ontology).contains("are tied directly"))
  }

  @Test func theSmallestNetworkThatTiesThree() throws {
    let network = try frozen.connection(of: ["norland", "lund", "bank"], ontology: ontology)
    #expect(network.isExact)
    #expect(network.relations.count == 4)
    #expect(network.between == ["brandt", "ministry"])
    #expect(network.parts.count == 1)
    #expect(
      network.text(in: graph, ontology: ontology).hasPrefix(
        "4 relations tie Norland, Tomas Lund and Northern Bank, by way of Ida Brandt"))
    let apart = try frozen.connection(of: ["reyes", "bank", "hermit"], ontology: ontology)
    #expect(apart.parts == [["bank", "reyes"], ["hermit"]])
    #expect(throws: QueryError.self) {
      try frozen.connection(of: ["reyes", "reyes"], ontology: ontology)
    }
  }

  @Test func whereTheNetworkFallsApart() throws {
    let points = try frozen.weakPoints(ontology: ontology)
    #expect(points.actors.map(\.actor) == ["brandt", "ministry"])
    #expect(points.actors.map(\.partCount) == [2, 2])
    #expect(points.bridges.map(\.relation.type) == ["leads", "part-of"])
    #expect(points.bridges.map(\.smallerPart) == [2, 1])
    #expect(points.text(in: graph, ontology: ontology).contains("- Ida Brandt: 2 parts"))
  }

  @Test func groupsLeaveOutWhoIsAlone() throws {
    let parts = try frozen.groups(by: .components, ontology: ontology)
    #expect(parts.groups.map(\.count) == [7])
    #expect(parts.aloneCount == 1)
    let communities = try frozen.groups(by: .leiden, ontology: ontology)
    #expect(communities.groups.count == 2)
    #expect(Set(communities.groups.joined()).count == 7)
    let cliques = try frozen.groups(by: .cliques, ontology: ontology)
    #expect(cliques.groups.isEmpty)
    #expect(cliques.modularity == nil)
  }

  @Test(arguments: Centrality.allCases)
  func everyMeasureRanksAndIsDeterministic(measure: Centrality) throws {
    let ranking = try frozen.ranking(by: measure, ontology: ontology)
    let again = try frozen.ranking(
      by: measure, ontology: ontology, execution: Execution(threads: 3))
    #expect(ranking == again)
    #expect(ranking.entries.count == (measure == .constraint ? 7 : 8))
    #expect(ranking.entries.map(\.score) == ranking.entries.map(\.score).sorted(by: >))
    #expect(ranking.entries.first?.place == 1)
  }

  @Test func degreeCountsRelationsAndBetweennessTies() throws {
    let degree = try frozen.ranking(by: .degree, ontology: ontology)
    #expect(degree.entries[0].actor == "lund")
    #expect(degree.entries[0].score == 4)
    let betweenness = try frozen.ranking(by: .betweenness, ontology: ontology)
    #expect(betweenness.entries[0].actor == "brandt")
    var view = GraphView()
    view.relations = ["leads", "part-of"]
    let narrow = try frozen.ranking(by: .betweenness, view, ontology: ontology)
    #expect(narrow.entries[0].actor == "ministry")
  }

  @Test func brokersBetweenKinds() throws {
    let roles = try frozen.brokerage(by: .kind, ontology: ontology)
    let brandt = try #require(roles.brokers.first { $0.actor == "brandt" })
    // Reyes, Lund and the ministry are not tied to each other: two persons and an organisation.
    #expect(brandt.group == "Person")
    #expect(brandt.coordinator == 2)
    #expect(brandt.gatekeeper == 2)
    #expect(brandt.representative == 2)
    #expect(brandt.total == 6)
  }

  @Test func wrongQuestionsSayWhatIsWrong() throws {
    #expect(throws: QueryError.unknownActor("nobody")) {
      try frozen.neighbourhood(of: "nobody", within: 1, ontology: ontology)
    }
    #expect(throws: QueryError.limitBelowOne(name: "within", value: 0)) {
      try frozen.neighbourhood(of: "reyes", within: 0, ontology: ontology)
    }
    #expect(throws: QueryError.sameActor("reyes")) {
      try frozen.commonNeighbours(of: "reyes", and: "reyes", ontology: ontology)
    }
    var view = GraphView()
    view.relations = ["meber-of"]
    #expect(throws: QueryError.unknownRelation("meber-of", suggestions: ["member-of"])) {
      try frozen.ranking(by: .degree, view, ontology: ontology)
    }
  }

  @Test func aComputationStopsWhenAsked() throws {
    let execution = Execution(isCancelled: { true })
    #expect(throws: Interrupted.cancelled) {
      try frozen.ranking(by: .pagerank, ontology: ontology, execution: execution)
    }
    #expect(throws: Interrupted.cancelled) {
      try frozen.groups(by: .leiden, ontology: ontology, execution: execution)
    }
  }
}
