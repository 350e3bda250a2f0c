import ActorGraph
import Testing

@testable import Diagrams

/// Pictures of made-up graphs, measured where Graphviz puts everything.
struct ReadabilityTests {
  @Test(
    "Nothing overlaps or is struck through, and less crosses than where Graphviz lays out",
    arguments: [0, 8, 19, 30, 41, 49])
  func readable(index: Int) throws {
    let graph = try GeneratedGraphs.graph(index)
    let ontology = try Ontology.standard()
    let options = DiagramOptions(theme: try .light(), host: .inProcess)
    let diagram = Diagram(graph, ontology: ontology, options: options)
    let host = GraphvizHost.inProcess
    let score = LayoutScore(try host.place(diagram.dot, engine: diagram.engine))
    #expect(score.overlaps == 0)
    #expect(score.strikes == 0)
    #expect(score.intrusions == 0)
    #expect((1.2...1.8).contains(score.aspect))

    let composition = GraphComposer(
      selection: Selection(graph), graph: graph, ontology: ontology, options: options
    ).compose()
    let plain = CompositionWriter(
      composition: composition, arrangement: Arrangement(number: 0)
    ).write()
    let usual = LayoutScore(try host.place(plain, engine: .dot))
    #expect(score.crossings * 2 <= usual.crossings)
  }
}
