import Foundation
import Testing

@testable import GraphKernels

@Suite struct GraphFileTests {
  /// Everything that the graph says of itself.
  private func facts(_ graph: Adjacency) -> [String] {
    let (sources, targets, weights) = graph.edgeColumns()
    return [
      "\(graph.vertexCount) \(graph.isDirected) \(graph.isSimple) \(sources) \(targets)",
      "\(weights ?? [])",
    ]
      + (0..<Int32(graph.vertexCount)).map {
        "\(graph.neighbours(of: $0)) \(graph.neighbours(of: $0, .incoming))"
      }
  }

  private func samples() throws -> [Adjacency] {
    var samples: [Adjacency] = []
    for isDirected in [true, false] {
      for weights: [Float]? in [nil, [1, 0.5, 2, 7]] {
        let loopAndParallel = PlainGraph(
          vertexCount: 4, edges: [(0, 1), (0, 1), (2, 2), (3, 1)])
        samples.append(
          try loopAndParallel.adjacency(isDirected: isDirected, weights: weights))
        samples.append(samples[samples.count - 1].simplified())
      }
    }
    return samples
  }

  @Test func whatWasWrittenIsReadAgain() throws {
    let file = try TemporaryFile()
    var graphs = try samples()
    try PlainGraph.forEach(vertexCount: 2, maxEdges: 2) { plain in
      for isDirected in [true, false] {
        graphs.append(try plain.adjacency(isDirected: isDirected))
      }
    }
    graphs.append(try Adjacency(vertexCount: 0, sources: [], targets: [], isDirected: true))
    graphs.append(try Adjacency(vertexCount: 3, sources: [], targets: [], isDirected: false))
    var random = SeededGenerator(seed: 5)
    let large = PlainGraph.random(vertexCount: 9000, edgeCount: 40_000, using: &random)
    let weights = (0..<40_000).map { _ in Float.random(in: 0...9, using: &random) }
    graphs.append(try large.adjacency(isDirected: true, weights: weights))
    graphs.append(try large.adjacency(isDirected: false, weights: weights))
    for graph in graphs {
      try graph.write(to: file.path)
      let expected = facts(graph)
      for access in [Adjacency.FileAccess.mapped, .copied] {
        for threads in [1, 2] {
          let opened = try Adjacency(
            opening: file.path, access: access, execution: Execution(threads: threads))
          #expect(facts(opened) == expected)
        }
      }
    }
  }

  @Test func aGraphThatIsOpenSurvivesThatItsFileIsReplaced() throws {
    let file = try TemporaryFile()
    let graphs = try samples()
    try graphs[0].write(to: file.path)
    let opened = try Adjacency(opening: file.path)
    try graphs[3].write(to: file.path)
    #expect(facts(opened) == facts(graphs[0]))
    #expect(facts(try Adjacency(opening: file.path)) == facts(graphs[3]))
  }

