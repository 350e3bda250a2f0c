import ActorGraph
import Foundation
import Testing

@testable import Diagrams

/// Pictures drawn in helper processes are those drawn in this one.
struct GraphvizHostTests {
  private func options(_ host: GraphvizHost) throws -> DiagramOptions {
    DiagramOptions(theme: try .light(), layoutTries: 1, resolution: 60, host: host)
  }

  private func composition(_ options: DiagramOptions) throws -> Composition {
    let graph = try SampleGraph.kazakhstan()
    return GraphComposer(
      selection: Selection(graph), graph: graph, ontology: try .standard(), options: options
    ).compose()
  }

  @Test("Four callers at once get the bytes that one gets in process")
  func sameBytes() async throws {
    let graph = try SampleGraph.kazakhstan()
    let ontology = try Ontology.standard()
    let here = try options(.inProcess)
    // Fewer helpers than callers: some wait.
    let there = try options(HelperProgram.host(limits: GraphvizLimits(processes: 3)))
    let expected = try PictureFormat.allCases.map {
      try Diagram(graph, ontology: ontology, options: here).render($0)
    }
    try await withThrowingTaskGroup(of: [Data].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let diagram = Diagram(graph, ontology: ontology, options: there)
          return try PictureFormat.allCases.map { try diagram.render($0) }
        }
      }
      for try await pictures in group { #expect(pictures == expected) }
    }
    #expect(
      try Measures(composition(here), host: .inProcess)
        == Measures(composition(here), host: there.host))
    let text = CompositionWriter(
      composition: try composition(here), arrangement: Arrangement(number: 1)
    ).write()
    #expect(
      try GraphvizHost.inProcess.place(text, engine: .dot)
        == there.host.place(text, engine: .dot))
  }

  @Test("A layout by forces does not depend on those before it, here or in a helper")
  func forces() throws {
    let graph = try RandomGraph.graph(actors: 120, relations: 300)
    let composition = GraphComposer(
      selection: Selection(graph), graph: graph, ontology: try .standard(),
      options: try options(.inProcess)
    ).compose()
    let text = CompositionWriter(
      composition: composition, arrangement: Arrangement(number: 0)
    ).write()
    func picture(_ host: GraphvizHost) throws -> Data {
      try host.render(text, engine: .sfdp, format: .svg, dotsPerInch: 72).bytes
    }
    let first = try picture(.inProcess)
    _ = try GraphvizHost.inProcess.place("digraph { a -> b -> c }", engine: .sfdp)
    #expect(try picture(.inProcess) == first)
    #expect(try picture(HelperProgram.host()) == first)
  }

  @Test("Helpers end with their host")
  func end() throws {
    let mark = "sociogram-test-\(UUID().uuidString)"
    do {
      let host = HelperProgram.script("exec sleep 60 # \(mark)", mark: mark)
      host.prepare()
      #expect(HelperProgram.count(mark: mark) <= 1)
      _ = host
    }
    #expect(HelperProgram.count(mark: mark) == 0)
  }

  @Test("A helper that ended while it waited is replaced")
  func replaced() throws {
    let host = try HelperProgram.filter(
      "never", action: "exit 1", requests: 1, limits: GraphvizLimits())
    for _ in 0..<3 {
      #expect(try host.place("digraph { a -> b }", engine: .dot).nodes.count == 2)
    }
  }

  @Test("Graphviz's own errors come back as they are")
  func errors() throws {
    let host = try HelperProgram.host()
    for text in ["", "digraph { a -> ", "this is not a graph"] {
      let here = #expect(throws: DiagramError.self) {
        try GraphvizHost.inProcess.place(text, engine: .dot)
      }
      let there = #expect(throws: DiagramError.self) { try host.place(text, engine: .dot) }
      #expect(here == there)
    }
    let wide = "digraph { a [width=\"9000\"] }"
    let error = #expect(throws: DiagramError.self) {
      try host.render(wide, engine: .dot, format: .png, dotsPerInch: 600)
    }
    guard case .tooLarge(let width, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(width > 5_000_000)
  }

  @Test(
    "Where a layout fails a simpler one is drawn, which the picture's warnings say",
    arguments: [
      ("-> .*label=", Graphviz.Engine.dot, "no labels"),
      ("rankdir", .sfdp, "no groups"),
      ("rankdir\\|sfdp", .nop2, "in rows"),
    ])
  func simpler(pattern: String, engine: Graphviz.Engine, words: String) throws {
    let host = try HelperProgram.filter(
      pattern, action: "kill -SEGV $$", limits: GraphvizLimits())
    let options = try options(host)
    let composition = try composition(options)
    let drawing = GraphvizDrawing(composition: composition, options: options).choose()
    #expect(drawing.engine == engine)
    #expect(drawing.warnings.count == 1)
    #expect(drawing.warnings.first?.contains(words) == true)
    #expect(drawing.warnings.first?.contains("signal 11") == true)
    let diagram = Diagram(
      dot: drawing.dot, textTwin: "", engine: drawing.engine,
      annotations: SVGAnnotations(composition), options: options, warnings: drawing.warnings)
    let output = try diagram.renderWithWarnings(.svg)
    #expect(output.warnings == drawing.warnings)
    let svg = ParsedSVG(output.data)
    #expect(svg.fault == nil)
    #expect(svg.groups("node").count == composition.nodes.count)
    #expect(svg.groups("edge").count == composition.edges.count)
  }

  @Test("A bitmap that takes too long is drawn smaller")
  func smaller() throws {
    let host = try HelperProgram.filter(
      "pngd", action: "exec sleep 60", limits: GraphvizLimits(seconds: 1))
    var options = try options(host)
    options.resolution = 100
    let diagram = Diagram(
      dot: "digraph {\n  a [pos=\"0,0\"]\n}\n", textTwin: "", engine: .nop2,
      annotations: SVGAnnotations(title: "", description: ""), options: options)
    let output = try diagram.renderWithWarnings(.png)
    #expect(output.data.starts(with: Data([0x89, 0x50, 0x4e, 0x47])))
    #expect(output.warnings.count == 1)
    #expect(output.warnings.first?.contains("50 dots per inch") == true)
  }
}
