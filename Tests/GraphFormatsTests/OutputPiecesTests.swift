import ActorGraph
import GraphFormats
import Testing

@Suite("formats: long files in pieces")
struct OutputPiecesTests {
  /// More relations than are written at once.
  static func large() throws -> ActorGraph {
    var graph = ActorGraph()
    for index in 0..<5_000 {
      graph.insert(Actor(id: ActorID("a\(index)"), kind: .person, name: "Actor \(index)"))
    }
    for index in 0..<40_000 {
      try graph.insert(
        Relation(
          source: ActorID("a\(index % 5_000)"), type: "met-with",
          target: ActorID("a\((index * 7) % 4_999)"), discriminator: "k\(index)",
          evidence: [
            Evidence(
              document: "d", range: index..<(index + 2), quote: index % 2 == 0 ? "é\"" : "ab")
          ]))
    }
    return graph
  }

  @Test(
    "the pieces make the same file as the whole", arguments: [GraphFileFormat.json, .dot, .graphml])
  func pieces(format: GraphFileFormat) throws {
    let ontology = try RoundTrip.standard.get()
    let graph = try Self.large()
    var pieces: [[UInt8]] = []
    format.write(graph, ontology: ontology) { pieces.append($0) }
    let whole = Array(pieces.joined())
    #expect(pieces.count > 20)
    #expect(pieces.allSatisfy { $0.count < 4_000_000 })
    #expect(format.isWrittenInPieces)
    #expect(format.write(graph, ontology: ontology) == WrittenGraph(whole))
    #expect(try format.read(bytes: whole, file: "large") { _ in } == graph)
  }

  @Test("a fault of the place it goes to ends writing")
  func fault() throws {
    struct Full: Error {}
    let ontology = try RoundTrip.standard.get()
    let graph = try Self.large()
    var left = 3
    #expect(throws: Full.self) {
      try GraphFileFormat.dot.write(graph, ontology: ontology) { _ throws(Full) in
        left -= 1
        if left == 0 { throw Full() }
      }
    }
    #expect(left == 0)
  }
}
