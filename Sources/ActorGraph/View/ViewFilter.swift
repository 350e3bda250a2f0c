import GraphKernels

/// A view in terms of numbers: which relations may be followed, and which actors entered.
struct ViewFilter: TraversalFilter {
  private let columns: GraphColumns
  /// By label of the relation (``GraphColumns/labelOf``): which ways it may be followed, and whether
  /// it lasts, so that it can have ended.
  private let allowsForward: [Bool]
  private let allowsBackward: [Bool]
  private let isState: [Bool]
  private let allowsKind: [Bool]
  private let avoided: Set<Int32>
  /// An actor that may be entered whatever its kind.
  private var exempt: Int32?
  private let asOf: ClosedRange<Int32>?

  /// - Parameter avoided: numbers of the actors to leave out.
  init(_ view: GraphView, columns: GraphColumns, ontology: Ontology, avoided: Set<Int32>) {
    self.columns = columns
    self.avoided = avoided
    let statuses = view.statuses ?? GraphView.defaultStatuses
    var allowsForward: [Bool] = []
    var allowsBackward: [Bool] = []
    var isState: [Bool] = []
    for type in columns.types {
      let definition = ontology.definition(of: type)
      let allowsType = view.relations?.contains(type) ?? true
      let isTwoWay = !view.isDirected || definition?.isSymmetric == true
      for status in GraphColumns.statuses {
        let isAllowed = allowsType && statuses.contains(status)
        allowsForward.append(isAllowed)
        allowsBackward.append(isAllowed && isTwoWay)
        // Of types that the ontology does not know, only plain events have no status.
        isState.append(definition.map { !$0.isEvent } ?? (status != nil))
      }
    }
    self.allowsForward = allowsForward
    self.allowsBackward = allowsBackward
    self.isState = isState
    allowsKind = columns.kinds.map { kind in
      guard let kinds = view.kinds else {
        // Everybody born in one year has that in common, and it ties nobody to anybody.
        return view.relations != nil || !ontology.isKind(kind, within: .date)
      }
      return !kinds.isDisjoint(with: ontology.lineage(of: kind))
    }
    asOf = view.asOf.map { Int32($0.earliestDay)...Int32($0.latestDay) }
  }

  /// The same filter for a question about one actor, whatever its kind.
  func exempting(_ actor: Int32) -> ViewFilter {
    var filter = self
    filter.exempt = actor
    return filter
  }

  /// Whether some relation may be followed backwards.
  var goesBackward: Bool { allowsBackward.contains(true) }

  /// Whether a relation leads both ways though the view keeps directions.
  func leadsBothWays(_ edge: Int32) -> Bool {
    allowsBackward[Int(columns.labelOf[Int(edge)])]
  }

  func allowsEdge(_ edge: Int32, isForward: Bool) -> Bool {
    let edge = Int(edge)
    let label = Int(columns.labelOf[edge])
    guard isForward ? allowsForward[label] : allowsBackward[label] else { return false }
    guard let asOf else { return true }
    if columns.begin[edge] > asOf.upperBound { return false }
    return columns.end[edge] >= asOf.lowerBound || !isState[label]
  }

  func allowsVertex(_ vertex: Int32) -> Bool {
    vertex == exempt
      || allowsKind[Int(columns.kindOf[Int(vertex)])] && !avoided.contains(vertex)
  }
}
