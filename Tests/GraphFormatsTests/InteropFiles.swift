import ActorGraph
import Foundation
import GraphFormats
import Testing

/// Writes the files that `Tests/Interop/run` gives to foreign programs, with what they should find.
@Suite("Files for foreign programs")
struct InteropFiles {
  static let folder = ProcessInfo.processInfo.environment["SOCIOGRAM_INTEROP_FILES"]

  /// What a graph holds, in a form that owes nothing to our own writers.
  struct Facts: Encodable {
    struct Node: Encodable {
      var id: String
      var kind: String
      var name: String
      var aliases: [String]
      var attributes: [String: [String]]
    }

    struct Edge: Encodable {
      var source: String
      var target: String
      var key: String
      var type: String
      var date: String?
      var status: String?
      var confidence: Double?
      var statedBy: String?
      var quotes: [String]
      var attributes: [String: [String]]
    }

    var nodes: [Node]
    var edges: [Edge]

    init(_ graph: ActorGraph) {
      nodes = graph.actors.map {
        Node(
          id: $0.id.rawValue, kind: $0.kind.rawValue, name: $0.name, aliases: $0.aliases,
          attributes: Self.dictionary($0.attributes))
      }
      edges = graph.relations.map {
        Edge(
          source: $0.source.rawValue, target: $0.target.rawValue, key: $0.key,
          type: $0.type.rawValue, date: $0.date?.description, status: $0.status?.rawValue,
          confidence: $0.confidence, statedBy: $0.statedBy, quotes: $0.evidence.map(\.quote),
          attributes: Self.dictionary($0.attributes))
      }
    }

    private static func dictionary(_ attributes: Attributes) -> [String: [String]] {
      Dictionary(uniqueKeysWithValues: attributes.names.map { ($0, attributes[$0]) })
    }
  }

  private static func write(
    _ written: WrittenGraph, _ base: String, _ fileExtension: String
  ) throws {
    for file in written.files {
      let path = "\(base)\(file.suffix).\(file.fileExtension ?? fileExtension)"
      try Data(file.bytes).write(to: URL(filePath: path))
    }
  }

  @Test("written", .enabled(if: folder != nil, "only for Tests/Interop/run"))
  func write() throws {
    let folder = URL(filePath: try #require(Self.folder))
    var graphs = ["sample": try NodeLinkJSONTests.sample(), "empty": ActorGraph()]
    for seed in 0..<24 as Range<UInt64> {
      var generator = GraphGenerator(seed: seed)
      graphs["generated-\(seed)"] = generator.graph(actors: 12, relations: 30)
    }
    for (index, name) in RoundTripTests.names.enumerated() {
      graphs["name-\(index)"] = RoundTripTests.graph(of: name)
    }
    let ontology = try RoundTrip.standard.get()
    try NodeLinkJSON.schema.write(
      to: folder.appending(path: "node-link.schema"), atomically: false, encoding: .utf8)
    for (name, graph) in graphs {
      let base = folder.appending(path: name).path
      for format in GraphFileFormat.allCases {
        let ending = format == .edges ? "relations.csv" : format.endings[0]
        try Self.write(format.write(graph, ontology: ontology), base, ending)
      }
      try JSONEncoder().encode(Facts(graph)).write(to: URL(filePath: base + ".facts"))
    }
  }
}
