/// How much the contacts of a vertex are connected among themselves.
public struct StructuralHoles: Hashable, Sendable, BitwiseCopyable {
  /// How much the vertex depends on contacts that also depend on each other.
  public var constraint: Double
  /// How many contacts the vertex has, less what they share among themselves.
  public var effectiveSize: Double
  /// The effective size for each contact, at most 1.
  public var efficiency: Double
}

extension Adjacency {
  /// Burt's measures of structural holes around each vertex.
  ///
  /// - Parameters:
  ///   - usesWeights: whether an edge binds as much as it weighs; otherwise 1.
  ///   - execution: threads and limits.
  /// - Returns: the measures for each vertex; nil for one without contacts (NaN in NetworkX), which
  ///   is also one whose edges all weigh 0.
  ///
  /// Two vertices are as close as all edges between them weigh together, whichever way they lead;
  /// loops are left out. Constraint and effective size are those of NetworkX; efficiency is the
  /// effective size divided by the number of contacts, whether edges lead one way or both.
  /// Complexity: O(sum over edges of the smaller degree of its ends), at worst a logarithm more.
  /// - Throws: ``Interrupted``.
  ///
  /// Source: R. S. Burt, "Structural Holes", 1992, and "Structural holes and good ideas", American
  /// Journal of Sociology 110(2), 2004, doi 10.1086/421787.
  public func structuralHoles(
    usesWeights: Bool = false, execution: Execution = .unlimited
  ) throws(Interrupted) -> [StructuralHoles?] {
    let ties = mutualTies(usesWeights: usesWeights)
    try execution.check()
    return try ties.outgoing.withPointers { rows throws(Interrupted) in
      let strength = Buffer<Double>(repeating: 0, count: vertexCount)
      let strongest = Buffer<Double>(repeating: 0, count: vertexCount)
      for vertex in 0..<vertexCount {
        for place in rows.row(Int32(vertex)) {
          strength[vertex] += Double(rows.weight(place))
          strongest[vertex] = max(strongest[vertex], Double(rows.weight(place)))
        }
      }
      let result = Buffer<StructuralHoles>(
        repeating: StructuralHoles(constraint: 0, effectiveSize: 0, efficiency: 0),
        count: vertexCount)
      let egos = (0..<min(execution.threads, vertexCount)).map { _ in
        EgoNetwork(vertexCount: vertexCount)
      }
      try execution.forEachChunk(of: vertexCount, size: 16) { range, worker in
        for vertex in range where strength[vertex] > 0 {
          result[vertex] = egos[worker].measure(Int32(vertex), rows, strength, strongest)
        }
      }
      return (0..<vertexCount).map { strength[$0] > 0 ? result[$0] : nil }
    }
  }

  /// One undirected edge for all between two vertices, with what they weigh together; edges that
  /// weigh nothing are left out.
  private func mutualTies(usesWeights: Bool) -> Adjacency {
    let (sources, targets, weights) = edgeColumns()
    var kept = weights ?? []
    if weights == nil || !usesWeights { kept = Array(repeating: 1, count: sources.count) }
    let places = sources.indices.filter { kept[$0] > 0 }
    let (from, to, strengths) =
      (places.map { sources[$0] }, places.map { targets[$0] }, places.map { kept[$0] })
    return from.withUnsafeBufferPointer { from in
      to.withUnsafeBufferPointer { to in
        strengths.withUnsafeBufferPointer { strengths in
          Adjacency(
            EdgeColumns(
              sources: from, targets: to, weights: strengths, vertexCount: vertexCount),
            isDirected: false, parallelEdges: .merged)
        }
      }
    }
  }
}

/// The contacts of one vertex at a time.
private struct EgoNetwork: Sendable {
  /// Where a contact stands in the row of ego; -1 for others.
  private let place: Buffer<Int32>

  init(vertexCount: Int) { place = Buffer(repeating: -1, count: vertexCount) }

  func measure(
    _ ego: Int32, _ rows: RowPointers, _ strength: Buffer<Double>, _ strongest: Buffer<Double>
  ) -> StructuralHoles {
    let contacts = rows.row(ego)
    let place = place.pointer
    for (index, arc) in contacts.enumerated() {
      place[Int(rows.neighbours[arc])] = Int32(truncatingIfNeeded: index)
    }
    let own = strength[Int(ego)]
    /// By contact, how much of ego's strength leads to it over another contact.
    var indirect = [Double](repeating: 0, count: contacts.count)
    var redundancy = 0.0
    for arc in contacts {
      let through = rows.neighbours[arc]
      let share = Double(rows.weight(arc)) / own
      let passed = share / strength[Int(through)]
      func add(_ contact: Int32, at index: Int, _ tie: Double) {
        indirect[index] += passed * tie
        redundancy += share * tie / strongest[Int(contact)]
      }
      let theirs = rows.row(through)
      if theirs.count <= 8 * contacts.count {
        for other in theirs {
          let contact = rows.neighbours[other]
          let index = Int(place[Int(contact)])
          if index >= 0 { add(contact, at: index, Double(rows.weight(other))) }
        }
      } else {
        for (index, other) in contacts.enumerated() {
          let contact = rows.neighbours[other]
          if let found = rows.place(of: contact, in: theirs) {
            add(contact, at: index, Double(rows.weight(found)))
          }
        }
      }
    }
    var constraint = 0.0
    for (index, arc) in contacts.enumerated() {
      let total = Double(rows.weight(arc)) / own + indirect[index]
      constraint += total * total
      place[Int(rows.neighbours[arc])] = -1
    }
    let size = Double(contacts.count) - redundancy
    return StructuralHoles(
      constraint: constraint, effectiveSize: size, efficiency: size / Double(contacts.count))
  }
}

extension RowPointers {
  /// Where a neighbour stands in a row, by binary search.
  fileprivate func place(of neighbour: Int32, in row: Range<Int>) -> Int? {
    var low = row.lowerBound
    var high = row.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if neighbours[middle] < neighbour { low = middle + 1 } else { high = middle }
    }
    return low < row.upperBound && neighbours[low] == neighbour ? low : nil
  }
}
