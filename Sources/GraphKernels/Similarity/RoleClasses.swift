/// What vertices of the same role have in common.
public enum RoleRule: Hashable, Sendable, CaseIterable {
  /// Neighbours of the same roles, however many of each: regular equivalence.
  ///
  /// Source: D. R. White, K. P. Reitz, "Graph and semigroup homomorphisms on networks of
  /// relations", Social Networks 5, 1983, doi 10.1016/0378-8733(83)90025-4.
  case regular
  /// As many neighbours of each role: an equitable partition, as colour refinement finds it.
  ///
  /// Source: A. Cardon, M. Crochemore, "Partitioning a graph in O(|A| log |V|)", Theoretical
  /// Computer Science 19, 1982, doi 10.1016/0304-3975(82)90016-0.
  case equitable
}

extension Adjacency {
  /// The coarsest division of vertices into roles: vertices of one role have edges to, and from,
  /// the same roles.
  ///
  /// Parallel edges count once; self-loops and weights do not matter. In a connected graph without
  /// direction all vertices have the same regular role, so roles say more where edges have a
  /// direction or a first division is given.
  ///
  /// - Parameters:
  ///   - rule: whether the number of neighbours of each role counts.
  ///   - division: numbers that vertices of the same role must share, such as their kind; vertices
  ///     beyond the end of the list share -1. Nil where all vertices may have one role.
  ///   - execution: until when to work.
  /// - Returns: the role of each vertex; roles are numbered by their smallest vertex, from 0.
  /// - Throws: ``Interrupted`` when the computation had to stop.
  ///
  /// Complexity: O((vertices + edges) * log^2 vertices) for equitable roles; for regular ones
  /// O(vertices * edges) at worst, usually far less.
  public func roleClasses(
    _ rule: RoleRule, within division: [Int32]? = nil, execution: Execution = .unlimited
  ) throws(Interrupted) -> [Int32] {
    let graph = simplified()
    var partition = RolePartition(vertexCount: vertexCount, division: division, rule: rule)
    let sides = isDirected ? [graph.outgoing, graph.incoming] : [graph.outgoing]
    var arcs = 0
    while let splitter = partition.nextSplitter() {
      for rows in sides {
        try rows.withPointers { (rows) throws(Interrupted) in
          for vertex in splitter {
            for place in rows.row(vertex) { partition.count(rows.neighbours[place]) }
            arcs += rows.degree(vertex) + 1
            if arcs > 1 << 16 {
              try execution.check()
              arcs = 0
            }
          }
        }
        partition.split()
      }
    }
    return partition.classes.numberedByFirst()
  }
}

/// A division of vertices that becomes finer, and the classes by which it still has to be split.
private struct RolePartition {
  let rule: RoleRule
  /// All vertices, those of a class side by side.
  private var members: [Int32]
  /// Where in ``members`` each one is.
  private var places: [Int32]
  private(set) var classes: [Int32]
  private var ranges: [Range<Int>] = []
  private var queue: [Int32] = []
  private var isQueued: [Bool] = []
  private var counts: [Int32]
  private var touched: [Int32] = []

  init(vertexCount: Int, division: [Int32]?, rule: RoleRule) {
    self.rule = rule
    func kind(_ vertex: Int32) -> Int32 {
      guard let division else { return 0 }
      return Int(vertex) < division.count ? division[Int(vertex)] : -1
    }
    members = (0..<Int32(vertexCount)).sorted { (kind($0), $0) < (kind($1), $1) }
    places = [Int32](repeating: 0, count: vertexCount)
    classes = places
    counts = places
    var start = 0
    for place in members.indices {
      places[Int(members[place])] = Int32(place)
      if place + 1 < members.count, kind(members[place + 1]) == kind(members[place]) { continue }
      append(start..<place + 1)
      start = place + 1
    }
    for number in ranges.indices { enqueue(Int32(number)) }
  }

  private mutating func append(_ range: Range<Int>) {
    for place in range { classes[Int(members[place])] = Int32(ranges.count) }
    ranges.append(range)
    isQueued.append(false)
  }

  private mutating func enqueue(_ number: Int32) {
    if isQueued[Int(number)] { return }
    isQueued[Int(number)] = true
    queue.append(number)
  }

  /// The members of a class by which the division has to be split; nil when it is fine enough.
  mutating func nextSplitter() -> [Int32]? {
    guard let number = queue.popLast() else { return nil }
    isQueued[Int(number)] = false
    return Array(members[ranges[Int(number)]])
  }

  /// Counts a neighbour of the splitter.
  mutating func count(_ vertex: Int32) {
    if counts[Int(vertex)] == 0 { touched.append(vertex) }
    counts[Int(vertex)] = rule == .regular ? 1 : counts[Int(vertex)] + 1
  }

  /// Splits all classes by what was counted, and counts anew.
  mutating func split() {
    touched.sort {
      (classes[Int($0)], counts[Int($0)], $0) < (classes[Int($1)], counts[Int($1)], $1)
    }
    var start = 0
    while start < touched.count {
      let number = classes[Int(touched[start])]
      var end = start
      while end < touched.count, classes[Int(touched[end])] == number { end += 1 }
      split(number, touched[start..<end])
      start = end
    }
    for vertex in touched { counts[Int(vertex)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  /// Splits a class whose members `counted`, by ascending count, are neighbours of the splitter.
  private mutating func split(_ number: Int32, _ counted: ArraySlice<Int32>) {
    let range = ranges[Int(number)]
    // Those that were counted move to the end of their class.
    var end = range.upperBound
    for vertex in counted.reversed() {
      end -= 1
      let place = places[Int(vertex)]
      let other = members[end]
      members[end] = vertex
      members[Int(place)] = other
      places[Int(vertex)] = Int32(end)
      places[Int(other)] = place
    }
    var bounds = end > range.lowerBound ? [range.lowerBound, end] : [end]
    for place in end + 1..<max(end + 1, range.upperBound)
    where counts[Int(members[place])] != counts[Int(members[place - 1])] {
      bounds.append(place)
    }
    if bounds.count < 2 { return }
    bounds.append(range.upperBound)
    let wasQueued = isQueued[Int(number)]
    ranges[Int(number)] = bounds[0]..<bounds[1]
    var parts = [number]
    for part in 1..<bounds.count - 1 {
      parts.append(Int32(ranges.count))
      append(bounds[part]..<bounds[part + 1])
    }
    // Counts of the largest part follow from those of the others and of the whole, but whether
    // there is any does not.
    let largest =
      rule == .regular || wasQueued
      ? nil : parts.max { ranges[Int($0)].count < ranges[Int($1)].count }
    for part in parts where part != largest { enqueue(part) }
  }
}
