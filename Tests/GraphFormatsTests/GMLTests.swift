import ActorGraph
import GraphFormats
import Testing

@Suite("GML")
struct GMLTests {
  private static func read(_ text: String) throws -> ActorGraph {
    try GML.read(bytes: Array(text.utf8), file: "x.gml") { Issue.record($0) }
  }

  @Test("generated graphs and hostile names come back")
  func laws() throws {
    let ontology = try RoundTrip.standard.get()
    let laws = FormatLaws(
      name: "GML", write: { GML.write($0, ontology: ontology) },
      read: { try GML.read(bytes: $0.files[0].bytes, file: "x.gml") { Issue.record($0) } })
    try laws.checkAll()
  }

  @Test("the file, line by line; nothing but ASCII in it")
  func shape() throws {
    let ontology = try RoundTrip.standard.get()
    var graph = try NodeLinkJSONTests.sample()
    graph.insert(
      Actor(id: "x", kind: .state, name: "Tokayev", attributes: ["a b": "é", "role": "[]"]))
    let text = GML.write(graph, ontology: ontology).files[0].text
    #expect(
      text == """
        Creator "Sociogram"
        graph [
          directed 1
          multigraph 1
          sociogram "1"
          document1 "d1"
          document1_name "a.txt"
          document1_title "A day"
          document1_published "2022-01-05"
          node [
            id 0
            label "Osipov"
            kind "Person"
            name "Osipov"
            aliases "the minister"
            mentions "d1 0..6"
            identifier "osipov"
          ]
          node [
            id 1
            label "Tokayev (tokayev)"
            kind "Person"
            name "Tokayev"
            identifier "tokayev"
            role "president"
          ]
          node [
            id 2
            label "Tokayev (x)"
            kind "State"
            name "Tokayev"
            identifier "x"
            fact_a_20b "&#233;"
            role "[&quot;[]&quot;]"
          ]
          edge [
            source 0
            target 1
            label "dismissed by"
            type "dismissed-by"
            key "k"
            date "2022-01-05"
            confidence 0.9
            evidence1 "Osipov was sent home by &#8230;"
            evidence1_at "d1 0..24 source 0..6 target 24..31"
          ]
        ]

        """)
  }

  @Test("foreign files: other keys, lists in lists, repeated keys, entities, edges before nodes")
  func foreign() throws {
    let graph = try Self.read(
      """
      # made by hand
      Creator "me" Version 2.10
      graph [ comment "x" directed 0
        edge [ source 2 target 7 label "Is member of" weight -1.5E3 ]
        node [ id 2 label "A &amp; B &eacute;&#x416;&#0; &nothing; &" graphics [ x 1 center [ y 2 ] ] ]
        node [ id 7 name "Seven" label "7th" tag "_networkx_list_start" tag "p" tag "q" ]
        edge [ source 7 target 7 label "pays" ] edge [ source 7 target 7 label "pays" key 3 ]
      ]
      """)
    #expect(
      graph.attributes == [
        "Creator": "me", "Version": "2.10", "comment": "x", "directed": "false",
      ])
    #expect(graph.actor("2")?.name == "A & B éЖ\0 &nothing; &")
    #expect(graph.actor("2")?.attributes == ["graphics.x": "1", "graphics.center.y": "2"])
    #expect(graph.actor("7")?.name == "Seven")
    #expect(graph.actor("7")?.attributes == ["label": "7th", "tag": "p", "tag": "q"])
    #expect(graph.relations.map(\.type) == ["is-member-of", "pays", "pays"])
    #expect(graph.relations[0].attributes == ["label": "Is member of", "weight": "-1.5E3"])
    #expect(graph.relations.map(\.key).contains("3"))
  }

  @Test("a directed graph says nothing of its direction")
  func directed() throws {
    #expect(try Self.read("graph[directed 1 node[id 1]]").attributes.isEmpty)
    #expect(try Self.read("graph[node[id 1]]").attributes == ["directed": "false"])
  }

  @Test(
    "broken files: what, where and what to do",
    arguments: [
      ("", "x.gml:1:1: there is no graph in the file"),
      ("graph [ node [ id 1 ]", "x.gml:1:22: a list has no end"),
      ("graph [ ] ]", "x.gml:1:11: there is no list that this could close"),
      ("graph [\n  7 ]", "x.gml:2:3: expected a key or ']', found '7'"),
      ("graph [ node [ id x ] ]", "x.gml:1:19: expected a value for 'id', found 'x'"),
      ("graph [ name \"x ]", "x.gml:1:14: the string that starts here has no end"),
      ("graph [ name", "x.gml:1:13: expected a value for 'name', found the end of the file"),
      ("graph [ node [ label \"x\" ] ]", "x.gml:1:9: the node has no id"),
      (
        "graph [ node [ id 1 ] node [ id 1 ] ]",
        "x.gml:1:23: there are two nodes with the id 1"
      ),
      ("graph [ edge [ target 1 ] ]", "x.gml:1:9: the edge has no source"),
      (
        "graph [ node [ id 1 ] edge [ source 1 target 9 ] ]",
        "x.gml:1:23: there is no node with the id 9"
      ),
      ("graph [ ] graph [ ]", "x.gml:1:11: a second graph starts here, but one file is one graph"),
      (
        "graph [ sociogram \"2\" ]",
        "x.gml:1:9: the file has version '2' of the format; this program reads version 1"
      ),
      (
        "graph [ directed 1 sociogram \"1\" node [ id 0 ] edge [ source 0 target 0 date \"x\" ] ]",
        "x.gml:1:73: expected a date or an interval as 'date', found 'x'"
      ),
    ])
  func errors(_ text: String, _ message: String) throws {
    let error = #expect(throws: InputError.self) { try Self.read(text) }
    #expect(error?.description.split(separator: "\n").first.map(String.init) == message)
  }

  @Test("lists that nest without end, or names that grow with them, are refused")
  func limits() throws {
    let deep = String(repeating: "a [ ", count: 100_000)
    #expect(throws: InputError.self) { try Self.read("graph [ node [ id 1 \(deep)") }
    let long = String(repeating: "a", count: 2_000)
    #expect(throws: InputError.self) { try Self.read("graph [ node [ \(long) [ x 1 ] ] ]") }
  }
}
