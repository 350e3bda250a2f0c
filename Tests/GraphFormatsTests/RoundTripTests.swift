import ActorGraph
import Foundation
import GraphFormats
import Testing

@Suite("Formats: what is written comes back")
struct RoundTripTests {
  @Test("generated graphs with hostile texts", arguments: 0..<150 as Range<UInt64>)
  func generated(seed: UInt64) throws {
    var generator = GraphGenerator(seed: seed)
    let graph = generator.graph(actors: 1 + Int(seed % 12), relations: Int(seed % 30))
    try RoundTrip.check(graph, "seed \(seed)")
  }

  @Test("the empty graph")
  func empty() throws {
    try RoundTrip.check(ActorGraph(), "empty")
  }

  static let names = GraphGenerator.hostileNames + GraphGenerator.longNames

  @Test("each hostile text in every place that takes a text", arguments: names)
  func everyPlace(_ name: String) throws {
    try RoundTrip.check(Self.graph(of: name), "\(name.debugDescription)")
  }

  @Test(
    "hostile names of the shared collection",
    .disabled(if: SharedData.isMissing, "no ../shared"))
  func sharedNames() throws {
    let file = try #require(SharedData.files("names", endings: ["jsonl"]).first)
    var count = 0
    for line in String(decoding: try SharedData.bytes(file), as: UTF8.self).split(separator: "\n") {
      let entry = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
      let name = try #require(entry["name"])
      try RoundTrip.check(Self.graph(of: name), "\(name.debugDescription)")
      count += 1
    }
    #expect(count > 70)
  }

  /// A text as identifier, name, kind, type, speaker, quote, document, attribute name and value.
  static func graph(of text: String) -> ActorGraph {
    var graph = ActorGraph()
    graph.attributes = [text: text, "name": text, "title": text]
    let document = DocumentID(text)
    graph.insert(DocumentRecord(id: document, name: text, title: text, url: text))
    let first = graph.insert(
      Actor(
        id: ActorID(text), kind: ActorKind(text), name: text, aliases: [text, "x" + text],
        mentions: [Mention(document: document, range: 3..<9)], attributes: [text: text, "x": text]))
    let second = graph.insert(Actor(kind: .person, name: text))
    for (source, target) in [(first, second), (second, first), (first, first)] {
      let relation = Relation(
        source: source, type: RelationType(text), target: target, statedBy: text,
        evidence: [
          Evidence(
            document: document, range: 0..<text.unicodeScalars.count, quote: text,
            sourceSpan: 0..<0, targetSpan: 0..<1)
        ], attributes: [text: text, "\\": text])
      do { try graph.insert(relation) } catch { Issue.record(error) }
    }
    return graph
  }
}
