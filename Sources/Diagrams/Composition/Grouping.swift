internal import ActorGraph

/// Which actors are drawn inside one frame: those of one state, those of one organisation.
///
/// Every actor has at most one actor that it belongs to (its superior), read from the relations:
/// a person belongs to the state it leads or is a citizen of, or to the body it works for or was
/// dismissed from; a body or place to what it is part of or located in. The chains of superiors end
/// in the heads of the groups. A state with fewer than three actors of its own joins the alliance
/// that it is a member of. Each actor is in one group; groups have at most two levels.
struct Grouping: Hashable, Sendable {
  /// One frame.
  struct Group: Hashable, Sendable {
    /// The actor that gives the frame its name.
    var head: ActorID
    /// Everybody directly inside, by identifier, the head among them.
    var members: [ActorID]
    /// Frames inside this one.
    var inner: [Group]
    /// Members whose names follow that of the head in the title.
    var alsoNamed: [ActorID] = []
  }

  /// The frames by their head's identifier.
  var groups: [Group]
  /// Everybody who is in none, by identifier.
  var ungrouped: [ActorID]

  /// A frame holds no fewer actors than this.
  static let fewest = 3

  /// Finds the groups among some actors.
  init(
    _ actors: [Actor], _ relations: [Relation], by grouping: ActorGrouping, ontology: Ontology
  ) {
    switch grouping {
    case .state: self.init(actors, relations, ontology: ontology)
    case .organisation: self.init(actors, relations, heads: .organisation, ontology: ontology)
    case .community: self.init(communitiesOf: actors, relations, ontology: ontology)
    case .none: self.init(groups: [], ungrouped: actors.map(\.id))
    }
  }

  private init(groups: [Group], ungrouped: [ActorID]) {
    self.groups = groups
    self.ungrouped = ungrouped
  }

  /// Finds the groups among some actors. Complexity: O(n log n + m).
  ///
  /// - Parameter heads: `organisation` keeps states and places from holding anybody.
  init(
    _ actors: [Actor], _ relations: [Relation], heads: ActorGrouping = .state, ontology: Ontology
  ) {
    var tree = SuperiorTree(
      actors: actors, relations: relations, ontology: ontology,
      isOrganisationsOnly: heads == .organisation)
    tree.attachSmallStates(below: heads == .organisation ? Int.max : Self.fewest)
    var children: [ActorID: [ActorID]] = [:]
    for actor in actors {
      if let superior = tree.superiors[actor.id] {
        children[superior, default: []].append(actor.id)
      }
    }
    func everybody(beneath head: ActorID) -> [ActorID] {
      var found = [head]
      var next = 0
      while next < found.count {
        found += children[found[next]] ?? []
        next += 1
      }
      return found
    }
    groups = []
    ungrouped = []
    for actor in actors where tree.superiors[actor.id] == nil {
      let everyone = everybody(beneath: actor.id)
      guard everyone.count >= Self.fewest, tree.canHead(actor.id) else {
        ungrouped += everyone
        continue
      }
      var group = Group(head: actor.id, members: [actor.id], inner: [])
      for child in children[actor.id] ?? [] {
        let branch = everybody(beneath: child)
        if branch.count > Self.fewest, tree.canHeadInside(child) {
          group.inner.append(Group(head: child, members: branch.sorted(), inner: []))
        } else {
          group.members += branch
        }
      }
      group.members.sort()
      groups.append(group)
    }
    ungrouped.sort()
  }
}

/// Who belongs to whom; every chain ends.
private struct SuperiorTree {
  private(set) var superiors: [ActorID: ActorID] = [:]
  private let kinds: [ActorID: ActorKind]
  private let ontology: Ontology
  private let isOrganisationsOnly: Bool
  private var alliances: [ActorID: ActorID] = [:]

  /// A superior that a relation suggests; smaller ranks are better.
  private struct Candidate {
    var superior: ActorID
    var rank: Int
  }

