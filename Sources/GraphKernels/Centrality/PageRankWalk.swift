/// The steps of ``Adjacency/pageRank(damping:personalization:dangling:usesWeights:tolerance:maxIterations:execution:)``.
struct PageRankWalk {
  let damping: Double
  /// Where jumps lead; nil for everywhere.
  let jumps: [Double]?
  /// Whether the rank of dangling vertices may be left out.
  let leavesDangling: Bool
  let tolerance: Double
  let maxIterations: Int

  /// - Parameter type: how what a vertex passes on over each edge is kept.
  @inline(__always)
  func run<Passed: BinaryFloatingPoint & BitwiseCopyable & Sendable>(
    _ incoming: AdjacencyRows, _ outgoing: AdjacencyRows, isDirected: Bool, usesWeights: Bool,
    as type: Passed.Type, _ execution: Execution
  ) throws(Interrupted) -> IteratedScores {
    let count = incoming.vertexCount
    guard count > 0 else {
      return IteratedScores(scores: [], iterations: 0, change: 0, isConverged: true)
    }
    return try incoming.withPointers { rows throws(Interrupted) in
      let scores = Buffer<Double>(uninitialized: count)
      let passed = Buffer<Passed>(uninitialized: count)
      let perEdge = Buffer<Double>(uninitialized: count)
      try outgoing.withPointers { out throws(Interrupted) in
        try execution.forEachChunk(of: count, size: 1 << 14) { range, _ in
          let (strengths, score) = (perEdge.pointer, scores.pointer)
          for vertex in range {
            let row = out.row(Int32(truncatingIfNeeded: vertex))
            var strength = Double(row.count)
            if usesWeights, let weights = out.weights {
              strength = 0
              for place in row { strength += Double(weights[place]) }
            }
            strengths[vertex] = strength
            score[vertex] = jumps?[vertex] ?? 1 / Double(count)
          }
        }
        if jumps == nil, !isDirected {
          try out.spreadByStrength(perEdge, damping, into: scores, execution)
        }
        try execution.forEachChunk(of: count, size: 1 << 14) { range, _ in
          let (share, score, pass) = (perEdge.pointer, scores.pointer, passed.pointer)
          for vertex in range {
            share[vertex] = share[vertex] > 0 ? damping / share[vertex] : 0
            pass[vertex] = Passed(score[vertex] * share[vertex])
          }
        }
      }
      let blocks = blocks(of: rows)
      var result = IteratedScores(
        scores: [], iterations: 0, change: .infinity, isConverged: false)
      while !result.isConverged, result.iterations < maxIterations {
        result.iterations += 1
        var dangling = 0.0
        if !leavesDangling {
          for vertex in 0..<count where perEdge[vertex] == 0 { dangling += scores[vertex] }
        }
        let everywhere =
          damping * dangling / Double(count) + (jumps == nil ? (1 - damping) / Double(count) : 0)
        var change = 0.0
        for block in blocks {
          change += try execution.sum(of: block.count, size: 1 << 11) { range in
            step(
              block.lowerBound + range.lowerBound..<block.lowerBound + range.upperBound, rows,
              usesWeights: usesWeights, everywhere: everywhere, passed: passed, scores: scores)
          }
          try execution.forEachChunk(of: block.count, size: 1 << 14) { range, _ in
            let (share, score, pass) = (perEdge.pointer, scores.pointer, passed.pointer)
            for vertex in block.lowerBound + range.lowerBound..<block.lowerBound + range.upperBound
            {
              pass[vertex] = Passed(score[vertex] * share[vertex])
            }
          }
        }
        result.change = change / (try scores.sum(execution))
        result.isConverged = result.change < tolerance || result.change == 0
      }
      let sum = try scores.sum(execution)
      try execution.forEachChunk(of: count, size: 1 << 14) { range, _ in
        let score = scores.pointer
        for vertex in range { score[vertex] /= sum }
      }
      result.scores = scores.array
      return result
    }
  }

