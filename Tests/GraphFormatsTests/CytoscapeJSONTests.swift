import ActorGraph
import Foundation
import GraphFormats
import Testing

@Suite("JSON of Cytoscape.js")
struct CytoscapeJSONTests {
  static func write(_ graph: ActorGraph) throws -> WrittenGraph {
    CytoscapeJSON.write(graph, ontology: try RoundTrip.standard.get())
  }

  static func read(_ text: String) throws(InputError) -> ActorGraph {
    try CytoscapeJSON.read(bytes: Array(text.utf8), file: "x.cyjs")
  }

  @Test("everything comes back")
  func laws() throws {
    let laws = FormatLaws(name: "Cytoscape.js JSON", write: Self.write) { written in
      try CytoscapeJSON.read(bytes: written.files[0].bytes, file: "x.cyjs")
    }
    try laws.checkAll()
  }

  @Test("facts stand flat in data, where styles and table columns find them")
  func shape() throws {
    #expect(
      try Self.write(try NodeLinkJSONTests.sample()).files[0].text == #"""
        {
        "data": {"sociogram": "1", "document1": "d1", "document1_name": "a.txt", "document1_title": "A day", "document1_published": "2022-01-05"},
        "directed": true,
        "multigraph": true,
        "elements": {
        "nodes": [
        {"data": {"id": "osipov", "value": "osipov", "kind": "Person", "name": "Osipov", "aliases": ["the minister"], "mentions": "d1 0..6"}},
        {"data": {"id": "tokayev", "value": "tokayev", "kind": "Person", "name": "Tokayev", "role": "president"}}
        ],
        "edges": [
        {"data": {"id": "relation-83daf796316d53ed", "source": "osipov", "target": "tokayev", "label": "dismissed by", "type": "dismissed-by", "key": "k", "date": "2022-01-05", "confidence": 0.9, "evidence1": "Osipov was sent home by …", "evidence1_at": "d1 0..24 source 0..6 target 24..31"}}
        ]
        }
        }

        """#)
  }

  @Test("a file of a web page: elements with classes and places, compound nodes, styles")
  func page() throws {
    let graph = try Self.read(
      #"""
      {"elements": {
        "edges": [{"data": {"id": "ab", "source": "a", "target": 2, "label": "Is paid by", "weight": 3},
                   "classes": "bold"}],
        "nodes": [{"data": {"id": "a", "label": "Alfa", "parent": "box"}, "position": {"x": 1, "y": 2}},
                  {"data": {"id": 2, "name": "Beta", "tags": ["q", "p"], "label": "B"}, "locked": true},
                  {"data": {"id": "box"}}]},
       "style": [{"selector": "node"}], "data": {"title": "Desk"}, "zoom": 1.5}
      """#)
    #expect(
      graph.attributes == [
        "style": #"[{"selector": "node"}]"#, "title": "Desk", "zoom": "1.5",
      ])
    let alfa = try #require(graph.actor("a"))
    #expect(alfa.name == "Alfa")
    #expect(alfa.attributes == ["parent": "box", "position": #"{"x": 1, "y": 2}"#])
    let beta = try #require(graph.actor("2"))
    #expect(beta.name == "Beta")
    #expect(beta.attributes == ["tags": "p", "tags": "q", "label": "B", "locked": "true"])
    let edge = try #require(graph.relations.first)
    #expect(edge.type == "is-paid-by")
    #expect(edge.key == "ab")
    #expect(edge.attributes == ["label": "Is paid by", "weight": "3", "classes": "bold"])
  }

  @Test("a file of Cytoscape: interactions are types, columns attributes")
  func desktop() throws {
    let graph = try Self.read(
      #"""
      {"format_version": "1.0", "generated_by": "cytoscape-3.10.2",
       "data": {"name": "Net", "SUID": 7, "__Annotations": []},
       "elements": {
        "nodes": [{"data": {"id": "62", "name": "One", "SUID": 62, "selected": false}, "selected": false},
                  {"data": {"id": "64", "name": "Two", "SUID": 64, "selected": true}, "selected": false}],
        "edges": [{"data": {"id": "81", "source": "62", "target": "64", "interaction": "pays",
                            "name": "One (pays) Two"}, "selected": false}]}}
      """#)
    #expect(graph.attributes["name"] == ["Net"])
    #expect(graph.attributes["__Annotations"] == ["[]"])
    #expect(graph.actor("62")?.attributes == ["SUID": "62", "selected": "false"])
    #expect(graph.actor("64")?.attributes["selected"] == ["false", "true"])
    #expect(graph.relations.map(\.type) == ["pays"])
    #expect(graph.relations[0].attributes["name"] == ["One (pays) Two"])
  }

  @Test("flat lists: an element with a source is an edge; groups may say so too")
  func flat() throws {
    let list = #"""
      [{"data": {"id": "e", "source": "a", "target": "b"}}, {"data": {"id": "a"}},
       {"group": "nodes", "data": {"id": "b", "source": "a leak"}}]
      """#
    for text in [list, "{\"elements\": \(list)}"] {
      let graph = try Self.read(text)
      #expect(graph.actors.map(\.id) == ["a", "b"])
      #expect(graph.actor("b")?.attributes == ["source": "a leak"])
      #expect(graph.relations.map(\.type) == ["related-to"])
    }
  }

  @Test("our own file survives programs that reorder it")
  func reordered() throws {
    var graph = try NodeLinkJSONTests.sample()
    graph.insert(Actor(id: "", kind: .person, name: "Nobody"))
    try graph.insert(Relation(source: "", type: "met-with", target: "osipov"))
    let written = try Self.write(graph).files[0].bytes
    let object = try JSONSerialization.jsonObject(with: Data(written))
    let sorted = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    #expect(try CytoscapeJSON.read(bytes: Array(sorted), file: "x.cyjs") == graph)
  }

  @Test(
    "errors name the place and what to do",
    arguments: [
      (
        #"{"nodes": []}"#,
        """
        x.cyjs:1:1: the object has no 'elements'
          {"nodes": []}
          ^
        such a file looks like {"elements": {"nodes": [{"data": {"id": "a"}}], ...}}
        """
      ),
      (
        #"{"elements": {"nodes": [{"data": {}}]}}"#,
        """
        x.cyjs:1:25: the node has no 'id'
          {"elements": {"nodes": [{"data": {}}]}}
                                  ^
        give it a text that no other node has
        """
      ),
      (
        #"[{"data": {"id": "a", "id": "b"}}]"#,
        """
        x.cyjs:1:23: the object has two members 'id'
          [{"data": {"id": "a", "id": "b"}}]
                                ^
        keep one of them
        """
      ),
      (
        #"{"elements": {"node": []}}"#,
        """
        x.cyjs:1:15: there is no group of elements 'node'
          {"elements": {"node": []}}
                        ^
        the groups are 'nodes' and 'edges'
        """
      ),
      (
        #"{"data": {"sociogram": "9"}, "elements": []}"#,
        """
        x.cyjs:1:11: the file has version '9' of the format; this program reads version 1
          {"data": {"sociogram": "9"}, "elements": []}
                    ^
        """
      ),
    ])
  func faults(text: String, message: String) {
    #expect(throws: InputError.self) { try Self.read(text) }
    do { _ = try Self.read(text) } catch { #expect(error.description == message) }
  }

  @Test("an edge to a node that is not there is refused")
  func missingNode() throws {
    let text = #"[{"data": {"id": "a"}}, {"data": {"id": "e", "source": "a", "target": "b"}}]"#
    do {
      _ = try Self.read(text)
      Issue.record("no error")
    } catch {
      #expect(error.position == TextPosition(line: 1, column: 25))
      #expect(error.reason.contains("'b'"))
    }
  }
}
