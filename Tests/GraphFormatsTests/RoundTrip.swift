import ActorGraph
import GraphFormats
import Testing

/// The laws that every format keeps: a graph written and read is the same graph, and a file read and
/// written is the same file.
enum RoundTrip {
  /// The standard ontology, read once for all tests.
  static let standard = Result { () throws(InputError) in try Ontology.standard() }

  static func check(
    _ graph: ActorGraph, _ what: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let ontology = try standard.get()
    let json = NodeLinkJSON.write(graph)
    let dot = DOT.write(graph, ontology: ontology)
    let fromJSON = try NodeLinkJSON.read(json, file: "graph.json")
    let fromDOT = try DOT.read(dot, file: "graph.dot")
    expectSame(fromJSON, graph, what, sourceLocation)
    expectSame(fromDOT, graph, what, sourceLocation)
    expectSame(
      NodeLinkJSON.write(fromJSON), json, "JSON, \(what)", sourceLocation: sourceLocation)
    expectSame(
      DOT.write(fromDOT, ontology: ontology), dot, "DOT, \(what)", sourceLocation: sourceLocation)
    expectSame(
      NodeLinkJSON.write(fromDOT), json, "JSON of DOT, \(what)", sourceLocation: sourceLocation)
    #expect(fromDOT.violatedInvariants() == graph.violatedInvariants(), what)
  }

  private static func expectSame(
    _ found: ActorGraph, _ expected: ActorGraph, _ what: Comment, _ location: SourceLocation
  ) {
    // Comparing parts names what differs without printing two whole graphs.
    #expect(found.attributes == expected.attributes, what, sourceLocation: location)
    #expect(found.documents == expected.documents, what, sourceLocation: location)
    #expect(found.actorCount == expected.actorCount, what, sourceLocation: location)
    #expect(found.relationCount == expected.relationCount, what, sourceLocation: location)
    for (found, expected) in zip(found.actors, expected.actors) where found != expected {
      Issue.record("\(what): \(found) is not \(expected)", sourceLocation: location)
      return
    }
    for (found, expected) in zip(found.relations, expected.relations) where found != expected {
      Issue.record("\(what): \(found) is not \(expected)", sourceLocation: location)
      return
    }
  }

  /// Compares bytes: Swift's `==` takes two spellings of the same character for equal.
  static func expectSame(
    _ found: String, _ expected: String, _ what: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    if found.utf8.elementsEqual(expected.utf8) { return }
    let lines = (
      found.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false)
    )
    for (number, (left, right)) in zip(lines.0, lines.1).enumerated()
    where !left.utf8.elementsEqual(right.utf8) {
      Issue.record(
        "\(what): line \(number + 1) differs\n\(left.prefix(300))\n\(right.prefix(300))",
        sourceLocation: sourceLocation)
      return
    }
    Issue.record("\(what): one text is longer", sourceLocation: sourceLocation)
  }
}
