import ActorGraph

/// Joins parts to actors: best pairs first, and never against evidence.
///
/// Rounds at falling levels of weight. In each round every pair of clusters that have something in
/// common is weighed anew, with what they are tied to; a pair is joined where it weighs as much as
/// the level, nothing speaks against it, and no other partner that one of the two would have to give
/// up for it weighs nearly as much. Ties are broken by the keys of parts, so that neither the order
/// of reports nor a number of threads changes anything.
///
/// Source of the method: agglomerative clustering with cannot-link constraints (I. Davidson, S. S.
/// Ravi, "Agglomerative hierarchical clustering with constraints", 2005, doi 10.1007/11564126_11).
struct Agglomeration {
  private var groups: NameGroups
  private let ties: Ties
  private(set) var clusters: PartClusters
  /// Clusters of people by one word, that a fuller name may claim.
  private let hasFullerName: Set<Int>

  /// A pair of clusters that have something in common.
  private struct Pair {
    var one: Int
    var other: Int
    var reasons: [JoinReason]
    var weight: Double
    /// The parts whose names were compared.
    var names: (Int, Int)
  }

  /// What names weigh that need no company: lighter ones are many people's and many countries'.
  private static let sure = 3.3
  /// What having nothing else in common weighs against a lighter name.
  private static let strangers = -1.3
  /// What is surely one by name alone is joined first, as what it is tied to weighs for the others.
  private static let levels = [3.5, 2.8, ActorJoiner.threshold]
  /// How much lighter the next best partner must be.
  private static let margin = 0.3

  init(_ groups: NameGroups, ties: Ties) {
    self.groups = groups
    self.ties = ties
    clusters = PartClusters(groups)
    var claimed: Set<Int> = []
    for pair in groups.pairs {
      for (short, full) in [(pair.one, pair.other), (pair.other, pair.one)]
      where groups.profile(ofGroup: short).isShort && !groups.profile(ofGroup: full).isShort {
        claimed.insert(short)
      }
    }
    hasFullerName = claimed
  }

  /// Joins what can be joined. Complexity: O(rounds x pairs); a round joins at least one pair.
  mutating func run() {
    joinEqualNames(weak: false)
    for level in Self.levels {
      if level == Self.levels.last { joinEqualNames(weak: true) }
      while joinBest(atLeast: level) {}
    }
    joinProven()
  }

  /// Parts of one name group, in the order of their keys. Surnames alone wait for fuller names.
  ///
  /// - Parameter weak: whether names that many bear are joined, which need company, or the others.
  private mutating func joinEqualNames(weak: Bool) {
    for (group, members) in groups.members.enumerated() where members.count > 1 {
      guard !hasFullerName.contains(group), let reason = groups.likeness(group, group).reason,
        reason.weight >= ActorJoiner.threshold, (reason.weight < Self.sure) == weak
      else { continue }
      let company = weak ? Company(clusters) : nil
      var own: [Int] = []
      for part in members {
        let number = clusters.clusterOf[part]
        if own.contains(number) { continue }
        let place = own.firstIndex { home in
          !clusters.mustStayApart(home, number, &groups)
            && company?.areStrangers(home, number, clusters) != true
        }
        if let place {
          let home = own[place]
          clusters.join(home, number, decision(home, part, [reason]))
          own[place] = min(home, number)
        } else {
          own.append(number)
        }
      }
    }
  }

  // MARK: - Rounds

  /// One round; false where nothing was joined.
  private mutating func joinBest(atLeast level: Double) -> Bool {
    let all = pairs()
    var partners: [Int: [Pair]] = [:]
    for pair in all {
      partners[pair.one, default: []].append(pair)
      partners[pair.other, default: []].append(pair)
    }
    var joined = false
    for pair in all where pair.weight >= level {
      guard clusters[pair.one] != nil, clusters[pair.other] != nil,
        !clusters.mustStayApart(pair.one, pair.other, &groups),
        !hasRival(pair, partners)
      else { continue }
      clusters.join(pair.one, pair.other, decision(pair.names.0, pair.names.1, pair.reasons))
      joined = true
    }
    return joined
  }

