import ActorGraph
import Language

/// The parts of all reports grouped by their names, and how like the groups are.
///
/// A thousand reports that name one president alike make one group, so that names are compared once
/// for each pair of spellings. Groups and parts are numbered in the order of their keys, which no
/// order of reports changes.
struct NameGroups {
  let parts: [ReportPart]
  let profiles: [PartProfile]
  /// The group of each part.
  let groupOf: [Int]
  /// The parts of each group, ascending.
  let members: [[Int]]
  /// Groups that have something in common, each pair once, smaller number first.
  private(set) var pairs: [(one: Int, other: Int, reason: JoinReason)] = []
  private let likeness: PartLikeness
  private var memory: [UInt64: NameLikeness] = [:]

  /// How many groups may share a word before it is too common to compare them by.
  private static let mostSharing = 400

  /// Complexity: O(parts + pairs of groups that share a word, initials or an abbreviation).
  init(_ parts: [ReportPart], knowledge: NameKnowledge) {
    self.parts = parts
    let profiles = parts.map { PartProfile($0, knowledge: knowledge) }
    self.profiles = profiles
    likeness = PartLikeness(knowledge: knowledge)
    var numbers: [String: Int] = [:]
    var groupOf: [Int] = []
    var members: [[Int]] = []
    for (index, profile) in profiles.enumerated() {
      let signature = profile.signature
      let group = numbers[signature] ?? members.count
      if group == members.count {
        numbers[signature] = group
        members.append([])
      }
      members[group].append(index)
      groupOf.append(group)
    }
    self.groupOf = groupOf
    self.members = members
    findPairs()
  }

  /// How like two groups are.
  mutating func likeness(_ one: Int, _ other: Int) -> NameLikeness {
    let (low, high) = (min(one, other), max(one, other))
    let key = UInt64(low) << 32 | UInt64(high)
    if let known = memory[key] { return known }
    let found = likeness.likeness(profiles[members[low][0]], profiles[members[high][0]])
    memory[key] = found
    return found
  }

  /// The profile that all parts of a group share.
  func profile(ofGroup group: Int) -> PartProfile { profiles[members[group][0]] }

  private mutating func findPairs() {
    var blocks: [String: [Int]] = [:]
    for group in members.indices {
      for key in Set(Self.keys(of: profile(ofGroup: group))) {
        blocks[key, default: []].append(group)
      }
    }
    var seen: Set<UInt64> = []
    for block in blocks.keys.sorted() {
      let groups = blocks[block] ?? []
      guard groups.count > 1, groups.count <= Self.mostSharing else { continue }
      for (place, one) in groups.enumerated() {
        for other in groups[(place + 1)...]
        where seen.insert(UInt64(one) << 32 | UInt64(other)).inserted {
          if let reason = likeness(one, other).reason { pairs.append((one, other, reason)) }
        }
      }
    }
    pairs.sort { ($0.one, $0.other) < ($1.one, $1.other) }
  }

  /// What parts that may be one actor have in common: words in one spelling, a word's consonants,
  /// states, first letters.
  private static func keys(of profile: PartProfile) -> [String] {
    switch profile.sort {
    case .person:
      return profile.people.flatMap { form in
        form.words.filter { !$0.isInitial }.flatMap {
          ["p " + $0.key.text, "p " + $0.text, "c " + $0.key.consonants]
        }
      }
    case .state:
      return profile.states.map { "s " + $0 } + profile.names.map { "n " + FoldedName($0).text }
    case .place, .other:
      return profile.names.flatMap { name in
        FoldedName(name).words.flatMap { ["l " + SpellingKey(String($0)).text, "b " + $0] }
      }
    case .body:
      return profile.bodies.flatMap { form in
        // Five letters of each word find stems; the first letter of all finds abbreviations.
        form.words.flatMap { ["b " + $0, "t " + $0.prefix(5)] }
          + (form.words.first.map { ["i " + $0.prefix(1)] } ?? [])
      }
    }
  }
}