  /// New scores of some vertices. Returns by how much they changed.
  @inline(__always)
  private func step<Passed: BinaryFloatingPoint & BitwiseCopyable & Sendable>(
    _ vertices: Range<Int>, _ rows: RowPointers, usesWeights: Bool, everywhere: Double,
    passed: Buffer<Passed>, scores: Buffer<Double>
  ) -> Double {
    let (neighbours, pass, score) = (rows.neighbours, passed.pointer, scores.pointer)
    var change = 0.0
    for vertex in vertices {
      var (place, end) = (rows.offsets[vertex], rows.offsets[vertex &+ 1])
      var sum = everywhere
      if let jumps { sum += (1 - damping) * jumps[vertex] }
      if usesWeights, let weights = rows.weights {
        while place < end {
          sum += Double(pass[Int(neighbours[place])]) * Double(weights[place])
          place &+= 1
        }
      } else {
        // Four sums, as one would wait for each addition to end.
        var (first, second, third) = (0.0, 0.0, 0.0)
        end &-= 3
        while place < end {
          sum += Double(pass[Int(neighbours[place])])
          first += Double(pass[Int(neighbours[place &+ 1])])
          second += Double(pass[Int(neighbours[place &+ 2])])
          third += Double(pass[Int(neighbours[place &+ 3])])
          place &+= 4
        }
        end &+= 3
        while place < end {
          first += Double(pass[Int(neighbours[place])])
          place &+= 1
        }
        sum += first + (second + third)
      }
      change += abs(sum - score[vertex])
      score[vertex] = sum
    }
    return change
  }

  /// Up to eight ranges of vertices, with about as many arcs each. They depend on the graph alone.
  private func blocks(of rows: RowPointers) -> [Range<Int>] {
    let count = rows.vertexCount
    var result: [Range<Int>] = []
    var start = 0
    for part in 1...8 {
      let work = (rows.offsets[count] + count) / 8 * part
      var end = start
      var step = count - start
      // The last vertex before which there is not more work than that.
      while step > 0 {
        while end + step <= count, part < 8, rows.offsets[end + step] + end + step <= work {
          end += step
        }
        step /= 2
      }
      if part == 8 { end = count }
      if end > start { result.append(start..<end) }
      start = end
    }
    return result
  }
}

extension RowPointers {
  /// A good guess at the ranks of an undirected graph. Without jumps a walk is at a vertex in
  /// proportion to its strength, and as each component is jumped to as often as it has vertices, it
  /// keeps that share of the rank.
  ///
  /// Components are those that the first two neighbours of each vertex join; what they miss only
  /// makes the guess worse.
  fileprivate func spreadByStrength(
    _ strengths: Buffer<Double>, _ damping: Double, into scores: Buffer<Double>,
    _ execution: Execution
  ) throws(Interrupted) {
    let parents = try sampledForest(nil, execution)
    let size = Buffer<Double>(repeating: 0, count: vertexCount)
    let strength = Buffer<Double>(repeating: 0, count: vertexCount)
    // Runs of vertices of one component are added at once: mostly they are of the largest.
    var (last, count, weight) = (0, 0.0, 0.0)
    for vertex in 0..<vertexCount {
      let component = Int(parents.pointer[vertex])
      if component != last {
        size.pointer[last] += count
        strength.pointer[last] += weight
        (last, count, weight) = (component, 0, 0)
      }
      count += 1
      weight += strengths.pointer[vertex]
    }
    size.pointer[last] += count
    strength.pointer[last] += weight
    try execution.forEachChunk(of: vertexCount, size: 1 << 14) { range, _ in
      let (parent, size, strength) = (parents.pointer, size.pointer, strength.pointer)
      let (own, score) = (strengths.pointer, scores.pointer)
      for vertex in range {
        let component = Int(parent[vertex])
        var share = 1 - damping
        if strength[component] > 0 {
          share += damping * size[component] * own[vertex] / strength[component]
        }
        score[vertex] = share / Double(vertexCount)
      }
    }
  }
}

extension Buffer<Double> {
  /// The sum of all numbers, the same on any number of threads.
  fileprivate func sum(_ execution: Execution) throws(Interrupted) -> Double {
    try execution.sum(of: count, size: 1 << 14) { range in
      let numbers = pointer
      var sum = 0.0
      for place in range { sum += numbers[place] }
      return sum
    }
  }
}
