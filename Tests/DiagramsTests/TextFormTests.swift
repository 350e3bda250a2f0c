import ActorGraph
import Diagrams
import Foundation
import Testing

/// Forms of a picture that other programs draw.
struct TextFormTests {
  private let diagram: Diagram

  init() throws {
    diagram = Diagram(
      try SampleGraph.kazakhstan(), ontology: try .standard(),
      options: DiagramOptions(theme: try .light(), layoutTries: 2))
  }

  @Test("Mermaid has every actor, line and group of the picture, and nothing else")
  func mermaid() throws {
    let svg = try ParsedSVG(diagram)
    let lines = MermaidLines(diagram.mermaid)
    #expect(lines.unknown == [])
    #expect(lines.nodes == svg.groups("node").count)
    #expect(lines.edges == svg.groups("edge").count)
    #expect(lines.frames == svg.groups("cluster").count { !$0.title.isEmpty })
    #expect(diagram.mermaid.contains("[\"KNB<br/>National Security Committee\"]"))
    #expect(diagram.mermaid.contains("|\"dismissed<br/>5 Jan\"|"))
  }

  private static let dot = ["/usr/bin/dot", "/usr/local/bin/dot"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test("Graphviz's own program draws the same from the DOT", .disabled(if: dot == nil, "no dot"))
  func program() throws {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.dot))
    let file = FileManager.default.temporaryDirectory.appending(
      path: "sociogram-\(UUID().uuidString).dot")
    try Data(diagram.dot.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.arguments = ["-Tsvg", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let theirs = ParsedSVG(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    let ours = try ParsedSVG(diagram)
    func shapes(_ svg: ParsedSVG) -> [String] {
      svg.drawn.filter { $0.element != "text" }.map {
        "\($0.element) \($0.attributes["d"] ?? $0.attributes["points"] ?? $0.attributes["cx"] ?? "")"
      }.sorted()
    }
    #expect(theirs.fault == nil)
    #expect(shapes(theirs) == shapes(ours))
    #expect(theirs.texts.sorted() == ours.texts.sorted())
  }

  @Test("The text twin has every relation with its status and source, and every actor")
  func twin() throws {
    let graph = try SampleGraph.kazakhstan()
    let twin = diagram.textTwin
    for actor in graph.actors { #expect(twin.contains("- \(actor.name), ")) }
    #expect(twin.contains("Groups:\n- "))
    #expect(twin.contains("\u{201C}On Wednesday Tokayev sent the whole cabinet home\u{201D}"))
    #expect(twin.contains("(to 5 January 2022; former)."))
  }

  @Test(
    "A line leads to its document where that has an address of the web, and nowhere else",
    arguments: [
      ("https://example.org/a?b=c&d=e#f", true), ("http://example.org", true),
      ("mailto:desk@example.org", true), ("HTTPS://EXAMPLE.ORG", true),
      ("javascript:alert(1)", false), (" javascript:alert(1)", false), ("data:text/html,x", false),
      ("file:///etc/passwd", false), ("//example.org", false), ("example.org", false),
      ("https://", false), ("https://e.org/\" onload=\"x", false),
      ("https://e.org/\u{202E}", false),
      ("java\nscript:alert(1)", false), ("https:// e.org", false), ("ftp://example.org", false),
    ])
  func links(_ url: String, isTaken: Bool) throws {
    var builder = GraphBuilder()
    builder.graph.insert(DocumentRecord(id: "d1", name: "report.txt", url: url))
    builder.add("anna", .person, "Anna Lind")
    builder.add("bert", .person, "Bert Holm")
    try builder.relate("anna", "met-with", "bert", nil, quote: "Anna met Bert")
    let svg = try ParsedSVG(
      Diagram(
        builder.graph, ontology: try .standard(),
        options: DiagramOptions(theme: try .light(), layoutTries: 1)))
    #expect(svg.fault == nil)
    #expect(svg.elements.contains("a") == isTaken)
    #expect(svg.addresses == (isTaken ? [url] : []))
    #expect(svg.groups("edge").first?.texts == ["met"])
  }
}
