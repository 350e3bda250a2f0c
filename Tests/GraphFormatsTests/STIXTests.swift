import ActorGraph
import Testing

@testable import GraphFormats

@Suite("STIX")
struct STIXTests {
  static func write(_ graph: ActorGraph) throws -> WrittenGraph {
    STIX.write(graph, ontology: try RoundTrip.standard.get())
  }

  static func read(_ text: String) throws(InputError) -> ActorGraph {
    try STIX.read(bytes: Array(text.utf8), file: "x.json")
  }

  @Test("everything comes back")
  func laws() throws {
    let laws = FormatLaws(name: "STIX", write: Self.write) { written in
      try STIX.read(bytes: written.files[0].bytes, file: "x.json")
    }
    try laws.checkAll()
  }

  @Test("hashes and UUIDs as others compute them")
  func hashes() {
    func hexadecimal(_ text: String) -> String {
      SHA1.digest(of: Array(text.utf8)).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
    }
    // Values of Python's hashlib and uuid.
    #expect(hexadecimal("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    #expect(hexadecimal("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(
      hexadecimal(String(repeating: "x", count: 119)) == "4300320394f7ee239bcdce7d3b8bcee173a0cd5c")
    let dns: [UInt8] = [
      0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30,
      0xc8,
    ]
    #expect(
      NameBasedUUID.text(Array("example.org".utf8), namespace: dns)
        == "aad03681-8b63-5304-89e0-8ca8f49461b5")
  }

  @Test("objects with classes, times of events, and quotes as references")
  func shape() throws {
    let text = try Self.write(try NodeLinkJSONTests.sample()).files[0].text
    for part in [
      #""name": "Osipov", "identity_class": "individual""#,
      #""name": "Tokayev", "roles": ["president"], "identity_class": "individual""#,
      #""relationship_type": "dismissed-by""#,
      #""start_time": "2022-01-05T00:00:00.000Z", "stop_time": "2022-01-05T23:59:59.999Z", "confidence": 90"#,
      #"{"source_name": "a.txt", "description": "Osipov was sent home by …", "external_id": "d1 0..24 source 0..6 target 24..31"}"#,
      #""created": "2022-01-05T00:00:00.000Z""#,
      #""type": "report""#, #""name": "A day", "published": "2022-01-05T00:00:00.000Z""#,
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("relations that are no facts say so, names of types keep to what STIX allows")
  func honesty() throws {
    var graph = ActorGraph()
    graph.insert(Actor(id: "a", kind: .place, name: "A"))
    graph.insert(Actor(id: "b", kind: .state, name: "B"))
    try graph.insert(
      Relation(
        source: "a", type: "Teil_von Größerem", target: "b", date: TimeExtent("2022"),
        status: .denied))
    let text = try Self.write(graph).files[0].text
    #expect(text.contains(#""relationship_type": "teil-von-gr-erem""#))
    #expect(text.contains("Denied: said not to be so."))
    // One date of a state says neither when it began nor when it ended.
    #expect(!text.contains("start_time"))
    #expect(text.contains(#""type": "location""#))
    #expect(text.contains(#""identity_class": "organization""#))
    #expect(try Self.read(text) == graph)
  }

  @Test("a bundle from elsewhere keeps its identifiers and all its properties")
  func foreign() throws {
    let actor = "threat-actor--6c3f7a10-1b2c-4d3e-8f90-a1b2c3d4e5f6"
    let person = "identity--0d9c8b7a-6f5e-4d3c-9b2a-1f0e9d8c7b6a"
    let link = "relationship--11111111-2222-4333-8444-555555555555"
    let text = #"""
      {"type": "bundle", "id": "bundle--1", "objects": [
        {"type": "relationship", "spec_version": "2.1", "id": "\#(link)", "relationship_type": "attributed-to",
         "source_ref": "\#(actor)", "target_ref": "\#(person)", "confidence": 85, "revoked": false,
         "start_time": "2020-01-02T03:04:05Z", "description": "as reported"},
        {"type": "threat-actor", "id": "\#(actor)", "name": "Night Heron", "aliases": ["Bittern"],
         "goals": ["money", "fame"], "first_seen": "2019-01-01T00:00:00Z"},
        {"type": "identity", "id": "\#(person)", "name": "Jo", "identity_class": "individual", "roles": ["clerk"]},
        {"type": "ipv4-addr", "id": "ipv4-addr--1", "value": "192.0.2.1"},
        {"type": "marking-definition", "id": "marking-definition--1", "definition_type": "statement"},
        {"type": "report", "id": "report--1", "name": "Birds", "published": "2021-05-06T00:00:00Z", "object_refs": ["\#(actor)"]},
        {"type": "sighting", "id": "sighting--1", "sighting_of_ref": "\#(actor)", "where_sighted_refs": ["\#(person)"], "count": 3},
        {"type": "sighting", "id": "sighting--2", "sighting_of_ref": "\#(actor)"}]}
      """#
    let graph = try Self.read(text)
    #expect(
      graph.attributes["marking-definition marking-definition--1"].first?.contains("statement")
        == true)
    let heron = try #require(graph.actor(ActorID(actor)))
    #expect(heron.name == "Night Heron")
    #expect(heron.aliases == ["Bittern"])
    #expect(
      heron.attributes == [
        "stix-type": "threat-actor", "goals": "fame", "goals": "money",
        "first_seen": "2019-01-01T00:00:00Z",
      ])
    #expect(graph.actor(ActorID(person))?.kind == .person)
    #expect(graph.actor(ActorID(person))?.attributes == ["role": "clerk"])
    #expect(graph.actor("ipv4-addr--1")?.name == "192.0.2.1")
    #expect(graph.actor("sighting--2")?.attributes["sighting_of_ref"] == [actor])
    #expect(graph.documents.map(\.name) == ["Birds"])
    #expect(graph.documents[0].published == PartialDate("2021-05-06"))
    let tie = try #require(graph.relations.first { $0.type == "attributed-to" })
    #expect(tie.key == link)
    #expect(tie.confidence == 0.85)
    #expect(tie.date == TimeExtent("2020-01-02/.."))
    #expect(
      tie.attributes == [
        "revoked": "false", "start_time": "2020-01-02T03:04:05Z", "description": "as reported",
      ])
    #expect(graph.relations.first { $0.type == "sighting" }?.attributes == ["count": "3"])
    let again = try Self.write(graph).files[0].text
    for id in [actor, person, link] { #expect(again.contains("\"id\": \"\(id)\"")) }
    #expect(try Self.read(again) == graph)
  }

  @Test("objects that would have the same identifier do not")
  func collisions() throws {
    var graph = ActorGraph()
    let first = graph.insert(Actor(id: "x", kind: .person, name: "X"))
    let id = ActorID("identity--" + NameBasedUUID.text(["actor", "x"]))
    graph.insert(Actor(id: id, kind: .person, name: "Y"))
    try graph.insert(Relation(source: first, type: "spouse", target: id))
    #expect(try Self.read(try Self.write(graph).files[0].text) == graph)
  }

  @Test(
    "errors name the place and what to do",
    arguments: [
      (
        "{}",
        """
        x.json:1:1: the object has no 'type'
          {}
          ^
        a bundle looks like {"type": "bundle", "id": "bundle--...", "objects": [...]}
        """
      ),
      (
        #"[{"type": "identity"}]"#,
        """
        x.json:1:2: the object has no 'type' or no 'id'
          [{"type": "identity"}]
           ^
        objects look like {"type": "identity", "id": "identity--...", ...}
        """
      ),
      (
        #"[{"type": "relationship", "id": "r", "source_ref": "a"}]"#,
        """
        x.json:1:2: the relationship has no 'source_ref' or no 'target_ref'
          [{"type": "relationship", "id": "r", "source_ref": "a"}]
           ^
        name the two objects that it joins
        """
      ),
    ])
  func faults(text: String, message: String) {
    #expect(throws: InputError.self) { try Self.read(text) }
    do { _ = try Self.read(text) } catch { #expect(error.description == message) }
  }
}
