public import GraphKernels

/// Who stands between groups, and in which part.
///
/// A broker passes on between two who are not tied themselves; which part that is depends on the
/// groups of the three. Source: R. V. Gould and R. M. Fernandez, "Structures of mediation",
/// Sociological Methodology 19, 1989, doi 10.2307/270949.
public struct Brokerage: Hashable, Sendable {
  /// An actor and how often it plays each part.
  public struct Broker: Hashable, Sendable {
    /// The actor.
    public var actor: ActorID
    /// The group it is in.
    public var group: String
    /// Between two of its own group.
    public var coordinator: Int
    /// Between two of one other group.
    public var itinerant: Int
    /// From another group to one of its own.
    public var gatekeeper: Int
    /// From one of its own group to another.
    public var representative: Int
    /// Between two different other groups.
    public var liaison: Int

    /// All parts together.
    public var total: Int { coordinator + itinerant + gatekeeper + representative + liaison }
  }

  /// Most parts first, then by identifier; actors that broker nothing are left out.
  public var brokers: [Broker]
}

extension Brokerage {
  /// What makes a group.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// The kind of the actor.
    case kind
    /// Communities by Leiden.
    case leiden
    /// Communities by Louvain.
    case louvain
    /// Communities by label propagation.
    case labels
    /// Whoever is tied at all.
    case components
  }
}

extension FrozenActorGraph {
  /// Counts in which part each actor stands between two others who are not tied.
  ///
  /// Without a directed view every tie leads both ways, so each pair of others counts in both
  /// orders, and gatekeeper and representative come out alike.
  ///
  /// - Throws: ``QueryError``, `Interrupted`. Complexity: O(sum of in-degree x out-degree).
  public func brokerage(
    by grouping: Brokerage.Grouping, _ view: GraphView = GraphView(), ontology: Ontology,
    execution: Execution = .unlimited
  ) throws -> Brokerage {
    try check(view, ontology: ontology)
    let ties = adjacency(view, ontology: ontology, parallelEdges: .merged)
    let labels = try labels(of: grouping, view, ontology: ontology, execution: execution)
    let roles = try withInterruptions {
      try ties.brokerage(groups: labels.map { Int($0) }, execution: execution)
    }
    let brokers = roles.enumerated().compactMap { number, roles -> Brokerage.Broker? in
      let broker = Brokerage.Broker(
        actor: actors[number].id,
        group: grouping == .kind ? actors[number].kind.rawValue : "\(labels[number] + 1)",
        coordinator: roles.coordinator, itinerant: roles.itinerant, gatekeeper: roles.gatekeeper,
        representative: roles.representative, liaison: roles.liaison)
      return broker.total > 0 ? broker : nil
    }
    return Brokerage(
      brokers: brokers.sorted { ($1.total, $0.actor) < ($0.total, $1.actor) })
  }

  private func labels(
    of grouping: Brokerage.Grouping, _ view: GraphView, ontology: Ontology, execution: Execution
  ) throws(Interrupted) -> [Int32] {
    guard let method = ActorGroups.Method(rawValue: grouping.rawValue) else {
      return columns.kindOf
    }
    var view = view
    view.isDirected = false
    let ties = adjacency(view, ontology: ontology, parallelEdges: .merged) { _ in 1 }
    return try labels(by: method, resolution: 1, ties, execution: execution)
  }
}
