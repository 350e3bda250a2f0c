extension Adjacency {
  /// How far two vertices are from having the same relations to all others: the Euclidean distance
  /// of their rows and columns in the matrix of weights.
  ///
  /// The relations of the two with each other and with themselves are left out. Weights of parallel
  /// edges add up; without weights, an edge or several are a relation of weight 1. In an undirected
  /// graph rows and columns are the same and are counted once.
  ///
  /// - Parameters:
  ///   - first: one vertex.
  ///   - second: another.
  /// - Returns: 0 for vertices that have the same relations; nil where a vertex does not exist.
  ///
  /// Complexity: O(sum of degrees).
  ///
  /// Source: R. S. Burt, "Positions in networks", Social Forces 55, 1976, doi 10.1093/sf/55.1.93;
  /// S. Wasserman, K. Faust, "Social Network Analysis", 1994, doi 10.1017/CBO9780511815478,
  /// equation 9.3.
  public func structuralDistance(of first: Int32, _ second: Int32) -> Double? {
    guard contains(first), contains(second) else { return nil }
    var squares: [Double] = []
    for rows in isDirected ? [outgoing, incoming] : [outgoing] {
      rows.withPointers { rows in
        rows.forEachDifference(of: first, second) {
          squares.append($0 * $0)
          return true
        }
      }
    }
    // Small ones first: the sum does not depend on how vertices are numbered.
    return squares.sorted().reduce(0, +).squareRoot()
  }

  /// Which vertices could change places without any change to the graph: those that have the same
  /// relations to all others and the same relation to each other in both directions.
  ///
  /// Weights of parallel edges add up; without weights, an edge or several are one relation.
  /// Self-loops do not matter. Vertices without edges are equivalent to each other.
  ///
  /// - Parameter execution: until when to work.
  /// - Returns: the class of each vertex; classes are numbered by their smallest vertex, from 0.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// Complexity: O((vertices + edges) * log edges) expected, by comparing hashes first.
  ///
  /// Source: F. Lorrain, H. C. White, "Structural equivalence of individuals in social networks",
  /// Journal of Mathematical Sociology 1, 1971, doi 10.1080/0022250X.1971.9989788.
  public func structuralClasses(
    execution: Execution = .unlimited
  ) throws(Interrupted) -> [Int32] {
    let graph = simplified()
    return try graph.rows(.outgoing).withPointers { (out) throws(Interrupted) in
      try graph.rows(.incoming).withPointers { (into) throws(Interrupted) in
        let keys = try profileKeys(out, into, execution)
        var owners = (0..<Int32(vertexCount)).map { $0 }
        // Members of a class follow each other in the order of keys, but for hashes that collide.
        var firsts: [Int32] = []
        for (place, key) in keys.enumerated() {
          if place % 1024 == 0 { try execution.check() }
          if place == 0 || !key.isAlike(keys[place - 1]) { firsts = [] }
          let match = firsts.first {
            out.weight(from: $0, to: key.vertex) == key.mutual
              && out.weight(from: key.vertex, to: $0) == key.mutual
              && !out.differ($0, key.vertex) && !into.differ($0, key.vertex)
          }
          if let match {
            owners[Int(key.vertex)] = min(owners[Int(key.vertex)], match)
          } else {
            firsts.append(key.vertex)
          }
        }
        return owners.numberedByFirst()
      }
    }
  }

  /// For each vertex a hash of its rows as they are, and one for each weight that joins it with
  /// others both ways, of its rows with itself added by that weight: equivalent vertices have one
  /// of them in common.
  private func profileKeys(
    _ out: RowPointers, _ into: RowPointers, _ execution: Execution
  ) throws(Interrupted) -> [ProfileKey] {
    var keys: [ProfileKey] = []
    for vertex in 0..<Int32(vertexCount) {
      if vertex % 1024 == 0 { try execution.check() }
      var (hash, backHash): (UInt64, UInt64) = (0, 0)
      for place in into.row(vertex) {
        backHash &+= ProfileKey.hash(into.neighbours[place], into.weight(place), isBack: true)
      }
      for place in out.row(vertex) {
        hash &+= ProfileKey.hash(out.neighbours[place], out.weight(place), isBack: false)
      }
      hash &+= backHash
      keys.append(ProfileKey(mutual: 0, hash: hash, vertex: vertex))
      var weights: [Float] = []
      for place in out.row(vertex) {
        let weight = out.weight(place)
        if weight > 0, !isDirected || out.weight(from: out.neighbours[place], to: vertex) == weight
        {
          weights.append(weight)
        }
      }
      weights.sort()
      for (place, weight) in weights.enumerated() where place == 0 || weights[place - 1] != weight {
        keys.append(
          ProfileKey(
            mutual: weight,
            hash: hash &+ ProfileKey.hash(vertex, weight, isBack: false)
              &+ ProfileKey.hash(vertex, weight, isBack: true), vertex: vertex))
      }
    }
    return keys.sorted()
  }
}

