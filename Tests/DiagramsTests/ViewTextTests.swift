import ActorGraph
import Diagrams
import Testing

/// The further views draw whatever a name holds as text, and the same every time.
struct ViewTextTests {
  private let ontology: Ontology
  private let options: DiagramOptions

  init() throws {
    ontology = try .standard()
    options = DiagramOptions(theme: try .dark(), layoutTries: 1)
  }

  private func views(_ graph: ActorGraph, _ from: ActorID, _ to: ActorID) throws -> [Diagram] {
    let answer = try FrozenActorGraph(graph).paths(
      PathQuery(from: from, to: to), ontology: ontology)
    return [
      Diagram(timelineOf: graph, ontology: ontology, options: options),
      Diagram(comparing: ActorGraph(), with: graph, ontology: ontology, options: options),
      Diagram(matrixOf: graph, ontology: ontology, options: options),
      Diagram(pathsTogether: answer, in: graph, ontology: ontology, options: options),
      Diagram(graph, ontology: ontology, options: options, lit: answer),
      try Diagram(egoOf: from, in: graph, steps: 2, ontology: ontology, options: options),
    ]
  }

  @Test(arguments: HostileTextTests.names)
  func hostile(_ name: String) throws {
    var graph = ActorGraph()
    graph.attributes.insert(name, for: "title")
    graph.insert(DocumentRecord(id: "d", name: name, title: name))
    graph.insert(Actor(id: "a", kind: .person, name: name, attributes: ["role": name]))
    graph.insert(Actor(id: "b", kind: ActorKind(name), name: name + "2"))
    let evidence = Evidence(document: "d", range: 0..<name.unicodeScalars.count, quote: name)
    let date = try #require(TimeExtent("2022-01-05"))
    for type in ["met-with", RelationType(name)] {
      try graph.insert(
        Relation(
          source: "a", type: type, target: "b", date: date, statedBy: name, evidence: [evidence]))
    }
    for diagram in try views(graph, "a", "b") {
      let svg = try ParsedSVG(diagram)
      #expect(svg.fault == nil)
      #expect(
        svg.elements.isSubset(of: [
          "svg", "g", "title", "desc", "style", "text", "path", "polygon", "polyline",
          "ellipse",
        ]))
      #expect(svg.groups("node").count == 2)
      #expect(!svg.attributeNames.contains { $0.hasPrefix("on") })
      #expect(try diagram.renderWithWarnings(.svg).warnings.isEmpty)
    }
  }

  @Test("The same graph gives the same pictures and words")
  func repeatable() throws {
    let graph = try SampleGraph.kazakhstan()
    let first = try views(graph, "khabar", "putin")
    #expect(try first == views(graph, "khabar", "putin"))
    for diagram in first {
      #expect(try diagram.render(.svg) == diagram.render(.svg))
    }
  }
}
