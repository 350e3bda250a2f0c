/// The paths that answer a query, with everything that carries them.
///
/// A value: text (``text(in:ontology:)``), JSON, DOT and pictures are renderings of it.
public struct PathAnswer: Hashable, Sendable {
  /// What was asked.
  public var query: PathQuery
  /// The actor that paths start from.
  public var from: ActorID { query.from }
  /// The actor that paths lead to.
  public var to: ActorID { query.to }
  /// Whether a limit cut what was asked for: there are more paths than `maxResults`, or a search
  /// through required actors ran out of its budget. That there are longer paths than `maxLength`, or
  /// more than the one shortest path asked for, does not make an answer truncated.
  public var isTruncated: Bool
  /// The paths: better ones first where the query has a preference, else shorter ones, then by the
  /// identifiers of the actors and by the order of relations, step by step.
  public var paths: [ActorPath]
  /// How many paths have the least length, listed or not; nil where they were not counted (k
  /// shortest paths, actors to pass). `Int.max` stands for that many or more.
  public var shortestPathCount: Int?

  /// Makes an answer.
  public init(
    query: PathQuery, paths: [ActorPath], isTruncated: Bool = false, shortestPathCount: Int? = nil
  ) {
    self.query = query
    self.paths = paths
    self.isTruncated = isTruncated
    self.shortestPathCount = shortestPathCount
  }

  /// Makes an answer to a query of which only the ends are known.
  public init(from: ActorID, to: ActorID, isTruncated: Bool, paths: [ActorPath]) {
    self.init(query: PathQuery(from: from, to: to), paths: paths, isTruncated: isTruncated)
  }
}

/// A chain of actors and the relations that join them.
public struct ActorPath: Hashable, Sendable {
  /// The actors from start to end, none twice; one more than steps.
  public var actors: [ActorID]
  /// The relation between each actor and the next.
  public var steps: [PathStep]

  /// Makes a path.
  public init(actors: [ActorID], steps: [PathStep]) {
    self.actors = actors
    self.steps = steps
  }

  /// How many steps it has.
  public var length: Int { steps.count }
}

/// One relation of a path, with its evidence.
public struct PathStep: Hashable, Sendable {
  /// The relation as the graph holds it.
  public var relation: Relation
  /// Whether the path follows it from source to target.
  public var isForward: Bool

  /// Makes a step.
  public init(relation: Relation, isForward: Bool) {
    self.relation = relation
    self.isForward = isForward
  }
}
