import ActorGraph
import Foundation
import Testing

@testable import Diagrams

/// No picture makes Graphviz read a file or lead a reader astray.
struct GraphvizHostSafetyTests {
  static let refused = [
    #"digraph { a [image="/etc/passwd"] }"#,
    #"digraph { a ["image"="/etc/passwd"] }"#,
    "digraph { a [\"im\\\nage\"=\"/etc/passwd\"] }",
    #"digraph { a ["im" + "age"="/etc/passwd"] }"#,
    #"digraph { a [shape=box,shapefile=x] }"#,
    #"digraph { node [shapefile="x"] }"#,
    #"digraph { fontpath="/tmp" }"#,
    #"digraph { imagepath="/tmp" }"#,
    #"digraph { stylesheet="http://example.org/x.css" }"#,
    #"digraph { a [URL="javascript:alert(1)"] }"#,
    #"digraph { a [URL="JavaScript:alert(1)"] }"#,
    #"digraph { a [href=" https://example.org"] }"#,
    #"digraph { a [href="https://example.org/\"onload=x"] }"#,
    #"digraph { a -> b [edgeURL="data:text/html,x"] }"#,
    #"digraph { a [fontname="Arial\" onload=\"x"] }"#,
    #"digraph { a [label=<<IMG SRC="/etc/passwd"/>>] }"#,
    #"digraph { a [label=<<TABLE><TR><TD><img src="/etc/passwd"/></TD></TR></TABLE>>] }"#,
    #"digraph { a [label=<<TABLE HREF="javascript:x"><TR><TD>a</TD></TR></TABLE>>] }"#,
    #"digraph { a [label=<<FONT FACE="x&quot; onload=&quot;y">a</FONT>>] }"#,
    #"digraph { a [label=<<!-- x -->a>] }"#,
    #"digraph { a [xlabel=<<SCRIPT>x</SCRIPT>>] }"#,
    #"digraph { _background="I 0 0 9 9 11 -/etc/passwd" }"#,
    #"digraph { _background="c 7 -#000000 I 0 0 9 9 11 -/etc/passwd" }"#,
    #"digraph { _background="c 99 -#000000" }"#,
    "digraph { a } digraph { b }",
    "digraph { /* a */ b }", "digraph {\n# 1 \"file\"\n}", "digraph { a [label=\"x] }",
    "digraph { a [label=\"\u{0}\" image=x] }",
  ]

  @Test("Drawing texts with what we never write are refused", arguments: refused)
  func refuses(_ text: String) throws {
    let error = #expect(throws: DiagramError.self) { try DrawingCheck.check(text) }
    guard case .refused = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("A helper looks before it draws")
  func helper() throws {
    let host = try HelperProgram.host()
    let error = #expect(throws: DiagramError.self) {
      try host.render(Self.refused[0], engine: .dot, format: .svg, dotsPerInch: 72)
    }
    #expect(error == .refused("the attribute 'image'"))
  }

  @Test("Links of the web and harmless attributes pass")
  func passes() throws {
    try DrawingCheck.check(
      #"""
      strict digraph "a \" b" {
        graph [label=<<B>x</B><BR/>y &lt;IMG&gt;> _background="c 7 -#00ff00 P 3 0 0 1 0 1 -1.5"]
        a:n -> b [URL="https://example.org/a?b=c&d#e" tooltip="image=x" label="\\N\"<IMG>"];
        subgraph cluster_x { c [href="mailto:a@example.org"]; d [href="#n1", pos="-1,2.5!"] }
      }
      """#)
  }

  @Test("Whatever attributes of a graph are called, none becomes an attribute of Graphviz")
  func attributes() throws {
    let names = [
      "image", "shapefile", "fontpath", "imagepath", "stylesheet", "URL", "href", "_background",
      "label", "fontname", "layout",
    ]
    let hostile = [
      "/etc/passwd", "javascript:alert(1)", "<<IMG SRC=\"/etc/passwd\"/>>",
      "\" image=\"/etc/passwd", "I 0 0 9 9 11 -/etc/passwd", "> image=x <",
    ]
    for value in hostile {
      var attributes = Attributes()
      for name in names + ["role", "title"] { attributes.insert(value, for: name) }
      var graph = ActorGraph()
      for name in names + ["title"] { graph.attributes.insert(value, for: name) }
      graph.insert(DocumentRecord(id: DocumentID(value), name: value, title: value))
      let actors = names.map { name in
        graph.insert(
          Actor(
            id: ActorID(name), kind: ActorKind(value), name: value, aliases: [name],
            attributes: attributes))
      }
      for (one, other) in zip(actors, actors.dropFirst()) {
        try graph.insert(
          Relation(
            source: one, type: RelationType(value), target: other, statedBy: value,
            evidence: [Evidence(document: DocumentID(value), range: 0..<9, quote: value)],
            attributes: attributes))
      }
      let ontology = try Ontology.standard()
      let options = DiagramOptions(theme: try .light(), subtitle: value, layoutTries: 1)
      let network = Diagram(graph, ontology: ontology, options: options)
      let step = try #require(graph.relations.first)
      let answer = PathAnswer(
        from: step.source, to: step.target, isTruncated: false,
        paths: [
          ActorPath(
            actors: [step.source, step.target],
            steps: [PathStep(relation: step, isForward: true)])
        ])
      let path = Diagram(answer, in: graph, ontology: ontology, options: options)
      for diagram in [network, path] {
        #expect(throws: Never.self) { try DrawingCheck.check(diagram.dot) }
        let svg = try ParsedSVG(diagram)
        #expect(!svg.elements.contains("image") && !svg.elements.contains("a"))
      }
    }
  }

  @Test(
    "Words behind a network cannot leave the text they stand in",
    arguments: [
      #"C:\"#, #"a\" image="x"#, #"a\\" image="x"#, #"\\\" I 0 0 9 9 1 -x"#, #"<"&'>"#, "\"", "\\",
    ])
  func decorations(_ text: String) throws {
    let theme = try Theme.light()
    let words = Decoration.text(
      text, at: Point(x: 0, y: 0), size: 10, color: theme.page.text)
    let background = DecorationWriter(font: theme.font).write([words, words])
    let dot = """
      digraph {
        graph [_background="\(DrawingText.quotable(background))" bgcolor="white"]
        a [pos="50,50"]
      }

      """
    try DrawingCheck.check(dot)
    let output = try GraphvizHost.inProcess.render(
      dot, engine: .nop2, format: .svg, dotsPerInch: 72)
    #expect(output.warnings == [])
    let svg = ParsedSVG(output.bytes)
    #expect(svg.fault == nil)
    let shown = svg.texts.map { $0.replacing("\u{200B}", with: "") }
    #expect(shown.count { $0 == text } == 2)
  }
}
