/// Which part of a graph counts: a selection that costs no copy.
///
/// ```swift
/// var view = GraphView()
/// view.relations = ["member-of", "leads"]
/// view.asOf = PartialDate("2022-01")
/// ```
public struct GraphView: Hashable, Sendable {
  /// The types that relations may have; nil for any.
  public var relations: Set<RelationType>?
  /// The kinds that actors may have, each with the kinds beneath it; nil for any, but for dates only
  /// where `relations` is not nil: they are no actors, and tie nobody to anybody.
  public var kinds: Set<ActorKind>?
  /// The statuses that relations may have, where a nil element stands for plain events; nil for
  /// ``defaultStatuses``.
  public var statuses: Set<RelationStatus?>?
  /// Whether relations lead from source to target only. Relations that the ontology calls symmetric
  /// have no direction and lead both ways all the same.
  public var isDirected: Bool
  /// The day, month or year to look from; nil for all time. Left out are relations that are known to
  /// begin later, and states that are known to have ended earlier (by an interval with an end).
  /// Events count once they have happened, and whatever has no date counts.
  public var asOf: PartialDate?
  /// Actors that are left out.
  public var avoiding: Set<ActorID>

  /// What counts as a tie unless the view says otherwise: plain events, current, former and claimed
  /// relations. What is denied or planned is no tie that holds.
  public static let defaultStatuses: Set<RelationStatus?> = [nil, .current, .former, .claimed]

  /// Makes a view; see the properties for the meaning of each part.
  public init(
    relations: Set<RelationType>? = nil, kinds: Set<ActorKind>? = nil,
    statuses: Set<RelationStatus?>? = nil, isDirected: Bool = false, asOf: PartialDate? = nil,
    avoiding: Set<ActorID> = []
  ) {
    self.relations = relations
    self.kinds = kinds
    self.statuses = statuses
    self.isDirected = isDirected
    self.asOf = asOf
    self.avoiding = avoiding
  }
}