  /// Whether another partner of either weighs nearly as much and could not be joined with both.
  private mutating func hasRival(_ pair: Pair, _ partners: [Int: [Pair]]) -> Bool {
    for (own, chosen) in [(pair.one, pair.other), (pair.other, pair.one)] {
      for rival in partners[own] ?? [] where rival.weight > pair.weight - Self.margin {
        // The rival may have been joined to others since the pairs of this round were weighed.
        let other = clusters.clusterOf[rival.one == own ? rival.other : rival.one]
        guard other != chosen, other != own else { continue }
        if clusters.mustStayApart(chosen, other, &groups) { return true }
      }
    }
    return false
  }

  /// Pairs of clusters that may be joined, heaviest first.
  private mutating func pairs() -> [Pair] {
    var best: [UInt64: (reason: JoinReason, names: (Int, Int))] = [:]
    let homes = groups.members.map { members in
      // The least part of each cluster stands for all parts of the group in it.
      Dictionary(members.map { (clusters.clusterOf[$0], $0) }, uniquingKeysWith: min)
        .sorted { $0.key < $1.key }
    }
    for pair in groups.pairs {
      for first in homes[pair.one] {
        for second in homes[pair.other] where first.key != second.key {
          note(pair.reason, first, second, &best)
        }
      }
    }
    let uses = uses(best)
    var company = Company(clusters)
    for key in best.keys {
      if let one = clusters[Int(key >> 32)], let other = clusters[Int(key & 0xffff_ffff)],
        groups.profiles[one.parts[0]].sort == .person,
        !clusters.mustStayApart(Int(key >> 32), Int(key & 0xffff_ffff), &groups)
      {
        company.note(one, other)
      }
    }
    var result: [Pair] = []
    for (key, found) in best {
      let (one, other) = (Int(key >> 32), Int(key & 0xffff_ffff))
      guard !clusters.mustStayApart(one, other, &groups), let first = clusters[one],
        let second = clusters[other]
      else { continue }
      var reasons = [found.reason] + ties.reasons(first, second, clusters)
      if found.reason.weight < Self.sure, reasons.count == 1,
        company.areStrangers(one, other, clusters)
      {
        reasons.append(JoinReason(.nothingShared, Self.strangers))
      }
      if let share = uses[key] { reasons.append(JoinReason(.bestKnown, share)) }
      let weight = reasons.reduce(0) { $0 + $1.weight }
      result.append(
        Pair(one: one, other: other, reasons: reasons, weight: weight, names: found.names))
    }
    return result.sorted {
      ($1.weight, $0.one, $0.other) < ($0.weight, $1.one, $1.other)
    }
  }

  private func note(
    _ reason: JoinReason, _ first: (key: Int, value: Int), _ second: (key: Int, value: Int),
    _ best: inout [UInt64: (reason: JoinReason, names: (Int, Int))]
  ) {
    let (low, high) = first.key < second.key ? (first, second) : (second, first)
    let key = UInt64(low.key) << 32 | UInt64(high.key)
    let names = (min(first.value, second.value), max(first.value, second.value))
    if let known = best[key] {
      let order = (reason.weight, known.names.0, known.names.1)
      guard order > (known.reason.weight, names.0, names.1) else { return }
    }
    best[key] = (reason, names)
  }

  /// For pairs of a single word and one of several people it may mean: how much more the other
  /// reports use the word for that one.
  private func uses(
    _ pairs: [UInt64: (reason: JoinReason, names: (Int, Int))]
  ) -> [UInt64: Double] {
    var candidates: [Int: [(key: UInt64, uses: Int)]] = [:]
    for key in pairs.keys.sorted() {
      let ends = (Int(key >> 32), Int(key & 0xffff_ffff))
      for (short, full) in [ends, (ends.1, ends.0)] {
        guard let cluster = clusters[short], let other = clusters[full],
          cluster.parts.allSatisfy({ groups.profiles[$0].isShort }),
          !other.parts.allSatisfy({ groups.profiles[$0].isShort }),
          let word = groups.profiles[cluster.parts[0]].people.first?.words[0]
        else { continue }
        let count = other.parts.reduce(0) { count, part in
          let profile = groups.profiles[part]
          let isCalledSo = profile.shortNames.contains { ($0.likeness(word) ?? 0) >= 0.95 }
          let endsSo = profile.people.contains {
            ($0.words[$0.words.count - 1].likeness(word) ?? 0) >= 0.95
          }
          return count + (isCalledSo ? 1 : 0) + (endsSo ? 1 : 0)
        }
        candidates[short, default: []].append((key, count))
      }
    }
    var shares: [UInt64: Double] = [:]
    for list in candidates.values where list.count > 1 {
      let all = list.reduce(0) { $0 + $1.uses }
      for entry in list where all > 0 && entry.uses > 0 {
        shares[entry.key] = 0.8 * Double(entry.uses) / Double(all)
      }
    }
    return shares
  }

