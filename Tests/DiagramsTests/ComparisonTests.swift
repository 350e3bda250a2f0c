import ActorGraph
import Diagrams
import Foundation
import Testing

struct ComparisonTests {
  private let ontology: Ontology
  private let options: DiagramOptions

  init() throws {
    ontology = try .standard()
    options = DiagramOptions(theme: try .light(), layoutTries: 2)
  }

  private func harbour(_ change: (inout GraphBuilder) throws -> Void) throws -> ActorGraph {
    var builder = GraphBuilder(published: "2022-01-10")
    builder.add("ann", .person, "Ann Berg")
    builder.add("bob", .person, "Bob Dahl")
    builder.add("firm", .organisation, "Nordsee")
    try builder.relate("ann", "employed-by", "firm", .current)
    try change(&builder)
    return builder.graph
  }

  @Test("What was added, is gone, changed or stayed is told apart without colour")
  func signs() throws {
    let before = try harbour {
      try $0.relate("bob", "leads", "firm", .current, date: "2019")
      try $0.relate("ann", "opposes", "bob", quote: "Berg spoke against Dahl")
    }
    let after = try harbour {
      $0.add("cleo", .person, "Cleo Ege")
      try $0.relate("bob", "leads", "firm", .former, date: "2019/2022-01-08")
      try $0.relate("cleo", "leads", "firm", .current)
    }
    let diagram = Diagram(
      comparing: before, with: after, ontology: ontology, options: options)
    let svg = try ParsedSVG(diagram)
    #expect(svg.fault == nil)
    let edges = svg.groups("edge")
    func edge(_ words: String) throws -> ParsedSVG.Group {
      try #require(edges.first { $0.texts.contains(words) })
    }
    func width(_ group: ParsedSVG.Group) -> Double {
      group.shapes.compactMap { $0.attributes["stroke-width"].flatMap(Double.init) }.max() ?? 1
    }
    let (added, gone) = (try edge("+ leads"), try edge("\u{2212} opposes"))
    let (changed, same) = (try edge("~ leads"), try edge("works for"))
    #expect(gone.isDashed && !added.isDashed && !changed.isDashed && !same.isDashed)
    #expect(width(added) > width(changed) && width(changed) > width(same))
    #expect(changed.text.contains("current \u{2192} former"))
    #expect(changed.title.contains("Before: Bob Dahl leads Nordsee"))
    #expect(gone.title.contains("Berg spoke against Dahl"))
    #expect(svg.texts.contains("+ Cleo Ege"))
    #expect(svg.texts.contains { $0.contains("1 relation added, 1 gone, 1 changed, 1 unchanged") })
    let twin = diagram.textTwin
    let headings = ["Added actors:", "Added:", "Gone:", "Changed:", "Unchanged:"]
    let places = headings.compactMap { twin.range(of: "\n\($0)\n")?.lowerBound }
    #expect(places.count == headings.count && places == places.sorted())
  }

  @Test("Equal graphs: nothing changed")
  func equal() throws {
    let graph = try SampleGraph.kazakhstan()
    let diagram = Diagram(comparing: graph, with: graph, ontology: ontology, options: options)
    #expect(diagram.textTwin.contains("Nothing changed."))
    #expect(try ParsedSVG(diagram).groups("edge").count == graph.relationCount)
  }

  @Test("Large graphs show only what changed, and say so")
  func large() throws {
    let after = try RandomGraph.graph(actors: 40, relations: 160)
    var before = after
    for relation in after.relations.prefix(5) { before.removeRelation(relation.identity) }
    let diagram = Diagram(comparing: before, with: after, ontology: ontology, options: options)
    let svg = try ParsedSVG(diagram)
    #expect(svg.groups("edge").count <= 5)
    #expect(svg.words.contains("that did not change are not drawn"))
  }
}
