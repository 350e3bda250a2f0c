import ActorGraph
import Diagrams
import Foundation
import Testing

struct PathPictureTests {
  private let ontology: Ontology
  private let options: DiagramOptions
  private let graph: ActorGraph

  init() throws {
    ontology = try .standard()
    options = DiagramOptions(theme: try .light())
    graph = try SampleGraph.kazakhstan()
  }

  private func answer(_ query: PathQuery) throws -> PathAnswer {
    try FrozenActorGraph(graph).paths(query, ontology: ontology)
  }

  private func diagram(_ answer: PathAnswer) -> Diagram {
    Diagram(answer, in: graph, ontology: ontology, options: options)
  }

  @Test("Every step has its number, its quote and its source, top to bottom")
  func quotes() throws {
    let answer = try answer(PathQuery(from: "putin", to: "ergozhin"))
    let svg = try ParsedSVG(diagram(answer))
    #expect(svg.fault == nil)
    #expect(svg.title == "How is Vladimir Putin tied to Daulet Ergozhin?")
    #expect(svg.groups("node").count == 3)
    let edges = svg.groups("edge")
    #expect(edges.count == 2)
    let words = edges.map { $0.text.replacingOccurrences(of: "  ", with: " ") }
    #expect(words[0].contains("1. proposed to"))
    #expect(words[1].contains("2. dismissed"))
    #expect(words[1].contains("9 January 2022"))
    for step in answer.paths[0].steps {
      for evidence in step.relation.evidence {
        let place = "characters \(evidence.range.lowerBound)\u{2013}\(evidence.range.upperBound)"
        #expect(words.contains { $0.contains(evidence.quote) && $0.contains(place) })
      }
    }
  }

  @Test("A step against the arrow keeps the arrow's true direction")
  func direction() throws {
    let answer = try answer(PathQuery(from: "ergozhin", to: "tokayev"))
    let diagram = diagram(answer)
    let svg = try ParsedSVG(diagram)
    let edge = try #require(svg.groups("edge").first)
    let tail = svg.groups("node").first {
      $0.attributes["data-id"] == edge.attributes["data-tail"]
    }
    #expect(tail?.attributes["data-actor"] == "tokayev")
    #expect(diagram.dot.contains("dir=\"back\""))
    #expect(svg.texts.contains { $0.contains("some arrows point up") })
    #expect(edge.text.contains("Kassym-Jomart Tokayev \u{2192} Daulet Ergozhin"))
  }

  @Test("The ends stand out, and doubtful steps are counted on top")
  func ends() throws {
    let answer = try answer(PathQuery(from: "khabar", to: "almaty"))
    let svg = try ParsedSVG(diagram(answer))
    #expect(svg.texts.contains { $0.contains("1 is claimed, not established") })
    #expect(svg.groups("edge").first?.isDotted == true)
    let thick = svg.groups("node").filter {
      $0.shapes.contains { $0.attributes["stroke-width"] == "3" }
    }
    #expect(thick.count == 2)
  }

  @Test("Several paths stand below one another, three at most")
  func severalPaths() throws {
    let answer = try answer(
      PathQuery(from: "ruzakhunov", to: "serdyukov", search: .kShortest(5)))
    try #require(answer.paths.count > 3)
    let diagram = diagram(answer)
    let svg = try ParsedSVG(diagram)
    #expect(svg.texts.contains { $0.contains("Path 3 of \(answer.paths.count)") })
    #expect(!svg.texts.contains { $0.contains("Path 4") })
    #expect(svg.texts.contains { $0.contains("The first 3 of \(answer.paths.count) paths") })
    #expect(diagram.textTwin.contains("Path 2 of"))
  }

  @Test("No path, and a path without steps, give pictures that say so")
  func noPath() throws {
    let none = PathAnswer(from: "putin", to: "nobody", isTruncated: false, paths: [])
    let svg = try ParsedSVG(diagram(none))
    #expect(svg.texts.contains { $0.contains("There is no path") })
    #expect(svg.groups("node").count == 2)
    let same = PathAnswer(
      from: "putin", to: "putin", isTruncated: false,
      paths: [ActorPath(actors: ["putin"], steps: [])])
    let alone = try ParsedSVG(diagram(same))
    #expect(alone.groups("node").count == 1)
    #expect(alone.texts.contains { $0.contains("same actor") })
  }
}
