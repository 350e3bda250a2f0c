import ActorGraph
import Diagrams
import Foundation
import Testing

/// The same graph gives the same bytes: twice, after other pictures, and from several tasks.
struct RepeatableRenderingTests {
  @Test(arguments: PictureFormat.allCases)
  func sameBytes(_ format: PictureFormat) async throws {
    let ontology = try Ontology.standard()
    let graph = try SampleGraph.kazakhstan()
    var options = DiagramOptions(theme: try .light(), layoutTries: 2, resolution: 72)
    let first = try Diagram(graph, ontology: ontology, options: options).render(format)
    // Pictures in between leave Graphviz's memory in another state.
    options.title = "Something else"
    _ = try Diagram(graph, ontology: ontology, options: options).render(format)
    options.title = nil
    let fixed = options
    let others = try await withThrowingTaskGroup(of: Data.self) { group in
      for _ in 0..<4 {
        group.addTask {
          try Diagram(graph, ontology: ontology, options: fixed).render(format)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others.count == 4)
    for other in others { #expect(other == first) }
    #expect(
      first.starts(
        with: Data(
          [
            "svg": "<?xml", "png": "\u{89}PNG", "pdf": "%PDF", "html": "<!DOCTYPE html>",
          ][format.rawValue]?.unicodeScalars.map { UInt8($0.value) } ?? [])))
  }

  @Test("A search for the clearest layout ends at the same one")
  func sameSearch() throws {
    let ontology = try Ontology.standard()
    let graph = try SampleGraph.kazakhstan()
    let options = DiagramOptions(theme: try .dark(), layoutTries: 6)
    let first = Diagram(graph, ontology: ontology, options: options)
    let second = Diagram(graph, ontology: ontology, options: options)
    #expect(first == second)
    #expect(try first.render(.svg) == second.render(.svg))
  }
}
