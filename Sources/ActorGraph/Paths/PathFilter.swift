import GraphKernels

/// The constraints of a query in terms of numbers.
struct PathFilter: TraversalFilter {
  private let columns: GraphColumns
  /// By place of the type: whether relations of it are allowed, may be followed backwards, and last.
  private let allowsType: [Bool]
  private let allowsBackward: [Bool]
  private let isState: [IsState]
  private let allowsStatus: [Bool]
  private let allowsKind: [Bool]
  private let avoided: Set<Int32>
  private let asOf: ClosedRange<Int32>?

  /// Whether relations of a type last: as the ontology says, else if they have a status.
  private enum IsState {
    case yes, no, ifStatus
  }

  /// - Parameter avoided: numbers of the actors to avoid.
  init(
    _ query: PathQuery, columns: GraphColumns, ontology: Ontology, avoided: Set<Int32>
  ) {
    self.columns = columns
    self.avoided = avoided
    allowsType = columns.types.map { query.relations?.contains($0) ?? true }
    allowsBackward = columns.types.map {
      !query.isDirected || ontology.definition(of: $0)?.isSymmetric == true
    }
    isState = columns.types.map {
      guard let definition = ontology.definition(of: $0) else { return .ifStatus }
      return definition.isEvent ? .no : .yes
    }
    let statuses = query.statuses ?? PathQuery.defaultStatuses
    allowsStatus = GraphColumns.statuses.map { statuses.contains($0) }
    allowsKind = columns.kinds.map { kind in
      guard let kinds = query.kinds else { return true }
      return !kinds.isDisjoint(with: ontology.lineage(of: kind))
    }
    asOf = query.asOf.map { Int32($0.earliestDay)...Int32($0.latestDay) }
  }

  /// Whether some relation may be followed backwards.
  var goesBackward: Bool { zip(allowsType, allowsBackward).contains { $0 && $1 } }

  func allowsEdge(_ edge: Int32, isForward: Bool) -> Bool {
    let edge = Int(edge)
    let type = Int(columns.typeOf[edge])
    let status = Int(columns.statusOf[edge])
    guard allowsType[type], isForward || allowsBackward[type], allowsStatus[status] else {
      return false
    }
    guard let asOf else { return true }
    if columns.begin[edge] > asOf.upperBound { return false }
    if columns.end[edge] >= asOf.lowerBound { return true }
    return switch isState[type] {
    case .yes: false
    case .no: true
    case .ifStatus: GraphColumns.statuses[status] == nil
    }
  }

  func allowsVertex(_ vertex: Int32) -> Bool {
    allowsKind[Int(columns.kindOf[Int(vertex)])] && !avoided.contains(vertex)
  }
}
