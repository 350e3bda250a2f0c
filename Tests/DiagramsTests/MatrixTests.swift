import ActorGraph
import Foundation
import Testing

@testable import Diagrams

struct MatrixTests {
  private let ontology: Ontology
  private let options: DiagramOptions

  init() throws {
    ontology = try .standard()
    options = DiagramOptions(theme: try .light())
  }

  @Test("Every relation has its cell where the row of who acts meets the column of the other")
  func cells() throws {
    let graph = try SampleGraph.kazakhstan()
    let diagram = Diagram(matrixOf: graph, ontology: ontology, options: options)
    let svg = try ParsedSVG(diagram)
    #expect(svg.fault == nil)
    let placed = try GraphvizHost.inProcess.place(diagram.dot, engine: diagram.engine)
    let rows = Dictionary(uniqueKeysWithValues: placed.nodes.map { ($0.name, $0.box.centre.y) })
    let order = placed.nodes.sorted { $0.box.centre.y > $1.box.centre.y }.map(\.name)
    var columns: [String: Set<Double>] = [:]
    for line in placed.lines {
      let bounds = try #require(line.bounds)
      #expect(abs(bounds.centre.y - (rows[line.tail] ?? 0)) < 1)
      columns[line.head, default: []].insert((bounds.centre.x / 24).rounded(.down))
    }
    // One column for each actor, in the order of the rows.
    #expect(columns.values.allSatisfy { $0.count == 1 })
    let numbers = order.compactMap { columns[$0]?.first }
    #expect(numbers == numbers.sorted())
    let drawn = Set(
      svg.groups("edge").flatMap {
        ($0.attributes["data-relation"] ?? "").split(separator: " ").map(String.init)
      })
    #expect(drawn == Set(graph.relations.map(\.key)))
    let dismissal = svg.groups("edge").first { $0.title.contains("dismissed Marat Osipov") }
    #expect(dismissal?.title.contains("two deputies of the security chief") == true)
    #expect(LayoutScore(placed).overlaps == 0)
  }

  @Test("What has no direction is on both sides of the diagonal, and told once")
  func symmetric() throws {
    var builder = GraphBuilder()
    builder.add("ann", .person, "Ann Berg")
    builder.add("bob", .person, "Bob Dahl")
    try builder.relate("ann", "met-with", "bob")
    let diagram = Diagram(matrixOf: builder.graph, ontology: ontology, options: options)
    let svg = try ParsedSVG(diagram)
    #expect(svg.groups("edge").count == 2)
    #expect(diagram.textTwin.components(separatedBy: "Ann Berg met Bob Dahl").count == 2)
  }

  @Test("Large graphs keep the best connected, and say so; empty ones say that")
  func sizes() throws {
    let graph = try RandomGraph.graph(actors: 90, relations: 400)
    let svg = try ParsedSVG(Diagram(matrixOf: graph, ontology: ontology, options: options))
    #expect(svg.groups("node").count == 60)
    #expect(svg.words.contains("Shown are the 60 best connected of"))
    let empty = Diagram(matrixOf: ActorGraph(), ontology: ontology, options: options)
    #expect(empty.textTwin.contains("the graph has no relations"))
    #expect(try ParsedSVG(empty).words.contains("the graph has no relations"))
  }
}
