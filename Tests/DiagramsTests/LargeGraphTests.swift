import ActorGraph
import Diagrams
import Foundation
import Testing

/// Graphs too large for a label on every line are drawn all the same, and say what is missing.
struct LargeGraphTests {
  /// Actors in a ring with chords: connected, and the same every time.
  private func graph(actors: Int, relations: Int) throws -> ActorGraph {
    var builder = GraphBuilder(published: "2022-01-10")
    let kinds: [ActorKind] = [.person, .organisation, .place, .state, .unit]
    for index in 0..<actors {
      builder.add(ActorID("a\(index)"), kinds[index % kinds.count], "Actor number \(index)")
    }
    for index in 0..<relations {
      let source = index % actors
      let target = index < actors ? (index + 1) % actors : (index * 7 + index / actors) % actors
      let type: RelationType = index % 5 == 0 ? "accused-by" : "supports"
      try builder.relate(
        ActorID("a\(source)"), type, ActorID("a\(target)"), nil, date: "20\(10 + index % 80)")
    }
    return builder.graph
  }

  private func svg(actors: Int, relations: Int) throws -> ParsedSVG {
    let diagram = Diagram(
      try graph(actors: actors, relations: relations), ontology: try .standard(),
      options: DiagramOptions(theme: try .light()))
    return try ParsedSVG(diagram)
  }

  @Test("Beyond 80 relations only events are labelled")
  func events() throws {
    let svg = try svg(actors: 70, relations: 100)
    let labelled = svg.groups("edge").filter { !$0.texts.isEmpty }
    #expect(labelled.count == 20)
    #expect(labelled.allSatisfy { $0.attributes["data-type"] == "accused-by" })
    #expect(svg.texts.contains { $0.contains("Only events are labelled.") })
  }

  @Test("Beyond 250 relations only the best connected have names")
  func overview() throws {
    let svg = try svg(actors: 200, relations: 300)
    #expect(svg.groups("node").count == 200)
    #expect(svg.groups("node").count { !$0.texts.isEmpty } == 25)
    #expect(svg.groups("edge").allSatisfy { $0.texts.isEmpty && !$0.title.isEmpty })
    #expect(svg.texts.contains { $0.contains("25 best connected actors are named") })
  }

  @Test("Beyond 1,000 relations communities are drawn")
  func communities() throws {
    let svg = try svg(actors: 600, relations: 2_500)
    #expect((2...60).contains(svg.groups("node").count))
    #expect(svg.texts.contains { $0.contains("More than 1,000 relations: shown are communities") })
  }

  @Test("A bitmap beyond the renderer's limits is refused, not scaled down")
  func tooLarge() throws {
    var builder = GraphBuilder()
    for index in 0..<40 {
      builder.add(ActorID("a\(index)"), .person, "Person \(index)")
      if index > 0 {
        try builder.relate(ActorID("a\(index - 1)"), "supports", ActorID("a\(index)"))
      }
    }
    var options = DiagramOptions(theme: try .light(), layoutTries: 1, resolution: 600)
    options.layout = .dot
    let diagram = Diagram(builder.graph, ontology: try .standard(), options: options)
    let error = try #require(throws: DiagramError.self) { try diagram.render(.png) }
    guard case .tooLarge(let width, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(width > 32_767)
    #expect(try !diagram.render(.svg).isEmpty)
  }
}
