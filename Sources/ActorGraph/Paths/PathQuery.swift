/// A question for the ties between two actors.
///
/// ```swift
/// var query = PathQuery(from: masimov, to: putin)
/// query.search = .allShortest
/// query.relations = ["member-of", "leads"]
/// query.avoiding = [kazakhstan]
/// ```
///
/// A path is simple: it passes no actor twice. Parallel relations give parallel paths. Relations of
/// an actor to itself are never part of one.
public struct PathQuery: Hashable, Sendable {
  /// Which paths to look for.
  public enum Search: Hashable, Sendable {
    /// One path of the least length.
    case shortest
    /// Every path of the least length.
    case allShortest
    /// So many paths, shortest first.
    case kShortest(Int)
  }

  /// The actor to start from.
  public var from: ActorID
  /// The actor to reach.
  public var to: ActorID
  /// Which paths to look for.
  public var search: Search
  /// How many relations a path may have; longer paths do not exist for the query.
  public var maxLength: Int
  /// How many paths to return at most. There is always such a limit, because the number of paths
  /// grows exponentially with their length.
  public var maxResults: Int
  /// The types that relations may have; nil for any.
  public var relations: Set<RelationType>?
  /// The kinds that actors between the ends may have, each with the kinds beneath it; nil for any.
  /// The ends and the actors of `through` are exempt.
  public var kinds: Set<ActorKind>?
  /// The statuses that relations may have, where a nil element stands for plain events; nil for
  /// ``GraphView/defaultStatuses``.
  public var statuses: Set<RelationStatus?>?
  /// Whether every relation must be followed from source to target. Relations that the ontology
  /// calls symmetric have no direction and may be followed either way.
  public var isDirected: Bool
  /// The day, month or year to look from; nil for all time. Left out are relations that are known to
  /// begin later, and states that are known to have ended earlier (by an interval with an end).
  /// Events count once they have happened, and whatever has no date counts.
  public var asOf: PartialDate?
  /// What makes a path better than another; nil for fewer steps. Then "shortest" means best.
  public var preference: PathPreference?
  /// Whether each step must be possible no earlier than the one before, along the path from `from`
  /// to `to`. An event happens on its date, a state lasts from its date on, or as long as its
  /// interval; a state without a date may be used at any time, an event without one never.
  public var isInTimeOrder: Bool
  /// Actors that every path must pass, in whatever order; not together with a preference or the
  /// order of time.
  public var through: [ActorID]
  /// Actors that no path may pass.
  public var avoiding: Set<ActorID>

  /// Makes a query; see the properties for the meaning of each part.
  public init(
    from: ActorID, to: ActorID, search: Search = .shortest, maxLength: Int = 8,
    maxResults: Int = 10, relations: Set<RelationType>? = nil, kinds: Set<ActorKind>? = nil,
    statuses: Set<RelationStatus?>? = nil, isDirected: Bool = false, asOf: PartialDate? = nil,
    preference: PathPreference? = nil, isInTimeOrder: Bool = false, through: [ActorID] = [],
    avoiding: Set<ActorID> = []
  ) {
    self.from = from
    self.to = to
    self.search = search
    self.maxLength = maxLength
    self.maxResults = maxResults
    self.relations = relations
    self.kinds = kinds
    self.statuses = statuses
    self.isDirected = isDirected
    self.asOf = asOf
    self.preference = preference
    self.isInTimeOrder = isInTimeOrder
    self.through = through
    self.avoiding = avoiding
  }
}

extension PathQuery {
  /// The part of the graph that the query looks at. Its kinds and avoided actors concern the actors
  /// between the ends.
  public var view: GraphView {
    get {
      GraphView(
        relations: relations, kinds: kinds, statuses: statuses, isDirected: isDirected, asOf: asOf,
        avoiding: avoiding)
    }
    set {
      relations = newValue.relations
      kinds = newValue.kinds
      statuses = newValue.statuses
      isDirected = newValue.isDirected
      asOf = newValue.asOf
      avoiding = newValue.avoiding
    }
  }
}
