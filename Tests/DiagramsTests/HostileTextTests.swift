import ActorGraph
import Foundation
import Testing

@testable import Diagrams

/// Whatever a name holds is drawn as text.
struct HostileTextTests {
  static let names = [
    #""><script>alert(1)</script>"#,
    #"";}digraph{a->b"#,
    #"<B>bold</B> & &amp; &copy; &#65; &lt;"#,
    #"\N \G \E \T \H \L \\N C:\new\table"#,
    "]]> <!-- --> --> <![CDATA[ x ]]> <?php ?>",
    "javascript:alert(1) onload=alert(1)",
    "nul \u{0} bell \u{7} escape \u{1B}[31m delete \u{7F} next \u{85}",
    "left \u{202E}evil\u{202C} right \u{2066}x\u{2069} \u{FEFF}",
    "not a character \u{FFFE} \u{FFFF} \(Unicode.Scalar(0xFDD0 as UInt32).map(String.init) ?? "")",
    "line\nbreak\r\n\ttab",
    "n1", "digraph", "->", "   ", "",
    "%s %n %d $HOME `id`",
    "e\(String(repeating: "\u{301}", count: 5_000))",
    "Влади́мир 习近平 محمد שָׁלוֹם 🇰🇿👩‍👩‍👧",
    String(repeating: "x", count: 10_000),
    String(repeating: "<\"&'\\ ", count: 2_000),
    "[x](javascript:x) `code` ---\ntitle: x #lt;b#gt; %%{init: {}}%% end subgraph style x:#a;",
  ]

  /// The names of `../shared`, where it exists.
  static let shared: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "shared/data/robustness/names/hostile-names.jsonl")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
      return object?["name"]
    }
  }()

  private let ontology: Ontology
  private let options: DiagramOptions

  init() throws {
    ontology = try .standard()
    options = DiagramOptions(theme: try .light(), layoutTries: 1)
  }

  private func graph(_ name: String) throws -> ActorGraph {
    var graph = ActorGraph()
    graph.attributes.insert(name, for: "title")
    graph.insert(DocumentRecord(id: DocumentID(name), name: name, title: name))
    let person = graph.insert(
      Actor(id: ActorID(name + "1"), kind: .person, name: name, attributes: ["role": name]))
    let state = graph.insert(Actor(id: ActorID(name + "2"), kind: .state, name: name))
    let thing = graph.insert(Actor(id: ActorID(name), kind: ActorKind(name), name: name))
    let evidence = Evidence(
      document: DocumentID(name), range: 0..<name.unicodeScalars.count, quote: name)
    for (source, type) in [(person, RelationType("leads")), (thing, RelationType(name))] {
      try graph.insert(
        Relation(
          source: source, type: type, target: state, statedBy: name, discriminator: name,
          evidence: [evidence], attributes: ["role": name]))
    }
    try graph.insert(Relation(source: thing, type: "part-of", target: state))
    return graph
  }

  @Test(
    "So do those of the robustness collection", .disabled(if: shared.isEmpty, "no ../shared"),
    arguments: shared)
  func collection(_ name: String) throws {
    try picture(name)
    let diagram = Diagram(try graph(name), ontology: ontology, options: options)
    let shown = DrawnText.visible(name)
    guard shown.count <= 26, !shown.isEmpty else { return }
    // The parser of FoundationXML splits nothing else than isolates off.
    let nodes = try ParsedSVG(diagram).groups("node")
    #expect(nodes.count { $0.texts.map(Self.withoutIsolates).contains(shown) } == 3)
  }

  private static func withoutIsolates(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }))
  }

  @Test("Networks and paths stay well-formed and hold no more than was put in", arguments: names)
  func picture(_ name: String) throws {
    let graph = try graph(name)
    let network = Diagram(graph, ontology: ontology, options: options)
    let step = try #require(graph.relations.first)
    let answer = PathAnswer(
      from: step.source, to: step.target, isTruncated: false,
      paths: [
        ActorPath(
          actors: [step.source, step.target], steps: [PathStep(relation: step, isForward: true)])
      ])
    let path = Diagram(answer, in: graph, ontology: ontology, options: options)
    for (diagram, nodes, edges) in [(network, 3, 3), (path, 2, 1)] {
      let output = try diagram.renderWithWarnings(.svg)
      #expect(output.warnings == [])
      #expect(MermaidLines(diagram.mermaid).unknown == [])
      #expect(MermaidLines(diagram.mermaid).nodes == nodes)
      #expect(MermaidLines(diagram.mermaid).edges == edges)
      let svg = ParsedSVG(output.data)
      #expect(svg.fault == nil)
      #expect(svg.groups("node").count == nodes)
      #expect(svg.groups("edge").count == edges)
      #expect(!svg.elements.contains("script") && !svg.elements.contains("a"))
      #expect(!svg.attributeNames.contains { $0.hasPrefix("on") || $0.contains("href") })
      #expect(try !diagram.render(.png).isEmpty)
    }
  }

  @Test(
    "Names of ordinary length come out exactly",
    arguments: [
      #""><script>x</script>"#, #"";}digraph{a->b"#, #"<B>A</B> & &amp; &copy;"#,
      #"\N \E C:\new"#, "习近平", "O'Brien & \"Sons\"",
    ])
  func exactly(_ name: String) throws {
    let svg = try ParsedSVG(Diagram(try graph(name), ontology: ontology, options: options))
    let shown = svg.groups("node").filter { $0.texts.contains(name) }
    #expect(shown.count == 3)
    #expect(svg.groups("node").contains { $0.title.hasPrefix(name + ", person") })
  }

  @Test("Characters that cannot be seen or written are made visible")
  func invisible() throws {
    let svg = try ParsedSVG(
      Diagram(try graph("a\u{0}b\u{1B}c\u{202E}d"), ontology: ontology, options: options))
    #expect(svg.groups("node").contains { $0.texts.contains("a\u{2400}b\u{241B}c[U+202E]d") })
  }

  @Test("Long names wrap to two lines and end in an ellipsis; the title has them whole")
  func longNames() throws {
    let two = "Ministry of Agriculture and Water Management"
    let long = "Interdepartmental Commission for the Review of Appointments to Public Bodies"
    let svg = try ParsedSVG(Diagram(try graph(two), ontology: ontology, options: options))
    let node = try #require(svg.groups("node").first { $0.attributes["data-kind"] == "State" })
    #expect(node.texts == ["Ministry of Agriculture", "and Water Management"])
    let other = try ParsedSVG(Diagram(try graph(long), ontology: ontology, options: options))
    let cut = try #require(other.groups("node").first { $0.attributes["data-kind"] == "State" })
    #expect(cut.texts.count == 2)
    #expect(cut.text.hasSuffix("\u{2026}"))
    #expect(cut.title.hasPrefix(long))
  }
}
