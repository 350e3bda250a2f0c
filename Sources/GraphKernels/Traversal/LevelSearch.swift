import Synchronization

/// Breadth-first search by whole levels, on several threads.
///
/// A small level is expanded from a queue of its vertices. A large one is found the other way
/// round: every vertex without a distance looks for a neighbour in the bit set of the level before,
/// and stops at the first. Which of both is chosen depends on the graph alone, and what threads find
/// in which order only changes the order of the queue, so distances are always the same.
struct LevelSearch: @unchecked Sendable {
  let ahead: RowPointers
  let back: RowPointers
  /// One for each vertex; filled by ``run(from:maxDepth:)``.
  let distances: UnsafeMutablePointer<Int32>
  let execution: Execution
  /// All vertices that were reached by queue; a level is a range of it.
  private let queue: Buffer<Int32>
  private var vertexCount: Int { ahead.vertexCount }
  private var isShared: Bool { execution.threads > 1 }

  init(
    ahead: RowPointers, back: RowPointers, distances: UnsafeMutablePointer<Int32>,
    execution: Execution
  ) {
    self.ahead = ahead
    self.back = back
    self.distances = distances
    self.execution = execution
    queue = Buffer(uninitialized: ahead.vertexCount)
  }

  /// Beamer's two constants: from the queue to the bit set when the edges of the level are more than
  /// 1/15 of those not yet looked at, and back when the level is below 1/18 of all vertices. While
  /// levels grow, less is enough, but not next to nothing: chains have levels that do not shrink.
  private static let edgeShare = 15
  private static let vertexShare = 18
  private static let growingShare = 64
  private static let queueChunk = 64
  private static let vertexChunk = 1 << 13

  func run(from start: Int32, maxDepth: Int) throws(Interrupted) {
    try execution.forEachChunk(of: vertexCount, size: 1 << 16) { range, _ in
      (distances + range.lowerBound).update(repeating: -1, count: range.count)
    }
    let deepest = Int32(min(maxDepth, vertexCount))
    distances[Int(start)] = 0
    queue[0] = start
    var level = 0..<1
    var levelArcs = ahead.degree(start)
    var unseenArcs = ahead.offsets[vertexCount]
    var depth: Int32 = 0
    var sets: LevelSets?
    while !level.isEmpty, depth < deepest {
      if levelArcs <= unseenArcs / Self.edgeShare {
        depth += 1
        unseenArcs -= levelArcs
        (level, levelArcs) = try expand(level, depth)
        continue
      }
      var current = sets ?? LevelSets(vertexCount: vertexCount)
      current.fill(from: queue, level)
      var size = 0
      var isLarge = true
      while isLarge, depth < deepest {
        depth += 1
        let next = try findParents(in: current, depth)
        isLarge =
          next > vertexCount / (next >= size ? Self.growingShare : Self.vertexShare)
        size = next
        current.advance()
      }
      level = current.drain(to: queue, from: level.upperBound)
      sets = current
      // A level that has shrunk stays with the queue.
      levelArcs = 0
    }
  }

  /// The level after a level of the queue, appended to it, and how many arcs lead on from it.
  private func expand(
    _ level: Range<Int>, _ depth: Int32
  ) throws(Interrupted) -> (level: Range<Int>, arcs: Int) {
    if !isShared || level.count <= Self.queueChunk {
      try execution.check()
      return expandAlone(level, depth)
    }
    let end = Atomic(level.upperBound)
    let arcs = Atomic(0)
    try execution.forEachChunk(of: level.count, size: Self.queueChunk) { range, _ in
      let capacity = 1 << 10
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { found in
        guard let found = found.baseAddress else { return }
        var count = 0
        var foundArcs = 0
        let marks = UnsafeMutableRawPointer(distances).assumingMemoryBound(to: Atomic<Int32>.self)
        func flush() {
          let place = end.wrappingAdd(count, ordering: .relaxed).oldValue
          (queue.pointer + place).update(from: found, count: count)
          count = 0
        }
        for place in range {
          for arc in ahead.row(queue.pointer[level.lowerBound &+ place]) {
            let neighbour = ahead.neighbours[arc]
            let mark = marks + Int(neighbour)
            guard mark.pointee.load(ordering: .relaxed) < 0,
              mark.pointee.compareExchange(expected: -1, desired: depth, ordering: .relaxed)
                .exchanged
            else { continue }
            found[count] = neighbour
            count &+= 1
            foundArcs &+= ahead.degree(neighbour)
            if count == capacity { flush() }
          }
        }
        flush()
        arcs.wrappingAdd(foundArcs, ordering: .relaxed)
      }
    }
    return (level.upperBound..<end.load(ordering: .relaxed), arcs.load(ordering: .relaxed))
  }

