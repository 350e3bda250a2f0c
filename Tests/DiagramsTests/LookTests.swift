import ActorGraph
import Diagrams
import Foundation
import GraphFormats
import Testing

/// Writes the sample pictures where somebody wants to look at them:
/// `SOCIOGRAM_PICTURES=/tmp/pictures swift test --filter LookTests`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SOCIOGRAM_PICTURES"] != nil))
struct LookTests {
  private let folder = URL(
    filePath: ProcessInfo.processInfo.environment["SOCIOGRAM_PICTURES"] ?? "/tmp")

  @Test func network() throws {
    let ontology = try Ontology.standard()
    let graph = try SampleGraph.kazakhstan()
    for theme in [try Theme.light(), try Theme.dark()] {
      let diagram = Diagram(graph, ontology: ontology, options: DiagramOptions(theme: theme))
      try write(diagram, "network-\(theme.name)")
    }
  }

  @Test func paths() throws {
    let ontology = try Ontology.standard()
    let graph = try SampleGraph.kazakhstan()
    var query = PathQuery(from: "putin", to: "ergozhin")
    for theme in [try Theme.light(), try Theme.dark()] {
      let answer = try FrozenActorGraph(graph).paths(query, ontology: ontology)
      let options = DiagramOptions(theme: theme)
      try write(
        Diagram(answer, in: graph, ontology: ontology, options: options), "path-\(theme.name)")
      query = PathQuery(from: "ruzakhunov", to: "serdyukov", search: .kShortest(4))
    }
  }

  @Test(arguments: 0..<GeneratedGraphs.count)
  func generated(_ index: Int) throws {
    let graph = try GeneratedGraphs.graph(index)
    try Data(NodeLinkJSON.write(graph).utf8).write(
      to: folder.appending(path: "generated-\(index).json"))
    let diagram = Diagram(
      graph, ontology: try .standard(), options: DiagramOptions(theme: try .light()))
    try write(diagram, "generated-\(index)", formats: [.svg])
  }

  @Test(arguments: [12, 70, 80, 100, 250, 300, 1_000, 5_000])
  func sizes(_ relations: Int) throws {
    let graph = try RandomGraph.graph(actors: max(10, relations * 2 / 3), relations: relations)
    let start = ContinuousClock.now
    let diagram = Diagram(
      graph, ontology: try .standard(), options: DiagramOptions(theme: try .light()))
    let composed = ContinuousClock.now
    _ = try diagram.render(.svg)
    print(
      "\(relations) relations: made \(composed - start), drawn \(ContinuousClock.now - composed)")
    try write(diagram, "size-\(relations)", formats: [.svg, .png])
  }

  private func write(
    _ diagram: Diagram, _ name: String, formats: [PictureFormat] = PictureFormat.allCases
  )
    throws
  {
    try Data(diagram.dot.utf8).write(to: folder.appending(path: name + ".dot"))
    try Data(diagram.textTwin.utf8).write(to: folder.appending(path: name + ".txt"))
    for format in formats {
      let output = try diagram.renderWithWarnings(format)
      #expect(output.warnings == [])
      try output.data.write(to: folder.appending(path: "\(name).\(format.rawValue)"))
    }
  }
}
