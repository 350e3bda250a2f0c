/// What filters ask of actors and relations, as columns by number.
///
/// A search asks for thousands of relations; numbers answer that without touching a text.
/// 12 bytes per relation, 4 per actor.
struct GraphColumns: Sendable {
  /// The types that occur, sorted.
  private(set) var types: [RelationType]
  /// The kinds that occur, sorted.
  private(set) var kinds: [ActorKind]
  /// For each relation its type and status as one number: place of the type in `types` times the
  /// number of statuses, plus place of the status in `statuses`.
  private(set) var labelOf: [Int32]
  /// For each relation the first day on which it can have begun; `Int32.min` where none is known.
  private(set) var begin: [Int32]
  /// For each relation the last day on which it can have held, where it is known to have ended;
  /// otherwise `Int32.max`.
  private(set) var end: [Int32]
  /// For each actor the place of its kind in `kinds`.
  private(set) var kindOf: [Int32]

  /// Every status, plain events first.
  static let statuses: [RelationStatus?] = [nil] + RelationStatus.allCases

  init(actors: [Actor], relations: [Relation]) {
    types = Set(relations.lazy.map(\.type)).sorted()
    kinds = Set(actors.lazy.map(\.kind)).sorted()
    var typeNumbers: [RelationType: Int32] = [:]
    for (number, type) in types.enumerated() { typeNumbers[type] = Int32(number) }
    var kindNumbers: [ActorKind: Int32] = [:]
    for (number, kind) in kinds.enumerated() { kindNumbers[kind] = Int32(number) }
    labelOf = relations.map { relation in
      let status = Self.statuses.firstIndex(of: relation.status) ?? 0
      return (typeNumbers[relation.type] ?? 0) * Int32(Self.statuses.count) + Int32(status)
    }
    kindOf = actors.map { kindNumbers[$0.kind] ?? 0 }
    begin = relations.map { relation in
      relation.date?.start.map { Int32($0.earliestDay) } ?? .min
    }
    end = relations.map { relation in
      guard let date = relation.date, !date.isSingleDate, let end = date.end else { return .max }
      return Int32(end.latestDay)
    }
  }
}
