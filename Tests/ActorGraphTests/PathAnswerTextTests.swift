import ActorGraph
import Testing

@Suite struct PathAnswerTextTests {
  private func text(_ change: (inout PathQuery) -> Void = { _ in }) throws -> String {
    let graph = try HarbourCase.graph()
    let ontology = try Ontology.standard()
    var query = PathQuery(from: "reyes", to: "lund")
    change(&query)
    return try FrozenActorGraph(graph).paths(query, ontology: ontology)
      .text(in: graph, ontology: ontology)
  }

  @Test func oneShortestPath() throws {
    #expect(
      try text() == """
        How is Ana Reyes tied to Tomas Lund? Shortest path: 2 steps. 3 more are as
        short (--all-shortest).
        Ana Reyes – Northern Bank – Tomas Lund

        1. Ana Reyes works for Northern Bank (current).
           “Ana Reyes, who has run the lending desk of Northern Bank for six years,
            declined to say who had signed the loan”
           loans.txt, 3 March 2021, characters 40–151

        2. Tomas Lund owns Northern Bank from 2014 to 2019 (former).
           “Lund sold the bank in 2019, five years after he had bought it”
           loans.txt, 3 March 2021, characters 40–101

        """)
  }

  @Test func parallelPaths() throws {
    let text = try text {
      $0.search = .allShortest
      $0.relations = ["member-of"]
    }
    #expect(
      text == """
        How is Ana Reyes tied to Tomas Lund? 2 shortest paths, 2 steps each.

        Path 1 of 2: 2 steps
        Ana Reyes – Harbour Party – Tomas Lund

        1. Ana Reyes is a member of Harbour Party (current).
           “both Reyes and the mayor are members”
           loans.txt, 3 March 2021, characters 40–76

        2. Tomas Lund is a member of Harbour Party (claimed by the Courier).
           “Lund carries the party's card, the Courier wrote”
           loans.txt, 3 March 2021, characters 40–88

        Path 2 of 2: 2 steps
        Ana Reyes – Harbour Party – Tomas Lund

        1. Ana Reyes is a member of Harbour Party (current).
           “both Reyes and the mayor are members”
           loans.txt, 3 March 2021, characters 40–76

        2. Tomas Lund was a member of Harbour Party in 2008 (former).
           “Lund, then a member of the party”
           loans.txt, 3 March 2021, characters 40–72

        """)
  }

  @Test func activeVoiceWhicheverWayThePathGoes() throws {
    for (from, to): (ActorID, ActorID) in [("reyes", "brandt"), ("brandt", "reyes")] {
      let text = try text {
        $0.from = from
        $0.to = to
      }
      #expect(text.contains("1. Ida Brandt dismissed Ana Reyes in May 2020.\n"))
      #expect(text.contains("Shortest path: 1 step."))
    }
  }

  @Test(arguments: [
    (PathQuery.Search.allShortest, 1, "1 of 4 shortest paths, 2 steps each (--max-results 1)."),
    (.allShortest, 9, "4 shortest paths, 2 steps each."),
    (.kShortest(3), 2, "2 paths, 2 steps each; there are more (--max-results 2)."),
    (.kShortest(1), 2, "One path: 2 steps."), (.kShortest(9), 9, "4 paths, 2 steps each."),
  ])
  func headers(search: PathQuery.Search, maxResults: Int, header: String) throws {
    let text = try text {
      $0.search = search
      $0.maxResults = maxResults
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix { !$0.isEmpty && !$0.contains("–") }.joined(separator: " ")
        == "How is Ana Reyes tied to Tomas Lund? " + header)
  }

  @Test func noPathSaysWhatToTry() throws {
    let text = try text {
      $0.maxLength = 1
      $0.relations = ["member-of", "leads"]
      $0.isDirected = true
      $0.asOf = PartialDate("2020")
    }
    #expect(
      text == """
        How is Ana Reyes tied to Tomas Lund? There is no path of at most 1 step that
        meets the question.

        What to try:
        - ignore the direction of relations (without --directed)
        - allow more types of relation than leads, member-of (--relations)
        - look at another time than 2020 (--as-of)
        - let planned and denied relations count as ties too (--status)
        - allow longer paths (--max-length, now 1)

        """)
    #expect(
      try self.text { $0.to = "hermit" }.hasSuffix(
        "\n\nOld Nils has no relation to another actor in this graph.\n"))
  }

  @Test func linesFitATerminal() throws {
    var graph = try HarbourCase.graph()
    let quote = String(repeating: "all of them were seen at the harbour, ", count: 30)
    try graph.insert(
      Relation(
        source: "hermit", type: "opposes", target: "party",
        evidence: (0..<5).map {
          Evidence(
            document: "gala", range: $0..<($0 + quote.unicodeScalars.count), quote: quote)
        }))
    let ontology = try Ontology.standard()
    let text = try FrozenActorGraph(graph)
      .paths(PathQuery(from: "hermit", to: "lund"), ontology: ontology)
      .text(in: graph, ontology: ontology)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 78 })
    #expect(text.contains("   and 2 more places\n"))
    #expect(text.contains("   gala.txt, characters 0–1140\n"))
  }

  @Test func textOfStrangersCannotSteerTheTerminal() throws {
    var graph = ActorGraph()
    graph.insert(Actor(id: "a", kind: .person, name: "A\u{1B}[31m"))
    graph.insert(Actor(id: "b", kind: .person, name: "B\u{202E}"))
    try graph.insert(
      Relation(
        source: "a", type: "leads", target: "b", status: .claimed, statedBy: "\u{7}x",
        isInferred: true, confidence: 0.25,
        evidence: [Evidence(document: "d", range: 0..<4, quote: "a\r\n\u{8}")]))
    let ontology = try Ontology.standard()
    let text = try FrozenActorGraph(graph).paths(PathQuery(from: "a", to: "b"), ontology: ontology)
      .text(in: graph, ontology: ontology)
    #expect(
      text == """
        How is A·[31m tied to B·? Shortest path: 1 step.

        1. A·[31m leads B· (claimed by ·x; inferred; doubtful, confidence 25 %).
           “a ·”
           document d, characters 0–4

        """)
  }

  @Test func aStepWithoutEvidenceSaysSo() throws {
    var graph = try HarbourCase.graph()
    try graph.insert(Relation(source: "hermit", type: "owes-money-to", target: "lund"))
    let ontology = try Ontology.standard()
    let text = try FrozenActorGraph(graph)
      .paths(PathQuery(from: "lund", to: "hermit"), ontology: ontology)
      .text(in: graph, ontology: ontology)
    #expect(
      text.contains(
        "1. Old Nils owes money to Tomas Lund.\n   No quote is recorded for this relation.\n"))
  }
}
