internal import ActorGraph

/// The communities of a large graph and how many relations lie within and between them.
struct CommunityMap: Sendable {
  struct Community: Sendable {
    /// Best connected first.
    var members: [Actor]
    /// Relations among the members.
    var inner = 0
    /// Relations with others.
    var outer = 0
  }

  /// Largest first.
  private(set) var communities: [Community] = []
  /// All small communities together; nil where there are none.
  private(set) var others: Community?
  /// How many are in ``others``.
  private(set) var othersCount = 0
  /// Those with at least ``fewestTies``; numbers of communities, that of ``others`` being the last.
  private(set) var ties: [Tie] = []
  /// How many relations a pair needs to have a line.
  private(set) var fewestTies = 1
  /// Pairs without a line.
  private(set) var leftOut: [Tie] = []

  /// All of them, ``others`` last.
  var everybody: [Community] { communities + (others.map { [$0] } ?? []) }

  /// A map shows no more communities than this, others apart.
  static let most = 22
  /// What share of all actors the shown communities should hold.
  private static let share = 0.85

  /// Communities of fewer actors than this are drawn together.
  static func fewestMembers(actors: Int) -> Int { max(5, actors / 150) }

  /// Communities that are few enough for a map: where Leiden finds too many, larger ones are looked
  /// for.
  static func coarsened(_ members: [[Int]], of network: TieNetwork) -> [[Int]] {
    var groups = sorted(members)
    let connected = network.rows.count { !$0.isEmpty }
    for resolution in [0.5, 0.25, 0.12, 0.06, 0.03] {
      let shown = groups.prefix(most).reduce(0) { $0 + $1.count }
      if Double(shown) >= share * Double(connected) { break }
      let larger = sorted(network.communities(resolution: resolution).members)
      if larger.count(where: { $0.count > 1 }) < 3 { break }
      groups = larger
    }
    return groups.filter { group in group.count > 1 || !network.rows[group[0]].isEmpty }
  }

  private static func sorted(_ groups: [[Int]]) -> [[Int]] {
    groups.sorted { left, right in
      left.count != right.count
        ? left.count > right.count : left.lexicographicallyPrecedes(right)
    }
  }

  /// Counts what lies within and between the communities of a selection.
  ///
  /// Complexity: O(actors · log actors + relations).
  init(_ selection: Selection) {
    let actors = Dictionary(
      selection.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let fewest = Self.fewestMembers(actors: selection.actors.count)
    var small: [Actor] = []
    for group in selection.communities {
      let members = group.compactMap { actors[$0] }
      guard !members.isEmpty else { continue }
      if communities.count < Self.most, members.count >= fewest {
        communities.append(Community(members: Self.ranked(members, selection.degrees)))
      } else {
        small += members
        othersCount += 1
      }
    }
    var everybody = communities
    if !small.isEmpty {
      everybody.append(Community(members: Self.ranked(small, selection.degrees)))
    }
    count(selection.relations, in: everybody)
  }

  private static func ranked(_ actors: [Actor], _ degrees: [ActorID: Int]) -> [Actor] {
    actors.sorted { (degrees[$1.id] ?? 0, $0.id) < (degrees[$0.id] ?? 0, $1.id) }
  }

  private mutating func count(_ relations: [Relation], in everybody: [Community]) {
    var everybody = everybody
    var numbers: [ActorID: Int] = [:]
    for (number, community) in everybody.enumerated() {
      for member in community.members { numbers[member.id] = number }
    }
    var counts = [Int](repeating: 0, count: everybody.count * everybody.count)
    for relation in relations {
      guard let source = numbers[relation.source], let target = numbers[relation.target] else {
        continue
      }
      if source == target {
        everybody[source].inner += 1
      } else {
        everybody[source].outer += 1
        everybody[target].outer += 1
        counts[min(source, target) * everybody.count + max(source, target)] += 1
      }
    }
    var all: [Tie] = []
    for first in everybody.indices {
      for second in everybody.indices where counts[first * everybody.count + second] > 0 {
        let count = counts[first * everybody.count + second]
        all.append(Tie(first: first, second: second, count: count))
      }
    }
    let mostLines = everybody.count * 2 + 4
    let sizes = all.map(\.count).sorted(by: >)
    // Pairs of one size are all drawn or all left out.
    if sizes.count > mostLines { fewestTies = sizes[mostLines] + 1 }
    ties = all.filter { $0.count >= fewestTies }
    leftOut = all.filter { $0.count < fewestTies }
    others = othersCount > 0 ? everybody.last : nil
    communities = othersCount > 0 ? Array(everybody.dropLast()) : everybody
  }
}
