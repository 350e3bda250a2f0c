import ActorGraph
import Foundation
import GraphFormats
import Testing

@Suite("JSON Graph Format")
struct JSONGraphTests {
  static func write(_ graph: ActorGraph) throws -> WrittenGraph {
    JSONGraph.write(graph, ontology: try RoundTrip.standard.get())
  }

  static func read(_ text: String) throws(InputError) -> ActorGraph {
    try JSONGraph.read(bytes: Array(text.utf8), file: "x.json")
  }

  @Test("everything comes back")
  func laws() throws {
    let laws = FormatLaws(name: "JSON Graph Format", write: Self.write) { written in
      try JSONGraph.read(bytes: written.files[0].bytes, file: "x.json")
    }
    try laws.checkAll()
  }

  @Test("names are labels, types are relations, the rest is metadata")
  func shape() throws {
    #expect(
      try Self.write(try NodeLinkJSONTests.sample()).files[0].text == #"""
        {"graph": {
        "directed": true,
        "metadata": {"sociogram": "1", "document1": "d1", "document1_name": "a.txt", "document1_title": "A day", "document1_published": "2022-01-05"},
        "nodes": {
        "osipov": {"label": "Osipov", "metadata": {"kind": "Person", "aliases": ["the minister"], "mentions": "d1 0..6"}},
        "tokayev": {"label": "Tokayev", "metadata": {"kind": "Person", "role": "president"}}
        },
        "edges": [
        {"source": "osipov", "target": "tokayev", "relation": "dismissed-by", "metadata": {"key": "k", "date": "2022-01-05", "confidence": 0.9, "evidence1": "Osipov was sent home by …", "evidence1_at": "d1 0..24 source 0..6 target 24..31"}}
        ]
        }}

        """#)
  }

  @Test("a foreign file of version 2, in a list of one graph")
  func foreign() throws {
    let graph = try Self.read(
      #"""
      {"graphs": [{"id": "g", "type": "case", "label": "Desk", "directed": false,
        "edges": [{"id": "e1", "source": "a", "target": "b", "relation": "pays", "directed": true,
                   "label": "pays monthly", "metadata": {"sum": 12.50, "id": "x", "date": "2022-01"}},
                  {"source": "a", "target": "b"}, {"source": "a", "target": "b"}],
        "nodes": {"a": {"label": "Alfa", "metadata": {"born": 1950, "tags": ["q", "p"]}}, "b": {}},
        "hyperedges": [{"nodes": ["a", "b"]}]}]}
      """#)
    #expect(
      graph.attributes == [
        "id": "g", "type": "case", "name": "Desk", "directed": "false",
        "hyperedges": #"[{"nodes": ["a", "b"]}]"#,
      ])
    #expect(graph.actor("a")?.name == "Alfa")
    #expect(graph.actor("a")?.attributes == ["born": "1950", "tags": "p", "tags": "q"])
    #expect(graph.actor("b")?.name == "b")
    #expect(graph.relationCount == 3)
    let paid = try #require(graph.relations.first { $0.type == "pays" })
    #expect(paid.key == "e1")
    #expect(paid.date == TimeExtent("2022-01"))
    #expect(
      paid.attributes == [
        "sum": "12.50", "id": "x", "directed": "true", "label": "pays monthly",
      ])
  }

  @Test("a foreign file of version 1, whose nodes are a list")
  func version1() throws {
    let graph = try Self.read(
      #"{"graph": {"nodes": [{"id": "a", "label": "Alfa"}], "edges": [{"source": "a", "target": "a"}]}}"#
    )
    #expect(graph.actor("a")?.name == "Alfa")
    #expect(graph.relationCount == 1)
  }

  @Test("our own file survives programs that reorder it")
  func reordered() throws {
    let graph = try NodeLinkJSONTests.sample()
    let object = try JSONSerialization.jsonObject(
      with: Data(try Self.write(graph).files[0].bytes))
    let sorted = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    #expect(try JSONGraph.read(bytes: Array(sorted), file: "x.json") == graph)
  }

  @Test(
    "errors name the place and what to do",
    arguments: [
      (
        #"{"nodes": []}"#,
        """
        x.json:1:1: the object has no 'graph'
          {"nodes": []}
          ^
        JSON Graph Format looks like {"graph": {"nodes": {"a": {}}, "edges": [...]}}
        """
      ),
      (
        #"{"graphs": [{}, {}]}"#,
        """
        x.json:1:17: a second graph starts here, but one file is one graph
          {"graphs": [{}, {}]}
                          ^
        put each graph into a file of its own
        """
      ),
      (
        #"{"graph": {"nodes": {"a": {}, "a": {}}}}"#,
        """
        x.json:1:31: the object has two members 'a'
          {"graph": {"nodes": {"a": {}, "a": {}}}}
                                        ^
        keep one of them
        """
      ),
      (
        #"{"graph": {"edges": [{"source": "a"}]}}"#,
        """
        x.json:1:22: the edge has no 'source' or no 'target'
          {"graph": {"edges": [{"source": "a"}]}}
                               ^
        name the nodes that it joins
        """
      ),
    ])
  func faults(text: String, message: String) {
    #expect(throws: InputError.self) { try Self.read(text) }
    do { _ = try Self.read(text) } catch { #expect(error.description == message) }
  }
}
