import ActorGraph
import GraphFormats
import Testing

@Suite("DOT: writing")
struct DOTWriterTests {
  @Test("facts as attributes, one a line")
  func layout() throws {
    let text = DOT.write(try NodeLinkJSONTests.sample(), ontology: try RoundTrip.standard.get())
    let body = text.split(separator: "\n").drop { $0.hasPrefix("//") }.joined(separator: "\n")
    #expect(
      body == """
        digraph {
          sociogram="1";
          rankdir="LR";
          document1="d1";
          document1_name="a.txt";
          document1_title="A day";
          document1_published="2022-01-05";
          node [shape="box", style="rounded", fontname="Helvetica,Arial,sans-serif", fontsize="12"];
          edge [fontname="Helvetica,Arial,sans-serif", fontsize="10"];
          "osipov" [
            label="Osipov",
            kind="Person",
            fullname="Osipov",
            aliases="the minister",
            mentions="d1 0..6"
          ];
          "tokayev" [
            label="Tokayev",
            kind="Person",
            fullname="Tokayev",
            role="president"
          ];
          "osipov" -> "tokayev" [
            label="dismissed by",
            type="dismissed-by",
            key="k",
            date="2022-01-05",
            confidence="0.9",
            evidence1="Osipov was sent home by …",
            evidence1_at="d1 0..24 source 0..6 target 24..31"
          ];
        }
        """)
  }

  @Test("no string is longer than Graphviz reads, and labels draw what the name says")
  func limits() throws {
    var graph = ActorGraph()
    for name in GraphGenerator.longNames + [#"\N & \G"#] {
      graph.insert(Actor(kind: .person, name: name, aliases: ["\"\\\"" + name]))
    }
    let text = DOT.write(graph, ontology: try RoundTrip.standard.get())
    // By bytes: a quotation mark and a joiner after it are one character to Swift.
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      for part in line.split(separator: Array("\" + \"".utf8)) { #expect(part.count < 16_384) }
    }
    #expect(text.contains(#"label="\\N &amp; \\G""#))
  }

  @Test("identifiers that DOT cannot hold get a name of their own")
  func identifiers() throws {
    var graph = ActorGraph()
    for id in ["a\\", "nul\0", "%1", "plain"] {
      graph.insert(Actor(id: ActorID(id), kind: .person, name: "x"))
    }
    let text = DOT.write(graph, ontology: try RoundTrip.standard.get())
    #expect(text.split(separator: "\n").count { $0.hasPrefix("  \"actor-") } == 3)
    #expect(try DOT.read(text, file: "x.dot") == graph)
  }
}
