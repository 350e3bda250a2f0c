import GraphKernels

/// Whom two actors are both tied to.
public struct CommonNeighbours: Hashable, Sendable {
  /// Somebody whom both are tied to.
  public struct Tie: Hashable, Sendable {
    /// Who it is.
    public var actor: ActorID
    /// The relations with the first of the two, in the order of the graph.
    public var toFirst: [Relation]
    /// The relations with the second.
    public var toSecond: [Relation]
  }

  /// The one actor.
  public var first: ActorID
  /// The other.
  public var second: ActorID
  /// What joins the two themselves.
  public var direct: [Relation]
  /// Those that are tied to fewest others first: who knows few people says more than who knows
  /// everybody. Then by identifier.
  public var ties: [Tie]

  /// Both actors, those they share, and what joins them, as a graph.
  public func subgraph(of graph: ActorGraph) -> ActorGraph {
    graph.part(
      actors: [first, second],
      relations: (direct + ties.flatMap { $0.toFirst + $0.toSecond }).map(\.identity))
  }
}

extension FrozenActorGraph {
  /// Whom two actors are both tied to.
  ///
  /// With a directed view the relations must lead from the two to whom they share.
  ///
  /// - Throws: ``QueryError``. Complexity: O(relations of the two and of whom they share).
  public func commonNeighbours(
    of first: ActorID, and second: ActorID, _ view: GraphView = GraphView(), ontology: Ontology
  ) throws(QueryError) -> CommonNeighbours {
    try check(view, ontology: ontology)
    let (one, other) = (try known(first), try known(second))
    if one == other { throw .sameActor(first) }
    let filter = filter(view, ontology: ontology)
    let ofOne = contacts(of: one, filter)
    let ofOther = contacts(of: other, filter)
    var ties: [(contacts: Int, tie: CommonNeighbours.Tie)] = []
    for (contact, edges) in ofOne where contact != other {
      guard let others = ofOther[contact] else { continue }
      let count = self.contacts(of: contact, filter, .both).count
      ties.append(
        (
          count,
          CommonNeighbours.Tie(
            actor: actors[Int(contact)].id, toFirst: edges.map { relations[Int($0)] },
            toSecond: others.map { relations[Int($0)] })
        ))
    }
    ties.sort { ($0.contacts, $0.tie.actor) < ($1.contacts, $1.tie.actor) }
    return CommonNeighbours(
      first: first, second: second, direct: (ofOne[other] ?? []).map { relations[Int($0)] },
      ties: ties.map(\.tie))
  }

  /// The contacts of an actor with the relations to each, by number.
  func contacts(
    of actor: Int32, _ filter: ViewFilter, _ direction: Direction = .both
  ) -> [Int32: [Int32]] {
    var contacts: [Int32: [Int32]] = [:]
    for step in rows.steps(from: actor, direction)
    where step.vertex != actor && filter.allowsEdge(step.edge, isForward: step.isForward)
      && filter.allowsVertex(step.vertex)
    {
      contacts[step.vertex, default: []].append(step.edge)
    }
    return contacts.mapValues { Set($0).sorted() }
  }
}
