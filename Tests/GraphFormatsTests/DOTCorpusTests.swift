import ActorGraph
import Foundation
import Testing

@testable import GraphFormats

@Suite("DOT: Graphviz's own files", .disabled(if: SharedData.isMissing, "no ../shared"))
struct DOTCorpusTests {
  static let counter = "/usr/bin/gc"

  /// Nodes and edges of every graph in a file.
  struct Counts: Hashable {
    var nodes: Int
    var edges: Int
  }

  static func counts(_ bytes: [UInt8], file: String) throws(InputError) -> [Counts] {
    let source = try DOTEncoding.decode(bytes, file: file) { _ in }
    var parser = try DOTParser(source)
    var counts: [Counts] = []
    while let graph = try DOTResolver.nextGraph(of: &parser, source: source) {
      counts.append(Counts(nodes: graph.nodes.count, edges: graph.edges.count))
    }
    return counts
  }

  /// What Graphviz counts; one line per graph, and a line of totals where there are several.
  static func graphvizCounts(_ file: URL) throws -> [Counts] {
    let process = Process()
    process.executableURL = URL(filePath: counter)
    process.arguments = ["-n", "-e", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let counts = String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").prefix(2).compactMap { Int($0) }
      return words.count == 2 ? Counts(nodes: words[0], edges: words[1]) : nil
    }
    return counts.count > 1 ? counts.dropLast() : counts
  }

  @Test(
    "nodes and edges are those that libcgraph counts",
    .disabled(
      if: !FileManager.default.fileExists(atPath: counter), "gc of Graphviz is not installed"))
  func counts() throws {
    let files = SharedData.files("dot-graphviz", endings: ["gv", "dot"])
    #expect(files.count > 200)
    var agreeing = 0
    for file in files {
      let expected = try Self.graphvizCounts(file)
      do {
        let found = try Self.counts(
          try SharedData.bytes(file), file: file.lastPathComponent)
        #expect(found == expected, "\(file.path)")
        if found == expected { agreeing += 1 }
      } catch {
        Issue.record("\(file.path): \(error)")
      }
    }
    print("DOT files with libcgraph's counts: \(agreeing) of \(files.count)")
  }

  @Test("every file with one graph survives graph -> DOT -> graph and graph -> JSON -> graph")
  func roundTrip() throws {
    for file in SharedData.files("dot-graphviz", endings: ["gv", "dot"]) {
      let bytes = try SharedData.bytes(file)
      // The large ones say nothing that the small ones do not, and take long without optimisation.
      guard bytes.count < 20_000 else { continue }
      guard let graph = try? DOT.read(bytes: bytes, file: "x.gv", warn: { _ in }) else { continue }
      try RoundTrip.check(graph, "\(file.path)")
    }
  }

  /// The counts that the collection's table of expectations gives for a file (`nodes=2 edges=1`).
  static func expectation(of file: URL) throws -> (nodes: Int?, edges: Int?) {
    let table = try String(
      contentsOf: file.deletingLastPathComponent().appending(path: "expected.tsv"), encoding: .utf8)
    let row = table.split(separator: "\n").first { $0.hasPrefix(file.lastPathComponent + "\t") }
    func number(_ name: String) -> Int? {
      guard let row, let range = row.range(of: name + "=") else { return nil }
      return Int(row[range.upperBound...].prefix { $0.isNumber })
    }
    return (number("nodes"), number("edges"))
  }

  @Test("hostile files are read or refused, never more")
  func ownFiles() throws {
    for file in SharedData.files("dot-own", endings: ["gv"]) {
      let name = file.lastPathComponent
      let bytes = try SharedData.bytes(file)
      var warnings: [InputError] = []
      let result = Result {
        try DOT.read(bytes: bytes, file: name) { warnings.append($0) }
      }
      if name.hasPrefix("ok-") {
        #expect(throws: Never.self, "\(name)") { try result.get() }
        let counts = try Self.counts(bytes, file: name)
        let expected = try Self.expectation(of: file)
        #expect(expected.nodes.map { $0 == counts.first?.nodes } ?? true, "\(name)")
        #expect(expected.edges.map { $0 == counts.first?.edges } ?? true, "\(name)")
      }
      switch name {
      case "bad-charset-latin1.gv":
        #expect(try result.get().actors.contains { $0.name == "Tokáyev" })
      case "bad-undeclared-latin1.gv":
        #expect(warnings.count == 1)
      case "bad-edge-product.gv", "bad-two-graphs.gv", "bad-unclosed-comment.gv",
        "bad-trailing-garbage.gv":
        #expect(throws: InputError.self, "\(name)") { try result.get() }
      case "bad-long-chain.gv":
        #expect(try result.get().relationCount == 99_999)
      default: break
      }
    }
  }
}
