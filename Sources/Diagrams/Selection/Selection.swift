internal import ActorGraph

/// What of a graph is drawn, and in how much detail: the first of three steps
/// (selection, composition, layout), each a value.
struct Selection: Hashable, Sendable {
  /// How much is written beside the lines.
  enum Detail: Hashable, Sendable {
    /// Every line has its label.
    case full
    /// Only events have labels.
    case events
    /// No labels; only the best connected actors have names.
    case overview
    /// No single actors: communities, and how many relations lie between them.
    case communities
  }

  /// The drawn actors by identifier.
  var actors: [Actor]
  /// The drawn relations in the order of the graph.
  var relations: [Relation]
  var detail: Detail
  /// How many relations touch each actor.
  var degrees: [ActorID: Int]
  /// What was left out and why, a sentence each.
  var omissions: [String]
  /// The communities of a map, largest first; empty for every other picture.
  var communities: [[ActorID]] = []

  /// Up to this many relations everything has its label.
  static let mostLabelled = 80
  /// Up to this many relations the picture has ranks and groups; beyond, it is an overview.
  static let mostRanked = 250
  /// An overview shows no more relations than this; beyond, ``LargeGraphRule`` decides.
  static let mostDrawn = 1_000
  /// A picture of actors without any relation shows no more than this.
  static let mostUnrelated = 60

  /// Chooses what is drawn of a graph. Complexity: O(n log n + m log m).
  init(_ graph: ActorGraph) {
    relations = graph.relations
    actors = graph.actors
    omissions = []
    detail = .full
    degrees = Self.degrees(relations)
    if relations.count > Self.mostDrawn {
      switch LargeGraphRule(actors: actors, relations: relations, mostDrawn: Self.mostDrawn) {
      case .communities(let found): communities = found
      case .core(let least, let members): keep(members, asCoreOf: least)
      case .bestConnected: keepBestConnected()
      }
    }
    let connected = Self.degrees(relations)
    if relations.isEmpty {
      if actors.count > Self.mostUnrelated {
        omissions.append(
          "Only the first \(Self.mostUnrelated) of \(actors.count) actors are drawn.")
        actors = Array(actors.prefix(Self.mostUnrelated))
      }
    } else {
      let alone = actors.count { connected[$0.id] == nil && degrees[$0.id] == nil }
      actors = actors.filter { connected[$0.id] != nil }
      if alone > 0 {
        let verb = alone == 1 ? "is" : "are"
        omissions.append("\(DrawnText.count(alone, "actor")) without relations \(verb) not drawn.")
      }
    }
    detail =
      switch relations.count {
      case ...Self.mostLabelled: .full
      case ...Self.mostRanked: .events
      default: communities.isEmpty ? .overview : .communities
      }
  }

  /// Keeps those who have at least so many neighbours among each other.
  private mutating func keep(_ members: Set<ActorID>, asCoreOf least: Int) {
    let total = relations.count
    relations.removeAll { !members.contains($0.source) || !members.contains($0.target) }
    omissions.append(
      "Shown is the \(least)-core, actors tied to at least \(least) others of it: "
        + "\(members.count) of \(DrawnText.count(actors.count, "actor")) "
        + "with \(DrawnText.number(relations.count)) of \(DrawnText.count(total, "relation")).")
  }

  /// Keeps the best connected actors, as many as have no more than ``mostDrawn`` relations among
  /// them.
  private mutating func keepBestConnected() {
    let ranked = actors.sorted {
      (degrees[$1.id] ?? 0, $0.id) < (degrees[$0.id] ?? 0, $1.id)
    }
    var neighbours: [ActorID: [ActorID]] = [:]
    for relation in relations {
      neighbours[relation.source, default: []].append(relation.target)
      if relation.source != relation.target {
        neighbours[relation.target, default: []].append(relation.source)
      }
    }
    var kept: Set<ActorID> = []
    var count = 0
    for actor in ranked {
      let added = (neighbours[actor.id] ?? []).count { kept.contains($0) || $0 == actor.id }
      guard count + added <= Self.mostDrawn else { break }
      count += added
      kept.insert(actor.id)
    }
    let total = relations.count
    relations.removeAll { !kept.contains($0.source) || !kept.contains($0.target) }
    omissions.append(
      "Shown are the \(kept.count) best connected of \(DrawnText.count(actors.count, "actor")) "
        + "with \(DrawnText.number(relations.count)) of \(DrawnText.count(total, "relation")).")
  }

  private static func degrees(_ relations: [Relation]) -> [ActorID: Int] {
    var result: [ActorID: Int] = [:]
    for relation in relations {
      result[relation.source, default: 0] += 1
      if relation.source != relation.target { result[relation.target, default: 0] += 1 }
    }
    return result
  }
}
