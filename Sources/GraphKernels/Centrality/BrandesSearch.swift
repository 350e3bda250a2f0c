/// Breadth-first search from one vertex that counts shortest paths, and the way back that shares
/// them out, with memory that serves many searches.
///
/// Two ideas make it fast. A level is found either from the level before, or from the vertices that
/// are still to be found, whichever have fewer edges; the large levels in the middle of a graph of
/// small diameter are so never looked at from their own side. And the edges that lie on shortest
/// paths are written down on the way out, so the way back reads nothing else.
///
/// Source: U. Brandes 2001, doi 10.1080/0022250X.2001.9990249; the search from both sides is that of
/// S. Beamer, K. Asanovic and D. Patterson 2012, doi 10.1109/SC.2012.50, without its early end, as
/// all paths must be counted.
final class BrandesSearch: @unchecked Sendable {
  /// Vertices at one distance.
  private struct Level {
    /// Where they begin in the queue.
    var start: Int
    /// Where the edges to the next level begin in ``links``.
    var firstLink: Int
    /// Whether those are listed by the far vertex.
    var isPulled: Bool
  }

  enum Outcome { case done, tooManyPaths, interrupted }

  private let vertexCount: Int
  private let arcCount: Int
  /// How many shortest paths lead to a vertex; 0 before it is found.
  private let paths: Buffer<Double>
  /// What a vertex passes back for each path, `(1 + dependency) / paths`.
  private let share: Buffer<Double>
  /// Bits of the vertices whose distance is known, and of those that no edge enters.
  private let closed: Buffer<UInt64>
  private let unreachable: Buffer<UInt64>
  /// Bits of the newest level.
  private let frontier: Buffer<UInt64>
  private let queue: Buffer<Int32>
  /// Ends of edges on shortest paths.
  private let links: Buffer<Int32>
  /// Where the links of the vertex at a place of the queue end: those that lead on from it, and
  /// those that lead to it.
  private let linkEnd: Buffer<Int>
  private let pulledLinkEnd: Buffer<Int>
  private var levels: [Level] = []

  init(_ graph: Adjacency) {
    vertexCount = graph.vertexCount
    arcCount = graph.outgoing.arcCount
    paths = Buffer(repeating: 0, count: vertexCount)
    share = Buffer(repeating: 0, count: vertexCount)
    let words = (vertexCount + 63) / 64
    closed = Buffer(uninitialized: words)
    frontier = Buffer(uninitialized: words)
    unreachable = Buffer(repeating: 0, count: words)
    queue = Buffer(uninitialized: vertexCount + 1)
    // An undirected edge lies on shortest paths in one direction at most.
    links = Buffer(uninitialized: (graph.isDirected ? arcCount : arcCount / 2) + 1)
    linkEnd = Buffer(uninitialized: vertexCount)
    pulledLinkEnd = Buffer(uninitialized: vertexCount + 1)
    graph.incoming.withPointers { rows in
      for vertex in 0..<64 * words
      where vertex >= vertexCount || rows.degree(Int32(truncatingIfNeeded: vertex)) == 0 {
        unreachable[vertex >> 6] |= 1 << UInt64(vertex & 63)
      }
    }
  }

  /// Adds the dependencies of a source on all vertices to their scores.
  ///
  /// - Parameters:
  ///   - rows, reverse: where edges lead, and where they come from.
  ///   - times: how often to add them.
  ///   - leaves: how many vertices hang on the source alone and are sources too. Their paths are
  ///     those of the source, with one more step.
  /// - Returns: whether it was done; otherwise no score has changed.
  func run(
    from source: Int32, _ rows: RowPointers, reverse: RowPointers, times: Int, leaves: Int,
    scores: UnsafeMutablePointer<Double>, _ execution: Execution
  ) -> Outcome {
    let (outcome, reached) = search(from: source, rows, reverse: reverse, execution)
    if outcome == .done {
      collect(scores, reached: reached, times: Double(times + leaves))
      // From a leaf, every other vertex is reached through the source.
      scores[Int(source)] += Double(leaves) * Double(reached - 2)
    }
    for place in 0..<reached {
      paths.pointer[Int(queue.pointer[place])] = 0
      share.pointer[Int(queue.pointer[place])] = 0
    }
    return outcome
  }

