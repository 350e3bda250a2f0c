public import ActorGraph

/// What of a graph is drawn, and in how much detail: the first of three steps
/// (selection, composition, layout), each a value.
public struct Selection: Hashable, Sendable {
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
  public internal(set) var actors: [Actor]
  /// The drawn relations in the order of the graph.
  public internal(set) var relations: [Relation]
  /// What was left out and why, a sentence each.
  public internal(set) var omissions: [String]
  /// The paths that were asked for; nil where none were.
  public internal(set) var paths: PathAnswer?
  /// The relations that were wanted, before the size of the picture counted.
  let candidates: [Relation]
  var detail: Detail
  /// How many relations touch each actor.
  var degrees: [ActorID: Int]
  /// Whom the picture is about.
  var focus: [ActorID] = []
  /// Whether everything but ``paths`` is faded.
  var fadesOthers = false
  /// Actors that are drawn as one node, two or more each.
  var merged: [[ActorID]] = []
  /// The communities of a map, largest first; empty for every other picture.
  var communities: [[ActorID]] = []

  /// Chooses what is drawn of a graph where nothing but its size counts.
  ///
  /// Complexity: O(n log n + m log m).
  public init(_ graph: ActorGraph) {
    self.init(actors: graph.actors, relations: graph.relations, SelectionOptions())
  }

  /// Chooses by size among some actors and the relations between them.
  ///
  /// - Parameters:
  ///   - required: actors that are drawn even if they have no relation, and never merged.
  ///   - countsUnrelated: whether it is said how many actors without relations are left out.
  init(
    actors: [Actor], relations: [Relation], _ wanted: SelectionOptions,
    required: Set<ActorID> = [], countsUnrelated: Bool = true
  ) {
    let limits = wanted.limits
    candidates = relations
    self.relations = relations
    self.actors = actors
    omissions = []
    detail = .full
    degrees = Self.degrees(relations)
    if relations.count > limits.drawn {
      switch LargeGraphRule(actors: actors, relations: relations, mostDrawn: limits.drawn) {
      case .communities(let found): communities = found
      case .core(let least, let members): keep(members, asCoreOf: least)
      case .bestConnected: keepBestConnected(most: limits.drawn)
      }
    }
    let connected = Self.degrees(self.relations)
    if relations.isEmpty {
      if actors.count > SelectionLimits.unrelated {
        omissions.append(
          "Only the first \(SelectionLimits.unrelated) of \(actors.count) actors are drawn.")
        self.actors = Array(actors.prefix(SelectionLimits.unrelated))
      }
    } else {
      let alone = actors.count {
        connected[$0.id] == nil && degrees[$0.id] == nil && !required.contains($0.id)
      }
      self.actors = actors.filter { connected[$0.id] != nil || required.contains($0.id) }
      if alone > 0, countsUnrelated {
        let verb = alone == 1 ? "is" : "are"
        omissions.append("\(DrawnText.count(alone, "actor")) without relations \(verb) not drawn.")
      }
    }
    chooseDetail(wanted, unmerged: required)
  }

  private mutating func chooseDetail(_ wanted: SelectionOptions, unmerged: Set<ActorID>) {
    let limits = wanted.limits
    guard relations.count <= limits.ranked else {
      detail = communities.isEmpty ? .overview : .communities
      return
    }
    var lines = relations.count
    if wanted.mergesLeaves ?? (lines > limits.labelled) {
      let merging = LeafMerging(actors: actors, relations: relations, except: unmerged)
      merged = merging.groups
      lines -= merging.savedLines
      let count = merged.reduce(0) { $0 + $1.count }
      if count > 0 {
        omissions.append(
          "\(count) actors with the same ties are merged into "
            + "\(DrawnText.count(merged.count, "node")).")
      }
    }
    detail = lines <= limits.labelled ? .full : .events
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

  /// Keeps the best connected actors, as many as have no more than some relations among them.
  private mutating func keepBestConnected(most: Int) {
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
      guard count + added <= most else { break }
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
