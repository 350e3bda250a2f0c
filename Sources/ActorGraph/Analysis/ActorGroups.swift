public import GraphKernels

/// Actors in groups.
public struct ActorGroups: Hashable, Sendable {
  /// How groups are found.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Communities by Leiden: more ties within than between, each group in one piece.
    case leiden
    /// Communities by Louvain.
    case louvain
    /// Communities by label propagation.
    case labels
    /// Whoever is tied at all.
    case components
    /// Whoever is tied both ways along the direction of relations.
    case strong
    /// Groups in which everybody is tied to everybody; they may overlap.
    case cliques

    /// What it finds, in a line.
    public var explanation: String {
      switch self {
      case .leiden: "communities with more ties within than between (Leiden)"
      case .louvain: "communities with more ties within than between (Louvain)"
      case .labels: "communities by label propagation"
      case .components: "everybody who is tied to somebody of the group"
      case .strong: "everybody who reaches, and is reached by, all of the group"
      case .cliques: "everybody tied to everybody; groups may overlap"
      }
    }
  }

  /// How they were found.
  public var method: Method
  /// Largest first, then by first member. Members: those with most ties within the group first, then
  /// by identifier. Actors alone form no group.
  public var groups: [[ActorID]]
  /// How many actors are in no group.
  public var aloneCount: Int
  /// How much more ties are within groups than chance would have it, -1/2...1; nil for cliques.
  public var modularity: Double?
  /// Whether a limit kept further groups out.
  public var isTruncated: Bool
}

extension FrozenActorGraph {
  /// Divides the actors of a view into groups.
  ///
  /// Parallel relations make a tie stronger for communities. Directions count for
  /// ``ActorGroups/Method/strong`` alone. At most 1,000 cliques of three or more are listed.
  ///
  /// - Parameter resolution: above 1 for more and smaller communities, below 1 for fewer.
  /// - Throws: ``QueryError``, `Interrupted`. Complexity: about linear in the relations, but for
  ///   cliques, whose number can be exponential.
  public func groups(
    by method: ActorGroups.Method, resolution: Double = 1, _ view: GraphView = GraphView(),
    ontology: Ontology, execution: Execution = .unlimited
  ) throws -> ActorGroups {
    try check(view, ontology: ontology)
    var view = view
    view.isDirected = method == .strong
    let ties = adjacency(view, ontology: ontology, parallelEdges: .merged) { _ in 1 }
    if method == .cliques {
      let found = try ties.maximalCliques(minimumSize: 3, maxCount: 1000, execution: execution)
      return groups(method, found.cliques, ties, modularity: nil, isTruncated: found.isTruncated)
    }
    let labels = try labels(by: method, resolution: resolution, ties, execution: execution)
    let partition = Partition(labels: labels)
    let modularity = try ties.undirected(.merged).modularity(
      of: partition, resolution: resolution)
    return groups(
      method, partition.members.filter { $0.count > 1 }, ties,
      modularity: ties.edgeCount > 0 ? modularity : nil, isTruncated: false)
  }

  /// The number of each actor's group.
  func labels(
    by method: ActorGroups.Method, resolution: Double, _ ties: Adjacency, execution: Execution
  ) throws(Interrupted) -> [Int32] {
    switch method {
    case .leiden:
      try ties.leiden(resolution: resolution, execution: execution).partition.communities
    case .louvain:
      try ties.louvain(resolution: resolution, execution: execution).partition.communities
    case .labels: try ties.labelPropagation(execution: execution).partition.communities
    case .strong: try ties.stronglyConnectedComponents(execution: execution).labels
    case .components, .cliques: try ties.weaklyConnectedComponents(execution: execution).labels
    }
  }

  private func groups(
    _ method: ActorGroups.Method, _ members: [[Int32]], _ ties: Adjacency, modularity: Double?,
    isTruncated: Bool
  ) -> ActorGroups {
    let groups = members.map { group in
      let isMember = Set(group)
      let within = group.map { member in
        ties.neighbours(of: member, .both).count { isMember.contains($0) }
      }
      return zip(group, within).sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
    }.sorted { left, right in
      left.count != right.count
        ? left.count > right.count : left.lexicographicallyPrecedes(right)
    }
    let inGroups = Set(groups.joined())
    return ActorGroups(
      method: method, groups: groups.map { $0.map { actors[Int($0)].id } },
      aloneCount: actors.count - inGroups.count, modularity: modularity, isTruncated: isTruncated)
  }
}
