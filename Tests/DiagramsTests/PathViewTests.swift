import ActorGraph
import Testing

@testable import Diagrams

/// Several paths in one picture, and paths lit inside the network.
struct PathViewTests {
  private let ontology: Ontology
  private let options: DiagramOptions
  private let graph: ActorGraph
  private let answer: PathAnswer

  init() throws {
    ontology = try .standard()
    options = DiagramOptions(theme: try .light(), layoutTries: 2)
    graph = try SampleGraph.kazakhstan()
    answer = try FrozenActorGraph(graph).paths(
      PathQuery(from: "ruzakhunov", to: "serdyukov", search: .kShortest(5)), ontology: ontology)
    try #require(answer.paths.count > 2)
  }

  @Test("Paths together: shared actors once, from left to right, ends with thick borders")
  func together() throws {
    let diagram = Diagram(
      pathsTogether: answer, in: graph, ontology: ontology, options: options)
    let svg = try ParsedSVG(diagram)
    #expect(svg.fault == nil)
    let actors = svg.groups("node").compactMap { $0.attributes["data-actor"] }
    #expect(Set(actors) == Set(answer.paths.flatMap(\.actors).map(\.rawValue)))
    #expect(actors.count == Set(actors).count)
    let steps = Set(answer.paths.flatMap { $0.steps.map(\.relation.identity) })
    #expect(svg.groups("edge").count == steps.count)
    #expect(svg.texts.contains { $0.hasPrefix("1. ") })
    let thick = svg.groups("node").filter { group in
      group.shapes.contains { $0.attributes["stroke-width"] == "3" }
    }
    #expect(Set(thick.compactMap { $0.attributes["data-actor"] }) == ["ruzakhunov", "serdyukov"])
    let placed = try GraphvizHost.inProcess.place(diagram.dot, engine: diagram.engine)
    let ids = Dictionary(
      uniqueKeysWithValues: svg.groups("node").map {
        ($0.attributes["data-actor"] ?? "", $0.attributes["id"] ?? "")
      })
    func x(_ actor: String) -> Double? {
      placed.nodes.first { $0.name == ids[actor] }?.box.centre.x
    }
    let places = answer.paths[0].actors.compactMap { x($0.rawValue) }
    #expect(places.count == answer.paths[0].actors.count && places == places.sorted())
    for step in answer.paths[0].steps {
      let reading = ontology.reading(of: step.relation)
      let group = svg.groups("edge").first {
        $0.attributes["data-tail"] == ids[reading.subject.rawValue]
          && $0.attributes["data-head"] == ids[reading.object.rawValue]
      }
      #expect(group != nil)
    }
  }

  @Test("A lit path stays where the network puts it; the rest fades")
  func lit() throws {
    let network = Diagram(graph, ontology: ontology, options: options)
    let lit = Diagram(graph, ontology: ontology, options: options, lit: answer)
    let places = try [network, lit].map { diagram in
      let placed = try GraphvizHost.inProcess.place(diagram.dot, engine: diagram.engine)
      let origin = try #require(placed.nodes.first { $0.name == "n1" }).box.centre
      return Dictionary(
        uniqueKeysWithValues: placed.nodes.map {
          ($0.name, Point(x: $0.box.centre.x - origin.x, y: $0.box.centre.y - origin.y))
        })
    }
    #expect(places[0].count == places[1].count)
    for (name, place) in places[0] {
      let other = try #require(places[1][name])
      #expect(place.distance(to: other) < 1)
    }
    let svg = try ParsedSVG(lit)
    #expect(svg.fault == nil)
    let steps = Set(answer.paths.flatMap { $0.steps.map(\.relation.key) })
    let groups = svg.groups("edge")
    #expect(groups.count == graph.relationCount)
    for group in groups {
      let isLit = steps.contains(group.attributes["data-relation"] ?? "")
      let isThick = group.shapes.contains { $0.attributes["stroke-width"] == "3.4" }
      #expect(isLit == isThick)
    }
    let onPath = Set(answer.paths.flatMap(\.actors).map(\.rawValue))
    let pale = svg.groups("node").filter { group in
      group.shapes.contains { $0.attributes["fill"] == "#fffcf6" }
    }
    #expect(!pale.isEmpty)
    #expect(pale.allSatisfy { !onPath.contains($0.attributes["data-actor"] ?? "") })
  }

  @Test("Without a path the ends stand alone, and the picture says so")
  func none() throws {
    let none = PathAnswer(from: "putin", to: "kg", isTruncated: false, paths: [])
    let together = try ParsedSVG(
      Diagram(pathsTogether: none, in: graph, ontology: ontology, options: options))
    #expect(together.groups("node").count == 2)
    #expect(together.words.contains("There is no path"))
    let lit = try ParsedSVG(Diagram(graph, ontology: ontology, options: options, lit: none))
    #expect(lit.words.contains("No path was found; nothing is lit."))
  }

  @Test("An ego network holds who is near and stresses whom it is about")
  func ego() throws {
    let diagram = try Diagram(
      egoOf: "putin", in: graph, ontology: ontology, options: options)
    let svg = try ParsedSVG(diagram)
    let actors = svg.groups("node").compactMap { $0.attributes["data-actor"] }
    #expect(actors == ["interfax", "putin", "ru", "tokayev"])
    let thick = svg.groups("node").filter { group in
      group.shapes.contains { $0.attributes["stroke-width"] == "3" }
    }
    #expect(thick.map { $0.attributes["data-actor"] } == ["putin"])
    // Also what joins the others to each other.
    #expect(svg.groups("edge").contains { $0.attributes["data-type"] == "headquartered-in" })
    #expect(svg.words.contains("Shown: 1 step around Vladimir Putin; 4 of 41 relations."))
    #expect(throws: QueryError.self) {
      try Diagram(egoOf: "nobody", in: graph, ontology: ontology, options: options)
    }
  }
}
