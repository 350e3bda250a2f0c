import Synchronization

/// The edges of a list, or of a chunk of it.
struct ListedEdges {
  var sources: Buffer<Int32>
  var targets: Buffer<Int32>
  var weights: Buffer<Float>?
  /// How many of them there are; the buffers may be larger.
  var count: Int
  var largest: Int32

  init(capacity: Int, hasWeights: Bool) {
    sources = Buffer(uninitialized: capacity)
    targets = Buffer(uninitialized: capacity)
    weights = hasWeights ? Buffer(uninitialized: capacity) : nil
    count = 0
    largest = -1
  }

  /// Valid while the edges live.
  var columns: EdgeColumns {
    EdgeColumns(
      sources: UnsafeBufferPointer(start: sources.pointer, count: count),
      targets: UnsafeBufferPointer(start: targets.pointer, count: count),
      weights: weights.map { UnsafeBufferPointer(start: $0.pointer, count: count) },
      vertexCount: Int(largest) + 1)
  }

  mutating func append(_ other: ListedEdges) {
    (sources.pointer + count).update(from: other.sources.pointer, count: other.count)
    (targets.pointer + count).update(from: other.targets.pointer, count: other.count)
    if let weights, let others = other.weights {
      (weights.pointer + count).update(from: others.pointer, count: other.count)
    }
    count += other.count
    largest = max(largest, other.largest)
  }
}

extension EdgeListFile {
  private enum Outcome {
    case edges(ListedEdges)
    case fault(position: Int, text: String, EdgeListError.Problem)
    case unreadable(SystemError)
  }

  /// All edges in the order of lines.
  func edges(vertexLimit: Int, execution: Execution) throws(EdgeListError) -> ListedEdges {
    let hasWeights = try unwrapped { () throws(SystemError) in try firstEdgeHasWeight() }
    let chunkCount = (file.size + chunkSize - 1) / chunkSize
    let outcomes = Mutex<[Outcome?]>(Array(repeating: nil, count: chunkCount))
    let memories = Mutex<[Buffer<UInt8>]>([])
    // Chunks behind a fault are not looked at any more: the first fault counts.
    let end = Atomic<Int>(chunkCount)
    do throws(Interrupted) {
      try execution.forEachChunk(of: file.size, size: chunkSize) { range, _ in
        let chunk = range.lowerBound / chunkSize
        if chunk > end.load(ordering: .relaxed) { return }
        var memory = memories.withLock { $0.popLast() } ?? Buffer(uninitialized: 0)
        let outcome = outcome(
          of: range, hasWeights: hasWeights, vertexLimit: vertexLimit, &memory)
        memories.withLock { $0.append(memory) }
        if case .edges = outcome {} else { end.min(chunk, ordering: .relaxed) }
        outcomes.withLock { $0[chunk] = outcome }
      }
    } catch {
      throw .interrupted(error)
    }
    var parts = outcomes.withLock { $0 }
    outcomes.withLock { $0 = [] }
    var count = 0
    for part in parts {
      switch part {
      case .edges(let edges): count += edges.count
      case .unreadable(let error): throw .cannotRead(reason: error.reason)
      case .fault(let position, let text, let problem):
        let (line, column) = try unwrapped { () throws(SystemError) in
          try lineAndColumn(of: position)
        }
        throw .malformed(
          EdgeListError.Fault(line: line, column: column, text: text, problem: problem))
      case nil: break
      }
    }
    var result = ListedEdges(capacity: count, hasWeights: hasWeights)
    for chunk in parts.indices {
      if case .edges(let edges) = parts[chunk] { result.append(edges) }
      parts[chunk] = nil
    }
    return result
  }

  private func unwrapped<Result>(
    _ body: () throws(SystemError) -> Result
  ) throws(EdgeListError) -> Result {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .cannotRead(reason: error.reason)
    }
  }

  private func firstEdgeHasWeight() throws(SystemError) -> Bool {
    var memory = Buffer<UInt8>(uninitialized: 0)
    var start = 0
    while start < file.size {
      let lines = try lines(
        beginningIn: start..<min(file.size, start + chunkSize), &memory)
      var place = lines.range.lowerBound
      while place < lines.range.upperBound {
        if let columns = EdgeListParser.columns(lines.bytes.pointer, from: place) {
          return columns > 2
        }
        place = EdgeListParser.skipLine(lines.bytes.pointer, place) + 1
      }
      start += chunkSize
    }
    return false
  }

  private func outcome(
    of range: Range<Int>, hasWeights: Bool, vertexLimit: Int, _ memory: inout Buffer<UInt8>
  ) -> Outcome {
    do throws(SystemError) {
      var lines = try lines(beginningIn: range, &memory)
      let bytes = lines.bytes.pointer
      var cutLine: Int?
      if lines.isCut {
        var start = lines.range.upperBound - 1
        while start > lines.range.lowerBound, bytes[start - 1] != .lineFeed { start -= 1 }
        lines.range = lines.range.lowerBound..<start
        cutLine = start
      }
      var lineCount = 0
      for place in lines.range { lineCount &+= bytes[place] == .lineFeed ? 1 : 0 }
      var edges = ListedEdges(capacity: lineCount, hasWeights: hasWeights)
      var parser = EdgeListParser(
        bytes: bytes, hasWeights: hasWeights, vertexLimit: vertexLimit,
        sources: edges.sources.pointer, targets: edges.targets.pointer,
        weights: edges.weights?.pointer)
      parser.parse(lines.range)
      edges.count = parser.count
      edges.largest = parser.largest
      defer { withExtendedLifetime((edges, lines)) {} }
      if let fault = parser.fault {
        return .fault(
          position: lines.start + fault.place, text: EdgeListParser.text(bytes, at: fault.place),
          fault.problem)
      }
      if let cutLine {
        return .fault(
          position: lines.start + cutLine, text: EdgeListParser.text(bytes, at: cutLine),
          .lineTooLong(limit: Self.lineLimit))
      }
      return .edges(edges)
    } catch {
      return .unreadable(error)
    }
  }
}
