/// How often a vertex stands between two others that have no edge, by the groups of the three.
public struct BrokerageRoles: Hashable, Sendable, BitwiseCopyable {
  /// All three are of one group.
  public var coordinator = 0
  /// The ends are of one group, the broker of another (also called consultant).
  public var itinerant = 0
  /// The broker lets in from another group: it is of the group of the target.
  public var gatekeeper = 0
  /// The broker speaks for its group to another: it is of the group of the source.
  public var representative = 0
  /// All three are of different groups.
  public var liaison = 0

  /// Makes the roles of one who is no broker.
  public init() {}

  /// In any role.
  public var total: Int { coordinator + itinerant + gatekeeper + representative + liaison }
}

extension Adjacency {
  /// How often each vertex is a broker: it has an edge from one vertex and an edge to another, and
  /// from the first to the second there is none.
  ///
  /// - Parameters:
  ///   - groups: the group of each vertex, by its number.
  ///   - execution: threads and limits.
  /// - Returns: counts for each vertex.
  ///
  /// Parallel edges count as one, loops not at all; an undirected edge counts as one each way, so
  /// undirected counts are even. Complexity: O(sum over edges of the smaller degree of its ends) at
  /// best, at worst a logarithm more, with sorted rows.
  /// - Throws: ``CentralityError/invalidParameter(_:)`` where not every vertex has a group,
  ///   ``CentralityError/interrupted(_:)``.
  ///
  /// Source: R. V. Gould and R. M. Fernandez, "Structures of mediation: a formal approach to brokerage
  /// in transaction networks", Sociological Methodology 19, 1989, doi 10.2307/270949.
  public func brokerage(
    groups: [Int], execution: Execution = .unlimited
  ) throws(CentralityError) -> [BrokerageRoles] {
    guard groups.count == vertexCount else { throw .invalidParameter("groups") }
    let graph = simplified()
    // Groups by dense numbers, found by sorting.
    let order = groups.indices.sorted { groups[$0] < groups[$1] }
    let group = Buffer<Int32>(uninitialized: vertexCount)
    var groupCount: Int32 = 0
    for (place, vertex) in order.enumerated() {
      if place > 0, groups[vertex] != groups[order[place - 1]] { groupCount += 1 }
      group[vertex] = groupCount
    }
    let result = Buffer<BrokerageRoles>(repeating: BrokerageRoles(), count: vertexCount)
    return try CentralityError.wrapping { () throws(Interrupted) in
      try graph.outgoing.withPointers { rows throws(Interrupted) in
        try graph.incoming.withPointers { reverse throws(Interrupted) in
          let marks = (0..<min(execution.threads, vertexCount)).map { _ in
            Marks(vertexCount: vertexCount)
          }
          try execution.forEachChunk(of: vertexCount, size: 16) { range, worker in
            for vertex in range where rows.degree(Int32(vertex)) > 0 {
              result[vertex] = marks[worker].roles(of: Int32(vertex), rows, reverse: reverse, group)
            }
          }
        }
      }
      return result.array
    }
  }
}

/// Which vertices a broker has edges to, and how many of each group.
private struct Marks: Sendable {
  private let owner: Buffer<Int32>
  private let perGroup: Buffer<Int32>

  init(vertexCount: Int) {
    owner = Buffer(repeating: -1, count: vertexCount)
    perGroup = Buffer(repeating: 0, count: vertexCount)
  }

  func roles(
    of broker: Int32, _ rows: RowPointers, reverse: RowPointers, _ group: Buffer<Int32>
  ) -> BrokerageRoles {
    let (owner, perGroup, group) = (owner.pointer, perGroup.pointer, group.pointer)
    let own = group[Int(broker)]
    let targets = rows.row(broker)
    for arc in targets {
      let target = Int(rows.neighbours[arc])
      owner[target] = broker
      perGroup[Int(group[target])] += 1
    }
    var roles = BrokerageRoles()
    for arc in reverse.row(broker) {
      let source = reverse.neighbours[arc]
      let theirs = group[Int(source)]
      // All targets, less those that the source reaches itself, and less itself.
      var sameAsBroker = Int(perGroup[Int(own)])
      var sameAsSource = Int(perGroup[Int(theirs)])
      var all = targets.count
      func leaveOut(_ target: Int32) {
        all -= 1
        if group[Int(target)] == own { sameAsBroker -= 1 }
        if group[Int(target)] == theirs { sameAsSource -= 1 }
      }
      if owner[Int(source)] == broker { leaveOut(source) }
      let reached = rows.row(source)
      if reached.count <= 8 * targets.count {
        for place in reached where owner[Int(rows.neighbours[place])] == broker {
          leaveOut(rows.neighbours[place])
        }
      } else {
        for place in targets where rows.contains(rows.neighbours[place], in: reached) {
          leaveOut(rows.neighbours[place])
        }
      }
      if own == theirs {
        roles.coordinator += sameAsBroker
        roles.representative += all - sameAsBroker
      } else {
        roles.itinerant += sameAsSource
        roles.gatekeeper += sameAsBroker
        roles.liaison += all - sameAsSource - sameAsBroker
      }
    }
    for arc in targets { perGroup[Int(group[Int(rows.neighbours[arc])])] = 0 }
    return roles
  }
}
