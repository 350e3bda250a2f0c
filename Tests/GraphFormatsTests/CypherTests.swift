import ActorGraph
import GraphFormats
import Testing

@Suite("Cypher")
struct CypherTests {
  private func script(
    _ graph: ActorGraph, _ dialect: CypherDialect = .openCypher
  ) throws -> String {
    let written = Cypher.write(graph, ontology: try RoundTrip.standard.get(), dialect: dialect)
    #expect(written.losses == [])
    return written.files[0].text
  }

  @Test("openCypher: rows, then what is made of them")
  func openCypher() throws {
    var graph = try NodeLinkJSONTests.sample()
    graph.attributes = ["name": "Desk", "label": "x"]
    let body = try script(graph).split(separator: "\n").filter { !$0.hasPrefix("//") }
    #expect(
      body.joined(separator: "\n") == """
        MERGE (g:ActorGraph {sociogram: '1'})
        SET g += {label: 'x', name: 'Desk'};
        UNWIND [
        {id: 'd1', name: 'a.txt', title: 'A day', published: '2022-01-05'}
        ] AS row
        MERGE (d:SourceDocument {id: row.id})
        SET d += row;
        UNWIND [
        {id: 'osipov', kind: 'Person', name: 'Osipov', aliases: ['the minister'], \
        mentions: ['d1 0..6']},
        {id: 'tokayev', kind: 'Person', name: 'Tokayev', role: 'president'}
        ] AS row
        MERGE (a:Actor {id: row.id})
        SET a:Person, a += row;
        UNWIND [
        {source: 'osipov', target: 'tokayev', properties: {type: 'dismissed-by', key: 'k', \
        date: '2022-01-05', confidence: 0.9, evidence: ['Osipov was sent home by …'], \
        evidence_at: ['d1 0..24 source 0..6 target 24..31']}}
        ] AS row
        MATCH (s:Actor {id: row.source}), (t:Actor {id: row.target})
        MERGE (s)-[r:DISMISSED_BY {key: row.properties.key}]->(t)
        SET r += row.properties;
        """)
  }

  @Test("Neo4j: identifiers are unique and indexed before anything is loaded")
  func neo4j() throws {
    let text = try script(try NodeLinkJSONTests.sample(), .neo4j)
    let constraint = "CREATE CONSTRAINT actor_id IF NOT EXISTS "
    #expect(text.contains(constraint + "FOR (a:Actor) REQUIRE a.id IS UNIQUE;"))
    #expect(!(try script(try NodeLinkJSONTests.sample()).contains("CONSTRAINT")))
  }

  @Test("Kuzu: tables, then one statement a line in a transaction")
  func kuzu() throws {
    let lines = try script(try NodeLinkJSONTests.sample(), .kuzu).split(separator: "\n")
      .filter { !$0.hasPrefix("//") && !$0.hasPrefix("CREATE NODE TABLE") }
    #expect(
      lines.joined(separator: "\n") == """
        CREATE REL TABLE `DISMISSED_BY`(FROM Actor TO Actor, type STRING, key STRING, date STRING, \
        status STRING, statedBy STRING, confidence DOUBLE, inferred BOOL, evidence STRING[], \
        evidence_at STRING[], attributes MAP(STRING, STRING[]));
        BEGIN TRANSACTION;
        CREATE (:SourceDocument {id: 'd1', name: 'a.txt', title: 'A day', published: '2022-01-05'});
        CREATE (:Actor {id: 'osipov', kind: 'Person', name: 'Osipov', aliases: ['the minister'], \
        mentions: ['d1 0..6']});
        CREATE (:Actor {id: 'tokayev', kind: 'Person', name: 'Tokayev', \
        attributes: map(['role'], [['president']])});
        MATCH (s:Actor {id: 'osipov'}), (t:Actor {id: 'tokayev'}) CREATE (s)-[:`DISMISSED_BY` \
        {type: 'dismissed-by', key: 'k', date: '2022-01-05', confidence: 0.9, \
        evidence: ['Osipov was sent home by …'], \
        evidence_at: ['d1 0..24 source 0..6 target 24..31']}]->(t);
        COMMIT;
        """)
  }

  @Test("strings: what is escaped in which dialect")
  func strings() throws {
    var graph = ActorGraph()
    graph.insert(Actor(id: "it's \\u0027\n\u{0}", kind: .person, name: "é;"))
    #expect(
      try script(graph).contains(
        #"{id: 'it\'s \\\u00750027\n\u0000', kind: 'Person', name: 'é;'}"#))
    #expect(
      try script(graph, .kuzu).contains(
        #"{id: concat('it\'s \\u0027', decode(BLOB('\\x0A\\x00'))), kind: 'Person', name: 'é;'}"#))
  }

  @Test(
    "no text ends a line or a statement, whatever it holds", arguments: GraphGenerator.hostileNames)
  func hostile(_ name: String) throws {
    let graph = RoundTripTests.graph(of: name)
    for line in try script(graph, .kuzu).utf8.split(separator: UInt8(ascii: "\n")) {
      #expect(line.starts(with: "//".utf8) || line.last == UInt8(ascii: ";"))
      #expect(!line.contains { $0 < 0x20 || $0 == 0x7f })
    }
    // The statements are those of a graph without anything odd in it.
    let plain = try script(RoundTripTests.graph(of: "plain"))
    let odd = try script(graph)
    #expect(odd.utf8.count { $0 == UInt8(ascii: "\n") } <= plain.utf8.count { $0 == 10 } + 6)
    #expect(!odd.utf8.contains { $0 < 0x20 && $0 != UInt8(ascii: "\n") || $0 == 0x7f })
  }

  @Test("labels: the kind and the kinds above it; odd names in backticks, or what comes nearest")
  func labels() throws {
    var graph = ActorGraph()
    for (id, kind) in [("a", "Organisation"), ("b", "War`band"), ("c", ""), ("d", "Order")] {
      graph.insert(Actor(id: ActorID(id), kind: ActorKind(kind), name: "x"))
    }
    for (key, type) in ["in", "a\\b", "", "MEMBER_OF", "member-of"].enumerated() {
      try graph.insert(
        Relation(source: "a", type: RelationType(type), target: "b", discriminator: String(key)))
    }
    let text = try script(graph)
    for line in [
      "SET a:Organisation, a += row;", "SET a:`War``band`, a += row;", "SET a += row;",
      "SET a:`Order`, a += row;", "[r:`IN` {", "[r:a_b {", "[r:RELATED_TO {", "[r:MEMBER_OF {",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    let kuzu = try script(graph, .kuzu)
    #expect(kuzu.contains("TABLE `MEMBER_OF`(") && kuzu.contains("TABLE `MEMBER_OF_2`("))
  }

  @Test("further facts: lists where somebody has several, names that keep out of the way")
  func attributes() throws {
    var graph = ActorGraph()
    graph.insert(Actor(id: "a", kind: .person, name: "x", attributes: ["role": "p", "role": "q"]))
    graph.insert(
      Actor(
        id: "b", kind: .person, name: "x",
        attributes: [
          "role": "r", "id": "7", "": "e", "a\\%b": "n", "fact-x": "f", "in": "i",
        ]))
    let text = try script(graph)
    #expect(text.contains("{id: 'a', kind: 'Person', name: 'x', role: ['p', 'q']}"))
    #expect(
      text.contains(
        "{id: 'b', kind: 'Person', name: 'x', `fact-`: 'e', `fact-a%5C%25b`: 'n', "
          + "`fact-fact-x`: 'f', `fact-id`: '7', `in`: 'i', role: ['r']}"))
  }

  @Test("a large graph is loaded in parts")
  func batches() throws {
    var graph = ActorGraph()
    for number in 0..<1_001 {
      graph.insert(Actor(id: ActorID("a\(number)"), kind: .person, name: "x"))
      try graph.insert(
        Relation(source: ActorID("a\(number)"), type: "knows", target: ActorID("a\(number)")))
    }
    let text = try script(graph)
    #expect(text.split(separator: "\n").count { $0 == "UNWIND [" } == 6)
    #expect(text.contains("// First make an index"))
    let kuzu = try script(graph, .kuzu).split(separator: "\n")
    #expect(kuzu.count { $0 == "BEGIN TRANSACTION;" } == 3)
    #expect(kuzu.count { $0 == "COMMIT;" } == 3)
  }
}