  /// The way out.
  private func search(
    from source: Int32, _ rows: RowPointers, reverse: RowPointers, _ execution: Execution
  ) -> (Outcome, reached: Int) {
    let (paths, closed, frontier) = (paths.pointer, closed.pointer, frontier.pointer)
    let (queue, links) = (queue.pointer, links.pointer)
    let words = self.closed.count
    closed.update(from: unreachable.pointer, count: words)
    levels.removeAll(keepingCapacity: true)
    queue[0] = source
    paths[Int(source)] = 1
    var (start, tail, linkCount) = (0, 1, 0)
    /// Arcs that enter vertices not yet found.
    var openArcs = arcCount
    /// No vertex of the newest level has more paths.
    var mostPaths = 1.0
    var untilCheck = 1 << 18
    while true {
      let end = tail
      var arcs = 0
      for place in start..<end {
        let vertex = queue[place]
        closed[Int(vertex) >> 6] |= 1 << UInt64(vertex & 63)
        arcs &+= rows.degree(vertex)
        openArcs &-= reverse.degree(vertex)
      }
      let isPulled = openArcs &+ words / 2 < arcs
      levels.append(Level(start: start, firstLink: linkCount, isPulled: isPulled))
      if openArcs == 0 || arcs == 0 { return (.done, tail) }
      untilCheck -= min(arcs, openArcs) + words
      if untilCheck < 0 {
        untilCheck = 1 << 18
        if execution.interruption != nil { return (.interrupted, tail) }
      }
      if isPulled {
        frontier.update(repeating: 0, count: words)
        for place in start..<end {
          frontier[Int(queue[place]) >> 6] |= 1 << UInt64(queue[place] & 63)
        }
        for word in 0..<words {
          var open = ~closed[word]
          while open != 0 {
            let vertex = Int32(truncatingIfNeeded: word &* 64 &+ open.trailingZeroBitCount)
            open &= open &- 1
            let first = linkCount
            for arc in reverse.row(vertex) {
              let neighbour = reverse.neighbours[arc]
              links[linkCount] = neighbour
              let bits = frontier[Int(neighbour) >> 6] &>> UInt64(truncatingIfNeeded: neighbour)
              linkCount &+= Int(truncatingIfNeeded: bits & 1)
            }
            if linkCount == first { continue }
            var count = 0.0
            for link in first..<linkCount { count += paths[Int(links[link])] }
            paths[Int(vertex)] = count
            pulledLinkEnd.pointer[tail] = linkCount
            queue[tail] = vertex
            tail &+= 1
          }
        }
      } else {
        for place in start..<end {
          let vertex = queue[place]
          let first = linkCount
          for arc in rows.row(vertex) {
            let neighbour = rows.neighbours[arc]
            links[linkCount] = neighbour
            let bits = ~(closed[Int(neighbour) >> 6] &>> UInt64(truncatingIfNeeded: neighbour))
            linkCount &+= Int(truncatingIfNeeded: bits & 1)
          }
          let count = paths[Int(vertex)]
          for link in first..<linkCount {
            let neighbour = links[link]
            let known = paths[Int(neighbour)]
            queue[tail] = neighbour
            tail &+= known == 0 ? 1 : 0
            paths[Int(neighbour)] = known + count
          }
          linkEnd.pointer[place] = linkCount
        }
      }
      if tail == end { return (.done, tail) }
      start = end
      mostPaths *= Double(min(arcs, linkCount))
      if mostPaths > 0x1p900 {
        mostPaths = 0
        for place in start..<tail { mostPaths = max(mostPaths, paths[Int(queue[place])]) }
        if mostPaths > 0x1p900 { return (.tooManyPaths, tail) }
      }
    }
  }

  /// The way back.
  private func collect(_ scores: UnsafeMutablePointer<Double>, reached: Int, times: Double) {
    let (paths, share) = (paths.pointer, share.pointer)
    let (queue, links) = (queue.pointer, links.pointer)
    var end = reached
    for index in stride(from: levels.count - 1, through: 1, by: -1) {
      let level = levels[index]
      let before = levels[index - 1]
      var link = level.firstLink
      var pulledLink = before.firstLink
      let isListed = index < levels.count - 1 && !level.isPulled
      for place in level.start..<end {
        let vertex = Int(queue[place])
        var sum = share[vertex]
        if isListed {
          let last = linkEnd.pointer[place]
          while link < last {
            sum += share[Int(links[link])]
            link &+= 1
          }
        }
        let count = paths[vertex]
        let dependency = sum * count
        scores[vertex] += times * dependency
        let own = (1 + dependency) / count
        share[vertex] = own
        if before.isPulled {
          let last = pulledLinkEnd.pointer[place]
          while pulledLink < last {
            share[Int(links[pulledLink])] += own
            pulledLink &+= 1
          }
        }
      }
      end = level.start
    }
  }
}