  // MARK: - Two actors of one report

  /// Joins two actors of one report where a third report has both names in one ("Alvaro" and
  /// "Luis Soto" beside "Alvaro Luis Soto") and nobody else bears either.
  private mutating func joinProven() {
    var joined = true
    while joined {
      joined = false
      let candidates = groups.pairs.compactMap { pair -> (Int, Int)? in
        let (one, other) = (groups.members[pair.one], groups.members[pair.other])
        return one.count == 1 && other.count == 1 ? (one[0], other[0]) : nil
      }
      for (first, second) in candidates {
        let (one, other) = (clusters.clusterOf[first], clusters.clusterOf[second])
        guard one != other, let cluster = clusters[one], let second = clusters[other],
          !cluster.documents.isDisjoint(with: second.documents),
          !clusters.mustStayApart(one, other, &groups, ignoringReports: true),
          let proof = proof(cluster, second)
        else { continue }
        clusters.join(
          one, other,
          decision(proof.0, proof.1, [JoinReason(.provenByName, ActorJoiner.threshold)]))
        joined = true
      }
    }
  }

  /// A part with a name that has the words of both, where two parts of one report share none.
  private func proof(
    _ one: PartClusters.Cluster, _ other: PartClusters.Cluster
  ) -> (Int, Int)? {
    let shared = one.documents.intersection(other.documents)
    let clashing = (one.parts + other.parts).filter { shared.contains(groups.parts[$0].document) }
    guard shared.count == 1, clashing.count == 2 else { return nil }
    let names = clashing.map { groups.profiles[$0].people }
    guard names.allSatisfy({ $0.count == 1 }), isUnclaimed(clashing, in: one.parts + other.parts)
    else { return nil }
    let (first, second) = (names[0][0].words, names[1][0].words)
    guard !first.contains(where: { word in second.contains { $0.likeness(word) != nil } }) else {
      return nil
    }
    for part in one.parts + other.parts where !clashing.contains(part) {
      for form in groups.profiles[part].people where form.words.count == first.count + second.count
      {
        let isWhole = (first + second).allSatisfy { word in
          form.words.contains { ($0.likeness(word) ?? 0) >= 0.95 }
        }
        if isWhole { return (part, clashing.min() ?? part) }
      }
    }
    return nil
  }

  /// Whether no other actor has a name like those of some parts.
  private func isUnclaimed(_ parts: [Int], in own: [Int]) -> Bool {
    let mine = Set(parts.map { groups.groupOf[$0] })
    let all = Set(own)
    return !groups.pairs.contains { pair in
      let ends = [pair.one, pair.other]
      // A surname alone in some other report claims nobody's name.
      guard !ends.contains(where: { !mine.contains($0) && groups.profile(ofGroup: $0).isShort })
      else { return false }
      guard mine.contains(pair.one) || mine.contains(pair.other) else { return false }
      let others = mine.contains(pair.one) ? groups.members[pair.other] : groups.members[pair.one]
      return others.contains { !all.contains($0) }
    }
  }

  private func decision(_ one: Int, _ other: Int, _ reasons: [JoinReason]) -> JoinDecision {
    func name(_ part: Int) -> JoinDecision.Name {
      .init(document: groups.parts[part].document, name: groups.parts[part].actor.name)
    }
    return JoinDecision(one: name(min(one, other)), other: name(max(one, other)), reasons: reasons)
  }
}
