import ActorGraph
import GraphFormats
import Testing

@Suite("FollowTheMoney")
struct FollowTheMoneyTests {
  static func write(_ graph: ActorGraph) throws -> WrittenGraph {
    FollowTheMoney.write(graph, ontology: try RoundTrip.standard.get())
  }

  static func read(
    _ text: String, warn: (InputError) -> Void = { Issue.record($0) }
  ) throws(InputError) -> ActorGraph {
    try FollowTheMoney.read(bytes: Array(text.utf8), file: "x.ftm.json", warn: warn)
  }

  @Test("everything comes back")
  func laws() throws {
    let laws = FormatLaws(name: "FollowTheMoney", write: Self.write) { written in
      try Self.read(written.files[0].text)
    }
    try laws.checkAll()
  }

  @Test("an entity a line, with quotes and places, and the type beside the role")
  func shape() throws {
    #expect(
      try Self.write(try NodeLinkJSONTests.sample()).files[0].text == #"""
        {"id": "d1", "schema": "Document", "properties": {"fileName": ["a.txt"], "title": ["A day"], "publishedAt": ["2022-01-05"]}}
        {"id": "osipov", "schema": "Person", "properties": {"name": ["Osipov"], "notes": ["sociogram:kind=Person", "sociogram:mentions=d1 0..6"], "alias": ["the minister"], "proof": ["d1"]}}
        {"id": "tokayev", "schema": "Person", "properties": {"name": ["Tokayev"], "notes": ["sociogram:kind=Person"], "position": ["president"]}}
        {"id": "relation-83daf796316d53ed", "schema": "UnknownLink", "properties": {"subject": ["osipov"], "object": ["tokayev"], "role": ["dismissed-by"], "summary": ["sociogram:type=dismissed-by", "sociogram:key=k", "sociogram:confidence=0.9"], "date": ["2022-01-05"], "description": ["Osipov was sent home by … [d1 0..24 source 0..6 target 24..31]"], "proof": ["d1"]}}

        """#)
  }

  @Test("schemata follow the ontology where they fit the ends and the relation is a fact")
  func schemata() throws {
    var graph = ActorGraph()
    graph.insert(Actor(id: "p", kind: .person, name: "P"))
    graph.insert(Actor(id: "o", kind: .organisation, name: "O"))
    graph.insert(Actor(id: "c", kind: "Company", name: "C"))
    graph.insert(Actor(id: "t", kind: .place, name: "T"))
    let cases: [(ActorID, RelationType, ActorID, RelationStatus?, String)] = [
      ("p", "member-of", "o", nil, #"{"member": ["p"], "organization": ["o"]"#),
      ("p", "member-of", "o", .former, #""Membership""#),
      ("p", "member-of", "o", .denied, #""role": ["member-of (denied)"]"#),
      ("p", "member-of", "t", nil, #"{"subject": ["p"], "object": ["t"]"#),
      ("c", "owned-by", "p", nil, #"{"owner": ["p"], "asset": ["c"]"#),
      ("o", "owned-by", "p", nil, #"{"subject": ["o"], "object": ["p"]"#),
      ("p", "born-in", "t", nil, #""UnknownLink""#),
      ("p", "spouse", "p", nil, #""Family""#),
    ]
    for (source, type, target, status, expected) in cases {
      var graph = graph
      try graph.insert(Relation(source: source, type: type, target: target, status: status))
      let line = try Self.write(graph).files[0].text.split(separator: "\n").last ?? ""
      #expect(line.contains(expected), "\(type) \(line)")
    }
  }

  @Test("entities from elsewhere")
  func foreign() throws {
    var warnings: [String] = []
    let graph = try Self.read(
      #"""
      {"id": "p", "schema": "LegalEntity", "properties": {"name": ["Ann", "Anne"], "country": ["kz"]}}
      {"id": "p", "schema": "Person", "properties": {"alias": ["A."], "position": ["chair"]}, "datasets": ["x"]}
      {"id": "b", "schema": "PublicBody", "properties": {"name": "Board"}, "caption": "Board"}
      {"id": "v", "schema": "Vessel", "properties": {"name": ["Boat"], "imoNumber": [7]}}
      {"id": "m", "schema": "Directorship", "properties": {"director": ["p"], "organization": ["b", "gone"], "role": ["chair"], "status": ["active"], "startDate": ["2014"], "summary": ["x"]}}
      {"id": "w", "schema": "Ownership", "properties": {"owner": ["p"], "asset": ["v"], "startDate": ["2014-02-03T10"]}}
      {"id": "u", "schema": "UnknownLink", "properties": {"subject": ["p"], "object": ["v"], "role": ["Is paid by"], "date": ["2020"]}}
      {"id": "h", "schema": "Ownership", "properties": {"owner": ["p"]}}
      {"id": "f", "schema": "Document", "properties": {"fileName": ["a.pdf"], "title": ["T"], "publishedAt": ["2020-02"], "author": ["X"]}}
      """#
    ) { warnings.append($0.description) }
    #expect(graph.actors.map(\.id) == ["b", "gone", "h", "p", "v"])
    let person = try #require(graph.actor("p"))
    #expect(person.kind == .person)
    #expect(person.name == "Ann")
    #expect(person.aliases == ["A.", "Anne"])
    #expect(person.attributes == ["country": "kz", "role": "chair", "datasets": "x"])
    #expect(graph.actor("b")?.kind == .organisation)
    #expect(graph.actor("b")?.attributes == ["schema": "PublicBody", "caption": "Board"])
    #expect(graph.actor("v")?.attributes == ["schema": "Vessel", "imoNumber": "7"])
    #expect(graph.actor("h")?.attributes == ["schema": "Ownership", "owner": "p"])
    #expect(graph.documents.map(\.name) == ["a.pdf"])
    #expect(graph.documents[0].published == PartialDate("2020-02"))
    #expect(warnings == ["x.ftm.json: 1 facts about documents are left out: author"])
    let directs = graph.relations.filter { $0.type == "director-of" }
    #expect(directs.map(\.target) == ["b", "gone"])
    #expect(directs[0].date == TimeExtent("2014/.."))
    #expect(
      directs[0].attributes == [
        "schema": "Directorship", "role": "chair", "status": "active", "summary": "x",
      ])
    let owns = try #require(graph.relations.first { $0.type == "owned-by" })
    #expect(owns.source == "v" && owns.target == "p")
    #expect(owns.attributes["startDate"] == ["2014-02-03T10"])
    let pays = try #require(graph.relations.first { $0.type == "is-paid-by" })
    #expect(pays.attributes == ["role": "Is paid by"])
    #expect(pays.date == TimeExtent("2020"))
    #expect(pays.key == "u")
    // What came from FollowTheMoney goes back with the same schemata.
    let again = try Self.write(graph).files[0].text
    for schema in ["PublicBody", "Vessel", "Directorship", "Ownership", "UnknownLink"] {
      #expect(again.contains("\"schema\": \"\(schema)\""))
    }
    #expect(try Self.read(again) == graph)
  }

  @Test("entities inside others, documents at the end of a relation, one list of all")
  func nested() throws {
    let graph = try Self.read(
      #"""
      [{"id": "r", "schema": "Documentation", "properties": {
         "document": [{"id": "f", "schema": "Pages", "properties": {"fileName": ["a.pdf"]}}],
         "entity": [{"id": "p", "schema": "Person", "properties": {"name": ["Ann"]}}]}}]
      """#)
    #expect(graph.actors.map(\.id) == ["f", "p"])
    #expect(graph.actors.map(\.name) == ["a.pdf", "Ann"])
    #expect(graph.documents.map(\.id) == ["f"])
    #expect(graph.relations.map(\.type) == ["documentation"])
  }

  @Test(
    "errors name the place and what to do",
    arguments: [
      (
        "{\"id\": \"a\", \"schema\": \"Person\"}\n{\"id\": \"a\", \"schema\": \"Vessel\"}",
        """
        x.ftm.json:2:1: the entity 'a' is a Vessel here, but was a Person before
          {"id": "a", "schema": "Vessel"}
          ^
        correct one of them
        """
      ),
      (
        "\n {\"schema\": \"Person\"}",
        """
        x.ftm.json:2:2: the entity has no 'id' or no 'schema'
           {"schema": "Person"}
           ^
        entities look like {"id": "a", "schema": "Person", "properties": {...}}
        """
      ),
      (
        "12",
        """
        x.ftm.json:1:1: expected an entity, found the number 12
          12
          ^
        entities look like {"id": "a", "schema": "Person", "properties": {...}}
        """
      ),
    ])
  func faults(text: String, message: String) {
    #expect(throws: InputError.self) { try Self.read(text) }
    do { _ = try Self.read(text) } catch { #expect(error.description == message) }
  }

  @Test("an entity that would make a million relations is refused")
  func product() {
    let many = (0..<1000).map { "\"a\($0)\"" }.joined(separator: ",")
    let text = """
      {"id": "x", "schema": "Ownership", "properties": {"owner": [\(many)], "asset": [\(many)]}}
      """
    #expect(throws: InputError.self) { try Self.read(text) }
  }

  @Test("texts that followthemoney changes are carried beside what it makes of them")
  func texts() throws {
    var graph = ActorGraph()
    graph.insert(Actor(id: "a b", kind: .person, name: " \"Ann\u{a0}\u{200b}Lee\" "))
    let text = try Self.write(graph).files[0].text
    #expect(text.contains(#""name": ["Ann Lee"]"#))
    #expect(text.contains(#"\\u00a0\\u200b"#))
    #expect(text.contains("sociogram:identifier=a b"))
    #expect(try Self.read(text) == graph)
  }
}
