import ActorGraph

/// What a format calls actors that it knows by their names alone.
///
/// An actor's label is its name; where several actors have the same name, each has its identifier
/// in brackets behind it. No two labels of a graph are the same. Graphs whose identifiers are
/// labels give the same labels again.
struct ActorLabels {
  private var labels: [ActorID: String] = [:]
  /// How many labels are not just names.
  private(set) var changedCount = 0
  /// What losses say of those.
  static let explanation = "they stand with the identifiers in brackets"

  /// Complexity: O(actors), with sorting.
  init(_ graph: ActorGraph) {
    let actors = graph.actors
    var counts: [String: Int] = [:]
    for actor in actors { counts[actor.name, default: 0] += 1 }
    var used: Set<String> = []
    for actor in actors where counts[actor.name] == 1 {
      labels[actor.id] = actor.name
      used.insert(actor.name)
    }
    for actor in actors where counts[actor.name] != 1 {
      var label = "\(actor.name) (\(actor.id))"
      var number = 2
      while !used.insert(label).inserted {
        label = "\(actor.name) (\(actor.id)-\(number))"
        number += 1
      }
      labels[actor.id] = label
      changedCount += 1
    }
  }

  /// What an actor is called.
  subscript(id: ActorID) -> String { labels[id] ?? id.rawValue }
}
