internal import ActorGraph

extension Grouping {
  /// Groups that show in the ties themselves: communities of three actors or more, each named after
  /// its two best connected members. There are no frames where everybody is in one.
  ///
  /// Complexity: about linear in the relations.
  init(communitiesOf actors: [Actor], _ relations: [Relation], ontology: Ontology) {
    var part = ActorGraph()
    for actor in actors { part.insert(Actor(id: actor.id, kind: actor.kind, name: actor.name)) }
    // Both ends are drawn; where one were not, the relation would not be either.
    for relation in relations { try? part.insert(relation) }
    let everyStatus = Set([nil] + RelationStatus.allCases.map { Optional($0) })
    let found = try? FrozenActorGraph(part).groups(
      by: .leiden, GraphView(statuses: everyStatus), ontology: ontology)
    groups = (found?.groups ?? []).filter { $0.count >= Self.fewest }.map { members in
      Group(
        head: members[0], members: members.sorted(), inner: [], alsoNamed: [members[1]])
    }
    if groups.count == 1, groups[0].members.count == actors.count { groups = [] }
    groups.sort { $0.head < $1.head }
    let grouped = Set(groups.flatMap(\.members))
    ungrouped = actors.map(\.id).filter { !grouped.contains($0) }
  }
}