  private func expandAlone(_ level: Range<Int>, _ depth: Int32) -> (level: Range<Int>, arcs: Int) {
    let queue = self.queue.pointer
    var end = level.upperBound
    var arcs = 0
    for place in level {
      for arc in ahead.row(queue[place]) {
        let neighbour = ahead.neighbours[arc]
        guard distances[Int(neighbour)] < 0 else { continue }
        distances[Int(neighbour)] = depth
        queue[end] = neighbour
        end &+= 1
        arcs &+= ahead.degree(neighbour)
      }
    }
    return (level.upperBound..<end, arcs)
  }

  /// Gives every vertex without a distance that has a neighbour in the level its distance, and
  /// returns how many there were.
  private func findParents(in sets: LevelSets, _ depth: Int32) throws(Interrupted) -> Int {
    let total = Atomic(0)
    try execution.forEachChunk(of: vertexCount, size: Self.vertexChunk) { range, _ in
      let level = sets.level.pointer
      let (next, unseen) = (sets.next.pointer, sets.unseen.pointer)
      var count = 0
      for word in (range.lowerBound >> 6)..<((range.upperBound &+ 63) >> 6) {
        var candidates = unseen[word]
        var found: UInt64 = 0
        var gone: UInt64 = 0
        while candidates != 0 {
          let bit = candidates & (0 &- candidates)
          candidates ^= bit
          let vertex = word << 6 | bit.trailingZeroBitCount
          var (arc, end) = (back.offsets[vertex], back.offsets[vertex &+ 1])
          // Vertices that have a distance or can never get one are asked once only.
          if arc == end || distances[vertex] >= 0 {
            gone |= bit
            continue
          }
          while arc < end {
            let neighbour = Int(back.neighbours[arc])
            if level[neighbour >> 6] >> UInt64(neighbour & 63) & 1 != 0 {
              distances[vertex] = depth
              found |= bit
              end = arc
            }
            arc &+= 1
          }
        }
        unseen[word] &= ~(found | gone)
        next[word] = found
        count &+= found.nonzeroBitCount
      }
      total.wrappingAdd(count, ordering: .relaxed)
    }
    return total.load(ordering: .relaxed)
  }
}

/// Bit sets of vertices: a level, the next one, and who may still get a distance.
private struct LevelSets: @unchecked Sendable {
  private(set) var level: Buffer<UInt64>
  private(set) var next: Buffer<UInt64>
  let unseen: Buffer<UInt64>

  init(vertexCount: Int) {
    let words = (vertexCount + 63) / 64
    level = Buffer(uninitialized: words)
    next = Buffer(uninitialized: words)
    unseen = Buffer(repeating: .max, count: words)
    if vertexCount % 64 != 0 { unseen[words - 1] = 1 << UInt64(vertexCount % 64) - 1 }
  }

  func fill(from queue: Buffer<Int32>, _ range: Range<Int>) {
    level.fill(0)
    let words = level.pointer
    for place in range {
      let vertex = Int(queue.pointer[place])
      words[vertex >> 6] |= 1 << UInt64(vertex & 63)
    }
  }

  mutating func advance() { swap(&level, &next) }

  /// Appends the vertices of the level to the queue; returns where they stand.
  func drain(to queue: Buffer<Int32>, from start: Int) -> Range<Int> {
    var end = start
    for word in 0..<level.count {
      var bits = level.pointer[word]
      while bits != 0 {
        queue.pointer[end] = Int32(truncatingIfNeeded: word << 6 | bits.trailingZeroBitCount)
        end &+= 1
        bits &= bits &- 1
      }
    }
    return start..<end
  }
}
