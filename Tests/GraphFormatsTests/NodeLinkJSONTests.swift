import ActorGraph
import GraphFormats
import Testing

@Suite("Node-link JSON")
struct NodeLinkJSONTests {
  static func sample() throws -> ActorGraph {
    var graph = ActorGraph()
    graph.insert(
      DocumentRecord(id: "d1", name: "a.txt", title: "A day", published: PartialDate("2022-01-05")))
    graph.insert(
      Actor(
        id: "osipov", kind: .person, name: "Osipov", aliases: ["the minister"],
        mentions: [Mention(document: "d1", range: 0..<6)]))
    graph.insert(
      Actor(id: "tokayev", kind: .person, name: "Tokayev", attributes: ["role": "president"]))
    try graph.insert(
      Relation(
        source: "osipov", type: "dismissed-by", target: "tokayev", date: TimeExtent("2022-01-05"),
        discriminator: "k", confidence: 0.9,
        evidence: [
          Evidence(
            document: "d1", range: 0..<24, quote: "Osipov was sent home by …", sourceSpan: 0..<6,
            targetSpan: 24..<31)
        ]))
    return graph
  }

  @Test("the shape that NetworkX and other tools expect, field by field")
  func shape() throws {
    #expect(
      NodeLinkJSON.write(try Self.sample()) == #"""
        {
        "directed": true,
        "multigraph": true,
        "graph": {"documents": [
        {"id": "d1", "name": "a.txt", "title": "A day", "published": "2022-01-05", "url": null}
        ]},
        "nodes": [
        {"id": "osipov", "type": "Person", "name": "Osipov", "aliases": ["the minister"], "mentions": [{"document": "a.txt", "start": 0, "end": 6}]},
        {"id": "tokayev", "type": "Person", "name": "Tokayev", "aliases": [], "mentions": [], "attributes": {"role": ["president"]}}
        ],
        "edges": [
        {"source": "osipov", "target": "tokayev", "key": "k", "type": "dismissed-by", "date": "2022-01-05", "status": null, "confidence": 0.9, "statedBy": null, "inferred": false, "evidence": [{"document": "a.txt", "start": 0, "end": 24, "quote": "Osipov was sent home by …", "source_span": [0, 6], "target_span": [24, 31]}]}
        ]
        }

        """#)
  }

  @Test("a foreign file: links, numbers as identifiers, unknown fields, edges before nodes")
  func foreign() throws {
    let text = #"""
      {"directed": false, "graph": {"title": "Desk", "size": 3},
       "links": [{"source": 1, "target": 2, "key": 0, "weight": 2.50, "date": "last May"},
                 {"source": 1, "target": 2, "key": 1, "type": "pays"},
                 {"source": 1, "target": 2, "type": "pays", "key": null}],
       "nodes": [{"id": 1, "group": ["b", "a"], "pos": [1, 1]},
                 {"id": 2, "name": "Two", "type": "Shop", "open": true, "note": null}]}
      """#
    let graph = try NodeLinkJSON.read(text, file: "foreign.json")
    #expect(graph.attributes["directed"] == ["false"])
    #expect(graph.attributes["title"] == ["Desk"])
    #expect(graph.attributes["size"] == ["3"])
    let one = try #require(graph.actor("1"))
    #expect(one.name == "1")
    #expect(one.kind == .actor)
    #expect(one.attributes["group"] == ["a", "b"])
    #expect(one.attributes["pos"] == ["[1, 1]"])
    let two = try #require(graph.actor("2"))
    #expect(two.kind == "Shop")
    #expect(two.attributes == ["open": "true"])
    #expect(graph.relations.map(\.type) == ["pays", "pays", "related-to"])
    #expect(graph.relations.map(\.discriminator) == ["", "1", "0"])
    #expect(graph.relations[2].attributes == ["weight": "2.50", "date": "last May"])
    try RoundTrip.check(graph, "foreign")
  }

  @Test("edges that agree in everything and have no key stay parallel")
  func parallel() throws {
    let text = #"""
      {"nodes": [{"id": "a"}], "edges": [{"source": "a", "target": "a"},
       {"source": "a", "target": "a"}, {"source": "a", "target": "a"}]}
      """#
    let graph = try NodeLinkJSON.read(text, file: "p.json")
    #expect(graph.relations.map(\.discriminator) == ["", "2", "3"])
  }

  @Test("a key that a graph repeats between two actors is told apart, and stays so")
  func repeatedKeys() throws {
    var graph = ActorGraph()
    graph.insert(Actor(id: "a", kind: .person, name: "A"))
    for (type, key) in [("t", "k"), ("t", "k-1"), ("s", "k"), ("u", "k"), ("u", "k-2")] {
      try graph.insert(
        Relation(source: "a", type: RelationType(type), target: "a", discriminator: key))
    }
    // A relation whose explicit key is the one that another has by itself.
    let plain = Relation(source: "a", type: "u", target: "a")
    try graph.insert(plain)
    try graph.insert(Relation(source: "a", type: "t", target: "a", discriminator: plain.key))
    let text = NodeLinkJSON.write(graph)
    let again = try NodeLinkJSON.read(text, file: "k.json")
    #expect(again.relationCount == graph.relationCount)
    #expect(NodeLinkJSON.write(again) == text)
    let dot = DOT.write(graph, ontology: try RoundTrip.standard.get())
    #expect(
      DOT.write(try DOT.read(dot, file: "k.dot"), ontology: try RoundTrip.standard.get()) == dot)
  }

  @Test(
    "broken files: what, where and what to do",
    arguments: [
      (
        #"{"nodes": [{"id": "a"}, {"id": "a"}]}"#,
        """
        x.json:1:32: nodes[1].id: there are two nodes 'a'
          {"nodes": [{"id": "a"}, {"id": "a"}]}
                                         ^
        keep one of them
        """
      ),
      (
        "{\"nodes\": [{\"id\": \"a\"}],\n \"edges\": [{\"source\": \"x\", \"target\": \"a\"}]}",
        """
        x.json:2:23: edges[0].source: there is no node 'x'
           "edges": [{"source": "x", "target": "a"}]}
                                ^
        add the node, or correct the identifier
        """
      ),
      (
        #"{"nodes": [{"name": "a"}]}"#,
        """
        x.json:1:12: nodes[0].id: it is missing
          {"nodes": [{"name": "a"}]}
                     ^
        """
      ),
      (
        #"{"nodes": [{"id": "a", "mentions": [{"document": "d", "start": 9, "end": 3}]}]}"#,
        """
        x.json:1:74: nodes[0].mentions[0].end: the end 3 lies before the start 9
           [{"document": "d", "start": 9, "end": 3}]}]}
                                                 ^
        """
      ),
      (
        #"{"nodes": [{"id": "a", "id": "b"}]}"#,
        """
        x.json:1:30: nodes[0].id: the object has two members of this name
          {"nodes": [{"id": "a", "id": "b"}]}
                                       ^
        keep one of them
        """
      ),
      (
        "{\"nodes\": [\n  {\"id\": \"a\"},\n]}",
        """
        x.json:3:1: expected a value, found ']'
          ]}
          ^
        """
      ),
      (
        #"{"nodes": "a"}"#,
        """
        x.json:1:11: expected a list, found '"'
          {"nodes": "a"}
                    ^
        """
      ),
      (
        "[1]",
        """
        x.json:1:1: expected an object, found '['
          [1]
          ^
        """
      ),
      (
        "",
        """
        x.json:1:1: expected an object, found the end of the file
          
          ^
        """
      ),
      (
        "{}",
        """
        x.json:1:1: the object has no list 'nodes'
          {}
          ^
        node-link JSON looks like {"nodes": [{"id": ...}], "edges": [...]}
        """
      ),
      (
        #"{"nodes": [{"id": "\ud800"}]}"#,
        """
        x.json:1:20: half of a surrogate pair is no character
          {"nodes": [{"id": "\\ud800"}]}
                             ^
        write the character itself, or both halves
        """
      ),
    ])
  func errors(text: String, message: String) {
    let error = #expect(throws: InputError.self) { try NodeLinkJSON.read(text, file: "x.json") }
    if let error { RoundTrip.expectSame(error.description, message, "message") }
  }

  @Test("deep nesting and bytes that are no text are refused")
  func hostile() {
    let deep = "{\"graph\": " + String(repeating: "[", count: 100_000)
    let tooDeep = #expect(throws: InputError.self) { try NodeLinkJSON.read(deep, file: "d.json") }
    #expect(tooDeep?.reason == "nested deeper than 256 levels")
    let bytes: [UInt8] = Array("{\"nodes\": [{\"id\": \"".utf8) + [0xe9] + Array("\"}]}".utf8)
    let invalid = #expect(throws: InputError.self) {
      try NodeLinkJSON.read(bytes: bytes, file: "b.json")
    }
    #expect(invalid?.reason == "byte 0xe9 is not UTF-8 (offset 19)")
    #expect(invalid?.position == TextPosition(line: 1, column: 20))
  }
}

@Suite("Documents in node-link JSON")
struct NodeLinkDocumentTests {
  private func graph(_ names: [String]) -> ActorGraph {
    var graph = ActorGraph()
    for (index, name) in names.enumerated() {
      graph.insert(DocumentRecord(id: DocumentID("id\(index)"), name: name))
      graph.insert(
        Actor(
          id: ActorID("a\(index)"), kind: .person, name: "Ana \(index)",
          mentions: [Mention(document: DocumentID("id\(index)"), range: 0..<3)]))
    }
    return graph
  }

  @Test("a document is called by its name where that tells it apart, and comes back whole")
  func names() throws {
    let graph = graph(["monday.txt", "tuesday.txt"])
    let text = NodeLinkJSON.write(graph)
    #expect(text.contains(#"{"document": "monday.txt", "start": 0, "end": 3}"#))
    #expect(try NodeLinkJSON.read(text, file: "g.json") == graph)
  }

  @Test("a document called as one that is not listed keeps its identifier")
  func foreign() throws {
    var graph = graph(["monday.txt"])
    graph.insert(
      Actor(
        id: "z", kind: .person, name: "Li Wen",
        mentions: [Mention(document: DocumentID("monday.txt"), range: 4..<6)]))
    let text = NodeLinkJSON.write(graph)
    #expect(text.contains(#"{"document": "id0", "start": 0, "end": 3}"#))
    #expect(try NodeLinkJSON.read(text, file: "g.json") == graph)
  }

  @Test(
    "two documents of one name, and one that is called as another is identified, keep identifiers",
    arguments: [["a.txt", "a.txt"], ["id1", "b.txt"], ["", "b.txt"]])
  func clashes(names: [String]) throws {
    let graph = graph(names)
    let text = NodeLinkJSON.write(graph)
    #expect(text.contains(#"{"document": "id0", "start": 0, "end": 3}"#))
    #expect(try NodeLinkJSON.read(text, file: "g.json") == graph)
  }
}
