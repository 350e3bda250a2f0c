internal import ActorGraph

/// Finds actors that nothing but their name tells apart in a picture: of the same kind, with exactly
/// the same relations (structural equivalence; Lorrain and White 1971,
/// doi:10.1080/0022250X.1971.9989788).
///
/// Same relations means the same type, direction, other end, status, date, office and doubt, so that
/// one line with one label stands for the lines of all. Actors that are tied to each other are never
/// merged: their other ends differ.
struct LeafMerging: Hashable, Sendable {
  /// Two actors or more each, in the order given; by first member.
  var groups: [[ActorID]]
  /// How many lines fewer there are.
  var savedLines: Int

  private struct Tie: Hashable {
    var other: ActorID
    var isOutgoing: Bool
    var type: RelationType
    var status: RelationStatus?
    var date: TimeExtent?
    var offices: [String]
    var isDoubtful: Bool
  }

  private struct Position: Hashable {
    var kind: ActorKind
    var ties: [Tie: Int]
  }

  /// Compares all actors. Complexity: O(actors + relations) on average.
  ///
  /// - Parameter exempt: actors that stay alone.
  init(actors: [Actor], relations: [Relation], except exempt: Set<ActorID>) {
    var ties: [ActorID: [Tie: Int]] = [:]
    for relation in relations {
      func tie(to other: ActorID, isOutgoing: Bool) -> Tie {
        Tie(
          other: other, isOutgoing: isOutgoing, type: relation.type, status: relation.status,
          date: relation.date, offices: relation.attributes["role"],
          isDoubtful: EdgeStyle.isDoubtful(relation))
      }
      ties[relation.source, default: [:]][
        tie(to: relation.target, isOutgoing: true), default: 0] += 1
      ties[relation.target, default: [:]][
        tie(to: relation.source, isOutgoing: false), default: 0] += 1
    }
    var order: [Position] = []
    var members: [Position: [ActorID]] = [:]
    for actor in actors where !exempt.contains(actor.id) {
      guard let own = ties[actor.id] else { continue }
      let position = Position(kind: actor.kind, ties: own)
      if members[position] == nil { order.append(position) }
      members[position, default: []].append(actor.id)
    }
    groups = []
    savedLines = 0
    for position in order {
      guard let group = members[position], group.count > 1 else { continue }
      groups.append(group)
      savedLines += (group.count - 1) * position.ties.values.reduce(0, +)
    }
  }
}
