import Foundation
import Testing

@testable import GraphKernels

@Suite struct EdgeListTests {
  private func read(
    _ text: String, isDirected: Bool = true, chunkSize: Int = 1 << 20, threads: Int = 1,
    maxVertexCount: Int = 1000
  ) throws -> Adjacency {
    let file = try TemporaryFile(text.utf8)
    defer { withExtendedLifetime(file) {} }
    return try Adjacency(
      edgeList: file.path, isDirected: isDirected, parallelEdges: .kept,
      maxVertexCount: maxVertexCount, chunkSize: chunkSize,
      execution: Execution(threads: threads))
  }

  private func facts(_ graph: Adjacency) -> String {
    let (sources, targets, weights) = graph.edgeColumns()
    return "\(graph.vertexCount): "
      + zip(sources, targets).map { "\($0)-\($1)" }.joined(separator: " ")
      + (weights.map { " \($0)" } ?? "")
  }

  @Test(arguments: [
    ("", "0: "), ("\n\n", "0: "), ("# nothing\r\n% at all", "0: "),
    ("0 1\n2 0\n", "3: 0-1 2-0"), ("0 1\n2 0", "3: 0-1 2-0"), ("0\t1\r\n2  ,0\r\n", "3: 0-1 2-0"),
    ("\u{feff}0,1\n", "2: 0-1"), ("# c\n\n 0 1 # end\n%x\n2 0%end", "3: 0-1 2-0"),
    ("0 1 2\n1 0 0.5\n", "2: 0-1 1-0 [2.0, 0.5]"), ("5 5\n0007 1", "8: 5-5 7-1"),
    ("0 1 1e2\n0 1 .5\n0 1 7.\n0 1 +1", "2: 0-1 0-1 0-1 0-1 [100.0, 0.5, 7.0, 1.0]"),
  ])
  func linesAreReadWhereverChunksEnd(text: String, expected: String) throws {
    for chunkSize in [1, 2, 3, 5, 8, 1 << 20] {
      for threads in [1, 2] {
        let graph = try read(text, chunkSize: chunkSize, threads: threads)
        #expect(Set(facts(graph)) == Set(expected), "\(chunkSize)")
        #expect(graph.edgeCount == expected.filter { $0 == "-" }.count)
      }
    }
    #expect(facts(try read(text)).prefix(5) == expected.prefix(5))
  }

  @Test(arguments: [
    ("0 1\n0 x\n", 2, 3, "x", EdgeListError.Problem.notAVertex),
    ("a b\n", 1, 1, "a", .notAVertex), ("0 -1\n", 1, 3, "-1", .notAVertex),
    ("0 1.5\n", 1, 3, "1.5", .notAVertex),
    ("0 1\n1 1000", 2, 3, "1000", .vertexTooLarge(limit: 1000)),
    ("0 99999999999999999999999", 1, 3, "99999999999999999999999", .vertexTooLarge(limit: 1000)),
    ("\n7\n", 2, 2, "", .missingColumn(expected: 2)),
    ("0 1 2\n0 1\n", 2, 4, "", .missingColumn(expected: 3)),
    ("0,,1\n", 1, 3, "", .missingColumn(expected: 3)),
    ("0 1\n0 1 2\n", 2, 5, "2", .tooManyColumns(expected: 2)),
    ("0 1 2 3", 1, 7, "3", .tooManyColumns(expected: 3)), ("0 1 x\r\n", 1, 5, "x", .notAWeight),
    ("0 1 2\n3 4 -1\n", 2, 5, "-1", .impossibleWeight), ("0 1 nan", 1, 5, "nan", .impossibleWeight),
    ("0 1 1e99", 1, 5, "1e99", .impossibleWeight), ("0 1 .", 1, 5, ".", .notAWeight),
    ("0 1\n\u{e4}\u{f6} 1\n0 x", 2, 1, "\u{e4}\u{f6}", .notAVertex),
  ])
  func whatIsWrongIsSaidWithItsPlace(
    text: String, line: Int, column: Int, found: String, problem: EdgeListError.Problem
  ) throws {
    let expected = EdgeListError.malformed(
      EdgeListError.Fault(line: line, column: column, text: found, problem: problem))
    for chunkSize in [1, 3, 1 << 20] {
      for threads in [1, 2] {
        #expect(throws: expected) { try read(text, chunkSize: chunkSize, threads: threads) }
      }
    }
    #expect("\(expected)".hasPrefix("line \(line), column \(column)"))
  }

  @Test func randomEdgesAreReadAsTheyAreWritten() throws {
    var random = SeededGenerator(seed: 3)
    let plain = PlainGraph.random(vertexCount: 500, edgeCount: 20_000, using: &random)
    let texts = (0..<20_000).map { index in
      index % 3 == 0
        ? "\(Int.random(in: 0...300, using: &random))"
        : "\(Float.random(in: 0...1, using: &random) * Float(index))"
    }
    let file = try TemporaryFile(
      zip(plain.edges, texts).map { "\($0.source) \($0.target) \($1)\n" }.joined().utf8)
    let weights = texts.map { Float($0) ?? -1 }
    let expected = try plain.adjacency(isDirected: false, weights: weights)
    for (chunkSize, threads) in [(1 << 20, 1), (1000, 1), (1000, 2), (77, 2)] {
      let graph = try Adjacency(
        edgeList: file.path, isDirected: false, parallelEdges: .kept, maxVertexCount: 1000,
        chunkSize: chunkSize, execution: Execution(threads: threads))
      #expect(facts(graph) == facts(expected))
    }
  }

  @Test func anyBytesGiveAGraphOrAnError() throws {
    var random = SeededGenerator(seed: 11)
    let alphabet = Array("0123456789 \t,.-+eE#%\n\n\r\u{0}x\u{ff}".utf8)
    let file = try TemporaryFile()
    for round in 0..<60 {
      let text = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
        alphabet.randomElement(using: &random)
      }
      try file.replace(text)
      let results = [1, 4, 1 << 20].map { chunkSize in
        Result {
          try facts(
            Adjacency(
              edgeList: file.path, isDirected: round % 2 == 0, parallelEdges: .kept,
              maxVertexCount: 1000, chunkSize: chunkSize, execution: .unlimited))
        }
      }
      #expect(Set(results.map { "\($0)" }).count == 1, "\(text)")
    }
  }

  @Test func limitsHold() throws {
    let long = String(repeating: "#", count: EdgeListFile.lineLimit * 3)
    #expect(throws: EdgeListError.self) { try read("0 1\n" + long, chunkSize: 1 << 16) }
    #expect(try read("0 1\n" + long.prefix(100_000) + "\n2 0", chunkSize: 1000).edgeCount == 2)
    #expect(throws: EdgeListError.self) { try read("0 1", maxVertexCount: -5) }
    #expect(throws: EdgeListError.self) {
      try Adjacency(edgeList: "/nonexistent", isDirected: false)
    }
    #expect(throws: EdgeListError.cannotRead(reason: "not a regular file")) {
      try Adjacency(edgeList: FileManager.default.temporaryDirectory.path, isDirected: false)
    }
    let file = try TemporaryFile("0 1\n".utf8)
    #expect(throws: EdgeListError.interrupted(.cancelled)) {
      try Adjacency(
        edgeList: file.path, isDirected: false, execution: Execution(isCancelled: { true }))
    }
  }
}
