import Language

/// The annotated mentions of a text, from whatever it was read, brought to the tokens that the
/// pipeline makes of it.
struct GoldMentions {
  enum Level {
    case name, description, pronoun
  }

  struct Mention {
    /// Indices of the pipeline's tokens.
    var tokens: Range<Int>
    var head: Int
    var cluster: String
    var level: Level
    /// Whether it means an actor of a kind that the pipeline tells.
    var isActor: Bool
  }

  /// In the order of the text, outer before inner.
  private(set) var mentions: [Mention] = []

  /// The mentions of a passage. Offices and events are no actors.
  init(_ passage: CorpusPassage, _ document: Document) {
    let places = TokenPlaces(document)
    for mention in passage.mentions {
      guard let tokens = places.tokens(in: mention.range) else { continue }
      let level: Level =
        switch mention.level {
        case .name, .adjective: .name
        case .description: .description
        case .pronoun: .pronoun
        }
      mentions.append(
        Mention(
          tokens: tokens, head: places.head(of: tokens), cluster: mention.cluster, level: level,
          isActor: mention.kind != .office && mention.kind != .event))
    }
  }

  /// The mentions of a document of GUM. Persons, organisations and places are actors.
  init(_ gold: TreebankDocument, _ document: Document) {
    let places = TokenPlaces(document)
    for mention in gold.mentions {
      let range =
        gold.words[mention.words.lowerBound]
        .lowerBound..<gold.words[mention.words.upperBound - 1].upperBound
      guard let tokens = places.tokens(in: range),
        let head = places.tokens(in: gold.words[mention.head])?.lowerBound
      else { continue }
      let level: Level =
        switch gold.tags[mention.head] {
        case "PRON", "DET": .pronoun
        case "PROPN": .name
        default: .description
        }
      mentions.append(
        Mention(
          tokens: tokens, head: head, cluster: mention.cluster, level: level,
          isActor: ["person", "organization", "place"].contains(mention.type)))
    }
  }

  /// For each of some mentions that were found the index of the annotated one that it is: that of the
  /// same words, otherwise the one with the same head that is nearest in length and that no other is
  /// exactly.
  func aligned(to found: [(tokens: Range<Int>, head: Int)]) -> [Int?] {
    var byTokens: [Range<Int>: Int] = [:]
    var byHead: [Int: [Int]] = [:]
    for (index, mention) in mentions.enumerated() {
      byTokens[mention.tokens] = byTokens[mention.tokens] ?? index
      byHead[mention.head, default: []].append(index)
    }
    var isTaken = Set<Int>()
    for mention in found {
      if let index = byTokens[mention.tokens] { isTaken.insert(index) }
    }
    return found.map { mention in
      if let index = byTokens[mention.tokens] { return index }
      return (byHead[mention.head] ?? []).filter { !isTaken.contains($0) }.min {
        let (one, other) = (mentions[$0].tokens, mentions[$1].tokens)
        return abs(one.count - mention.tokens.count) < abs(other.count - mention.tokens.count)
      }
    }
  }
}

/// Finds the tokens at some offsets.
struct TokenPlaces {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// The tokens that overlap a range of offsets; nil where there are none.
  func tokens(in range: Range<Int>) -> Range<Int>? {
    let first = index { $0.range.upperBound > range.lowerBound }
    let end = index { $0.range.lowerBound >= range.upperBound }
    return first < end ? first..<end : nil
  }

  /// The first token of a range whose head lies outside it.
  func head(of tokens: Range<Int>) -> Int {
    tokens.first { index in
      document.tokens[index].tag != .punctuation
        && document.tokens[index].head.map { !tokens.contains($0) } ?? true
    } ?? tokens.lowerBound
  }

  /// The first token of which something holds that holds of all later ones.
  private func index(_ holds: (Token) -> Bool) -> Int {
    var (low, high) = (0, document.tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(document.tokens[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
