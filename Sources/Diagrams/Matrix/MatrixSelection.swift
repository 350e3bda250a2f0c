internal import ActorGraph

/// Which actors of a graph stand in a matrix, and in which order.
///
/// The best connected ones, at most ``mostDrawn``, in communities (Leiden); communities, and actors
/// within them, in an order that puts those joined close to each other, so that blocks show.
struct MatrixSelection: Hashable, Sendable {
  /// In the order of the rows.
  var actors: [Actor]
  /// How many actors each community has, in the order of the rows.
  var groupSizes: [Int]
  /// Those between the actors, in the order of the graph.
  var relations: [Relation]
  /// What was left out and why, a sentence each.
  var omissions: [String]

  /// More rows than these are too small to read.
  static let mostDrawn = 60

  /// Complexity: about linear in the relations, plus O(n² · m) for the at most 60 that are kept.
  init(_ graph: ActorGraph, ontology: Ontology) {
    let all = graph.relations
    var degrees: [ActorID: Int] = [:]
    for relation in all {
      degrees[relation.source, default: 0] += 1
      degrees[relation.target, default: 0] += 1
    }
    let connected = graph.actors.filter { degrees[$0.id] != nil }
    let kept = connected.sorted {
      (degrees[$1.id] ?? 0, $0.id) < (degrees[$0.id] ?? 0, $1.id)
    }.prefix(Self.mostDrawn).map(\.id).sorted()
    let isKept = Set(kept)
    relations = all.filter { isKept.contains($0.source) && isKept.contains($0.target) }
    omissions = []
    if kept.count < connected.count {
      omissions.append(
        "Shown are the \(kept.count) best connected of "
          + "\(DrawnText.count(connected.count, "actor")) with \(relations.count) of "
          + "\(DrawnText.count(all.count, "relation")).")
    }
    let alone = graph.actorCount - connected.count
    if alone > 0 {
      omissions.append(
        "\(DrawnText.count(alone, "actor")) without relations \(alone == 1 ? "is" : "are") not "
          + "shown.")
    }
    let groups = Self.ordered(
      Self.communities(of: kept, relations, graph, ontology: ontology), relations)
    actors = groups.joined().compactMap { graph.actor($0) }
    groupSizes = groups.map(\.count)
  }

  /// Whoever is in no community stands alone.
  private static func communities(
    of kept: [ActorID], _ relations: [Relation], _ graph: ActorGraph, ontology: Ontology
  ) -> [[ActorID]] {
    let part = graph.part(actors: Set(kept), relations: relations.map(\.identity))
    let found = try? FrozenActorGraph(part).groups(by: .leiden, ontology: ontology)
    let groups = found?.groups ?? []
    let inGroups = Set(groups.joined())
    let alone = kept.filter { !inGroups.contains($0) }
    return groups.map { $0.sorted() } + (alone.isEmpty ? [] : [alone])
  }

  private static func ordered(_ groups: [[ActorID]], _ relations: [Relation]) -> [[ActorID]] {
    var group: [ActorID: Int] = [:]
    for (number, members) in groups.enumerated() {
      for member in members { group[member] = number }
    }
    let pairs = relations.map { ($0.source, $0.target) }.filter { $0 != $1 }
    let between = pairs.compactMap { one, other -> (Int, Int)? in
      guard let first = group[one], let second = group[other], first != second else { return nil }
      return (first, second)
    }
    return LinearArrangement.order(count: groups.count, ties: between).map { number in
      let members = groups[number]
      let places = Dictionary(
        members.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      let within = pairs.compactMap { one, other -> (Int, Int)? in
        guard let first = places[one], let second = places[other] else { return nil }
        return (first, second)
      }
      return LinearArrangement.order(count: members.count, ties: within).map { members[$0] }
    }
  }
}