/// What equivalent vertices that are joined by a weight have in common.
private struct ProfileKey: Comparable {
  var mutual: Float
  var hash: UInt64
  var vertex: Int32

  static func < (left: Self, right: Self) -> Bool {
    (left.mutual, left.hash, left.vertex) < (right.mutual, right.hash, right.vertex)
  }

  func isAlike(_ other: Self) -> Bool { mutual == other.mutual && hash == other.hash }

  /// A number for an entry of a row; the sum of them does not depend on their order.
  static func hash(_ vertex: Int32, _ weight: Float, isBack: Bool) -> UInt64 {
    // An edge without weight is as good as none.
    if weight == 0 { return 0 }
    let entry = UInt64(UInt32(bitPattern: vertex)) << 32 | UInt64(weight.bitPattern)
    var mixed = (entry ^ (isBack ? 0x5851_f42d_4c95_7f2d : 0)) &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

extension RowPointers {
  /// The weight of the arc from one vertex to another in rows without parallel edges; 0 for none.
  fileprivate func weight(from source: Int32, to target: Int32) -> Float {
    let place = firstPlace(of: target, in: row(source))
    return place < row(source).upperBound && neighbours[place] == target ? weight(place) : 0
  }

  fileprivate func differ(_ first: Int32, _ second: Int32) -> Bool {
    var differs = false
    forEachDifference(of: first, second) {
      differs = $0 != 0
      return !differs
    }
    return differs
  }

  /// Calls `body` with by how much the rows of two vertices differ for each other vertex in either,
  /// until it returns false.
  fileprivate func forEachDifference(of first: Int32, _ second: Int32, _ body: (Double) -> Bool) {
    var (left, right) = (row(first).lowerBound, row(second).lowerBound)
    let (leftEnd, rightEnd) = (row(first).upperBound, row(second).upperBound)
    while left < leftEnd || right < rightEnd {
      let vertex = min(
        left < leftEnd ? neighbours[left] : .max, right < rightEnd ? neighbours[right] : .max)
      let difference = sum(of: vertex, &left, leftEnd) - sum(of: vertex, &right, rightEnd)
      if vertex == first || vertex == second { continue }
      if !body(difference) { return }
    }
  }

  /// The weight of the arcs to a vertex, of which a row has the next ones at a place; moves on.
  private func sum(of vertex: Int32, _ place: inout Int, _ end: Int) -> Double {
    var sum = 0.0
    while place < end, neighbours[place] == vertex {
      sum = weights == nil ? 1 : sum + Double(weight(place))
      place += 1
    }
    return sum
  }
}

extension [Int32] {
  /// Class numbers from 0 in the order in which classes first appear; the numbers that stand here
  /// are below the count.
  func numberedByFirst() -> [Int32] {
    var numbers = [Int32](repeating: -1, count: count)
    var next: Int32 = 0
    return map { owner in
      if numbers[Int(owner)] < 0 {
        numbers[Int(owner)] = next
        next += 1
      }
      return numbers[Int(owner)]
    }
  }
}
