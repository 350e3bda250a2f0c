extension Adjacency {
  /// The maximal cliques: sets of vertices that are all next to each other, to which no vertex can
  /// be added.
  ///
  /// Direction, parallel edges, self-loops and weights do not matter. A vertex without neighbours
  /// is a clique of one.
  ///
  /// - Parameters:
  ///   - minimumSize: how many vertices a clique has at least.
  ///   - maxCount: how many cliques to return; all are counted.
  ///   - budget: how many steps to search; a step looks at one partial clique.
  ///   - execution: until when to work.
  /// - Returns: the first `maxCount` cliques, larger ones first, then by their vertices, and how
  ///   many there are. Where the budget ended the search, both are of those found so far, which
  ///   depend on how vertices are numbered.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// ```swift
  /// // A triangle 0 - 1 - 2, and the edge 2 - 3
  /// let graph = try Adjacency(
  ///   vertexCount: 4, sources: [0, 1, 0, 2], targets: [1, 2, 2, 3], isDirected: false)
  /// try graph.maximalCliques(maxCount: 10).cliques  // [[0, 1, 2], [2, 3]]
  /// ```
  ///
  /// Complexity: O(d * vertices * 3^(d/3)) with the degeneracy d, which is small in most networks;
  /// there may be as many cliques. Memory for `2 * maxCount` cliques at most.
  ///
  /// Source: D. Eppstein, M. Loffler, D. Strash, "Listing all maximal cliques in sparse graphs in
  /// near-optimal time", ISAAC 2010, doi 10.1007/978-3-642-17517-6_36; pivots: E. Tomita, A.
  /// Tanaka, H. Takahashi, 2006, doi 10.1016/j.tcs.2006.06.015.
  public func maximalCliques(
    minimumSize: Int = 1, maxCount: Int, budget: Int = .max, execution: Execution = .unlimited
  ) throws(Interrupted) -> MaximalCliques {
    let rows = try CliqueRows(undirected(.merged), execution)
    var search = CliqueSearch(
      rows: rows, minimumSize: minimumSize, maxCount: max(0, maxCount), budget: budget)
    for position in rows.vertices.indices {
      if position % 256 == 0 { try execution.check() }
      try search.search(from: position, execution)
      if search.isTruncated { break }
    }
    return search.result
  }
}

/// Maximal cliques of a graph, and how many there are.
public struct MaximalCliques: Hashable, Sendable {
  /// Each clique with its vertices ascending; larger cliques first, then by vertices.
  public var cliques: [[Int32]]
  /// How many cliques there are, whether returned or not; a lower bound where ``isTruncated``.
  public var count: Int
  /// Whether the search ended before all cliques were found.
  public var isTruncated: Bool
}

/// The search for maximal cliques, one vertex as the earliest member after the other.
private struct CliqueSearch {
  let rows: CliqueRows
  let minimumSize: Int
  let maxCount: Int
  private(set) var budget: Int
  private(set) var isTruncated = false
  private var found: [[Int32]] = []
  private var count = 0
  /// Where among the later neighbours a position is; -1 for none.
  private var places: [Int32]
  private var local = LocalBits()
  /// For each depth the candidates, those of the later neighbours that are done, and those still to
  /// be tried.
  private let levels: Buffer<UInt64>
  /// The earlier neighbours that are next to all members so far, by rows in ``local``; for each
  /// depth behind those of the one before.
  private var outside: [Int32] = []

  init(rows: CliqueRows, minimumSize: Int, maxCount: Int, budget: Int) {
    (self.rows, self.minimumSize, self.maxCount) = (rows, minimumSize, maxCount)
    self.budget = max(0, budget)
    places = [Int32](repeating: -1, count: rows.vertices.count)
    levels = Buffer(
      uninitialized: 3 * ((rows.degeneracy + 63) / 64) * (rows.degeneracy + 1))
  }

  var result: MaximalCliques {
    MaximalCliques(
      cliques: Array(found.sorted(by: isBefore).prefix(maxCount)), count: count,
      isTruncated: isTruncated)
  }

  private func isBefore(_ left: [Int32], _ right: [Int32]) -> Bool {
    left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count > right.count
  }

  private mutating func report(_ members: some Sequence<Int32>) {
    let clique = members.map { rows.vertices[Int($0)] }.sorted()
    if clique.count < minimumSize { return }
    count += 1
    if maxCount == 0 { return }
    found.append(clique)
    // Cut seldom, so that sorting costs little for each clique.
    if found.count / 2 >= max(maxCount, 512) {
      found.sort(by: isBefore)
      found.removeLast(found.count - maxCount)
    }
  }

