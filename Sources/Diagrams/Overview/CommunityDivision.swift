/// Divides a network into communities that are few and large enough to be drawn.
struct CommunityDivision: Hashable, Sendable {
  /// The communities, largest first; members in ascending order.
  private(set) var communities: [[Int]] = []
  /// Small groups that nothing ties to the rest.
  private(set) var loose: [[Int]] = []

  /// A community has no fewer members.
  static let fewestMembers = 5
  /// There are no more communities.
  static let most = 15
  /// What nothing ties to the rest is a community of its own from so many members on.
  private static let fewestApart = 10

  /// Finds communities by the Leiden method; too small ones join the one they have most ties with.
  ///
  /// Complexity: O(ties + communities³), the communities being those Leiden found.
  init(_ network: TieNetwork) {
    var groups = network.communities().members.map(Optional.some)
    var labels = [Int](repeating: 0, count: network.count)
    for (label, members) in groups.enumerated() {
      for member in members ?? [] { labels[member] = label }
    }
    var between = [[Int]](
      repeating: [Int](repeating: 0, count: groups.count), count: groups.count)
    for tie in network.ties where labels[tie.first] != labels[tie.second] {
      between[labels[tie.first]][labels[tie.second]] += tie.count
      between[labels[tie.second]][labels[tie.first]] += tie.count
    }
    var apart: [[Int]] = []
    while let small = Self.smallest(groups), let members = groups[small],
      members.count < Self.fewestMembers || groups.count(where: { $0 != nil }) > Self.most
    {
      groups[small] = nil
      let row = between[small]
      let sizes = groups.map { $0?.count ?? 0 }
      // Of equally tied ones the smallest, or one community would swallow all.
      let target = row.indices.max { left, right in
        (row[left], sizes[right], right) < (row[right], sizes[left], left)
      }
      guard let target, row[target] > 0 else {
        apart.append(members)
        continue
      }
      groups[target] = (groups[target] ?? []) + members
      for other in row.indices where other != target {
        between[target][other] += row[other]
        between[other][target] += row[other]
      }
      for other in row.indices {
        between[small][other] = 0
        between[other][small] = 0
      }
    }
    let rest = groups.compactMap(\.self)
    let isTied = { (members: [Int]) in members.count >= Self.fewestApart }
    communities = rest + apart.filter(isTied)
    loose = apart.filter { !isTied($0) }
    communities = communities.map { $0.sorted() }.sorted(by: Self.comesFirst)
    loose = loose.map { $0.sorted() }.sorted(by: Self.comesFirst)
    if communities.isEmpty, loose.count == 1 {
      communities = loose
      loose = []
    }
  }

  private static func comesFirst(_ left: [Int], _ right: [Int]) -> Bool {
    left.count != right.count ? left.count > right.count : left.lexicographicallyPrecedes(right)
  }

  private static func smallest(_ groups: [[Int]?]) -> Int? {
    var best: Int?
    for (index, group) in groups.enumerated() {
      guard let size = group?.count else { continue }
      if let known = best, let least = groups[known]?.count, least <= size { continue }
      best = index
    }
    return best
  }
}
