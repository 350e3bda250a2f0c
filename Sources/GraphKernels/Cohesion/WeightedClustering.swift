private import Foundation

extension Adjacency {
  /// How densely and strongly the neighbours of each vertex are joined: as
  /// ``clusteringCoefficients(execution:)``, where each triangle counts as the geometric mean of
  /// the weights of its edges, as shares of the largest weight.
  ///
  /// Direction and self-loops do not matter; weights of parallel edges add up. Without weights
  /// every edge weighs 1, and the result is that of the local clustering coefficient.
  ///
  /// - Parameter execution: how many threads may work, and until when. Each thread takes 8 bytes
  ///   for each vertex.
  /// - Returns: the weighted local clustering coefficient by vertex number, 0...1; 0 for a vertex
  ///   with fewer than two neighbours.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// Complexity: O(sum over edges of the smaller degree of its ends, times the logarithm of the
  /// larger one).
  ///
  /// Source: J.-P. Onnela, J. Saramaki, J. Kertesz, K. Kaski, "Intensity and coherence of motifs in
  /// weighted complex networks", Physical Review E 71, 2005, doi 10.1103/PhysRevE.71.065103.
  public func weightedClusteringCoefficients(
    execution: Execution = .unlimited
  ) throws(Interrupted) -> [Double] {
    let rows = undirected(.merged).rows(.outgoing)
    let result = Buffer<Double>(repeating: 0, count: vertexCount)
    let roots = Buffer<Double>(repeating: 1, count: rows.arcCount)
    let marks = (0..<execution.threads).map { _ in
      Buffer<Double>(repeating: 0, count: vertexCount)
    }
    try rows.withPointers { (rows) throws(Interrupted) in
      var largest: Float = 0
      for place in 0..<roots.count { largest = max(largest, rows.finiteWeight(place)) }
      if largest == 0 { return }
      try execution.forEachChunk(of: roots.count, size: 1 << 16) { [largest] chunk, _ in
        for place in chunk {
          roots.pointer[place] = cbrt(Double(rows.finiteWeight(place)) / Double(largest))
        }
      }
      try execution.forEachChunk(of: rows.vertexCount, size: 64) { chunk, worker in
        for vertex in chunk where rows.degree(Int32(vertex)) > 1 {
          let degree = Double(rows.degree(Int32(vertex)))
          let sum = rows.triangleStrength(of: Int32(vertex), roots.pointer, marks[worker].pointer)
          result.pointer[vertex] = 2 * sum / (degree * (degree - 1))
        }
      }
    }
    return withExtendedLifetime((roots, marks)) { result.array }
  }
}

extension RowPointers {
  /// The sum of the products of what the three edges of a triangle have in `strengths`, over the
  /// triangles of a vertex in the order of its row.
  ///
  /// - Parameter marks: one number for each vertex, all 0; they are left so.
  fileprivate func triangleStrength(
    of vertex: Int32, _ strengths: UnsafePointer<Double>, _ marks: UnsafeMutablePointer<Double>
  ) -> Double {
    let own = row(vertex)
    for place in own { marks[Int(neighbours[place])] = strengths[place] }
    var total = 0.0
    for place in own {
      let other = neighbours[place]
      var sum = 0.0
      if degree(other) <= own.count {
        for second in row(other) where neighbours[second] > other {
          sum += strengths[second] * marks[Int(neighbours[second])]
        }
      } else {
        for second in place + 1..<own.upperBound {
          let found = firstPlace(of: neighbours[second], in: row(other))
          if found < row(other).upperBound, neighbours[found] == neighbours[second] {
            sum += strengths[found] * strengths[second]
          }
        }
      }
      total += strengths[place] * sum
    }
    for place in own { marks[Int(neighbours[place])] = 0 }
    return total
  }

  /// The weight at a place; the largest number where weights of parallel edges added up to more.
  func finiteWeight(_ place: Int) -> Float { min(weight(place), .greatestFiniteMagnitude) }

  /// Where in a row a neighbour or what follows it stands first.
  func firstPlace(of neighbour: Int32, in row: Range<Int>) -> Int {
    var low = row.lowerBound
    var high = row.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if neighbours[middle] < neighbour { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