  @Test func everyCutAndEveryChangedByteIsFound() throws {
    let file = try TemporaryFile()
    for graph in try samples() {
      try graph.write(to: file.path)
      let bytes = try file.bytes()
      var accepted: [String] = []
      func open(_ changed: some Sequence<UInt8>, _ what: String) throws {
        do {
          _ = try Adjacency(FileMemory(Array(changed)), execution: .unlimited)
          accepted.append(what)
        } catch {}
      }
      for length in 0..<bytes.count { try open(bytes[..<length], "\(length) bytes") }
      for index in bytes.indices {
        for bit in [UInt8(0xff), 1 << (index % 8)] {
          var changed = bytes
          changed[index] ^= bit
          try open(changed, "\(bit) at \(index)")
        }
      }
      #expect(accepted.isEmpty)
      try file.replace(bytes + [0])
      #expect(throws: GraphFileError.damaged(byte: bytes.count, .trailingBytes)) {
        try Adjacency(opening: file.path)
      }
    }
  }

  /// The bytes with check numbers that agree with them.
  private func forged(_ bytes: [UInt8], _ header: GraphFileHeader) throws -> [UInt8] {
    var header = header
    var checksum = Checksum()
    try bytes.withUnsafeBytes { all in
      for section in header.sectionRanges {
        checksum.add(
          chunk: try Checksum.of(
            UnsafeRawBufferPointer(rebasing: all[section]), execution: .unlimited))
      }
    }
    header.checksum = checksum.value
    return header.bytes + bytes[GraphFileHeader.size...]
  }

  @Test func aForgedFileGivesAnErrorOrAGraphThatIsWhole() throws {
    let file = try TemporaryFile()
    var damages: Set<GraphFileError.Damage> = []
    for graph in try samples() {
      try graph.write(to: file.path)
      let bytes = try file.bytes()
      let header = try bytes.withUnsafeBytes { try GraphFileHeader($0) }
      #expect(try forged(bytes, header) == bytes)
      for index in GraphFileHeader.size..<bytes.count {
        for value in [UInt8(0), 1, 3, 0x80, 0xff] where value != bytes[index] {
          var changed = bytes
          changed[index] = value
          let memory = FileMemory(try forged(changed, header))
          do {
            let opened = try Adjacency(memory, execution: .unlimited)
            // What is accepted is a graph that could have been written.
            let (sources, targets, weights) = opened.edgeColumns()
            let again = try Adjacency(
              vertexCount: opened.vertexCount, sources: sources, targets: targets,
              weights: weights, isDirected: opened.isDirected)
            if facts(again) != facts(opened) { Issue.record("\(value) at \(index)") }
          } catch let error as GraphFileError {
            guard case .damaged(let byte, let damage) = error else {
              Issue.record("\(error)")
              continue
            }
            damages.insert(damage)
            if byte >= bytes.count { Issue.record("\(error)") }
          }
        }
      }
      var other = header
      other.isSimple.toggle()
      try file.replace(try forged(bytes, other))
      #expect(throws: GraphFileError.damaged(byte: 12, .simplicity)) {
        try Adjacency(opening: file.path)
      }
      other = header
      other.vertexCount = Int(Int32.max) - 1
      try file.replace(try forged(bytes, header).replacingHeader(other))
      #expect(throws: GraphFileError.self) { try Adjacency(opening: file.path) }
    }
    #expect(
      damages.isSuperset(of: [.padding, .offsets, .neighbour, .order, .weight, .symmetry]))
  }

  @Test func whatCannotBeReadOrWrittenIsSaid() throws {
    let graph = try samples()[0]
    let folder = FileManager.default.temporaryDirectory
    #expect(throws: GraphFileError.cannotRead(reason: "not a regular file")) {
      try Adjacency(opening: folder.path)
    }
    let missing = folder.appendingPathComponent(UUID().uuidString)
    #expect(throws: GraphFileError.self) { try Adjacency(opening: missing.path) }
    #expect(throws: GraphFileError.self) {
      try graph.write(to: missing.appendingPathComponent("x").path)
    }
    let file = try TemporaryFile("0 1\n".utf8)
    #expect(throws: GraphFileError.notAGraphFile) { try Adjacency(opening: file.path) }
    // A folder cannot be replaced; nothing stays behind beside it.
    try FileManager.default.createDirectory(at: missing, withIntermediateDirectories: false)
    #expect(throws: GraphFileError.self) { try graph.write(to: missing.path) }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!left.contains { $0.hasPrefix(missing.lastPathComponent + ".") })
    try FileManager.default.removeItem(at: missing)
    let cancelled = Execution(isCancelled: { true })
    try graph.write(to: file.path)
    #expect(throws: GraphFileError.interrupted(.cancelled)) {
      try Adjacency(opening: file.path, execution: cancelled)
    }
    #expect(throws: GraphFileError.interrupted(.cancelled)) {
      try graph.write(to: file.path, execution: cancelled)
    }
  }

  @Test func checkNumbersDoNotDependOnThreads() throws {
    var random = SeededGenerator(seed: 1)
    let bytes = (0..<(5 << 18)).map { _ in UInt64.random(in: 0...UInt64.max, using: &random) }
    let sums = try [1, 2, 3].map { threads in
      try bytes.withUnsafeBytes {
        try Checksum.of($0, execution: Execution(threads: threads))
      }
    }
    #expect(Set(sums).count == 1)
    // Zeros at the end count.
    let lengths = (0..<100).map { count in
      [UInt8](repeating: 0, count: count).withUnsafeBytes { Checksum.ofChunk($0) }
    }
    #expect(Set(lengths).count == 100)
  }
}

extension [UInt8] {
  fileprivate func replacingHeader(_ header: GraphFileHeader) -> [UInt8] {
    header.bytes + self[GraphFileHeader.size...]
  }
}
