/// The rows of a graph on one level of a search for communities, as pointers that someone else keeps
/// alive.
///
/// On the first level these are the rows of the graph, on the others those of a
/// ``CondensedGraph``.
struct WeightedArcs<Weights: ArcWeights> {
  let vertexCount: Int
  let offsets: UnsafePointer<Int>
  let neighbours: UnsafePointer<Int32>
  let weights: Weights

  @inline(__always)
  func row(_ vertex: Int32) -> Range<Int> {
    Range(uncheckedBounds: (offsets[Int(vertex)], offsets[Int(vertex) &+ 1]))
  }
}

/// How much arcs weigh. Generic, so that graphs without weights read none.
protocol ArcWeights {
  func weight(_ place: Int) -> Double
}

/// Every arc weighs 1.
struct UnitWeights: ArcWeights {
  @inline(__always)
  func weight(_ place: Int) -> Double { 1 }
}

/// The weights of a graph.
struct FloatWeights: ArcWeights {
  let pointer: UnsafePointer<Float>

  @inline(__always)
  func weight(_ place: Int) -> Double { Double(pointer[place]) }
}

/// Sums of weights.
struct DoubleWeights: ArcWeights {
  let pointer: UnsafePointer<Double>

  @inline(__always)
  func weight(_ place: Int) -> Double { pointer[place] }
}

extension WeightedArcs {
  /// The weight of the arcs of each vertex; an undirected loop counts twice, as both its ends are
  /// there.
  func strengths() -> Buffer<Double> {
    let strengths = Buffer<Double>(uninitialized: vertexCount)
    for vertex in 0..<Int32(truncatingIfNeeded: vertexCount) {
      var sum = 0.0
      for place in row(vertex) { sum += weights.weight(place) }
      strengths[Int(vertex)] = sum
    }
    return strengths
  }
}

extension Adjacency {
  /// Lends the rows of the graph without direction and with their weights.
  @inline(__always)
  func withUndirectedArcs<Result>(
    unit: (WeightedArcs<UnitWeights>) throws(Interrupted) -> Result,
    weighted: (WeightedArcs<FloatWeights>) throws(Interrupted) -> Result
  ) throws(Interrupted) -> Result {
    try undirected().rows(.outgoing).withPointers { rows throws(Interrupted) in
      if let weights = rows.weights {
        return try weighted(
          WeightedArcs(
            vertexCount: rows.vertexCount, offsets: rows.offsets, neighbours: rows.neighbours,
            weights: FloatWeights(pointer: weights)))
      }
      return try unit(
        WeightedArcs(
          vertexCount: rows.vertexCount, offsets: rows.offsets, neighbours: rows.neighbours,
          weights: UnitWeights()))
    }
  }
}
