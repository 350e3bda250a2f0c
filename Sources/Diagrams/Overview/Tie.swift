internal import GraphKernels

/// Two nodes of a network by number and how many relations tie them.
struct Tie: Hashable, Sendable {
  var first: Int
  var second: Int
  var count: Int
}

/// Who is tied to whom, by number.
struct TieNetwork: Sendable {
  let count: Int
  /// Each pair once; none ties a node to itself.
  let ties: [Tie]
  /// The places in ``ties`` of each node's ties.
  let rows: [[Int]]

  init(count: Int, ties: [Tie]) {
    self.count = count
    self.ties = ties.filter { $0.first != $0.second }
    var rows = [[Int]](repeating: [], count: count)
    for (index, tie) in self.ties.enumerated() {
      rows[tie.first].append(index)
      rows[tie.second].append(index)
    }
    self.rows = rows
  }

  func other(_ node: Int, _ tie: Int) -> Int {
    ties[tie].first == node ? ties[tie].second : ties[tie].first
  }

  /// How many relations each node has.
  var strengths: [Int] { rows.map { $0.reduce(0) { $0 + ties[$1].count } } }

  /// How many steps it takes from one node to all others inside a set; -1 where no way leads.
  func steps(from start: Int, within isMember: [Bool]) -> [Int] {
    var steps = [Int](repeating: -1, count: count)
    steps[start] = 0
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for tie in rows[node] {
        let neighbour = other(node, tie)
        if isMember[neighbour], steps[neighbour] < 0 {
          steps[neighbour] = steps[node] + 1
          queue.append(neighbour)
        }
      }
    }
    return steps
  }

  /// Communities by the Leiden method, each a list of nodes in ascending order, and how much better
  /// they are than chance; everybody in one where the kernels refuse.
  func communities(resolution: Double = 1) -> (members: [[Int]], modularity: Double) {
    guard count > 0,
      let graph = try? Adjacency(
        vertexCount: count, sources: ties.map { Int32(truncatingIfNeeded: $0.first) },
        targets: ties.map { Int32(truncatingIfNeeded: $0.second) },
        weights: ties.map { Float($0.count) }, isDirected: false, parallelEdges: .merged),
      let found = try? graph.leiden(resolution: resolution)
    else { return (count == 0 ? [] : [Array(0..<count)], 0) }
    return (found.partition.members.map { $0.map(Int.init) }, found.modularity)
  }
}
