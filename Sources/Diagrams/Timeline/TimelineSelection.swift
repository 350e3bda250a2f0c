internal import ActorGraph

/// Which relations of a graph stand on a timeline.
///
/// Only dated ones can. Where there are more than ``mostDrawn``, events go before states, what is
/// stated as fact before what is claimed, planned or denied, then the relations of the best
/// connected actors, then those with most passages.
struct TimelineSelection: Hashable, Sendable {
  /// The drawn relations by date.
  var relations: [Relation]
  /// The actors at their ends by identifier.
  var actors: [Actor]
  /// How many relations have no date.
  var undatedCount: Int
  /// What was left out and why, a sentence each.
  var omissions: [String]

  /// More relations than these cannot be told apart.
  static let mostDrawn = 60

  /// Complexity: O(m log m).
  init(_ graph: ActorGraph, ontology: Ontology) {
    let all = graph.relations
    var dated = all.filter { $0.date != nil }
    undatedCount = all.count - dated.count
    omissions = []
    if undatedCount > 0 {
      let verb = undatedCount == 1 ? "is" : "are"
      omissions.append(
        "\(DrawnText.count(undatedCount, "relation")) without a date \(verb) not drawn.")
    }
    if dated.count > Self.mostDrawn {
      omissions.append(
        "Drawn are \(Self.mostDrawn) of \(DrawnText.count(dated.count, "dated relation")): events "
          + "first, then what is stated as fact, then what joins the best connected actors.")
      dated = Self.mostImportant(dated, among: all, ontology: ontology)
    }
    relations = dated.enumerated().sorted { left, right in
      guard let date = left.element.date, let other = right.element.date, date != other else {
        return left.offset < right.offset
      }
      return date < other
    }.map(\.element)
    let ends = Set(dated.flatMap { [$0.source, $0.target] })
    actors = ends.sorted().compactMap { graph.actor($0) }
  }

  /// The most important of some relations, in the order of the graph.
  private static func mostImportant(
    _ dated: [Relation], among all: [Relation], ontology: Ontology
  ) -> [Relation] {
    var degrees: [ActorID: Int] = [:]
    for relation in all {
      degrees[relation.source, default: 0] += 1
      degrees[relation.target, default: 0] += 1
    }
    let ranks = dated.map { relation in
      let isEvent = ontology.definition(of: relation.type)?.isEvent ?? false
      let ties = (degrees[relation.source] ?? 0) + (degrees[relation.target] ?? 0)
      return [
        isEvent ? 0 : 1, relation.status?.isFactual ?? true ? 0 : 1, -ties,
        -relation.evidence.count,
      ]
    }
    let order = dated.indices.sorted { left, right in
      ranks[left] == ranks[right]
        ? left < right : ranks[left].lexicographicallyPrecedes(ranks[right])
    }
    return order.prefix(mostDrawn).sorted().map { dated[$0] }
  }
}
