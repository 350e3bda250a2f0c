import Language

/// By which names a scorer of graphs knows the actors of a passage.
///
/// The rules are those of the scorers' own gold: a state is known by its name wherever its adjective
/// stands, a force without a name by the state or body whose it is, and where a place lies in a state,
/// the state will do for what is deployed there.
struct GoldNames {
  private let passage: CorpusPassage
  private let gazetteer: Gazetteer
  /// The clusters in the order of the text.
  private(set) var order: [String] = []
  private var mentions: [String: [CorpusMention]] = [:]
  private let scalars: [Unicode.Scalar]

  init(_ passage: CorpusPassage, _ gazetteer: Gazetteer) {
    self.passage = passage
    self.gazetteer = gazetteer
    scalars = Array(passage.text.unicodeScalars)
    for mention in passage.mentions {
      if mentions[mention.cluster] == nil { order.append(mention.cluster) }
      mentions[mention.cluster, default: []].append(mention)
    }
  }

  /// The kinds that the mentions of an actor have.
  func kinds(of cluster: String) -> Set<CorpusMention.Kind> {
    Set((mentions[cluster] ?? []).map(\.kind))
  }

  /// The words that stand for an actor, names first; what pronouns stand for has none.
  func names(of cluster: String) -> [String] {
    let all = mentions[cluster] ?? []
    var found: [String] = []
    for level in [CorpusMention.Level.name, .description, .adjective] {
      for mention in all where mention.level == level {
        let words = text(mention.range)
        if !found.contains(words) { found.append(words) }
        if level == .description, mention.kind == .unit {
          for shorter in Self.uncounted(words) where !found.contains(shorter) {
            found.append(shorter)
          }
        }
        if level == .adjective, let entry = gazetteer.entry(for: Self.singular(words)),
          entry.kind == .state, !found.contains(entry.name)
        {
          found.append(entry.name)
        }
      }
    }
    return found
  }

  /// Whether an actor has a name, or is a state with its adjective.
  func isNamed(_ cluster: String) -> Bool {
    (mentions[cluster] ?? []).contains { $0.level == .name || $0.level == .adjective }
  }

  /// The one state or body that the words for a force without a name begin with or contain; nil for
  /// other actors, and for forces of several.
  func sender(of cluster: String) -> String? {
    guard kinds(of: cluster).contains(.unit), !isNamed(cluster) else { return nil }
    var senders: Set<String> = []
    for words in mentions[cluster] ?? [] where words.level == .description {
      for inner in passage.mentions
      where inner.cluster != cluster && words.range.contains(inner.range.lowerBound)
        && inner.range.upperBound <= words.range.upperBound
        && [.state, .organisation].contains(inner.kind) && isNamed(inner.cluster)
      {
        senders.insert(inner.cluster)
      }
    }
    return senders.count == 1 ? senders.first : nil
  }

  /// The state that a place lies in, as far as lists know it.
  func state(around cluster: String) -> String? {
    guard kinds(of: cluster).contains(.place) else { return nil }
    for mention in mentions[cluster] ?? [] where mention.level == .name {
      if let state = gazetteer.state(around: text(mention.range)) { return state }
    }
    return nil
  }

  /// The clusters of the state that a place lies in.
  func clusters(around cluster: String) -> [String] {
    guard let state = state(around: cluster) else { return [] }
    return order.filter { kinds(of: $0).contains(.state) && names(of: $0).contains(state) }
  }

  /// "Some 5,000 soldiers" without "Some", and without the number.
  private static func uncounted(_ words: String) -> [String] {
    var rest = words.split(separator: " ")
    var found: [String] = []
    while rest.count > 1, let first = rest.first,
      rough.contains(first.lowercased()) || first.first?.isNumber == true
    {
      rest.removeFirst()
      found.append(rest.joined(separator: " "))
    }
    return found
  }

  private static let rough: Set<String> = [
    "a", "an", "the", "some", "about", "around", "nearly", "almost", "roughly", "up", "to", "more",
    "than", "at", "least", "over", "estimated", "several", "further", "another", "its", "his",
    "their", "hundred", "hundreds", "thousand", "thousands", "of", "two", "three", "four", "five",
    "six", "seven", "eight", "nine", "ten", "twelve", "dozen", "dozens", "other", "all", "most",
    "many", "first", "last", "remaining",
  ]

  /// "the South Africans" as the lists know it.
  private static func singular(_ words: String) -> String {
    var words = Substring(words)
    if words.lowercased().hasPrefix("the ") { words = words.dropFirst(4) }
    return String(words)
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