  /// Finds the maximal cliques whose earliest member is at a position.
  mutating func search(from position: Int, _ execution: Execution) throws(Interrupted) {
    let candidates = rows.later[position]
    if budget == 0 {
      isTruncated = true
      return
    }
    budget -= 1
    if candidates.isEmpty {
      if rows.earlier[position].isEmpty { report(CollectionOfOne(Int32(position))) }
      return
    }
    if candidates.count + 1 < minimumSize { return }
    prepare(position)
    let words = local.words
    let size = 3 * words
    var members: [Int] = []
    var outsideCounts = [outside.count]
    levels.pointer.update(repeating: 0, count: size)
    for place in candidates.indices { levels.pointer.set(place) }
    choose(at: 0, outside[...])
    while true {
      let depth = members.count
      let level = levels.pointer + depth * size
      guard let next = (level + 2 * words).firstBit(words) else {
        // All that can be added here was tried.
        guard let last = members.popLast() else { return }
        outside.removeLast(outsideCounts.removeLast())
        let parent = levels.pointer + (depth - 1) * size
        parent.clear(last)
        (parent + words).set(last)
        continue
      }
      (level + 2 * words).clear(next)
      if budget == 0 {
        isTruncated = true
        return
      }
      budget -= 1
      if budget % 1024 == 0 { try execution.check() }
      let child = level + size
      local.bits.withUnsafeBufferPointer { bits in
        guard let row = bits.baseAddress.map({ $0 + next * words }) else { return }
        child.setCommon(level, row, words)
        (child + words).setCommon(level + words, row, words)
      }
      let start = outside.count
      for place in outside.indices.suffix(outsideCounts[depth]) {
        let other = outside[place]
        if local.bits[Int(other) * words + (next >> 6)] >> UInt64(next & 63) & 1 != 0 {
          outside.append(other)
        }
      }
      let left = child.bitCount(words)
      if left == 0 || depth + 2 + left < minimumSize {
        if left == 0, start == outside.count, (child + words).isEmpty(words) {
          report([Int32(position)] + (members + [next]).map { candidates[$0] })
        }
        outside.removeLast(outside.count - start)
        level.clear(next)
        (level + words).set(next)
        continue
      }
      members.append(next)
      outsideCounts.append(outside.count - start)
      choose(at: depth + 1, outside[start...])
    }
  }

  /// Who is next to whom among the later neighbours of a position, and which of these are next to
  /// its earlier ones.
  private mutating func prepare(_ position: Int) {
    let candidates = rows.later[position]
    for (place, other) in candidates.enumerated() { places[Int(other)] = Int32(place) }
    local.reset(count: candidates.count)
    local.join(candidates, rows, places: places)
    outside.removeAll(keepingCapacity: true)
    var row = candidates.count
    for other in rows.earlier[position] {
      local.appendRow()
      var isJoined = false
      for third in rows.later[Int(other)] {
        let place = places[Int(third)]
        if place < 0 { continue }
        local.set(Int(place), in: row)
        isJoined = true
      }
      if isJoined {
        outside.append(Int32(row))
        row += 1
      } else {
        local.removeLastRow()
      }
    }
    for other in candidates { places[Int(other)] = -1 }
  }

  /// Sets what is to be tried at a depth: the candidates but for the neighbours of the vertex that
  /// is next to most of them.
  private func choose(at depth: Int, _ outside: ArraySlice<Int32>) {
    let words = local.words
    let level = levels.pointer + depth * 3 * words
    local.bits.withUnsafeBufferPointer { bits in
      guard let rows = bits.baseAddress else { return }
      var best = (row: 0, count: -1)
      func consider(_ row: Int) {
        var count = 0
        for word in 0..<words {
          count &+= (level[word] & rows[row &* words &+ word]).nonzeroBitCount
        }
        if count > best.count { best = (row, count) }
      }
      for word in 0..<words {
        var left = level[word] | level[words &+ word]
        while left != 0 {
          consider(word &* 64 &+ left.trailingZeroBitCount)
          left &= left &- 1
        }
      }
      for row in outside { consider(Int(row)) }
      for word in 0..<words {
        level[2 &* words &+ word] = level[word] & ~rows[best.row &* words &+ word]
      }
    }
  }
}
