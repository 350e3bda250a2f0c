import Synchronization

/// The edges of a list.
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

  /// Moves edges that were written further behind to the end of those that are known.
  mutating func append(_ others: Range<Int>, largest: Int32) {
    if others.lowerBound > count {
      (sources.pointer + count).update(
        from: sources.pointer + others.lowerBound, count: others.count)
      (targets.pointer + count).update(
        from: targets.pointer + others.lowerBound, count: others.count)
      if let weights {
        (weights.pointer + count).update(
          from: weights.pointer + others.lowerBound, count: others.count)
      }
    }
    count += others.count
    self.largest = max(self.largest, largest)
  }
}

extension EdgeListFile {
  private enum Outcome {
    case edges(count: Int, largest: Int32)
    case fault(position: Int, text: String, EdgeListError.Problem)
    case unreadable(SystemError)
  }

  /// All edges in the order of lines.
  ///
  /// The file is read twice: once to see where the edges of each chunk have their place, so that no
  /// memory is needed beside that of the edges.
  func edges(vertexLimit: Int, execution: Execution) throws(EdgeListError) -> ListedEdges {
    let hasWeights = try unwrapped { () throws(SystemError) in try firstEdgeHasWeight() }
    let chunkCount = (file.size + chunkSize - 1) / chunkSize
    let places = try self.places(chunkCount, execution)
    let edges = ListedEdges(capacity: places[chunkCount], hasWeights: hasWeights)
    let outcomes = Mutex<[Outcome?]>(Array(repeating: nil, count: chunkCount))
    let memories = Mutex<[Buffer<UInt8>]>([])
    // Chunks behind a fault are not looked at any more: the first fault counts.
    let end = Atomic<Int>(chunkCount)
    try uninterrupted { () throws(Interrupted) in
      try execution.forEachChunk(of: file.size, size: chunkSize) { range, _ in
        let chunk = range.lowerBound / chunkSize
        if chunk > end.load(ordering: .relaxed) { return }
        var memory = memories.withLock { $0.popLast() } ?? Buffer(uninitialized: 0)
        let outcome = outcome(
          of: range, into: edges, at: places[chunk]..<places[chunk + 1],
          vertexLimit: vertexLimit, &memory)
        memories.withLock { $0.append(memory) }
        if case .edges = outcome {} else { end.min(chunk, ordering: .relaxed) }
        outcomes.withLock { $0[chunk] = outcome }
      }
    }
    var result = edges
    for (chunk, outcome) in outcomes.withLock({ $0 }).enumerated() {
      switch outcome {
      case .edges(let count, let largest):
        result.append(places[chunk]..<places[chunk] + count, largest: largest)
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
    return result
  }

  /// Where the edges of each chunk begin if every line has one; at last where all of them end.
  private func places(
    _ chunkCount: Int, _ execution: Execution
  ) throws(EdgeListError) -> Buffer<Int> {
    let places = Buffer<Int>(repeating: 0, count: chunkCount + 1)
    let memories = Mutex<[Buffer<UInt8>]>([])
    let error = Mutex<SystemError?>(nil)
    try uninterrupted { () throws(Interrupted) in
      try execution.forEachChunk(of: file.size, size: chunkSize) { range, _ in
        let memory =
          memories.withLock { $0.popLast() } ?? Buffer<UInt8>(uninitialized: chunkSize)
        defer { memories.withLock { $0.append(memory) } }
        do throws(SystemError) {
          // Lines begin behind line feeds.
          let count = try file.read(
            into: UnsafeMutableRawBufferPointer(start: memory.pointer, count: range.count),
            at: max(0, range.lowerBound - 1))
          var lines = range.lowerBound == 0 ? 1 : 0
          let bytes = memory.pointer
          for place in 0..<count { lines &+= bytes[place] == .lineFeed ? 1 : 0 }
          places[range.lowerBound / chunkSize + 1] = lines
        } catch let found {
          error.withLock { $0 = found }
        }
      }
    }
    if let error = error.withLock({ $0 }) { throw .cannotRead(reason: error.reason) }
    for chunk in 0..<chunkCount { places[chunk + 1] += places[chunk] }
    return places
  }

  private func uninterrupted(_ body: () throws(Interrupted) -> Void) throws(EdgeListError) {
    do throws(Interrupted) {
      try body()
    } catch {
      throw .interrupted(error)
    }
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
    of range: Range<Int>, into edges: ListedEdges, at places: Range<Int>, vertexLimit: Int,
    _ memory: inout Buffer<UInt8>
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
      var parser = EdgeListParser(
        bytes: bytes, capacity: places.count, vertexLimit: vertexLimit,
        sources: edges.sources.pointer + places.lowerBound,
        targets: edges.targets.pointer + places.lowerBound,
        weights: edges.weights.map { $0.pointer + places.lowerBound })
      parser.parse(lines.range)
      defer { withExtendedLifetime((edges, lines)) {} }
      if parser.isFull { return .unreadable(SystemError(reason: "it changes while it is read")) }
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
      return .edges(count: parser.count, largest: parser.largest)
    } catch {
      return .unreadable(error)
    }
  }
}