  init(
    actors: [Actor], relations: [Relation], ontology: Ontology, isOrganisationsOnly: Bool
  ) {
    self.isOrganisationsOnly = isOrganisationsOnly
    kinds = Dictionary(actors.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    self.ontology = ontology
    var candidates: [ActorID: [Candidate]] = [:]
    for relation in relations where relation.source != relation.target {
      guard relation.status != .denied, kinds[relation.source] != nil,
        kinds[relation.target] != nil
      else { continue }
      if isA(relation.source, .state) {
        if relation.type == "member-of", relation.status != .planned,
          alliances[relation.source] == nil
        {
          alliances[relation.source] = relation.target
        }
        continue
      }
      guard let rank = rank(of: relation) else { continue }
      candidates[relation.source, default: []].append(
        Candidate(superior: relation.target, rank: rank))
    }
    for actor in actors {
      // A stable choice: of equal ranks the first in the order of the graph.
      let ranked = (candidates[actor.id] ?? []).enumerated().sorted {
        ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
      }
      if let best = ranked.first(where: { !chain(from: $0.element.superior).contains(actor.id) }) {
        superiors[actor.id] = best.element.superior
      }
    }
    // A citizen who also works for a body of the same state is drawn with that body.
    for actor in actors {
      guard let superior = superiors[actor.id], isA(superior, .state) else { continue }
      let ranked = (candidates[actor.id] ?? []).filter { !isA($0.superior, .state) }
        .enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      let leads = (candidates[actor.id] ?? []).contains {
        $0.superior == superior && $0.rank < Self.citizenRank
      }
      if !leads,
        let body = ranked.first(where: { candidate in
          let chain = chain(from: candidate.element.superior)
          return chain.last == superior && !chain.contains(actor.id)
        })
      {
        superiors[actor.id] = body.element.superior
      }
    }
  }

  private static let citizenRank = 10
  private static let ranks: [RelationType: Int] = [
    "citizen-of": citizenRank, "part-of": 20, "subsidiary-of": 22, "capital-of": 24,
    "located-in": 26, "headquartered-in": 28, "member-of": 32, "employed-by": 34,
    "dismissed-from": 40, "owned-by": 50,
  ]

  /// How well a relation says where its source belongs; nil where it says nothing.
  private func rank(of relation: Relation) -> Int? {
    let doubt = relation.status == .planned || relation.status == .claimed ? 100 : 0
    let past = relation.status == .former ? 1 : 0
    guard canHead(relation.target) else { return nil }
    if relation.type == "leads" {
      return (isA(relation.target, .state) ? 0 : 30) + past + doubt
    }
    if let rank = Self.ranks[relation.type] { return rank + past + doubt }
    // Types of an analyst's own ontology go by their family.
    guard let definition = ontology.definition(of: relation.type), !definition.isEvent,
      definition.activeVoice == .label, !definition.isSymmetric
    else { return nil }
    return switch definition.family {
    case "office": 60 + past + doubt
    case "membership": 62 + past + doubt
    default: nil
    }
  }

  /// Joins states whose own group would be too small to the alliance they are members of.
  mutating func attachSmallStates(below size: Int) {
    var sizes: [ActorID: Int] = [:]
    for actor in kinds.keys { sizes[chain(from: actor).last ?? actor, default: 0] += 1 }
    for state in alliances.keys.sorted() {
      guard let alliance = alliances[state], superiors[state] == nil, sizes[state] ?? 0 < size,
        !chain(from: alliance).contains(state), chain(from: alliance).count == 1
      else { continue }
      superiors[state] = alliance
    }
  }

  func canHead(_ actor: ActorID) -> Bool {
    isA(actor, .organisation) || isA(actor, .unit)
      || (!isOrganisationsOnly && (isA(actor, .state) || isA(actor, .place)))
  }

  func canHeadInside(_ actor: ActorID) -> Bool {
    isA(actor, .organisation) || isA(actor, .unit)
  }

  private func isA(_ actor: ActorID, _ kind: ActorKind) -> Bool {
    kinds[actor].map { ontology.isKind($0, within: kind) } ?? false
  }

  private func chain(from actor: ActorID) -> [ActorID] {
    var line = [actor]
    while let next = superiors[line[line.count - 1]], line.count < 50 { line.append(next) }
    return line
  }
}
