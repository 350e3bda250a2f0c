extension Adjacency {
  /// The rows of the adjacency matrix: as ``rows(_:)``, but a loop of an undirected graph stands
  /// once in its row, as it does in the matrix.
  ///
  /// Complexity: O(1) for simple and directed graphs, else O(vertices + edges).
  func matrixRows(_ direction: Direction) -> AdjacencyRows {
    let rows = rows(direction)
    if isDirected || isSimple { return rows }
    return rows.withPointers { old in
      let offsets = Buffer<Int>(repeating: 0, count: vertexCount + 1)
      let neighbours = Buffer<Int32>(uninitialized: rows.arcCount)
      let weights = rows.hasWeights ? Buffer<Float>(uninitialized: rows.arcCount) : nil
      var kept = 0
      for vertex in 0..<Int32(vertexCount) {
        var isSecondEndOfLoop = false
        for place in old.row(vertex) {
          if old.neighbours[place] == vertex {
            isSecondEndOfLoop.toggle()
            if !isSecondEndOfLoop { continue }
          }
          neighbours[kept] = old.neighbours[place]
          weights?[kept] = old.weight(place)
          kept += 1
        }
        offsets[Int(vertex) + 1] = kept
      }
      return AdjacencyRows(
        AllocatedRows(offsets: offsets, neighbours: neighbours, weights: weights))
    }
  }
}

extension AdjacencyRows {
  /// The product of the matrix that the rows are with a vector.
  ///
  /// - Parameters:
  ///   - values: the vector.
  ///   - product: gets the product.
  ///   - usesWeights: whether entries are weights; otherwise they are 1.
  ///
  /// Parallel edges add up. Each row is summed in its own order, so threads change nothing.
  /// Complexity: O(vertices + edges).
  func multiply(
    _ values: Buffer<Double>, into product: Buffer<Double>, usesWeights: Bool,
    _ execution: Execution
  ) throws(Interrupted) {
    try withPointers { rows throws(Interrupted) in
      try execution.forEachChunk(of: vertexCount, size: 1024) { range, _ in
        let (value, neighbours) = (values.pointer, rows.neighbours)
        for vertex in range {
          let row = rows.row(Int32(truncatingIfNeeded: vertex))
          var sum = 0.0
          if usesWeights, let weights = rows.weights {
            for place in row {
              sum += value[Int(neighbours[place])] * Double(weights[place])
            }
          } else {
            for place in row { sum += value[Int(neighbours[place])] }
          }
          product.pointer[vertex] = sum
        }
      }
    }
    withExtendedLifetime((values, product)) {}
  }
}
