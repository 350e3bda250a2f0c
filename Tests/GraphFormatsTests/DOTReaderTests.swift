import ActorGraph
import GraphFormats
import Testing

@Suite("DOT: reading what others wrote")
struct DOTReaderTests {
  static func read(_ text: String) throws(InputError) -> ActorGraph {
    try DOT.read(text, file: "x.dot")
  }

  @Test("names from labels, types from labels, everything else kept")
  func plain() throws {
    let graph = try Self.read(
      #"""
      digraph "The desk" {
        rankdir=TB
        node [color=red]
        a [label="Ann\nLee"]; b [label="\N", URL="x"]; c [label=<<b>C</b>>]
        d [shape=record, label="<f0> D | e"]
        a -> b [label="Is member of", weight=2, color="b" + "lue"]
        b -> c [label="pays"]; c -> d
      }
      """#)
    #expect(graph.actors.map(\.name) == ["Ann Lee", "b", "c", "d"])
    #expect(graph.actors.allSatisfy { $0.kind == .actor && $0.attributes["color"] == ["red"] })
    #expect(graph.actor("b")?.attributes["label"] == ["\\N"])
    #expect(graph.actor("c")?.attributes["label"] == ["<<b>C</b>>"])
    #expect(graph.relations.map(\.type) == ["is-member-of", "pays", "related-to"])
    #expect(
      graph.relations[0].attributes == ["label": "Is member of", "weight": "2", "color": "blue"])
    #expect(graph.relations[1].attributes.isEmpty)
    #expect(graph.attributes == ["name": "The desk", "rankdir": "TB"])
    try RoundTrip.check(graph, "plain")
  }

  @Test("subgraphs, groups, ports, defaults by place")
  func structure() throws {
    let graph = try Self.read(
      """
      GRAPH {
        a; node [x=1]; subgraph cluster_q { node [x=2] label=Quiet; b -- {c d} }
        e:p:n -- a:q
        f, g -- h -- subgraph cluster_q { i }
      }
      """)
    #expect(graph.actorCount == 9)
    #expect(graph.relationCount == 2 + 1 + 2 + 4)
    #expect(graph.attributes["directed"] == ["false"])
    #expect(graph.attributes["cluster_q.label"] == ["Quiet"])
    #expect(graph.actor("a")?.attributes.isEmpty == true)
    #expect(graph.actor("c")?.attributes == ["x": "2", "subgraph": "cluster_q"])
    #expect(graph.actor("e")?.attributes == ["x": "1"])
    let ported = try #require(graph.relations.first { $0.source == "e" })
    #expect(ported.attributes == ["tailport": "p:n", "headport": "q"])
  }

  @Test("strict graphs and repeated keys have one edge, other parallels stay")
  func parallels() throws {
    #expect(try Self.read("strict digraph {a->b [x=1]; a->b [y=2]; b->a}").relationCount == 2)
    #expect(try Self.read("strict graph {a--b; b--a; a--a; a--a}").relationCount == 2)
    #expect(try Self.read("digraph {a->b; a->b; a->b}").relationCount == 3)
    let keyed = try Self.read("digraph {a->b [key=k, x=1]; a->b [key=k, y=2]; a->b [key=l]}")
    #expect(keyed.relations.map(\.key) == ["k", "l"])
    #expect(keyed.relations[0].attributes == ["x": "1", "y": "2"])
  }

  @Test("comments, line continuations, numbers, odd separators")
  func lexicon() throws {
    let graph = try Self.read(
      "# line\n/* one\n two */ digraph { // end\n \"a\\\nb\" [p=-1.5;q=.5,r=x] [s=<a<b>c>]\n 1.->-2 }"
    )
    #expect(graph.actors.map(\.id) == ["-2", "1.", "ab"])
    #expect(
      graph.actor("ab")?.attributes == ["p": "-1.5", "q": ".5", "r": "x", "s": "<a<b>c>"])
  }

  @Test("our attributes are understood in files that others wrote")
  func known() throws {
    let graph = try Self.read(
      """
      digraph { a [kind=Person, name="Ann"]; b [kind=Court, mentions="no place"];
        a -> b [type="accused-by", date="2021-03", status=denied, confidence=0.25,
                evidence1="so it is", evidence1_at="doc 10..18"];
        b -> a [status=whatever, date=soon, evidence1=x] }
      """)
    #expect(graph.actor("a")?.kind == .person)
    #expect(graph.actor("b")?.attributes == ["mentions": "no place"])
    let first = try #require(graph.relations.first)
    #expect(first.date == TimeExtent("2021-03"))
    #expect(first.status == .denied)
    #expect(first.evidence == [Evidence(document: "doc", range: 10..<18, quote: "so it is")])
    #expect(
      graph.relations[1].attributes == ["status": "whatever", "date": "soon", "evidence1": "x"])
  }

  @Test("Latin-1 is read where it is declared, and with a warning where it is not")
  func encodings() throws {
    let name: [UInt8] = [0x22, 0x54, 0xe1, 0x22]
    var warnings: [InputError] = []
    let declared = try DOT.read(
      bytes: Array("graph { charset=\"latin1\" ".utf8) + name + Array("}".utf8), file: "l.dot"
    ) { warnings.append($0) }
    #expect(declared.actors.map(\.name) == ["Tá"])
    #expect(declared.attributes["charset"].isEmpty)
    #expect(warnings.isEmpty)
    _ = try DOT.read(
      bytes: Array("graph { ".utf8) + name + Array("}".utf8), file: "l.dot"
    ) { warnings.append($0) }
    #expect(
      warnings.map(\.description) == [
        """
        l.dot:1:11: byte 0xe1 is not UTF-8; reading Latin-1
          graph { "Tá"}
                    ^
        save the file as UTF-8, or declare charset=latin1
        """
      ])
    let marked = try DOT.read(bytes: [0xef, 0xbb, 0xbf] + Array("graph {a}".utf8), file: "b.dot") {
      warnings.append($0)
    }
    #expect(marked.actorCount == 1)
  }
}
