import ActorGraph
import Extraction
import Testing

/// One report has one graph: whenever, wherever and beside whatever it is read.
@Suite struct DeterminismTests {
  private static let reports = Array(InvariantTests.reports.prefix(10))

  @Test func twiceIsTheSame() throws {
    let other = try PatternExtractor(ontology: Ontology.standard())
    for report in Self.reports {
      let graph = try Reading.extractor.get().graph(of: report)
      #expect(try Reading.extractor.get().graph(of: report) == graph)
      #expect(try other.graph(of: report) == graph, "an extractor made anew")
    }
  }

  @Test func fourTasksAtOnceAgree() async throws {
    let extractor = try Reading.extractor.get()
    let reports = Self.reports
    let answers = try await withThrowingTaskGroup(of: [ActorGraph].self) { group in
      for _ in 0..<4 {
        group.addTask { try reports.map { try extractor.graph(of: $0) } }
      }
      return try await group.reduce(into: [[ActorGraph]]()) { $0.append($1) }
    }
    #expect(answers.count == 4)
    #expect(Set(answers).count == 1)
  }

  @Test func theOrderOfReportsDoesNotMatter() throws {
    let graphs = try Self.reports.prefix(6).map { try Reading.extractor.get().graph(of: $0) }
    let whole = graphs.reduce(ActorGraph()) { $0.union($1) }
    #expect(whole.violatedInvariants().isEmpty)
    for turn in graphs.indices {
      let turned = Array(graphs[turn...] + graphs[..<turn])
      #expect(turned.reduce(ActorGraph()) { $0.union($1) } == whole)
      #expect(turned.reversed().reduce(ActorGraph()) { $0.union($1) } == whole)
    }
    let halves = [graphs.prefix(3), graphs.suffix(3)].map {
      $0.reduce(ActorGraph()) { $0.union($1) }
    }
    #expect(halves[1].union(halves[0]) == whole)
    #expect(graphs.reduce(whole) { $0.union($1) } == whole)
  }

  @Test func theNameOfTheFileChangesNothing() throws {
    let report = try #require(Self.reports.first)
    var renamed = report
    renamed.name = "elsewhere.txt"
    let one = try Reading.extractor.get().graph(of: report)
    let other = try Reading.extractor.get().graph(of: renamed)
    #expect(one.actors == other.actors && one.relations == other.relations)
  }
}
