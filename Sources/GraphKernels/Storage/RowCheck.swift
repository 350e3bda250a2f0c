/// Whether rows from a file keep what computations rely on.
struct RowCheck {
  /// What rows must agree with.
  enum Kind { case undirected, outgoing, incoming }

  /// A fault and the place where it is: that of an arc.
  struct Fault {
    var damage: GraphFileError.Damage
    var place: Int
  }

  let rows: RowPointers
  let arcCount: Int
  let kind: Kind
  let key: ArcHash

  /// What was found of some rows.
  struct Finding: BitwiseCopyable {
    /// Whether rows hold what is no vertex, do not ascend or have weights that are none.
    var isWrong = false
    var hasLoop = false
    var hasParallel = false
    /// The sum of hashes of arcs. Of undirected rows those that lead down count negative, so that
    /// it is 0 where all stand in the rows of both ends.
    var hash: UInt64 = 0

    mutating func add(_ other: Finding) {
      isWrong = isWrong || other.isWrong
      hasLoop = hasLoop || other.hasLoop
      hasParallel = hasParallel || other.hasParallel
      hash &+= other.hash
    }
  }

  /// Which offset is not as it must be: comes before all other checks.
  func wrongOffset() -> Int? {
    let (offsets, count) = (rows.offsets, rows.vertexCount)
    guard offsets[0] == 0 else { return 0 }
    var descents = 0
    for vertex in 0..<count {
      descents &+= offsets[vertex] > offsets[vertex &+ 1] ? 1 : 0
    }
    if descents > 0 {
      for vertex in 0..<count where offsets[vertex] > offsets[vertex + 1] { return vertex + 1 }
    }
    return offsets[count] == arcCount ? nil : count
  }

  /// Looks at all rows. Offsets were checked.
  func finding(_ execution: Execution) throws(Interrupted) -> Finding {
    let size = 1 << 12
    let parts = Buffer<Finding>(
      repeating: Finding(), count: (rows.vertexCount + size - 1) / size)
    try execution.forEachChunk(of: rows.vertexCount, size: size) { range, _ in
      parts[range.lowerBound / size] =
        switch kind {
        case .undirected: finding(of: range, .undirected)
        case .outgoing: finding(of: range, .outgoing)
        case .incoming: finding(of: range, .incoming)
        }
    }
    var result = Finding()
    for part in 0..<parts.count { result.add(parts[part]) }
    return result
  }

  @inline(__always)
  private func finding(of vertices: Range<Int>, _ kind: Kind) -> Finding {
    let (rows, key) = (rows, key)
    let limit = UInt32(truncatingIfNeeded: rows.vertexCount)
    // Counted without branches, which would cost more than all the rest.
    var (wrong, loops, parallel, hash) = (0, 0, 0, UInt64(0))
    for vertex in vertices {
      let own = UInt32(truncatingIfNeeded: vertex)
      var last: Int64 = -1
      let loopsBefore = loops
      for place in rows.offsets[vertex]..<rows.offsets[vertex &+ 1] {
        let neighbour = UInt32(bitPattern: rows.neighbours[place])
        let step = Int64(neighbour) &- last
        last = Int64(neighbour)
        wrong |= (neighbour >= limit ? 1 : 0) | (step < 0 ? 1 : 0)
        parallel |= step == 0 ? 1 : 0
        loops &+= neighbour == own ? 1 : 0
        var weight: UInt32 = 0
        if let weights = rows.weights {
          let value = weights[place]
          wrong |= value >= 0 && value < .infinity ? 0 : 1
          weight = value.bitPattern
        }
        switch kind {
        case .outgoing: hash &+= key.hash(own, neighbour, weight)
        case .incoming: hash &+= key.hash(neighbour, own, weight)
        case .undirected:
          let value = key.hash(min(own, neighbour), max(own, neighbour), weight)
          let sign = UInt64(bitPattern: neighbour < own ? -1 : 0)
          hash &+= neighbour == own ? 0 : (value ^ sign) &- sign
        }
      }
      // An undirected loop stands twice in its row.
      if kind == .undirected { wrong |= (loops &- loopsBefore) & 1 }
    }
    return Finding(
      isWrong: wrong != 0, hasLoop: loops != 0, hasParallel: parallel != 0, hash: hash)
  }

  /// The first fault of rows of which it is known that there is one.
  func firstFault() -> Fault? {
    for vertex in 0..<rows.vertexCount {
      let row = rows.row(Int32(vertex))
      var loops = 0
      for place in row {
        let neighbour = Int(rows.neighbours[place])
        if neighbour < 0 || neighbour >= rows.vertexCount {
          return Fault(damage: .neighbour, place: place)
        }
        if place > row.lowerBound, Int(rows.neighbours[place - 1]) > neighbour {
          return Fault(damage: .order, place: place)
        }
        loops += neighbour == vertex ? 1 : 0
        if kind == .undirected, loops % 2 == 1,
          place + 1 == row.upperBound || Int(rows.neighbours[place + 1]) != vertex,
          neighbour == vertex
        {
          return Fault(damage: .symmetry, place: place)
        }
        let weight = rows.weight(place)
        if !(weight >= 0 && weight < .infinity) { return Fault(damage: .weight, place: place) }
      }
    }
    return nil
  }
}

/// A hash of arcs by a key that nobody knows beforehand, so that nobody can make a file whose arcs
/// seem to agree.
///
/// Source: the multiplication of W. Yi, "wyhash", 2019.
struct ArcHash {
  private let first = UInt64.random(in: 1...UInt64.max)
  private let second = UInt64.random(in: 1...UInt64.max)

  @inline(__always)
  func hash(_ source: UInt32, _ target: UInt32, _ weight: UInt32) -> UInt64 {
    let (high, low) = (first ^ (UInt64(source) << 32 | UInt64(target)))
      .multipliedFullWidth(by: second ^ UInt64(weight))
    return high ^ low
  }
}
