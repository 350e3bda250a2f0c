import ActorGraph
import Foundation
import GraphFormats
import Testing

/// What every format that is read and written must keep: a graph written and read is the same graph,
/// or differs only by the losses that the writer names; and writing what was read gives the same
/// bytes.
struct FormatLaws {
  /// For messages.
  let name: String
  let write: (ActorGraph) throws -> WrittenGraph
  let read: (WrittenGraph) throws -> ActorGraph

  /// Checks the laws on one graph.
  ///
  /// - Parameter expected: what must come back where the format cannot hold everything; by default
  ///   the graph itself.
  func check(
    _ graph: ActorGraph, expected: ActorGraph? = nil, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let written = try write(graph)
    if expected == nil {
      #expect(written.losses == [], "\(name), \(what)", sourceLocation: sourceLocation)
    }
    let found = try read(written)
    RoundTrip.expectSame(
      NodeLinkJSON.write(found), NodeLinkJSON.write(expected ?? graph), "\(name), \(what)",
      sourceLocation: sourceLocation)
    let again = try write(found)
    for (left, right) in zip(again.files, written.files) {
      RoundTrip.expectSame(
        left.text, right.text, "\(name) written again, \(what)", sourceLocation: sourceLocation)
    }
    #expect(again.files.count == written.files.count, sourceLocation: sourceLocation)
  }

  /// Checks the laws on generated graphs, on each hostile text in every place, and on the shared
  /// collection of names where it lies beside the checkout.
  ///
  /// - Parameter expected: see ``check(_:expected:_:)``.
  func checkAll(
    seeds: Range<UInt64> = 0..<60, expected: ((ActorGraph) -> ActorGraph)? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for seed in seeds {
      var generator = GraphGenerator(seed: seed)
      let graph = generator.graph(actors: 1 + Int(seed % 12), relations: Int(seed % 30))
      try check(
        graph, expected: expected?(graph), "seed \(seed)", sourceLocation: sourceLocation)
    }
    let empty = ActorGraph()
    try check(empty, expected: expected?(empty), "empty", sourceLocation: sourceLocation)
    for name in try RoundTripTests.names + Self.sharedNames() {
      let graph = RoundTripTests.graph(of: name)
      try check(
        graph, expected: expected?(graph), name.prefix(40).debugDescription,
        sourceLocation: sourceLocation)
    }
  }

  /// The hostile names of the shared collection; empty where there is none.
  static func sharedNames() throws -> [String] {
    guard let file = SharedData.files("names", endings: ["jsonl"]).first else { return [] }
    return try String(decoding: SharedData.bytes(file), as: UTF8.self).split(separator: "\n")
      .compactMap { line in
        try JSONDecoder().decode([String: String].self, from: Data(line.utf8))["name"]
      }
  }
}
