import ActorGraph
import Foundation
import GraphFormats
import Testing

@Suite("RDF: what files say")
struct RDFWriterTests {
  /// One member of a club, by a relation of some status and speaker.
  static func lines(
    _ status: RelationStatus?, by speaker: String? = nil, of club: ActorKind = .organisation
  ) throws -> [String] {
    var graph = ActorGraph()
    graph.insert(Actor(id: "a", kind: .person, name: "A"))
    graph.insert(Actor(id: "c", kind: club, name: "C"))
    try graph.insert(
      Relation(source: "a", type: "member-of", target: "c", status: status, statedBy: speaker))
    let written = NQuads.write(graph, ontology: try RoundTrip.standard.get())
    return written.files[0].text.split(separator: "\n").map(String.init)
  }

  static func saysSo(_ lines: [String]) -> Bool {
    let start = "https://sociogram.invalid/"
    return lines.contains("<\(start)actor#a> <\(start)type#member-of> <\(start)actor#c> .")
  }

  @Test("only what the report says to hold is a triple of its own")
  func assertions() throws {
    #expect(Self.saysSo(try Self.lines(.current)))
    #expect(Self.saysSo(try Self.lines(nil)))
    for status in [RelationStatus.former, .planned, .claimed, .denied] {
      #expect(!Self.saysSo(try Self.lines(status)))
    }
    #expect(!Self.saysSo(try Self.lines(.current, by: "the club")))
  }

  @Test("a membership is one where the report says so and the target is a body")
  func memberships() throws {
    func isMembership(_ lines: [String]) -> Bool {
      lines.contains { $0.hasSuffix("<http://www.w3.org/ns/org#Membership> .") }
    }
    #expect(isMembership(try Self.lines(.current)))
    #expect(isMembership(try Self.lines(.former)))
    #expect(!isMembership(try Self.lines(.denied)))
    #expect(!isMembership(try Self.lines(.current, by: "the club")))
    #expect(!isMembership(try Self.lines(.current, of: .person)))
  }

  @Test("TriG keeps what one document says in a graph of its name")
  func namedGraphs() throws {
    let ontology = try RoundTrip.standard.get()
    let sample = try NodeLinkJSONTests.sample()
    let text = TriG.write(sample, ontology: ontology).files[0].text
    #expect(text.contains("\ndocument:d1 {\n  [] a oa:Annotation ;\n"))
    let lines = NQuads.write(sample, ontology: ontology).files[0].text.split(separator: "\n")
    let name = " <https://sociogram.invalid/document#d1> ."
    #expect(lines.filter { $0.contains("oa#exact") }.allSatisfy { $0.hasSuffix(name) })
    #expect(lines.filter { $0.contains("core#prefLabel") }.allSatisfy { !$0.hasSuffix(name) })
  }

  @Test("JSON-LD is JSON, whatever the names are")
  func json() throws {
    let ontology = try RoundTrip.standard.get()
    for name in GraphGenerator.hostileNames + ["\u{feff}head"] {
      let bytes = JSONLD.write(RoundTripTests.graph(of: name), ontology: ontology).files[0].bytes
      let file = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      let nodes = try #require(file?["@graph"] as? [[String: Any]])
      let labels = nodes.compactMap { $0["skos:prefLabel"] as? String }
      #expect(labels.count >= 3)
      #expect(labels.contains { Array($0.utf8) == Array(name.utf8) })
    }
  }
}
