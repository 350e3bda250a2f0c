extension Adjacency {
  /// A largest clique: most vertices that are all next to each other.
  ///
  /// Direction, parallel edges, self-loops and weights do not matter.
  ///
  /// - Parameters:
  ///   - budget: how many steps to search; a step looks at one partial clique.
  ///   - execution: until when to work.
  /// - Returns: a clique, and whether it is known to be largest. Which of several equally large
  ///   ones is found depends on how vertices are numbered, and on nothing else.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// Complexity: exponential in the degeneracy at worst, usually far less, as branches that cannot
  /// beat the best clique are left out.
  ///
  /// Source: branch and bound by colouring with bits, P. San Segundo, D. Rodriguez-Losada, A.
  /// Jimenez, "An exact bit-parallel algorithm for the maximum clique problem", Computers and
  /// Operations Research 38, 2011, doi 10.1016/j.cor.2010.07.019, within the later neighbours of
  /// each vertex in degeneracy order.
  public func largestClique(
    budget: Int = .max, execution: Execution = .unlimited
  ) throws(Interrupted) -> LargestClique {
    let rows = try CliqueRows(undirected(.merged), execution)
    var places = [Int32](repeating: -1, count: vertexCount)
    var search = BoundedCliqueSearch(budget: max(0, budget))
    var best: [Int32] = vertexCount > 0 ? [0] : []
    for position in rows.vertices.indices.reversed() {
      if position % 256 == 0 { try execution.check() }
      let candidates = rows.later[position]
      if candidates.count < best.count { continue }
      if search.budget == 0 {
        search.isTruncated = true
        break
      }
      for (place, other) in candidates.enumerated() { places[Int(other)] = Int32(place) }
      search.local.reset(count: candidates.count)
      search.local.join(candidates, rows, places: places)
      for other in candidates { places[Int(other)] = -1 }
      if let members = try search.cliqueLarger(than: best.count - 1, execution) {
        best = ([Int32(position)] + members.map { candidates[$0] })
          .map { rows.vertices[Int($0)] }.sorted()
      }
      if search.isTruncated { break }
    }
    return LargestClique(vertices: best, isProven: !search.isTruncated)
  }
}

/// A clique that is as large as any, as far as is known.
public struct LargestClique: Hashable, Sendable {
  /// Its vertices, ascending; none only in a graph without vertices.
  public var vertices: [Int32]
  /// Whether no clique is larger; false where the budget ended the search.
  public var isProven: Bool
}

/// The search for a largest clique among few vertices.
private struct BoundedCliqueSearch {
  var budget: Int
  var isTruncated = false
  var local = LocalBits()

  init(budget: Int) { self.budget = budget }

  /// What is left to try at a depth.
  private struct Level {
    var candidates: [UInt64]
    /// Vertices to try, last first, and how many colours it takes to colour those up to each: no
    /// clique among them is larger.
    var order: [Int32] = []
    var colours: [Int32] = []
  }

  /// A largest clique if it is larger than a size, nil otherwise.
  mutating func cliqueLarger(
    than size: Int, _ execution: Execution
  ) throws(Interrupted) -> [Int]? {
    var bestSize = size
    var best: [Int]?
    var members: [Int] = []
    var all = [UInt64](repeating: 0, count: local.words)
    for place in 0..<local.count { all[place >> 6] |= 1 << UInt64(place & 63) }
    var levels = [coloured(all, beyond: bestSize)]
    while let depth = levels.indices.last {
      guard let next = levels[depth].order.last, let colours = levels[depth].colours.last,
        depth + Int(colours) > bestSize
      else {
        levels.removeLast()
        _ = members.popLast()
        continue
      }
      levels[depth].order.removeLast()
      levels[depth].colours.removeLast()
      if budget == 0 {
        isTruncated = true
        return best
      }
      budget -= 1
      if budget % 256 == 0 { try execution.check() }
      let row = Int(next) * local.words
      let common = levels[depth].candidates.indices.map {
        levels[depth].candidates[$0] & local.bits[row + $0]
      }
      levels[depth].candidates[Int(next) >> 6] &= ~(1 << UInt64(next & 63))
      if depth + 1 > bestSize {
        bestSize = depth + 1
        best = members + [Int(next)]
      }
      if common.contains(where: { $0 != 0 }) {
        members.append(Int(next))
        levels.append(coloured(common, beyond: bestSize - depth - 1))
      }
    }
    return best
  }

  /// Colours candidates so that no neighbours have one colour, and lists those of later colours
  /// than `bound`: only they can begin a clique of more than `bound`.
  private func coloured(_ candidates: [UInt64], beyond bound: Int) -> Level {
    var level = Level(candidates: candidates)
    var left = candidates
    var colour: Int32 = 0
    while left.contains(where: { $0 != 0 }) {
      colour += 1
      var free = left
      var word = 0
      while word < free.count {
        if free[word] == 0 {
          word += 1
          continue
        }
        let bit = free[word].trailingZeroBitCount
        let vertex = word * 64 + bit
        left[word] &= ~(1 << UInt64(bit))
        free[word] &= ~(1 << UInt64(bit))
        for other in word..<free.count { free[other] &= ~local.bits[vertex * local.words + other] }
        if Int(colour) > bound {
          level.order.append(Int32(vertex))
          level.colours.append(colour)
        }
      }
    }
    return level
  }
}
