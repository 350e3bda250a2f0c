extension Adjacency {
  /// Whether vertices of high degree are joined to others of high degree: the correlation of the
  /// degrees at both ends of edges.
  ///
  /// In a directed graph the out-degree of the source is compared with the in-degree of the target.
  /// Parallel edges and loops count as often as they stand in rows, in degrees as well. Weights do
  /// not matter.
  ///
  /// - Parameter execution: how many threads may work, and until when.
  /// - Returns: -1...1; nil where it is not defined, for want of edges or because all degrees at
  ///   one kind of end are equal.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// Complexity: O(vertices + edges).
  ///
  /// Source: M. E. J. Newman, "Mixing patterns in networks", Physical Review E 67, 2003, doi
  /// 10.1103/PhysRevE.67.026126, equation 21.
  public func degreeAssortativity(
    execution: Execution = .unlimited
  ) throws(Interrupted) -> Double? {
    let (out, into) = (rows(.outgoing), rows(.incoming))
    let edges = Double(out.arcCount)
    if edges == 0 { return nil }
    return try out.withPointers { (out) throws(Interrupted) in
      try into.withPointers { (into) throws(Interrupted) in
        func sum(
          _ rows: RowPointers, _ value: @Sendable (Double) -> Double
        ) throws(Interrupted) -> Double {
          try execution.sum(of: rows.vertexCount, size: 1 << 14) { chunk in
            chunk.reduce(0) {
              let degree = Double(rows.degree(Int32($1)))
              return $0 + degree * value(degree)
            }
          }
        }
        // From the mean, so that large degrees do not eat up the digits.
        let sourceMean = try sum(out) { $0 } / edges
        let targetMean = try sum(into) { $0 } / edges
        let sourceSpread = try sum(out) { ($0 - sourceMean) * ($0 - sourceMean) }
        let targetSpread = try sum(into) { ($0 - targetMean) * ($0 - targetMean) }
        if sourceSpread == 0 || targetSpread == 0 { return nil }
        let joint = try execution.sum(of: vertexCount, size: 1 << 12) { chunk in
          var sum = 0.0
          for vertex in chunk {
            var row = 0.0
            for place in out.row(Int32(vertex)) {
              row += Double(into.degree(out.neighbours[place])) - targetMean
            }
            sum += (Double(out.degree(Int32(vertex))) - sourceMean) * row
          }
          return sum
        }
        // Rounding must not lead beyond what a correlation can be.
        return max(-1, min(1, joint / (sourceSpread * targetSpread).squareRoot()))
      }
    }
  }
}
