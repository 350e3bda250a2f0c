/// A graph whose vertices are groups of vertices of another one, and whose edges weigh as much as all
/// those between two groups. What lies within a group is not in its row, only in its strength.
struct CondensedGraph {
  let offsets: Buffer<Int>
  private(set) var neighbours: Buffer<Int32>
  private(set) var weights: Buffer<Double>

  var vertexCount: Int { offsets.count - 1 }

  /// Lends the rows.
  @inline(__always)
  func withArcs<Result>(
    _ body: (WeightedArcs<DoubleWeights>) throws(Interrupted) -> Result
  ) throws(Interrupted) -> Result {
    defer { withExtendedLifetime((offsets, neighbours, weights)) {} }
    return try body(
      WeightedArcs(
        vertexCount: vertexCount, offsets: UnsafePointer(offsets.pointer),
        neighbours: UnsafePointer(neighbours.pointer),
        weights: DoubleWeights(pointer: UnsafePointer(weights.pointer))))
  }

  /// - Parameters:
  ///   - arcs: the finer graph.
  ///   - group: the group of each of its vertices, below `groupCount`.
  ///   - near: working memory for at least so many groups.
  init<Weights: ArcWeights>(
    _ arcs: WeightedArcs<Weights>, by group: UnsafePointer<Int32>, groupCount: Int,
    _ near: NeighbourSums, execution: Execution
  ) throws(Interrupted) {
    offsets = Buffer(repeating: 0, count: groupCount + 1)
    let arcCount = arcs.offsets[arcs.vertexCount]
    neighbours = Buffer(uninitialized: max(256, arcCount / 4))
    weights = Buffer(uninitialized: neighbours.count)
    let members = GroupMembers(group, vertexCount: arcs.vertexCount, groupCount: groupCount)
    let (sums, touched) = (near.sums.pointer, near.touched.pointer)
    var used = 0
    var work = 0
    for own in 0..<groupCount {
      var count = 0
      for index in members.row(own) {
        let vertex = members.vertices[index]
        for place in arcs.row(vertex) {
          let other = Int(group[Int(arcs.neighbours[place])])
          let sum = sums[other]
          let isNew = sum < 0
          touched[count] = Int32(truncatingIfNeeded: other)
          count &+= isNew ? 1 : 0
          sums[other] = (isNew ? 0 : sum) + arcs.weights.weight(place)
        }
        work &+= arcs.row(vertex).count &+ 1
      }
      reserve(used &+ count, used: used)
      let (neighbour, weight) = (neighbours.pointer, weights.pointer)
      for index in 0..<count {
        let other = touched[index]
        let sum = sums[Int(other)]
        sums[Int(other)] = -1
        if Int(other) == own { continue }
        neighbour[used] = other
        weight[used] = sum
        used &+= 1
      }
      offsets[own &+ 1] = used
      if work > 1 << 18 {
        work = 0
        try execution.check()
      }
    }
    withExtendedLifetime((near.sums, near.touched)) {}
  }

  private mutating func reserve(_ count: Int, used: Int) {
    if count <= neighbours.count { return }
    let larger = Buffer<Int32>(uninitialized: max(count, 2 * neighbours.count))
    larger.pointer.update(from: neighbours.pointer, count: used)
    neighbours = larger
    let heavier = Buffer<Double>(uninitialized: larger.count)
    heavier.pointer.update(from: weights.pointer, count: used)
    weights = heavier
  }
}

/// The vertices of each group, ascending, by a counting sort.
struct GroupMembers {
  let offsets: Buffer<Int>
  let vertices: Buffer<Int32>

  @inline(__always)
  func row(_ group: Int) -> Range<Int> { offsets[group]..<offsets[group + 1] }

  init(_ group: UnsafePointer<Int32>, vertexCount: Int, groupCount: Int) {
    // While vertices are placed, the end of row g is where row g + 1 is filled, so offsets are
    // counted two places on and come out right.
    let next = Buffer<Int>(repeating: 0, count: groupCount + 2)
    vertices = Buffer(uninitialized: vertexCount)
    for vertex in 0..<vertexCount { next[Int(group[vertex]) + 2] += 1 }
    for index in 1..<groupCount + 2 { next[index] += next[index - 1] }
    for vertex in 0..<vertexCount {
      let place = next[Int(group[vertex]) + 1]
      vertices[place] = Int32(truncatingIfNeeded: vertex)
      next[Int(group[vertex]) + 1] = place + 1
    }
    offsets = next
  }
}
